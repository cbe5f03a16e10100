"""Figures, moments and spans of time as screens write them, in the way of the language that is spoken."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.erasure import is_erased
from app.domain.money import with_vat
from app.domain.settings import Settings

NONE = "—"
"""Stands where there is no figure: unknown is not zero."""


def whole(number: int | None) -> str:
    """4798 -> '4,798', in Greek '4.798'."""
    return NONE if number is None else f"{number:,}".replace(",", QLocale().groupSeparator())


def roughly(number: int) -> int:
    """An estimate without figures that it does not have: 233951 -> 234000."""
    unit = int("1".ljust(len(str(number)) - 2, "0"))
    return round(number / unit) * unit


def decimal(number: float, places: int) -> str:
    """1234.5 with one place -> '1234.5', in Greek '1234,5'."""
    return f"{number:.{places}f}".replace(".", QLocale().decimalPoint())


def percent(part: int, total: int) -> str:
    """One decimal, never rounded up to 100 while something is left."""
    if total <= 0:
        return NONE
    return f"{decimal(part * 1000 // total / 10, 1)} %"


def money(amount: Decimal | None, currency: str) -> str:
    """'€1,234.50': an amount in the person's way of writing it; a price of a segment keeps its smaller parts."""
    if amount is None:
        return NONE
    places = 2 if amount == 0 or amount >= Decimal("0.1") else max(2, -int(amount.normalize().as_tuple().exponent))
    symbol = {"EUR": "€", "USD": "$", "GBP": "£"}.get(currency, currency)
    return QLocale().toCurrencyString(float(amount), symbol, places)


def around_money(currency: str) -> tuple[str, str]:
    """What stands before an amount and after it: '€' and nothing, in Greek nothing and ' €'."""
    before, after = re.split(r"[\d.,]+", money(Decimal(1), currency), maxsplit=1)
    return before, after


def vat_words(amount: Decimal | None, settings: Settings) -> str:
    """'€12.40 with VAT'; empty where no VAT is told."""
    whole_price = with_vat(amount, settings)
    if whole_price is None:
        return ""
    return QCoreApplication.translate("figures", "{0} with VAT").format(money(whole_price, settings.price_currency))


def file_size(count: int | None) -> str:
    """Bytes in the unit a person would take."""
    if count is None:
        return NONE
    if count < 1_000_000:
        return f"{decimal(count / 1000, 1)} kB"
    if count < 1_000_000_000:
        return f"{decimal(count / 1_000_000, 1)} MB"
    return f"{decimal(count / 1_000_000_000, 2)} GB"


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
        if not minutes:
            return tell("figures", "{0} h").format(hours)
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
    return f"{_named(local, 'd MMM')} {local:%H:%M}"


def exact_time(moment: datetime) -> str:
    """To the millisecond, for what happened to one message."""
    return f"{moment.astimezone():%H:%M:%S}.{moment.microsecond // 1000:03d}"


def day_time(moment: datetime) -> str:
    """'Fri 27 Nov, 10:00', in Greek 'Παρ 27 Νοε, 10:00'."""
    local = moment.astimezone()
    return f"{_named(local, 'ddd d MMM')}, {local:%H:%M}"


def day_heading(day: date, today: date) -> str:
    """'Today, Monday 23 November', 'Saturday 21 November', with the year when it is another one."""
    pattern = "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy"
    words = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    if day == today:
        return QCoreApplication.translate("figures", "Today, {0}").format(words)
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("figures", "Yesterday, {0}").format(words)
    return words


def phone(number: str) -> str:
    """'+306944318207' -> '+30 6944 318 207'; other countries' stay in one piece, and an erased one is called so."""
    if is_erased(number):
        return QCoreApplication.translate("figures", "Erased")
    found = re.fullmatch(r"\+30(\d{4})(\d{3})(\d{3})", number)
    return f"+30 {found[1]} {found[2]} {found[3]}" if found else number


def time_left(left: int, per_minute: int) -> timedelta | None:
    """How long `left` messages take at this pace; None while there is no pace to judge by."""
    return timedelta(minutes=left / per_minute) if per_minute > 0 else None


def _named(local: datetime, pattern: str) -> str:
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)
