"""One HTTP/1.1 connection: reads requests, writes answers, and breaks them off where a fault wants it."""

import asyncio
import socket
import struct
import sys
from collections.abc import Callable
from typing import Final

from app.pipeline.sandbox.answers import CONTROL_PREFIX, Answer, Request, problem
from app.pipeline.sandbox.http_text import Head, head_bytes, read_head
from app.pipeline.sandbox.traffic import Traffic

_MOST_HEAD: Final = 65_536
_DRIPPED_LENGTH: Final = 1_000_000_000  # promised where the body comes byte by byte and never ends
_RESET_AT_CLOSE: Final = struct.pack("HH" if sys.platform == "win32" else "ii", 1, 0)  # struct linger: on, no time


class Connection(asyncio.Protocol):
    """A client's connection. While an answer is outstanding, further requests wait in the buffer."""

    def __init__(
        self,
        respond: Callable[[Request], Answer],
        traffic: Traffic,
        opened: set["Connection"],
        *,
        welcome: Callable[[], bool],
        idle_s: float | None,
    ) -> None:
        self._respond, self._traffic, self._open, self._welcome = respond, traffic, opened, welcome
        self._idle_s = idle_s
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._buffer = bytearray()
        self._head: Head | None = None
        self._answering = False
        self._counted = False  # the request at hand is one that a provider would get

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # asyncio promises it for stream servers
        self._transport = transport
        self._open.add(self)
        self._traffic.connected()
        connected: socket.socket = transport.get_extra_info("socket")
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._welcome():
            self._wait_idle()
        else:  # it was under way while the listener was closed
            self.reset()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio names the argument
        self._cancel_timer()
        self._ended()
        self._transport = None
        self._open.discard(self)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._answering:
            self._cancel_timer()
            self._read_request()

    def reset(self) -> None:
        """Break the connection so that the other side sees a reset, not an orderly end."""
        if self._transport is not None:
            connected: socket.socket = self._transport.get_extra_info("socket")
            try:
                connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_CLOSE)
            except OSError:
                pass  # the other side was faster: there is nothing left to reset
            self._transport.abort()

    def _read_request(self) -> None:
        if self._head is None:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                if len(self._buffer) > _MOST_HEAD:
                    self._send(problem(431, "The request's head is too long"), keep_alive=False)
                return
            head = read_head(bytes(self._buffer[:end]))
            del self._buffer[: end + 4]
            if isinstance(head, Answer):
                self._send(head, keep_alive=False)
                return
            self._head = head
            if head.headers.get("expect", "").lower() == "100-continue" and self._transport is not None:
                self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        head = self._head
        if len(self._buffer) < head.length:
            return
        body = bytes(self._buffer[: head.length])
        del self._buffer[: head.length]
        self._head = None
        self._answering = True
        path, _, query = head.target.partition("?")
        self._counted = not path.startswith(CONTROL_PREFIX)
        if self._counted:
            self._traffic.begun()
        answer = self._respond(Request(head.method, path, query, head.headers, body))
        if answer.delay_s > 0:
            self._timer = self._loop.call_later(answer.delay_s, self._finish, answer, head.keep_alive)
        else:
            self._finish(answer, head.keep_alive)

    def _finish(self, answer: Answer, keep_alive: bool) -> None:
        if answer.reset:
            self.reset()
        elif answer.drip_s is not None:
            self._drip(head_bytes(answer, _DRIPPED_LENGTH, keep_alive=True), answer.drip_s)
        else:
            self._send(answer, keep_alive=keep_alive and answer.cut is None)

    def _send(self, answer: Answer, *, keep_alive: bool) -> None:
        if self._transport is None:
            return
        self._ended()
        self._transport.write(head_bytes(answer, len(answer.body), keep_alive=keep_alive) + answer.body[: answer.cut])
        if not keep_alive:
            self._transport.close()
        elif self._buffer:
            self._loop.call_soon(self.data_received, b"")
        else:
            self._wait_idle()

    def _ended(self) -> None:
        if self._answering and self._counted:
            self._traffic.ended()
        self._answering = False

    def _drip(self, piece: bytes, interval_s: float) -> None:
        if self._transport is not None:
            self._transport.write(piece)
            self._timer = self._loop.call_later(interval_s, self._drip, b" ", interval_s)

    def _wait_idle(self) -> None:
        if self._idle_s is not None and self._transport is not None:
            self._timer = self._loop.call_later(self._idle_s, self._transport.close)

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
