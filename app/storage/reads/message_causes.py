"""Why messages of a campaign were refused, counted by reason."""

from dataclasses import dataclass

from app.domain.ids import CampaignId
from app.domain.message import Status, Why
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class RefusedFor:
    """How many messages Mitto refused for one reason; None where it named none."""

    why: Why | None
    messages: int


def refused_by_cause(conn: Connection, campaign: CampaignId) -> list[RefusedFor]:
    """Of a campaign's rejected messages, the most frequent reason first. Reads each of them."""
    rows = conn.execute(
        """SELECT why, count(*) AS messages FROM messages WHERE campaign_id = ? AND status = ?
           GROUP BY why ORDER BY messages DESC, why""",
        (campaign, Status.REJECTED),
    )
    return [RefusedFor(None if row["why"] is None else Why(row["why"]), row["messages"]) for row in rows]
