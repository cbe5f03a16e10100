"""What the database keeps of campaigns that repeat, whoever asks: one run a day, and no day a second time."""

import sqlite3
from datetime import date, time

import pytest

from app.domain.campaign import CampaignStatus, RunCause
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.domain.repeating import Every, Repeats
from app.storage.campaigns import get_campaign, insert_campaign, move_campaign
from app.storage.database import Connection, writing
from app.storage.drafts import copy_campaign
from app.storage.folder import Folder
from app.storage.outbox.freeze import add_batch, begin_run
from app.storage.repeats import RunOf, has_run, make_run_of, note_days
from tests.makers import NOW

REPEATS = Repeats(Every.NAME_DAY, time(9, 30), days_before=3)
DAY = date(2026, 12, 3)


def _standing(conn: Connection) -> CampaignId:
    return insert_campaign(conn, DraftContent("Name-days", "Hi", repeats=REPEATS), NOW)


def _run(conn: Connection, standing: CampaignId, day: date) -> CampaignId:
    made = insert_campaign(conn, DraftContent("Name-days 2026-12-03", "Hi"), NOW)
    make_run_of(conn, made, RunOf(standing, day))
    return made


def test_a_run_knows_its_day_and_there_is_one_a_day(folder: Folder) -> None:
    with writing(folder.store) as conn:
        first, second = _standing(conn), _standing(conn)
        run = _run(conn, first, DAY)
        assert get_campaign(conn, run).run_of == RunOf(first, DAY)
        assert get_campaign(conn, first).run_of is None
        assert has_run(conn, first, DAY)
        assert not has_run(conn, second, DAY)
        assert not has_run(conn, first, date(2026, 12, 4))
        _run(conn, second, DAY)
        with pytest.raises(sqlite3.IntegrityError):
            _run(conn, first, DAY)


def test_a_run_keeps_its_day(folder: Folder) -> None:
    with writing(folder.store) as conn:
        standing = _standing(conn)
        run = _run(conn, standing, DAY)
        for change in ("occurrence = '2026-12-04'", "repeats_of = NULL, occurrence = NULL"):
            with pytest.raises(sqlite3.IntegrityError, match="keeps its day"):
                conn.execute(f"UPDATE campaigns SET {change} WHERE id = ?", (run,))


def test_a_day_does_not_come_again(folder: Folder) -> None:
    with writing(folder.store) as conn:
        standing = _standing(conn)
        assert get_campaign(conn, standing).repeated_to is None
        note_days(conn, standing, DAY, NOW)
        note_days(conn, standing, DAY, NOW)
        assert get_campaign(conn, standing).repeated_to == DAY
        with pytest.raises(sqlite3.IntegrityError, match="does not come again"):
            note_days(conn, standing, date(2026, 12, 2), NOW)
        with pytest.raises(sqlite3.IntegrityError, match="does not come again"):
            conn.execute("UPDATE campaigns SET repeated_to = NULL")
        note_days(conn, standing, date(2027, 1, 1), NOW)


def test_one_that_repeats_has_no_messages_of_its_own(folder: Folder) -> None:
    with writing(folder.store) as conn:
        standing = _standing(conn)
        move_campaign(conn, standing, CampaignStatus.SENDING, NOW)
        run = conn.execute(
            "INSERT INTO runs (campaign_id, run, cause, started_at) VALUES (?, 1, 'launch', '') RETURNING run",
            (standing,),
        ).fetchone()["run"]
        with pytest.raises(sqlite3.IntegrityError, match="in runs of its own"):
            add_batch(conn, standing, run, 1, 1)
        day = _run(conn, standing, DAY)
        add_batch(conn, day, begin_run(conn, day, RunCause.LAUNCH, NOW), 1, 1)


def test_a_copy_repeats_alike_and_begins_anew(folder: Folder) -> None:
    with writing(folder.store) as conn:
        standing = _standing(conn)
        note_days(conn, standing, DAY, NOW)
        copy = get_campaign(conn, copy_campaign(conn, standing, "Another", NOW))
        assert (copy.repeats, copy.repeated_to) == (REPEATS, None)
        run = get_campaign(conn, copy_campaign(conn, _run(conn, standing, DAY), "Once", NOW))
        assert (run.repeats, run.run_of) == (None, None)


@pytest.mark.parametrize("column", ["repeats_at", "days_before", "month_day"])
def test_half_of_a_rule_is_not_stored(column: str, folder: Folder) -> None:
    with writing(folder.store) as conn, pytest.raises(sqlite3.IntegrityError):
        conn.execute(f"UPDATE campaigns SET {column} = NULL WHERE id = ?", (_standing(conn),))
