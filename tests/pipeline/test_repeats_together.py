"""A day's run of a campaign that repeats, and what holds messages back: a wish that comes days late is none."""

from decimal import Decimal

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.domain.message import Status, Why
from app.domain.repeating import Every
from app.pipeline.commands import Commands
from app.pipeline.send_batch import send_batch
from tests.pipeline.desk import Desk
from tests.pipeline.standing import born, in_athens, standing, turn_to, work


@pytest.fixture
def commands(desk: Desk) -> Commands:
    return Commands(desk.folder, desk.launcher, lambda: None)


def run_of(desk: Desk, campaign: CampaignId, day: int) -> CampaignId:
    """Let 10 o'clock of a day in November come, and its run be handed over."""
    turn_to(desk, in_athens(2026, 11, day))
    work(desk)
    run = CampaignId(desk.one("SELECT max(id) FROM campaigns WHERE repeats_of = ?", campaign))
    for batch in desk.batches(run):
        send_batch(batch, desk.sender())
    return run


@pytest.mark.parametrize(("every", "becomes"), [(Every.BIRTHDAY, Status.SKIPPED), (Every.MONTH, Status.QUEUED)])
def test_a_wish_does_not_wait_for_a_week_because_its_person_had_messages_enough(
    desk: Desk, commands: Commands, every: Every, becomes: Status
) -> None:
    desk.set(care_messages="1", care_then="defer")
    born(desk, "11-24")
    sale = commands.new_campaign(DraftContent("Sale", "Hello"))
    commands.send(sale)
    send_batch(desk.batches(sale)[0], desk.sender())
    run = run_of(desk, standing(desk, every=every, month_day=24), 24)
    assert desk.statuses(run) == [becomes]
    assert desk.rows("SELECT why FROM messages WHERE campaign_id = ?", run)[0]["why"] == Why.TOO_OFTEN


def test_a_higher_limit_of_the_month_lets_wishes_of_today_go_and_no_older_ones(desk: Desk, commands: Commands) -> None:
    desk.set(price_segment="0.05", price_monthly_ceiling="0.01")
    born(desk, "11-24", "11-25")
    campaign = standing(desk)
    older, today = run_of(desk, campaign, 24), run_of(desk, campaign, 25)
    held = (CampaignStatus.PAUSED, Hold.MONTHLY_CEILING)
    assert [desk.stands(run) for run in (older, today)] == [held, held]
    commands.change_setting("price.monthly_ceiling", str(Decimal(5)))
    assert desk.stands(older) == held
    assert desk.stands(today) == (CampaignStatus.SENDING, None)
