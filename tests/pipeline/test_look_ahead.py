"""What a campaign that repeats comes to, and what it missed."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from app.domain.days import shop_day, shop_zone
from app.domain.draft import DraftContent
from app.domain.repeating import Every, Repeats
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.repeat_commands import RepeatCommands
from app.pipeline.send_batch import send_batch
from app.storage.contacts import opt_out
from app.storage.database import reading, writing
from app.storage.reads.overview import next_day_of
from tests.pipeline.desk import Desk
from tests.pipeline.standing import WISHES, born, day_by_day, in_athens, runs, standing, turn_to, work


def _commands(desk: Desk) -> RepeatCommands:
    return RepeatCommands(desk.folder.store, desk.launcher)


def test_the_days_ahead_are_those_that_are_somebodys(desk: Desk) -> None:
    desk.set(price_segment="0.07")
    numbers = born(desk, "11-24", "12-03", "12-22", "12-03", "12-23", "11-23", "12-04", "")
    with writing(desk.folder.store) as conn:
        opt_out(conn, numbers[6], "a test", desk.clock())
    campaign = standing(desk)
    found = _commands(desk).ahead(campaign)
    assert found is not None
    assert [(one.day, one.people) for one in found.days] == [
        (date(2026, 11, 24), 1),
        (date(2026, 12, 3), 2),
        (date(2026, 12, 22), 1),  # the thirtieth day, today with it
    ]
    assert found.days[0].at == in_athens(2026, 11, 24)
    assert (found.people, found.segments, found.cost, found.currency) == (4, 4, Decimal("0.28"), "EUR")
    assert found.unknown == 1
    day_by_day(desk, 1)
    after = _commands(desk).ahead(campaign)
    assert after is not None
    assert [one.people for one in after.days] == [2, 1, 1]


def test_a_draft_is_looked_at_as_it_is_written(desk: Desk) -> None:
    born(desk, "11-24", "11-26", "02-29")
    assert _commands(desk).ahead_of_draft(DraftContent("Once", "Hi"), None) is None
    early = replace(WISHES, repeats=Repeats(Every.BIRTHDAY, time(9, 0), days_before=2))
    found = _commands(desk).ahead_of_draft(early, None)
    assert found is not None
    assert [(one.day, one.people) for one in found.days] == [(date(2026, 11, 24), 1)]  # the 22nd has passed
    monthly = replace(WISHES, text="", repeats=Repeats(Every.MONTH, month_day=30))
    found = _commands(desk).ahead_of_draft(monthly, None)
    assert found is not None
    assert [(one.day, one.people) for one in found.days] == [(date(2026, 11, 30), 3)]
    assert (found.people, found.unknown) == (3, 0)


def test_missed_days_are_told_with_their_people(desk: Desk) -> None:
    born(desk, "11-24", "11-26", "11-26", "11-27")
    campaign = standing(desk)
    assert _commands(desk).missed(campaign) == ()
    turn_to(desk, in_athens(2026, 11, 26, 12))
    work(desk)
    found = _commands(desk).missed(campaign)
    assert [(one.day, one.people) for one in found] == [(date(2026, 11, 24), 1), (date(2026, 11, 26), 2)]
    assert _commands(desk).send_late(campaign, last=date(2026, 11, 25)) == 1
    work(desk)
    _commands(desk).pass_over(campaign)
    assert _commands(desk).missed(campaign) == ()


def test_who_had_a_run_lately_is_in_no_day_ahead_wherever_it_is_told(desk: Desk) -> None:
    numbers = born(desk, "11-24", "11-26")
    campaign = standing(desk)
    day_by_day(desk, 1)
    for batch in desk.batches(runs(desk, campaign)[date(2026, 11, 24)]):
        send_batch(batch, desk.sender())
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE contacts SET birthday = '11-26' WHERE number = ?", (numbers[0],))
    ahead = _commands(desk).ahead(campaign)
    assert ahead is not None
    assert [(one.day, one.people) for one in ahead.days] == [(date(2026, 11, 26), 1)]
    today = shop_day(desk.clock(), shop_zone(desk.settings(), desk.clock()))
    with reading(desk.folder.store) as conn:
        assert next_day_of(conn, campaign, today) == (date(2026, 11, 26), 1)


def test_the_day_of_who_had_messages_enough_is_nobodys(desk: Desk) -> None:
    desk.set(care_messages="1")
    born(desk, "11-24")
    launch_campaign(notice := desk.draft(), desk.launcher)
    for batch in desk.batches(notice):
        send_batch(batch, desk.sender())
    campaign, to_all = standing(desk), standing(desk, replace(WISHES, name="Notice", care_off=True))
    day_by_day(desk, 1)
    assert runs(desk, campaign) == {}
    assert list(runs(desk, to_all)) == [date(2026, 11, 24)]
