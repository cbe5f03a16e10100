"""A late answer: it may settle a doubt about its own attempt, and never undoes a newer attempt or the owner's word."""

from collections.abc import Callable

import pytest

from app.domain.campaign import CampaignStatus, RunCause
from app.domain.gateway import Accepted, Outcome, Rejected, Uncertain
from app.domain.ids import CampaignId
from app.domain.message import Status, Why
from app.storage.campaigns import get_campaign, move_campaign
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.outbox.freeze import queue_again
from app.storage.outbox.record import record_returned, record_unconfirmed
from app.storage.outbox.recover import raise_epoch
from app.storage.outbox.settle import consent_to_resend, settle_as_dropped, settle_as_sent
from app.storage.verify import verify
from tests.makers import NOW, add_campaign
from tests.storage.sending import ENDING, Handed, answer, attempts, batches, claim_all, statuses

pytestmark = pytest.mark.usefixtures("kept_open")

CAMPAIGN = CampaignId(1)
LATE: list[Outcome] = [
    Accepted("late"),
    Rejected(Why.INVALID_NUMBER, "no such number"),
    Uncertain(Why.NO_ID, "no id"),
]


@pytest.fixture
def handed(folder: Folder) -> Handed:
    """The only message of a campaign, handed over by a process that then was taken for dead."""
    add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        handed = claim_all(conn, batches(conn, CAMPAIGN)[0])
    with writing(folder.store) as conn:
        raise_epoch(conn, NOW)
    return handed


def message_row(conn: Connection) -> tuple[object, ...]:
    row = conn.execute("SELECT status, attempt, provider_id, why, detail, due_at, batch_id FROM messages").fetchone()
    return tuple(row)


def raw_of(conn: Connection, handed: Handed) -> str:
    return str(conn.execute("SELECT raw FROM requests WHERE id = ?", (handed.request,)).fetchone()["raw"])


def resend(conn: Connection) -> Handed:
    """The owner sends it again, and it is handed over again."""
    consent_to_resend(conn, CAMPAIGN, None, NOW)
    queue_again(conn, CAMPAIGN, RunCause.RESEND, status="unconfirmed", number=None, largest_batch=200, now=NOW)
    move_campaign(conn, CAMPAIGN, CampaignStatus.SENDING, NOW)
    return claim_all(conn, batches(conn, CAMPAIGN)[-1])


def test_a_late_yes_settles_the_doubt(folder: Folder, handed: Handed) -> None:
    with writing(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.UNCONFIRMED]
        answer(conn, handed, [Accepted("late")])
        assert message_row(conn)[:4] == (Status.ACCEPTED, 1, "late", None)
        assert attempts(conn, handed.ids[0]) == ["accepted"]
        assert get_campaign(conn, CAMPAIGN).status is CampaignStatus.COMPLETED
    assert verify(folder.store).fine


@pytest.mark.parametrize("outcome", LATE[1:], ids=repr)
def test_any_other_late_answer_leaves_the_doubt(folder: Folder, handed: Handed, outcome: Outcome) -> None:
    with writing(folder.store) as conn:
        before = message_row(conn)
        answer(conn, handed, [outcome])
        assert message_row(conn) == before
        assert raw_of(conn, handed) == "what Mitto said"


@pytest.mark.parametrize("record", [record_unconfirmed, record_returned])
def test_a_late_error_leaves_the_doubt(folder: Folder, handed: Handed, record: Callable[..., None]) -> None:
    with writing(folder.store) as conn:
        before = message_row(conn)
        record(conn, handed.request, ENDING, why=Why.THROTTLED)
        assert message_row(conn) == before
        assert attempts(conn, handed.ids[0]) == ["unconfirmed"]


NEWER: dict[str, Callable[[Connection, Handed], None]] = {
    "under way": lambda conn, newer: None,
    "accepted": lambda conn, newer: answer(conn, newer, [Accepted("newer")]),
    "rejected": lambda conn, newer: answer(conn, newer, [Rejected(Why.REFUSED, "no")]),
    "unconfirmed": lambda conn, newer: record_unconfirmed(conn, newer.request, ENDING, why=Why.NO_ANSWER),
    "returned": lambda conn, newer: record_returned(conn, newer.request, ENDING, why=Why.THROTTLED),
}


@pytest.mark.parametrize("stands", NEWER)
@pytest.mark.parametrize("outcome", LATE, ids=repr)
def test_a_late_answer_does_not_touch_a_newer_attempt(
    folder: Folder, handed: Handed, stands: str, outcome: Outcome
) -> None:
    with writing(folder.store) as conn:
        newer = resend(conn)
        NEWER[stands](conn, newer)
        before, newest = message_row(conn), attempts(conn, newer.ids[0])[1]
        answer(conn, handed, [outcome])
        assert message_row(conn) == before
        assert attempts(conn, newer.ids[0])[1] == newest
        assert raw_of(conn, handed) == "what Mitto said"  # the only place where a late id is kept
    assert verify(folder.store).fine


@pytest.mark.parametrize("stands", NEWER)
@pytest.mark.parametrize("record", [record_unconfirmed, record_returned])
def test_a_late_error_does_not_touch_a_newer_attempt(
    folder: Folder, handed: Handed, stands: str, record: Callable[..., None]
) -> None:
    with writing(folder.store) as conn:
        newer = resend(conn)
        NEWER[stands](conn, newer)
        before, all_attempts = message_row(conn), attempts(conn, newer.ids[0])
        record(conn, handed.request, ENDING, why=Why.THROTTLED)
        assert message_row(conn) == before
        assert attempts(conn, newer.ids[0]) == all_attempts


@pytest.mark.parametrize("outcome", LATE, ids=repr)
def test_a_late_answer_does_not_touch_what_is_queued_again(folder: Folder, handed: Handed, outcome: Outcome) -> None:
    with writing(folder.store) as conn:
        consent_to_resend(conn, CAMPAIGN, None, NOW)
        queue_again(conn, CAMPAIGN, RunCause.RESEND, status="unconfirmed", number=None, largest_batch=200, now=NOW)
        before = message_row(conn)
        answer(conn, handed, [outcome])
        assert message_row(conn) == before
        assert before[0] == Status.QUEUED


@pytest.mark.parametrize("settle", [settle_as_sent, settle_as_dropped])
@pytest.mark.parametrize("outcome", LATE, ids=repr)
def test_a_late_answer_does_not_undo_what_the_owner_decided(
    folder: Folder, handed: Handed, settle: Callable[..., int], outcome: Outcome
) -> None:
    with writing(folder.store) as conn:
        settle(conn, CAMPAIGN, None, NOW)
        before = message_row(conn)
        answer(conn, handed, [outcome])
        assert message_row(conn) == before
        assert raw_of(conn, handed) == "what Mitto said"
