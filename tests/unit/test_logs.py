"""What is in a log line, and what never is."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.logs import log_what_nobody_caught, start_logging
from tests.guards.logs import LogWatch

KEY = "s3cret-key-of-the-shop"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Hooks, level and handlers of this process, as they were."""
    root = logging.getLogger()
    kept = root.level, [*root.handlers], sys.excepthook, threading.excepthook
    yield
    for handler in {*root.handlers} - {*kept[1]}:
        root.removeHandler(handler)
        handler.close()
    root.level, root.handlers = kept[0], kept[1]
    sys.excepthook, threading.excepthook = kept[2], kept[3]


def _log(folder: Path) -> str:
    return (folder / "retail-send.log").read_text(encoding="utf-8")


def test_the_key_stands_in_no_line_wherever_it_came_from(tmp_path: Path) -> None:
    start_logging(tmp_path, key=lambda: KEY, console=False)
    logging.getLogger("test").info("the header was %s", f"X-Mitto-API-Key: {KEY}")
    try:
        raise ValueError(f"bad header {KEY}")
    except ValueError:
        logging.getLogger("test").info("it broke", exc_info=True)
    assert "the header was X-Mitto-API-Key: [API key]" in _log(tmp_path)
    assert "ValueError: bad header [API key]" in _log(tmp_path)
    assert KEY not in _log(tmp_path)


def test_a_second_start_does_not_write_each_line_twice(tmp_path: Path) -> None:
    for _ in range(2):
        start_logging(tmp_path, key=lambda: None, console=False)
    logging.getLogger("test").info("once")
    assert _log(tmp_path).count("once") == 1


def test_what_ends_a_thread_is_in_the_log(tmp_path: Path, expected_logs: LogWatch) -> None:
    expected_logs("nobody caught this")
    start_logging(tmp_path, key=lambda: None, console=False)
    log_what_nobody_caught()

    def breaks() -> None:
        raise ValueError("a wheel came off")

    thread = threading.Thread(target=breaks)
    thread.start()
    thread.join()
    assert "a wheel came off" in _log(tmp_path)
