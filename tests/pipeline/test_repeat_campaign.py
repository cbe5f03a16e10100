"""A campaign that repeats: everybody on their day, each day its own run, and no day twice whatever the clock does."""

import random
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.message import Status
from app.domain.people_filter import in_list
from app.domain.repeating import Every, Repeats
from app.pipeline.steer_campaign import pause, resume
from app.storage.contacts import ensure_list, opt_out
from app.storage.database import writing
from tests.makers import number
from tests.pipeline.desk import Desk
from tests.pipeline.standing import (
    WISHES,
    born,
    day_by_day,
    got,
    got_on,
    in_athens,
    runs,
    standing,
    turn_to,
    work,
)


@pytest.fixture(autouse=True)
def sending_on_all_days(desk: Desk) -> None:
    desk.set(sending_sundays="on", sending_holidays="on")


def test_a_day_that_is_off_goes_at_the_next_opening_and_still_is_its_day(desk: Desk) -> None:
    desk.set(sending_sundays="off", sending_holidays="off")
    born(desk, "11-29", "11-30", "12-25", "12-26")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 28))
    work(desk)
    turn_to(desk, in_athens(2026, 11, 29))
    work(desk)
    assert desk.campaign(campaign).scheduled_for == in_athens(2026, 11, 30, 9)  # a Monday
    turn_to(desk, in_athens(2026, 11, 30, 9))
    work(desk)
    assert got_on(desk) == {"2026-11-29": [0]}
    turn_to(desk, in_athens(2026, 11, 30))
    work(desk)
    turn_to(desk, in_athens(2026, 12, 28, 9))  # Christmas, the day after it, and a Sunday
    work(desk)
    assert got_on(desk) == {"2026-11-29": [0], "2026-11-30": [1], "2026-12-25": [2], "2026-12-26": [3]}
    assert set(got(desk).values()) == {1}


def test_everybody_is_met_once_on_their_day_over_a_whole_leap_year(desk: Desk) -> None:
    chance = random.Random(29)
    days = [date(2024, 1, 1) + timedelta(days=chance.randrange(366)) for _ in range(98)]
    born(desk, *(f"{day:%m-%d}" for day in days), "02-29", "12-31")
    turn_to(desk, in_athens(2027, 9, 14, 9, 59))
    campaign = standing(desk)
    day_by_day(desk, 366)
    met = {person: day[5:] for person, day in got(desk)}
    assert met == {number(at): f"{day:%m-%d}" for at, day in enumerate(days)} | {
        number(98): "02-29",
        number(99): "12-31",
    }
    assert set(got(desk).values()) == {1}
    assert desk.stands(campaign) == (CampaignStatus.SCHEDULED, None)


def test_each_day_is_a_run_of_its_own_with_its_text_and_its_people(desk: Desk) -> None:
    born(desk, "11-24", "11-25", "11-24")
    campaign = standing(desk)
    day_by_day(desk, 2)
    found = runs(desk, campaign)
    assert list(found) == [date(2026, 11, 24), date(2026, 11, 25)]
    first = desk.campaign(found[date(2026, 11, 24)])
    assert (first.name, first.run, first.repeats) == ("Birthdays · 2026-11-24", 1, None)
    assert first.status is CampaignStatus.SENDING
    assert desk.statuses(first.id) == [Status.QUEUED] * 2
    texts = desk.rows("SELECT text FROM messages WHERE campaign_id = ? ORDER BY id", first.id)
    assert [row["text"] for row in texts] == ["Happy birthday P0", "Happy birthday P2"]
    assert desk.one("SELECT count(*) FROM messages WHERE campaign_id = ?", campaign) == 0


def test_a_day_that_is_nobodys_says_nothing(desk: Desk) -> None:
    born(desk, "12-24")
    campaign = standing(desk)
    said = desk.events()
    day_by_day(desk, 10)
    assert desk.events() == said == ["campaign_scheduled"]
    assert runs(desk, campaign) == {}
    found = desk.campaign(campaign)
    assert found.repeated_to == date(2026, 12, 3)
    assert found.scheduled_for == in_athens(2026, 12, 4)


def test_it_begins_with_today_if_its_time_has_not_passed(desk: Desk) -> None:
    born(desk, "11-23", "11-24")
    late, soon = standing(desk), standing(desk, at=time(14, 1))  # it is two in the afternoon
    assert desk.campaign(late).scheduled_for == in_athens(2026, 11, 24)
    assert desk.campaign(soon).scheduled_for == in_athens(2026, 11, 23, 14, 1)
    desk.clock.turn(60)
    work(desk)
    assert list(runs(desk, soon)) == [date(2026, 11, 23)]
    assert runs(desk, late) == {}


def test_days_before_and_the_turn_of_the_year(desk: Desk) -> None:
    born(desk, "01-02", "12-31")
    standing(desk, days_before=3)
    turn_to(desk, in_athens(2026, 12, 27))
    work(desk)
    day_by_day(desk, 6)
    assert got_on(desk) == {"2026-12-28": [1], "2026-12-30": [0]}


@pytest.mark.parametrize(("year", "day"), [(2027, "2027-02-28"), (2028, "2028-02-29")])
def test_who_was_born_on_29_february_is_met_in_every_year(year: int, day: str, desk: Desk) -> None:
    born(desk, "02-29")
    turn_to(desk, in_athens(year, 2, 26))
    standing(desk)
    day_by_day(desk, 5)
    assert got_on(desk) == {day: [0]}


def test_name_days_are_their_own(desk: Desk) -> None:
    born(desk, "11-26", column="name_day")
    born_then = replace(WISHES, repeats=Repeats(Every.NAME_DAY))
    standing(desk, born_then)
    day_by_day(desk, 4)
    assert got_on(desk) == {"2026-11-26": [0]}


def test_a_monthly_one_goes_to_all_of_its_people_each_month(desk: Desk) -> None:
    desk.people(2)
    standing(desk, replace(WISHES, repeats=Repeats(Every.MONTH, month_day=31)))
    for month, day in ((11, 30), (12, 31)):
        turn_to(desk, in_athens(2026, month, day))
        work(desk)
    turn_to(desk, in_athens(2027, 1, 31))
    work(desk)
    turn_to(desk, in_athens(2027, 2, 28))
    work(desk)
    assert got_on(desk) == {day: [0, 1] for day in ("2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28")}


def test_only_people_of_its_filter_who_may_be_written_to_get_it(desk: Desk) -> None:
    numbers = born(desk, *["11-24"] * 4)
    with writing(desk.folder.store) as conn:
        chosen = ensure_list(conn, "Loyalty", desk.clock())
        conn.execute("INSERT INTO list_members SELECT ?, id FROM contacts WHERE number <> ?", (chosen, numbers[3]))
        never = in_list(ensure_list(conn, "Staff", desk.clock()))
        conn.execute("INSERT INTO list_members SELECT 2, id FROM contacts WHERE number = ?", (numbers[1],))
    standing(desk, replace(WISHES, filter=replace(in_list(chosen), never=never.match)))
    with writing(desk.folder.store) as conn:
        opt_out(conn, numbers[2], "a test", desk.clock())
    day_by_day(desk, 1)
    assert got_on(desk) == {"2026-11-24": [0]}


def test_a_corrected_birthday_brings_no_second_message_within_the_year(desk: Desk) -> None:
    numbers = born(desk, "11-24")
    campaign = standing(desk)
    day_by_day(desk, 1)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE contacts SET birthday = '11-26'")
    day_by_day(desk, 5)
    assert got_on(desk) == {"2026-11-24": [0]}
    assert list(runs(desk, campaign)) == [date(2026, 11, 24)]
    with writing(desk.folder.store) as conn:  # a new contact of the same number is the same person
        conn.execute("DELETE FROM contacts")
    desk.people(1)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE contacts SET birthday = '12-24'")
    turn_to(desk, in_athens(2026, 12, 24))
    work(desk)
    assert got_on(desk) == {"2026-11-24": [0]}
    turn_to(desk, in_athens(2027, 12, 24, 9))
    pause(campaign, desk.launcher)
    resume(campaign, desk.launcher)
    work(desk)
    day_by_day(desk, 1)
    assert got(desk) == {(numbers[0], "2026-11-24"): 1, (numbers[0], "2027-12-24"): 1}


def test_of_two_on_a_day_only_who_has_not_had_it_lately_gets_it(desk: Desk) -> None:
    born(desk, "11-24", "11-26")
    standing(desk)
    day_by_day(desk, 1)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE contacts SET birthday = '11-26'")
    day_by_day(desk, 2)
    assert got_on(desk) == {"2026-11-24": [0], "2026-11-26": [1]}


def test_a_clock_that_is_set_back_brings_no_day_again(desk: Desk) -> None:
    born(desk, "11-24", "11-25")
    campaign = standing(desk)
    day_by_day(desk, 1)
    desk.clock.set_back(timedelta(hours=20).total_seconds())
    work(desk)
    turn_to(desk, in_athens(2026, 11, 24))
    work(desk)
    assert list(runs(desk, campaign)) == [date(2026, 11, 24)]
    turn_to(desk, in_athens(2026, 11, 25))
    work(desk)
    assert got_on(desk) == {"2026-11-24": [0], "2026-11-25": [1]}


def test_a_time_that_is_skipped_or_comes_twice_goes_once(desk: Desk) -> None:
    desk.set(sending_hours="00:00-24:00")
    born(desk, "03-28", "10-31")
    turn_to(desk, in_athens(2027, 3, 27, 12))
    campaign = standing(desk, at=time(3, 30))
    assert desk.campaign(campaign).scheduled_for == in_athens(2027, 3, 28, 4)  # the clocks go from three to four
    turn_to(desk, in_athens(2027, 3, 28, 4))
    work(desk)
    assert got_on(desk) == {"2027-03-28": [0]}
    turn_to(desk, in_athens(2027, 10, 30, 3, 30))
    work(desk)
    first = in_athens(2027, 10, 31, 3, 30)
    assert desk.campaign(campaign).scheduled_for == first
    for hours in (0, 1):
        turn_to(desk, first + timedelta(hours=hours))
        work(desk)
    assert got_on(desk) == {"2027-03-28": [0], "2027-10-31": [1]}
    assert set(got(desk).values()) == {1}


def test_midnight_is_the_beginning_of_its_day(desk: Desk) -> None:
    desk.set(sending_hours="00:00-24:00")
    born(desk, "11-24", "12-31", "01-01")
    standing(desk, at=time(0, 0))
    turn_to(desk, in_athens(2026, 11, 23, 23, 59))
    work(desk)
    assert got_on(desk) == {}
    desk.clock.turn(60)
    work(desk)
    for year, month, day in ((2026, 12, 31), (2027, 1, 1)):
        turn_to(desk, in_athens(year, month, day, 0))
        work(desk)
    assert got_on(desk) == {"2026-11-24": [0], "2026-12-31": [1], "2027-01-01": [2]}


def test_a_time_outside_the_sending_hours_goes_at_the_next_opening_and_still_is_its_day(desk: Desk) -> None:
    born(desk, "11-24", "11-25")
    campaign = standing(desk, at=time(22, 0))
    turn_to(desk, in_athens(2026, 11, 24, 9))  # which is when the 23rd goes
    work(desk)
    assert runs(desk, campaign) == {}
    assert desk.campaign(campaign).scheduled_for == in_athens(2026, 11, 25, 9)
    turn_to(desk, in_athens(2026, 11, 25, 9))
    work(desk)
    assert got_on(desk) == {"2026-11-24": [0]}


def test_the_end_of_its_offer_completes_it(desk: Desk) -> None:
    born(desk, "11-24", "11-25")
    campaign = standing(desk, replace(WISHES, ends_at=in_athens(2026, 11, 24, 20)))
    day_by_day(desk, 1)
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)
    day_by_day(desk, 3)
    assert got_on(desk) == {"2026-11-24": [0]}


def test_its_ceiling_is_that_of_each_run(desk: Desk) -> None:
    desk.set(price_segment="0.035")
    born(desk, "11-24")
    campaign = standing(desk, replace(WISHES, ceiling=Decimal("0.04")))
    day_by_day(desk, 1)
    assert desk.campaign(runs(desk, campaign)[date(2026, 11, 24)]).ceiling == Decimal("0.04")
