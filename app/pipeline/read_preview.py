"""From a file that was looked at to a preview of its import: all rows are read, judged, laid out and compared."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from app.domain.contact import Consent
from app.domain.contact_file import Fields, Terms, facts_of
from app.domain.garbage import not_collecting
from app.domain.progress import Progress, ignore_progress
from app.pipeline.columns import columns_of
from app.pipeline.judge_rows import Judge, row_judge
from app.pipeline.look_at_file import Look
from app.pipeline.preview_import import Preview, Reading
from app.pipeline.read_rows import Row, iter_rows, refuse_changed
from app.pipeline.row_results import RowReadings
from app.storage.database import Connection
from app.storage.intake_lists import list_names, require_few_lists
from app.storage.merged_away import turn_to_present
from app.storage.stage import create_stage, later_lines, merge_staged, stage_rows
from app.storage.staging import open_staging, stoppable, translating

_CHUNK = 1_000
"""Rows that are in memory at a time."""


def read_preview(
    store: Path,
    look: Look,
    fields: Fields,
    *,
    region: str,
    consent: Consent,
    this_year: int,
    terms: Terms | None = None,
    progress: Progress = ignore_progress,
) -> Preview:
    """Read the file to its end, with this meaning of its columns, and compare it with the contacts.

    Without `terms`, those that the look found. While it is read, `progress` gets the rows and about how many there
    will be; after that no total. Raises Refused for a file that cannot be read, has changed, or in which no column is
    the number; StoreBusy; and Cancelled.
    """
    terms, columns, facts = terms or look.terms, columns_of(fields, look.file.header), facts_of(fields)
    refuse_changed(look.file)
    conn = open_staging(store)
    try:
        readings = RowReadings()
        with translating(store):
            lists = list_names(conn) if columns.lists is not None else ()
            judge = row_judge(columns, region=region, terms=terms, this_year=this_year, lists=lists)
            create_stage(conn, facts)
            rows = iter_rows(look.file)
            while _read_some(conn, rows, judge, readings):
                progress(readings.count, look.file.lines)
            refuse_changed(look.file)
            require_few_lists(conn)
            with stoppable(conn, lambda: progress(readings.count, None)):
                turn_to_present(conn, facts)
                merge_staged(conn, facts)
            readings.note_later(later_lines(conn))
        preview = Preview(conn, store, Reading(look, fields, terms), readings)
        preview.compare(consent, progress=progress)
    except BaseException:
        conn.close()
        raise
    return preview


def _read_some(conn: Connection, rows: Iterator[Row], judge: Judge, readings: RowReadings) -> bool:
    """Lay some more rows out. False when there are none."""
    with not_collecting():
        chunk = list(islice(rows, _CHUNK))
        judged = judge(chunk)
        stage_rows(conn, judged)
        readings.note(judged)
        return bool(chunk)
