"""What the database refuses whoever asks: a message sent again unasked, forgotten, rewritten, or known by two ids."""

import sqlite3
from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus, RunCause
from app.domain.gateway import Uncertain
from app.domain.ids import CampaignId, MessageId
from app.domain.message import Status, Why
from app.storage.campaigns import move_campaign
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.outbox.arm import pick
from app.storage.outbox.freeze import queue_again
from app.storage.outbox.record import Ending, record_answer
from app.storage.outbox.settle import cancel_queued, consent_to_resend, settle_as_dropped
from tests.makers import ANSWERED, NOW, Made, add_campaign, claim

pytestmark = pytest.mark.usefixtures("kept_open")

CONSENT = "only with a recorded consent"
LATER = timedelta(seconds=15)


def only(folder: Folder, status: Status) -> MessageId:
    return add_campaign(folder, [status]).messages[0]


def lose_the_answer(conn: Connection, campaign: CampaignId) -> None:
    """Hand over what is queued in the campaign's newest run; nobody learns what became of it."""
    batch = conn.execute("SELECT max(id) FROM batches WHERE campaign_id = ?", (campaign,)).fetchone()[0]
    picked = pick(conn, batch)
    assert picked is not None
    request = claim(conn, batch, picked.messages)
    uncertain = [Uncertain(Why.NO_ANSWER, "") for _ in picked.messages]
    record_answer(conn, request, [m.id for m in picked.messages], uncertain, Ending(ANSWERED, 1), first_look=LATER)


def send_again(conn: Connection, campaign: CampaignId) -> None:
    queue_again(conn, campaign, RunCause.RESEND, status="unconfirmed", number=None, largest_batch=200, now=NOW)


@pytest.mark.parametrize(
    "attempts",
    [
        pytest.param("", id="none"),
        pytest.param("INSERT INTO attempts VALUES (?1, 1, 1, 'returned', NULL, '', '')", id="one that is closed"),
        pytest.param("INSERT INTO attempts VALUES (?1, 2, 1, NULL, NULL, '', NULL)", id="one of another number"),
    ],
)
def test_sending_needs_a_fresh_open_attempt(folder: Folder, attempts: str) -> None:
    message = add_campaign(folder, [Status.QUEUED, Status.SENDING]).messages[0]
    with writing(folder.store) as conn:
        if attempts:
            conn.execute(attempts, (message,))
        with pytest.raises(sqlite3.IntegrityError, match="needs a fresh attempt"):
            conn.execute("UPDATE messages SET status = 'sending', attempt = 1 WHERE id = ?", (message,))


@pytest.mark.parametrize("rise", [0, 2])
def test_sending_counts_the_attempt_by_one(folder: Folder, rise: int) -> None:
    message = add_campaign(folder, [Status.QUEUED, Status.SENDING]).messages[0]
    with writing(folder.store) as conn:
        conn.execute("INSERT INTO attempts (message_id, attempt, request_id) VALUES (?, ?, 1)", (message, rise or 1))
        with pytest.raises(sqlite3.IntegrityError, match="needs a fresh attempt"):
            conn.execute("UPDATE messages SET status = 'sending', attempt = attempt + ? WHERE id = ?", (rise, message))


def test_an_unconfirmed_message_is_sent_again_only_with_the_owners_word(folder: Folder) -> None:
    made = add_campaign(folder, [Status.UNCONFIRMED])
    with pytest.raises(sqlite3.IntegrityError, match=CONSENT), writing(folder.store) as conn:
        send_again(conn, made.campaign)
    with writing(folder.store) as conn:
        consent_to_resend(conn, made.campaign, None, NOW)
        send_again(conn, made.campaign)
        assert statuses(conn, made) == ["queued"]


def test_a_consent_is_good_for_one_attempt_only(folder: Folder) -> None:
    made = add_campaign(folder, [Status.UNCONFIRMED])
    with writing(folder.store) as conn:
        consent_to_resend(conn, made.campaign, None, NOW)
        send_again(conn, made.campaign)
        move_campaign(conn, made.campaign, CampaignStatus.SENDING, NOW)
        lose_the_answer(conn, made.campaign)
        assert statuses(conn, made) == ["unconfirmed"]
    with pytest.raises(sqlite3.IntegrityError, match=CONSENT), writing(folder.store) as conn:
        send_again(conn, made.campaign)


@pytest.mark.parametrize("outcome", ["unconfirmed", "accepted"])
def test_a_message_dropped_in_doubt_is_not_sent_again_without_the_owners_word(folder: Folder, outcome: str) -> None:
    made = add_campaign(folder, [Status.UNCONFIRMED])
    again = "UPDATE messages SET status = 'queued' WHERE id = ?"
    with writing(folder.store) as conn:
        settle_as_dropped(conn, made.campaign, None, NOW)
        conn.execute("UPDATE attempts SET outcome = ?", (outcome,))  # as a late answer does
        with pytest.raises(sqlite3.IntegrityError, match=CONSENT):
            conn.execute(again, made.messages)
        conn.execute("INSERT INTO resend_consents VALUES (?, 1, '')", made.messages)
        assert conn.execute(again, made.messages).rowcount == 1


def test_a_message_cancelled_before_it_left_needs_no_consent(folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        assert cancel_queued(conn, made.campaign, NOW) == 1
        assert conn.execute("UPDATE messages SET status = 'queued' WHERE id = ?", made.messages).rowcount == 1


@pytest.mark.parametrize("status", [Status.SENDING, Status.ACCEPTED, Status.REJECTED, Status.UNCONFIRMED])
@pytest.mark.parametrize("change", [-1, 1])
def test_an_attempt_is_neither_taken_back_nor_made_up(folder: Folder, status: Status, change: int) -> None:
    message = only(folder, status)
    with (
        pytest.raises(sqlite3.IntegrityError, match="an attempt cannot be taken back"),
        writing(folder.store) as conn,
    ):
        conn.execute("UPDATE messages SET attempt = attempt + ? WHERE id = ?", (change, message))


@pytest.mark.parametrize(
    "change",
    [
        "campaign_id = campaign_id",
        "number = '+306999999999'",
        "text = 'Something else'",
        "digest = randomblob(32)",
        "encoding = 'UCS-2'",
        "segments = segments + 1",
    ],
)
def test_a_message_stays_as_it_was_launched(folder: Folder, change: str) -> None:
    message = only(folder, Status.QUEUED)
    with pytest.raises(sqlite3.IntegrityError, match="frozen at launch"), writing(folder.store) as conn:
        conn.execute(f"UPDATE messages SET {change} WHERE id = ?", (message,))


@pytest.mark.parametrize("status", [s for s in Status if s not in (Status.QUEUED, Status.SKIPPED)])
def test_what_was_or_may_have_been_sent_is_not_deleted(folder: Folder, status: Status) -> None:
    message = only(folder, status)
    with pytest.raises(sqlite3.IntegrityError, match="is not deleted"), writing(folder.store) as conn:
        conn.execute("DELETE FROM messages WHERE id = ?", (message,))


def test_a_message_that_never_left_can_be_deleted(folder: Folder) -> None:
    message = only(folder, Status.QUEUED)
    with writing(folder.store) as conn:
        assert conn.execute("DELETE FROM messages WHERE id = ?", (message,)).rowcount == 1
        assert conn.execute("SELECT sum(messages), sum(segments) FROM tallies").fetchone()[:] == (0, 0)


@pytest.mark.parametrize(
    "replace",
    [
        "INSERT OR REPLACE INTO messages {columns} SELECT id, {values} FROM messages WHERE id = 1",
        "INSERT OR REPLACE INTO messages {columns} SELECT NULL, {values} FROM messages WHERE id = 1",
        "UPDATE OR REPLACE messages SET provider_id = 'mitto-1' WHERE id = 2",
    ],
    ids=["same id", "same number", "same provider id"],
)
def test_a_sent_message_is_not_replaced(folder: Folder, replace: str) -> None:
    made = add_campaign(folder, [Status.ACCEPTED, Status.ACCEPTED])
    assert made.messages == (1, 2)
    kept = "campaign_id, batch_id, name, number, text, digest, encoding, segments, updated_at"
    statement = replace.format(columns=f"(id, {kept})", values=kept)
    with pytest.raises(sqlite3.IntegrityError, match="is not deleted"), writing(folder.store) as conn:
        conn.execute(statement)


def test_a_message_has_one_open_attempt(folder: Folder) -> None:
    message = only(folder, Status.SENDING)
    with (
        pytest.raises(sqlite3.IntegrityError, match=r"UNIQUE constraint failed: attempts\.message_id"),
        writing(folder.store) as conn,
    ):
        conn.execute("INSERT INTO attempts (message_id, attempt, request_id) VALUES (?, 2, 1)", (message,))


def test_an_id_of_mittos_belongs_to_one_message(folder: Folder) -> None:
    add_campaign(folder, [Status.ACCEPTED])
    other = only(folder, Status.ACCEPTED)
    with (
        pytest.raises(sqlite3.IntegrityError, match=r"UNIQUE constraint failed: messages\.provider_id"),
        writing(folder.store) as conn,
    ):
        conn.execute("UPDATE messages SET provider_id = 'mitto-1' WHERE id = ?", (other,))


def test_a_number_stands_once_in_a_campaign_and_may_stand_in_many(folder: Folder) -> None:
    first, second = add_campaign(folder, [Status.QUEUED]), add_campaign(folder, [Status.QUEUED])
    copy = """INSERT INTO messages (campaign_id, batch_id, name, number, text, digest, encoding, segments, updated_at)
              SELECT ?, batch_id, name, number, text, digest, encoding, segments, updated_at
              FROM messages WHERE id = ?"""
    with writing(folder.store) as conn:
        assert conn.execute(copy, (second.campaign, first.messages[0])).rowcount == 1
        with pytest.raises(sqlite3.IntegrityError, match=r"UNIQUE constraint failed: messages\.campaign_id"):
            conn.execute(copy, (first.campaign, first.messages[0]))


@pytest.mark.parametrize("change", ["UPDATE consent_events SET consent = 'opted_in'", "DELETE FROM consent_events"])
def test_the_history_of_consent_stays(folder: Folder, change: str) -> None:
    add_campaign(folder, [Status.SKIPPED])  # which makes an opt-out
    with pytest.raises(sqlite3.IntegrityError, match="the history of consent"), writing(folder.store) as conn:
        conn.execute(change)


def statuses(conn: Connection, made: Made) -> list[str]:
    rows = conn.execute("SELECT status FROM messages WHERE campaign_id = ? ORDER BY id", (made.campaign,))
    return [row["status"] for row in rows]
