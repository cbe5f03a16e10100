"""Figures, moments and spans of time as screens write them."""

import re
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

NONE = "—"
"""Stands where there is no figure: unknown is not zero."""


def whole(number: int | None) -> str:
    """4798 -> '4,798'."""
    return NONE if number is None else f"{number:,}"


def percent(part: int, total: int) -> str:
    """One decimal, never rounded up to 100 while something is left."""
    if total <= 0:
        return NONE
    return f"{part * 1000 // total / 10:.1f} %"


def file_size(count: int | None) -> str:
    """Bytes in the unit a person would take."""
    if count is None:
        return NONE
    if count < 1_000_000:
        return f"{count / 1000:.1f} kB"
    if count < 1_000_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{count / 1_000_000_000:.2f} GB"


def span(seconds: float | None) -> str:
    """A length of time in its largest sensible unit: '49 s', '3 min', '2 h 10 min', '4 days'."""
    if seconds is None:
        return NONE
    tell = QCoreApplication.translate
    if seconds < 90:
        return tell("figures", "{0} s").format(max(0, round(seconds)))
    if seconds < 90 * 60:
        return tell("figures", "{0} min").format(round(seconds / 60))
    if seconds < 48 * 3600:
        hours, minutes = divmod(round(seconds / 60), 60)
        return tell("figures", "{0} h {1} min").format(hours, minutes)
    return tell("figures", "{0} days").format(round(seconds / 86400))


def clock_time(moment: datetime) -> str:
    """The time of day on this computer's clock: '14:02:16'."""
    return f"{moment.astimezone():%H:%M:%S}"


def short_time(moment: datetime, now: datetime) -> str:
    """'14:02:16' today, '23 Nov 14:02' before."""
    local = moment.astimezone()
    if local.date() == now.astimezone().date():
        return clock_time(moment)
    return f"{local.day} {local:%b %H:%M}"


def exact_time(moment: datetime) -> str:
    """To the millisecond, for what happened to one message."""
    return f"{moment.astimezone():%H:%M:%S}.{moment.microsecond // 1000:03d}"


def day_time(moment: datetime) -> str:
    """'Fri 27 Nov, 10:00'."""
    local = moment.astimezone()
    return f"{local:%a} {local.day} {local:%b, %H:%M}"


def phone(number: str) -> str:
    """'+306944318207' -> '+30 6944 318 207'; other countries' numbers stay in one piece."""
    found = re.fullmatch(r"\+30(\d{4})(\d{3})(\d{3})", number)
    return f"+30 {found[1]} {found[2]} {found[3]}" if found else number


def time_left(left: int, per_minute: int) -> timedelta | None:
    """How long `left` messages take at this pace; None while there is no pace to judge by."""
    return timedelta(minutes=left / per_minute) if per_minute > 0 else None
