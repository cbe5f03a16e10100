"""The colours and measures of the design, once for light and once for dark."""

from dataclasses import dataclass

from app.domain.campaign import CampaignStatus
from app.domain.message import Status

BASE_PX = 13
ROW_PX = 31
GAP_S, GAP, GAP_M, GAP_L, GAP_XL = 4, 8, 12, 16, 24
RADIUS_CARD, RADIUS_CONTROL = 10, 7


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as `#rrggbb`. `text_3` never carries words that matter."""

    background: str
    surface: str
    surface_2: str
    border: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_soft: str
    on_accent: str
    queued: str
    sending: str
    accepted: str
    delivered: str
    failed: str
    unconfirmed: str
    warning_soft: str
    warning_border: str
    warning_text: str
    danger_soft: str
    danger_border: str


LIGHT = Tokens(
    background="#F5F6F8",
    surface="#FFFFFF",
    surface_2="#F0F2F5",
    border="#E1E5EA",
    text="#141A22",
    text_2="#566070",
    text_3="#8791A0",
    accent="#0B6E5E",
    accent_soft="#E3F2EF",
    on_accent="#FFFFFF",
    queued="#8C96A5",
    sending="#2563EB",
    accepted="#5B5BD6",
    delivered="#15803D",
    failed="#C62828",
    unconfirmed="#B45309",
    warning_soft="#FEF6E7",
    warning_border="#F3DDB0",
    warning_text="#7A4208",
    danger_soft="#FDECEC",
    danger_border="#F3C4C4",
)

DARK = Tokens(
    background="#0E1115",
    surface="#161A20",
    surface_2="#1D222A",
    border="#2A313B",
    text="#E8ECF1",
    text_2="#A3ADBA",
    text_3="#748091",
    accent="#35B8A0",
    accent_soft="#12312C",
    on_accent="#06231E",
    queued="#7C8796",
    sending="#6C9BFF",
    accepted="#9A9AF5",
    delivered="#4CC38A",
    failed="#FF7B72",
    unconfirmed="#F5A524",
    warning_soft="#2B2113",
    warning_border="#4A3717",
    warning_text="#F7C87A",
    danger_soft="#2E1719",
    danger_border="#55272A",
)

READABLE = (
    ("text", "background"),
    ("text", "surface"),
    ("text", "surface_2"),
    ("text", "accent_soft"),
    ("text_2", "background"),
    ("text_2", "surface"),
    ("text_2", "surface_2"),
    ("text_2", "accent_soft"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("delivered", "surface"),
    ("failed", "surface"),
    ("unconfirmed", "surface"),
    ("warning_text", "warning_soft"),
    ("failed", "danger_soft"),
)
"""Every pair of colours that words are written in and on; each reaches WCAG AA."""

MESSAGE_COLOUR: dict[Status, str] = {
    Status.QUEUED: "queued",
    Status.SENDING: "sending",
    Status.ACCEPTED: "accepted",
    Status.DELIVERED: "delivered",
    Status.UNDELIVERED: "failed",
    Status.NO_REPORT: "text_3",
    Status.REJECTED: "failed",
    Status.UNCONFIRMED: "unconfirmed",
    Status.CANCELLED: "text_3",
    Status.SKIPPED: "text_3",
}
"""The token that each status of a message is drawn in, beside its word."""

CAMPAIGN_COLOUR: dict[CampaignStatus, str] = {
    CampaignStatus.DRAFT: "queued",
    CampaignStatus.SCHEDULED: "sending",
    CampaignStatus.SENDING: "sending",
    CampaignStatus.PAUSED: "unconfirmed",
    CampaignStatus.COMPLETED: "delivered",
    CampaignStatus.CANCELLED: "text_3",
}
"""The same for campaigns."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 for black to 1 for white."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, 1 to 21; AA asks 4.5 of words."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
