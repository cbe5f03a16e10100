"""Write the campaigns of a period as CSV: one line a campaign, with the count of every status, so that it adds up."""

from datetime import datetime, tzinfo
from pathlib import Path

from app.domain.message import Status
from app.domain.settings import Settings
from app.domain.vocabulary import STATUS_WORDS
from app.pipeline.csv_file import Cell, CsvFile, safe_cell
from app.storage.database import reading
from app.storage.reads.results import Result, results
from app.storage.settings import read_settings

COLUMNS = (
    "Campaign",
    "Status",
    "Sent at",
    "Messages",
    *STATUS_WORDS.values(),
    "Segments billed",
    "Price per segment",
    "Cost",
    "Currency",
)
"""The first line. The ten statuses add up to Messages; the last three are empty while no price is known, and the price
of a segment where they had several.
"""


def write_campaigns(store: Path, file: Path, *, since: datetime | None, zone: tzinfo) -> int:
    """Write them over an older file of this name, newest first. Returns how many there are.

    Raises Refused when the file cannot be written or the disk is full; then it is as it was before.
    """
    with reading(store) as conn:
        settings, found = read_settings(conn), results(conn, since)
    table = CsvFile(file, COLUMNS)
    try:
        table.write([*_counts(result, zone), *_money(result, settings)] for result in found)
        table.close()
        table.keep()
    finally:
        table.discard()
    return len(found)


def _counts(result: Result, zone: tzinfo) -> list[Cell]:
    campaign = result.campaign
    launched = campaign.launched_at
    return [
        safe_cell(campaign.name),
        campaign.status.capitalize(),
        "" if launched is None else launched.astimezone(zone).isoformat(" ", "seconds"),
        campaign.planned,
        *(campaign.counts[status] for status in Status),
        result.billed,
    ]


def _money(result: Result, settings: Settings) -> list[Cell]:
    spent = result.bill.cost(settings)
    if spent is None:
        return ["", "", ""]
    each = settings.price_segment if not result.billed else spent / result.billed
    told = "" if each is None or each != round(each, 5) else f"{each.normalize():f}"
    return [told, f"{spent:f}", settings.price_currency]
