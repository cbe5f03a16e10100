"""The questions that screens and commands ask: read-only, in pages, never whole tables."""

from app.storage.audiences import count_mailable
from app.storage.campaign_row import Campaign
from app.storage.campaigns import campaigns_with_status, get_campaign
from app.storage.database import Connection, reading

__all__ = ["Campaign", "Connection", "campaigns_with_status", "count_mailable", "get_campaign", "reading"]
