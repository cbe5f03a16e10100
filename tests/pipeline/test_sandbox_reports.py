"""Delivery reports of the sandbox: callbacks of family A, webhooks of family B, and that nobody else is ever called."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest

from app.pipeline.sandbox import FaultPlan, ReportStyle, Sandbox, SandboxOptions
from app.pipeline.sandbox.webhooks import is_loopback
from tests.pipeline.test_sandbox_http import ACCOUNT, ANNA, BILL, Turned, ask, message, send_bulk, sms
from tests.waiting import until

HOOKS = "/api/v1/Webhooks"


class Heard(NamedTuple):
    """A call that arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class Ear:
    """A receiver of reports on loopback."""

    def __init__(self) -> None:
        heard: list[Heard] = []

        class Handler(BaseHTTPRequestHandler):
            def _hear(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                heard.append(Heard(self.command, self.path, dict(self.headers), body))
                self.send_response(500 if self.path.startswith("/broken") else 201)
                self.end_headers()

            do_GET = do_POST = _hear

            def log_message(self, *_: object) -> None:
                pass

        self.heard = heard
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def wait_for(self, count: int) -> list[Heard]:
        until(lambda: len(self.heard) >= count, what=f"{count} reports arrive")
        return self.heard[:count]

    def queries(self, count: int) -> list[dict[str, str]]:
        calls = self.wait_for(count)
        return [{name: values[0] for name, values in parse_qs(urlsplit(call.target).query).items()} for call in calls]


@pytest.fixture
def ear() -> Iterator[Ear]:
    listening = Ear()
    yield listening
    listening.close()


@pytest.fixture
def time() -> Turned:
    return Turned()


def opened(time: Turned, style: ReportStyle | None = None, **more: Any) -> Sandbox:
    options = {"delivery_s": (10, 10), "undelivered_share": 0.0, "faults": FaultPlan(reports=style or ReportStyle())}
    return Sandbox(SandboxOptions(**{**options, **more}), clock=time.clock, monotonic=time.monotonic)


def hook(sandbox: Sandbox, url: str, **more: object) -> str:
    answer = ask(sandbox, "POST", HOOKS, {"url": url, "description": "", "webhookTriggers": [], **more})
    assert answer.status == 201
    return str(answer.json()["id"])


def test_family_a_calls_the_given_address_with_the_filled_in_template(ear: Ear, time: Turned) -> None:
    with opened(time) as sandbox:
        body = sms(callback=ear.url + "/dlr?token=1", reference="batch 7")
        message_id = ask(sandbox, "POST", "/sms", body).json()["id"]
        assert ear.queries(1)[0] == {
            "token": "1",
            "msgid": message_id,
            "status": "BUFFERED",
            "errorcode": "0",
            "receiver": ANNA[1:],
            "reference": "batch 7",
        }
        time.turn(1)
        assert ear.queries(2)[1]["status"] == "SENT"
        time.turn(10)
        assert ear.queries(3)[2]["status"] == "DELIVERED"
        assert [call.method for call in ear.heard] == ["GET"] * 3


def test_family_a_can_post_json_with_any_field_names(ear: Ear, time: Turned) -> None:
    template = (("Id", "~msgid~"), ("MccMnc", "~mcc~~mnc~"), ("when", "~sendtimestamp~"), ("odd", "~nobody~"))
    with opened(time, ReportStyle("POST", template)) as sandbox:
        message_id = ask(sandbox, "POST", "/sms", sms(callback=ear.url)).json()["id"]
        (call,) = ear.wait_for(1)
        assert (call.method, call.headers["Content-Type"]) == ("POST", "application/json")
        assert json.loads(call.body) == {"Id": message_id, "MccMnc": "20201", "when": "1795461017", "odd": "~nobody~"}


def test_family_a_names_failures_in_three_ways_with_a_code(ear: Ear, time: Turned) -> None:
    with opened(time, undelivered_share=1.0) as sandbox:
        ask(sandbox, "POST", "/smsbulk", sms([ANNA] * 20, callback=ear.url))
        time.turn(1_000)
        last = [query for query in ear.queries(60) if query["status"] not in ("BUFFERED", "SENT")]
        assert {query["status"] for query in last} == {"UNDELIVERED", "FAILED", "EXPIRED"}
        assert all(query["errorcode"] != "0" for query in last)


def test_without_a_callback_or_for_a_test_nobody_is_called(ear: Ear, time: Turned) -> None:
    with opened(time) as sandbox:
        ask(sandbox, "POST", "/sms", sms())
        ask(sandbox, "POST", "/sms", sms(test=True, callback=ear.url))
        ask(sandbox, "POST", "/sms", sms(callback="http://192.0.2.1/dlr"))
        ask(sandbox, "POST", "/sms", sms(BILL, callback=ear.url))
        time.turn(1_000)
        assert [query["receiver"] for query in ear.queries(3)] == [BILL[1:]] * 3
        until(lambda: sandbox.stats()["reports_made"] == 3, what="the third call is over")


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        ("http://127.0.0.1:80/x", True),
        ("http://127.9.9.9/", True),
        ("http://[::1]:8080", True),
        ("http://localhost:1", True),
        ("https://127.0.0.1/", False),
        ("http://example.com", False),
        ("http://localhost.example.com", False),
        ("http://127.0.0.1@example.com/", False),
        ("http://10.0.0.1/", False),
        ("http://0.0.0.0/", False),
        ("http://127.0.0.1:99999/", False),
        ("file:///etc/hosts", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_only_this_machine_counts_as_an_address_to_call(url: str, ours: bool) -> None:
    assert is_loopback(url) is ours


def test_family_b_tells_its_webhooks_and_sends_their_headers(ear: Ear, time: Turned) -> None:
    with opened(time) as sandbox:
        hook(sandbox, ear.url + "/hook", headers={"X-Secret": "s"}, linkTrafficAccountIds=[ACCOUNT.upper()])
        message_id = send_bulk(sandbox, ANNA).json()["messages"][0]["messageId"]
        time.turn(11)
        calls = ear.wait_for(2)
        assert [json.loads(call.body) for call in calls] == [
            {"messageId": message_id, "deliveryStatus": "Sent", "updatedAt": "2026-11-23T19:10:18.1234566Z"},
            {"messageId": message_id, "deliveryStatus": "Delivered", "updatedAt": "2026-11-23T19:10:28.1234566Z"},
        ]
        assert {(call.method, call.target, call.headers["X-Secret"]) for call in calls} == {("POST", "/hook", "s")}


def test_reports_can_come_as_an_array_twice_and_out_of_order(ear: Ear, time: Turned) -> None:
    style = ReportStyle(as_array=True, duplicate_share=1, out_of_order_share=1)
    with opened(time, style, undelivered_share=1.0) as sandbox:
        hook(sandbox, ear.url)
        send_bulk(sandbox, ANNA)
        time.turn(11)
        (call,) = ear.wait_for(1)
        reports = json.loads(call.body)
        assert [report["deliveryStatus"] for report in reports] == ["Failure", "Failure", "Sent", "Sent"]
        assert reports[0]["description"]
        assert "description" not in reports[2]
        assert reports[0]["updatedAt"] > reports[2]["updatedAt"]


def test_a_webhook_hears_of_its_own_accounts_only(ear: Ear, time: Turned) -> None:
    with opened(time) as sandbox:
        hook(sandbox, ear.url + "/all")
        hook(sandbox, ear.url + "/one", linkTrafficAccountIds=["another"])
        send_bulk(sandbox, ANNA)
        time.turn(1)
        ear.wait_for(1)
        ask(sandbox, "POST", "/api/v1.1/Messages/send", message(BILL, account="another"))
        time.turn(1)
        assert [call.target for call in ear.wait_for(3)] == ["/all", "/all", "/one"]


def test_webhooks_can_be_changed_and_removed(ear: Ear, time: Turned) -> None:
    with opened(time) as sandbox:
        known = hook(sandbox, ear.url + "/old")
        assert ask(sandbox, "PUT", f"{HOOKS}/{known}", {"url": ear.url + "/new"}).status == 200
        send_bulk(sandbox, ANNA)
        time.turn(1)
        assert ear.wait_for(1)[0].target == "/new"
        assert ask(sandbox, "DELETE", f"{HOOKS}/{known}?forceDelete=true").status == 204
        assert ask(sandbox, "DELETE", f"{HOOKS}/{known}").status == 404
        assert ask(sandbox, "GET", f"{HOOKS}/{known}").status == 405


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 400),
        ({"url": 7}, 400),
        ([], 400),
        ({"url": "http://127.0.0.1/", "headers": {"X": "a\r\nb"}}, 400),
        ({"url": "http://127.0.0.1/", "linkTrafficAccountIds": "one"}, 400),
        ({"url": "http://example.com/hook"}, 403),
    ],
)
def test_a_webhook_elsewhere_or_without_sense_is_refused(time: Turned, body: object, status: int) -> None:
    with opened(time) as sandbox:
        assert ask(sandbox, "POST", HOOKS, body).status == status


def test_a_receiver_that_fails_is_called_once_and_counted(ear: Ear, time: Turned) -> None:
    with opened(time) as sandbox:
        ask(sandbox, "POST", "/sms", sms(callback=ear.url + "/broken"))
        ask(sandbox, "POST", "/sms", sms(callback="http://127.0.0.1:1/nobody"))
        until(lambda: sandbox.stats()["reports_made"] == 2, what="both calls were tried")
        assert sandbox.stats()["reports_failed"] == 2
        assert len(ear.heard) == 1


def test_reports_wait_while_the_sandbox_is_stopped_and_are_dropped_by_a_reset(ear: Ear, time: Turned) -> None:
    sandbox = opened(time)
    with sandbox:
        ask(sandbox, "POST", "/sms", sms(callback=ear.url))
        ear.wait_for(1)
    time.turn(1)
    with sandbox:
        assert ear.queries(2)[1]["status"] == "SENT"
        sandbox.reset()
        time.turn(100)
        ask(sandbox, "POST", "/sms", sms(BILL, callback=ear.url))
        assert ear.queries(3)[2]["receiver"] == BILL[1:]
