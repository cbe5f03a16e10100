"""Where log lines go, and what never stands in them: the API key."""

import logging
import logging.handlers
import sys
from collections.abc import Callable
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST_BYTES = 2_000_000
KEPT = 3
OURS = "retail-send"
SHORTEST_KEY = 6
"""Anything shorter is no key, and hiding it would only spoil the words that it happens to be a part of."""


class _Redaction(logging.Filter):
    """Replaces the key in a finished line, wherever it came from."""

    def __init__(self, key: Callable[[], str | None]) -> None:
        super().__init__()
        self._key = key

    def filter(self, record: logging.LogRecord) -> bool:
        text, key = record.getMessage(), self._key()
        if key and len(key) >= SHORTEST_KEY and key in text:
            record.msg, record.args = text.replace(key, "[API key]"), ()
        return True


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
        handler.setFormatter(logging.Formatter(FORMAT))
        handler.addFilter(_Redaction(key))
        root.addHandler(handler)
    root.setLevel(logging.INFO)
    for noisy in ("httpx", "httpcore", "huey"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
