"""A worker that is there before it works: a window is painted while the store is looked at."""

import pytest

from app.domain.errors import Refused
from app.storage.folder import has_worker
from app.storage.heartbeat import read_beat
from tests.pipeline.desk import Desk
from tests.pipeline.test_worker import make_worker
from tests.waiting import until


def test_it_can_take_over_first_and_live_before_it_works(desk: Desk) -> None:
    before = desk.one("SELECT epoch FROM instance")
    worker = make_worker(desk)
    worker.take_over()
    try:
        until(lambda: read_beat(desk.folder.heartbeat), what="a beat")
        assert has_worker(desk.folder)
        assert not worker.idle()
        with pytest.raises(Refused):
            make_worker(desk).take_over()
        assert desk.one("SELECT epoch FROM instance") == before
        worker.start()
        assert desk.one("SELECT epoch FROM instance") == before + 1
    finally:
        worker.stop()
    assert not has_worker(desk.folder)


def test_who_took_over_can_leave_without_a_start(desk: Desk) -> None:
    worker = make_worker(desk)
    worker.take_over()
    worker.stop()
    worker.start()  # too late: nothing begins
    assert not has_worker(desk.folder)
    assert worker.idle() is False
