"""What happened to one message, told from its rows and nothing else."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus, RunCause
from app.domain.errors import Reason, Refused
from app.domain.gateway import Accepted, Uncertain
from app.domain.ids import CampaignId, MessageId
from app.domain.message import Status, Why
from app.domain.vocabulary import Step
from app.storage.campaigns import move_campaign
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.outbox.arm import pick
from app.storage.outbox.freeze import queue_again
from app.storage.outbox.record import Ending, record_answer, record_returned
from app.storage.outbox.recover import compare_with_send_journal
from app.storage.outbox.settle import cancel_queued, consent_to_resend, settle_as_sent
from app.storage.outbox.work import open_batches
from app.storage.reads.timeline import TimelineEntry, timeline
from app.storage.send_journal import Entry, number_digest
from tests.makers import ANSWERED, HANDED_OVER, NOW, REPORTED, add_campaign, claim, make_store, number

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def told(folder: Folder, message: MessageId) -> list[tuple[Step, int]]:
    with reading(folder.store) as conn:
        return [(entry.what, entry.attempt) for entry in timeline(conn, message)]


def send_again(conn: Connection, campaign: CampaignId, status: Status) -> None:
    """Queue the messages of one status in a new run, an hour later."""
    queue_again(conn, campaign, RunCause.RETRY, status=status, number=None, largest_batch=200, now=LATER)
    move_campaign(conn, campaign, CampaignStatus.SENDING, LATER)


def hand_over(conn: Connection) -> list[MessageId]:
    """Hand the first open batch over, an hour later; Mitto accepts it."""
    batch = open_batches(conn, limit=1)[0].id
    picked = pick(conn, batch)
    assert picked is not None
    ids = [message.id for message in picked.messages]
    request = claim(conn, batch, picked.messages, now=LATER)
    outcomes = [Accepted(f"later-{message}") for message in ids]
    record_answer(conn, request, ids, outcomes, Ending(LATER, 10, 200), first_look=timedelta(seconds=15))
    return ids


def test_a_delivered_message_tells_its_whole_way(folder: Folder) -> None:
    made = add_campaign(folder, [Status.DELIVERED] * 12)
    with reading(folder.store) as conn:
        assert timeline(conn, made.messages[-1]) == [
            TimelineEntry(NOW, Step.QUEUED, 0, "3/3"),
            TimelineEntry(HANDED_OVER, Step.HANDED_OVER, 1),
            TimelineEntry(ANSWERED, Step.ACCEPTED, 1),
            TimelineEntry(REPORTED, Step.DELIVERED, 1),
        ]


@pytest.mark.parametrize(
    ("status", "steps"),
    [
        (Status.QUEUED, []),
        (Status.SKIPPED, [(Step.SKIPPED, 0)]),
        (Status.SENDING, [(Step.HANDED_OVER, 1)]),
        (Status.ACCEPTED, [(Step.HANDED_OVER, 1), (Step.ACCEPTED, 1)]),
        (Status.REJECTED, [(Step.HANDED_OVER, 1), (Step.REJECTED, 1)]),
        (Status.UNCONFIRMED, [(Step.HANDED_OVER, 1), (Step.UNCONFIRMED, 1)]),
        (Status.UNDELIVERED, [(Step.HANDED_OVER, 1), (Step.ACCEPTED, 1), (Step.UNDELIVERED, 1)]),
        (Status.NO_REPORT, [(Step.HANDED_OVER, 1), (Step.ACCEPTED, 1), (Step.NO_REPORT, 1)]),
        (Status.CANCELLED, [(Step.HANDED_OVER, 1), (Step.UNCONFIRMED, 1), (Step.CANCELLED, 1)]),
    ],
)
def test_each_status_is_reached_step_by_step(folder: Folder, status: Status, steps: list[tuple[Step, int]]) -> None:
    made = add_campaign(folder, [status])
    assert told(folder, made.messages[0]) == [(Step.QUEUED, 0), *steps]


def test_reasons_and_details_are_told_where_they_belong(folder: Folder) -> None:
    rejected, undelivered = add_campaign(folder, [Status.REJECTED, Status.UNDELIVERED]).messages
    with reading(folder.store) as conn:
        refusal, failure = timeline(conn, rejected)[-1], timeline(conn, undelivered)[-1]
    assert refusal == TimelineEntry(ANSWERED, Step.REJECTED, 1, "Invalid receiver", Why.INVALID_NUMBER)
    assert failure == TimelineEntry(REPORTED, Step.UNDELIVERED, 1, "absent subscriber", Why.DELIVERY_FAILED)


def test_a_message_that_came_back_is_handed_over_twice_and_queued_once(folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        batch = open_batches(conn, limit=1)[0].id
        picked = pick(conn, batch)
        assert picked is not None
        request = claim(conn, batch, picked.messages)
        record_returned(conn, request, Ending(ANSWERED, 10, 429), why=Why.THROTTLED)
        hand_over(conn)
    assert told(folder, made.messages[0]) == [
        (Step.QUEUED, 0),
        (Step.HANDED_OVER, 1),
        (Step.RETURNED, 1),
        (Step.HANDED_OVER, 2),
        (Step.ACCEPTED, 2),
    ]


def test_a_second_copy_is_preceded_by_the_word_that_allowed_it(folder: Folder) -> None:
    made = add_campaign(folder, [Status.UNCONFIRMED])
    with writing(folder.store) as conn:
        consent_to_resend(conn, made.campaign, None, LATER)
        send_again(conn, made.campaign, Status.UNCONFIRMED)
        hand_over(conn)
    assert told(folder, made.messages[0])[2:] == [
        (Step.UNCONFIRMED, 1),
        (Step.QUEUED, 1),
        (Step.RESEND_ALLOWED, 1),
        (Step.HANDED_OVER, 2),
        (Step.ACCEPTED, 2),
    ]


def test_the_owner_saying_that_it_was_sent_is_told_apart_from_mitto_saying_so(folder: Folder) -> None:
    made = add_campaign(folder, [Status.UNCONFIRMED])
    with writing(folder.store) as conn:
        settle_as_sent(conn, made.campaign, None, LATER)
    with reading(folder.store) as conn:
        assert timeline(conn, made.messages[0])[-1] == TimelineEntry(LATER, Step.ACCEPTED, 1, why=Why.OWNER_SAID_SENT)


def test_a_late_answer_replaces_the_doubt(folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        batch = open_batches(conn, limit=1)[0].id
        picked = pick(conn, batch)
        assert picked is not None
        request = claim(conn, batch, picked.messages)
        ids, look = [made.messages[0]], timedelta(seconds=15)
        doubt = [Uncertain(Why.NO_ID, "")]
        record_answer(conn, request, ids, doubt, Ending(ANSWERED, 10, 200), first_look=look)
        record_answer(conn, request, ids, [Accepted("late")], Ending(LATER, 10, 200), first_look=look)
    assert told(folder, made.messages[0])[1:] == [(Step.HANDED_OVER, 1), (Step.ACCEPTED, 1)]


def test_a_message_cancelled_before_any_attempt_and_queued_again_tells_both_times(folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        move_campaign(conn, made.campaign, CampaignStatus.CANCELLED, HANDED_OVER)
        cancel_queued(conn, made.campaign, HANDED_OVER)
        send_again(conn, made.campaign, Status.CANCELLED)
    with reading(folder.store) as conn:
        assert timeline(conn, made.messages[0]) == [
            TimelineEntry(NOW, Step.QUEUED, 0),
            TimelineEntry(LATER, Step.QUEUED, 0, "1/1"),
        ]


def test_a_handover_that_only_the_send_journal_knew_has_no_time_of_its_own(folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        key = conn.execute("SELECT store_key FROM instance").fetchone()["store_key"]
        lost = (number_digest(key, number(0, campaign=made.campaign)),)
        batch = open_batches(conn, limit=1)[0].id
        entry = Entry("before-the-restore", made.campaign, 1, batch, HANDED_OVER, lost)
        assert compare_with_send_journal(conn, [(entry, 100)], LATER) == 1
    assert told(folder, made.messages[0]) == [(Step.QUEUED, 0), (Step.UNCONFIRMED, 1)]


def test_a_message_that_does_not_exist_is_refused(folder: Folder) -> None:
    with reading(folder.store) as conn, pytest.raises(Refused) as refused:
        timeline(conn, MessageId(1))
    assert refused.value.reason is Reason.NOT_FOUND
