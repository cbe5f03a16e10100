"""While a large import is saved the store is locked: an opt-out and the sending wait for it, and then go on."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.message import Status
from app.pipeline.import_contacts import ImportResult, import_contacts
from app.pipeline.people_commands import PeopleCommands
from app.storage.contacts import opted_out_at
from app.storage.database import reading
from tests.doubles.fake_gateway import Held
from tests.guards.logs import LogWatch
from tests.makers import number
from tests.pipeline.desk import Desk
from tests.pipeline.test_worker import completed, working
from tests.waiting import until

MESSAGES = 70
LAST = number(MESSAGES - 1)


@dataclass(slots=True)
class Saving:
    """An import that has the store, and keeps it until it is let go."""

    holds: threading.Event = field(default_factory=threading.Event)
    let_go: threading.Event = field(default_factory=threading.Event)
    results: list[ImportResult] = field(default_factory=list)

    def look(self, done: int, total: int | None) -> None:
        """The import's progress; a total is there only once it is in its transaction."""
        if total is not None:
            self.holds.set()
            if not self.let_go.wait(30):
                raise AssertionError("the test never let the import go")
        del done


@contextmanager
def saving(desk: Desk, file: Path) -> Iterator[Saving]:
    """Inside the block an import of everybody, who all agree, has the store."""
    file.write_text("mobile,consent\n" + "".join(f"{number(at)},yes\n" for at in range(MESSAGES + 5)))
    found = Saving()

    def run() -> None:
        found.results.append(
            import_contacts(
                desk.folder.store, file, region="GR", consent=Consent.UNKNOWN, list_name="All", rejects=None,
                clock=desk.clock, progress=found.look,
            )
        )  # fmt: skip

    thread = threading.Thread(target=run)
    thread.start()
    try:
        until(found.holds.is_set, what="the import's transaction")
        yield found
    finally:
        found.let_go.set()
        thread.join()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    """Who waits for the store tries again sooner, and sending has no pace."""
    desk.set(sending_messages_per_second="0", status_requests_per_second="0")
    monkeypatch.setattr("app.storage.database.BUSY_TIMEOUT_S", 0.05)


def test_an_opt_out_said_meanwhile_is_in_force_as_soon_as_the_import_is_saved(desk: Desk, tmp_path: Path) -> None:
    held = Held()
    desk.gateway.script = [held]
    people = PeopleCommands(desk.folder, desk.clock)
    with working(desk):
        campaign = desk.launch(MESSAGES)
        until(held.left.is_set, what="the first request")
        with saving(desk, tmp_path / "customers.csv") as saved:
            saying = threading.Thread(target=lambda: people.opt_out_numbers(LAST, "a call"))
            saying.start()
            saying.join(0.12)  # longer than one try
            assert saying.is_alive()
        saying.join()
        with reading(desk.folder.store) as conn:
            assert opted_out_at(conn, LAST) is not None
        held.let_go.set()
        until(lambda: completed(desk, campaign), what="the campaign's end")
    assert saved.results[0].added == 5
    assert LAST not in desk.gateway.numbers
    assert sorted(desk.gateway.numbers) == [number(at) for at in range(MESSAGES - 1)]
    assert desk.statuses(campaign)[-1] is Status.SKIPPED


def test_an_answer_that_comes_meanwhile_is_kept_and_the_sending_goes_on_after_it(
    desk: Desk, tmp_path: Path, expected_logs: LogWatch, caplog: pytest.LogCaptureFixture
) -> None:
    expected_logs("an answer is kept in memory until the store takes it")
    held = Held()
    desk.gateway.script = [held]
    with working(desk) as worker:
        campaign = desk.launch(MESSAGES)
        until(held.left.is_set, what="the first request")
        with saving(desk, tmp_path / "customers.csv") as saved:
            held.let_go.set()
            until(lambda: "an answer is kept in memory" in caplog.text, what="an answer that finds the store locked")
            assert len(desk.gateway.numbers) == 1
        until(lambda: completed(desk, campaign), what="the campaign's end")
        until(worker.idle, what="rest")
    assert saved.results[0].added == 5
    assert sorted(desk.gateway.numbers) == [number(at) for at in range(MESSAGES)]
    assert set(desk.statuses(campaign)) == {Status.ACCEPTED}
