"""A shop with a campaign that repeats, and the questions that its tests ask again and again."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.domain.repeating import Every, Repeats
from app.pipeline.repeat_campaign import begin_repeating
from app.pipeline.sweeper import start_due_campaign
from app.storage.database import Connection, add_functions, reading, writing
from app.storage.drafts import add_draft
from app.storage.outbox.work import due_campaigns
from tests.makers import number
from tests.pipeline.desk import Desk

ATHENS = ZoneInfo("Europe/Athens")
WISHES = DraftContent("Birthdays", "Happy birthday {first_name}", repeats=Repeats(Every.BIRTHDAY, time(10, 0)))


def in_athens(year: int, month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
    """A moment by the shop's clock, the first one of two."""
    return datetime(year, month, day, hour, minute, tzinfo=ATHENS).astimezone(UTC)


def turn_to(desk: Desk, moment: datetime) -> None:
    """Let time pass until then."""
    desk.clock.turn((moment - desk.clock()).total_seconds())


def born(desk: Desk, *days: str, column: str = "birthday") -> list[str]:
    """A person for each of these days of the year, '12-03'; returns their numbers."""
    numbers = desk.people(len(days))
    with writing(desk.folder.store) as conn:
        conn.executemany(f"UPDATE contacts SET {column} = ? WHERE number = ?", zip(days, numbers, strict=True))
    return numbers


def standing(desk: Desk, content: DraftContent = WISHES, **repeats: Any) -> CampaignId:
    """One that repeats from now on."""
    assert content.repeats is not None
    whole = replace(content, repeats=replace(content.repeats, **repeats))
    with writing(desk.folder.store) as conn:
        made = add_draft(conn, whole, desk.clock()).campaign
    begin_repeating(made, desk.launcher)
    return made


def work(desk: Desk) -> None:
    """Start whatever is due, as the scheduler's thread does."""
    with reading(desk.folder.store) as conn:
        due = due_campaigns(conn, desk.clock())
    for campaign in due:
        start_due_campaign(campaign, desk.launcher)


def runs(desk: Desk, campaign: CampaignId) -> dict[date, CampaignId]:
    """The runs that were made, by day."""
    rows = desk.rows("SELECT id, occurrence FROM campaigns WHERE repeats_of = ? ORDER BY id", campaign)
    return {date.fromisoformat(row["occurrence"]): CampaignId(row["id"]) for row in rows}


def got(desk: Desk) -> Mapping[tuple[str, str], int]:
    """How many messages there are for each person and day."""
    rows = desk.rows("SELECT m.number, c.occurrence FROM messages m JOIN campaigns c ON c.id = m.campaign_id")
    return Counter((row["number"], row["occurrence"]) for row in rows)


def got_on(desk: Desk) -> dict[str, list[int]]:
    """For each day's run the places of the people in it."""
    places = {number(at): at for at in range(200)}
    found: dict[str, list[int]] = {}
    for person, day in got(desk):
        found.setdefault(day, []).append(places[person])
    return {day: sorted(at) for day, at in sorted(found.items())}


def day_by_day(desk: Desk, days: int) -> None:
    """Let so many days pass, and look what is due at ten each morning."""
    for _ in range(days):
        day = desk.clock().astimezone(ATHENS)
        following = day.date() + timedelta(days=day.hour >= 10)
        turn_to(desk, in_athens(following.year, following.month, following.day))
        work(desk)


class Killed(BaseException):
    """The process ends here."""


@contextmanager
def killing(patch: pytest.MonkeyPatch, at: int, *, after: bool) -> Iterator[None]:
    """The process dies at the so manieth statement that it has the store carry out: before it, or after it."""
    left = [at]

    class Fused(sqlite3.Connection):
        def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
            if sql == "ROLLBACK":  # which a dead process does not do either, and SQLite does for it
                return super().execute(sql, parameters)
            left[0] -= 1
            if left[0] == 0 and not after:
                raise Killed
            answer = super().execute(sql, parameters)
            if left[0] == 0:
                raise Killed
            return answer

    def connect(path: Path, *, mode: str) -> Connection:
        conn = sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True, isolation_level=None, factory=Fused)
        conn.row_factory = sqlite3.Row
        add_functions(conn)
        return conn

    with patch.context() as patched:
        patched.setattr("app.storage.database.connect", connect)
        yield
