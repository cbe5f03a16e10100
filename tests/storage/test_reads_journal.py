"""The journal as Activity and the tray see it."""

from pathlib import Path

import pytest

from app.domain.ids import CampaignId, JournalId, MessageId
from app.domain.journal import Event
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.storage.reads.journal import JournalRow, last_id, newest, rows_after
from tests.makers import NOW, make_store


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = make_store(tmp_path)
    with writing(folder.store) as conn:
        for at in range(6):
            note(conn, Event.STALLED, NOW, campaign=CampaignId(1 + at % 2), data={"at": at})
    return folder


def test_rows_follow_the_last_one_seen(folder: Folder) -> None:
    with reading(folder.store) as conn:
        first = rows_after(conn, JournalId(0), limit=4)
        second = rows_after(conn, first[-1].id, limit=4)
        assert [row.data["at"] for row in (*first, *second)] == [0, 1, 2, 3, 4, 5]
        assert last_id(conn) == second[-1].id
        assert rows_after(conn, last_id(conn)) == []


def test_the_newest_come_first_and_can_be_one_campaigns(folder: Folder) -> None:
    with reading(folder.store) as conn:
        first = newest(conn, limit=4)
        assert [row.data["at"] for row in (*first, *newest(conn, before=first[-1].id))] == [5, 4, 3, 2, 1, 0]
        of_one = newest(conn, campaign=CampaignId(2), limit=2)
        assert [row.data["at"] for row in of_one] == [5, 3]
        assert [row.data["at"] for row in newest(conn, campaign=CampaignId(2), before=of_one[-1].id)] == [1]


def test_a_row_is_read_with_all_its_facts(folder: Folder) -> None:
    with writing(folder.store) as conn:
        note(
            conn, Event.SETTLED, NOW, campaign=CampaignId(9), message=MessageId(8), data={"how": "sent", "number": None}
        )
        note(conn, Event.GATE_OPENED, NOW)
    with reading(folder.store) as conn:
        opened, settled = newest(conn, limit=2)
    assert settled == JournalRow(
        JournalId(7), NOW, Event.SETTLED, CampaignId(9), MessageId(8), {"how": "sent", "number": None}
    )
    assert opened == JournalRow(JournalId(8), NOW, Event.GATE_OPENED, None, None, {})


def test_kinds_of_a_newer_version_are_passed_over(folder: Folder) -> None:
    with writing(folder.store) as conn:
        conn.execute("INSERT INTO journal (at, kind) VALUES ('2026-11-23T12:00:00.000Z', 'moon_landing')")
        note(conn, Event.GATE_OPENED, NOW)
    with reading(folder.store) as conn:
        assert [row.kind for row in rows_after(conn, JournalId(6))] == [Event.GATE_OPENED]
        assert newest(conn, limit=1)[0].kind is Event.GATE_OPENED


def test_an_empty_journal_ends_at_zero(tmp_path: Path) -> None:
    with reading(make_store(tmp_path / "empty").store) as conn:
        assert last_id(conn) == 0
        assert newest(conn) == []
