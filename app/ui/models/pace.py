"""How fast a campaign is sent just now."""

from datetime import datetime, timedelta

from app.domain.campaign import CampaignStatus
from app.storage.reads import Connection
from app.storage.reads.campaigns import CampaignRow, throughput

OVER_S, LEAST_S = 30.0, 5.0
"""Long enough to smooth the gaps between requests, short enough to follow a change; and the least to judge by."""


def per_minute(conn: Connection, campaign: CampaignRow, now: datetime) -> int:
    """Messages handed over in a minute, at the pace of the last half minute or of the time since the launch."""
    if campaign.status is not CampaignStatus.SENDING or campaign.launched_at is None:
        return 0
    seconds = min(max((now - campaign.launched_at).total_seconds(), LEAST_S), OVER_S)
    return round(throughput(conn, campaign.id, since=now - timedelta(seconds=seconds)) * 60 / seconds)
