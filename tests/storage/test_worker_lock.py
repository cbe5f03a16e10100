"""One process sends for a folder, until it ends in whatever way; the others can see that it is there."""

import os
import signal
import threading
from contextlib import ExitStack

import pytest

from app.domain.errors import Reason, Refused
from app.storage.folder import Folder, has_worker, only_preparer, only_worker
from tests.storage.conftest import OtherProcess, hear, without_rights


def test_a_second_process_is_refused_until_the_first_is_killed(folder: Folder, other_process: OtherProcess) -> None:
    first = other_process("work", folder.path)
    assert hear(first) == "ready"
    assert has_worker(folder)
    with pytest.raises(Refused, match="already running") as refused, only_worker(folder):
        pass
    assert refused.value.reason is Reason.ALREADY_RUNNING
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert not has_worker(folder)
    with only_worker(folder):
        second = other_process("work", folder.path)
        assert hear(second) == Reason.ALREADY_RUNNING
    assert not has_worker(folder)


def test_the_same_process_is_refused_as_well(folder: Folder) -> None:
    with only_worker(folder):
        assert has_worker(folder)
        with pytest.raises(Refused), only_worker(folder):
            pass
        assert has_worker(folder)
    assert not has_worker(folder)


def test_an_error_gives_the_lock_back(folder: Folder) -> None:
    with pytest.raises(ZeroDivisionError), only_worker(folder):
        raise ZeroDivisionError
    assert not has_worker(folder)


def test_another_thread_may_give_the_lock_back(folder: Folder) -> None:
    held = ExitStack()
    held.enter_context(only_worker(folder))
    ending = threading.Thread(target=held.close)
    ending.start()
    ending.join()
    assert not has_worker(folder)


def test_a_look_at_the_lock_does_not_turn_a_starting_worker_away(folder: Folder) -> None:
    looking, started = threading.Event(), threading.Event()

    def look() -> None:
        with only_worker(folder):
            looking.set()
            started.wait(0.1)

    looker = threading.Thread(target=look)
    looker.start()
    looking.wait()
    with only_worker(folder, wait_s=30):
        started.set()
    looker.join()


def test_preparing_and_sending_do_not_exclude_each_other(folder: Folder) -> None:
    with only_worker(folder), only_preparer(folder):
        pass


def test_a_folder_without_the_right_to_lock_is_refused_in_words(folder: Folder) -> None:
    folder.path.chmod(0o500)
    with without_rights(), pytest.raises(Refused, match="cannot be used") as refused, only_worker(folder):
        pass
    assert refused.value.reason is Reason.STORE_UNAVAILABLE
