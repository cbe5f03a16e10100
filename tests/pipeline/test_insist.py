"""What the owner says now is done as soon as the store can be had."""

import threading
from contextlib import closing

import pytest

from app.pipeline.insist import TRIES, insisting
from app.pipeline.people_commands import PeopleCommands
from app.storage.database import StoreBusy, connect
from tests.makers import number
from tests.pipeline.desk import Desk


def test_it_is_tried_again_while_the_store_is_busy_and_given_up_in_the_end() -> None:
    tried: list[int] = []

    @insisting
    def work() -> str:
        tried.append(1)
        if len(tried) < 3:
            raise StoreBusy("store.db is busy")
        return "done"

    assert work() == "done"
    assert len(tried) == 3
    tried.clear()

    @insisting
    def never() -> str:
        tried.append(1)
        raise StoreBusy("store.db is busy")

    with pytest.raises(StoreBusy):
        never()
    assert len(tried) == TRIES


def test_an_opt_out_outlasts_whoever_holds_the_store(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.storage.database.BUSY_TIMEOUT_S", 0.05)
    answers: list[object] = []
    people = PeopleCommands(desk.folder, desk.clock)
    with closing(connect(desk.folder.store, mode="rw")) as conn:
        conn.execute("BEGIN IMMEDIATE")
        saying = threading.Thread(target=lambda: answers.extend(people.opt_out_numbers(number(1), "said so")))
        saying.start()
        saying.join(0.12)  # longer than one try
        assert answers == []
        conn.execute("COMMIT")
        saying.join()
    assert desk.rows("SELECT number FROM suppressions")[0]["number"] == number(1)
