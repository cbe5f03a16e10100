"""The people who are listed, as they stand at one moment, and how one moment's rows become the next one's.

Of everybody only the id is known; what is shown is read a page at a time. All of it happens off the UI thread.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.storage.reads import reading
from app.storage.reads.people import Counts, Ids, PersonRow, Query, count_people, find_people, people_rows, stamp

PAGE = 100
PAGES_KEPT = 40
Page = list[PersonRow | None]


@dataclass(frozen=True, slots=True)
class Shift:
    """`before` rows from `start` on become `after` rows; rows beyond them only move."""

    start: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class People:
    """The answer to a question about people, as far as it is loaded; all of it from one view of the store."""

    query: Query
    stamp: tuple[int, int]
    counts: Counts
    ids: Ids
    pages: dict[int, Page] = field(default_factory=dict)
    shift: Shift | None = None
    """How the rows changed since the moment that it was asked after, None when they are the same rows."""

    def row(self, position: int) -> PersonRow | None:
        """The person at a position, if that page is loaded."""
        page = self.pages.get(position // PAGE)
        place = position % PAGE
        return page[place] if page is not None and place < len(page) else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rows from `first` to `last`; `known` is the moment before."""

    query: Query
    first: int
    last: int
    known: People | None


def look(store: Path, wanted: Wanted) -> People:
    """Read one moment. Ids and counts are read only when people changed; sending changes none."""
    known, query = wanted.known, wanted.query
    with reading(store) as conn:
        now = stamp(conn)
        fresh = known is None or known.stamp != now
        counts = count_people(conn) if known is None or fresh else known.counts
        same = known is not None and known.query == query
        ids = find_people(conn, query) if known is None or fresh or not same else known.ids
        shift = difference(known.ids, ids) if known is not None and same and fresh else None
        pages = {
            number: people_rows(conn, ids[number * PAGE : (number + 1) * PAGE])
            for number in _numbers(wanted, len(ids), following=shift)
        }
    if known is not None and same and fresh and shift is None:
        ids = known.ids  # the same people in the same order: whoever compares sees it at once
    return People(query, now, counts, ids, pages, shift)


def merged(before: People, after: People) -> People:
    """The pages of the newer moment, and of the older ones as many as are worth keeping."""
    pages = {number: page for number, page in before.pages.items() if number not in after.pages}
    kept = dict(list(pages.items())[-PAGES_KEPT:]) if before.stamp == after.stamp else {}
    return People(after.query, after.stamp, after.counts, after.ids, kept | after.pages)


def difference(before: Ids, after: Ids) -> Shift | None:
    """What is to be taken out and put in so that one list of ids becomes the other; None when they are the same."""
    old, new = before.tobytes(), after.tobytes()
    if old == new:
        return None
    size, shorter = before.itemsize, min(len(before), len(after))
    start = _alike(shorter, lambda count: old[: count * size] == new[: count * size])
    end = _alike(shorter - start, lambda count: old[len(old) - count * size :] == new[len(new) - count * size :])
    return Shift(start, len(before) - start - end, len(after) - start - end)


def _alike(most: int, same: Callable[[int], bool]) -> int:
    """The largest count up to `most` for which the ends are the same."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if same(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _numbers(wanted: Wanted, count: int, *, following: Shift | None) -> Iterator[int]:
    """The pages to read: what is on screen, also when rows above it came or went."""
    last_page = max(count - 1, 0) // PAGE
    moved = 0
    if following is not None and wanted.first >= following.start + following.before:
        moved = following.after - following.before
    first, last = (max(0, row + moved) // PAGE for row in (wanted.first, wanted.last))
    for number in range(min(first, last_page), min(last, last_page) + 1):
        if count:
            yield number
