"""What a run of bad luck means: the gate closes, a harmless question opens it, and doubt holds the campaign."""

import json

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import NotSent, Throttled
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import resume
from app.storage.database import writing
from app.storage.gate import GateReason, close_gate, gate_is_open
from tests.doubles.fake_gateway import Deed, accept, maybe_sent, not_sent, throttle, uncertain
from tests.pipeline.desk import Desk

DOUBT = [maybe_sent(), maybe_sent(500), uncertain()]


def send(desk: Desk, campaign: CampaignId, *script: Deed) -> None:
    """Send its batches one after the other, as long as the script lasts, with the gate opened in between."""
    desk.gateway.script += script
    while desk.gateway.script:
        before = len(desk.gateway.script)
        for batch in desk.batches(campaign):
            send_batch(batch, desk.sender())
            if not desk.gateway.script:
                return
            open_again(desk)
        if len(desk.gateway.script) == before:
            return


def open_again(desk: Desk) -> None:
    """Let the gate's time pass, and the sweeper look."""
    desk.clock.turn(61)
    desk.sweeper().sweep()


def test_one_request_without_an_answer_closes_the_gate_and_a_question_opens_it(desk: Desk) -> None:
    campaign = desk.launch(61)
    send(desk, campaign, accept, maybe_sent())
    assert desk.gate() is GateReason.UNCONFIRMED
    assert desk.stands(campaign) == (CampaignStatus.SENDING, None)
    sent = list(desk.gateway.numbers)

    desk.sweeper().sweep()
    assert desk.gateway.probed == 0  # its second is not over

    desk.clock.turn(1)
    desk.gateway.probes = [NotSent("still nothing"), None]
    desk.sweeper().sweep()
    assert desk.gate() is GateReason.UNCONFIRMED
    assert desk.gate_closed_for() == 2.0

    desk.clock.turn(2)
    desk.sweeper().sweep()
    assert desk.gate() is None
    assert desk.gateway.probed == 2
    assert desk.gateway.numbers == sent  # never a message
    assert desk.events() == ["unconfirmed", "gate_closed", "gate_opened"]


@pytest.mark.parametrize("deed", DOUBT, ids=["reset", "broken off", "5xx"])
def test_two_in_a_row_hold_the_campaign(deed: Deed, desk: Desk) -> None:
    campaign = desk.launch(111)
    send(desk, campaign, accept, deed, deed)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.UNCONFIRMED)
    assert desk.statuses(campaign)[1:] == [*[Status.UNCONFIRMED] * 60, *[Status.QUEUED] * 50]
    [paused] = desk.rows("SELECT data FROM journal WHERE kind = 'campaign_paused'")
    assert json.loads(paused["data"])["hold"] == "unconfirmed"


def test_an_answer_in_between_starts_the_count_anew(desk: Desk) -> None:
    desk.set(sending_batch_size="10")
    campaign = desk.launch(41)
    send(desk, campaign, accept, maybe_sent(), accept, maybe_sent())
    assert desk.stands(campaign) == (CampaignStatus.SENDING, None)


def test_after_the_owner_resumed_it_takes_two_again(desk: Desk) -> None:
    desk.set(sending_batch_size="10")
    campaign = desk.launch(51)
    send(desk, campaign, accept, maybe_sent(), maybe_sent())
    resume(campaign, desk.launcher)
    send(desk, campaign, maybe_sent())
    assert desk.stands(campaign) == (CampaignStatus.SENDING, None)
    send(desk, campaign, maybe_sent())
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.UNCONFIRMED)


def test_five_failed_connections_mean_offline_and_no_error_for_any_message(desk: Desk) -> None:
    campaign = desk.launch(1)
    [batch] = desk.batches(campaign)
    desk.gateway.otherwise = not_sent
    for left in range(4, -1, -1):
        assert desk.gate() is None, left
        send_batch(batch, desk.sender())
    assert desk.gate() is GateReason.OFFLINE
    assert desk.gate_closed_for() == 1.0
    send_batch(batch, desk.sender())
    assert len(desk.gateway.tried) == 5
    assert desk.statuses(campaign) == [Status.QUEUED]
    assert desk.one("SELECT count(*) FROM requests") == 0
    assert desk.events() == ["gate_closed"]

    desk.gateway.otherwise = accept
    open_again(desk)
    send_batch(batch, desk.sender())
    assert desk.statuses(campaign) == [Status.ACCEPTED]


def test_the_wait_grows_from_one_second_to_a_minute(desk: Desk) -> None:
    campaign = desk.launch(11)
    send(desk, campaign, accept, maybe_sent())
    waits = []
    for _ in range(9):
        waits.append(desk.gate_closed_for())
        desk.clock.turn(waits[-1])
        desk.breaker.try_to_open(lambda: False)
    assert waits == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]


def test_a_weekend_without_a_connection_is_no_error(desk: Desk) -> None:
    waits = {desk.breaker._backoff().total_seconds() for _ in range(3000)}
    assert max(waits) == 60.0


def test_an_answer_shortens_the_wait_again(desk: Desk) -> None:
    desk.set(sending_batch_size="10")
    campaign = desk.launch(41)
    send(desk, campaign, accept, maybe_sent())
    for _ in range(3):
        desk.clock.turn(60)
        desk.breaker.try_to_open(lambda: False)
    open_again(desk)
    send(desk, campaign, accept, throttle(None))
    assert desk.gate_closed_for() == 1.0


def test_later_opens_by_itself_and_asks_nothing(desk: Desk) -> None:
    campaign = desk.launch(1)
    send(desk, campaign, throttle(120))
    desk.clock.turn(119)
    desk.sweeper().sweep()
    assert desk.gate() is GateReason.THROTTLED
    desk.clock.turn(1)
    desk.sweeper().sweep()
    assert desk.gate() is None
    assert desk.gateway.probed == 0


@pytest.mark.parametrize("reason", [GateReason.THROTTLED, GateReason.OFFLINE, GateReason.UNCONFIRMED])
def test_a_clock_that_was_set_back_does_not_keep_the_gate_closed(reason: GateReason, desk: Desk) -> None:
    with writing(desk.folder.store) as conn:
        close_gate(conn, reason, desk.clock(), desk.clock())
    desk.clock.set_back(3 * 86400)
    with writing(desk.folder.store) as conn:
        assert gate_is_open(conn, desk.clock()) is (reason is GateReason.THROTTLED)
    desk.breaker.try_to_open(lambda: True)
    assert desk.gate() is None


def test_what_the_owner_closed_only_the_owner_opens(desk: Desk) -> None:
    with writing(desk.folder.store) as conn:
        close_gate(conn, GateReason.OWNER, desk.clock(), desk.clock())
    open_again(desk)
    assert desk.gate() is GateReason.OWNER
    assert desk.gateway.probed == 0


def test_a_gate_that_closes_during_the_question_stays_closed(desk: Desk) -> None:
    campaign = desk.launch(61)
    send(desk, campaign, accept, maybe_sent())
    desk.clock.turn(1)

    def meanwhile() -> bool:
        with writing(desk.folder.store) as conn:
            desk.breaker.unconfirmed()(conn, campaign)
        return True

    desk.breaker.try_to_open(meanwhile)
    assert desk.gate() is GateReason.UNCONFIRMED


def test_a_question_that_is_answered_with_later_shows_that_somebody_is_there(desk: Desk) -> None:
    campaign = desk.launch(11)
    send(desk, campaign, accept, maybe_sent())
    desk.gateway.probes = [Throttled(5)]
    open_again(desk)
    assert desk.gate() is None


def test_without_a_key_the_gate_opens_and_the_next_request_tells_what_is_wrong(desk: Desk) -> None:
    campaign = desk.launch(11)
    send(desk, campaign, accept, maybe_sent())
    desk.secrets.set_api_key("")
    open_again(desk)
    assert desk.gate() is None
    send_batch(desk.batches(campaign)[1], desk.sender())


def test_an_open_gate_costs_no_transaction(desk: Desk) -> None:
    with writing(desk.folder.store):
        desk.breaker.try_to_open(lambda: False)
