"""Take customers in from a file: every row is accounted for, all of it is stored or nothing, and no opt-out is lifted.

    added + updated + same + merged + rejected + suppressed = rows

The file is read and judged first, into a temporary table, while the worker and everyone else can write; only then is
the store locked, for as long as SQLite needs to apply what is new.

Names. A value of the file replaces a stored one, except that an empty cell replaces nothing. Where a file has no column
for first names, the first word of the whole name stands in; it is a guess (in Greece the surname is often written
first), so it never replaces a first name that was given as one. Last names are not guessed. Where a whole name is
missing, it is put together from first and last name.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from app.domain.contact import Consent
from app.domain.ids import Clock
from app.domain.phone import BadNumber, parse_number
from app.domain.progress import Progress, ignore_progress
from app.pipeline.columns import Columns, guess_columns
from app.pipeline.csv_file import plain_cell
from app.pipeline.read_rows import Row, RowFault, iter_rows, open_rows
from app.pipeline.rejected_rows import RejectedRows
from app.storage.intake import Intake, take_in
from app.storage.staging import StagedContact, applying, create_stage, merge_staged, stage_contacts, staging

_CHUNK = 5_000
_SAMPLE_ROWS = 500

_WORDS = {
    RowFault.TOO_MANY_CELLS: "More values than columns, so they may stand in the wrong ones: put quotation marks "
    "round the value that has a separator in it.",
    RowFault.STRAY_QUOTE: "A quotation mark opens here and is not closed: remove it or close it.",
    RowFault.DAMAGED: "Some characters cannot be read: type them again, and save the file as UTF-8.",
}
"""Too few cells are no reason to reject a row: the missing ones are empty."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of each row that was not empty; the six figures after `rows` add up to it."""

    rows: int
    added: int
    """People who were not known."""
    updated: int
    """Known people of whom the file knew something new."""
    same: int
    """Known people of whom it knew nothing new."""
    merged: int
    """A number that came before in this file: its row only filled what the earlier one had left empty."""
    rejected: int
    """No number that can be sent to, or a row that cannot be trusted."""
    suppressed: int
    """People who had opted out and stay opted out, whatever the file says."""
    rejects_file: Path | None
    """The rejected rows with their reasons, to mend and import; None when there are none or no file was asked for."""


def import_contacts(
    store: Path,
    file: Path,
    *,
    region: str,
    consent: Consent,
    list_name: str | None,
    rejects: Path | None,
    clock: Clock,
    progress: Progress = ignore_progress,
) -> ImportResult:
    """Take the customers in `file` in. `consent` is true of all of them, and only ever raises what was known.

    Raises Refused for a file that cannot be read or has no mobile numbers, for a full disk or an unusable store,
    StoreBusy, and Cancelled from `progress`; then nothing is stored. A rejects file of an earlier import is replaced.
    """
    rows_file = open_rows(file)
    sample = [row.cells for row in islice(iter_rows(rows_file), _SAMPLE_ROWS)]
    columns = guess_columns(rows_file.header, sample, region=region)
    rejected = RejectedRows(rejects, rows_file, columns)
    rows = iter_rows(rows_file)
    staged = 0
    try:
        with staging(store) as conn:
            create_stage(conn)
            while chunk := list(islice(rows, _CHUNK)):
                contacts = list(_contacts(chunk, columns, region, rejected))
                stage_contacts(conn, contacts)
                staged += len(contacts)
                progress(staged + rejected.count, None)
            merge_staged(conn)
            rejected.close()
            done = staged + rejected.count
            intake = Intake(file.name, done, rejected.count, consent, list_name, columns.first_name is None)
            with applying(conn, lambda: progress(done, done)):
                taken = take_in(conn, intake, clock())
        return ImportResult(
            rows=done,
            added=taken.added,
            updated=taken.updated,
            same=taken.same,
            merged=taken.merged,
            rejected=rejected.count,
            suppressed=taken.suppressed,
            rejects_file=rejected.keep(),
        )
    finally:
        rejected.discard()


def _contacts(rows: Sequence[Row], columns: Columns, region: str, rejected: RejectedRows) -> Iterator[StagedContact]:
    """Those of the rows that give a contact; the others are noted with what is wrong, unless they are blank."""
    faulty: list[tuple[Row, str]] = []
    for row in rows:
        if row.fault in _WORDS:
            faulty.append((row, _WORDS[row.fault]))
            continue
        try:
            yield _contact(row, columns, region)
        except BadNumber as bad:
            if any(cell.strip() for cell in row.cells):
                faulty.append((row, bad.words))
    rejected.add(faulty)


def _contact(row: Row, columns: Columns, region: str) -> StagedContact:
    """Raises BadNumber."""
    cells = row.cells
    phone = parse_number(cells[columns.number], region)
    name = "" if columns.name is None else _name(cells[columns.name])
    last = "" if columns.last_name is None else _name(cells[columns.last_name])
    first = name.partition(" ")[0] if columns.first_name is None else _name(cells[columns.first_name])
    return StagedContact(int(phone.number[1:]), row.line, phone.as_typed, name, first, last)


@lru_cache(maxsize=10_000)
def _name(cell: str) -> str:
    """A name as it is stored: in Unicode's composed form, and with single spaces. Many people share theirs."""
    name = " ".join(plain_cell(cell).split())
    return name if name.isascii() else unicodedata.normalize("NFC", name)
