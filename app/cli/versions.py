"""The command about the earlier texts of a campaign."""

import click

from app.cli.context import Context, Json, answer, as_json, refusing
from app.domain.ids import CampaignId, TextVersionId
from app.domain.segments import measure
from app.domain.template import fitted_around_fields
from app.storage.database import reading
from app.storage.reads.text_versions import TextVersion, text_versions


@click.command()
@click.argument("campaign_id", metavar="ID", type=int)
@click.option("--use", "chosen", metavar="K", type=int, default=None, help="Make the draft say what version K said.")
@as_json
@refusing
def versions(context: Context, campaign_id: int, chosen: int | None, as_json: bool) -> None:
    """List the earlier texts of a campaign, the latest first, or use one of them again."""
    campaign = CampaignId(campaign_id)
    with context.app() as app:
        if chosen is not None:
            app.commands.drafts.use_version(campaign, TextVersionId(chosen))
            done = f"Campaign {campaign} says again what version {chosen} said; what it said before is kept."
            answer({"ok": True, "used": chosen}, done, as_json=as_json)
            return
        with reading(app.folder.store) as conn:
            found = text_versions(conn, campaign)
        zone = app.commands.zone()
    rows: list[Json] = [
        {
            "version": one.id,
            "saved_at": one.saved_at.isoformat(),
            "fit": str(one.fit),
            "segments": _segments(one),
            "text": one.text,
        }
        for one in found
    ]
    lines = [
        f"{one.id}  {one.saved_at.astimezone(zone):%Y-%m-%d %H:%M}  {_segments(one)} segments  {one.text}"
        for one in found
    ]
    answer({"versions": rows}, "\n".join(lines) or "No earlier text is kept yet.", as_json=as_json)


def _segments(version: TextVersion) -> int:
    return measure(fitted_around_fields(version.text, version.fit)).segments
