"""A campaign that repeats, and a process that dies at any step, several workers at once, and a restored backup."""

import threading
from datetime import date

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.health import QueueName
from app.domain.message import Status
from app.pipeline.steer_campaign import resume
from app.pipeline.sweeper import start_due_campaign
from app.storage.contacts import opt_out
from app.storage.database import writing
from app.storage.send_journal import number_digest
from tests.pipeline.desk import Desk
from tests.pipeline.standing import (
    Killed,
    born,
    day_by_day,
    got,
    got_on,
    in_athens,
    killing,
    runs,
    standing,
    turn_to,
    work,
)

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("after", [False, True])
def test_a_death_at_any_step_costs_nobody_and_doubles_nobody(
    after: bool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    born(desk, "11-24", "11-24", "11-25")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 24))
    deaths = 0
    for at in range(1, 400):
        try:
            with killing(monkeypatch, at, after=after):
                work(desk)
            break
        except Killed:
            deaths += 1
        assert set(got(desk).values()) <= {1}
        assert len(runs(desk, campaign)) <= 1
    assert deaths > 30
    work(desk)
    assert got_on(desk) == {"2026-11-24": [0, 1]}
    day_by_day(desk, 1)
    assert got_on(desk) == {"2026-11-24": [0, 1], "2026-11-25": [2]}


def test_a_death_in_the_middle_of_sending_late_leaves_the_rest_for_the_sweeper(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    born(desk, "11-24", "11-25")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 25, 12))
    work(desk)
    for at in range(1, 400):
        if desk.stands(campaign)[0] is CampaignStatus.SCHEDULED:
            break
        with killing(monkeypatch, at, after=True), pytest.raises(Killed):
            resume(campaign, desk.launcher)
    desk.sweeper().sweep()
    waiting = {f"campaign-{run}-start" for run in runs(desk, campaign).values()}
    assert desk.queue.waiting_ids(QueueName.SCHEDULER) == waiting
    work(desk)
    assert got_on(desk) == {"2026-11-24": [0], "2026-11-25": [1]}
    assert set(got(desk).values()) == {1}


def test_a_run_whose_people_opted_out_after_a_death_is_not_in_the_way(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (person,) = born(desk, "11-24")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 24))
    for at in range(1, 400):
        if runs(desk, campaign):
            break
        with killing(monkeypatch, at, after=True), pytest.raises(Killed):
            work(desk)
    with writing(desk.folder.store) as conn:
        opt_out(conn, person, "a test", desk.clock())
    work(desk)
    assert desk.stands(runs(desk, campaign)[DAY]) == (CampaignStatus.CANCELLED, None)
    assert got(desk) == {}


def test_several_workers_at_once_make_one_run(desk: Desk) -> None:
    born(desk, "11-24", "11-24")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 24))
    ready = threading.Barrier(4)

    def start() -> None:
        ready.wait()
        start_due_campaign(campaign, desk.launcher)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(runs(desk, campaign)) == 1
    assert got_on(desk) == {"2026-11-24": [0, 1]}
    assert set(got(desk).values()) == {1}


def test_what_a_restored_backup_forgot_is_not_sent_again_unasked(desk: Desk) -> None:
    greeted, _ = born(desk, "11-24", "11-24")
    campaign = standing(desk)
    with writing(desk.folder.store) as conn:  # as a start after the restore finds it out from the send journal
        key = conn.execute("SELECT store_key FROM instance").fetchone()["store_key"]
        conn.execute(
            "INSERT INTO lost_handovers VALUES (77, ?, 'lost', '2026-11-24T08:00:05.000Z')",
            (number_digest(key, greeted),),
        )
    turn_to(desk, in_athens(2026, 11, 24, 11))
    work(desk)
    resume(campaign, desk.launcher)
    assert desk.statuses(runs(desk, campaign)[DAY]) == [Status.UNCONFIRMED, Status.QUEUED]
