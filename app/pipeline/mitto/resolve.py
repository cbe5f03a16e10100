"""Look a host name up within a time limit, which the operating system's own call does not know."""

import ipaddress
import socket
import threading
from concurrent.futures import Future
from typing import NamedTuple

MOST = 8
"""More addresses than this are not tried: each gets a share of the time to connect."""


class Address(NamedTuple):
    """Where to connect: what `socket.socket` and its `connect` take."""

    family: int
    address: tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]


def addresses(host: str, port: int, *, within_s: float) -> list[Address]:
    """The addresses of a host, in the system's order of preference.

    Raises TimeoutError when that takes too long, OSError or UnicodeError when there are none.
    """
    if _is_address(host):
        return _look_up(host, port)
    # A look-up can be neither limited nor interrupted, so it has a thread of its own, which is left behind when it
    # is late; the system ends it some seconds later.
    found: Future[list[Address]] = Future()

    def look_up() -> None:
        try:
            found.set_result(_look_up(host, port))
        except BaseException as exc:  # noqa: BLE001 - handed to the caller's thread whatever it is, and raised there
            found.set_exception(exc)

    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    try:
        return found.result(within_s)
    except TimeoutError as exc:
        if found.done():
            raise
        raise TimeoutError("looking the host name up took too long") from exc


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _look_up(host: str, port: int) -> list[Address]:
    rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [Address(family, address) for family, _, _, _, address in rows][:MOST]
