"""A restore that ends half-way, at whatever step: the old store or the new one, never one between or without its
opt-outs.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.campaign import Hold
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage import restore as restore_module
from app.storage.backup import copy_database
from app.storage.campaigns import get_campaign
from app.storage.contacts import ensure_list, opt_out
from app.storage.database import Connection, connect, reading, writing
from app.storage.folder import Folder
from app.storage.prepare import prepare
from app.storage.restore import restore
from app.storage.verify import verify
from tests.guards.logs import LogWatch
from tests.makers import NOW, add_campaign, clock

STRANGER = "+306999999999"
STEPS = ["_require_store", "_staging", "copy_database", "_make_ready", "to_keep", "_hold_back", "_keep", "_overwrite"]


class PowerCut(BaseException):
    """The end of the process: nobody handles it."""


@pytest.fixture
def file(folder: Folder) -> Path:
    """A backup, since which somebody opted out and a list was made."""
    add_campaign(folder, [Status.QUEUED, Status.ACCEPTED])
    target = folder.path / "backup.db"
    copy_database(folder.store, target)
    with writing(folder.store) as conn:
        opt_out(conn, STRANGER, "since", NOW)
        ensure_list(conn, "since", NOW)
    return target


def stands(folder: Folder) -> str:
    """Whether this is the old store or the new one, whole; and the opt-out is there in any case."""
    prepare(folder, clock=clock())
    assert verify(folder.store).fine
    with reading(folder.store) as conn:
        assert conn.execute("SELECT number FROM suppressions").fetchall()[0][0] == STRANGER
        lists = conn.execute("SELECT count(*) FROM lists").fetchone()[0]
        hold = get_campaign(conn, CampaignId(1)).hold
        restored = conn.execute("SELECT count(*) FROM journal WHERE kind = 'store_restored'").fetchone()[0]
    if (lists, hold, restored) == (1, None, 0):
        return "old"
    assert (lists, hold, restored) == (0, Hold.RESTORED, 1)
    return "new"


def cut(step: str, *, after: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    original: Callable[..., Any] = getattr(restore_module, step)

    def patched(*args: Any, **kwargs: Any) -> Any:
        if after:
            original(*args, **kwargs)
        raise PowerCut

    monkeypatch.setattr(restore_module, step, patched)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_restore_that_ends_at_any_step_leaves_the_old_store_or_the_new_one(
    folder: Folder, file: Path, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    with monkeypatch.context() as patch:
        cut(step, after=after, monkeypatch=patch)
        with pytest.raises(PowerCut):
            restore(folder, file, clock=clock())
    assert stands(folder) == ("new" if (step, after) == ("_overwrite", True) else "old")
    restore(folder, file, clock=clock(NOW.replace(second=1)))
    assert stands(folder) == "new"


def test_what_an_earlier_restore_left_is_in_nobodys_way(folder: Folder, file: Path) -> None:
    left = folder.path / "restoring"
    left.mkdir()
    (left / "store.db").write_bytes(b"half of something" * 1000)
    restore(folder, file, clock=clock())
    assert stands(folder) == "new"
    assert not left.exists()


def test_a_damaged_store_is_there_until_the_new_one_takes_its_place(
    folder: Folder, file: Path, monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch
) -> None:
    expected_logs("the replaced store is damaged")
    folder.store.write_bytes(b"garbage" * 1000)
    with monkeypatch.context() as patch:
        cut("_put", after=False, monkeypatch=patch)
        with pytest.raises(PowerCut):
            restore(folder, file, clock=clock())
    assert folder.store.read_bytes() == b"garbage" * 1000
    with pytest.raises(Refused) as refused:
        prepare(folder, clock=clock())
    assert refused.value.reason is Reason.STORE_DAMAGED


@pytest.mark.parametrize("no_room_for", ["store.db.partial", "before-restore.db.partial"])
def test_a_full_disk_changes_nothing(
    folder: Folder, file: Path, monkeypatch: pytest.MonkeyPatch, no_room_for: str
) -> None:
    """Whether there is no room for the copy that is made ready, or only none to keep the present store."""

    def connect_to_a_full_disk(path: Path, *, mode: str) -> Connection:
        conn = connect(path, mode=mode)
        if path.name.endswith(no_room_for):
            conn.execute("PRAGMA max_page_count = 5")
        return conn

    monkeypatch.setattr("app.storage.backup.connect", connect_to_a_full_disk)
    with pytest.raises(Refused, match="The disk is full") as refused:
        restore(folder, file, clock=clock())
    assert refused.value.reason is Reason.DISK_FULL
    assert stands(folder) == "old"
    assert list(folder.backups.iterdir()) == []


def test_a_place_for_the_old_store_that_cannot_be_written_changes_nothing(folder: Folder, file: Path) -> None:
    folder.backups.rmdir()
    folder.backups.touch()
    with pytest.raises(Refused, match="cannot be written"):
        restore(folder, file, clock=clock())
    folder.backups.unlink()
    folder.backups.mkdir()
    assert stands(folder) == "old"
