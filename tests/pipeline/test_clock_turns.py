"""A campaign with a time meets a clock that is changed: daylight saving, a sleeping computer, a clock that is set,
midnight and the end of the year. Cairo changes its clocks on a Friday, at midnight.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.health import QueueName
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.domain.start_time import LocalTime, local_moment
from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
from app.pipeline.steer_campaign import resume
from app.pipeline.sweeper import start_due_campaign
from tests.pipeline.desk import Desk

CAIRO = ZoneInfo("Africa/Cairo")
FORWARD = date(2028, 4, 28)
"""On this Friday, 00:00 is 01:00."""
BACK = date(2028, 10, 26)
"""On this Thursday, the hour from 23:00 comes twice."""


def at(day: date, clock: time) -> datetime:
    return local_moment(day, clock, CAIRO)[0]


def turn_to(desk: Desk, moment: datetime) -> None:
    desk.clock.turn((moment - desk.clock()).total_seconds())


def due(desk: Desk) -> bool:
    """Whether a round of the sweeper finds a start to be made."""
    desk.sweeper().sweep()
    return desk.queue.waiting(QueueName.SCHEDULER) > 0


def lose_jobs(desk: Desk) -> None:
    """The queue's file is gone: what a round puts there is what it finds due."""
    desk.queue.close()
    for file in desk.folder.path.glob("queue.db*"):
        file.unlink()


def jobs_after_a_round(desk: Desk) -> int:
    """How many batches the sweeper lets go now."""
    lose_jobs(desk)
    desk.sweeper().sweep()
    return desk.queue.waiting(QueueName.SMS)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    desk.set(store_time_zone="Africa/Cairo", sending_hours="00:00-24:00")
    desk.people(3)
    return desk


def scheduled(desk: Desk, moment: datetime) -> CampaignId:
    made = desk.draft()
    schedule_campaign(made, moment, desk.launcher)
    return made


@pytest.mark.parametrize("day", [FORWARD, date(2028, 10, 27)])
def test_ten_o_clock_is_ten_o_clock_after_the_clocks_were_changed(shop: Desk, day: date) -> None:
    ten = datetime.combine(day, time(10), CAIRO)
    turn_to(shop, ten - timedelta(days=3))
    assert shop.clock().astimezone(CAIRO).utcoffset() != ten.utcoffset()
    campaign = scheduled(shop, ten.astimezone(UTC))
    turn_to(shop, ten - timedelta(seconds=1))
    assert not due(shop)
    turn_to(shop, ten)
    assert due(shop)
    assert f"{shop.clock().astimezone(CAIRO):%H:%M}" == "10:00"
    start_due_campaign(campaign, shop.launcher)
    assert shop.stands(campaign) == (CampaignStatus.SENDING, None)


def test_a_time_that_the_clocks_leap_over_is_the_first_moment_after_it(shop: Desk) -> None:
    moment, how = local_moment(FORWARD, time(0, 30), CAIRO)
    assert (how, moment) == (LocalTime.SKIPPED, datetime(2028, 4, 27, 22, tzinfo=UTC))
    turn_to(shop, moment - timedelta(hours=5))
    campaign = scheduled(shop, moment)
    turn_to(shop, moment - timedelta(seconds=1))
    start_due_campaign(campaign, shop.launcher)
    assert shop.campaign(campaign).status is CampaignStatus.SCHEDULED
    turn_to(shop, moment)
    start_due_campaign(campaign, shop.launcher)
    assert shop.campaign(campaign).status is CampaignStatus.SENDING


def test_a_time_that_comes_twice_starts_it_the_first_time_and_only_then(shop: Desk) -> None:
    moment, how = local_moment(BACK, time(23, 30), CAIRO)
    assert how is LocalTime.TWICE
    turn_to(shop, moment - timedelta(hours=5))
    campaign = scheduled(shop, moment)
    turn_to(shop, moment)
    start_due_campaign(campaign, shop.launcher)
    assert shop.statuses(campaign) == [Status.QUEUED] * 3
    turn_to(shop, moment + timedelta(hours=1))
    assert f"{shop.clock().astimezone(CAIRO):%H:%M}" == "23:30"
    assert not due(shop)
    start_due_campaign(campaign, shop.launcher)
    assert len(shop.statuses(campaign)) == 3


@pytest.mark.parametrize("day", [FORWARD, date(2028, 10, 27)])
def test_the_sending_hours_open_at_nine_on_the_day_after_the_clocks_were_changed(shop: Desk, day: date) -> None:
    shop.set(sending_hours="09:00-21:00")
    turn_to(shop, at(day, time(8, 59, 59)))
    campaign = shop.draft()
    launch_campaign(campaign, shop.launcher)
    assert jobs_after_a_round(shop) == 0
    turn_to(shop, at(day, time(9)))
    assert jobs_after_a_round(shop) > 0
    turn_to(shop, at(day, time(20, 59, 59)))
    assert jobs_after_a_round(shop) > 0
    turn_to(shop, at(day, time(21)))
    assert jobs_after_a_round(shop) == 0
    assert shop.statuses(campaign) == [Status.QUEUED] * 3


def test_a_computer_that_slept_past_the_start_asks(shop: Desk) -> None:
    campaign = scheduled(shop, shop.clock() + timedelta(hours=1))
    sweeper = shop.sweeper()
    sweeper.sweep()
    shop.clock.set_back(-9 * 3600)  # asleep: only the wall clock goes on
    sweeper.sweep()
    assert sweeper.awake_s() == 0
    assert shop.queue.waiting(QueueName.SCHEDULER) == 1
    start_due_campaign(campaign, shop.launcher)
    assert shop.stands(campaign) == (CampaignStatus.PAUSED, Hold.MISSED_START)
    assert shop.statuses(campaign) == []
    assert shop.events()[-1] == "start_missed"
    lose_jobs(shop)
    assert not due(shop)
    launched = resume(campaign, shop.launcher)
    assert launched is not None
    assert launched.queued == 3


def test_a_clock_that_leaps_ahead_by_mistake_costs_a_question_and_no_message(shop: Desk) -> None:
    start = shop.clock() + timedelta(hours=3)
    campaign = scheduled(shop, start)
    shop.clock.set_back(-24 * 3600)
    start_due_campaign(campaign, shop.launcher)
    assert shop.stands(campaign) == (CampaignStatus.PAUSED, Hold.MISSED_START)
    shop.clock.set_back(24 * 3600)
    assert resume(campaign, shop.launcher) is None  # its time is still to come
    assert shop.campaign(campaign).scheduled_for == start
    turn_to(shop, start)
    start_due_campaign(campaign, shop.launcher)
    assert shop.stands(campaign) == (CampaignStatus.SENDING, None)


def test_a_clock_that_is_set_back_starts_nothing_twice(shop: Desk) -> None:
    campaign = scheduled(shop, shop.clock() + timedelta(hours=1))
    shop.clock.turn(3600)
    start_due_campaign(campaign, shop.launcher)
    shop.clock.set_back(2 * 3600)
    assert not due(shop)
    shop.clock.turn(3600)
    start_due_campaign(campaign, shop.launcher)
    assert len(shop.statuses(campaign)) == 3
    assert shop.one("SELECT count(*) FROM runs") == 1


def test_a_clock_that_is_set_back_before_the_start_makes_it_wait_for_its_hour(shop: Desk) -> None:
    start = shop.clock() + timedelta(hours=1)
    campaign = scheduled(shop, start)
    shop.clock.turn(3599)
    shop.clock.set_back(1800)
    shop.clock.turn(60)
    start_due_campaign(campaign, shop.launcher)
    assert shop.campaign(campaign).status is CampaignStatus.SCHEDULED
    turn_to(shop, start)
    start_due_campaign(campaign, shop.launcher)
    assert shop.campaign(campaign).status is CampaignStatus.SENDING


@pytest.mark.parametrize(
    ("day", "late_min", "status"),
    [
        (date(2027, 3, 3), 20, CampaignStatus.SENDING),
        (date(2027, 3, 3), 40, CampaignStatus.PAUSED),
        (date(2027, 12, 31), 20, CampaignStatus.SENDING),
        (date(2027, 12, 31), 40, CampaignStatus.PAUSED),
    ],
)
def test_lateness_is_the_same_over_midnight_and_the_end_of_the_year(
    shop: Desk, day: date, late_min: int, status: CampaignStatus
) -> None:
    moment = at(day, time(23, 50))
    campaign = scheduled(shop, moment)
    turn_to(shop, moment - timedelta(minutes=1))
    assert not due(shop)
    turn_to(shop, moment + timedelta(minutes=late_min))
    assert shop.clock().astimezone(CAIRO).date() == day + timedelta(days=1)
    start_due_campaign(campaign, shop.launcher)
    assert shop.campaign(campaign).status is status
