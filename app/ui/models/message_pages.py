"""Pages of a campaign's messages as they stand at one moment, and how one moment's rows become the next one's.

In the order of their launch a page is found by the id of its first message, wherever it lies. In any other order, or
when some are looked for, the list of ids was made before and stays as it is: rows keep their places while their cells
change, until somebody orders them anew.
"""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.ids import CampaignId, MessageId
from app.domain.message import Status
from app.storage.reads import Connection, reading
from app.storage.reads import messages as stored
from app.storage.reads.message_order import Order
from app.storage.reads.messages import MessageRow

PAGE = 100
AT_ONCE = 20_000
"""Ids that are looked through in one go; for so long, a third of a millisecond, no other thread runs."""

SHORT = 5000
"""A list of one status of this length at most is known whole, so that every row of it can be told apart and chosen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which messages are shown, and in which order; without one, in the order of their launch."""

    campaign: CampaignId
    status: Status | None = None
    order: Order | None = None
    find: str = ""

    @property
    def listed(self) -> bool:
        """Whether they have to be put into a list first."""
        return self.order is not None or bool(self.find.strip())


@dataclass(frozen=True, slots=True)
class View:
    """What the person sees of the table: the first and last row on screen; `held` when nothing there may move."""

    first: int
    last: int
    held: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rows from `first` to `last`, followed to where they are now if `top` is given, and the page of `kept`."""

    choice: Choice
    first: int
    last: int
    top: MessageId | None
    kept: MessageId | None
    kept_at: int | None = None
    """Where that one stood in the moment that is shown."""
    listed: "array[int] | None" = None
    """The ids of a list that was made before."""
    known: "array[int] | None" = None
    """The ids of a short list at the moment that is shown."""


@dataclass(frozen=True, slots=True)
class Change:
    """`before` rows from `start` on become `after` rows; rows beyond them only move."""

    start: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Moment:
    """The messages at one moment, as far as they are loaded; all of it from one view of the store."""

    choice: Choice
    count: int
    pages: dict[int, list[MessageRow]] = field(default_factory=dict)
    ids: "array[int] | None" = None
    """All of them, where that is known."""
    steps: tuple[Change, ...] | None = None
    """How its list comes from the one before, last change first, where both are known."""

    def row(self, position: int) -> MessageRow | None:
        """The message at a position, if its page is loaded."""
        page = self.pages.get(position // PAGE)
        place = position % PAGE
        return page[place] if page is not None and place < len(page) else None

    def position(self, message: MessageId) -> int | None:
        """Where a message stands, if its page is loaded and it is there."""
        for number, page in self.pages.items():
            for place, row in enumerate(page):
                if row.id == message:
                    return number * PAGE + place
        return None


def look(store: Path, wanted: Wanted) -> Moment:
    """Read one moment. Off the UI thread."""
    with reading(store) as conn:
        return _listed(conn, wanted, wanted.listed) if wanted.listed is not None else _launched(conn, wanted)


def changes(before: Moment, after: Moment, landmarks: Iterable[MessageId]) -> list[Change]:
    """How positions move from one moment to the next, last change first, so that each is right when it is applied.

    Landmarks are messages whose rows must be the same rows afterwards. What lies between two of them is counted only.
    """
    if after.steps is not None:
        return list(after.steps)
    pairs = {(before.position(message), after.position(message)) for message in landmarks}
    known = sorted((old, new) for old, new in pairs if old is not None and new is not None)
    found, old_start, new_start = list[Change](), 0, 0
    for old, new in (*known, (before.count, after.count)):
        if old - old_start != new - new_start:
            found.append(Change(old_start, old - old_start, new - new_start))
        old_start, new_start = old + 1, new + 1
    return found[::-1]


def steps(before: "array[int]", after: "array[int]") -> tuple[Change, ...]:
    """What to take out of a list of rising ids and what to put in, last change first, so that it becomes the other."""
    found, old, new = list[Change](), 0, 0
    while old < len(before) or new < len(after):
        if old < len(before) and new < len(after) and before[old] == after[new]:
            old, new = old + 1, new + 1
            continue
        first_old, first_new = old, new
        while old < len(before) and (new == len(after) or before[old] < after[new]):
            old += 1
        while new < len(after) and (old == len(before) or after[new] < before[old]):
            new += 1
        if old > first_old:
            found.append(Change(first_old, old - first_old, 0))
        if new > first_new:
            found.append(Change(old, 0, new - first_new))
    return tuple(found[::-1])


def _launched(conn: Connection, wanted: Wanted) -> Moment:
    """In the order of the launch."""
    choice = wanted.choice
    count = stored.count(conn, choice.campaign, choice.status)
    ids = stored.whole_list(conn, choice.campaign, choice.status) if choice.status and count <= SHORT else None

    def place(message: MessageId | None) -> int | None:
        return None if message is None else stored.place_of(conn, choice.campaign, choice.status, message)

    first, pages = place(wanted.top), dict[int, list[MessageRow]]()
    for number in _numbers(wanted, count, wanted.first if first is None else first, place(wanted.kept)):
        begins = stored.id_at(conn, choice.campaign, choice.status, number * PAGE)
        if begins is not None:
            pages[number] = stored.page_from(conn, choice.campaign, choice.status, begins, PAGE)
    known = None if ids is None or wanted.known is None else steps(wanted.known, ids)
    return Moment(choice, count, pages, ids, known)


def _listed(conn: Connection, wanted: Wanted, ids: "array[int]") -> Moment:
    """In the order of a list that was made before."""
    kept = None if wanted.kept is None else _find(ids, wanted.kept, wanted.kept_at)
    numbers = _numbers(wanted, len(ids), wanted.first, kept)
    pages = {number: stored.by_ids(conn, ids[number * PAGE : (number + 1) * PAGE]) for number in numbers}
    return Moment(wanted.choice, len(ids), pages, ids)


def _find(ids: "array[int]", message: MessageId, likely: int | None) -> int | None:
    if likely is not None and likely < len(ids) and ids[likely] == message:
        return likely
    for first in range(0, len(ids), AT_ONCE):
        try:
            return ids.index(message, first, first + AT_ONCE)
        except ValueError:
            continue
    return None


def _numbers(wanted: Wanted, count: int, first: int, kept: int | None) -> Iterator[int]:
    """The pages to read."""
    last = max(count - 1, 0) // PAGE
    span = wanted.last // PAGE - wanted.first // PAGE + 1
    found = set(range(first // PAGE, first // PAGE + span + 1)) | {min(wanted.first // PAGE, last)}
    if kept is not None:
        found.add(kept // PAGE)
    return iter(sorted(number for number in found if number <= last)) if count else iter(())
