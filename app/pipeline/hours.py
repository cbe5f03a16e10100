"""Whether messages may go out now, in the shop's own time."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.settings import Settings


def shop_zone(settings: Settings, moment: datetime) -> tzinfo:
    """The zone that the settings name, else this computer's as it is at that moment (it may travel)."""
    if settings.store_time_zone:
        try:
            return ZoneInfo(settings.store_time_zone)
        except (ZoneInfoNotFoundError, ValueError):
            pass  # a zone that this computer does not know: its own is the better guess than none
    zone = moment.astimezone().tzinfo
    assert zone is not None  # astimezone() always sets one
    return zone


def next_opening(moment: datetime, settings: Settings) -> datetime:
    """When something may go out next; the moment itself when it may then."""
    return settings.sending_times.next_opening(moment, shop_zone(settings, moment))


def may_send(moment: datetime, settings: Settings) -> bool:
    """Whether the sending hours are open, and the day is not off."""
    return settings.sending_times.contains(moment, shop_zone(settings, moment))
