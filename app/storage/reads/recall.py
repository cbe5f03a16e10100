"""Whether a campaign that was sent can still be recalled, and until when that is certain."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import CampaignId
from app.storage.campaigns import get_campaign
from app.storage.database import Connection
from app.storage.outbox.recall import held_until, untouched


@dataclass(frozen=True, slots=True)
class Recallable:
    """Nothing of it was claimed. `until` is None when that can change at any moment."""

    until: datetime | None


def recallable(conn: Connection, campaign: CampaignId, now: datetime) -> Recallable | None:
    """None once something was claimed, or when it was not sent. Raises Refused (not_found)."""
    found = get_campaign(conn, campaign)
    if found.run == 0 or not untouched(conn, campaign):
        return None
    return Recallable(held_until(conn, campaign, found.run, now))
