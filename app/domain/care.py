"""Frequency care: how many messages one person may get in how many days, over all campaigns."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.setting_values import CareThen
from app.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class Care:
    """Whoever was handed `most` messages since then gets no more for now."""

    most: int
    since: datetime
    defer: bool = False
    """Their message waits until it may go; otherwise they are left out."""


def care_of(settings: Settings, start: datetime, *, off: bool) -> Care | None:
    """What holds for a campaign that starts then; None without a limit, or when its owner wants it `off`."""
    if off or not settings.care_messages:
        return None
    since = start - timedelta(days=settings.care_days)
    return Care(settings.care_messages, since, settings.care_then == CareThen.DEFER)
