"""The shop's clock as a window needs it: its zone, which knows daylight saving, and what is shown and typed of it."""

from datetime import date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone

from app.domain.settings import Settings
from app.domain.start_time import LocalTime, local_moment


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


def shown(moment: datetime, zone: tzinfo) -> QDateTime:
    """A moment as its edit shows it."""
    local = moment.astimezone(zone)
    return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))


def typed(day: QDate, at: QTime, zone: tzinfo) -> tuple[datetime, LocalTime]:
    """The moment that is typed, and how often it comes on its day."""
    return local_moment(date(day.year(), day.month(), day.day()), time(at.hour(), at.minute()), zone)
