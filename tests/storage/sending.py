"""Hands messages over as the worker does: claimed in the store, then written down in the send journal."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from app.domain.gateway import Accepted, Outcome, OutMessage
from app.domain.ids import BatchId, CampaignId, MessageId, RequestId
from app.domain.message import Status
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.outbox.arm import arm, pick
from app.storage.outbox.record import Ending, record_answer
from app.storage.outbox.work import store_key
from app.storage.send_journal import Entry, SendJournal, number_digest
from tests.makers import ANSWERED, HANDED_OVER

FIRST_LOOK = timedelta(seconds=15)
ENDING = Ending(ANSWERED, latency_ms=2000, http_status=200, cause="the cause", raw="what Mitto said")
_KEYS = count(1)


@dataclass(frozen=True, slots=True)
class Handed:
    """One request that has been claimed."""

    request: RequestId
    key: str
    messages: tuple[OutMessage, ...]

    @property
    def ids(self) -> list[MessageId]:
        return [message.id for message in self.messages]


def batches(conn: Connection, campaign: CampaignId) -> list[BatchId]:
    """The batches of a campaign, in the order in which they go."""
    rows = conn.execute("SELECT id FROM batches WHERE campaign_id = ? ORDER BY run, position", (campaign,))
    return [BatchId(row["id"]) for row in rows]


def queued_in(conn: Connection, batch: BatchId) -> tuple[OutMessage, ...]:
    """What `pick` would hand over."""
    picked = pick(conn, batch)
    return () if picked is None else picked.messages


def claim_all(conn: Connection, batch: BatchId, *, now: datetime = HANDED_OVER) -> Handed:
    """Claim what is queued in a batch."""
    key, messages = f"key-{next(_KEYS)}", queued_in(conn, batch)
    epoch = conn.execute("SELECT epoch FROM instance").fetchone()["epoch"]
    return Handed(arm(conn, key=key, epoch=epoch, batch=batch, messages=messages, now=now), key, messages)


def hand_over(folder: Folder, batch: BatchId, *, now: datetime = HANDED_OVER) -> Handed:
    """Claim and commit, then write it down: from here on its bytes may have left."""
    with writing(folder.store) as conn:
        handed = claim_all(conn, batch, now=now)
    with reading(folder.store) as conn:
        key = store_key(conn)
        head = conn.execute("SELECT campaign_id, run FROM batches WHERE id = ?", (batch,)).fetchone()
    numbers = tuple(number_digest(key, message.number) for message in handed.messages)
    with closing(SendJournal(folder.send_journal)) as journal:
        journal.append(Entry(handed.key, CampaignId(head["campaign_id"]), head["run"], batch, now, numbers))
    return handed


def answer(conn: Connection, handed: Handed, outcomes: Sequence[Outcome], *, ending: Ending = ENDING) -> None:
    """Record Mitto's answer to the request."""
    record_answer(conn, handed.request, handed.ids, outcomes, ending, first_look=FIRST_LOOK)


def yes(handed: Handed) -> list[Outcome]:
    """A yes for each message of the request."""
    return [Accepted(f"mitto-{message}") for message in handed.ids]


def statuses(conn: Connection, campaign: CampaignId) -> list[Status]:
    """Where each message of a campaign stands, in the order of the messages."""
    rows = conn.execute("SELECT status FROM messages WHERE campaign_id = ? ORDER BY id", (campaign,))
    return [Status(row["status"]) for row in rows]


def attempts(conn: Connection, message: MessageId) -> list[str | None]:
    """What came of each attempt of a message; None for one that is open."""
    rows = conn.execute("SELECT outcome FROM attempts WHERE message_id = ? ORDER BY attempt", (message,))
    return [row["outcome"] for row in rows]


def told(conn: Connection, kind: str) -> list[str]:
    """The data of all journal rows of one kind."""
    return [row["data"] for row in conn.execute("SELECT data FROM journal WHERE kind = ? ORDER BY id", (kind,))]
