"""A server on a raw loopback socket that does what a script says, byte by byte, and keeps what it was sent."""

import contextlib
import json
import selectors
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

END_OF_HEAD = b"\r\n\r\n"


class Over(Exception):
    """The client has gone, or the test has ended: nothing more comes."""


@dataclass(frozen=True, slots=True)
class Request:
    """One whole HTTP request."""

    method: str
    target: str
    headers: Mapping[str, str]
    """Names in small letters."""
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Talk:
    """One connection as a script sees it."""

    def __init__(self, sock: socket.socket, stopping: threading.Event) -> None:
        self._sock = sock
        self._unread = b""
        self.stopping = stopping
        self.received = b""
        """Every byte of the client's that was read, in clear also under TLS."""
        self.ended = threading.Event()
        """Set when the client's end of the connection has been seen, or this side closed it."""

    def wait(self) -> None:
        """Wait until something has come, and leave it unread."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._sock, selectors.EVENT_READ)
            selector.select(30)

    def head(self) -> None:
        """Read up to the end of a request's headers. Raises Over when the client goes before."""
        while END_OF_HEAD not in self._unread:
            self._read()

    def request(self) -> Request:
        """Read one whole request. Raises Over when the client goes before."""
        self.head()
        head, _, rest = self._unread.partition(END_OF_HEAD)
        lines = head.decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
        size = int(headers.get("content-length", "0"))
        while len(rest) < size:
            self._read()
            rest = self._unread.partition(END_OF_HEAD)[2]
        self._unread = rest[size:]
        method, target, _ = lines[0].split(" ")
        return Request(method, target, headers, rest[:size])

    def send(self, data: bytes) -> None:
        """Send bytes as they are. Raises Over when the client has gone."""
        try:
            self._sock.sendall(data)
        except OSError as exc:
            raise Over from exc

    def reply(self, status: int = 200, content: object = b"", *headers: str) -> None:
        """Send one HTTP answer; what is no bytes goes as JSON."""
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}", *headers]
        self.send("\r\n".join(lines).encode() + END_OF_HEAD + body)

    def listen(self) -> None:
        """Take in, and keep, whatever comes until the client goes."""
        with contextlib.suppress(Over):
            while True:
                self._read()

    def close(self) -> None:
        """End the connection properly."""
        with contextlib.suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)
        self._sock.close()
        self.ended.set()

    def reset(self) -> None:
        """End the connection with a TCP reset."""
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._sock.close()
        self.ended.set()

    def _read(self) -> None:
        try:
            data = self._sock.recv(65536)
        except OSError as exc:
            self.ended.set()
            raise Over from exc
        if not data:
            self.ended.set()
            raise Over
        self.received += data
        self._unread += data


Script = Callable[[Talk], None]


class RawServer:
    """Listens on 127.0.0.1; each connection gets the next script, the last one again and again."""

    def __init__(self, *scripts: Script, tls: ssl.SSLContext | None = None) -> None:
        self._scripts = list(scripts)
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self._failures: list[BaseException] = []
        self.talks: list[Talk] = []
        """Every connection over which a script could speak, so with TLS those whose handshake was done."""
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def left_alone(self) -> bool:
        """Whether there was a connection, and each has ended."""
        return bool(self.talks) and all(talk.ended.is_set() for talk in self.talks)

    @property
    def received(self) -> bytes:
        """All that came, over all connections."""
        return b"".join(talk.received for talk in self.talks)

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        # Wakes `accept`, which a close alone does not everywhere.
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            pass
        self._threads[0].join(10)
        self._listener.close()
        for talk in self.talks:
            talk.close()
        for thread in self._threads:
            thread.join(10)
        if self._failures and error is None:
            raise self._failures[0]

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=self._watched, args=(work, *arguments), daemon=True)
        self._threads.append(thread)
        thread.start()

    def _watched(self, work: Callable[..., None], *arguments: object) -> None:
        try:
            work(*arguments)
        except Over:
            pass
        except BaseException as exc:  # noqa: BLE001 - shown by the test's own thread
            self._failures.append(exc)

    def _accept(self) -> None:
        while True:
            sock, _ = self._listener.accept()
            if self._stopping.is_set():
                sock.close()
                return
            script = self._scripts.pop(0) if len(self._scripts) > 1 else self._scripts[0]
            self._start(self._serve, sock, script)

    def _serve(self, sock: socket.socket, script: Script) -> None:
        sock.settimeout(30)
        try:
            plain = sock if self._tls is None else self._tls.wrap_socket(sock, server_side=True)
        except OSError:  # the client did not like the certificate, or went
            sock.close()
            return
        talk = Talk(plain, self._stopping)
        self.talks.append(talk)
        try:
            script(talk)
        finally:
            talk.close()


def free_port() -> int:
    """A loopback port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        port: int = sock.getsockname()[1]
    return port
