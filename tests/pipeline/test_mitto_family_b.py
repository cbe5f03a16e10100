"""Family B: what goes over the wire, what each answer means for each message, and how a delivery is read."""

import json
from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import AccountRefused, NotSent, Throttled
from app.domain.gateway import Accepted, Delivery, Outcome
from app.domain.message import Status, Why
from app.pipeline.mitto.family_b import outcomes
from app.pipeline.mitto.reply import Reply
from app.pipeline.mitto.secrecy import hider
from tests.doubles.mitto_account import ACCOUNT, KEY, Arms, account, messages, serving, yes_b
from tests.doubles.raw_server import Request, Talk

TRICKY = 'Γειά σου!\r\n<50% & "σήμερα" https://shop.example/a?b=1&c=%20#d 😀\ttab\\ €{}\u00a0\''
ULID = "01KC69MT19BRK5MSXG1V95YPHX"


def judge(count: int, content: object, status: int = 200) -> list[Outcome] | None:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    found = outcomes(count, Reply(status, body), hider(KEY))
    return None if found is None else list(found)


def whys(found: list[Outcome] | None) -> list[Why | None]:
    assert found is not None
    return [None if isinstance(outcome, Accepted) else outcome.why for outcome in found]


def asked(count: int) -> Request:
    """What the server gets when this many messages are handed over."""
    requests: list[Request] = []

    def script(talk: Talk) -> None:
        requests.append(talk.request())
        talk.reply(200, {})

    with serving(True, script) as server, account(server.url) as gateway:
        gateway.send([replace(m, text=f"{TRICKY}{m.id}") for m in messages(count)], arm=Arms())
    return requests[0]


def body(number: int) -> dict[str, object]:
    return {
        "trafficAccountId": ACCOUNT,
        "destination": f"+30690000000{number}",
        "sms": {"text": f"{TRICKY}{number}", "sender": "SHOP"},
    }


def test_one_message_goes_through_the_single_send() -> None:
    request = asked(1)
    assert (request.method, request.target) == ("POST", "/api/v1.1/Messages/send")
    assert request.headers["x-mitto-api-key"] == KEY
    assert request.headers["accept-encoding"] == "identity"
    assert request.json == body(1)


def test_several_messages_go_through_the_bulk_send_each_with_its_own_text() -> None:
    request = asked(3)
    assert request.target == "/api/v1.1/Messages/sendmessagesbulk"
    assert request.json == {"messages": [body(1), body(2), body(3)]}
    assert "σήμερα".encode() in request.body


def test_a_batch_is_cut_at_the_largest_request_and_by_nothing_else() -> None:
    batch = [replace(m, text=str(m.id)) for m in messages(5)]
    with account("http://127.0.0.1:1", largest_batch=2) as gateway:
        assert [list(r) for r in gateway.requests(batch)] == [batch[:2], batch[2:4], batch[4:]]
        assert gateway.requests([]) == []
        for wrong in ([], batch):
            with pytest.raises(ValueError):
                gateway.send(wrong, arm=Arms())


@pytest.mark.parametrize(
    "content",
    [
        {"messages": [{"trafficAccountId": ACCOUNT, "messageId": ULID}]},
        {"messageId": ULID},
        {"id": ULID},
        {"messageId": None, "id": ULID},
    ],
)
@pytest.mark.parametrize("status", [200, 201, 202])
def test_the_id_of_one_message_is_found_where_it_was_seen(content: object, status: int) -> None:
    assert judge(1, content, status) == [Accepted(ULID)]


def test_ids_belong_to_messages_in_the_order_of_the_request() -> None:
    assert judge(3, yes_b(["a", "b", "c"])) == [Accepted("a"), Accepted("b"), Accepted("c")]
    assert judge(2, {"messages": [{"messageId": "a", "messageParts": 2}, {"messageId": "b"}]}) == [
        Accepted("a", 2),
        Accepted("b"),
    ]


def test_an_item_without_an_id_leaves_its_message_open_and_says_why() -> None:
    content = {"messages": [{"messageId": "a"}, {"error": "Bad destination"}, None]}
    found = judge(3, content)
    assert whys(found) == [None, Why.NO_ID, Why.NO_ID]
    assert found is not None
    assert "Bad destination" in str(found[1])


@pytest.mark.parametrize("ids", [["a"], ["a", "b"], ["a", "b", "c", "d"]])
def test_another_number_of_items_leaves_every_message_open(ids: list[str | None]) -> None:
    assert whys(judge(3, yes_b(ids))) == [Why.NO_ID] * 3


@pytest.mark.parametrize("content", [{"messages": []}, {"messages": {}}, {"bulkId": "x"}, {"id": "a"}, [1], "text"])
def test_a_yes_without_ids_leaves_every_message_open(content: object) -> None:
    assert whys(judge(3, content)) == [Why.NO_ID] * 3


def test_an_id_that_two_messages_share_proves_nothing_for_either() -> None:
    assert whys(judge(3, yes_b(["a", "b", "a"]))) == [Why.DUPLICATE_ID, None, Why.DUPLICATE_ID]


@pytest.mark.parametrize("status", [400, 401, 409, 429])
def test_ids_in_a_refusal_are_a_yes_for_their_messages(status: int) -> None:
    assert whys(judge(2, yes_b(["a", None]), status)) == [None, Why.NO_ID]
    assert whys(judge(2, yes_b(["a"]), status)) == [Why.NO_ID] * 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"message": "Traffic account not found"}, "Traffic account not found"),
        ({"error": {"message": "No such sender"}}, "No such sender"),
        ({"title": "One or more errors", "errors": {"Sms.Text": ["Too long"]}}, "Too long; One or more errors"),
        ("plain words", "plain words"),
        ({"message": "a\x00b\n\ud800c"}, "a b ?c"),
    ],
)
def test_a_refusal_says_why_in_words(content: object, words: str) -> None:
    found = judge(1, content, 400)
    assert whys(found) == [Why.REFUSED]
    assert found is not None
    assert str(getattr(found[0], "detail", "")).endswith(words)


def looked_up(content: object, status: int = 200, asking: str = ULID, *headers: str) -> tuple[Delivery, Request]:
    """Ask for a delivery; what came of it, and what the server was asked."""
    requests: list[Request] = []

    def script(talk: Talk) -> None:
        requests.append(talk.request())
        talk.reply(status, content, *headers)

    with serving(False, script) as server, account(server.url) as gateway:
        return gateway.delivery(asking), requests[0]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Delivered", Status.DELIVERED),
        ("DELIVERED", Status.DELIVERED),
        ("Failure", Status.UNDELIVERED),
        ("failed", Status.UNDELIVERED),
        ("Undelivered", Status.UNDELIVERED),
        ("Expired", Status.UNDELIVERED),
        ("Sent", None),
        ("Queued", None),
        ("pending", None),
        ("Teleported", None),
        ("", None),
    ],
)
def test_a_delivery_is_read_by_its_word(word: str, status: Status | None) -> None:
    delivery, request = looked_up({"messageId": ULID, "deliveryStatus": word, "messageParts": 2, "description": "why"})
    assert delivery == Delivery(ULID, status, word, "why", 2, strange=word == "Teleported")
    assert (request.method, request.target) == ("GET", f"/api/v1.1/Messages/{ULID}")
    assert request.headers["x-mitto-api-key"] == KEY


def test_an_unknown_id_is_not_found() -> None:
    assert looked_up(b"<html>", 404)[0] == Delivery(ULID, None, "not_found", strange=True)


def test_an_id_is_written_so_that_it_cannot_change_the_address() -> None:
    identity = "a/../b?c=d#e%2F+f"
    delivery, request = looked_up({"messageId": identity, "deliveryStatus": "Sent"}, 200, identity)
    assert request.target == "/api/v1.1/Messages/a%2F..%2Fb%3Fc%3Dd%23e%252F%2Bf"
    assert delivery.provider_id == identity


@pytest.mark.parametrize(
    ("more", "parts"),
    [({}, None), ({"messageParts": None}, 1), ({"messageParts": 3}, 3), ({"messageParts": "x"}, None)],
)
def test_a_segment_count_that_is_null_means_one(more: dict[str, Any], parts: int | None) -> None:
    assert looked_up({"messageId": ULID, "deliveryStatus": "Sent", **more})[0].parts == parts


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"<html>", 200),
        (b"", 200),
        ([], 200),
        ({}, 200),
        ({"deliveryStatus": 3}, 200),
        ({"messageId": "another", "deliveryStatus": "Delivered"}, 200),
        ({"messageId": ULID, "deliveryStatus": "Delivered"}, 500),
        ({"messageId": ULID, "deliveryStatus": "Delivered"}, 302),
        ({"message": "bad"}, 400),
    ],
)
def test_an_answer_that_says_nothing_of_the_message_is_no_news(content: object, status: int) -> None:
    with pytest.raises(NotSent):
        looked_up(content, status)


def test_a_look_up_tells_the_pace_and_a_refused_account() -> None:
    with pytest.raises(Throttled) as caught:
        looked_up({}, 429, ULID, "Retry-After: 3")
    assert caught.value.retry_after_s == 3.0
    with pytest.raises(AccountRefused):
        looked_up({}, 403)


@pytest.mark.parametrize("leave", [Talk.close, Talk.reset])
def test_a_look_up_without_an_answer_is_no_news(leave: Any) -> None:
    with serving(False, leave) as server, account(server.url) as gateway, pytest.raises(NotSent):
        gateway.delivery(ULID)
