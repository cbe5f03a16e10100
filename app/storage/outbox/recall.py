"""The seconds after Send in which nothing of a run may be claimed, and taking a run back while nothing of it was."""

from datetime import datetime, timedelta

from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, from_iso, iso
from app.storage.database import Connection

LONGEST = timedelta(minutes=5)
"""A run that is to wait for longer than this was launched before the clock was set back: it goes at once."""


def is_held(not_before: str | None, now: datetime) -> bool:
    """Whether a run with this `not_before` may not be claimed yet."""
    return not_before is not None and iso(now) < not_before <= iso(now + LONGEST)


def held_until(conn: Connection, campaign: CampaignId, run: int, now: datetime) -> datetime | None:
    """When a run may go at the earliest; None when that is now."""
    row = conn.execute("SELECT not_before FROM runs WHERE campaign_id = ? AND run = ?", (campaign, run)).fetchone()
    return from_iso(row["not_before"]) if row is not None and is_held(row["not_before"], now) else None


def untouched(conn: Connection, campaign: CampaignId) -> bool:
    """Whether there are messages, and none of this campaign was ever claimed, in this run or in an earlier one."""
    row = conn.execute(
        """SELECT (SELECT sum(messages) FROM tallies WHERE campaign_id = :campaign) AS messages,
                  (SELECT total(messages) FROM tallies
                   WHERE campaign_id = :campaign AND status NOT IN ('queued', 'skipped')) AS moved,
                  EXISTS (SELECT 1 FROM batches b JOIN requests r ON r.batch_id = b.id
                          WHERE b.campaign_id = :campaign) AS asked""",
        {"campaign": campaign},
    ).fetchone()
    return bool(row["messages"]) and not row["moved"] and not row["asked"]


def take_back(conn: Connection, campaign: CampaignId) -> int:
    """Take the messages of a campaign out of the outbox. Raises Refused (invalid_status) when one was claimed.

    ARM looks at the same rows in a transaction of its own, so one of the two comes first and the other finds that out.
    The batches stay, empty: their numbers, and the names of their jobs, are never used again. Returns how many
    messages it were.
    """
    if not untouched(conn, campaign):
        raise Refused(
            Reason.INVALID_STATUS,
            "Sending has begun, so it cannot be recalled any more. Nothing was changed. You can still pause or cancel "
            "what has not left.",
        )
    count = conn.execute("DELETE FROM messages WHERE campaign_id = ?", (campaign,)).rowcount
    conn.execute("UPDATE campaigns SET run = 0, launched_at = NULL WHERE id = ?", (campaign,))
    return count
