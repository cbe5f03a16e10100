"""Family B of the sandbox: sending, looking messages up, and what becomes of them with time."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from app.pipeline.sandbox import FaultPlan, Sandbox, SandboxOptions
from tests.pipeline.test_sandbox_http import (
    ACCOUNT,
    ANNA,
    BILL,
    BULK,
    CLIO,
    SEND,
    Turned,
    accepted,
    ask,
    message,
    send_bulk,
    sms,
)

ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
MESSAGES = "/api/v1.1/Messages/"


@pytest.fixture
def time() -> Turned:
    return Turned()


@pytest.fixture
def sandbox(time: Turned) -> Iterator[Sandbox]:
    options = SandboxOptions(delivery_s=(10, 10), undelivered_share=0)
    with Sandbox(options, clock=time.clock, monotonic=time.monotonic) as running:
        yield running


def look_up(sandbox: Sandbox, message_id: str) -> Any:
    return ask(sandbox, "GET", MESSAGES + message_id).json()


def test_one_message_is_answered_with_its_ulid(sandbox: Sandbox) -> None:
    answer = ask(sandbox, "POST", SEND, message(text="Γειά"))
    assert answer.status == 200
    (item,) = answer.json()["messages"]
    assert set(answer.json()) == {"messages"}
    assert item["trafficAccountId"] == ACCOUNT
    assert ULID.fullmatch(item["messageId"])
    (entry,) = sandbox.audit()
    assert (entry.id, entry.number, entry.text, entry.sender) == (item["messageId"], ANNA, "Γειά", "MYSHOP")
    assert entry.family == "B"


def test_a_bulk_is_answered_in_its_order_without_destinations(sandbox: Sandbox) -> None:
    body = ask(sandbox, "POST", BULK, {"messages": [message(ANNA, "a"), message(BILL, "b"), message(ANNA, "c")]}).json()
    assert re.fullmatch(r"[0-9a-f-]{36}", body["bulkId"])
    assert [set(item) for item in body["messages"]] == [{"trafficAccountId", "messageId"}] * 3
    assert [item["messageId"] for item in body["messages"]] == [entry.id for entry in sandbox.audit()]
    assert [(entry.number, entry.text) for entry in sandbox.audit()] == [(ANNA, "a"), (BILL, "b"), (ANNA, "c")]


def test_the_old_bulk_sends_one_text_to_all(sandbox: Sandbox) -> None:
    request = {"trafficAccountId": ACCOUNT, "destinations": [ANNA, BILL], "sms": {"text": "hi", "sender": "MYSHOP"}}
    body = ask(sandbox, "POST", MESSAGES + "sendbulk", request).json()
    assert len(body["messages"]) == 2
    assert [(entry.number, entry.text) for entry in sandbox.audit()] == [(ANNA, "hi"), (BILL, "hi")]
    assert ask(sandbox, "POST", MESSAGES + "sendbulk", {**request, "destinations": ANNA}).status == 400


def test_ids_are_never_given_twice(sandbox: Sandbox) -> None:
    for _ in range(20):
        send_bulk(sandbox, *[ANNA] * 100)
    assert len({entry.id for entry in sandbox.audit()}) == 2000


def test_upper_and_lower_case_in_paths_and_ids_make_no_difference(sandbox: Sandbox) -> None:
    body = ask(sandbox, "POST", "/API/V1.1/MESSAGES/SEND", message()).json()
    message_id = body["messages"][0]["messageId"]
    assert ask(sandbox, "GET", f"/api/v1/messages/{message_id.lower()}").json()["messageId"] == message_id
    assert ask(sandbox, "GET", "/api/v1/trafficaccounts").status == 200


WRONG: list[tuple[int, dict[str, Any]]] = [
    (400, {"trafficAccountId": ""}),
    (400, {"trafficAccountId": None}),
    (403, {"trafficAccountId": "4ae53d46-66d8-4aff-9f13-621f53b9ffff"}),
    (400, {"destination": ANNA[1:]}),
    (400, {"destination": "+0690000000"}),
    (400, {"destination": 306900000001}),
    (400, {"sms": None}),
    (400, {"sms": {"text": "", "sender": "MYSHOP"}}),
    (400, {"sms": {"text": "hi", "sender": "TWELVELETTER"}}),
    (400, {"sms": {"text": "hi"}}),
]


@pytest.mark.parametrize(("status", "change"), WRONG)
def test_a_wrong_message_is_refused_and_the_bulk_around_it_too(status: int, change: dict[str, Any]) -> None:
    with Sandbox(SandboxOptions(traffic_account=ACCOUNT)) as sandbox:
        alone = ask(sandbox, "POST", SEND, message() | change)
        bulk = ask(sandbox, "POST", BULK, {"messages": [message(), message() | change]})
        assert (alone.status, bulk.status) == (status, status)
        assert alone.json()["message"]
        assert accepted(sandbox) == []
        assert ask(sandbox, "POST", SEND, message()).status == 200


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"messages": []}', b'{"messages": [7]}'])
def test_a_bulk_without_messages_is_refused(sandbox: Sandbox, body: bytes) -> None:
    assert ask(sandbox, "POST", BULK, body).status == 400


def test_a_bad_destination_can_cost_only_itself() -> None:
    with Sandbox(SandboxOptions(faults=FaultPlan(bad_number="leave_out"))) as sandbox:
        items = send_bulk(sandbox, ANNA, "6900000002", CLIO).json()["messages"]
        assert ["messageId" in item for item in items] == [True, False, True]
        assert accepted(sandbox) == [ANNA, CLIO]
        assert send_bulk(sandbox, "6900000002").status == 400


def test_a_message_goes_from_queued_over_sent_to_delivered(sandbox: Sandbox, time: Turned) -> None:
    message_id = send_bulk(sandbox, ANNA).json()["messages"][0]["messageId"]
    seen = []
    for _ in range(4):
        found = look_up(sandbox, message_id)
        seen.append((found["deliveryStatus"], found["updatedAt"], found["description"]))
        time.turn(5)
    assert seen == [
        ("Queued", "2026-11-23T19:10:17.1234566Z", None),
        ("Sent", "2026-11-23T19:10:18.1234566Z", None),
        ("Sent", "2026-11-23T19:10:18.1234566Z", None),
        ("Delivered", "2026-11-23T19:10:28.1234566Z", None),
    ]


def test_a_look_up_has_every_documented_key(sandbox: Sandbox) -> None:
    message_id = ask(sandbox, "POST", SEND, message(text="Γ" * 161)).json()["messages"][0]["messageId"]
    found = look_up(sandbox, message_id)
    assert list(found) == [
        "messageId",
        "text",
        "mediaUrl",
        "sender",
        "conversation",
        "createdAt",
        "updatedAt",
        "trafficAccountId",
        "deliveryStatus",
        "description",
        "quotedMessageId",
        "messageParts",
        "requestInfo",
        "reference",
    ]
    assert (found["messageId"], found["text"], found["messageParts"]) == (message_id, "Γ" * 161, 2)
    assert found["requestInfo"] == {"sms": {"sender": "MYSHOP", "text": "Γ" * 161}}
    assert found["conversation"]["participants"] == []
    assert found["trafficAccountId"] == ACCOUNT


def test_one_part_is_said_as_one_or_as_nothing(sandbox: Sandbox) -> None:
    items = send_bulk(sandbox, *[ANNA] * 40).json()["messages"]
    assert {look_up(sandbox, item["messageId"])["messageParts"] for item in items} == {1, None}


def test_failures_have_a_reason_and_silent_messages_never_end(time: Turned) -> None:
    options = SandboxOptions(delivery_s=(0, 5), undelivered_share=0.3, silent_share=0.2)
    with Sandbox(options, clock=time.clock, monotonic=time.monotonic) as sandbox:
        ids = [item["messageId"] for item in send_bulk(sandbox, *[ANNA] * 400).json()["messages"]]
        time.turn(1_000_000)
        found = [look_up(sandbox, message_id) for message_id in ids]
    words = [item["deliveryStatus"] for item in found]
    assert set(words) == {"Delivered", "Failure", "Sent"}
    assert 80 < words.count("Failure") < 160
    assert 40 < words.count("Sent") < 120
    assert all((item["description"] is None) == (item["deliveryStatus"] != "Failure") for item in found)


def test_the_same_seed_and_id_have_the_same_fate(time: Turned) -> None:
    ends = []
    for seed in (7, 7, 8):
        source = iter(range(1, 1_000_000))
        options = SandboxOptions(undelivered_share=0.5, seed=seed)
        with Sandbox(
            options,
            clock=time.clock,
            monotonic=time.monotonic,
            entropy=lambda size, source=source: next(source).to_bytes(size),  # type: ignore[misc]
        ) as sandbox:
            send_bulk(sandbox, *[ANNA] * 50)
            ends.append([sandbox.provider.fate(kept) for kept in sandbox.provider.messages()])
    assert ends[0] == ends[1]
    assert ends[0] != ends[2]


def test_unknown_ids_and_ids_of_the_other_family_are_not_found(sandbox: Sandbox) -> None:
    other = ask(sandbox, "POST", "/sms", sms()).json()["id"]
    for message_id in ("01KC69MT19BRK5MSXG1V95YPHX", other, "x"):
        assert ask(sandbox, "GET", MESSAGES + message_id).status == 404


@pytest.mark.parametrize(
    "path", [MESSAGES, "/api/v1.1/Messages", "/api/v1/balance", MESSAGES + "a/b", "/api/v1/Webhooks/"]
)
def test_there_is_no_search_and_no_balance(sandbox: Sandbox, path: str) -> None:
    assert ask(sandbox, "GET", path).status in (404, 405)


def test_the_traffic_account_is_listed_for_who_has_the_key() -> None:
    with Sandbox(SandboxOptions(key="secret", traffic_account=ACCOUNT)) as sandbox:
        assert ask(sandbox, "GET", "/api/v1/TrafficAccounts", key="wrong").status == 401
        (account,) = ask(sandbox, "GET", "/api/v1/TrafficAccounts", key="secret").json()
        assert account["id"] == ACCOUNT
        assert ask(sandbox, "POST", "/api/v1/TrafficAccounts", {}, key="secret").status == 405
