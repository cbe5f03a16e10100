"""The door for large work: it locks nobody out while it prepares, and leaves nothing when it is stopped."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.progress import Cancelled
from app.storage import staging as staging_module
from app.storage.contacts import opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.contacts import count_contacts
from app.storage.stage import StagedChunk, create_stage, merge_staged, stage_rows
from app.storage.staging import applying, staging, stoppable
from tests.makers import NOW, make_store, number

INSERT = """INSERT INTO contacts (number, number_as_typed, consent, created_at, updated_at)
            SELECT '+' || number, as_typed, 'unknown', 'now', 'now' FROM temp.people"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


Staged = tuple[int, int, str, str, str, str, int]


def staged(line: int, *, to: int = 0, name: str = "", first: str = "", last: str = "") -> Staged:
    return line, 306900000000 + to, f"as typed on {line}", name, first, last, 0


def chunk(*rows: Staged) -> StagedChunk:
    return StagedChunk(people=[*rows], lines=[row[0] for row in rows], cells=[("cells",) for _ in rows])


def go_on() -> None:
    """Never stop."""


def stop() -> None:
    raise Cancelled


def people(folder: Folder) -> int:
    with reading(folder.store) as conn:
        return count_contacts(conn)


def test_everyone_can_write_while_rows_are_staged(folder: Folder) -> None:
    with staging(folder.store) as conn:
        create_stage(conn, ())
        stage_rows(conn, chunk(staged(1)))
        conn.execute("BEGIN")
        conn.execute("INSERT INTO temp.people VALUES (2, 306900000001, '', '', '', '', 0)")
        with writing(folder.store) as other:
            opt_out(other, number(7), "a test", NOW)
        conn.execute("COMMIT")
        merge_staged(conn, ())
        with applying(conn, go_on):
            conn.execute(INSERT)
    assert people(folder) == 2


def test_the_first_row_of_a_number_stays_and_later_ones_fill_it(folder: Folder) -> None:
    with staging(folder.store) as conn:
        create_stage(conn, ())
        stage_rows(conn, chunk(staged(2, first="A"), staged(3, name="Second", first="B")))
        stage_rows(conn, chunk(staged(4, name="Third", last="C"), staged(9, to=1)))
        merge_staged(conn, ())
        rows = conn.execute("SELECT * FROM temp.people ORDER BY line").fetchall()
        later = conn.execute("SELECT line, first FROM temp.later ORDER BY line").fetchall()
    assert [tuple(row) for row in rows] == [
        (2, 306900000000, "as typed on 2", "Second", "A", "C", 0),
        (9, 306900000001, "as typed on 9", "", "", "", 0),
    ]
    assert [tuple(row) for row in later] == [(3, 2), (4, 2)]


def apply(folder: Folder, rows: list[Staged], each: Callable[[], None] = go_on, *, then: Callable[[], None]) -> None:
    """Stage some people and store them; `then` is called when SQLite has taken them and before the commit."""
    with staging(folder.store) as conn:
        create_stage(conn, ())
        stage_rows(conn, chunk(*rows))
        merge_staged(conn, ())
        with applying(conn, each):
            conn.execute(INSERT)
            then()


def break_down() -> None:
    raise ZeroDivisionError


def test_an_error_takes_everything_back(folder: Folder) -> None:
    with pytest.raises(ZeroDivisionError):
        apply(folder, [staged(1)], then=break_down)
    assert people(folder) == 0


def test_stopping_before_the_commit_takes_everything_back(folder: Folder) -> None:
    with pytest.raises(Cancelled) as cancelled:
        apply(folder, [staged(1)], stop, then=go_on)
    assert cancelled.value.__cause__ is None
    assert people(folder) == 0


def test_a_long_statement_is_stopped_in_its_middle(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging_module, "_STEPS_BETWEEN_LOOKS", 100)
    with pytest.raises(Cancelled) as cancelled:
        apply(folder, [staged(line, to=line) for line in range(1000)], stop, then=break_down)
    assert isinstance(cancelled.value.__cause__, sqlite3.OperationalError)
    assert people(folder) == 0


def test_work_that_locks_nobody_can_be_stopped_too(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging_module, "_STEPS_BETWEEN_LOOKS", 100)
    with staging(folder.store) as conn:
        create_stage(conn, ())
        stage_rows(conn, chunk(*(staged(line, to=line) for line in range(1000))))
        with pytest.raises(Cancelled), stoppable(conn, stop):
            merge_staged(conn, ())
        merge_staged(conn, ())
        assert conn.execute("SELECT count(*) FROM temp.people").fetchone()[0] == 1000


def test_nothing_is_locked_or_left_after_a_stop(folder: Folder) -> None:
    before = sorted(folder.path.iterdir())
    with staging(folder.store) as conn:
        with pytest.raises(Cancelled), applying(conn, stop):
            pass
        with writing(folder.store) as other:
            opt_out(other, number(7), "a test", NOW)
        with applying(conn, go_on):
            assert conn.execute("SELECT count(*) FROM suppressions").fetchone()[0] == 1
    assert sorted(folder.path.iterdir()) == before


def test_a_store_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused, staging(tmp_path / "nowhere.db"):
        pass
    assert refused.value.reason is Reason.STORE_UNAVAILABLE
