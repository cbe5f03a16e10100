"""The loopback port: a thread with an event loop that serves every connection, and can stop listening for a while."""

import asyncio
import socket
import ssl
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Final

from app.pipeline.sandbox.answers import Answer, Request
from app.pipeline.sandbox.traffic import Traffic
from app.pipeline.sandbox.wire import Connection

HOST: Final = "127.0.0.1"
_BACKLOG: Final = 512
_FLUSH_S: Final = 0.05  # time for an answer to arrive before its connection goes


class Listener:
    """Serves one port. `respond` runs on the listener's own thread and must not wait for anything."""

    def __init__(
        self,
        respond: Callable[[Request], Answer],
        traffic: Traffic,
        *,
        tls: tuple[Path, Path] | None,
        idle_s: float | None,
    ) -> None:
        self._respond, self._traffic, self._idle_s = respond, traffic, idle_s
        self._context = None if tls is None else _server_context(*tls)
        self._thread: Thread | None = None
        self.port = 0

    def start(self, port: int, *, listening: bool, back_after_s: float | None) -> None:
        """Serve a port; 0 takes any free one. Raises OSError when the port is taken."""
        self._bound = _bind(port)
        self.port = self._bound.getsockname()[1]
        ready = Event()
        self._thread = Thread(target=self._run, args=(ready,), name="sandbox", daemon=True)
        self._thread.start()
        ready.wait()
        self.switch(listening=listening, back_after_s=back_after_s)

    def stop(self) -> None:
        """Break every connection off and free the port."""
        if self._thread is not None:
            self._loop.call_soon_threadsafe(self._stopped.set)
            self._thread.join()
            self._thread = None

    def switch(self, *, listening: bool, back_after_s: float | None) -> None:
        """Listen, or have connections refused and the open ones reset, for a time or for good. The port stays ours.

        Done when this returns, except when called while responding: then a moment after the answer.
        """
        if self._thread is None:
            return
        if current_loop() is self._loop:
            self._switch_later(_FLUSH_S, listening, back_after_s)
        else:
            asyncio.run_coroutine_threadsafe(self._switch(listening, back_after_s), self._loop).result()

    def _run(self, ready: Event) -> None:
        # Without asyncio's own debugging, which Python's development mode turns on: it logs whatever takes 0.1 seconds.
        asyncio.run(self._serve(ready), debug=False)

    async def _serve(self, ready: Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopped = asyncio.Event()
        self._connections: set[Connection] = set()
        self._server: asyncio.Server | None = None
        self._one_switch = asyncio.Lock()
        self._planned: asyncio.TimerHandle | None = None
        self._switching: set[asyncio.Task[None]] = set()
        ready.set()
        await self._stopped.wait()
        await self._switch(False, None)
        self._bound.close()

    def _switch_later(self, after_s: float, listening: bool, back_after_s: float | None) -> None:
        def begin() -> None:
            task = self._loop.create_task(self._switch(listening, back_after_s))
            self._switching.add(task)  # the loop itself would let it be collected half done
            task.add_done_callback(self._switching.discard)

        self._cancel_planned()
        self._planned = self._loop.call_later(after_s, begin)

    def _cancel_planned(self) -> None:
        if self._planned is not None:
            self._planned.cancel()
            self._planned = None

    async def _switch(self, listening: bool, back_after_s: float | None) -> None:
        async with self._one_switch:
            self._cancel_planned()
            if listening and not self._stopped.is_set():
                await self._open()
            else:
                await self._shut()
                if back_after_s is not None:
                    self._switch_later(back_after_s, True, None)

    async def _open(self) -> None:
        if self._server is None:
            self._server = await self._loop.create_server(
                self._connection, sock=self._bound, ssl=self._context, backlog=_BACKLOG
            )

    async def _shut(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
            self._bound = _bind(self.port)  # but not listening: connections are refused, and the port cannot be taken
        for connection in list(self._connections):
            connection.reset()
        while self._connections:
            await asyncio.sleep(0)

    def _connection(self) -> Connection:
        return Connection(
            self._respond,
            self._traffic,
            self._connections,
            welcome=lambda: self._server is not None,
            idle_s=self._idle_s,
        )


def current_loop() -> asyncio.AbstractEventLoop | None:
    """The event loop that runs on this thread, if any."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _bind(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.setblocking(False)
        bound.bind((HOST, port))
    except OSError:
        bound.close()
        raise
    return bound


def _server_context(certificate: Path, key: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    return context
