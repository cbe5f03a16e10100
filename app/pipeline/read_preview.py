"""From a file that was looked at to a preview of its import: all rows are read, judged, laid out and compared."""

from itertools import islice
from pathlib import Path

from app.domain.contact import Consent
from app.domain.contact_file import Fields
from app.domain.phone import number_reader
from app.domain.progress import Progress, ignore_progress
from app.pipeline.columns import columns_of
from app.pipeline.judge_rows import judge_rows
from app.pipeline.look_at_file import Look
from app.pipeline.preview_import import Preview
from app.pipeline.read_rows import iter_rows, refuse_changed
from app.pipeline.row_results import RowReadings
from app.storage.staging import create_stage, merge_staged, open_staging, stage_rows, stoppable, translating

_CHUNK = 5_000


def read_preview(
    store: Path, look: Look, fields: Fields, *, region: str, consent: Consent, progress: Progress = ignore_progress
) -> Preview:
    """Read the file to its end, with this meaning of its columns, and compare it with the contacts.

    While it is read, `progress` gets the rows and about how many there will be; after that no total. Raises Refused
    for a file that cannot be read, has changed, or in which no column is the number; StoreBusy; and Cancelled.
    """
    columns, read_number = columns_of(fields, look.file.header), number_reader(region)
    refuse_changed(look.file)
    conn = open_staging(store)
    try:
        readings = RowReadings()
        with translating(store):
            create_stage(conn)
            rows = iter_rows(look.file)
            while chunk := list(islice(rows, _CHUNK)):
                judged = judge_rows(chunk, columns, read_number)
                stage_rows(conn, judged)
                readings.note(judged)
                progress(readings.count, look.file.lines)
            refuse_changed(look.file)
            with stoppable(conn, lambda: progress(readings.count, None)):
                merge_staged(conn)
        preview = Preview(conn, store, look, fields, readings)
        preview.compare(consent, progress=progress)
    except BaseException:
        conn.close()
        raise
    return preview
