"""Earlier texts of a campaign, kept when they stood for a while or much of them is replaced at once.

Whoever writes a draft need not think of it: each change of a draft looks at what it is about to overwrite.
"""

from datetime import datetime, timedelta

from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.ids import CampaignId, TextVersionId, from_iso, iso
from app.domain.text_difference import replaces_much
from app.storage.database import Connection

STOOD = timedelta(minutes=3)
"""A text that was left alone for so long was meant."""

MOST = 50
"""So many are kept of a campaign; then the oldest goes."""


def keep_text(conn: Connection, campaign: CampaignId, text: str, fit: Fit, now: datetime) -> None:
    """Keep a text; one that is kept already becomes the latest. An empty one is nothing to come back to."""
    if not text.strip():
        return
    conn.execute(
        """INSERT INTO text_versions (campaign_id, text, fit, saved_at) VALUES (?, ?, ?, ?)
           ON CONFLICT (campaign_id, text, fit) DO UPDATE SET saved_at = excluded.saved_at""",
        (campaign, text, fit, iso(now)),
    )
    conn.execute(
        """DELETE FROM text_versions WHERE id IN (
               SELECT id FROM text_versions WHERE campaign_id = ? ORDER BY saved_at DESC, id DESC LIMIT -1 OFFSET ?)""",
        (campaign, MOST),
    )


def keep_as_it_is(conn: Connection, campaign: CampaignId, now: datetime) -> None:
    """Keep the text that a campaign has now, as when it is sent."""
    row = conn.execute("SELECT text, fit FROM campaigns WHERE id = ?", (campaign,)).fetchone()
    keep_text(conn, campaign, row["text"], Fit(row["fit"]), now)


def before_change(conn: Connection, campaign: CampaignId, content: DraftContent, now: datetime) -> None:
    """Keep the text that `content` is about to overwrite, if it stood for a while or much of it goes."""
    row = conn.execute(
        "SELECT text, fit, coalesce(text_at, created_at) AS since FROM campaigns WHERE id = ?", (campaign,)
    ).fetchone()
    if (row["text"], row["fit"]) == (content.text, content.fit):
        return
    if now - from_iso(row["since"]) >= STOOD or replaces_much(row["text"], content.text):
        keep_text(conn, campaign, row["text"], Fit(row["fit"]), now)
    conn.execute("UPDATE campaigns SET text_at = ? WHERE id = ?", (iso(now), campaign))


def version_of(conn: Connection, campaign: CampaignId, version: TextVersionId) -> tuple[str, Fit]:
    """One of them. Raises Refused (not_found)."""
    row = conn.execute(
        "SELECT text, fit FROM text_versions WHERE campaign_id = ? AND id = ?", (campaign, version)
    ).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"Campaign {campaign} has no earlier text {version}. Nothing was changed.")
    return row["text"], Fit(row["fit"])
