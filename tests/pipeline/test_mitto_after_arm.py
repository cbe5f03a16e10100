"""Whatever goes wrong once ARM has returned: maybe sent, by that fact alone, whatever the server has seen of it."""

import gzip
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from app.domain.errors import MaybeSent
from app.domain.gateway import Accepted
from app.pipeline.mitto.reply import EVIDENCE
from app.pipeline.mitto.wire import Stream
from tests.doubles.mitto_account import Arms, Stopwatch, Ticking, account, messages, serving, yes_b
from tests.doubles.raw_server import Talk
from tests.waiting import until

SECURE = pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])
OK = b"HTTP/1.1 200 OK\r\n"
IDS = ["a-1", "a-2", "a-3"]


def answering(*pieces: bytes) -> Callable[[Talk], None]:
    """Read the whole request, send these bytes, and close."""

    def script(talk: Talk) -> None:
        talk.request()
        for piece in pieces:
            talk.send(piece)

    return script


def endless(start: bytes, piece: bytes) -> Callable[[Talk], None]:
    """Read the whole request, send a start and then the piece for ever."""

    def script(talk: Talk) -> None:
        talk.request()
        talk.send(start)
        while not talk.stopping.wait(0.001):
            talk.send(piece)

    return script


def reset_after(*steps: Callable[[Talk], object]) -> Callable[[Talk], None]:
    """Take these steps, then reset the connection."""

    def script(talk: Talk) -> None:
        for step in steps:
            step(talk)
        talk.reset()

    return script


def silent(talk: Talk) -> None:
    """Read everything and never answer."""
    talk.listen()


def compressed(body: bytes, name: str) -> bytes:
    return OK + f"Content-Encoding: {name}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


BREAKS = {
    "reset before the headers were read": reset_after(Talk.wait),
    "reset after the headers were read": reset_after(Talk.head),
    "reset after the body was read": reset_after(Talk.request),
    "reset within the answer": reset_after(Talk.request, lambda talk: talk.send(OK)),
    "closed without an answer": answering(),
    "half a status line": answering(b"HTTP/1.1 20"),
    "half of the headers": answering(OK + b"Content-Length: 5\r\nX-"),
    "half of the body": answering(OK + b"Content-Length: 100\r\n\r\n{"),
    "half of a chunk": answering(OK + b"Transfer-Encoding: chunked\r\n\r\n20\r\n{"),
    "a chunk of no size": answering(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{"),
    "two lengths": answering(OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
    "no HTTP": answering(b"220 mail.example ESMTP\r\n"),
    "an illegal header": answering(OK + b"bad header\r\n\r\n"),
    "headers without end": endless(OK, b"X-A: " + b"a" * 4000 + b"\r\n"),
    "a body without end": endless(OK + b"\r\n", b"a" * 65536),
    "a body too long by its own word": endless(OK + b"Content-Length: 99999999999\r\n\r\n", b"a" * 65536),
    "no gzip": answering(compressed(b"{}", "gzip")),
    "half of a gzip": answering(compressed(gzip.compress(b"{}")[:-9], "gzip")),
    "a gzip bomb": answering(compressed(zlib.compress(b"a" * 1024 * 1025), "deflate")),
    "another encoding": answering(compressed(b"{}", "br")),
}
UNREAD = {"reset before the headers were read"}


def maybe_sent(script: Callable[[Talk], None], secure: bool, **settings: Any) -> tuple[MaybeSent, bytes]:
    """Send three messages; it must end as MaybeSent after one ARM. What the server had received comes with it."""
    arms = Arms()
    with serving(secure, script) as server, account(server.url, **settings) as gateway:
        with pytest.raises(MaybeSent) as caught:
            gateway.send(messages(3), arm=arms)
        until(lambda: server.left_alone, what="the connection is dropped")
        received = server.received
    assert arms.count == 1
    assert caught.value.__cause__ is not None
    return caught.value, received


def is_whole(received: bytes) -> bool:
    return received.startswith(b"POST ") and received.endswith(b"}") and received.count(b'"destination"') == 3


@SECURE
@pytest.mark.parametrize("name", BREAKS)
def test_an_answer_that_breaks_off_or_cannot_be_read_is_maybe_sent(name: str, secure: bool) -> None:
    error, received = maybe_sent(BREAKS[name], secure)
    if name in UNREAD:
        assert received == b""
    elif "headers were read" in name:
        assert received.startswith(b"POST ")
    else:
        assert is_whole(received)
    assert error.cause


@pytest.mark.parametrize("name", ["a body without end", "a body too long by its own word", "a gzip bomb"])
def test_a_body_is_read_to_a_megabyte_and_no_further(name: str) -> None:
    error, _ = maybe_sent(BREAKS[name], False)
    assert "longer" in error.cause or "too long" in error.cause
    assert len(error.raw) <= EVIDENCE


def test_what_had_come_is_kept_as_evidence() -> None:
    error, _ = maybe_sent(answering(b"HTTP/1.1 201 Made\r\nContent-Length: 99\r\n\r\n", b'{"messageId":"x'), False)
    assert (error.http_status, error.raw) == (201, '{"messageId":"x')


@SECURE
def test_no_answer_within_the_total_time_is_maybe_sent(secure: bool) -> None:
    error, received = maybe_sent(silent, secure, read_timeout_s=0.2)
    assert is_whole(received)
    assert isinstance(error.__cause__, TimeoutError)


@SECURE
@pytest.mark.parametrize(
    ("start", "piece"),
    [
        (b"", b"H"),
        (OK, b"X"),
        (OK + b"\r\n", b" "),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["status line", "headers", "body", "chunks", "continue"],
)
def test_a_server_that_drips_cannot_stretch_the_total_time(secure: bool, start: bytes, piece: bytes) -> None:
    # Each look at the clock takes a fiftieth of the time, and each read looks once.
    error, received = maybe_sent(endless(start, piece), secure, read_timeout_s=20, monotonic=Ticking(0.4))
    assert is_whole(received)
    assert isinstance(error.__cause__, TimeoutError)


@SECURE
@pytest.mark.timeout(15)
def test_a_server_that_does_not_read_cannot_stretch_the_total_time(secure: bool) -> None:
    def idle(talk: Talk) -> None:
        talk.stopping.wait(60)

    arms = Arms()
    with serving(secure, idle) as server:
        with account(server.url, read_timeout_s=0.3, largest_batch=500) as gateway, pytest.raises(MaybeSent) as caught:
            gateway.send(messages(500, text="α" * 20_000), arm=arms)
        assert server.received == b""
    assert isinstance(caught.value.__cause__, TimeoutError)
    assert arms.count == 1


@SECURE
def test_a_slow_answer_in_time_is_an_answer(secure: bool) -> None:
    def slowly(talk: Talk) -> None:
        talk.request()
        body = repr(yes_b(IDS)).replace("'", '"').encode()
        for byte in OK + b"Content-Length: %d\r\n\r\n" % len(body) + body:
            talk.send(bytes([byte]))

    with serving(secure, slowly) as server, account(server.url) as gateway:
        answer = gateway.send(messages(3), arm=Arms())
    assert answer.outcomes == tuple(Accepted(i) for i in IDS)


@pytest.mark.parametrize("name", ["gzip", "deflate"])
def test_an_answer_that_something_on_the_way_compressed_can_be_read(name: str) -> None:
    body = repr(yes_b(IDS)).replace("'", '"').encode()
    packed = gzip.compress(body) if name == "gzip" else zlib.compress(body)
    with serving(False, answering(compressed(packed, name))) as server, account(server.url) as gateway:
        assert gateway.send(messages(3), arm=Arms()).outcomes == tuple(Accepted(i) for i in IDS)


@SECURE
def test_a_refusal_that_comes_before_the_request_was_read_counts(secure: bool) -> None:
    def early(talk: Talk) -> None:
        talk.head()
        talk.reply(413, {"message": "too much"}, "Connection: close")
        talk.listen()

    with serving(secure, early) as server, account(server.url) as gateway:
        answer = gateway.send(messages(3, text="α" * 20_000), arm=Arms())
    assert answer.http_status == 413


def test_the_time_that_arm_takes_is_not_the_requests() -> None:
    watch = Stopwatch()

    def slow_arm() -> None:
        watch.now += 1000.0

    empty = answering(OK + b"Content-Length: 2\r\n\r\n{}")
    with serving(False, empty) as server, account(server.url, monotonic=watch) as gateway:
        assert gateway.send(messages(3), arm=Arms(action=slow_arm)).http_status == 200


class Stop(BaseException):
    """Like KeyboardInterrupt: no Exception."""


@pytest.mark.parametrize("kind", [Stop, KeyboardInterrupt, GeneratorExit, MemoryError, AssertionError])
def test_any_kind_of_error_after_arm_is_maybe_sent(kind: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise kind("x")

    monkeypatch.setattr(Stream, "read", fail)
    error, _ = maybe_sent(silent, False)
    assert isinstance(error.__cause__, kind)


def test_only_the_programs_end_passes_after_arm(monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(*_: object, **__: object) -> bytes:
        raise SystemExit(3)

    monkeypatch.setattr(Stream, "read", leave)
    with serving(False, silent) as server, account(server.url) as gateway, pytest.raises(SystemExit):
        gateway.send(messages(3), arm=Arms())


def test_an_error_while_the_answer_is_judged_is_maybe_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("app.pipeline.mitto.family_b.outcomes", fail)
    error, _ = maybe_sent(answering(OK + b"Content-Length: 4\r\n\r\nbody"), False)
    assert (error.http_status, error.raw) == (200, "body")
