"""A campaign that repeats, and a computer that sleeps or is switched off, and an owner who pauses or changes it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.draft import Reviewed
from app.domain.errors import Reason, Refused
from app.domain.message import Status
from app.pipeline.draft_commands import DraftCommands
from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
from app.pipeline.repeat_campaign import begin_repeating, go_on
from app.pipeline.steer_campaign import cancel, pause, resume
from app.storage.contacts import opt_out
from app.storage.database import writing
from app.storage.drafts import add_draft, change_draft
from tests.pipeline.desk import Desk
from tests.pipeline.standing import (
    WISHES,
    born,
    day_by_day,
    got_on,
    in_athens,
    runs,
    standing,
    turn_to,
    work,
)

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("late_s", [1, 30 * 60])
def test_a_little_late_it_goes_by_itself(late_s: int, desk: Desk) -> None:
    born(desk, "11-24")
    standing(desk)
    turn_to(desk, in_athens(2026, 11, 24) + timedelta(seconds=late_s))
    work(desk)
    assert got_on(desk) == {"2026-11-24": [0]}


def test_missed_days_are_one_question_and_nothing_goes_unasked(desk: Desk) -> None:
    born(desk, "11-24", "11-26", "11-26", "11-28")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 26, 10, 31))
    for _ in range(3):
        work(desk)
    turn_to(desk, in_athens(2026, 11, 27))
    work(desk)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.MISSED_START)
    assert desk.events() == ["campaign_scheduled", "campaign_paused", "start_missed"]
    assert runs(desk, campaign) == {}


def test_they_are_sent_late_when_the_owner_says_so_each_day_its_own_run(desk: Desk) -> None:
    born(desk, "11-24", "11-26", "11-26", "11-28")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 27, 9))
    work(desk)
    assert resume(campaign, desk.launcher) is None
    assert got_on(desk) == {"2026-11-24": [0], "2026-11-26": [1, 2]}
    assert desk.statuses(runs(desk, campaign)[DAY]) == [Status.QUEUED]
    found = desk.campaign(campaign)
    assert (found.status, found.scheduled_for) == (CampaignStatus.SCHEDULED, in_athens(2026, 11, 27))
    day_by_day(desk, 2)
    assert got_on(desk) == {"2026-11-24": [0], "2026-11-26": [1, 2], "2026-11-28": [3]}


def test_they_are_passed_over_when_the_owner_says_so(desk: Desk) -> None:
    born(desk, "11-24", "11-26", "11-27")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 27, 10, 10))
    work(desk)
    assert go_on(campaign, desk.launcher, late=False) == []
    assert got_on(desk) == {}
    work(desk)  # today's time passed ten minutes ago: that is not late
    assert got_on(desk) == {"2026-11-27": [2]}


@pytest.mark.parametrize("late", [True, False])
def test_what_was_missed_after_the_days_that_were_shown_is_asked_about_again(late: bool, desk: Desk) -> None:
    born(desk, "11-24", "11-26")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 26, 18))
    work(desk)
    go_on(campaign, desk.launcher, late=late, last=DAY)
    assert got_on(desk) == ({"2026-11-24": [0]} if late else {})
    work(desk)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.MISSED_START)
    assert desk.campaign(campaign).repeated_to == DAY


def test_days_that_were_nobodys_are_not_asked_about(desk: Desk) -> None:
    born(desk, "11-30")
    campaign = standing(desk)
    turn_to(desk, in_athens(2026, 11, 30, 10, 5))
    work(desk)
    assert got_on(desk) == {"2026-11-30": [0]}
    assert desk.stands(campaign) == (CampaignStatus.SCHEDULED, None)


def test_who_opted_out_meanwhile_is_no_reason_to_ask(desk: Desk) -> None:
    (person,) = born(desk, "11-24")
    campaign = standing(desk)
    with writing(desk.folder.store) as conn:
        opt_out(conn, person, "a test", desk.clock())
    turn_to(desk, in_athens(2026, 11, 26))
    work(desk)
    assert desk.stands(campaign) == (CampaignStatus.SCHEDULED, None)


def test_years_of_absence_are_one_question_and_nobody_gets_it_twice(desk: Desk) -> None:
    born(desk, "11-24", "05-01")
    campaign = standing(desk)
    turn_to(desk, in_athens(2029, 6, 1))
    work(desk)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.MISSED_START)
    resume(campaign, desk.launcher)
    assert got_on(desk) == {"2028-11-24": [0], "2029-05-01": [1]}


def test_a_clock_that_jumps_ahead_and_back_sends_nothing_and_loses_nobody(desk: Desk) -> None:
    born(desk, "11-24", "12-01")
    campaign = standing(desk)
    desk.clock.set_back(-timedelta(days=40).total_seconds())
    work(desk)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.MISSED_START)
    desk.clock.set_back(timedelta(days=40).total_seconds())
    resume(campaign, desk.launcher)
    assert got_on(desk) == {}
    day_by_day(desk, 9)
    assert got_on(desk) == {"2026-11-24": [0], "2026-12-01": [1]}


def test_a_pause_passes_days_over_and_a_cancel_ends_it(desk: Desk) -> None:
    born(desk, "11-24", "11-26", "11-27")
    campaign = standing(desk)
    pause(campaign, desk.launcher)
    turn_to(desk, in_athens(2026, 11, 25))
    work(desk)
    resume(campaign, desk.launcher)
    day_by_day(desk, 1)
    assert got_on(desk) == {"2026-11-26": [1]}
    cancel(campaign, desk.launcher)
    day_by_day(desk, 3)
    assert got_on(desk) == {"2026-11-26": [1]}
    assert desk.stands(runs(desk, campaign)[date(2026, 11, 26)])[0] is CampaignStatus.SENDING  # goes on by itself


def test_a_changed_text_counts_from_the_next_day_on(desk: Desk) -> None:
    born(desk, "11-24", "11-24", "11-25")
    campaign = standing(desk)
    day_by_day(desk, 1)
    drafts = DraftCommands(desk.folder, desk.launcher)
    drafts.unschedule(campaign)
    assert desk.campaign(campaign).content == WISHES
    drafts.change(campaign, replace(WISHES, text="Χρόνια πολλά", name="Wishes"), revision=None)
    begin_repeating(campaign, desk.launcher)
    work(desk)
    day_by_day(desk, 1)
    texts = [row["text"] for row in desk.rows("SELECT text FROM messages ORDER BY id")]
    assert texts == ["Happy birthday P0", "Happy birthday P1", "Χρόνια πολλά"]


def test_what_it_lacks_holds_it_and_no_day_is_lost(desk: Desk) -> None:
    born(desk, "11-24", "11-25")
    campaign = standing(desk)
    desk.secrets.set_api_key("")
    day_by_day(desk, 1)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.NO_CREDENTIALS)
    with pytest.raises(Refused) as refused:
        resume(campaign, desk.launcher)
    assert refused.value.reason is Reason.NO_CREDENTIALS
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.NO_CREDENTIALS)
    assert runs(desk, campaign) == {}
    turn_to(desk, in_athens(2026, 11, 25, 9))
    desk.secrets.set_api_key("there it is")
    resume(campaign, desk.launcher)
    day_by_day(desk, 1)
    assert got_on(desk) == {"2026-11-24": [0], "2026-11-25": [1]}


def test_it_is_not_sent_itself_nor_begun_twice(desk: Desk) -> None:
    born(desk, "11-24")
    campaign = standing(desk)
    with pytest.raises(Refused) as now:
        launch_campaign(campaign, desk.launcher)
    with pytest.raises(Refused) as later:
        schedule_campaign(campaign, desk.clock() + timedelta(hours=1), desk.launcher)
    with pytest.raises(Refused) as again:
        begin_repeating(campaign, desk.launcher)
    assert {refused.value.reason for refused in (now, later, again)} == {Reason.INVALID_STATUS}
    assert desk.stands(campaign) == (CampaignStatus.SCHEDULED, None)


def test_one_without_anybody_whose_day_is_known_is_refused(desk: Desk) -> None:
    desk.people(3)
    with pytest.raises(Refused) as refused:
        standing(desk)
    assert refused.value.reason is Reason.NO_RECIPIENTS


def test_a_run_that_is_recalled_is_a_draft_and_its_day_does_not_come_again(desk: Desk) -> None:
    born(desk, "11-24", "11-25")
    campaign = standing(desk)
    day_by_day(desk, 1)
    run = runs(desk, campaign)[DAY]
    DraftCommands(desk.folder, desk.launcher).recall(run)
    assert got_on(desk) == {}
    day_by_day(desk, 1)
    assert got_on(desk) == {"2026-11-25": [1]}
    launch_campaign(run, desk.launcher)  # the owner sends it after all, to whom it was for
    assert got_on(desk) == {"2026-11-24": [0], "2026-11-25": [1]}


def test_it_begins_as_it_was_reviewed_or_not_at_all(desk: Desk) -> None:
    born(desk, "11-24")
    with writing(desk.folder.store) as conn:
        draft = add_draft(conn, WISHES, desk.clock()).campaign
        change_draft(conn, draft, replace(WISHES, text="Another"), desk.clock(), revision=0)
    with pytest.raises(Refused) as refused:
        begin_repeating(draft, desk.launcher, reviewed=Reviewed(0, 1))
    assert refused.value.reason is Reason.CHANGED
    assert desk.stands(draft)[0] is CampaignStatus.DRAFT
    begin_repeating(draft, desk.launcher, reviewed=Reviewed(1, 1))
    assert desk.stands(draft)[0] is CampaignStatus.SCHEDULED
