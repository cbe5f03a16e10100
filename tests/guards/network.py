"""Lets tests reach this machine's loopback and nothing else, names included: a look-up is traffic too."""

import ipaddress
import socket
from typing import Any

import pytest

_CONNECT = socket.socket.connect
_CONNECT_EX = socket.socket.connect_ex
_SENDTO = socket.socket.sendto
_GETADDRINFO = socket.getaddrinfo


class OutsideLoopback(AssertionError):
    """A test tried to reach an address that is not this machine's loopback. Not an OSError: nobody may handle it."""


def is_loopback(host: object) -> bool:
    """Whether `host`, as sockets take it, names loopback; no host at all means any, which loopback is part of."""
    if host in {None, "", b"", "localhost", b"localhost"}:
        return True
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else str(host)).is_loopback
    except ValueError:
        return False


def _check(family: int, address: Any) -> None:
    if family in {socket.AF_INET, socket.AF_INET6} and not is_loopback(address[0]):
        raise OutsideLoopback(f"tests may only reach loopback, not {address!r}")


def _connect(self: socket.socket, address: Any) -> None:
    _check(self.family, address)
    _CONNECT(self, address)


def _connect_ex(self: socket.socket, address: Any) -> int:
    _check(self.family, address)
    return _CONNECT_EX(self, address)


def _sendto(self: socket.socket, data: Any, *flags_and_address: Any) -> int:
    _check(self.family, flags_and_address[-1])
    return _SENDTO(self, data, *flags_and_address)


def _getaddrinfo(host: Any, *arguments: Any, **keywords: Any) -> Any:
    if not is_loopback(host):
        raise OutsideLoopback(f"tests may only look up loopback, not {host!r}")
    return _GETADDRINFO(host, *arguments, **keywords)


@pytest.fixture(autouse=True, scope="session")
def _loopback_only() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _connect)
        patch.setattr(socket.socket, "connect_ex", _connect_ex)
        patch.setattr(socket.socket, "sendto", _sendto)
        patch.setattr(socket, "getaddrinfo", _getaddrinfo)
        yield
