"""The sandbox's own endpoints and its audit, also from another process."""

import json
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.pipeline.sandbox import Fault, FaultPlan, Sandbox, SandboxOptions, serve
from app.pipeline.sandbox.control import PAGE
from tests.pipeline.test_sandbox_http import (
    ANNA,
    BILL,
    BULK,
    CLIO,
    SEND,
    accepted,
    ask,
    connected,
    message,
    raw_request,
    send_bulk,
    sms,
)
from tests.waiting import until

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


def lines(sandbox: Sandbox, path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ask(sandbox, "GET", path, key=None).body.splitlines()]


def test_the_audit_names_every_accepted_message_and_can_be_read_on(sandbox: Sandbox) -> None:
    ask(sandbox, "POST", "/sms", sms(ANNA[1:], 'quote " and\nline', test=False))
    ask(sandbox, "POST", SEND, message(BILL, "😀"))
    entries = lines(sandbox, "/_sandbox/audit")
    known = sandbox.audit()
    assert entries == [
        {
            "id": entry.id,
            "number": number,
            "text": text,
            "sender": "MYSHOP",
            "family": family,
            "at": entry.at,
            "request": request,
        }
        for entry, number, text, family, request in [
            (known[0], ANNA, 'quote " and\nline', "A", 1),
            (known[1], BILL, "😀", "B", 2),
        ]
    ]
    assert lines(sandbox, "/_sandbox/audit?after=1") == entries[1:]
    assert lines(sandbox, "/_sandbox/audit?after=2") == []
    assert ask(sandbox, "GET", "/_sandbox/audit?after=x").status == 400


def test_a_long_audit_comes_in_pages(sandbox: Sandbox) -> None:
    total = PAGE + 10
    send_bulk(sandbox, *[ANNA] * total)
    first = lines(sandbox, "/_sandbox/audit")
    rest = lines(sandbox, f"/_sandbox/audit?after={len(first)}")
    assert [len(first), len(rest)] == [PAGE, 10]
    assert len({entry["id"] for entry in first + rest}) == total


def test_the_stats_count_what_was_asked(sandbox: Sandbox) -> None:
    message_id = send_bulk(sandbox, ANNA, BILL).json()["messages"][0]["messageId"]
    for _ in range(3):
        ask(sandbox, "GET", f"/api/v1.1/messages/{message_id}")
    ask(sandbox, "POST", "/v2/sms.json", sms(test=True))
    ask(sandbox, "GET", "/balance")
    ask(sandbox, "GET", "/api/v1.1/Messages/a/b")
    ask(sandbox, "POST", BULK, message(), key=None)
    stats = ask(sandbox, "GET", "/_sandbox/stats", key=None).json()
    assert stats["requests"] == {
        BULK: 2,
        "/api/v1.1/Messages/{id}": 3,
        "/sms": 1,
        "other": 2,
    }
    assert (stats["accepted"], stats["tests"], stats["sends"], stats["polls"]) == (2, 1, 2, 3)
    assert (stats["most_in_flight"], stats["reports_made"], stats["reports_failed"]) == (1, 0, 0)
    assert [entry["number"] for entry in lines(sandbox, "/_sandbox/tests")] == [ANNA]


def test_another_process_can_replace_the_faults(sandbox: Sandbox) -> None:
    plan = {"faults": [{"kind": "forbidden", "request": 1}]}
    assert ask(sandbox, "POST", "/_sandbox/faults", plan, key=None).status == 204
    assert [send_bulk(sandbox, ANNA).status for _ in range(2)] == [403, 200]
    answer = ask(sandbox, "POST", "/_sandbox/faults", {"faults": [{"kind": "none"}]})
    assert (answer.status, answer.json()["message"][:14]) == (400, "faults[0].kind")
    assert ask(sandbox, "POST", "/_sandbox/faults", {"offline": True}).status == 400
    assert send_bulk(sandbox, ANNA).status == 200


def test_another_process_can_take_it_offline_for_a_while(sandbox: Sandbox) -> None:
    port = urlsplit(sandbox.url).port
    waiting = HTTPConnection("127.0.0.1", port, timeout=30)
    waiting.request("GET", "/_sandbox/stats")
    waiting.getresponse().read()
    assert ask(sandbox, "POST", "/_sandbox/faults", {"offline": True, "offline_s": 0.2}).status == 204
    assert waiting.sock is not None
    with pytest.raises(ConnectionResetError):
        waiting.sock.recv(1)
    waiting.close()

    def back() -> bool:
        try:
            return send_bulk(sandbox, ANNA).status == 200
        except (ConnectionRefusedError, ConnectionResetError):
            return False

    until(back, what="the sandbox is back")


def test_offline_refuses_connections_and_breaks_open_ones_until_it_is_over(sandbox: Sandbox) -> None:
    with connected(sandbox) as sock:
        sock.sendall(raw_request("/sms", json.dumps(sms()).encode()))
        assert sock.recv(4096).startswith(b"HTTP/1.1 200 OK")
        url = sandbox.url
        sandbox.set_faults(FaultPlan(offline=True))
        with pytest.raises(ConnectionResetError):
            sock.recv(1)
    with pytest.raises(ConnectionRefusedError):
        ask(sandbox, "POST", SEND, message())
    sandbox.set_faults(FaultPlan())
    assert sandbox.url == url
    assert send_bulk(sandbox, BILL).status == 200
    assert accepted(sandbox) == [ANNA, BILL]


def test_a_sandbox_can_start_offline_and_come_back_by_itself() -> None:
    with Sandbox() as sandbox:
        sandbox.set_faults(FaultPlan(offline=True, offline_s=0.05))

        def answers() -> bool:
            try:
                return send_bulk(sandbox, ANNA).status == 200
            except ConnectionRefusedError:
                return False

        until(answers, what="the sandbox is back")


def test_a_reset_forgets_all_but_the_first_plan() -> None:
    with Sandbox(SandboxOptions(faults=FaultPlan((Fault("forbidden", request=2),)))) as sandbox:
        send_bulk(sandbox, ANNA)
        sandbox.set_faults(FaultPlan((Fault("html"),)))
        assert ask(sandbox, "POST", "/_sandbox/reset", key=None).status == 204
        stats = sandbox.stats()
        assert (stats["accepted"], stats["sends"], stats["requests"]) == (0, 0, {})
        assert [send_bulk(sandbox, BILL).status for _ in range(3)] == [200, 403, 200]
        assert [entry.request for entry in sandbox.audit()] == [1, 3]


@pytest.mark.parametrize(("method", "path"), [("POST", "audit"), ("GET", "faults"), ("GET", ""), ("GET", "audit/x")])
def test_there_are_no_other_control_endpoints(sandbox: Sandbox, method: str, path: str) -> None:
    assert ask(sandbox, method, "/_sandbox/" + path).status == 404


def test_the_audit_file_has_a_message_before_its_answer_is_given(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    faults = FaultPlan((Fault("accept_then_drop", request=2),))
    with Sandbox(SandboxOptions(audit_file=path, faults=faults)) as sandbox:
        send_bulk(sandbox, ANNA)
        with pytest.raises(ConnectionError):
            send_bulk(sandbox, BILL)
        ask(sandbox, "POST", "/sms", sms(test=True))
        written = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert [entry["number"] for entry in written] == [ANNA, BILL]
        assert written == lines(sandbox, "/_sandbox/audit")
        sandbox.stop()
        sandbox.start()
        send_bulk(sandbox, CLIO)
        assert len(path.read_text(encoding="utf-8").splitlines()) == 3


def test_it_can_be_served_until_it_is_told_to_stop() -> None:
    urls: list[str] = []
    stop, done = Event(), Event()

    def run() -> None:
        serve(SandboxOptions(), announce=urls.append, stop=stop)
        done.set()

    Thread(target=run, daemon=True).start()
    until(lambda: urls, what="the URL is announced")
    connection = HTTPConnection("127.0.0.1", urlsplit(urls[0]).port, timeout=30)
    connection.request("GET", "/_sandbox/stats")
    assert connection.getresponse().status == 200
    connection.close()
    stop.set()
    assert done.wait(30)


def test_the_audit_file_outlives_a_killed_sandbox(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    program = (
        "import sys, threading, pathlib\n"
        "from app.pipeline.sandbox import SandboxOptions, serve\n"
        "options = SandboxOptions(audit_file=pathlib.Path(sys.argv[1]), latency_ms=3_600_000)\n"
        "serve(options, announce=lambda url: print(url, flush=True), stop=threading.Event())\n"
    )
    command = [sys.executable, "-c", program, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            connection = HTTPConnection("127.0.0.1", urlsplit(process.stdout.readline().strip()).port, timeout=30)
            connection.request("POST", SEND, json.dumps(message()), {"X-Mitto-API-Key": "k"})
            until(lambda: path.exists() and path.read_text(encoding="utf-8"), what="the message is written")
        finally:
            process.kill()
        connection.close()
    assert [json.loads(line)["number"] for line in path.read_text(encoding="utf-8").splitlines()] == [ANNA]


def test_many_clients_at_once_lose_and_double_nothing(sandbox: Sandbox) -> None:
    def work(client: int) -> None:
        for turn in range(10):
            send_bulk(sandbox, *[f"+3069{client:02d}{turn:02d}{index:04d}" for index in range(50)])

    threads = [Thread(target=work, args=(client,)) for client in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(accepted(sandbox))) == len(accepted(sandbox)) == 2000
    assert len({entry.id for entry in sandbox.audit()}) == 2000
