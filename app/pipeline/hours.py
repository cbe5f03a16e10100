"""Whether messages may go out now, in the shop's own time."""

from datetime import datetime

from app.domain.days import shop_zone
from app.domain.settings import Settings


def next_opening(moment: datetime, settings: Settings) -> datetime:
    """When something may go out next; the moment itself when it may then."""
    return settings.sending_times.next_opening(moment, shop_zone(settings, moment))


def may_send(moment: datetime, settings: Settings) -> bool:
    """Whether the sending hours are open, and the day is not off."""
    return settings.sending_times.contains(moment, shop_zone(settings, moment))
