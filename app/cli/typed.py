"""Values as a person types and reads them with a command: times on the shop's clock, and amounts of money."""

import re
from datetime import datetime, tzinfo
from decimal import Decimal

from app.bootstrap import App
from app.domain.errors import Reason, Refused


def moment(text: str, app: App) -> datetime:
    """A time as it is typed, in the shop's zone unless it names one. Raises Refused (bad_value)."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as exc:
        raise Refused(Reason.BAD_VALUE, f"'{text}' is no time. Write it like 2026-12-01T10:00.") from exc
    return found if found.tzinfo else found.replace(tzinfo=app.commands.zone())


def clock_words(when: datetime, zone: tzinfo) -> str:
    """A time as it is read: '2026-12-01 10:00 EET'."""
    return f"{when.astimezone(zone):%Y-%m-%d %H:%M %Z}"


def amount(text: str) -> Decimal:
    """An amount of money as it is typed. Raises Refused (bad_value)."""
    found = Decimal(text.replace(",", ".")) if re.fullmatch(r"[0-9]{1,6}([.,][0-9]{1,4})?", text) else Decimal(0)
    if not found:
        raise Refused(Reason.BAD_VALUE, f"'{text}' is no amount. Write it like 120 or 12.50.")
    return found
