"""What a connection to Mitto needs to know: the family, its address, the key, and how long to wait."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from app.domain.errors import Reason, Refused
from app.domain.setting_values import Family, is_loopback
from app.domain.settings import Settings

OWN_ADDRESS = {Family.SMS: "https://rest.mittoapi.net", Family.MESSAGING: "https://messaging.mittoapi.com"}
"""Where each family lives by Mitto's documentation."""


@dataclass(frozen=True, slots=True)
class MittoConfig:
    """One account at Mitto and how to reach it."""

    family: Family
    base_url: str
    """Empty = the family's own address."""
    key: str = field(repr=False)
    traffic_account: str
    """Needed by the messaging family, which names it in every message."""
    connect_timeout_s: float
    """For name look-up, connection and TLS together."""
    read_timeout_s: float
    """The total deadline of a request, from its start to its last byte; the time that ARM takes is not counted."""
    largest_batch: int


def config_from(settings: Settings, key: str) -> MittoConfig:
    """The configuration that the settings describe."""
    return MittoConfig(
        family=Family(settings.mitto_family),
        base_url=settings.mitto_base_url,
        key=key.strip(),
        traffic_account=settings.mitto_traffic_account,
        connect_timeout_s=float(settings.mitto_connect_timeout_s),
        read_timeout_s=float(settings.mitto_read_timeout_s),
        largest_batch=settings.sending_batch_size,
    )


def address_of(config: MittoConfig) -> str:
    """The address that every path is appended to, without a slash at its end.

    Raises Refused (bad_value) for an address that is none, or that would carry the key unencrypted over a network.
    """
    text = (config.base_url or OWN_ADDRESS[config.family]).rstrip("/")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
        httpx.URL(text)
    except (ValueError, httpx.InvalidURL) as exc:
        raise _bad_address() from exc
    secure = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    if not host or not secure or parts.query or parts.fragment or parts.username is not None:
        raise _bad_address()
    return text


def check(config: MittoConfig) -> None:
    """Raise Refused for an account that cannot work: found out here, an illegal key could not fail after ARM."""
    if not re.fullmatch(r"[\x21-\x7e]{1,512}", config.key):
        raise Refused(
            Reason.NO_CREDENTIALS,
            "There is no usable API key. Copy it again from Mitto; it has no spaces and only Latin characters.",
        )
    if config.family is Family.MESSAGING and not config.traffic_account:
        raise Refused(
            Reason.NO_CREDENTIALS,
            "The traffic account id is missing (mitto.traffic_account). Mitto's messaging API needs one.",
        )
    if config.largest_batch < 1 or config.connect_timeout_s <= 0 or config.read_timeout_s <= 0:
        raise ValueError("a batch needs at least one message and a request some time")


def _bad_address() -> Refused:
    return Refused(
        Reason.BAD_VALUE,
        "mitto.base_url must be empty, or an address such as https://messaging.mittoapi.com "
        "(http:// only for this computer). Nothing was sent.",
    )
