"""Fails a test that logs a WARNING or worse unannounced, or that announces one which never comes."""

import logging
import re
from collections.abc import Iterator

import pytest


class LogWatch(logging.Handler):
    """Keeps what was logged at WARNING or above, and what the test said it would log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []
        self._announced: list[re.Pattern[str]] = []

    def __call__(self, pattern: str) -> None:
        """Announce that the regular expression `pattern` will be found in one log line or more of this test."""
        self._announced.append(re.compile(pattern))

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)

    def complaints(self) -> list[str]:
        """What was logged unannounced, and what was announced in vain."""
        lines = [(record, f"{record.levelname} {record.name}: {record.getMessage()}") for record in self._records]
        unannounced = [
            f"unexpected log line: {line}{_traceback(record)}"
            for record, line in lines
            if not any(pattern.search(line) for pattern in self._announced)
        ]
        in_vain = [
            f"no log line matches {pattern.pattern!r}"
            for pattern in self._announced
            if not any(pattern.search(line) for _, line in lines)
        ]
        return unannounced + in_vain


def _traceback(record: logging.LogRecord) -> str:
    return "\n" + logging.Formatter().formatException(record.exc_info) if record.exc_info else ""


@pytest.fixture(autouse=True)
def expected_logs() -> Iterator[LogWatch]:
    """Ask for it and call it, `expected_logs("database is full")`, when a warning is what the test is about."""
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    try:
        yield watch
    finally:
        root.removeHandler(watch)
    complaints = watch.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)
