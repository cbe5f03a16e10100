"""Where log lines go, and what never stands in them: the API key."""

import logging
import logging.handlers
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST_BYTES = 2_000_000
KEPT = 3
OURS = "retail-send"
SHORTEST_KEY = 6
"""Anything shorter is no key, and hiding it would only spoil the words that it happens to be a part of."""


class _Redacting(logging.Formatter):
    """Hides the key in a finished line, its traceback included, wherever it came from."""

    def __init__(self, key: Callable[[], str | None]) -> None:
        super().__init__(FORMAT)
        self._key = key

    def format(self, record: logging.LogRecord) -> str:
        line, key = super().format(record), self._key()
        return line.replace(key, "[API key]") if key and len(key) >= SHORTEST_KEY else line


def start_logging(folder: Path, *, key: Callable[[], str | None], console: bool) -> None:
    """Write to a file that rotates, and with `console` also to standard error. Safe to call again: the last call
    counts.
    """
    root = logging.getLogger()
    for earlier in [handler for handler in root.handlers if handler.name == OURS]:
        root.removeHandler(earlier)
        earlier.close()
    handlers: list[logging.Handler] = [
        logging.handlers.RotatingFileHandler(
            folder / "retail-send.log", maxBytes=LARGEST_BYTES, backupCount=KEPT, encoding="utf-8", delay=True
        )
    ]
    if console:
        handlers.append(logging.StreamHandler(sys.stderr))
    for handler in handlers:
        handler.set_name(OURS)
        handler.setFormatter(_Redacting(key))
        root.addHandler(handler)
    root.setLevel(logging.INFO)
    for noisy in ("httpx", "httpcore", "huey"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def log_what_nobody_caught() -> None:
    """Write an exception that would end a thread, or that Qt only prints, to the log as well: nobody sees a console."""

    def log_it(kind: type[BaseException], exc: BaseException | None, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            logging.getLogger(__name__).critical("nobody caught this", exc_info=(kind, exc or kind(), trace))

    sys.excepthook = log_it
    threading.excepthook = lambda unraised: log_it(unraised.exc_type, unraised.exc_value, unraised.exc_traceback)
