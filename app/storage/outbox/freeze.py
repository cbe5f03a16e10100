"""Make the rows of a run: messages frozen as they will go out, cut into batches, all in the caller's transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from app.domain.campaign import RunCause, batch_sizes
from app.domain.errors import Reason, Refused
from app.domain.ids import BatchId, CampaignId, ContactId, MessageId, iso
from app.domain.message import Why
from app.domain.segments import Encoding
from app.storage.database import Connection
from app.storage.outbox.chosen import chosen
from app.storage.outbox.turn import hold_back_the_rest


@dataclass(frozen=True, slots=True)
class Frozen:
    """One message as it will go out: its text is final."""

    contact: ContactId
    name: str
    number: str
    text: str
    digest: bytes
    encoding: Encoding
    segments: int
    region: str = ""
    """The country of the number, as two letters; empty when nobody can tell."""
    cost: int | None = None
    """In parts, see `app.domain.money`; None while no price is known."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a launch, a retry or a re-send put in the outbox."""

    campaign: CampaignId
    run: int
    messages: int
    batches: tuple[BatchId, ...]


def begin_run(
    conn: Connection, campaign: CampaignId, cause: RunCause, now: datetime, *, not_before: datetime | None = None
) -> int:
    """Number the next run of a campaign. A number is never used again, even if its run was recalled."""
    run = int(
        conn.execute(
            """UPDATE campaigns SET run = 1 + (SELECT coalesce(max(run), 0) FROM runs WHERE campaign_id = ?1)
               WHERE id = ?1 RETURNING run""",
            (campaign,),
        ).fetchone()["run"]
    )
    conn.execute(
        "INSERT INTO runs (campaign_id, run, cause, started_at, not_before) VALUES (?, ?, ?, ?, ?)",
        (campaign, run, cause, iso(now), None if not_before is None else iso(not_before)),
    )
    return run


def freeze(
    conn: Connection,
    campaign: CampaignId,
    messages: Iterator[Frozen],
    *,
    largest_batch: int,
    now: datetime,
    not_before: datetime | None = None,
    first_people: int | None = None,
) -> Run:
    """Write the messages of a campaign's first run, without ever holding more than a batch of them in memory.

    None of them is claimed before `not_before`; the `first_people` go alone, if there are more.
    """
    run = begin_run(conn, campaign, RunCause.LAUNCH, now, not_before=not_before)
    at, batches, count = iso(now), [], 0
    for position, size in enumerate(batch_sizes(largest_batch, first_people), start=1):
        chunk = list(islice(messages, size))
        if not chunk:
            break
        batch = add_batch(conn, campaign, run, position, len(chunk))
        conn.executemany(
            """INSERT INTO messages
                   (campaign_id, batch_id, contact_id, name, number, text, digest, encoding, segments, region, cost,
                    updated_at)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [
                (
                    *(campaign, batch, m.contact, m.name, m.number, m.text),
                    *(m.digest, m.encoding, m.segments, m.region, m.cost, at),
                )
                for m in chunk
            ],
        )
        batches.append(batch)
        count += len(chunk)
    if first_people is not None:
        hold_back_the_rest(conn, campaign, run, first_people)
    return Run(campaign, run, count, tuple(batches))


def queue_again(
    conn: Connection,
    campaign: CampaignId,
    cause: RunCause,
    *,
    status: str,
    number: str | None,
    messages: Sequence[MessageId] | None = None,
    why: Why | None = None,
    largest_batch: int,
    now: datetime,
) -> Run:
    """Put messages of one status back in the queue as a new run of the same campaign: rejected, cancelled, unconfirmed.

    The database refuses an unconfirmed one without its recorded consent. Raises Refused (nothing_to_do).
    """
    run = begin_run(conn, campaign, cause, now)
    which, values = chosen(campaign, status, number=number, messages=messages, why=why)
    batches, count = [], 0
    for position, size in enumerate(batch_sizes(largest_batch), start=1):
        # Without those whose person was erased: nothing of them can be sent any more.
        sql = f"SELECT id FROM messages WHERE {which} AND number GLOB '+*' ORDER BY id LIMIT ?"
        ids = conn.execute(sql, (*values, size)).fetchall()
        if not ids:
            break
        batch = add_batch(conn, campaign, run, position, len(ids))
        conn.executemany(
            """UPDATE messages SET status = 'queued', batch_id = ?, why = NULL, detail = '', provider_id = NULL,
                   accepted_at = NULL, due_at = NULL, polls = 0, updated_at = ? WHERE id = ?""",
            [(batch, iso(now), row["id"]) for row in ids],
        )
        batches.append(batch)
        count += len(ids)
    if not count:
        raise Refused(Reason.NOTHING_TO_DO, f"No message of campaign {campaign} is {status}. Nothing was changed.")
    return Run(campaign, run, count, tuple(batches))


def add_batch(conn: Connection, campaign: CampaignId, run: int, position: int, size: int) -> BatchId:
    """Add one batch of a run."""
    row = conn.execute(
        "INSERT INTO batches (campaign_id, run, position, size) VALUES (?, ?, ?, ?) RETURNING id",
        (campaign, run, position, size),
    ).fetchone()
    return BatchId(row["id"])
