"""Handing over one request: the claim before the first byte, and the record of what came of it."""

import json
from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.errors import NotSent
from app.domain.gateway import Accepted, Answer, Capabilities, Rejected, Uncertain
from app.domain.ids import BatchId, CampaignId, from_iso, iso
from app.domain.message import Status, Why
from app.pipeline.hand_over import hand_over
from app.storage.gate import GateReason
from app.storage.outbox.record import REPORT_WINDOW
from app.storage.send_journal import number_digest, read_entries
from tests.doubles.fake_gateway import (
    Deed,
    Passing,
    accept,
    answer,
    breaks,
    maybe_sent,
    not_sent,
    refuse_account,
    throttle,
)
from tests.guards.logs import LogWatch
from tests.pipeline.desk import KEY, Desk


@pytest.fixture
def campaign(desk: Desk) -> CampaignId:
    """A campaign of eleven messages: batches of 1 and 10."""
    return desk.launch(11)


def large(desk: Desk, campaign: CampaignId) -> BatchId:
    """Its batch of ten."""
    return desk.batches(campaign)[1]


def hand(desk: Desk, batch: BatchId, *script: Deed) -> bool:
    """Hand this batch over to a gateway that does as told."""
    desk.gateway.script += script
    return hand_over(desk.parcel(batch), desk.gateway, desk.settings(), desk.sender())


def test_an_error_that_calls_itself_not_sent_proves_nothing_after_the_claim(
    desk: Desk, campaign: CampaignId, expected_logs: LogWatch
) -> None:
    expected_logs("broke off after its claim")
    assert hand(desk, large(desk, campaign), breaks(NotSent("the library gave up"))) is False
    assert set(desk.statuses(campaign)[1:]) == {Status.UNCONFIRMED}


def test_a_library_that_announces_one_request_twice_leaves_it_unconfirmed(
    desk: Desk, campaign: CampaignId, expected_logs: LogWatch
) -> None:
    expected_logs("broke off after its claim")

    def deed(passing: Passing) -> Answer:
        passing.leave()
        passing.leave()
        return passing.accepted()

    assert hand(desk, large(desk, campaign), deed) is False
    assert set(desk.statuses(campaign)[1:]) == {Status.UNCONFIRMED}


def test_a_request_that_cannot_leave_changes_nothing(desk: Desk, campaign: CampaignId) -> None:
    before = desk.dump()
    assert hand(desk, large(desk, campaign), not_sent) is False
    assert desk.dump() == before
    assert desk.gateway.left == []


def test_the_claim_is_committed_and_in_the_send_journal_before_a_byte_leaves(desk: Desk, campaign: CampaignId) -> None:
    batch = large(desk, campaign)
    parcel = desk.parcel(batch)

    def deed(passing: Passing) -> Answer:
        passing.arm()
        assert {row["status"] for row in desk.rows("SELECT status FROM messages WHERE batch_id = ?", batch)} == {
            "sending"
        }
        [(entry, _)] = read_entries(desk.folder.send_journal, start=0)
        assert entry.numbers == tuple(number_digest(desk.taken.store_key, one.number) for one in parcel.messages)
        assert (entry.campaign, entry.run, entry.batch) == (campaign, 1, batch)
        assert [row["key"] for row in desk.rows("SELECT key FROM requests")] == [entry.request]
        return passing.accepted()

    assert hand(desk, batch, deed) is True


def test_the_answer_counts_id_by_id(desk: Desk, campaign: CampaignId) -> None:
    outcomes = [Accepted(f"id-{at}") for at in range(7)]
    deed = answer(*outcomes, Rejected(Why.INVALID_NUMBER, "bad"), Uncertain(Why.NO_ID, ""), Uncertain(Why.NO_ID, ""))
    assert hand(desk, large(desk, campaign), deed) is True
    assert desk.statuses(campaign)[1:] == [
        *[Status.ACCEPTED] * 7,
        Status.REJECTED,
        Status.UNCONFIRMED,
        Status.UNCONFIRMED,
    ]
    # A batch that was partly answered is no reason to stop.
    assert desk.gate() is None
    assert desk.events() == ["unconfirmed"]
    [event] = desk.rows("SELECT campaign_id, data FROM journal WHERE kind = 'unconfirmed'")
    assert (event["campaign_id"], json.loads(event["data"])) == (campaign, {"messages": 2, "why": "no_id"})
    [request] = desk.rows("SELECT result, raw FROM requests")
    assert (request["result"], request["raw"]) == ("answered", "as told")


def test_an_id_that_another_message_has_proves_nothing(desk: Desk, campaign: CampaignId) -> None:
    small, batch = desk.batches(campaign)
    hand(desk, small, answer(Accepted("same")))
    assert hand(desk, batch, answer(*[Accepted("same"), *[Accepted(f"id-{at}") for at in range(9)]])) is True
    assert desk.statuses(campaign) == [Status.ACCEPTED, Status.UNCONFIRMED, *[Status.ACCEPTED] * 9]
    [attempt] = desk.rows("SELECT why, detail FROM attempts WHERE outcome = 'unconfirmed'")
    assert (attempt["why"], attempt["detail"]) == (Why.DUPLICATE_ID, "same")


def test_a_provider_that_gives_every_message_the_same_id_is_stopped_like_one_that_does_not_answer(
    desk: Desk, campaign: CampaignId
) -> None:
    small, batch = desk.batches(campaign)
    hand(desk, small, answer(Accepted("same")))
    assert hand(desk, batch, answer(*[Accepted("same")] * 10)) is False
    assert set(desk.statuses(campaign)[1:]) == {Status.UNCONFIRMED}
    assert desk.gate() is GateReason.UNCONFIRMED


def test_an_accepted_message_is_looked_at_after_the_first_gap(desk: Desk, campaign: CampaignId) -> None:
    desk.set(status_gaps_s="20,60")
    hand(desk, large(desk, campaign), accept)
    [row] = desk.rows("SELECT DISTINCT accepted_at, due_at FROM messages WHERE status = 'accepted'")
    assert row["accepted_at"] == iso(desk.clock())
    assert from_iso(row["due_at"]) == desk.clock() + timedelta(seconds=20)


def test_where_nobody_can_be_asked_nothing_is_due_before_the_report_window_ends(
    desk: Desk, campaign: CampaignId
) -> None:
    desk.gateway.capabilities = Capabilities(can_report=False, largest_batch=500)
    hand(desk, large(desk, campaign), accept)
    [row] = desk.rows("SELECT DISTINCT due_at FROM messages WHERE status = 'accepted'")
    assert from_iso(row["due_at"]) == desk.clock() + REPORT_WINDOW


@pytest.mark.parametrize(("retry_after_s", "closed_for"), [(120.0, 120.0), (0.0, 0.0), (3600.0, 3600.0), (None, 1.0)])
def test_the_gate_stays_closed_as_long_as_mitto_asks(
    retry_after_s: float | None, closed_for: float, desk: Desk, campaign: CampaignId
) -> None:
    hand(desk, large(desk, campaign), throttle(retry_after_s))
    assert desk.gate_closed_for() == closed_for


def test_a_refused_account_makes_the_key_be_read_again(desk: Desk, campaign: CampaignId) -> None:
    desk.gateways.current()
    desk.secrets.set_api_key("another key")
    assert desk.gateways._read_key() == KEY
    hand(desk, large(desk, campaign), refuse_account())
    assert desk.gateways._read_key() == "another key"


def test_the_hold_says_what_mitto_answered(desk: Desk, campaign: CampaignId) -> None:
    hand(desk, large(desk, campaign), refuse_account(402, "no balance"))
    [refused, paused] = desk.rows("SELECT data FROM journal WHERE kind IN ('key_refused', 'campaign_paused')")
    assert json.loads(refused["data"]) == {"http_status": 402}
    assert json.loads(paused["data"]) == {"hold": "account", "detail": "402"}
    [request] = desk.rows("SELECT cause FROM requests")
    assert request["cause"] == "no balance"


def test_what_came_back_without_a_clear_answer_is_kept(desk: Desk, campaign: CampaignId) -> None:
    hand(desk, large(desk, campaign), maybe_sent(500, raw="<html>gateway timeout"))
    [request] = desk.rows("SELECT cause, raw FROM requests")
    assert (request["cause"], request["raw"]) == ("the connection was reset", "<html>gateway timeout")


def test_the_time_that_an_answer_took_is_measured_from_the_claim(desk: Desk, campaign: CampaignId) -> None:
    def deed(passing: Passing) -> Answer:
        desk.clock.turn(30)  # connecting
        passing.leave()
        desk.clock.turn(1.5)
        return passing.accepted()

    hand(desk, large(desk, campaign), deed)
    assert desk.one("SELECT latency_ms FROM requests") == 1500


def test_the_last_answer_completes_the_campaign(desk: Desk, campaign: CampaignId) -> None:
    for batch in desk.batches(campaign):
        hand(desk, batch, accept)
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)
    assert desk.events() == ["campaign_completed"]
