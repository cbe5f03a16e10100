"""How the text of a setting becomes a typed value, and what is refused."""

import ipaddress
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from urllib.parse import urlsplit

from app.domain.errors import Reason, Refused
from app.domain.schedule import SendingHours, parse_hours

Prices = tuple[tuple[str, Decimal], ...]
"""Pairs of a country's two letters and the price of a segment there."""

SettingValue = str | int | float | tuple[int, ...] | tuple[str, ...] | SendingHours | Decimal | Prices | None

LEAP_YEAR = 2024
MOST_DAYS = 30
"""So many days off of its own has no shop; and something may always go out some day."""


class Family(StrEnum):
    """Mitto's two HTTP APIs. Only `messaging` can be asked how a message stands."""

    MESSAGING = "messaging"
    SMS = "sms"


class CareThen(StrEnum):
    """What becomes of the message to somebody who had messages enough."""

    SKIP = "skip"
    DEFER = "defer"


def _refuse(key: str, allowed: str) -> Refused:
    return Refused(Reason.BAD_VALUE, f"{key} must be {allowed}. Nothing was changed.")


def is_loopback(host: str) -> bool:
    """Whether a host name or address can only be this computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def url(key: str, text: str) -> str:
    allowed = "empty, or an address such as https://messaging.mittoapi.com (http:// only for this computer)"
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as exc:
        raise _refuse(key, allowed) from exc
    secure = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host or ""))
    if not host or not secure or parts.query or parts.fragment or parts.username is not None:
        raise _refuse(key, allowed)
    return text.rstrip("/")


def family(key: str, text: str) -> str:
    if text not in set(Family):
        raise _refuse(key, "messaging or sms")
    return text


def care_then(key: str, text: str) -> str:
    if text not in set(CareThen):
        raise _refuse(key, "skip (they are left out) or defer (their message waits until it may go)")
    return text


def account(key: str, text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z0-9-]{1,64}", text):
        raise _refuse(key, "the account id from Mitto (letters, digits and dashes), or empty")
    return text


def account_name(key: str, text: str) -> str:
    if len(text) > 64 or not text.isprintable():
        raise _refuse(key, "the account's name as Mitto has it, up to 64 characters, or empty")
    return text


def sender(key: str, text: str) -> str:
    """Check a sender name after the rule that both of Mitto's families accept; empty means none chosen yet."""
    name = re.fullmatch(r"[A-Za-z0-9]{3,11}", text) and re.search(r"[A-Za-z]", text)
    if text and not name and not re.fullmatch(r"[0-9]{3,14}", text):
        raise _refuse(key, "3 to 11 Latin letters or digits with at least one letter, or 3 to 14 digits")
    return text


@dataclass(frozen=True, slots=True)
class Whole:
    """Reads a whole number within limits, which a form can tell."""

    low: int
    high: int

    def __call__(self, key: str, text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not self.low <= int(text) <= self.high:
            raise _refuse(key, f"a whole number from {self.low} to {self.high}")
        return int(text)


def gaps(key: str, text: str) -> tuple[int, ...]:
    pieces = text.split(",")
    if len(pieces) > 20 or not all(re.fullmatch(r"\s*[0-9]{1,6}\s*", piece) and int(piece) >= 1 for piece in pieces):
        raise _refuse(key, "seconds separated by commas, each from 1 to 999999, such as 15,60,300")
    return tuple(int(piece) for piece in pieces)


def hours(key: str, text: str) -> SendingHours:
    try:
        return parse_hours(text)
    except ValueError as exc:
        raise _refuse(key, "from-to such as 09:00-21:00, or 00:00-24:00 for always") from exc


def switch(key: str, text: str) -> bool:
    if text not in {"on", "off"}:
        raise _refuse(key, "on or off")
    return text == "on"


def days(key: str, text: str) -> tuple[str, ...]:
    """Read days of any year as month-day, or day/month as people write them; in leap years there is one more."""
    found = tuple(sorted({_month_first(piece.strip()) for piece in text.split(",") if piece.strip()}))
    if len(found) > MOST_DAYS or not all(_is_day(piece) for piece in found):
        raise _refuse(key, "days as day/month or month-day separated by commas, such as 30/1,6/12, or empty")
    return found


def _month_first(text: str) -> str:
    """'6/12' -> '12-06'; anything else stays."""
    found = re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})", text)
    return f"{int(found[2]):02d}-{int(found[1]):02d}" if found else text


def _is_day(text: str) -> bool:
    if not re.fullmatch(r"[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        date(LEAP_YEAR, int(text[:2]), int(text[3:]))
    except ValueError:
        return False
    return True


def _capitals(count: int, allowed: str, key: str, text: str) -> str:
    if not re.fullmatch(f"[A-Z]{{{count}}}", text):
        raise _refuse(key, allowed)
    return text


REGION = partial(_capitals, 2, "a country's two capital letters, such as GR")
CURRENCY = partial(_capitals, 3, "a currency's three capital letters, such as EUR")


def zone(key: str, text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z0-9_+/-]{1,64}", text):
        raise _refuse(key, "a time zone such as Europe/Athens, or empty for this computer's")
    return text


def price(key: str, text: str) -> Decimal | None:
    if text and not re.fullmatch(r"[0-9]{1,3}([.,][0-9]{1,5})?", text):
        raise _refuse(key, "a price such as 0.0415, or empty when it is not known")
    return Decimal(text.replace(",", ".")) if text else None


def amount(key: str, text: str) -> Decimal | None:
    if text and not (re.fullmatch(r"[0-9]{1,7}([.,][0-9]{1,2})?", text) and re.search(r"[1-9]", text)):
        raise _refuse(key, "an amount such as 120 or 12.50, or empty for no limit")
    return Decimal(text.replace(",", ".")) if text else None


def prices(key: str, text: str) -> Prices:
    found: dict[str, Decimal] = {}
    for piece in re.split(r"[\s,;]+(?=[A-Z])", text) if text else ():
        part = re.fullmatch(r"([A-Z]{2})=([0-9]{1,3}(?:[.,][0-9]{1,5})?)", piece)
        if part is None or part[1] in found:
            raise _refuse(key, "countries with their prices such as GR=0.035 CY=0.06, each country once, or empty")
        found[part[1]] = Decimal(part[2].replace(",", "."))
    return tuple(sorted(found.items()))


def percent(key: str, text: str) -> Decimal | None:
    if text and not re.fullmatch(r"[0-9]{1,2}([.,][0-9]{1,2})?", text):
        raise _refuse(key, "a percentage below 100 such as 24, or empty")
    return Decimal(text.replace(",", ".")) if text else None
