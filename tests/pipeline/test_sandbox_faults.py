"""Every kind of fault, seen over a real connection: what the client gets, and what the provider really took."""

import json
from collections.abc import Iterator
from http.client import BadStatusLine, IncompleteRead, RemoteDisconnected
from typing import Any

import pytest

from app.pipeline.sandbox import Fault, FaultPlan, Sandbox
from tests.pipeline.test_sandbox_http import (
    ANNA,
    BILL,
    BULK,
    CLIO,
    SEND,
    Reply,
    Turned,
    accepted,
    ask,
    connected,
    message,
    raw_request,
    send_bulk,
    sms,
)
from tests.waiting import until

ALL = [ANNA, BILL, CLIO]
STATUS = "/api/v1.1/Messages/"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    time = Turned()
    with Sandbox(clock=time.clock, monotonic=time.monotonic) as running:
        yield running


def follow(sandbox: Sandbox, *faults: Fault) -> None:
    sandbox.set_faults(FaultPlan(faults))


def bulk_a(sandbox: Sandbox, *numbers: str) -> Reply:
    return ask(sandbox, "POST", "/smsbulk", sms(list(numbers)))


BOTH = pytest.mark.parametrize("bulk", [bulk_a, send_bulk])


@BOTH
@pytest.mark.parametrize(("kind", "taken"), [("accept_then_drop", ALL), ("reject_then_drop", [])])
def test_a_dropped_connection_may_or_may_not_have_taken_the_messages(
    sandbox: Sandbox, bulk: Any, kind: Any, taken: list[str]
) -> None:
    follow(sandbox, Fault(kind))
    with pytest.raises((ConnectionResetError, RemoteDisconnected)):
        bulk(sandbox, *ALL)
    assert accepted(sandbox) == taken


def test_a_drop_is_a_reset_before_any_byte(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("accept_then_drop"))
    with connected(sandbox) as sock:
        sock.sendall(raw_request(SEND, json.dumps(message()).encode()))
        with pytest.raises(ConnectionResetError):
            sock.recv(1)


PLAIN: list[tuple[Fault, int, list[str]]] = [
    (Fault("too_many_requests"), 429, []),
    (Fault("error_after_accept"), 500, ALL),
    (Fault("error_before_accept"), 503, []),
    (Fault("html"), 200, ALL),
    (Fault("html", accept=False), 200, []),
    (Fault("no_body"), 204, ALL),
    (Fault("no_body", accept=False), 204, []),
    (Fault("redirect"), 302, []),
    (Fault("unauthorized"), 401, []),
    (Fault("payment_required"), 402, []),
    (Fault("forbidden"), 403, []),
    (Fault("forbidden", accept=True), 403, ALL),
    (Fault("code", code=1, status=422), 422, []),
    (Fault("ok"), 200, ALL),
]


@BOTH
@pytest.mark.parametrize(("fault", "status", "taken"), PLAIN)
def test_a_fault_says_one_thing_and_the_audit_tells_what_was_taken(
    sandbox: Sandbox, bulk: Any, fault: Fault, status: int, taken: list[str]
) -> None:
    follow(sandbox, fault)
    assert bulk(sandbox, *ALL).status == status
    assert accepted(sandbox) == taken


def test_the_details_of_plain_faults(sandbox: Sandbox) -> None:
    follow(
        sandbox, Fault("html", request=1), Fault("redirect", request=2), Fault("forbidden", request=3), Fault("no_body")
    )
    page, redirect, forbidden, nothing = (send_bulk(sandbox, ANNA) for _ in range(4))
    assert page.headers["Content-Type"].startswith("text/html")
    assert page.body.startswith(b"<!DOCTYPE html>")
    assert redirect.headers["Location"] == "/elsewhere"
    assert forbidden.json()["message"] == "IP not whitelisted"
    assert nothing.body == b""


@pytest.mark.parametrize(
    ("fault", "header"),
    [
        (Fault("too_many_requests"), None),
        (Fault("too_many_requests", retry_after=7), "7"),
        (Fault("too_many_requests", retry_after=90, as_date=True), "Mon, 23 Nov 2026 19:11:47 GMT"),
        (Fault("too_many_requests", retry_after="soon"), "soon"),
    ],
)
def test_a_429_may_say_when_to_come_back(sandbox: Sandbox, fault: Fault, header: str | None) -> None:
    follow(sandbox, fault)
    assert send_bulk(sandbox, ANNA).headers.get("Retry-After") == header


def test_family_a_codes_come_in_a_200_or_as_wanted(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("code", code=1, accept=True, request=1), Fault("code", code=99, status=400))
    first, second = bulk_a(sandbox, ANNA), ask(sandbox, "POST", "/sms", sms(BILL))
    assert (first.status, first.json()["responseCode"], first.json()["messages"]) == (200, 1, [])
    assert (second.status, second.json()["responseCode"]) == (400, 99)
    assert accepted(sandbox) == [ANNA]


def test_family_b_refuses_with_an_http_400(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("code", code=6))
    assert send_bulk(sandbox, ANNA).status == 400


def test_slow_takes_the_messages_at_once_and_answers_later(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("slow", seconds=3600, request=1), Fault("slow", seconds=0.01))
    with connected(sandbox) as sock:
        sock.sendall(raw_request(SEND, json.dumps(message()).encode()))
        until(lambda: accepted(sandbox) == [ANNA], what="the message is taken")
        sock.setblocking(False)
        with pytest.raises(BlockingIOError):
            sock.recv(1)
    assert send_bulk(sandbox, BILL).status == 200


def test_a_drip_sends_byte_after_byte_and_never_ends(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("drip", seconds=0.001))
    with connected(sandbox) as sock:
        sock.sendall(raw_request(SEND, json.dumps(message()).encode()))
        got = b""
        while len(got.partition(b"\r\n\r\n")[2]) < 20:
            got += sock.recv(4096)
    head, _, body = got.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 OK")
    assert body.strip() == b""
    assert accepted(sandbox) == [ANNA]


@BOTH
def test_a_truncated_answer_has_good_headers_and_half_a_body(sandbox: Sandbox, bulk: Any) -> None:
    follow(sandbox, Fault("truncated"))
    with pytest.raises(IncompleteRead) as broken:
        bulk(sandbox, *ALL)
    assert 0 < len(broken.value.partial) <= (broken.value.expected or 0) + 1
    assert accepted(sandbox) == ALL


def test_a_huge_body_is_valid_and_as_large_as_wanted(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("huge_body", size=3_000_000))
    answer = send_bulk(sandbox, *ALL)
    assert len(answer.body) == 3_000_000
    assert len(answer.json()["messages"]) == 3


@BOTH
def test_a_short_result_names_fewer_messages_than_were_taken(sandbox: Sandbox, bulk: Any) -> None:
    follow(sandbox, Fault("short_result", times=1), Fault("short_result", numbers=(BILL,)))
    assert len(bulk(sandbox, *ALL).json()["messages"]) == 2
    assert len(bulk(sandbox, *ALL).json()["messages"]) == 2
    assert accepted(sandbox) == ALL + ALL


def test_a_short_result_leaves_out_the_numbers_it_names(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("short_result", numbers=(BILL[1:],)))
    assert [item["to"] for item in bulk_a(sandbox, *ALL).json()["messages"]] == [ANNA, CLIO]


def test_a_single_message_can_have_a_short_result_too(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("short_result"))
    assert ask(sandbox, "POST", SEND, message()).json() == {"messages": []}
    assert "id" not in ask(sandbox, "POST", "/sms", sms()).json()
    assert accepted(sandbox) == [ANNA, ANNA]


def test_family_a_reorders_items_with_their_numbers(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("reordered"))
    items = bulk_a(sandbox, *ALL).json()["messages"]
    truth = {entry.id: entry.number for entry in sandbox.audit()}
    assert [item["to"] for item in items] == ALL[::-1]
    assert all(truth[item["id"]] == item["to"] for item in items)


def test_family_b_reorders_ids_so_that_their_places_lie(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("reordered"))
    ids = [item["messageId"] for item in send_bulk(sandbox, *ALL).json()["messages"]]
    assert ids == [entry.id for entry in sandbox.audit()][::-1]


@BOTH
def test_partial_takes_some_and_gives_the_others_no_id(sandbox: Sandbox, bulk: Any) -> None:
    follow(sandbox, Fault("partial", times=1), Fault("partial", numbers=(CLIO,)))
    for taken in ([BILL], [ANNA, BILL]):
        before = len(sandbox.audit())
        items = bulk(sandbox, *ALL).json()["messages"]
        ids = [item.get("messageId", item.get("id")) for item in items]
        new = sandbox.audit()[before:]
        assert [entry.number for entry in new] == taken
        assert [id_ for id_ in ids if id_] == [entry.id for entry in new]
        assert len(items) == 3


@BOTH
def test_missing_id_takes_all_and_gives_some_no_id(sandbox: Sandbox, bulk: Any) -> None:
    follow(sandbox, Fault("missing_id", numbers=(BILL,)))
    items = bulk(sandbox, *ALL).json()["messages"]
    ids = [item.get("messageId", item.get("id")) for item in items]
    assert [bool(id_) for id_ in ids] == [True, False, True]
    assert accepted(sandbox) == ALL


@BOTH
def test_a_duplicate_id_was_given_to_another_message_before(sandbox: Sandbox, bulk: Any) -> None:
    follow(sandbox, Fault("duplicate_id", request=1), Fault("duplicate_id", request=2, numbers=(CLIO,)))
    first = [item.get("messageId", item.get("id")) for item in bulk(sandbox, ANNA, BILL).json()["messages"]]
    assert first[0] == first[1] == sandbox.audit()[1].id
    second = [item.get("messageId", item.get("id")) for item in bulk(sandbox, ANNA, CLIO).json()["messages"]]
    assert second == [sandbox.audit()[2].id, sandbox.audit()[1].id]
    assert accepted(sandbox) == [ANNA, BILL, ANNA, CLIO]


def test_status_look_ups_have_faults_of_their_own(sandbox: Sandbox) -> None:
    ids = [item["messageId"] for item in send_bulk(sandbox, *ALL).json()["messages"]]
    follow(
        sandbox,
        Fault("refuse_status", target="status", numbers=(BILL,)),
        Fault("unknown_status", target="status", numbers=(CLIO,), word="Teleported"),
        Fault("too_many_requests", target="status", request=4, retry_after=1),
        Fault("truncated", target="status", request=5),
    )
    answers = [ask(sandbox, "GET", STATUS + message_id) for message_id in (*ids, ids[0])]
    assert [answer.status for answer in answers] == [200, 500, 200, 429]
    assert answers[2].json()["deliveryStatus"] == "Teleported"
    with pytest.raises(IncompleteRead):
        ask(sandbox, "GET", STATUS + ids[0])
    assert send_bulk(sandbox, ANNA).status == 200


def test_the_account_list_has_faults_of_its_own(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("forbidden", target="account", times=1), Fault("reject_then_drop", target="account"))
    assert ask(sandbox, "GET", "/api/v1/TrafficAccounts").status == 403
    with pytest.raises((ConnectionResetError, BadStatusLine)):
        ask(sandbox, "GET", "/api/v1/TrafficAccounts")
    assert send_bulk(sandbox, ANNA).status == 200


def test_a_request_that_is_wrong_anyway_counts_and_can_be_dropped(sandbox: Sandbox) -> None:
    follow(sandbox, Fault("accept_then_drop", request=2))
    assert ask(sandbox, "POST", BULK, b"{").status == 400
    with pytest.raises((ConnectionResetError, RemoteDisconnected)):
        ask(sandbox, "POST", BULK, b"{")
    assert send_bulk(sandbox, ANNA).status == 200
    assert [entry.request for entry in sandbox.audit()] == [3]
