"""The two doors to the store: the one that cannot write, and the one that writes whole transactions or nothing."""

import os
import shutil
import signal
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused, RetailSendError
from app.storage import database
from app.storage.contacts import ensure_list
from app.storage.database import (
    Connection,
    StoreBusy,
    connect,
    open_reading,
    reading,
    require_free_space,
    writing,
)
from app.storage.folder import Folder, open_folder
from app.storage.prepare import check_whole, prepare
from tests.makers import NOW, clock, make_store
from tests.storage.conftest import OtherProcess, hear, without_rights


def names(folder: Folder) -> list[str]:
    with reading(folder.store) as conn:
        return [row["name"] for row in conn.execute("SELECT name FROM lists ORDER BY id")]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO lists (name, created_at) VALUES ('new', '')",
        "UPDATE instance SET epoch = 9",
        "DELETE FROM gate",
        "CREATE TABLE another (id INTEGER)",
        "DROP TRIGGER messages_move_legally",
        "PRAGMA user_version = 9",
    ],
)
@pytest.mark.parametrize("first", ["SELECT 1", "PRAGMA query_only = OFF"], ids=["as it is", "with its switch off"])
def test_the_reading_door_cannot_write(folder: Folder, first: str, statement: str) -> None:
    before = folder.store.read_bytes()
    with closing(open_reading(folder.store)) as conn:
        conn.execute(first)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            conn.execute(statement)
    assert folder.store.read_bytes() == before


def test_writing_through_the_reading_door_is_said_in_words(folder: Folder) -> None:
    with pytest.raises(Refused, match="cannot be used") as refused, reading(folder.store) as conn:
        conn.execute("DELETE FROM gate")
    assert refused.value.reason is Reason.STORE_UNAVAILABLE


def test_a_reader_sees_one_moment(folder: Folder) -> None:
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM lists").fetchone()[0] == 0
        with writing(folder.store) as writer:
            ensure_list(writer, "new", NOW)
        assert conn.execute("SELECT count(*) FROM lists").fetchone()[0] == 0
    assert names(folder) == ["new"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, GeneratorExit])
def test_what_raises_leaves_nothing(folder: Folder, error: type[BaseException]) -> None:
    def fail() -> None:
        with writing(folder.store) as conn:
            ensure_list(conn, "gone", NOW)
            raise error

    with pytest.raises(error):
        fail()
    assert names(folder) == []


def test_an_error_of_the_database_leaves_nothing_and_passes_through(folder: Folder) -> None:
    def fail() -> None:
        with writing(folder.store) as conn:
            ensure_list(conn, "gone", NOW)
            conn.execute("INSERT INTO lists (name, created_at) VALUES ('', '')")

    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        fail()
    assert names(folder) == []


def test_three_writers_with_thirty_transactions_each_all_succeed(folder: Folder) -> None:
    """Each reads first and then writes: with a plain BEGIN, most of them would fail however long they waited."""
    errors: list[BaseException] = []
    together = threading.Barrier(3)

    def write(name: str) -> None:
        together.wait()
        try:
            for _ in range(30):
                with writing(folder.store) as conn:
                    count = conn.execute("SELECT count(*) FROM lists").fetchone()[0]
                    ensure_list(conn, f"{name} {count}", NOW)
        except RetailSendError as exc:
            errors.append(exc)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert [name.split()[1] for name in names(folder)] == [str(at) for at in range(90)]


def test_a_transaction_begins_by_taking_the_store(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.02)
    with writing(folder.store), pytest.raises(StoreBusy), writing(folder.store):
        pass
    with writing(folder.store) as conn:
        ensure_list(conn, "later", NOW)
    assert names(folder) == ["later"]


def test_a_commit_waits_for_the_disk(folder: Folder) -> None:
    with writing(folder.store) as conn:
        assert conn.execute("PRAGMA synchronous").fetchone()[0] == 2
        assert conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert conn.execute("PRAGMA foreign_keys").fetchone()[0] == 1


@pytest.mark.parametrize(("step", "kept"), [("commit", ["committed"]), ("begin", [])])
def test_a_commit_survives_a_kill_and_nothing_else_does(
    folder: Folder, other_process: OtherProcess, step: str, kept: list[str]
) -> None:
    process = other_process(step, folder.path)
    assert hear(process) == "ready"
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert names(folder) == kept
    with writing(folder.store) as conn:
        ensure_list(conn, "after", NOW)
    assert names(folder) == [*kept, "after"]


def test_a_full_disk_saves_nothing_and_is_said_in_words(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect_to_a_full_disk(path: Path, *, mode: str) -> Connection:
        conn = connect(path, mode=mode)
        pages = conn.execute("PRAGMA page_count").fetchone()[0]
        conn.execute(f"PRAGMA max_page_count = {pages}")
        return conn

    def fill() -> None:
        with writing(folder.store) as conn:
            for at in range(1000):
                ensure_list(conn, f"{at} {'x' * 1000}", NOW)

    with monkeypatch.context() as patch:
        patch.setattr(database, "connect", connect_to_a_full_disk)
        with pytest.raises(Refused, match="The disk is full") as refused:
            fill()
    assert refused.value.reason is Reason.DISK_FULL
    assert names(folder) == []
    fill()
    assert len(names(folder)) == 1000


def test_sending_asks_for_free_space(tmp_path: Path) -> None:
    require_free_space(tmp_path, least=1)
    with pytest.raises(Refused, match="MB are free") as refused:
        require_free_space(tmp_path, least=2**62)
    assert refused.value.reason is Reason.DISK_FULL


def garbage(store: Path) -> None:
    store.write_bytes(b"This is no database at all. " * 1000)


def missing(store: Path) -> None:
    store.unlink()


def a_folder(store: Path) -> None:
    store.unlink()
    store.mkdir()


def torn(store: Path) -> None:
    store.write_bytes(store.read_bytes()[: 8 * 4096])


def read(folder: Folder) -> None:
    check_whole(folder.store)


def write(folder: Folder) -> None:
    with writing(folder.store) as conn:
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()


def start(folder: Folder) -> None:
    prepare(folder, clock=clock())


@pytest.mark.parametrize(
    ("spoil", "use", "reason", "words"),
    [
        (garbage, read, Reason.STORE_DAMAGED, "is damaged"),
        (garbage, write, Reason.STORE_DAMAGED, "is damaged"),
        (garbage, start, Reason.STORE_DAMAGED, "is damaged"),
        (torn, read, Reason.STORE_DAMAGED, "is damaged"),
        (missing, read, Reason.STORE_UNAVAILABLE, "cannot be used"),
        (missing, write, Reason.STORE_UNAVAILABLE, "cannot be used"),
        (a_folder, read, Reason.STORE_UNAVAILABLE, "cannot be used"),
        (a_folder, write, Reason.STORE_UNAVAILABLE, "cannot be used"),
        (a_folder, start, Reason.STORE_UNAVAILABLE, "cannot be used"),
    ],
)
def test_a_store_that_cannot_be_used_is_refused_in_words(
    folder: Folder, spoil: Callable[[Path], None], use: Callable[[Folder], None], reason: Reason, words: str
) -> None:
    spoil(folder.store)
    with pytest.raises(Refused, match=words) as refused:
        use(folder)
    assert refused.value.reason is reason
    assert str(folder.store) in refused.value.message


def test_a_disk_without_room_beside_the_store_is_called_full(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    missing(folder.store)
    usage = shutil.disk_usage(folder.path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=0))
    with pytest.raises(Refused, match="The disk is full") as refused:
        read(folder)
    assert refused.value.reason is Reason.DISK_FULL


@pytest.mark.parametrize("use", [read, write, start])
def test_a_store_that_one_may_not_open_is_refused_in_words(folder: Folder, use: Callable[[Folder], None]) -> None:
    folder.store.chmod(0)
    with without_rights(), pytest.raises(Refused, match="cannot be used") as refused:
        use(folder)
    assert refused.value.reason is Reason.STORE_UNAVAILABLE


def test_a_folder_that_one_may_not_use_is_refused_in_words(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with without_rights(), pytest.raises(Refused, match="--data-dir") as refused:
        open_folder(tmp_path / "data")
    assert refused.value.reason is Reason.STORE_UNAVAILABLE
    tmp_path.chmod(0o700)
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="--data-dir"):
        open_folder(tmp_path / "file")


def test_a_flipped_bit_in_a_text_is_no_error_of_the_door(folder: Folder) -> None:
    with writing(folder.store) as conn:
        conn.execute("INSERT INTO lists (name, created_at) VALUES (CAST(x'48e56c6c6f' AS TEXT), '')")
    assert names(folder) == ["H\ufffdllo"]


@pytest.mark.parametrize("name", ["a b", "50%", "who?", "#1", "Ελένη", "mode=ro&"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = make_store(tmp_path / name)
    with writing(folder.store) as conn:
        ensure_list(conn, "here", NOW)
    assert names(folder) == ["here"]
