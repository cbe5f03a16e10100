"""The earlier texts of a campaign."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.fitting import Fit
from app.domain.ids import CampaignId, TextVersionId, from_iso
from app.storage.campaigns import get_campaign
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One text as it was until `saved_at`, and how it was made to fit GSM-7."""

    id: TextVersionId
    text: str
    fit: Fit
    saved_at: datetime


def text_versions(conn: Connection, campaign: CampaignId) -> list[TextVersion]:
    """All of a campaign, the latest first. Raises Refused (not_found) when there is no such campaign."""
    get_campaign(conn, campaign)
    rows = conn.execute(
        "SELECT id, text, fit, saved_at FROM text_versions WHERE campaign_id = ? ORDER BY saved_at DESC, id DESC",
        (campaign,),
    )
    return [
        TextVersion(TextVersionId(row["id"]), row["text"], Fit(row["fit"]), from_iso(row["saved_at"])) for row in rows
    ]
