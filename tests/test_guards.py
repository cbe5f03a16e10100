"""The guards hold: tests reach loopback only, log what they announced only, and have a home of their own."""

import logging
import os
import socket
import threading
from pathlib import Path

import pytest

from tests.guards.logs import LogWatch
from tests.guards.network import OutsideLoopback
from tests.guards.no_qt import TESTS, runs_without_qt
from tests.waiting import until

# An address that the Internet keeps for documentation: nobody is there, should the guard ever fail.
OUTSIDE = ("192.0.2.1", 9)


def record(level: int, message: str) -> logging.LogRecord:
    return logging.LogRecord("shop", level, __file__, 1, message, None, None)


def test_an_address_outside_loopback_is_refused() -> None:
    with socket.socket() as tcp:
        with pytest.raises(OutsideLoopback):
            tcp.connect(OUTSIDE)
        with pytest.raises(OutsideLoopback):
            tcp.connect_ex(OUTSIDE)
    with socket.socket(type=socket.SOCK_DGRAM) as udp, pytest.raises(OutsideLoopback):
        udp.sendto(b"x", OUTSIDE)


def test_a_name_outside_loopback_is_not_even_looked_up() -> None:
    with pytest.raises(OutsideLoopback):
        socket.create_connection(("example.com", 443))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_loopback_can_be_reached(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection((host, server.getsockname()[1])).close()


def test_a_warning_that_nobody_announced_is_a_complaint() -> None:
    watch = LogWatch()
    watch.handle(record(logging.WARNING, "the disk is nearly full"))
    assert watch.complaints() == ["unexpected log line: WARNING shop: the disk is nearly full"]


def test_an_announced_warning_is_fine() -> None:
    watch = LogWatch()
    watch("disk is .* full")
    watch.handle(record(logging.WARNING, "the disk is nearly full"))
    assert watch.complaints() == []


def test_an_announced_warning_that_never_comes_is_a_complaint() -> None:
    watch = LogWatch()
    watch("disk is .* full")
    assert watch.complaints() == ["no log line matches 'disk is .* full'"]


def test_every_loggers_warnings_are_watched(expected_logs: LogWatch) -> None:
    expected_logs("ERROR shop.till: out of paper")
    logging.getLogger("shop.till").error("out of paper")


def test_information_is_nobodys_complaint(expected_logs: LogWatch) -> None:
    logging.getLogger("shop").info("good morning")
    assert expected_logs.complaints() == []


def test_home_is_empty_and_belongs_to_this_test(home: Path) -> None:
    assert Path.home() == home  # noqa: TID251 - the very thing that is tested
    assert [path for path in home.rglob("*") if path.is_file()] == []
    assert Path(os.environ["XDG_CONFIG_HOME"]).is_relative_to(home)


@pytest.mark.parametrize(
    ("file", "expected"), [("unit/test_a.py", True), ("pipeline/mitto/test_a.py", True), ("ui/test_a.py", False)]
)
def test_qt_is_kept_from_the_layers_below_the_windows(file: str, expected: bool) -> None:
    assert runs_without_qt(TESTS / file) is expected


def test_waiting_ends_when_the_condition_is_true() -> None:
    rung = threading.Event()
    threading.Timer(0.01, rung.set).start()
    until(rung.is_set, what="the bell")


def test_waiting_in_vain_fails_and_says_for_what() -> None:
    with pytest.raises(pytest.fail.Exception, match="the bell: did not happen within 0 seconds"):
        until(lambda: False, what="the bell", seconds=0)
