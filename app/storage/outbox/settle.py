"""The owner's decisions about messages: cancel what is queued, and settle what is unconfirmed."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, MessageId, iso
from app.domain.message import Status, Why
from app.storage.database import Connection
from app.storage.outbox.chosen import chosen
from app.storage.outbox.record import REPORT_WINDOW

CHUNK = 10_000


def cancel_queued(conn: Connection, campaign: CampaignId, now: datetime) -> int:
    """Cancel up to a chunk of what is queued; call it until it returns 0, each time in a transaction of its own.

    The campaign has been cancelled before, and ARM refuses its messages from then on, so nothing hurries.
    """
    return conn.execute(
        """UPDATE messages SET status = 'cancelled', why = ?, updated_at = ? WHERE id IN (
               SELECT id FROM messages WHERE campaign_id = ? AND status = 'queued' ORDER BY id LIMIT ?)""",
        (Why.CAMPAIGN_CANCELLED, iso(now), campaign, CHUNK),
    ).rowcount


def settle_as_sent(
    conn: Connection,
    campaign: CampaignId,
    number: str | None,
    now: datetime,
    *,
    messages: Sequence[MessageId] | None = None,
) -> int:
    """The owner knows that they were sent: unconfirmed -> accepted. With no id to ask about, no report is expected."""
    overdue = iso(now + REPORT_WINDOW)
    change = "status = 'accepted', why = ?, accepted_at = ?, due_at = ?, updated_at = ?"
    values = (Why.OWNER_SAID_SENT, iso(now), overdue, iso(now))
    count = _settle(conn, change, values, *chosen(campaign, Status.UNCONFIRMED, number=number, messages=messages))
    return _some(count, campaign, number)


def settle_as_dropped(
    conn: Connection,
    campaign: CampaignId,
    number: str | None,
    now: datetime,
    *,
    messages: Sequence[MessageId] | None = None,
) -> int:
    """The owner does not want them sent again: unconfirmed -> cancelled."""
    change, values = "status = 'cancelled', why = ?, updated_at = ?", (Why.OWNER_DROPPED, iso(now))
    count = _settle(conn, change, values, *chosen(campaign, Status.UNCONFIRMED, number=number, messages=messages))
    return _some(count, campaign, number)


def consent_to_resend(
    conn: Connection,
    campaign: CampaignId,
    number: str | None,
    now: datetime,
    *,
    messages: Sequence[MessageId] | None = None,
) -> int:
    """Record the owner's word that these may arrive twice. Queue them again with `queue_again`."""
    which, values = chosen(campaign, Status.UNCONFIRMED, number=number, messages=messages)
    count = conn.execute(
        f"""INSERT INTO resend_consents (message_id, attempt, at)
            SELECT id, attempt, ? FROM messages WHERE {which} ON CONFLICT DO NOTHING""",
        (iso(now), *values),
    ).rowcount
    return _some(count, campaign, number)


def _settle(conn: Connection, change: str, values: tuple[str, ...], which: str, keys: Sequence[str | int]) -> int:
    return conn.execute(f"UPDATE messages SET {change} WHERE {which}", (*values, *keys)).rowcount


def _some(count: int, campaign: CampaignId, number: str | None) -> int:
    if count == 0:
        whom = "" if number is None else f" to {number}"
        raise Refused(
            Reason.NOTHING_TO_DO, f"Campaign {campaign} has no unconfirmed message{whom}. Nothing was changed."
        )
    return count
