"""Whether messages may go out now, in the shop's own time."""

from datetime import datetime

from app.domain.days import shop_zone
from app.domain.settings import Settings

__all__ = ["may_send", "next_opening", "shop_zone"]


def may_send(moment: datetime, settings: Settings) -> bool:
    """Whether the sending hours are open."""
    return settings.sending_hours.contains(moment, shop_zone(settings, moment))


def next_opening(moment: datetime, settings: Settings) -> datetime:
    """When they open next; the moment itself when they are open."""
    return settings.sending_hours.next_opening(moment, shop_zone(settings, moment))
