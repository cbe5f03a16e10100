"""Write a campaign's delivery report: one CSV line a message, as it stood at one moment.

The number is written as '+306912345678, with the apostrophe that keeps spreadsheets from calculating with it; see
`app.pipeline.csv_file` for why it is this one, and how a program reads it.
"""

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import lru_cache
from pathlib import Path

from app.domain.ids import CampaignId
from app.domain.progress import Progress, ignore_progress
from app.domain.vocabulary import STATUS_WORDS, WHY_WORDS
from app.pipeline.csv_file import Cell, CsvFile, safe_cell
from app.storage.database import reading
from app.storage.reads.campaigns import campaign_row
from app.storage.reads.report import ReportRow, report_pages

COLUMNS = (
    "Name",
    "Number",
    "Status",
    "Reason",
    "Detail",
    "Segments",
    "Encoding",
    "Queued at",
    "Handed over at",
    "Accepted at",
    "Last change",
    "Attempts",
    "Mitto id",
)
"""The first line. Reason is in our words, Detail in Mitto's; the times are of the latest attempt."""


def write_report(
    store: Path,
    campaign: CampaignId,
    file: Path,
    *,
    zone: tzinfo,
    progress: Progress = ignore_progress,
    delimiter: str = ",",
) -> int:
    """Write the report, over an older file of this name. Returns how many messages are in it.

    Times are local to `zone` and say how far they are from UTC. Raises Refused when there is no such campaign, the file
    cannot be written or the disk is full, and Cancelled from `progress`; then the file is as it was before.
    """
    local = _clock_face(zone)
    done = 0
    with reading(store) as conn:
        planned = campaign_row(conn, campaign).planned
        report = CsvFile(file, COLUMNS, delimiter=delimiter)
        try:
            for page in report_pages(conn, campaign):
                report.write(_line(row, local) for row in page)
                done += len(page)
                progress(done, planned)
            report.close()
            report.keep()
        finally:
            report.discard()
    return done


def _clock_face(zone: tzinfo) -> Callable[[datetime | None], str]:
    @lru_cache(maxsize=1024)
    def local(moment: datetime | None) -> str:
        return "" if moment is None else moment.astimezone(zone).isoformat(" ", "seconds")

    return local


def _line(row: ReportRow, local: Callable[[datetime | None], str]) -> list[Cell]:
    return [
        safe_cell(row.name),
        safe_cell(row.number),
        STATUS_WORDS[row.status],
        "" if row.why is None else WHY_WORDS[row.why],
        safe_cell(row.detail),
        row.segments,
        row.encoding,
        local(row.queued_at),
        local(row.handed_over_at),
        local(row.accepted_at),
        local(row.updated_at),
        row.attempt,
        safe_cell(row.provider_id or ""),
    ]
