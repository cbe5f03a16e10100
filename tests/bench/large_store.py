"""A store whose campaign has a million messages: written in bulk, but along the moves that its guards allow."""

from itertools import pairwise
from pathlib import Path

from app.bootstrap import utc_now
from app.domain.campaign import CampaignStatus, RunCause
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId, iso
from app.storage.campaigns import move_campaign
from app.storage.database import Connection, writing
from app.storage.outbox.freeze import add_batch, begin_run
from tests.bench.shop import TEXT, open_shop

BATCH = 500
AT_ONCE = 50_000
"""Messages in one transaction: the write-ahead log grows with it."""

_QUEUED = """
    WITH RECURSIVE n (i) AS (SELECT :first UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :end)
    INSERT INTO messages (campaign_id, batch_id, name, number, text, digest, encoding, segments, updated_at)
    SELECT :campaign, :batch, 'Μαρία Παπαδοπούλου ' || i, printf('+3069%08d', i), :text, zeroblob(32), 'UCS-2', 1, :now
    FROM n
"""
_HANDED_OVER = (
    """INSERT INTO requests (key, epoch, batch_id, messages, started_at, ended_at, result)
       SELECT 'request-' || id, 0, id, size, :now, :now, 'answered' FROM batches
       WHERE id IN (SELECT batch_id FROM messages WHERE status = 'queued')""",
    """INSERT INTO attempts (message_id, attempt, request_id)
       SELECT m.id, 1, r.id FROM messages m JOIN requests r ON r.batch_id = m.batch_id WHERE m.status = 'queued'""",
    "UPDATE messages SET status = 'sending', attempt = 1 WHERE status = 'queued'",
    "UPDATE attempts SET outcome = 'accepted', ended_at = :now WHERE outcome IS NULL",
    """UPDATE messages SET status = 'accepted', accepted_at = :now, updated_at = :now,
           provider_id = printf('01ARZ3NDEKTSV4RRFFQ%07d', id) WHERE status = 'sending'""",
    """UPDATE messages SET status = 'undelivered', why = 'delivery_failed', detail = 'absent subscriber'
       WHERE campaign_id = :campaign AND status = 'accepted' AND id % 50 = 0""",
    """UPDATE messages SET status = 'delivered'
       WHERE campaign_id = :campaign AND status = 'accepted' AND id % 50 > 1""",
)
"""One of fifty is not delivered, and one is still on its way."""


def make_large_store(folder: Path, messages: int) -> CampaignId:
    """A shop whose one campaign has been handed over; nearly all of it is delivered."""
    app = open_shop(folder)
    campaign = app.commands.new_campaign(DraftContent("Large", TEXT))
    app.close()
    with writing(app.folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.SENDING, utc_now())
        run = begin_run(conn, campaign, RunCause.LAUNCH, utc_now())
    for first, end in pairwise([*range(0, messages, AT_ONCE), messages]):
        with writing(app.folder.store) as conn:
            _add(conn, campaign, run, first, end)
    with writing(app.folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.COMPLETED, utc_now())
    return campaign


def _add(conn: Connection, campaign: CampaignId, run: int, first: int, end: int) -> None:
    now = iso(utc_now())
    conn.execute("PRAGMA cache_size = -500000")
    for start, stop in pairwise([*range(first, end, BATCH), end]):
        batch = add_batch(conn, campaign, run, start // BATCH + 1, stop - start)
        values = {"first": start, "end": stop, "campaign": campaign, "batch": batch, "text": TEXT, "now": now}
        conn.execute(_QUEUED, values)
    for statement in _HANDED_OVER:
        conn.execute(statement, {"now": now, "campaign": campaign})
