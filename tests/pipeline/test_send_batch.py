"""Sending one batch: whether it may go out now, in which requests, and what stops it half-way."""

import threading
from contextlib import ExitStack

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.ids import BatchId, CampaignId
from app.domain.message import Status
from app.domain.settings import Settings
from app.pipeline.gateways import Gateways
from app.pipeline.send_batch import FIRST_ANSWER_WAIT_S, send_batch
from app.pipeline.steer_campaign import pause
from app.storage.contacts import opt_out
from app.storage.database import connect, writing
from app.storage.gate import GateReason, close_gate
from tests.doubles.fake_gateway import Deed, FakeGateway, Held, accept, first, maybe_sent, not_sent, reject
from tests.pipeline.desk import Desk
from tests.waiting import until


def in_thread(stack: ExitStack, batch: BatchId, desk: Desk) -> threading.Thread:
    """Send a batch in a thread, which has ended when the test has."""
    thread = threading.Thread(target=send_batch, args=(batch, desk.sender(wait=threading.Event().wait)))
    thread.start()
    stack.callback(thread.join)
    return thread


def test_batches_are_one_ten_fifty_and_then_the_setting(desk: Desk) -> None:
    desk.set(sending_batch_size="70")
    campaign = desk.launch(200)
    sizes = [row["size"] for row in desk.rows("SELECT size FROM batches ORDER BY position")]
    assert sizes == [1, 10, 50, 70, 69]
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    assert [len(messages) for messages in desk.gateway.left] == sizes
    assert len(set(desk.gateway.numbers)) == 200
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_sending_a_batch_twice_sends_nothing_twice(desk: Desk) -> None:
    campaign = desk.launch(11)
    for batch in [*desk.batches(campaign), *desk.batches(campaign)]:
        send_batch(batch, desk.sender())
    assert len(desk.gateway.numbers) == 11


def test_a_batch_that_does_not_exist_is_nothing_to_do(desk: Desk) -> None:
    send_batch(BatchId(99), desk.sender())
    assert desk.gateway.tried == []


def test_the_second_request_waits_for_the_first_ones_answer(desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    held = Held()
    desk.gateway.script = [held]
    with ExitStack() as stack:
        stack.callback(held.let_go.set)
        in_thread(stack, small, desk)
        until(held.left.is_set, what="the first request")
        second = in_thread(stack, batch, desk)
        until(lambda: desk.gateway.tried, what="a try")
        assert second.is_alive()
        assert len(desk.gateway.left) == 1
        held.let_go.set()
        second.join()
    assert [len(messages) for messages in desk.gateway.left] == [1, 10]


def test_a_batch_that_waits_too_long_for_the_first_answer_gives_its_thread_back(desk: Desk) -> None:
    campaign = desk.launch(11)
    send_batch(desk.batches(campaign)[1], desk.sender())
    assert FIRST_ANSWER_WAIT_S <= sum(desk.clock.waited) < FIRST_ANSWER_WAIT_S + 0.1
    assert desk.gateway.tried == []
    assert set(desk.statuses(campaign)) == {Status.QUEUED}


@pytest.mark.parametrize("refused", [False, True], ids=["skipped", "rejected"])
def test_a_first_message_that_did_not_go_holds_nobody_up(refused: bool, desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    if refused:
        desk.gateway.script = [reject()]
    else:
        with writing(desk.folder.store) as conn:
            opt_out(conn, desk.parcel(small).messages[0].number, "by phone", desk.clock())
    send_batch(small, desk.sender())
    send_batch(batch, desk.sender())
    assert desk.statuses(campaign)[1:] == [Status.ACCEPTED] * 10


@pytest.mark.parametrize("limit", [1, 3])
def test_no_more_requests_are_in_flight_than_the_setting_says(limit: int, desk: Desk) -> None:
    desk.set(sending_requests_in_flight=str(limit), sending_batch_size="10", sending_messages_per_second="0")
    campaign = desk.launch(61)
    small, *others = desk.batches(campaign)
    send_batch(small, desk.sender())
    held = [Held() for _ in others]
    desk.gateway.script = [*held]
    with ExitStack() as stack:
        for one in held:
            stack.callback(one.let_go.set)
        for batch in others:
            in_thread(stack, batch, desk)
        until(lambda: len(desk.gateway.left) == limit + 1, what="as many requests as may be in flight")
        for one in held:
            one.let_go.set()
    assert desk.gateway.most_flying == limit
    assert len(desk.gateway.numbers) == 61
    assert desk.stands(campaign)[0] is CampaignStatus.COMPLETED


def test_a_batch_goes_out_in_the_requests_that_the_provider_can_carry(desk: Desk) -> None:
    campaign = desk.launch(11)
    desk.gateway.largest_request = 4
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    assert [len(messages) for messages in desk.gateway.left] == [1, 4, 4, 2]


@pytest.mark.parametrize("deed", [not_sent, maybe_sent()], ids=["not sent", "unconfirmed"])
def test_bad_luck_with_one_request_ends_the_batch(deed: Deed, desk: Desk) -> None:
    campaign = desk.launch(11)
    desk.gateway.largest_request = 4
    desk.gateway.script = [accept, deed]
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    assert [len(messages) for messages in desk.gateway.tried] == [1, 4]


def test_a_pause_in_the_middle_of_a_batch_lets_no_other_request_start(desk: Desk) -> None:
    campaign = desk.launch(11)
    desk.gateway.largest_request = 4
    desk.gateway.script = [accept, accept, first(lambda: pause(campaign, desk.launcher))]
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    assert [len(messages) for messages in desk.gateway.left] == [1, 4]
    assert desk.statuses(campaign)[5:] == [Status.QUEUED] * 6


def test_opted_out_and_damaged_messages_are_skipped_with_their_reason(desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    send_batch(small, desk.sender())
    messages = desk.parcel(batch).messages
    with writing(desk.folder.store) as conn:
        opt_out(conn, messages[0].number, "by phone", desk.clock())
    damage(desk, messages[1].id)
    send_batch(batch, desk.sender())
    skipped = desk.rows("SELECT id, why FROM messages WHERE status = 'skipped' ORDER BY id")
    assert [tuple(row) for row in skipped] == [(messages[0].id, "opted_out"), (messages[1].id, "damaged")]
    assert len(desk.gateway.numbers) == 9
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def damage(desk: Desk, message: int) -> None:
    """Change a message's text as a bad disk does, past the guards."""
    conn = connect(desk.folder.store, mode="rw")
    [(guard,)] = conn.execute("SELECT sql FROM sqlite_master WHERE name = 'messages_stay_as_launched'").fetchall()
    conn.execute("DROP TRIGGER messages_stay_as_launched")
    conn.execute("UPDATE messages SET text = 'Hellp' WHERE id = ?", (message,))
    conn.execute(guard)
    conn.close()


def closed_gate(desk: Desk, _campaign: CampaignId) -> None:
    """Mitto cannot be reached."""
    with writing(desk.folder.store) as conn:
        close_gate(conn, GateReason.OFFLINE, desk.clock(), desk.clock())


@pytest.mark.parametrize("what", ["hours", "gate", "pause"])
def test_what_may_not_go_out_now_stays_queued_and_costs_no_pace(what: str, desk: Desk) -> None:
    campaign = desk.launch(1)
    if what == "hours":
        desk.clock.turn(10 * 3600)
    elif what == "gate":
        closed_gate(desk, campaign)
    else:
        pause(campaign, desk.launcher)
    send_batch(desk.batches(campaign)[0], desk.sender())
    assert desk.gateway.tried == []
    assert desk.statuses(campaign) == [Status.QUEUED]


def test_sending_hours_that_close_during_the_wait_for_the_pace_keep_the_request_back(desk: Desk) -> None:
    desk.set(sending_messages_per_second="1", sending_hours="09:00-14:01")
    campaign = desk.launch(111)
    sender = desk.sender()
    for batch in desk.batches(campaign):
        send_batch(batch, sender)
    # At 14:00 one message, a second later ten, ten seconds later fifty; the rest would be at 14:01:01.
    assert [len(messages) for messages in desk.gateway.left] == [1, 10, 50]
    assert desk.statuses(campaign)[61:] == [Status.QUEUED] * 50


def test_a_missing_key_holds_the_campaign_and_says_why(desk: Desk) -> None:
    campaign = desk.launch(1)
    desk.secrets.set_api_key("")
    send_batch(desk.batches(campaign)[0], desk.sender())
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.NO_CREDENTIALS)
    assert desk.statuses(campaign) == [Status.QUEUED]
    assert desk.gateway.tried == []


def test_a_changed_setting_counts_from_the_next_request_on(desk: Desk) -> None:
    made: list[Settings] = []

    def make(settings: Settings, _key: str) -> FakeGateway:
        made.append(settings)
        return desk.gateway if len(made) == 1 else FakeGateway()

    desk.gateways = Gateways(desk.folder.store, desk.secrets, make, monotonic=desk.clock.monotonic)
    desk.gateway.largest_request = 4
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    send_batch(small, desk.sender())
    desk.gateway.script = [first(lambda: desk.set(mitto_read_timeout_s="7"))]
    send_batch(batch, desk.sender())
    assert [len(messages) for messages in desk.gateway.left] == [1, 4]
    assert [settings.mitto_read_timeout_s for settings in made] == [60, 7]


def test_a_worker_that_stops_starts_no_request(desk: Desk) -> None:
    campaign = desk.launch(1)
    desk.clock.stopped.set()
    send_batch(desk.batches(campaign)[0], desk.sender())
    assert desk.gateway.tried == []
