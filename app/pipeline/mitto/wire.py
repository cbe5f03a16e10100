"""The sockets under the HTTP library: every wait on them is limited by what is left of the request's total time.

The library's own limits are for a single wait, and a server that sends a byte now and then stretches them for ever. A
second thread that shuts the socket down would do too, except on Windows, where that does not end a wait.
"""

import contextlib
import selectors
import socket
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from app.pipeline.mitto.passage import Passage
from app.pipeline.mitto.resolve import Address, addresses

SLICE = 64 * 1024


class Stream(httpcore.NetworkStream):
    """One connection. The time limits that the library passes are not used: the passage knows better."""

    def __init__(self, wire: "Wire", sock: socket.socket) -> None:
        """Take over an open socket."""
        self._wire = wire
        self._sock = sock
        self._first: Passage | None = None

    @property
    def used(self) -> bool:
        """Whether an earlier request went over it."""
        return self._first is not None and self._first is not self._wire.passage

    def readable(self) -> bool:
        """Whether bytes or the connection's end have arrived."""
        if isinstance(self._sock, ssl.SSLSocket) and self._sock.pending():
            return True
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(self._sock, selectors.EVENT_READ)
                return bool(selector.select(0))
        except (OSError, ValueError):  # closed already
            return True

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - see the class
        """Some bytes, none at the connection's end. Raises OSError; TimeoutError when the request's time is over."""
        self._sock.settimeout(self._wire.now().left())
        return self._sock.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """All of the bytes. Raises TimeoutError when the request's time is over, WriteError when they cannot go."""
        passage = self._wire.now()
        passage.before_bytes()
        self._first = self._first or passage
        waiting = memoryview(buffer)
        while waiting:
            self._sock.settimeout(passage.left())
            try:
                sent = self._sock.send(waiting[:SLICE])
            except TimeoutError:
                raise
            except OSError as exc:
                # By this name the library goes on to read: a server may answer and close before it was told all.
                raise httpcore.WriteError(str(exc)) from exc
            waiting = waiting[sent:]

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """The same connection with TLS over it. Raises OSError, and then it is closed."""
        with contextlib.ExitStack() as undo:
            undo.callback(self._sock.close)
            self._sock.settimeout(self._wire.now().left_to_connect())
            self._sock.getpeername()  # raises when the server has gone already
            secure = ssl_context.wrap_socket(self._sock, server_hostname=server_hostname)
            undo.callback(secure.close)
            if secure.version() is None:
                # A socket whose other end went at this very moment is wrapped without a handshake, and without a word.
                raise ConnectionError("the server closed the connection before the handshake")
            undo.pop_all()
        return self._wire.keep(Stream(self._wire, secure))

    def get_extra_info(self, info: str) -> Any:
        """The two things that the library asks for."""
        if info == "is_readable":
            return self.readable()
        if info == "ssl_object" and isinstance(self._sock, ssl.SSLSocket):
            return self._sock
        return None


class Wire(httpcore.NetworkBackend):
    """Opens the connections of one line, and knows which request is on it and over which connection."""

    def __init__(self) -> None:
        """Nothing is on the line yet."""
        self.passage: Passage | None = None
        self.stream: Stream | None = None

    def now(self) -> Passage:
        """The request that is on the line."""
        if self.passage is None:
            raise RuntimeError("the HTTP library used a connection outside of a request")
        return self.passage

    def keep(self, stream: Stream) -> Stream:
        """Remember the newest connection: a line has one at a time."""
        self.stream = stream
        return stream

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - see Stream
        local_address: str | None = None,  # noqa: ARG002 - no one sets these two
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """Connect to the first of the host's addresses that answers. Raises OSError or UnicodeError."""
        passage = self.now()
        passage.start_connecting()
        targets = addresses(host, port, within_s=passage.left_to_connect())
        failure: OSError = OSError("the host has no address")
        for index, target in enumerate(targets):
            # A share for each, so that one dead address (often IPv6) does not use up the time of the next.
            share = passage.left_to_connect() / (len(targets) - index)
            try:
                return self.keep(Stream(self, _connect(target, share)))
            except OSError as exc:
                failure = exc
        raise failure


def _connect(target: Address, seconds: float) -> socket.socket:
    sock = socket.socket(target.family, socket.SOCK_STREAM)
    with contextlib.ExitStack() as undo:
        undo.callback(sock.close)
        sock.settimeout(seconds)
        sock.connect(target.address)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        undo.pop_all()
    return sock
