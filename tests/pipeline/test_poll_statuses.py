"""Asking for deliveries: what is due, in rounds, never faster than allowed, and no longer than it makes sense."""

import pytest

from app.domain.errors import AccountRefused, NotSent, Refused, Throttled
from app.domain.gateway import Capabilities, Delivery
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.poll_statuses import IN_FLIGHT, NO_CONNECTION, QUIET_S, ROUND, poll_statuses
from app.pipeline.send_batch import send_batch
from app.storage.database import writing
from app.storage.outbox.record import REPORT_WINDOW
from tests.doubles.fake_gateway import FakeGateway
from tests.pipeline.desk import Desk


def accepted(desk: Desk, how_many: int) -> CampaignId:
    """A campaign whose messages Mitto has, and whose first look is due."""
    desk.set(sending_messages_per_second="0")
    campaign = desk.launch(how_many)
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    desk.clock.turn(15)
    return campaign


def ids(desk: Desk, campaign: CampaignId) -> list[str]:
    """The provider's ids of a campaign's messages in order."""
    rows = desk.rows("SELECT provider_id FROM messages WHERE campaign_id = ? ORDER BY id", campaign)
    return [row["provider_id"] for row in rows]


def in_flight(provider_id: str, raw: str = "Sent") -> Delivery:
    """No final state yet."""
    return Delivery(provider_id, None, raw, strange=raw != "Sent")


def test_what_mitto_says_is_written_down(desk: Desk) -> None:
    campaign = accepted(desk, 4)
    delivered, undelivered, flying, odd = ids(desk, campaign)
    desk.gateway.deliveries = {
        delivered: Delivery(delivered, Status.DELIVERED, "Delivered"),
        undelivered: Delivery(undelivered, Status.UNDELIVERED, "Expired", detail="absent subscriber"),
        flying: in_flight(flying),
        odd: in_flight(odd, "Levitating"),
    }
    poll_statuses(desk.poller())
    assert desk.statuses(campaign) == [Status.DELIVERED, Status.UNDELIVERED, Status.ACCEPTED, Status.ACCEPTED]
    details = [row["detail"] for row in desk.rows("SELECT detail FROM messages ORDER BY id")]
    assert details == ["", "absent subscriber", "", "Levitating"]
    assert desk.one("SELECT count(*) FROM messages WHERE due_at IS NULL") == 2


def test_nothing_is_asked_before_it_is_due_nor_again_at_once(desk: Desk) -> None:
    campaign = accepted(desk, 3)
    desk.gateway.deliveries = {one: in_flight(one) for one in ids(desk, campaign)}
    poller = desk.poller()
    for turn, looks in [(-1, 0), (1, 3), (59, 3), (1, 6), (299, 6), (1, 9)]:
        desk.clock.turn(turn)
        poll_statuses(poller)
        assert len(desk.gateway.looked_up) == looks


def test_a_long_list_is_worked_off_in_rounds(desk: Desk) -> None:
    campaign = accepted(desk, 2 * ROUND + 5)
    poll_statuses(desk.poller())
    assert set(desk.statuses(campaign)) == {Status.DELIVERED}
    assert sorted(desk.gateway.looked_up) == sorted(ids(desk, campaign))


def test_one_bad_answer_spoils_only_its_own_message(desk: Desk) -> None:
    campaign = accepted(desk, 10)
    bad = ids(desk, campaign)[4]
    desk.gateway.deliveries = {bad: NotSent("no JSON")}
    poll_statuses(desk.poller())
    assert desk.statuses(campaign).count(Status.DELIVERED) == 9
    assert desk.statuses(campaign)[4] is Status.ACCEPTED
    desk.clock.turn(60)
    desk.gateway.deliveries.clear()
    poll_statuses(desk.poller())
    assert desk.statuses(campaign)[4] is Status.DELIVERED


@pytest.mark.parametrize(
    ("error", "quiet_s", "enough"),
    [
        (Throttled(7.0), 7.0, 1),
        (Throttled(None), QUIET_S, 1),
        (AccountRefused(401, "unknown key"), QUIET_S, 1),
        (NotSent("connection refused"), QUIET_S, NO_CONNECTION),
    ],
    ids=["later, with a time", "later", "account refused", "no connection"],
)
def test_when_asking_makes_no_sense_the_round_ends_and_nobody_asks_for_a_while(
    error: Exception, quiet_s: float, enough: int, desk: Desk
) -> None:
    campaign = accepted(desk, 2 * ROUND)
    desk.gateway.deliveries = dict.fromkeys(ids(desk, campaign), error)
    poller = desk.poller()
    poll_statuses(poller)
    asked = len(desk.gateway.looked_up)
    assert enough <= asked < enough + IN_FLIGHT
    assert set(desk.statuses(campaign)) == {Status.ACCEPTED}
    assert desk.one("SELECT count(*) FROM messages WHERE polls > 0") == ROUND
    began = poller.quiet_until - quiet_s
    desk.gateway.deliveries.clear()
    desk.clock.turn(began + quiet_s - desk.clock.monotonic() - 0.01)
    poll_statuses(poller)
    assert len(desk.gateway.looked_up) == asked
    desk.clock.turn(61)
    poll_statuses(poller)
    assert set(desk.statuses(campaign)) == {Status.DELIVERED}


def test_answers_that_came_before_the_trouble_are_kept(desk: Desk) -> None:
    campaign = accepted(desk, 30)
    desk.gateway.deliveries = {one: Throttled(5) for one in ids(desk, campaign)[20:]}
    poll_statuses(desk.poller())
    assert desk.statuses(campaign).count(Status.DELIVERED) >= 20 - IN_FLIGHT


def test_a_refused_account_makes_the_key_be_read_again(desk: Desk) -> None:
    campaign = accepted(desk, 1)
    desk.gateway.deliveries = {ids(desk, campaign)[0]: AccountRefused(401, "unknown key")}
    desk.secrets.set_api_key("another key")
    poll_statuses(desk.poller())
    assert desk.gateways._read_key() == "another key"


def test_without_a_key_nobody_is_asked(desk: Desk) -> None:
    accepted(desk, 1)
    desk.secrets.set_api_key("")
    desk.clock.turn(60)
    with pytest.raises(Refused):
        poll_statuses(desk.poller())
    assert desk.gateway.looked_up == []


@pytest.mark.parametrize("limit", [5, 20])
def test_questions_keep_to_the_pace(limit: int, desk: Desk) -> None:
    accepted(desk, 101)
    desk.set(status_requests_per_second=str(limit))
    began = desk.clock.monotonic()
    poll_statuses(desk.poller())
    assert len(desk.gateway.looked_up) == 101
    assert desk.clock.monotonic() - began == pytest.approx(100 / limit)


def test_a_worker_that_stops_asks_nothing_more(desk: Desk) -> None:
    accepted(desk, 3)
    desk.clock.stopped.set()
    poll_statuses(desk.poller())
    assert desk.gateway.looked_up == []


def test_a_message_without_any_report_is_asked_once_more_at_the_end_and_then_has_no_report(desk: Desk) -> None:
    campaign = accepted(desk, 1)
    [one] = ids(desk, campaign)
    desk.gateway.deliveries = {one: in_flight(one)}
    poller = desk.poller()
    end = desk.clock() + REPORT_WINDOW
    while desk.clock() < end:
        poll_statuses(poller)
        desk.clock.turn(3600)
    looks = len(desk.gateway.looked_up)
    assert 10 < looks < 25
    poll_statuses(poller)
    desk.clock.turn(3600)
    poll_statuses(poller)
    assert desk.statuses(campaign) == [Status.NO_REPORT]
    assert len(desk.gateway.looked_up) <= looks + 1


def test_where_nobody_can_be_asked_a_message_has_no_report_after_the_window(desk: Desk) -> None:
    desk.gateway = FakeGateway(capabilities=Capabilities(can_report=False, largest_batch=500))
    campaign = accepted(desk, 3)
    sweeper = desk.sweeper()
    poll_statuses(desk.poller())
    lose_jobs(desk)
    assert sweeper.idle()
    desk.clock.turn(REPORT_WINDOW.total_seconds() - 16)
    poll_statuses(desk.poller())
    assert set(desk.statuses(campaign)) == {Status.ACCEPTED}
    desk.clock.turn(1)
    assert not sweeper.idle()
    poll_statuses(desk.poller())
    assert set(desk.statuses(campaign)) == {Status.NO_REPORT}
    assert sweeper.idle()
    assert desk.gateway.looked_up == []


def lose_jobs(desk: Desk) -> None:
    """The jobs of the launch are done."""
    for huey in desk.queue._open().values():
        huey.flush()


def test_what_the_owner_says_was_sent_is_not_asked_about(desk: Desk) -> None:
    campaign = accepted(desk, 2)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE messages SET provider_id = NULL WHERE id = (SELECT min(id) FROM messages)")
    poll_statuses(desk.poller())
    assert desk.gateway.looked_up == ids(desk, campaign)[1:]


def test_the_newest_campaign_is_not_kept_waiting_by_an_old_one(desk: Desk) -> None:
    old = accepted(desk, 3 * ROUND)
    new = accepted(desk, 3)
    desk.gateway.deliveries = {one: Throttled(1) for one in ids(desk, old)}
    poll_statuses(desk.poller())
    assert set(desk.gateway.looked_up) >= set(ids(desk, new))
