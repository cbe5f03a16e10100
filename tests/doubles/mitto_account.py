"""An account at a Mitto that a test plays itself: gateways to a raw server, its certificates, messages, and answers."""

import contextlib
import functools
import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import trustme

from app.domain.gateway import Gateway, OutMessage
from app.domain.ids import MessageId
from app.domain.segments import Encoding
from app.domain.setting_values import Family
from app.pipeline.mitto.config import MittoConfig
from app.pipeline.mitto.open import open_gateway
from tests.doubles.raw_server import RawServer, Script, Talk

KEY = "mk_live/51H+very-secret=="
ACCOUNT = "4ae53d46-66d8-4aff-9f13-621f53b90001"
NOW = datetime(2026, 11, 23, 19, 10, 17, tzinfo=UTC)

CONFIG = MittoConfig(
    family=Family.MESSAGING,
    base_url="",
    key=KEY,
    traffic_account=ACCOUNT,
    connect_timeout_s=20.0,
    read_timeout_s=20.0,
    largest_batch=200,
)


@functools.cache
def authority() -> trustme.CA:
    """The authority that these tests trust."""
    return trustme.CA()


@functools.cache
def server_rules(*names: str) -> ssl.SSLContext:
    """What a server needs to show a certificate for these names."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert(*(names or ("127.0.0.1", "localhost"))).configure_cert(context)
    return context


@functools.cache
def client_rules() -> ssl.SSLContext:
    """What a client needs to trust such a server."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority().configure_trust(context)
    return context


def serving(secure: bool, *scripts: Script) -> RawServer:
    """A server, not yet started, with a certificate when it is to be secure."""
    return RawServer(*scripts, tls=server_rules() if secure else None)


@contextlib.contextmanager
def account(
    url: str, *, monotonic: Callable[[], float] = lambda: 0.0, rules: ssl.SSLContext | None = None, **changes: Any
) -> Iterator[Gateway]:
    """A gateway to this address, closed at the end. Its time stands still unless `monotonic` says otherwise."""
    config = replace(CONFIG, base_url=url, **changes)
    gateway = open_gateway(config, clock=lambda: NOW, monotonic=monotonic, ssl_context=rules or client_rules())
    try:
        yield gateway
    finally:
        gateway.close()


@dataclass(slots=True)
class Stopwatch:
    """A monotonic clock that only a test moves."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


class Ticking:
    """A monotonic clock on which every look takes a while, so that time passes without anyone waiting."""

    def __init__(self, step: float) -> None:
        self._now = 0.0
        self._step = step

    def __call__(self) -> float:
        self._now += self._step
        return self._now


@dataclass(slots=True)
class Arms:
    """An ARM hook that counts its calls, and raises or does something when told to."""

    count: int = 0
    action: Callable[[], object] = lambda: None

    def __call__(self) -> None:
        self.count += 1
        self.action()


def messages(count: int, text: str = "Καλημέρα", **changes: Any) -> list[OutMessage]:
    """Messages to different numbers, with the same text."""
    first = OutMessage(MessageId(1), "+306900000001", text, "SHOP", Encoding.UCS2)
    return [replace(first, id=MessageId(n), number=f"+3069{n:08}", **changes) for n in range(1, count + 1)]


def yes_b(ids: Sequence[str | None]) -> dict[str, object]:
    """Family B's answer that gives these ids."""
    items = [{"trafficAccountId": ACCOUNT} | ({} if i is None else {"messageId": i}) for i in ids]
    return {"bulkId": "5998ea4a-2403-48d4-b230-998fd4dd63f2", "messages": items}


def accepting(talk: Talk) -> None:
    """Say yes to every request of family B, with ids that name the connection's request: '1-1', '1-2', ..."""
    number = 0
    while True:
        request = talk.request()
        number += 1
        count = len(request.json["messages"]) if request.target.endswith("bulk") else 1
        talk.reply(200, yes_b([f"{number}-{place}" for place in range(1, count + 1)]))
