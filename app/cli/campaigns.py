"""Commands about campaigns."""

from pathlib import Path

import click

from app.bootstrap import App, utc_now
from app.cli.context import Answer, Context, answer, as_json, refusing
from app.cli.new_campaign import new
from app.cli.plan import plan
from app.cli.repeating import skip_missed
from app.cli.try_out import rehearse, test
from app.cli.typed import amount, clock_words, moment
from app.cli.versions import versions
from app.cli.waiting import wait_for
from app.domain.campaign import Settlement
from app.domain.ids import CampaignId
from app.pipeline.commands import Launched
from app.storage.database import reading
from app.storage.reads.campaigns import CampaignRow, campaign_row

ID = click.argument("campaign_id", metavar="ID", type=int)


@click.group()
def campaign() -> None:
    """Campaigns: write, send, steer, report."""


campaign.add_command(new)
campaign.add_command(plan)
campaign.add_command(test)
campaign.add_command(rehearse)
campaign.add_command(versions)
campaign.add_command(skip_missed)


@campaign.command()
@ID
@click.option("--at", default=None, help="When, such as 2026-12-01T10:00 (shop time) or with a zone, +02:00.")
@click.option("--wait", is_flag=True, help="Stay until it is sent and its deliveries are known.")
@as_json
@refusing
def send(context: Context, campaign_id: int, at: str | None, wait: bool, as_json: bool) -> None:
    """Send a campaign, now or at a time."""
    campaign = CampaignId(campaign_id)
    with context.app() as app:
        launched = app.commands.send(campaign, at=None if at is None else moment(at, app))
        if wait:
            wait_for(campaign, app, quiet=as_json)
        found = _launched(launched) | (_status(_row(app, campaign)) if wait else {})
        start, zone = launched.scheduled_for or utc_now(), app.commands.zone()
        first = app.commands.settings().sending_times.next_opening(start, zone)
    waits = "" if wait or first <= start else f" Nothing goes out before {clock_words(first, zone)}: see sending hours."
    done = f"Queued {launched.queued} messages in {launched.batches} batches."
    if launched.scheduled_for is not None:
        done = f"It starts {clock_words(start, zone)}."
    answer(found, f"{done}{waits}", as_json=as_json)


@campaign.command()
@ID
@as_json
@refusing
def pause(context: Context, campaign_id: int, as_json: bool) -> None:
    """Hold a campaign: no new request of it starts."""
    with context.app() as app:
        app.commands.pause(CampaignId(campaign_id))
    answer({"ok": True}, f"Campaign {campaign_id} is paused.", as_json=as_json)


@campaign.command()
@ID
@as_json
@refusing
def resume(context: Context, campaign_id: int, as_json: bool) -> None:
    """Let a paused campaign go on."""
    with context.app() as app:
        app.commands.resume(CampaignId(campaign_id))
    answer({"ok": True}, f"Campaign {campaign_id} goes on.", as_json=as_json)


@campaign.command()
@ID
@as_json
@refusing
def cancel(context: Context, campaign_id: int, as_json: bool) -> None:
    """Stop a campaign for good; what is already with Mitto is on its way."""
    with context.app() as app:
        count = app.commands.cancel(CampaignId(campaign_id))
    answer({"ok": True, "cancelled": count}, f"Cancelled; {count} messages stay here.", as_json=as_json)


@campaign.command()
@ID
@click.argument("most", metavar="AMOUNT|none")
@as_json
@refusing
def ceiling(context: Context, campaign_id: int, most: str, as_json: bool) -> None:
    """Set what a campaign may cost at most; one that was held at its ceiling goes on."""
    allowed = None if most == "none" else amount(most)
    with context.app() as app:
        app.commands.set_ceiling(CampaignId(campaign_id), allowed)
    words = f"Campaign {campaign_id} may cost {allowed}." if allowed else f"Campaign {campaign_id} has no ceiling."
    answer({"ok": True, "ceiling": None if allowed is None else str(allowed)}, words, as_json=as_json)


@campaign.command()
@ID
@as_json
@refusing
def retry(context: Context, campaign_id: int, as_json: bool) -> None:
    """Send the rejected messages again."""
    with context.app() as app:
        launched = app.commands.retry_rejected(CampaignId(campaign_id))
    answer(_launched(launched), f"Queued {launched.queued} rejected messages again.", as_json=as_json)


@campaign.command()
@ID
@click.option(
    "--as",
    "how",
    type=click.Choice([str(how) for how in Settlement]),
    required=True,
    help="sent: it was sent; resend: send again, it may arrive twice; drop: do not send again.",
)
@click.option("--number", default=None, help="Only the message to this number.")
@as_json
@refusing
def settle(context: Context, campaign_id: int, how: str, number: str | None, as_json: bool) -> None:
    """Decide about unconfirmed messages."""
    with context.app() as app:
        count = app.commands.settle(CampaignId(campaign_id), Settlement(how), number=number)
    answer({"ok": True, "settled": count}, f"Settled {count} messages as '{how}'.", as_json=as_json)


@campaign.command()
@ID
@as_json
@refusing
def status(context: Context, campaign_id: int, as_json: bool) -> None:
    """Where a campaign stands, with a count for each status."""
    with context.app() as app:
        row, zone = _row(app, CampaignId(campaign_id)), app.commands.zone()
    counts = ", ".join(f"{count} {status.replace('_', ' ')}" for status, count in row.counts.items() if count)
    hold = f" ({row.hold})" if row.hold else ""
    if row.waits_until is not None:
        hold += f", {row.waiting} of the queued wait until {clock_words(row.waits_until, zone)} or later"
    answer(
        _status(row), f"{row.name}: {row.status}{hold}, {row.planned} planned: {counts or 'none yet'}.", as_json=as_json
    )


@campaign.command()
@ID
@click.option("--csv", "file", type=click.Path(path_type=Path), required=True)
@as_json
@refusing
def report(context: Context, campaign_id: int, file: Path, as_json: bool) -> None:
    """Write the delivery report, one line a recipient."""
    with context.app() as app:
        rows = app.commands.write_report(CampaignId(campaign_id), file)
    answer({"ok": True, "rows": rows, "file": str(file)}, f"Wrote {rows} rows to {file}.", as_json=as_json)


def _row(app: App, campaign: CampaignId) -> CampaignRow:
    with reading(app.folder.store) as conn:
        return campaign_row(conn, campaign)


def _status(row: CampaignRow) -> Answer:
    counts: Answer = {str(status): count for status, count in row.counts.items()}
    return {
        "id": row.id,
        "name": row.name,
        "status": str(row.status),
        "hold": row.hold,
        "planned": row.planned,
        "counts": counts,
        "waiting": row.waiting,
        "waits_until": None if row.waits_until is None else row.waits_until.isoformat(),
    }


def _launched(launched: Launched) -> Answer:
    found: Answer = {
        "ok": True,
        "run": launched.run,
        "queued": launched.queued,
        "batches": launched.batches,
        "jobs": list(launched.jobs),
    }
    return found if launched.scheduled_for is None else found | {"scheduled_for": launched.scheduled_for.isoformat()}
