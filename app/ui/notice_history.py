"""The notices that were given, newest first, made anew from the journal with the words that they had."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.ids import CampaignId, JournalId
from app.domain.journal import Event
from app.storage.reads import reading
from app.storage.reads.activity import known
from app.storage.reads.journal import JournalRow, last_id, newest
from app.ui.notices import TOLD, Notice, notice_of
from app.ui.words import say

TOGETHER = timedelta(minutes=10)
"""What happened again to the same campaign within this time is one notice."""

MOST_ROWS, MOST = 300, 50


@dataclass(frozen=True, slots=True)
class Given:
    """A notice that was given. `id` is the journal's newest row of it."""

    id: JournalId
    at: datetime
    notice: Notice


@dataclass(frozen=True, slots=True)
class History:
    """What was given, newest first, and the journal's newest row."""

    given: tuple[Given, ...]
    last: JournalId


def read_history(store: Path) -> History:
    """Off the UI thread."""
    with reading(store) as conn:
        rows = newest(conn, kinds=TOLD | {Event.STALL_ENDED}, limit=MOST_ROWS)
        names = dict(known(conn, rows).campaigns)
        return History(tuple(given(rows, names))[:MOST], last_id(conn))


def given(rows: Sequence[JournalRow], names: dict[CampaignId, str]) -> list[Given]:
    """`rows` begin with the newest. A stall that is over says so."""
    over: set[CampaignId | None] = set()
    groups: list[list[JournalRow]] = []
    open_groups: dict[tuple[Event, CampaignId | None], list[JournalRow]] = {}
    ended: set[JournalId] = set()
    for row in rows:
        if row.kind is Event.STALL_ENDED:
            over.add(row.campaign)
            continue
        group = open_groups.get((row.kind, row.campaign))
        if group is None or group[-1].at - row.at > TOGETHER:
            group = []
            groups.append(group)
            open_groups[row.kind, row.campaign] = group
        group.append(row)
        if row.kind is Event.STALLED and row.campaign in over:
            ended.add(group[0].id)
            over.discard(row.campaign)
    return [_given(group, names, ended=group[0].id in ended) for group in groups]


def _given(group: list[JournalRow], names: dict[CampaignId, str], *, ended: bool) -> Given:
    first = group[0]
    notice = notice_of(first.kind, first.campaign, group[::-1], names)
    if ended:
        name = names.get(first.campaign, "") if first.campaign is not None else ""
        notice = replace(notice, title=say("“{0}” stood still").format(name), text=say("It moves again."))
    return Given(first.id, first.at, notice)
