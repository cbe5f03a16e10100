"""Pages of a campaign's messages as they stand at one moment, and how one moment's rows become the next one's.

A page is found by the id of its first message (its anchor), so a page far down costs what the first one costs.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.ids import CampaignId, MessageId
from app.domain.message import Status
from app.storage.reads import messages as stored
from app.storage.reads import reading
from app.storage.reads.messages import MessageRow

PAGE = 100


@dataclass(frozen=True, slots=True)
class View:
    """What the person sees of the table: the first and last row on screen."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rows from `first` to `last`, followed to where they are now if `top` is given, and the page of `kept`."""

    campaign: CampaignId
    status: Status | None
    first: int
    last: int
    top: MessageId | None
    kept: MessageId | None
    known_count: int | None
    known_anchors: tuple[MessageId, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """The messages of a campaign at one moment, as far as they are loaded; all of it from one view of the store."""

    campaign: CampaignId
    status: Status | None
    count: int
    anchors: tuple[MessageId, ...]
    pages: dict[int, list[MessageRow]] = field(default_factory=dict)

    def row(self, position: int) -> MessageRow | None:
        """The message at a position, if its page is loaded."""
        page = self.pages.get(position // PAGE)
        place = position % PAGE
        return page[place] if page is not None and place < len(page) else None

    def position(self, message: MessageId) -> int | None:
        """Where a message stands, if its page is loaded and it is there."""
        number = page_of(self.anchors, message)
        for place, row in enumerate(self.pages.get(number, ())):
            if row.id == message:
                return number * PAGE + place
        return None


@dataclass(frozen=True, slots=True)
class Change:
    """`before` rows from `start` on become `after` rows; rows beyond them only move."""

    start: int
    before: int
    after: int


def look(store: Path, wanted: Wanted) -> Moment:
    """Read one moment. Off the UI thread: counting the pages of a long list takes a while."""
    with reading(store) as conn:
        count = stored.count(conn, wanted.campaign, wanted.status)
        # Messages are never taken out of a campaign, so the pages of all of them stand as long as their number does.
        if wanted.status is None and count == wanted.known_count:
            anchors = wanted.known_anchors
        else:
            anchors = tuple(stored.anchors(conn, wanted.campaign, wanted.status, every=PAGE))
        pages = {
            number: stored.page_from(conn, wanted.campaign, wanted.status, anchors[number], PAGE)
            for number in sorted(set(_numbers(wanted, anchors)))
        }
    return Moment(wanted.campaign, wanted.status, count, anchors, pages)


def page_of(anchors: Sequence[MessageId], message: MessageId) -> int:
    """The number of the page on which a message stands, or would stand."""
    return max(bisect_right(anchors, message) - 1, 0)


def changes(before: Moment, after: Moment, landmarks: Iterable[MessageId]) -> list[Change]:
    """How positions move from one moment to the next, last change first, so that each is right when it is applied.

    Landmarks are messages whose rows must be the same rows afterwards. What lies between two of them is counted only.
    """
    pairs = {(before.position(message), after.position(message)) for message in landmarks}
    known = sorted((old, new) for old, new in pairs if old is not None and new is not None)
    found, old_start, new_start = list[Change](), 0, 0
    for old, new in (*known, (before.count, after.count)):
        if old - old_start != new - new_start:
            found.append(Change(old_start, old - old_start, new - new_start))
        old_start, new_start = old + 1, new + 1
    return found[::-1]


def _numbers(wanted: Wanted, anchors: Sequence[MessageId]) -> Iterator[int]:
    if not anchors:
        return
    first = wanted.first // PAGE if wanted.top is None else page_of(anchors, wanted.top)
    span = wanted.last // PAGE - wanted.first // PAGE + 1
    for number in range(first, first + span + 1):
        if number < len(anchors):
            yield number
    if wanted.first // PAGE >= len(anchors):
        yield len(anchors) - 1
    if wanted.kept is not None:
        yield page_of(anchors, wanted.kept)
