"""A backup: whole while the store is being written, one file, and never half of one."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.message import Status
from app.storage.backup import backup_file_name, copy_database
from app.storage.contacts import ensure_list
from app.storage.database import connect, writing
from app.storage.folder import Folder
from app.storage.verify import verify
from tests.makers import NOW, add_campaign
from tests.storage.conftest import without_rights


def lists(file: Path) -> int:
    with closing(sqlite3.connect(file)) as conn:
        return int(conn.execute("SELECT count(*) FROM lists").fetchone()[0])


def test_a_backup_holds_what_is_still_in_the_log(folder: Folder, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    with closing(connect(folder.store, mode="rw")) as conn:
        conn.execute("PRAGMA wal_autocheckpoint = 0")
        for at in range(50):
            ensure_list(conn, f"list {at}", NOW)
        copy_database(folder.store, target)
        plain = Path(shutil.copy(folder.store, tmp_path / "plain.db"))
        assert lists(plain) == 0
    assert lists(target) == 50


def test_a_backup_is_one_file_that_is_a_store_of_its_own(folder: Folder, tmp_path: Path) -> None:
    add_campaign(folder, [*Status])
    place = tmp_path / "backups of the shop"
    place.mkdir()
    copy_database(folder.store, place / "one.db")
    assert [file.name for file in place.iterdir()] == ["one.db"]
    assert verify(place / "one.db").fine
    assert verify(place / "one.db").messages == len(Status)


def test_a_backup_while_others_write_is_of_one_moment(folder: Folder, tmp_path: Path) -> None:
    """Each transaction adds two lists: an odd number of them would be half of a transaction."""
    stop = threading.Event()

    def write() -> None:
        at = 0
        while not stop.is_set():
            with writing(folder.store) as conn:
                ensure_list(conn, f"a{at}", NOW)
                ensure_list(conn, f"b{at}", NOW)
            at += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        counts = []
        for at in range(10):
            copy_database(folder.store, tmp_path / f"{at}.db")
            counts.append(lists(tmp_path / f"{at}.db"))
    finally:
        stop.set()
        writer.join()
    assert [count % 2 for count in counts] == [0] * 10
    assert counts == sorted(counts)


def test_an_existing_file_is_not_written_over(folder: Folder, tmp_path: Path) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("precious")
    with pytest.raises(Refused, match="exists already") as refused:
        copy_database(folder.store, target)
    assert refused.value.reason is Reason.BAD_FILE
    assert target.read_text() == "precious"


@pytest.mark.parametrize("place", ["missing", "a file"])
def test_a_place_that_cannot_be_written_is_refused_in_words(folder: Folder, tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(Refused, match="cannot be written") as refused:
        copy_database(folder.store, tmp_path / place / "backup.db")
    assert refused.value.reason is Reason.BAD_FILE


def test_a_place_that_one_may_not_write_is_refused_in_words(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    with without_rights(), pytest.raises(Refused, match="cannot be written"):
        copy_database(folder.store, tmp_path / "locked" / "backup.db")


def test_what_fails_leaves_no_half_backup(folder: Folder, tmp_path: Path) -> None:
    folder.store.write_bytes(b"garbage" * 1000)
    place = tmp_path / "place"
    place.mkdir()
    with pytest.raises(Refused) as refused:
        copy_database(folder.store, place / "backup.db")
    assert refused.value.reason is Reason.STORE_DAMAGED
    assert list(place.iterdir()) == []


def test_what_a_crash_left_of_a_backup_is_in_nobodys_way(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "backup.db.partial").write_bytes(b"half of something" * 1000)
    copy_database(folder.store, tmp_path / "backup.db")
    assert verify(tmp_path / "backup.db").fine
    assert not (tmp_path / "backup.db.partial").exists()


def test_names_sort_by_time() -> None:
    assert backup_file_name("before-update", NOW.replace(microsecond=7999)) == (
        "store-20261123-120000007-before-update.db"
    )
    moments = [NOW.replace(microsecond=at * 1000, second=59 - at) for at in range(5)]
    names = [backup_file_name("x", moment) for moment in moments]
    assert sorted(names) == names[::-1]
