"""What a customer file seems to be, before any of it is taken in: how it is written, and what each column holds."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.domain.contact_file import Fields, OwnField, Terms
from app.pipeline.columns import guess_fields
from app.pipeline.guess_facts import as_they_are, guess_facts, month_comes_first, own_field
from app.pipeline.read_rows import AS_FOUND, Row, RowsFile, Said, Source, iter_rows, open_rows
from app.storage.custom_fields import all_custom_fields
from app.storage.database import reading
from app.storage.import_layouts import recall_layout

_JUDGED_ROWS = 500
_SHOWN_ROWS = 100


@dataclass(frozen=True, slots=True)
class Look:
    """A file, and what its columns probably mean; a person may know better."""

    file: RowsFile
    sample: tuple[Row, ...]
    """The first rows, at most a hundred."""
    fields: Fields
    """One for each column; without a number when none was recognised."""
    remembered: bool
    """The meanings are those of the last import of a file with these column names."""
    terms: Terms
    """How its cells are probably read, and what may happen to people who are known."""
    own: tuple[OwnField, ...]
    """For each column the field of the shop's own that it could fill."""


def look_at_file(
    store: Path, source: Source, *, region: str, said: Said = AS_FOUND, go_on: Callable[[], None] = lambda: None
) -> Look:
    """Look at a file, taking what a person said of it. `go_on` is called now and then and may raise Cancelled.

    Raises Refused (bad_file) for one that cannot be read as rows, saying what to do.
    """
    file = open_rows(source, said, go_on=go_on)
    sample = tuple(islice(iter_rows(file), _JUDGED_ROWS))
    rows = [row.cells for row in sample]
    with reading(store) as conn:
        own = all_custom_fields(conn)
        known = recall_layout(conn, file.header) if file.has_header else None
    guessed = guess_facts(guess_fields(file.header, rows, region=region), file.header, rows, own)
    if known is not None:
        known = as_they_are(known[0], own), known[1]
    fields, terms = known or (guessed, Terms(month_first=month_comes_first(guessed, rows)))
    offered = tuple(
        own_field(name, [row[at] for row in rows if at < len(row) and row[at].strip()], own)
        for at, name in enumerate(file.header)
    )
    return Look(file, sample[:_SHOWN_ROWS], fields, known is not None and fields != guessed, terms, offered)
