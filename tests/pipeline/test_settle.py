"""The owner's decisions: what is unconfirmed is sent again only on their word, and what was rejected on request."""

import json

import pytest

from app.domain.campaign import CampaignStatus, Settlement
from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId, MessageId
from app.domain.message import Status, Why
from app.pipeline.send_batch import send_batch
from app.pipeline.settle_unconfirmed import retry_rejected, settle
from app.pipeline.steer_campaign import cancel, pause
from app.storage.campaigns import move_campaign
from app.storage.database import writing
from tests.doubles.fake_gateway import maybe_sent, reject
from tests.pipeline.desk import Desk


@pytest.fixture
def campaign(desk: Desk) -> CampaignId:
    """Eleven messages: one accepted, ten unconfirmed."""
    made = desk.launch(11)
    small, batch = desk.batches(made)
    send_batch(small, desk.sender())
    desk.gateway.script = [maybe_sent()]
    send_batch(batch, desk.sender())
    desk.clock.turn(60)
    desk.sweeper().sweep()
    assert desk.stands(made) == (CampaignStatus.COMPLETED, None)
    return made


def number(desk: Desk, at: int) -> str:
    """The number of a message by its place."""
    return str(desk.rows("SELECT number FROM messages ORDER BY id")[at]["number"])


def test_nobody_sends_an_unconfirmed_message_again_unasked(desk: Desk, campaign: CampaignId) -> None:
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    desk.sweeper().sweep()
    assert len(desk.gateway.left) == 2


def test_it_was_sent_counts_as_accepted_and_nobody_asks_about_it(desk: Desk, campaign: CampaignId) -> None:
    assert settle(campaign, Settlement.SENT, None, desk.launcher) == 10
    assert desk.statuses(campaign) == [Status.ACCEPTED] * 11
    assert {row["why"] for row in desk.rows("SELECT why FROM messages WHERE provider_id IS NULL")} == {
        "owner_said_sent"
    }
    assert len(desk.gateway.left) == 2


def test_do_not_send_it_again_cancels_it(desk: Desk, campaign: CampaignId) -> None:
    assert settle(campaign, Settlement.DROP, number(desk, 3), desk.launcher) == 1
    assert desk.statuses(campaign)[3] is Status.CANCELLED
    assert desk.statuses(campaign).count(Status.UNCONFIRMED) == 9
    [event] = desk.rows("SELECT campaign_id, data FROM journal WHERE kind = 'settled'")
    assert event["campaign_id"] == campaign
    assert json.loads(event["data"]) == {"how": "drop", "messages": 1, "number": number(desk, 3)}


def test_send_it_again_records_the_consent_and_starts_a_new_run(desk: Desk, campaign: CampaignId) -> None:
    assert settle(campaign, Settlement.RESEND, None, desk.launcher) == 10
    assert desk.one("SELECT count(*) FROM resend_consents WHERE attempt = 1") == 10
    assert desk.campaign(campaign).status is CampaignStatus.SENDING
    names = {f"campaign-{campaign}-run-2-batch-{at}" for at in (1, 2)}
    assert names <= desk.queue.waiting_ids(QueueName.SMS)
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    assert desk.statuses(campaign) == [Status.ACCEPTED] * 11
    assert [len(messages) for messages in desk.gateway.left] == [1, 10, 1, 9]
    assert desk.one("SELECT max(attempt) FROM messages") == 2


def test_a_consent_is_good_for_one_attempt(desk: Desk, campaign: CampaignId) -> None:
    settle(campaign, Settlement.RESEND, number(desk, 3), desk.launcher)
    desk.gateway.script = [maybe_sent()]
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    assert desk.statuses(campaign)[3] is Status.UNCONFIRMED
    desk.clock.turn(60)
    desk.sweeper().sweep()
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    assert [len(messages) for messages in desk.gateway.left] == [1, 10, 1]


@pytest.mark.parametrize("how", Settlement)
def test_only_the_messages_that_were_chosen_are_settled(how: Settlement, desk: Desk, campaign: CampaignId) -> None:
    ids = [MessageId(row["id"]) for row in desk.rows("SELECT id FROM messages ORDER BY id")]
    chosen = [ids[0], ids[3], ids[7]]  # the first one is not unconfirmed, and stays as it is
    assert settle(campaign, how, None, desk.launcher, messages=chosen) == 2
    left = [at for at, status in enumerate(desk.statuses(campaign)) if status is Status.UNCONFIRMED]
    assert left == [1, 2, 4, 5, 6, 8, 9, 10]
    assert desk.statuses(campaign)[0] is Status.ACCEPTED
    assert desk.one("SELECT count(*) FROM resend_consents") == (2 if how is Settlement.RESEND else 0)


def test_an_empty_choice_is_no_choice_of_all(desk: Desk, campaign: CampaignId) -> None:
    with pytest.raises(Refused) as refused:
        settle(campaign, Settlement.SENT, None, desk.launcher, messages=[])
    assert refused.value.reason is Reason.NOTHING_TO_DO
    assert desk.statuses(campaign).count(Status.UNCONFIRMED) == 10


def test_messages_of_another_campaign_are_never_settled_along(desk: Desk, campaign: CampaignId) -> None:
    other = [MessageId(row["id"]) for row in desk.rows("SELECT id FROM messages WHERE status = 'unconfirmed'")]
    with pytest.raises(Refused):
        settle(desk.draft(), Settlement.DROP, None, desk.launcher, messages=other)
    assert desk.statuses(campaign).count(Status.UNCONFIRMED) == 10


@pytest.mark.parametrize("how", Settlement)
def test_with_nothing_unconfirmed_there_is_nothing_to_settle(how: Settlement, desk: Desk) -> None:
    campaign = desk.launch(1)
    before = desk.dump()
    with pytest.raises(Refused) as refused:
        settle(campaign, how, None, desk.launcher)
    assert refused.value.reason is Reason.NOTHING_TO_DO
    assert desk.dump() == before


def test_a_queue_that_cannot_be_used_refuses_to_send_again_and_changes_nothing(
    desk: Desk, campaign: CampaignId, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.dump()

    def unavailable() -> None:
        with writing(desk.folder.store):  # nobody holds the store while the queue is looked at
            raise Refused(Reason.QUEUE_UNAVAILABLE, "locked")

    monkeypatch.setattr("app.storage.database.BUSY_TIMEOUT_S", 0.01)
    monkeypatch.setattr(desk.queue, "check", unavailable)
    with pytest.raises(Refused, match="locked"):
        settle(campaign, Settlement.RESEND, None, desk.launcher)
    with pytest.raises(Refused, match="locked"):
        retry_rejected(campaign, desk.launcher)
    assert desk.dump() == before
    assert settle(campaign, Settlement.DROP, None, desk.launcher) == 10


def test_a_campaign_that_is_not_there_is_not_found(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        settle(CampaignId(9), Settlement.DROP, None, desk.launcher)
    assert refused.value.reason is Reason.NOT_FOUND


def test_rejected_messages_can_be_sent_again(desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    desk.gateway.script = [reject(), reject()]
    send_batch(small, desk.sender())
    send_batch(batch, desk.sender())
    launched = retry_rejected(campaign, desk.launcher)
    assert (launched.run, launched.queued) == (2, 11)
    assert launched.jobs == tuple(f"campaign-{campaign}-run-2-batch-{at}" for at in (1, 2))
    for one in desk.batches(campaign):
        send_batch(one, desk.sender())
    assert desk.statuses(campaign) == [Status.ACCEPTED] * 11
    assert desk.events() == ["campaign_completed", "campaign_retried", "campaign_completed"]
    with pytest.raises(Refused) as refused:
        retry_rejected(campaign, desk.launcher)
    assert refused.value.reason is Reason.NOTHING_TO_DO


def test_rejected_messages_can_be_sent_again_by_their_reason_alone(desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    desk.gateway.script = [reject(Why.ACCOUNT), reject(Why.INVALID_NUMBER)]
    send_batch(small, desk.sender())
    send_batch(batch, desk.sender())
    assert retry_rejected(campaign, desk.launcher, why=Why.ACCOUNT).queued == 1
    assert desk.statuses(campaign) == [Status.QUEUED, *[Status.REJECTED] * 10]
    [event] = desk.rows("SELECT data FROM journal WHERE kind = 'campaign_retried'")
    assert json.loads(event["data"])["why"] == "account"
    with pytest.raises(Refused) as refused:
        retry_rejected(campaign, desk.launcher, why=Why.INVALID_TEXT)
    assert refused.value.reason is Reason.NOTHING_TO_DO


def test_a_paused_campaign_stays_paused(desk: Desk, campaign: CampaignId) -> None:
    settle(campaign, Settlement.RESEND, None, desk.launcher)
    pause(campaign, desk.launcher)
    sent = len(desk.gateway.left)
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    assert len(desk.gateway.left) == sent
    assert desk.campaign(campaign).status is CampaignStatus.PAUSED


@pytest.mark.parametrize("cut_short", [False, True], ids=["cancelled", "cancelled by half"])
def test_sending_again_brings_nothing_else_of_a_cancelled_campaign_back_to_life(cut_short: bool, desk: Desk) -> None:
    campaign = desk.launch(61)
    small, batch, _ = desk.batches(campaign)
    desk.gateway.script = [reject()]
    send_batch(small, desk.sender())
    desk.gateway.script = [maybe_sent()]
    send_batch(batch, desk.sender())
    if cut_short:
        with writing(desk.folder.store) as conn:
            move_campaign(conn, campaign, CampaignStatus.CANCELLED, desk.clock())
    else:
        cancel(campaign, desk.launcher)
    settle(campaign, Settlement.RESEND, None, desk.launcher)
    assert desk.campaign(campaign).status is CampaignStatus.SENDING
    assert desk.statuses(campaign) == [Status.REJECTED, *[Status.QUEUED] * 10, *[Status.CANCELLED] * 50]
