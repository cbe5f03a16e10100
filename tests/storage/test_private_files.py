"""Every file of the shop is for its owner only, whatever the system's habits are."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.health import QueueName
from app.storage.backup import copy_database
from app.storage.database import open_reading, writing
from app.storage.folder import Folder, default_path, has_worker, only_worker, open_folder
from app.storage.heartbeat import Beat, write_beat
from app.storage.prepare import prepare
from app.storage.restore import restore
from app.storage.send_journal import SendJournal
from tests.makers import NOW, clock, make_store

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights of files work differently on Windows")


@pytest.fixture(params=[0, 0o077], ids=["open to all by habit", "private by habit"])
def habit(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def rights(folder: Folder) -> dict[str, str]:
    places = [folder.path, *folder.path.rglob("*")]
    return {str(place.relative_to(folder.path)): f"{place.stat().st_mode & 0o777:o}" for place in places}


@pytest.mark.usefixtures("habit")
def test_whatever_is_written_is_for_its_owner_only(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    copy_database(folder.store, folder.backups / "made.db")
    restore(folder, folder.backups / "made.db", clock=clock())
    write_beat(folder.heartbeat, Beat(NOW, 1, dict.fromkeys(QueueName, 0), dict.fromkeys(QueueName, 0)))
    SendJournal(folder.send_journal).close()
    with only_worker(folder), closing(open_reading(folder.store)), writing(folder.store) as conn:
        conn.execute("UPDATE instance SET epoch = 1")
        assert has_worker(folder)
        assert rights(folder) == {
            ".": "700",
            "logs": "700",
            "backups": "700",
            "backups/made.db": "600",
            "backups/store-20261123-120000000-before-restore.db": "600",
            "store.db": "600",
            "store.db-wal": "600",
            "store.db-shm": "600",
            "sends.journal": "600",
            "prepare.lock": "600",
            "worker.lock": "600",
            "worker.beat": "600",
        }


def test_what_others_could_read_is_taken_back(folder: Folder) -> None:
    for place in (folder.path, folder.logs, folder.backups, folder.store):
        place.chmod(0o777)
    prepare(open_folder(folder.path), clock=clock())
    found = rights(folder)
    assert {found[place] for place in (".", "logs", "backups")} == {"700"}
    assert found["store.db"] == "600"


def test_the_data_lies_where_the_system_keeps_a_programs_data(home: Path) -> None:
    assert default_path().is_relative_to(home)
    assert default_path().name == "retail-send"
