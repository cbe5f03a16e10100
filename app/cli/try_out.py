"""The commands that try a draft out before it is sent."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

import click

from app.bootstrap import App
from app.cli.context import Answer, Context, Json, answer, as_json, refusing
from app.cli.typed import clock_words
from app.domain.account import SmsTest, SmsTestOutcome
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.progress import Progress
from app.domain.rehearsal import FIRST, SLOWEST_MS, Rehearsal, Wish
from app.domain.segments import measure

OUTCOMES: Mapping[SmsTestOutcome, str] = {
    SmsTestOutcome.ACCEPTED: "accepted: Mitto has it",
    SmsTestOutcome.REJECTED: "rejected: certainly not sent",
    SmsTestOutcome.UNCONFIRMED: "unconfirmed: it may or may not have been sent, and nothing is repeated",
    SmsTestOutcome.DELIVERED: "delivered",
    SmsTestOutcome.UNDELIVERED: "not delivered",
    SmsTestOutcome.REHEARSED: "rehearsed: Mitto takes it as it is, and delivers it to nobody",
}


@click.command()
@click.argument("campaign_id", metavar="ID", type=int)
@click.option("--to", "to", multiple=True, metavar="NUMBER", help="Default: your own numbers (store.test_numbers).")
@click.option("--as", "whose", default=None, metavar="NUMBER", help="With this person's data (default: the first's).")
@click.option("--rehearse", is_flag=True, help="Mitto looks at it and delivers it to nobody (family sms only).")
@as_json
@refusing
def test(
    context: Context, campaign_id: int, to: Sequence[str], whose: str | None, *, rehearse: bool, as_json: bool
) -> None:
    """Send one message of a draft to yourself, exactly as one of its people would get it.

    It costs what an SMS costs, and is in no figure of the campaign.
    """
    campaign = CampaignId(campaign_id)
    with context.app() as app:
        numbers = _numbers(app, to)
        sent: list[SmsTest] = []
        for one in numbers:
            try:
                sent.append(app.commands.trials.send_test(campaign, one, number=whose, rehearse=rehearse))
            except Refused as exc:
                gone = "".join(f" Before that it went to {other.number}: {OUTCOMES[other.outcome]}." for other in sent)
                raise Refused(exc.reason, f"{exc}{gone}") from exc
    told: list[Json] = [_figures(one) for one in sent]
    lines = [f"{one.number}: {OUTCOMES[one.outcome]}{f' ({one.detail})' if one.detail else ''}." for one in sent]
    found: Answer = {"ok": True, "text": sent[0].text, "sender": sent[0].sender, "tests": told}
    answer(found, "\n".join((f"From {sent[0].sender}: {sent[0].text}", *lines)), as_json=as_json)


def _numbers(app: App, to: Sequence[str]) -> list[str]:
    """All of them are looked at before anything is sent to one. Raises Refused (bad_value, bad_number)."""
    found = list(dict.fromkeys(app.commands.number(one) for one in to)) or [*app.commands.settings().store_test_numbers]
    if not found:
        raise Refused(
            Reason.BAD_VALUE,
            "Nobody is named. Nothing was sent. Say --to NUMBER, or keep your own numbers: "
            "settings set store.test_numbers 6912345678",
        )
    return found


def _figures(one: SmsTest) -> Answer:
    return {
        "id": one.id,
        "number": one.number,
        "outcome": str(one.outcome),
        "detail": one.detail,
        "segments": measure(one.text).segments,
        "rehearsed": one.rehearsed,
    }


@click.command()
@click.argument("campaign_id", metavar="ID", type=int)
@click.option("--latency-ms", type=int, default=0, help=f"Each request waits so long, at most {SLOWEST_MS}.")
@click.option(
    "--fail-percent",
    type=int,
    default=0,
    help="So many of 100 requests are refused, or messages not delivered.",
)
@click.option("--lose-percent", type=int, default=0, help="So many of 100 requests get no answer.")
@click.option("--first", type=int, default=FIRST, show_default=True, help="At most so many people.")
@as_json
@refusing
def rehearse(
    context: Context,
    campaign_id: int,
    *,
    latency_ms: int,
    fail_percent: int,
    lose_percent: int,
    first: int,
    as_json: bool,
) -> None:
    """Send a whole draft to a simulated Mitto on this computer: real people and texts, and nobody gets anything."""
    wish = Wish(latency_ms, fail_percent, lose_percent, first)
    with context.app() as app:
        found = app.commands.trials.rehearse(CampaignId(campaign_id), wish, progress=_tell(quiet=as_json))
        zone = app.commands.zone()
    answer(_rehearsed(found), _words(found, zone), as_json=as_json)


def _tell(*, quiet: bool) -> Progress:
    """Progress on standard error, each figure once."""
    told: list[str] = []

    def tell(done: int, total: int | None) -> None:
        line = f"{done} of {total} steps: each message is handed over, then known."
        if not quiet and [line] != told[-1:]:
            told.append(line)
            click.echo(line, err=True)

    return tell


def _rehearsed(found: Rehearsal) -> Answer:
    last = found.times.last
    counts: Answer = {str(status): count for status, count in found.counts.items()}
    return {
        "ok": True,
        "people": found.people,
        "rehearsed": found.planned,
        "counts": counts,
        "requests": found.requests,
        "segments": found.segments,
        "cost": None if found.cost is None else str(found.cost),
        "currency": found.currency,
        "took_s": round(found.took_s, 1),
        "first": found.times.first.isoformat(),
        "last": None if last is None else last.isoformat(),
        "holds": found.holds,
        "at_ceiling": found.at_ceiling,
        "arrived": found.arrived,
        "as_planned": found.faithful,
        "differing": found.differing,
        "twice": found.twice,
        "missing": found.missing,
    }


def _words(found: Rehearsal, zone: tzinfo) -> str:
    counts = ", ".join(f"{count} {str(status).replace('_', ' ')}" for status, count in found.counts.items() if count)
    lines = [f"Rehearsed {found.planned} of {found.people} people in {found.took_s:.1f} s: {counts}."]
    if found.cost is not None:
        lines.append(f"In earnest these would cost {found.cost} {found.currency} for {found.segments} segments.")
    last = "" if found.times.last is None else f", the last about {clock_words(found.times.last, zone)}"
    lines.append(f"At your own pace the first goes {clock_words(found.times.first, zone)}{last}.")
    if found.holds:
        lines.append(f"It would have waited {found.holds} times for your decision; here it went on by itself.")
    if found.at_ceiling:
        lines.append("It stopped at its ceiling.")
    told = f"{found.arrived} messages arrived, each exactly as planned."
    wrong = f"NOT AS PLANNED: {found.differing} differ, {found.twice} came twice, {found.missing} are missing."
    return "\n".join([*lines, told if found.faithful else wrong, "Nothing was sent."])
