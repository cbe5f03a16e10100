"""ARM: each condition by itself keeps everything in, and only what is claimed and committed may leave."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.gateway import OutMessage
from app.domain.ids import BatchId, CampaignId, MessageId
from app.domain.message import Status, Why
from app.storage.campaigns import move_campaign, pause_campaign
from app.storage.contacts import opt_out
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.gate import GateReason, close_gate
from app.storage.outbox.arm import NotNow, PickChanged, arm, pick, skip_unsendable
from app.storage.outbox.recover import raise_epoch
from tests.makers import HANDED_OVER, NOW, add_campaign, number
from tests.storage.sending import attempts, batches, claim_all, queued_in, statuses

pytestmark = pytest.mark.usefixtures("kept_open")

CAMPAIGN = CampaignId(1)
Change = Callable[[Connection], object]


@pytest.fixture
def batch(folder: Folder) -> BatchId:
    """The second batch of a campaign, with three messages; the first one has one."""
    add_campaign(folder, [Status.QUEUED] * 4)
    with reading(folder.store) as conn:
        return batches(conn, CAMPAIGN)[1]


def try_to_arm(conn: Connection, batch: BatchId, messages: tuple[OutMessage, ...], *, at_epoch: int = 0) -> None:
    arm(conn, key="key", epoch=at_epoch, batch=batch, messages=messages, now=HANDED_OVER)


def move_by_hand(status: CampaignStatus) -> Change:
    def change(conn: Connection) -> None:
        conn.execute("UPDATE campaigns SET status = ?, scheduled_for = ''", (status,))

    return change


def shut(reason: GateReason) -> Change:
    return lambda conn: close_gate(conn, reason, HANDED_OVER + timedelta(seconds=1), HANDED_OVER)


def opt_out_by_hash(conn: Connection) -> None:
    """As of somebody who was erased, whose plain number stands nowhere among the opt-outs."""
    conn.execute(
        """INSERT INTO erased_opt_outs (hash, at, latest_at, source)
           SELECT number_hash(key, ?), '', '', '' FROM erasure_keys""",
        (number(2, campaign=1),),
    )


def damage(column: str, value: str) -> Change:
    def change(conn: Connection) -> None:
        guard = conn.execute("SELECT sql FROM sqlite_master WHERE name = 'messages_stay_as_launched'").fetchone()[0]
        conn.execute("DROP TRIGGER messages_stay_as_launched")
        conn.execute(f"UPDATE messages SET {column} = {value} WHERE id = 3")
        conn.execute(guard)

    return change


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda conn: raise_epoch(conn, NOW), id="another worker took over"),
        pytest.param(lambda conn: pause_campaign(conn, CAMPAIGN, Hold.OWNER, NOW), id="paused"),
        pytest.param(lambda conn: move_campaign(conn, CAMPAIGN, CampaignStatus.CANCELLED, NOW), id="cancelled"),
        pytest.param(move_by_hand(CampaignStatus.DRAFT), id="draft"),
        pytest.param(move_by_hand(CampaignStatus.SCHEDULED), id="scheduled"),
        pytest.param(move_by_hand(CampaignStatus.COMPLETED), id="completed"),
        *(pytest.param(shut(reason), id=f"gate: {reason}") for reason in GateReason),
    ],
)
def test_not_now_keeps_everything_in(folder: Folder, batch: BatchId, change: Change) -> None:
    with writing(folder.store) as conn:
        messages = queued_in(conn, batch)
        change(conn)
        before = conn.total_changes
        with pytest.raises(NotNow):
            try_to_arm(conn, batch, messages)
        assert conn.total_changes == before


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda conn: opt_out(conn, number(2, campaign=1), "a test", NOW), id="opted out"),
        pytest.param(opt_out_by_hash, id="opted out and erased"),
        pytest.param(damage("text", "'Hellp'"), id="its text damaged"),
        pytest.param(damage("text", "CAST(x'48e56c6c6f' AS TEXT)"), id="its text damaged beyond reading"),
        pytest.param(damage("number", "'+306901999999'"), id="its number damaged"),
        pytest.param(damage("digest", "zeroblob(32)"), id="its digest damaged"),
        pytest.param(lambda conn: conn.execute("UPDATE messages SET status = 'skipped' WHERE id = 3"), id="skipped"),
        pytest.param(
            lambda conn: conn.execute("UPDATE messages SET status = 'cancelled' WHERE id = 3"), id="cancelled"
        ),
        pytest.param(lambda conn: conn.execute("UPDATE messages SET batch_id = 1 WHERE id = 3"), id="in another batch"),
        pytest.param(lambda conn: conn.execute("DELETE FROM messages WHERE id = 3"), id="deleted"),
    ],
)
def test_one_message_that_may_not_leave_keeps_all_of_the_request_in(
    folder: Folder, batch: BatchId, change: Change
) -> None:
    with writing(folder.store) as conn:
        messages = queued_in(conn, batch)
        assert [message.id for message in messages] == [2, 3, 4]
        change(conn)
        before = conn.total_changes
        with pytest.raises(PickChanged):
            try_to_arm(conn, batch, messages)
        assert conn.total_changes == before


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda messages: (*messages, messages[0]), id="a message twice"),
        pytest.param(lambda messages: (*messages[:2], replace(messages[2], text="Another")), id="another text"),
        pytest.param(lambda messages: (*messages[:2], replace(messages[2], number="+306")), id="another number"),
        pytest.param(lambda messages: (*messages[:2], replace(messages[2], id=MessageId(99))), id="an unknown message"),
        pytest.param(lambda messages: (*messages, replace(messages[0], id=MessageId(1))), id="one of another batch"),
    ],
)
def test_a_request_that_is_not_what_the_rows_say_does_not_leave(
    folder: Folder, batch: BatchId, spoil: Callable[[tuple[OutMessage, ...]], tuple[OutMessage, ...]]
) -> None:
    with writing(folder.store) as conn:
        before = conn.total_changes
        with pytest.raises(PickChanged):
            try_to_arm(conn, batch, spoil(queued_in(conn, batch)))
        assert conn.total_changes == before


def test_a_claim_is_written_with_its_request_and_its_attempts(folder: Folder, batch: BatchId) -> None:
    with writing(folder.store) as conn:
        raise_epoch(conn, NOW)
        handed = claim_all(conn, batch)
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.QUEUED, Status.SENDING, Status.SENDING, Status.SENDING]
        assert [attempts(conn, message) for message in handed.ids] == [[None]] * 3
        assert {row["attempt"] for row in conn.execute("SELECT attempt FROM messages WHERE status = 'sending'")} == {1}
        row = conn.execute("SELECT * FROM requests").fetchone()
    assert (row["key"], row["epoch"], row["batch_id"], row["messages"]) == (handed.key, 1, batch, 3)
    assert (row["ended_at"], row["result"]) == (None, None)


def test_what_is_claimed_cannot_be_claimed_again(folder: Folder, batch: BatchId) -> None:
    with writing(folder.store) as conn:
        messages = queued_in(conn, batch)
        claim_all(conn, batch)
        assert pick(conn, batch) is None
        with pytest.raises(PickChanged):
            try_to_arm(conn, batch, messages)


def test_part_of_a_batch_can_be_claimed_and_the_rest_later(folder: Folder, batch: BatchId) -> None:
    with writing(folder.store) as conn:
        arm(conn, key="part", epoch=0, batch=batch, messages=queued_in(conn, batch)[:1], now=HANDED_OVER)
        assert [message.id for message in queued_in(conn, batch)] == [3, 4]
        claim_all(conn, batch)
        assert statuses(conn, CAMPAIGN)[1:] == [Status.SENDING] * 3


def test_a_gate_that_is_over_lets_through(folder: Folder, batch: BatchId) -> None:
    with writing(folder.store) as conn:
        close_gate(conn, GateReason.THROTTLED, HANDED_OVER, NOW)
        claim_all(conn, batch)


def test_two_workers_at_once_claim_a_batch_once(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 40, largest_batch=2)
    with reading(folder.store) as conn:
        everything = {batch: queued_in(conn, batch) for batch in batches(conn, CAMPAIGN)}
    together = threading.Barrier(2)
    won: dict[str, list[BatchId]] = {"a": [], "b": []}
    lost: dict[str, list[BatchId]] = {"a": [], "b": []}

    def work(name: str) -> None:
        for batch, messages in everything.items():
            together.wait()
            try:
                with writing(folder.store) as conn:
                    arm(conn, key=f"{name}-{batch}", epoch=0, batch=batch, messages=messages, now=HANDED_OVER)
                won[name].append(batch)
            except PickChanged:
                lost[name].append(batch)

    threads = [threading.Thread(target=work, args=(name,)) for name in won]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won["a"] + won["b"]) == sorted(everything)
    assert (won["a"], won["b"]) == (lost["b"], lost["a"])
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM attempts").fetchone()[0] == 40


def test_an_opt_out_that_is_committed_first_wins(folder: Folder, batch: BatchId) -> None:
    with reading(folder.store) as conn:
        messages = queued_in(conn, batch)
    with writing(folder.store) as conn:
        opt_out(conn, messages[0].number, "a test", NOW)
    with pytest.raises(PickChanged), writing(folder.store) as conn:
        try_to_arm(conn, batch, messages)
    with writing(folder.store) as conn:
        assert skip_unsendable(conn, batch, NOW) == 1
        claim_all(conn, batch)
        assert statuses(conn, CAMPAIGN) == [Status.QUEUED, Status.SKIPPED, Status.SENDING, Status.SENDING]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda conn: opt_out(conn, number(2, campaign=1), "a test", NOW), Why.OPTED_OUT),
        (opt_out_by_hash, Why.OPTED_OUT),
        (damage("text", "'Hellp'"), Why.DAMAGED),
        (damage("text", "CAST(x'48e56c6c6f' AS TEXT)"), Why.DAMAGED),
        (damage("number", "'+306901999999'"), Why.DAMAGED),
    ],
    ids=["opted out", "opted out and erased", "text", "unreadable text", "number"],
)
def test_what_may_not_leave_is_skipped_with_its_reason(
    folder: Folder, batch: BatchId, change: Change, why: Why
) -> None:
    with writing(folder.store) as conn:
        change(conn)
        picked = pick(conn, batch)
        assert picked is not None
        assert ([message.id for message in picked.messages], picked.unsendable) == ([2, 4], 1)
        assert skip_unsendable(conn, batch, NOW) == 1
        row = conn.execute("SELECT status, why, attempt FROM messages WHERE id = 3").fetchone()
        assert row[:] == (Status.SKIPPED, why, 0)
        again = pick(conn, batch)
        assert again is not None
        assert again.unsendable == 0


def test_a_pick_has_what_a_request_needs(folder: Folder, batch: BatchId) -> None:
    with reading(folder.store) as conn:
        picked = pick(conn, batch)
        assert pick(conn, BatchId(999)) is None
    assert picked is not None
    assert (picked.campaign_id, picked.run, picked.position, picked.unsendable) == (1, 1, 2, 0)
    assert [(m.number, m.text, m.sender) for m in picked.messages] == [
        (number(at, campaign=1), "Hello", "SHOP") for at in (1, 2, 3)
    ]
