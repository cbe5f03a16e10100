"""Whatever goes wrong before ARM has returned: certainly not sent, and the server has seen no byte of the request."""

import contextlib
import selectors
import socket
import ssl
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import NotSent
from app.domain.gateway import Accepted
from app.pipeline.mitto import resolve, wire
from app.pipeline.mitto.lines import Line
from app.pipeline.mitto.open import open_gateway
from app.pipeline.mitto.resolve import Address
from tests.doubles.mitto_account import (
    CONFIG,
    NOW,
    Arms,
    Stopwatch,
    accepting,
    account,
    messages,
    server_rules,
    serving,
)
from tests.doubles.raw_server import RawServer, Talk, free_port
from tests.waiting import until

SECURE = pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])


def refused(url: str, **settings: Any) -> NotSent:
    """Try to send; it must end as NotSent, without ARM."""
    arms = Arms()
    with account(url, **settings) as gateway, pytest.raises(NotSent) as caught:
        gateway.send(messages(3), arm=arms)
    assert arms.count == 0
    assert caught.value.cause
    return caught.value


def names(monkeypatch: pytest.MonkeyPatch, look_up: Callable[[str, int], list[Address]]) -> None:
    """Let the system look names up like this."""
    monkeypatch.setattr(resolve, "_look_up", look_up)


@SECURE
def test_a_refused_connection_is_not_sent(secure: bool) -> None:
    assert "ConnectionRefused" in refused(f"{'https' if secure else 'http'}://127.0.0.1:{free_port()}").cause


@pytest.mark.parametrize(
    "failure", [socket.gaierror(-2, "Name or service not known"), UnicodeError("label too long")], ids=["gai", "idna"]
)
def test_a_name_that_is_not_found_is_not_sent(monkeypatch: pytest.MonkeyPatch, failure: BaseException) -> None:
    def look_up(host: str, port: int) -> list[Address]:
        raise failure

    names(monkeypatch, look_up)
    refused("https://localhost:1")


@pytest.mark.timeout(15)
def test_a_look_up_that_never_ends_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def look_up(host: str, port: int) -> list[Address]:
        ended.wait(30)
        return []

    names(monkeypatch, look_up)
    try:
        assert "host name" in refused("https://localhost:1", connect_timeout_s=0.05).cause
    finally:
        ended.set()


def test_the_next_address_of_a_host_is_tried_when_one_is_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(False, accepting) as server:
        dead, alive = ("127.0.0.1", free_port()), ("127.0.0.1", server.port)
        names(monkeypatch, lambda host, port: [Address(socket.AF_INET, dead), Address(socket.AF_INET, alive)])
        with account(f"http://localhost:{server.port}") as gateway:
            answer = gateway.send(messages(1), arm=Arms())
    assert answer.outcomes == (Accepted("1-1"),)


def test_the_time_to_connect_is_shared_among_the_addresses_of_a_host(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Stopwatch()
    shares: list[float] = []

    def silent(address: Address, seconds: float) -> socket.socket:
        shares.append(seconds)
        watch.now += seconds
        raise TimeoutError

    monkeypatch.setattr(wire, "_connect", silent)
    names(monkeypatch, lambda host, port: [Address(socket.AF_INET, ("127.0.0.1", port))] * 4)
    refused("https://localhost:1", connect_timeout_s=8.0, monotonic=watch)
    assert shares == [2.0, 2.0, 2.0, 2.0]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a full backlog refuses instead of keeping silent")
def test_a_connection_that_is_never_answered_is_not_sent() -> None:
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        address = listener.getsockname()
        for _ in range(4):  # fill the backlog
            filler = stack.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(address)
        assert "Timeout" in refused(f"http://127.0.0.1:{address[1]}", connect_timeout_s=0.1).cause


def test_an_unknown_authority_is_not_sent() -> None:
    with serving(True, Talk.listen) as server:
        rules = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        assert isinstance(refused(server.url, rules=rules).__cause__, ssl.SSLCertVerificationError)
        assert server.received == b""


def test_without_rules_of_its_own_this_computer_gets_the_systems_and_they_do_not_trust_the_test() -> None:
    with serving(True, Talk.listen) as server:
        gateway = open_gateway(replace(CONFIG, base_url=server.url), clock=lambda: NOW, monotonic=lambda: 0.0)
        with contextlib.closing(gateway), pytest.raises(NotSent, match="certificate"):
            gateway.send(messages(1), arm=Arms())
        assert server.received == b""


def test_a_certificate_for_another_name_is_not_sent() -> None:
    with RawServer(Talk.listen, tls=server_rules("shop.example")) as server:
        assert "certificate" in refused(server.url).cause
        assert server.received == b""


def test_a_server_without_tls_where_tls_is_expected_gets_nothing_readable() -> None:
    def greeting(talk: Talk) -> None:
        talk.send(b"220 mail.example ESMTP\r\n")
        talk.listen()

    with serving(False, greeting) as server:
        refused(server.url.replace("http:", "https:"))
        assert b"HTTP" not in server.received
        assert b"POST" not in server.received


@pytest.mark.timeout(15)
def test_a_handshake_that_never_ends_is_not_sent() -> None:
    with serving(False, Talk.listen) as server:
        assert "Timeout" in refused(server.url.replace("http:", "https:"), connect_timeout_s=0.1).cause
        assert b"POST" not in server.received


@pytest.mark.parametrize("leave", [Talk.close, Talk.reset], ids=["closed", "reset"])
def test_a_server_that_goes_during_the_handshake_gets_nothing(leave: Callable[[Talk], None]) -> None:
    def script(talk: Talk) -> None:
        talk.wait()
        leave(talk)

    with serving(False, script) as server:
        refused(server.url.replace("http:", "https:"))


def test_a_server_that_goes_before_the_handshake_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect_and_wait(address: Address, seconds: float) -> socket.socket:
        sock = socket.create_connection(("127.0.0.1", server.port))
        with selectors.DefaultSelector() as selector:
            selector.register(sock, selectors.EVENT_READ)
            selector.select(30)
        return sock

    monkeypatch.setattr(wire, "_connect", connect_and_wait)
    with serving(False, Talk.reset) as server:
        refused(server.url.replace("http:", "https:"))


class Lazy(ssl.SSLContext):
    """Wraps a socket as if its other end had just gone: without a handshake, and without a word."""

    def wrap_socket(self, sock: socket.socket, *_: Any, server_hostname: Any = None, **__: Any) -> ssl.SSLSocket:
        return super().wrap_socket(sock, server_hostname=server_hostname, do_handshake_on_connect=False)


def test_a_connection_without_a_handshake_carries_nothing() -> None:
    with serving(False, Talk.listen) as server:
        cause = refused(server.url.replace("http:", "https:"), rules=Lazy(ssl.PROTOCOL_TLS_CLIENT)).cause
        until(lambda: server.left_alone, what="the connection is dropped")
        assert "before the handshake" in cause
        assert server.received == b""


def test_connecting_that_uses_up_the_time_for_an_answer_stops_before_arm(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Stopwatch()
    with serving(False, Talk.listen) as server:

        def slow_look_up(host: str, port: int) -> list[Address]:
            watch.now = 0.8
            return [Address(socket.AF_INET, ("127.0.0.1", port))]

        names(monkeypatch, slow_look_up)
        cause = refused(f"http://localhost:{server.port}", read_timeout_s=1.0, monotonic=watch).cause
        until(lambda: server.left_alone, what="the connection is dropped")
        assert "too little time" in cause
        assert server.received == b""


class Stop(BaseException):
    """Like KeyboardInterrupt: no Exception."""


@SECURE
@pytest.mark.parametrize(
    "error", [RuntimeError("locked"), NotSent("ours"), TimeoutError(), OSError(5), Stop(), SystemExit(3)], ids=repr
)
def test_what_arm_raises_comes_out_as_it_was_and_nothing_has_left(secure: bool, error: BaseException) -> None:
    reason = KeyError("why")
    error.__cause__ = reason

    def raise_it() -> None:
        raise error

    arms = Arms(action=raise_it)
    with serving(secure, Talk.listen) as server, account(server.url) as gateway:
        with pytest.raises(type(error)) as caught:
            gateway.send(messages(3), arm=arms)
        until(lambda: server.left_alone, what="the connection is dropped")
        assert server.received == b""
    assert caught.value is error
    assert caught.value.__cause__ is reason
    assert caught.value.__context__ is None
    assert arms.count == 1


@SECURE
def test_arm_is_called_before_the_first_byte_and_once(secure: bool) -> None:
    with serving(secure, accepting) as server, account(server.url) as gateway:
        seen: list[bytes] = []
        arms = Arms(action=lambda: seen.append(server.received))
        gateway.send(messages(3), arm=arms)
        assert (arms.count, seen) == (1, [b""])
        assert server.received.startswith(b"POST ")


@SECURE
def test_without_the_librarys_announcement_nothing_leaves(secure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Line, "_on_event", lambda *_: None)
    with serving(secure, Talk.listen) as server:
        assert "did not announce" in refused(server.url).cause
        until(lambda: server.left_alone, what="the connection is dropped")
        assert server.received == b""
