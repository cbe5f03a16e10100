"""Bringing an older store up to date: a whole backup first, then all steps or none."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from app.domain.errors import Reason, Refused
from app.storage import update
from app.storage.database import Connection, StoreBusy, connect, reading
from app.storage.folder import Folder, open_folder
from app.storage.migrations import STEPS
from app.storage.migrations.applying import MIGRATIONS
from app.storage.prepare import prepare
from tests.makers import NOW, clock, make_store


@pytest.fixture
def older(tmp_path: Path) -> Folder:
    """A folder with a store to which the last step was never applied."""
    folder = open_folder(tmp_path / "data")
    folder.store.touch()
    with closing(connect(folder.store, mode="rw")) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        MIGRATIONS.apply(Database(conn), stop_before="m0003_guards")
    return folder


@pytest.fixture
def open_store(older: Folder) -> Iterator[Connection]:
    """A connection that stays open, so that what is committed stays in the write-ahead log."""
    with closing(connect(older.store, mode="rw")) as conn:
        conn.execute("PRAGMA wal_autocheckpoint = 0")
        yield conn


def contacts(store: Path) -> int:
    with closing(sqlite3.connect(store)) as conn:
        return int(conn.execute("SELECT count(*) FROM contacts").fetchone()[0])


def add_contacts(conn: Connection, count: int) -> None:
    conn.executemany(
        """INSERT INTO contacts (number, number_as_typed, consent, created_at, updated_at)
           VALUES (?, '', 'opted_in', '', '')""",
        [(f"+3069100{at:05d}",) for at in range(count)],
    )


def steps(store: Path) -> list[str]:
    with reading(store) as conn:
        return [step.name for step in MIGRATIONS.applied(Database(conn))]


def test_an_update_makes_a_backup_that_holds_what_is_still_in_the_log(
    older: Folder, open_store: Connection, tmp_path: Path
) -> None:
    add_contacts(open_store, 50)
    plain = Path(shutil.copy(older.store, tmp_path / "plain.db"))
    assert contacts(plain) == 0  # what a copy of the file alone would have kept
    prepare(older, clock=clock())
    (backup,) = older.backups.iterdir()
    assert backup.name == "store-20261123-120000000-before-update.db"
    assert contacts(backup) == contacts(older.store) == 50
    assert steps(backup) == ["m0001_contacts", "m0002_outbox"]
    assert steps(older.store) == list(STEPS)


def test_an_updated_store_has_the_guards_of_a_new_one(older: Folder, tmp_path: Path) -> None:
    prepare(older, clock=clock())
    with reading(older.store) as old, reading(make_store(tmp_path / "new").store) as new:
        schema = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
        assert [row[:] for row in old.execute(schema)] == [row[:] for row in new.execute(schema)]


def broken_update(*, at_commit: bool = False) -> Migrations:
    """Our steps, one more that works, and one that fails half-way."""
    steps = Migrations("retail-send")
    for step in MIGRATIONS._migrations:
        steps(name=step.name)(step.fn)

    def works(db: Database) -> None:
        db.execute("CREATE TABLE first_half (id INTEGER)")

    def fails(db: Database) -> None:
        db.execute("CREATE TABLE second_half (id INTEGER)")
        db.execute("DELETE FROM contacts")
        if at_commit:
            db.execute("PRAGMA defer_foreign_keys = ON")
            db.execute("INSERT INTO batches (campaign_id, run, position, size) VALUES (9, 9, 9, 9)")
        else:
            db.execute("CREATE TABLE contacts (id INTEGER)")

    steps(name="m0998_works")(works)
    steps(name="m0999_fails")(fails)
    return steps


@pytest.mark.parametrize("at_commit", [False, True], ids=["in a step", "in the commit"])
def test_a_failing_update_leaves_the_store_as_it_was(
    older: Folder, open_store: Connection, monkeypatch: pytest.MonkeyPatch, at_commit: bool
) -> None:
    add_contacts(open_store, 3)
    monkeypatch.setattr(update, "MIGRATIONS", broken_update(at_commit=at_commit))
    with pytest.raises(sqlite3.DatabaseError, match=r"contacts already exists|FOREIGN KEY"):
        prepare(older, clock=clock())
    assert steps(older.store) == ["m0001_contacts", "m0002_outbox"]
    assert contacts(older.store) == 3
    tables = [row[0] for row in open_store.execute("SELECT name FROM sqlite_master WHERE name LIKE '%half'")]
    assert tables == []
    (backup,) = older.backups.iterdir()
    assert contacts(backup) == 3


def test_an_update_without_a_backup_does_not_happen(older: Folder) -> None:
    older.backups.rmdir()
    older.backups.touch()  # in the way
    with pytest.raises(Refused, match="cannot be written") as refused:
        prepare(older, clock=clock())
    assert refused.value.reason is Reason.BAD_FILE
    assert steps(older.store) == ["m0001_contacts", "m0002_outbox"]


def test_an_update_waits_for_a_writer_and_gives_up_in_the_end(
    older: Folder, open_store: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.database.BUSY_TIMEOUT_S", 0.02)
    open_store.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        prepare(older, clock=clock())
    open_store.execute("COMMIT")
    prepare(older, clock=clock(NOW + timedelta(seconds=1)))
    assert steps(older.store) == list(STEPS)
