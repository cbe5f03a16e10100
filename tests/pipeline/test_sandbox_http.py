"""How the sandbox speaks HTTP; also the plain client and the turnable clock that its other tests use."""

import json
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from app.pipeline.sandbox import Fault, FaultPlan, Sandbox, SandboxOptions
from app.pipeline.sandbox.answers import Request
from tests.waiting import until

ACCOUNT = "4ae53d46-66d8-4aff-9f13-621f53b90000"
ANNA, BILL, CLIO = "+306900000001", "+306900000002", "+306900000003"
SEND = "/api/v1.1/Messages/send"
BULK = "/api/v1.1/Messages/sendmessagesbulk"

# A self-signed certificate for 127.0.0.1 with its key, made for these tests: it guards nothing.
_CERTIFICATE = (
    "MIIBnDCCAUOgAwIBAgIUJgf509QuG56QOJqPoD0Ejb0jyF8wCgYIKoZIzj0EAwIwEjEQMA4GA1UEAwwHc2FuZGJveDAeFw0yMDAx"
    "MDEwMDAwMDBaFw00OTEyMzEwMDAwMDBaMBIxEDAOBgNVBAMMB3NhbmRib3gwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASr7kLL"
    "IufqBItI7MF2c1fseGDWqRc9/xnp4YGi1DzRRhCt654Q7w4ggDBVNF2KMs55x+6r79Uozc8UBPgFLCc+o3cwdTAPBgNVHREECDAG"
    "hwR/AAABMBIGA1UdEwEB/wQIMAYBAf8CAQAwDgYDVR0PAQH/BAQDAgKEMB0GA1UdDgQWBBRJoqdz6wtM3xwZSOmzmVMANcFUTDAf"
    "BgNVHSMEGDAWgBRJoqdz6wtM3xwZSOmzmVMANcFUTDAKBggqhkjOPQQDAgNHADBEAiB38kXZ1X6Gz4tzWZMJt/HfbeYmahnZ85+G"
    "Z1BZzbvpUgIgV17kOivHAP6a04Z/gT+v3xB0gvrj5NftD9gRi7Cs+NM="
)
_KEY = (
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmPob3jUMBBnse9VGcS9t/xD1K1lTlNsuuYheMjRESMahRANCAASr"
    "7kLLIufqBItI7MF2c1fseGDWqRc9/xnp4YGi1DzRRhCt654Q7w4ggDBVNF2KMs55x+6r79Uozc8UBPgFLCc+"
)


class Reply(NamedTuple):
    """An answer, read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


def ask(sandbox: Sandbox, method: str, path: str, body: object = None, *, key: str | None = "any key") -> Reply:
    """Make one request on a connection of its own; `body` is sent as JSON, bytes as they are."""
    raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    port = urlsplit(sandbox.url).port
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        headers = {"Content-Type": "application/json"} | ({} if key is None else {"X-Mitto-API-Key": key})
        connection.request(method, path, raw, headers)
        response = connection.getresponse()
        return Reply(response.status, dict(response.getheaders()), response.read())
    finally:
        connection.close()


def message(
    number: object = ANNA, text: str = "Hello", sender: str = "MYSHOP", account: str = ACCOUNT
) -> dict[str, Any]:
    """A message as family B wants it."""
    return {"trafficAccountId": account, "destination": number, "sms": {"text": text, "sender": sender}}


def send_bulk(sandbox: Sandbox, *numbers: str) -> Reply:
    """Send to these numbers by family B's bulk request."""
    return ask(sandbox, "POST", BULK, {"messages": [message(number) for number in numbers]})


def sms(to: object = ANNA, text: str = "Hello", sender: str = "MYSHOP", **more: object) -> dict[str, Any]:
    """A request body as family A wants it."""
    return {"from": sender, "to": to, "text": text, **more}


def accepted(sandbox: Sandbox) -> list[str]:
    """The numbers that the sandbox took, in order."""
    return [entry.number for entry in sandbox.audit()]


@dataclass
class Turned:
    """Both clocks of a provider, turned by hand."""

    wall: datetime = datetime(2026, 11, 23, 19, 10, 17, 123456, tzinfo=UTC)
    seconds: float = 1000.0

    def clock(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.seconds

    def turn(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


def raw_request(path: str, body: bytes = b"", method: str = "POST", more: str = "") -> bytes:
    head = f"{method} {path} HTTP/1.1\r\nHost: x\r\nX-Mitto-API-Key: k\r\n{more}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def connected(sandbox: Sandbox) -> socket.socket:
    return socket.create_connection(("127.0.0.1", urlsplit(sandbox.url).port or 0), timeout=30)


def read_to_end(sock: socket.socket) -> bytes:
    pieces = []
    while piece := sock.recv(65_536):
        pieces.append(piece)
    return b"".join(pieces)


def test_one_connection_carries_many_requests(sandbox: Sandbox) -> None:
    connection = HTTPConnection("127.0.0.1", urlsplit(sandbox.url).port, timeout=30)
    for _ in range(3):
        connection.request("POST", "/sms", json.dumps(sms()), {"X-Mitto-API-Key": "k"})
        assert json.loads(connection.getresponse().read())["responseCode"] == 0
    connection.close()
    assert sandbox.stats()["connections"] == 1
    assert len(sandbox.audit()) == 3


def test_requests_sent_in_one_breath_are_answered_in_order(sandbox: Sandbox) -> None:
    with connected(sandbox) as sock:
        first = raw_request("/sms", json.dumps(sms(ANNA)).encode())
        last = raw_request("/sms", json.dumps(sms(BILL)).encode(), more="Connection: close\r\n")
        sock.sendall(first + last)
        answers = read_to_end(sock)
    assert answers.count(b"HTTP/1.1 200 OK") == 2
    assert answers.index(ANNA.encode()) < answers.index(BILL.encode())


def test_a_request_waits_for_the_answer_to_the_one_before() -> None:
    with Sandbox(SandboxOptions(faults=FaultPlan((Fault("slow", seconds=0.05, request=1),)))) as sandbox:
        with connected(sandbox) as sock:
            sock.sendall(raw_request("/sms", json.dumps(sms(ANNA)).encode()))
            until(lambda: accepted(sandbox) == [ANNA], what="the first is taken")
            sock.sendall(raw_request("/sms", json.dumps(sms(BILL)).encode(), more="Connection: close\r\n"))
            answers = read_to_end(sock)
        assert answers.count(b"HTTP/1.1 200 OK") == 2


def test_an_old_client_is_answered_and_left(sandbox: Sandbox) -> None:
    with connected(sandbox) as sock:
        sock.sendall(raw_request("/sms", json.dumps(sms()).encode()).replace(b"HTTP/1.1", b"HTTP/1.0"))
        assert b"Connection: close" in read_to_end(sock)


def test_a_request_that_trickles_in_is_answered_once_it_is_whole(sandbox: Sandbox) -> None:
    raw = raw_request("/sms", json.dumps(sms()).encode(), more="Connection: close\r\n")
    with connected(sandbox) as sock:
        for position in range(len(raw)):
            sock.sendall(raw[position : position + 1])
            assert position == len(raw) - 1 or accepted(sandbox) == []
        assert read_to_end(sock).startswith(b"HTTP/1.1 200 OK")
    assert accepted(sandbox) == [ANNA]


def test_half_a_request_is_never_taken(sandbox: Sandbox) -> None:
    raw = raw_request("/sms", json.dumps(sms()).encode())
    with connected(sandbox) as sock:
        sock.sendall(raw[:-1])
    assert ask(sandbox, "GET", "/_sandbox/stats").json()["sends"] == 0
    assert accepted(sandbox) == []


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"nonsense\r\n\r\n", b"400"),
        (raw_request("/sms").replace(b"Content-Length: 0", b"Content-Length: many"), b"400"),
        (raw_request("/sms", more="Transfer-Encoding: chunked\r\n"), b"411"),
        (raw_request("/sms").replace(b"Content-Length: 0", b"Content-Length: 99999999999"), b"413"),
        (b"GET /" + b"x" * 70_000, b"431"),
    ],
)
def test_what_cannot_be_read_is_refused(sandbox: Sandbox, raw: bytes, status: bytes) -> None:
    with connected(sandbox) as sock:
        sock.sendall(raw)
        assert sock.recv(4096).split(b" ")[1] == status


def test_a_client_that_asks_first_is_told_to_go_on(sandbox: Sandbox) -> None:
    body = json.dumps(sms()).encode()
    raw = raw_request("/sms", body, more="Expect: 100-continue\r\nConnection: close\r\n")
    with connected(sandbox) as sock:
        sock.sendall(raw[: -len(body)])
        assert sock.recv(4096) == b"HTTP/1.1 100 Continue\r\n\r\n"
        sock.sendall(body)
        assert read_to_end(sock).startswith(b"HTTP/1.1 200 OK")


def test_latency_delays_the_answer_but_not_the_acceptance() -> None:
    with Sandbox(SandboxOptions(latency_ms=3_600_000)) as sandbox, connected(sandbox) as sock:
        sock.sendall(raw_request("/sms", json.dumps(sms()).encode()))
        until(lambda: accepted(sandbox) == [ANNA], what="the message is taken")
        sock.setblocking(False)
        with pytest.raises(BlockingIOError):
            sock.recv(1)


def test_latency_comes_on_top_of_a_slow_answer() -> None:
    slow = FaultPlan((Fault("slow", seconds=2),))
    sandbox = Sandbox(SandboxOptions(latency_ms=500, faults=slow))
    request = Request("POST", "/sms", "", {"x-mitto-api-key": "k"}, json.dumps(sms()).encode())
    assert sandbox._respond(request).delay_s == 2.5


def test_requests_under_way_at_once_are_counted() -> None:
    with Sandbox(SandboxOptions(latency_ms=3_600_000)) as sandbox:
        socks = [connected(sandbox) for _ in range(3)]
        for sock in socks:
            sock.sendall(raw_request("/sms", json.dumps(sms()).encode()))
        until(lambda: len(sandbox.audit()) == 3, what="all three are taken")
        assert ask(sandbox, "GET", "/_sandbox/stats").json()["most_in_flight"] == 3
        for sock in socks:
            sock.close()
        until(lambda: sandbox._traffic._busy == 0, what="the clients are given up")
        with connected(sandbox) as sock:
            sock.sendall(raw_request("/sms", json.dumps(sms()).encode()))
            until(lambda: len(sandbox.audit()) == 4, what="one more is taken")
        assert sandbox.stats()["most_in_flight"] == 3


def test_an_idle_connection_is_closed_if_wanted() -> None:
    with Sandbox(SandboxOptions(idle_s=0.05)) as sandbox, connected(sandbox) as sock:
        assert sock.recv(1) == b""


def test_the_port_is_on_loopback_and_can_be_chosen(sandbox: Sandbox) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with Sandbox(SandboxOptions(port=port)) as chosen:
        assert chosen.url == f"http://127.0.0.1:{port}"
        with pytest.raises(OSError):
            Sandbox(SandboxOptions(port=port)).start()


def test_it_comes_back_on_the_same_port_with_all_it_knew(sandbox: Sandbox) -> None:
    send_bulk(sandbox, ANNA)
    url = sandbox.url
    sandbox.stop()
    with pytest.raises(ConnectionRefusedError):
        connected(sandbox)
    sandbox.start()
    assert sandbox.url == url
    send_bulk(sandbox, BILL)
    assert accepted(sandbox) == [ANNA, BILL]


def test_stopping_breaks_off_answers_that_are_outstanding() -> None:
    with Sandbox(SandboxOptions(faults=FaultPlan((Fault("slow", seconds=3600),)))) as sandbox:
        sock = connected(sandbox)
        sock.sendall(raw_request("/sms", json.dumps(sms()).encode()))
        until(lambda: accepted(sandbox), what="the message is taken")
    with pytest.raises(ConnectionResetError):
        sock.recv(1)
    sock.close()


def test_it_speaks_https_with_a_given_certificate(tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    certificate.write_text(_pem("CERTIFICATE", _CERTIFICATE), encoding="ascii")
    key.write_text(_pem("PRIVATE KEY", _KEY), encoding="ascii")
    drop = FaultPlan((Fault("accept_then_drop", request=2),))
    with Sandbox(SandboxOptions(tls=(certificate, key), faults=drop)) as sandbox:
        assert sandbox.url.startswith("https://127.0.0.1:")
        trusting = ssl.create_default_context(cafile=str(certificate))
        with connected(sandbox) as sock, trusting.wrap_socket(sock, server_hostname="127.0.0.1") as secure:
            secure.sendall(raw_request("/sms", json.dumps(sms()).encode()))
            assert secure.recv(4096).startswith(b"HTTP/1.1 200 OK")
            secure.sendall(raw_request("/sms", json.dumps(sms(BILL)).encode()))
            assert _ends_without_a_byte(secure)
        assert accepted(sandbox) == [ANNA, BILL]


def _pem(kind: str, encoded: str) -> str:
    return f"-----BEGIN {kind}-----\n{encoded}\n-----END {kind}-----\n"


def _ends_without_a_byte(secure: ssl.SSLSocket) -> bool:
    try:
        return secure.recv(1) == b""
    except (ConnectionResetError, ssl.SSLError):
        return True
