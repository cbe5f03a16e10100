"""Writing the journal, always inside the transaction of the change that it tells of."""

import json
from collections.abc import Mapping
from datetime import datetime

from app.domain.ids import CampaignId, JournalId, MessageId, iso
from app.domain.journal import Event
from app.storage.database import Connection


def note(
    conn: Connection,
    event: Event,
    now: datetime,
    *,
    campaign: CampaignId | None = None,
    message: MessageId | None = None,
    data: Mapping[str, str | int | None] | None = None,
) -> JournalId:
    """Add one row. `data` holds codes and figures, never words for a screen and never the API key."""
    added = conn.execute(
        "INSERT INTO journal (at, kind, campaign_id, message_id, data) VALUES (?, ?, ?, ?, ?)",
        (iso(now), event, campaign, message, json.dumps(data or {}, ensure_ascii=False)),
    )
    return JournalId(int(added.lastrowid or 0))
