"""Every setting: its key, default, limits and meaning, and how its text becomes a typed value."""

import ipaddress
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial
from urllib.parse import urlsplit

from app.domain.errors import Reason, Refused
from app.domain.schedule import SendingHours, parse_hours

SettingValue = str | int | float | tuple[int, ...] | SendingHours | Decimal | None
DEFAULT_GAPS = (15, 60, 300, 1800, 7200, 21600)


class Family(StrEnum):
    """Mitto's two HTTP APIs. Only `messaging` can be asked how a message stands."""

    MESSAGING = "messaging"
    SMS = "sms"


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


def _url(key: str, text: str) -> str:
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


def _family(key: str, text: str) -> str:
    if text not in set(Family):
        raise _refuse(key, "messaging or sms")
    return text


def _account(key: str, text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z0-9-]{1,64}", text):
        raise _refuse(key, "the account id from Mitto (letters, digits and dashes), or empty")
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


def _gaps(key: str, text: str) -> tuple[int, ...]:
    pieces = text.split(",")
    if len(pieces) > 20 or not all(re.fullmatch(r"\s*[0-9]{1,6}\s*", piece) and int(piece) >= 1 for piece in pieces):
        raise _refuse(key, "seconds separated by commas, each from 1 to 999999, such as 15,60,300")
    return tuple(int(piece) for piece in pieces)


def _hours(key: str, text: str) -> SendingHours:
    try:
        return parse_hours(text)
    except ValueError as exc:
        raise _refuse(key, "from-to such as 09:00-21:00, or 00:00-24:00 for always") from exc


def _capitals(count: int, allowed: str, key: str, text: str) -> str:
    if not re.fullmatch(f"[A-Z]{{{count}}}", text):
        raise _refuse(key, allowed)
    return text


_REGION = partial(_capitals, 2, "a country's two capital letters, such as GR")
_CURRENCY = partial(_capitals, 3, "a currency's three capital letters, such as EUR")


def _zone(key: str, text: str) -> str:
    if text and not re.fullmatch(r"[A-Za-z0-9_+/-]{1,64}", text):
        raise _refuse(key, "a time zone such as Europe/Athens, or empty for this computer's")
    return text


def _price(key: str, text: str) -> Decimal | None:
    if text and not re.fullmatch(r"[0-9]{1,3}([.,][0-9]{1,5})?", text):
        raise _refuse(key, "a price such as 0.0415, or empty when it is not known")
    return Decimal(text.replace(",", ".")) if text else None


@dataclass(frozen=True, slots=True)
class Definition:
    """One setting: where it lives in `Settings`, its default as text, how it is read, and what it means."""

    key: str
    default: str
    parse: Callable[[str, str], SettingValue]
    meaning: str

    @property
    def attribute(self) -> str:
        """The field of `Settings` that holds it."""
        return self.key.replace(".", "_")


DEFINITIONS: Mapping[str, Definition] = {
    definition.key: definition
    for definition in (
        Definition("mitto.base_url", "", _url, "Mitto's address; empty = the family's own"),
        Definition("mitto.family", "messaging", _family, "which of Mitto's APIs the account has"),
        Definition("mitto.traffic_account", "", _account, "Mitto's traffic account id (messaging family)"),
        Definition("mitto.sender", "", sender, "who the SMS comes from, unless a campaign says otherwise"),
        Definition("mitto.connect_timeout_s", "10", Whole(1, 60), "seconds to wait for a connection"),
        Definition("mitto.read_timeout_s", "60", Whole(1, 300), "seconds to wait for an answer, in all"),
        Definition("sending.batch_size", "200", Whole(1, 500), "messages in one request"),
        Definition("sending.messages_per_second", "40", Whole(0, 10_000), "pace; 0 = no limit of ours"),
        Definition("sending.requests_in_flight", "2", Whole(1, 4), "requests at the same time"),
        Definition("sending.recall_s", "10", Whole(0, 30), "seconds in which a campaign sent here can be recalled"),
        Definition("sending.hours", "09:00-21:00", _hours, "when messages may go out, in the shop's time"),
        Definition("status.gaps_s", "15,60,300,1800,7200,21600", _gaps, "seconds between looks at a delivery"),
        Definition("status.requests_per_second", "20", Whole(0, 1000), "pace of looks; 0 = no limit of ours"),
        Definition("price.segment", "", _price, "what one segment costs, for estimates and reports; empty = not known"),
        Definition("price.currency", "EUR", _CURRENCY, "the currency of that price"),
        Definition("store.region", "GR", _REGION, "the country that numbers without a prefix belong to"),
        Definition("store.time_zone", "", _zone, "the shop's time zone; empty = this computer's"),
        Definition("privacy.keep_months", "0", Whole(0, 240), "months until old messages lose their person; 0 = never"),
    )
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as the program uses them; always valid, since only `parse` makes them from text."""

    mitto_base_url: str = ""
    mitto_family: str = "messaging"
    mitto_traffic_account: str = ""
    mitto_sender: str = ""
    mitto_connect_timeout_s: int = 10
    mitto_read_timeout_s: int = 60
    sending_batch_size: int = 200
    sending_messages_per_second: int = 40
    sending_requests_in_flight: int = 2
    sending_recall_s: int = 10
    sending_hours: SendingHours = SendingHours(9 * 60, 21 * 60)
    status_gaps_s: tuple[int, ...] = DEFAULT_GAPS
    status_requests_per_second: int = 20
    price_segment: Decimal | None = None
    price_currency: str = "EUR"
    store_region: str = "GR"
    store_time_zone: str = ""
    privacy_keep_months: int = 0


def parse(key: str, text: str) -> SettingValue:
    """The typed value of one setting. Raises Refused for an unknown key or a value outside what is allowed."""
    definition = DEFINITIONS.get(key)
    if definition is None:
        raise Refused(Reason.BAD_VALUE, f"There is no setting '{key}'. The settings are: {', '.join(DEFINITIONS)}.")
    return definition.parse(key, text.strip())


def settings_from(texts: Mapping[str, str]) -> Settings:
    """Settings from stored texts; a key that is not stored has its default. Raises Refused for a bad stored value."""
    values = {d.attribute: parse(key, texts.get(key, d.default)) for key, d in DEFINITIONS.items()}
    return Settings(**values)  # type: ignore[arg-type]  # each parser returns its field's type; a test builds all
