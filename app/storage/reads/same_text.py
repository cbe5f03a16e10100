"""Who would get a text that they got a day ago, or are about to get from another campaign, word for word.

Every message is made as a launch makes it, one at a time, and looked for by its number and its digest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, islice

from app.domain.audience import Who
from app.domain.draft import DraftContent
from app.domain.errors import Refused
from app.domain.ids import CampaignId, ContactId, from_iso, iso
from app.domain.message import digest
from app.domain.progress import Progress, ignore_progress
from app.domain.template import parse_leniently, render
from app.storage.audiences import mailable
from app.storage.campaigns import get_campaign
from app.storage.care import COUNTED
from app.storage.database import Connection
from app.storage.merge_fields import known_fields
from app.storage.reads.stopping import stoppable
from app.storage.reads.whom import people_then
from app.storage.recent_messages import first_recent, handed_over_at
from app.storage.settings import read_settings

SAME = timedelta(hours=24)
"""Within so long nobody wants the same text twice."""
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Other:
    """Another campaign with the same text."""

    id: CampaignId
    name: str


@dataclass(frozen=True, slots=True)
class SameText:
    """How many people got the text, and how many more are about to get it, each with the campaigns that it is from."""

    got: int = 0
    got_from: tuple[Other, ...] = ()
    coming: int = 0
    coming_from: tuple[Other, ...] = ()


@dataclass(frozen=True, slots=True)
class _Made:
    contact: ContactId
    number: str
    digest: bytes


def same_text(
    conn: Connection,
    who: Who,
    content: DraftContent,
    now: datetime,
    *,
    itself: CampaignId | None = None,
    progress: Progress = ignore_progress,
) -> SameText:
    """Look at everyone of `who`. Not for the UI thread; `progress` may stop it.

    What failed for certain, or did not reach the phone, does not count. Raises Refused when the filter cannot hold.
    """
    start = max(content.start_at or now, now)
    since = iso(start - SAME)
    first = conn.execute(f"SELECT {first_recent('?1')} AS id", (since,)).fetchone()["id"]
    scheduled = [_Following(conn, one) for one in _scheduled(conn, start, itself)]
    if first is None and not scheduled:
        return SameText()
    got, coming = 0, 0
    got_from, coming_from = dict[CampaignId, None](), dict[CampaignId, None]()
    messages = _messages(conn, who, content)
    while chunk := list(islice(messages, CHUNK)):
        progress(0, None)
        theirs, later = _there_already(conn, chunk, first, since, progress)
        for message in chunk:
            later.setdefault(message.contact, []).extend(one.id for one in scheduled if one.has(message))
            if campaigns := theirs.get(message.contact):
                got += 1
                got_from |= dict.fromkeys(campaigns)
            elif others := later[message.contact]:
                coming += 1
                coming_from |= dict.fromkeys(others)
    return SameText(got, _named(conn, got_from), coming, _named(conn, coming_from))


def _there_already(
    conn: Connection, chunk: Sequence[_Made], first: int | None, since: str, progress: Progress
) -> tuple[dict[ContactId, list[CampaignId]], dict[ContactId, list[CampaignId]]]:
    """By person, the campaigns from which they got it, and those of which it is queued."""
    got, queued = dict[ContactId, list[CampaignId]](), dict[ContactId, list[CampaignId]]()
    if first is None:
        return got, queued
    values = chain.from_iterable((one.contact, one.number, one.digest) for one in chunk)
    with stoppable(conn, progress):
        rows = conn.execute(
            f"""SELECT f.column1 AS contact, m.campaign_id, m.status = 'queued' AS queued
                FROM (VALUES {", ".join(["(?, ?, ?)"] * len(chunk))}) f
                CROSS JOIN messages m INDEXED BY messages_by_number ON m.number = f.column2 AND m.id >= ?
                WHERE m.digest = f.column3 AND (
                    m.status = 'queued' AND (SELECT c.status IN ('sending', 'paused')
                                             FROM campaigns c WHERE c.id = m.campaign_id)
                    OR m.status IN {COUNTED} AND {handed_over_at("m")} >= ?)""",
            (*values, first, since),
        ).fetchall()
    for row in rows:
        (queued if row["queued"] else got).setdefault(row["contact"], []).append(CampaignId(row["campaign_id"]))
    return got, queued


class _Following:
    """The messages of a scheduled campaign, which are not made yet, in step with those that are looked at."""

    def __init__(self, conn: Connection, campaign: CampaignId) -> None:
        """In the order of the people, as theirs are."""
        found = get_campaign(conn, campaign)
        assert found.scheduled_for is not None
        self.id = campaign
        self._messages = _messages(conn, people_then(found, read_settings(conn), found.scheduled_for), found.content)
        self._next: _Made | None = self._step()

    def has(self, message: _Made) -> bool:
        """Whether it says the same to the same person."""
        while self._next is not None and self._next.contact < message.contact:
            self._next = self._step()
        return self._next == message

    def _step(self) -> _Made | None:
        try:
            return next(self._messages, None)
        except Refused:  # its filter cannot hold, so it will not start
            return None


def _messages(conn: Connection, who: Who, content: DraftContent) -> Iterator[_Made]:
    line = content.line(read_settings(conn))
    template = parse_leniently(content.text, known_fields(conn), fit=content.fit, line=line)
    for person in mailable(conn, who, template.fields):
        yield _Made(person.id, person.number, digest(person.number, render(template, person.fields)))


def _scheduled(conn: Connection, start: datetime, itself: CampaignId | None) -> list[CampaignId]:
    rows = conn.execute(
        """SELECT id, scheduled_for FROM campaigns WHERE status = 'scheduled' AND id IS NOT ? ORDER BY id""", (itself,)
    )
    return [CampaignId(row["id"]) for row in rows if abs(from_iso(row["scheduled_for"]) - start) < SAME]


def _named(conn: Connection, campaigns: dict[CampaignId, None]) -> tuple[Other, ...]:
    return tuple(Other(one, get_campaign(conn, one).name) for one in sorted(campaigns))
