"""Reading the journal for the Activity screen, in pages by key: off the UI thread, and never all of it at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.folding import fold
from app.domain.ids import CampaignId, JournalId
from app.domain.journal import Event
from app.storage.reads import reading
from app.storage.reads.activity import Known, Open, known, still_open
from app.storage.reads.journal import JournalRow, last_id, newest, rows_after
from app.ui.activity_facts import Facts
from app.ui.activity_words import tell

PAGE = 100
STEP = 500
"""Rows that are put into words at a time to look for something."""

MOST = 5000
"""Rows that one question looks through; the next one goes on from there."""

SHOWN = frozenset(Event) - {Event.UNDONE}
"""An undo shows as the change that it made, and as a mark on what it took back."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are looked for: of some kinds, and with all of these words in what is said about them."""

    kinds: frozenset[Event] = SHOWN
    words: tuple[str, ...] = ()

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self.kinds == SHOWN and not self.words


def wanted(kinds: frozenset[Event], search: str) -> Wanted:
    """Words are looked for however they are capitalised or accented."""
    return Wanted(kinds, tuple(fold(search).split()))


@dataclass(frozen=True, slots=True)
class Page:
    """Rows, the newest first. `before` is where older ones begin, None at the journal's end; `last` the newest id."""

    rows: tuple[JournalRow, ...]
    known: Known
    open: Open
    before: JournalId | None
    last: JournalId


def read_older(store: Path, looked_for: Wanted, before: JournalId | None) -> Page:
    """A page of what happened before a row, or the newest page. With words it may come short of a page."""
    with reading(store) as conn:
        last = last_id(conn)
        found: list[JournalRow] = []
        names = Known()
        end: JournalId | None = before
        for _ in range(MOST // STEP if looked_for.words else 1):
            limit = STEP if looked_for.words else PAGE
            rows = newest(conn, before=end, kinds=looked_for.kinds, limit=limit)
            some = known(conn, rows)
            names |= some
            found += [row for row in rows if matches(row, some, looked_for)]
            end = rows[-1].id if len(rows) == limit else None
            if end is None or len(found) >= PAGE:
                break
        return Page(tuple(found), names, still_open(conn, waiting(found)), end, last)


def read_newer(store: Path, looked_for: Wanted, after: JournalId, campaigns: frozenset[CampaignId]) -> Page:
    """What happened after a row, and how matters stand now, also with these campaigns."""
    with reading(store) as conn:
        rows: list[JournalRow] = []
        last = after
        while more := rows_after(conn, last, limit=STEP):
            rows += more
            last = more[-1].id
        names = known(conn, rows)
        found = [row for row in reversed(rows) if row.kind in looked_for.kinds and matches(row, names, looked_for)]
        return Page(tuple(found), names, still_open(conn, campaigns | waiting(found)), None, last)


def all_rows(store: Path, looked_for: Wanted) -> Iterator[tuple[JournalRow, Known]]:
    """Every row that is looked for, the newest first, with the names that it speaks of: for a file."""
    before: JournalId | None = None
    while True:
        page = read_older(store, looked_for, before)
        for row in page.rows:
            yield row, page.known
        before = page.before
        if before is None:
            return


def matches(row: JournalRow, names: Known, looked_for: Wanted) -> bool:
    """Whether what is said about a row has all the words in it."""
    if not looked_for.words:
        return True
    told = tell(Facts(row, names))
    said = fold(f"{told.title} {told.detail}")
    return all(word in said for word in looked_for.words)


def waiting(rows: list[JournalRow]) -> frozenset[CampaignId]:
    """The campaigns of which rows tell that messages are unconfirmed."""
    return frozenset(row.campaign for row in rows if row.kind is Event.UNCONFIRMED and row.campaign is not None)
