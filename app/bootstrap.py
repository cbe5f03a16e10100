"""Builds the program from its parts; the only module, with the command line, that knows every other one."""

import os
import random
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from app.domain.gateway import Gateway
from app.domain.ids import Clock, Monotonic
from app.domain.settings import Settings
from app.logs import start_logging
from app.pipeline.commands import Commands
from app.pipeline.gateways import Gateways
from app.pipeline.launcher import Launcher
from app.pipeline.queue import Queue
from app.pipeline.worker import Worker
from app.storage.folder import Folder, open_folder
from app.storage.prepare import prepare
from app.storage.secrets import KeyringSecrets, Secrets

SWITCH_S = 0.001
"""How long a thread may hold the interpreter while another waits for it. Python's own 5 ms let the thread that holds
the store's write lock, or draws the window, wait that long behind each of the others."""


def utc_now() -> datetime:
    """The program's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class App:
    """The program for one data folder; the worker is made but not started."""

    folder: Folder
    commands: Commands
    worker: Worker

    def close(self) -> None:
        """Let go of the queue file and of connections. The worker, if it was started, has been stopped before."""
        if self.commands.gateways is not None:
            self.commands.gateways.reconnect()
        self.commands.launcher.queue.close()


def build(
    path: Path,
    *,
    secrets: Secrets | None = None,
    clock: Clock = utc_now,
    monotonic: Monotonic = time.monotonic,
    console: bool = False,
) -> App:
    """Open a data folder and put the program together.

    Raises Refused: schema_newer, store_damaged, store_unavailable.
    """
    sys.setswitchinterval(SWITCH_S)
    secrets = secrets or KeyringSecrets(os.environ)
    folder = open_folder(path)
    known_key: list[str] = []
    start_logging(folder.logs, key=lambda: known_key[-1] if known_key else None, console=console)
    prepare(folder, clock=clock)

    def make_gateway(settings: Settings, key: str) -> Gateway:
        # httpx takes a tenth of a second to import, which a command that sends nothing need not wait for.
        from app.pipeline.mitto.config import config_from  # noqa: PLC0415
        from app.pipeline.mitto.open import open_gateway  # noqa: PLC0415

        known_key.append(key)
        return open_gateway(config_from(settings, key), clock=clock, monotonic=monotonic)

    queue = Queue(folder.queue, monotonic=monotonic)
    gateways = Gateways(folder.store, secrets, make_gateway, monotonic=monotonic)
    launcher = Launcher(folder.store, queue, secrets, clock)
    commands = Commands(folder, launcher, gateways.forget_key, gateways)
    worker = Worker(
        folder,
        launcher,
        gateways,
        clock=clock,
        monotonic=monotonic,
        jitter=random.random,
        new_key=lambda: uuid4().hex,
    )
    return App(folder, commands, worker)
