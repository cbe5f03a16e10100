"""The connections to Mitto: lines that carry one request at a time, and the pool that hands them out."""

import logging
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import httpcore
import httpx

from app.pipeline.mitto.passage import Gone, Passage
from app.pipeline.mitto.reply import LARGEST_BODY, Reply, unpacked
from app.pipeline.mitto.wire import Wire

KEEP_IDLE_S = 1.5
"""A connection idle for longer is not used again: servers close theirs from 2 s on, and a request that meets the
closing is lost without a word."""

HEADERS_TO_KEEP = (b"retry-after", b"content-encoding", b"content-length", b"transfer-encoding")


@dataclass(frozen=True, slots=True)
class Ask:
    """One request."""

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    """With the key in them."""
    body: bytes = field(default=b"", repr=False)


@dataclass(slots=True)
class Heard:
    """What has come back so far, for the record of a request that breaks off."""

    status: int | None = None
    body: bytearray = field(default_factory=bytearray)


class Line:
    """One connection at most, and one request at a time on it."""

    def __init__(self, tls: ssl.SSLContext | None) -> None:
        """`tls` is None for an address without TLS, which only this computer may have."""
        _mute_library()
        self._wire = Wire()
        pool = httpcore.ConnectionPool(
            ssl_context=tls, max_connections=1, keepalive_expiry=KEEP_IDLE_S, network_backend=self._wire
        )
        self._client = httpx.Client(transport=_Transport(pool), trust_env=False, follow_redirects=False, timeout=None)

    def carry(self, ask: Ask, passage: Passage, heard: Heard) -> Reply:
        """Send the request and wait for its whole answer.

        Raises whatever goes wrong on the way; then `heard` has what came, and the line must be closed.
        """
        self._wire.passage = passage
        try:
            try:
                return self._once(ask, heard)
            except Gone:
                return self._once(
                    ask, heard
                )  # not a byte of it had been written; a new connection cannot be gone again
        finally:
            self._wire.passage = None

    def close(self) -> None:
        """Drop the connection."""
        self._client.close()

    def _once(self, ask: Ask, heard: Heard) -> Reply:
        request = self._client.build_request(
            ask.method, ask.url, content=ask.body, headers=dict(ask.headers), extensions={"trace": self._on_event}
        )
        response = self._client.send(request, stream=True)
        try:
            heard.status = response.status_code
            for piece in response.iter_raw():
                heard.body += piece
                if len(heard.body) > LARGEST_BODY:
                    raise ValueError("the answer is longer than any of Mitto's")
        finally:
            response.close()
        body = unpacked(bytes(heard.body), response.headers.get("content-encoding", ""))
        return Reply(response.status_code, body, response.headers.get("retry-after", ""))

    def _on_event(self, event: str, info: Mapping[str, object]) -> None:
        # The library's documented trace extension. Connected, TLS done, and the request's first byte is next.
        if event != "http11.send_request_headers.started":
            return
        request, stream = info.get("request"), self._wire.stream
        # A proxy's CONNECT carries no message; the passage itself knows a GET, for which nothing is to be armed.
        if isinstance(request, httpcore.Request) and request.method != b"CONNECT" and stream is not None:
            self._wire.now().before_headers(stream)


class Lines:
    """The lines that are free. Thread safe."""

    def __init__(self, open_line: Callable[[], Line]) -> None:
        """No line is opened before it is needed."""
        self._open_line = open_line
        self._lock = threading.Lock()
        self._idle: list[Line] = []
        self._era = 0

    def take(self) -> tuple[Line, int]:
        """A line for one request, and the era that it belongs to."""
        with self._lock:
            # The last one back first: its connection is the likeliest to be still open.
            return (self._idle.pop() if self._idle else self._open_line()), self._era

    def give_back(self, line: Line, era: int) -> None:
        """The request ended well. A line from before `close` is dropped now."""
        with self._lock:
            if era == self._era:
                self._idle.append(line)
                return
        line.close()

    def close(self) -> None:
        """Drop the free lines at once and the others as soon as their request has ended: its answer is worth more."""
        with self._lock:
            idle, self._idle = self._idle, []
            self._era += 1
        for line in idle:
            line.close()


class _Transport(httpx.BaseTransport):
    """httpx over our own sockets; its stock transport has no place to hand those in."""

    def __init__(self, pool: httpcore.ConnectionPool) -> None:
        self._pool = pool

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        content = request.stream
        if not isinstance(content, httpx.SyncByteStream):
            raise TypeError("a request with its whole body at hand is expected")
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method, url, headers=request.headers.raw, content=content, extensions=request.extensions
            )
        )
        # Nothing else is let through: no cookie to keep, no redirect to prepare, no key that a server put in a header
        # or in the status line, which httpx logs.
        headers = [(name, value) for name, value in answer.headers if name.lower() in HEADERS_TO_KEEP]
        return httpx.Response(answer.status, headers=headers, stream=_Body(answer))

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _nothing(_record: logging.LogRecord) -> bool:
    return False


def _mute_library() -> None:
    # At DEBUG httpcore logs every header of an answer, and an error page may send the key back in one. A filter on
    # each of its loggers holds whatever level somebody sets; adding it again changes nothing.
    for name in ("httpcore.connection", "httpcore.http11", "httpcore.proxy"):
        logging.getLogger(name).addFilter(_nothing)
