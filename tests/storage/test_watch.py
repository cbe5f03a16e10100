"""The change feed: it sees what others commit, from wherever, and nothing else."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from app.domain.errors import Reason, Refused
from app.storage.contacts import ensure_list
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.watch import Watch
from tests.makers import NOW
from tests.storage.conftest import OtherProcess, hear


@pytest.fixture
def watch(folder: Folder) -> Iterator[Watch]:
    with closing(Watch(folder.store)) as watch:
        yield watch


def commit(folder: Folder, name: str) -> None:
    with writing(folder.store) as conn:
        ensure_list(conn, name, NOW)


def test_nothing_changes_by_looking(folder: Folder, watch: Watch) -> None:
    with reading(folder.store) as conn:
        conn.execute("SELECT count(*) FROM messages").fetchone()
    assert not watch.changed()
    assert not watch.changed()


def test_many_commits_are_one_change(folder: Folder, watch: Watch) -> None:
    for name in ("a", "b", "c"):
        commit(folder, name)
    assert watch.changed()
    assert not watch.changed()
    commit(folder, "d")
    assert watch.changed()


def test_what_was_committed_before_is_no_change(folder: Folder) -> None:
    commit(folder, "a")
    with closing(Watch(folder.store)) as watch:
        assert not watch.changed()


def test_what_is_not_committed_is_no_change(folder: Folder, watch: Watch) -> None:
    with writing(folder.store) as conn:
        ensure_list(conn, "a", NOW)
        assert not watch.changed()
    assert watch.changed()


def test_what_is_rolled_back_is_no_change(folder: Folder, watch: Watch) -> None:
    with pytest.raises(ZeroDivisionError), writing(folder.store) as conn:
        raise ZeroDivisionError(ensure_list(conn, "a", NOW))
    assert not watch.changed()


def test_a_commit_of_another_process_is_seen(folder: Folder, watch: Watch, other_process: OtherProcess) -> None:
    assert hear(other_process("commit", folder.path)) == "ready"
    assert watch.changed()
    assert not watch.changed()


def test_a_store_that_is_not_there_is_refused(folder: Folder) -> None:
    folder.store.unlink()
    with pytest.raises(Refused) as refused:
        Watch(folder.store)
    assert refused.value.reason is Reason.STORE_UNAVAILABLE
