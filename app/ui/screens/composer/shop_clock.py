"""The shop's time zone as a window needs it: one that knows daylight saving, for moments that are still to come."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

from app.domain.settings import Settings


def shop_zone(settings: Settings, now: datetime) -> tzinfo:
    """The zone of the settings, else this computer's by its name, else its offset of this moment."""
    for key in (settings.store_time_zone, bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")):
        if key:
            try:
                return ZoneInfo(key)
            except (ZoneInfoNotFoundError, ValueError):
                continue
    zone = now.astimezone().tzinfo
    assert zone is not None  # astimezone() always sets one
    return zone
