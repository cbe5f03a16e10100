"""Family A: what goes over the wire, and what each answer of it means for each message."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.gateway import Accepted, Outcome, OutMessage, Rejected, Uncertain
from app.domain.ids import MessageId
from app.domain.message import Why
from app.domain.segments import Encoding
from app.domain.setting_values import Family
from app.pipeline.mitto.family_a_answers import digits, outcomes, rehearsed
from app.pipeline.mitto.reply import Reply
from app.pipeline.mitto.secrecy import hider
from tests.doubles.mitto_account import KEY, NOW, Arms, account, messages, serving
from tests.doubles.raw_server import Request, Talk

TRICKY = 'Γειά σου!\r\n<50% & "σήμερα" https://shop.example/a?b=1&c=%20#d 😀\ttab\\ €{}\u00a0\''


def judge(count: int, content: object, status: int = 200) -> list[Outcome] | None:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    found = outcomes(messages(count), Reply(status, body), hider(KEY))
    return None if found is None else list(found)


def whys(found: list[Outcome] | None) -> list[Why | None]:
    assert found is not None
    return [None if isinstance(outcome, Accepted) else outcome.why for outcome in found]


def item(identity: object, number: object, **more: object) -> dict[str, object]:
    return {"id": identity, "to": number, "timestamp": "2026-11-23T19:10:17.1234567Z", "textLength": " 13", **more}


def asked(
    count: int, text: str = TRICKY, encoding: Encoding = Encoding.UCS2, useful_until: datetime | None = None
) -> Request:
    """What the server gets when this many messages are handed over."""
    requests: list[Request] = []

    def script(talk: Talk) -> None:
        requests.append(talk.request())
        talk.reply(200, {"responseCode": 0})

    with serving(False, script) as server, account(server.url + "/v2", family=Family.SMS) as gateway:
        gateway.send(messages(count, text=text, encoding=encoding, useful_until=useful_until), arm=Arms())
    return requests[0]


def test_one_message_goes_through_sms() -> None:
    request = asked(1)
    assert (request.method, request.target) == ("POST", "/v2/sms")
    assert request.headers["x-mitto-api-key"] == KEY
    assert request.headers["content-type"] == "application/json"
    assert request.headers["accept-encoding"] == "identity"
    assert request.json == {"from": "SHOP", "to": "306900000001", "text": TRICKY, "type": "Unicode"}
    assert "Γειά σου!".encode() in request.body


@pytest.mark.parametrize(
    ("left", "minutes"),
    [
        (timedelta(hours=3), 180),
        (timedelta(minutes=5, seconds=59), 5),
        (timedelta(seconds=30), 1),
        (timedelta(seconds=-5), 1),
        (timedelta(minutes=2879), 2879),
        (timedelta(minutes=2880), None),
        (timedelta(days=30), None),
    ],
)
@pytest.mark.parametrize("count", [1, 2])
def test_mitto_is_told_for_how_many_minutes_the_offer_lasts(left: timedelta, minutes: int | None, count: int) -> None:
    assert asked(count, useful_until=NOW + left).json.get("validity") == minutes


def test_offers_that_end_at_different_times_are_not_one_request() -> None:
    with serving(False, lambda _: None) as server, account(server.url, family=Family.SMS) as gateway:
        early, late = messages(1, useful_until=NOW), messages(2, useful_until=NOW + timedelta(hours=1))
        assert [list(one) for one in gateway.requests([*early, late[1]])] == [early, [late[1]]]


def test_several_messages_go_through_smsbulk_with_their_numbers_in_a_list() -> None:
    request = asked(3, "Hello", Encoding.GSM7)
    assert request.target == "/v2/smsbulk"
    assert request.json == {
        "from": "SHOP",
        "to": ["306900000001", "306900000002", "306900000003"],
        "text": "Hello",
        "type": "GSM",
    }


def test_half_a_character_is_left_to_mitto_to_refuse() -> None:
    assert asked(1, "a\ud83d").json["text"] == "a\ud83d"


def test_a_batch_is_cut_by_text_sender_and_encoding_in_order() -> None:
    a, b, c, d, e = messages(5)
    b, d = replace(b, text="Other"), replace(d, text="Other")
    e = replace(e, sender="SHOP2")
    with account("http://127.0.0.1:1", family=Family.SMS) as gateway:
        assert [list(r) for r in gateway.requests([a, b, c, d, e])] == [[a, c], [b, d], [e]]
        assert gateway.requests([]) == []


def test_a_batch_is_cut_at_the_largest_request() -> None:
    with account("http://127.0.0.1:1", family=Family.SMS, largest_batch=2) as gateway:
        assert [len(r) for r in gateway.requests(messages(5))] == [2, 2, 1]


def test_a_repeated_number_goes_into_a_request_of_its_own() -> None:
    first, second = messages(2)
    again = OutMessage(MessageId(9), first.number, first.text, first.sender, first.encoding)
    with account("http://127.0.0.1:1", family=Family.SMS) as gateway:
        assert [list(r) for r in gateway.requests([first, second, again])] == [[first, second], [again]]


def test_messages_that_need_several_requests_are_a_mistake_before_anything_is_sent() -> None:
    arms = Arms()
    first, second = messages(2)
    with account("http://127.0.0.1:1", family=Family.SMS) as gateway:
        for wrong in ([], [first, replace(second, text="Other")], [first, first]):
            with pytest.raises(ValueError):
                gateway.send(wrong, arm=arms)
    assert arms.count == 0


def test_a_delivery_cannot_be_asked_for() -> None:
    with account("http://127.0.0.1:1", family=Family.SMS) as gateway:
        assert not gateway.capabilities.can_report
        with pytest.raises(RuntimeError, match="can_report"):
            gateway.delivery("x")


def test_one_accepted_message_has_its_id_and_parts() -> None:
    answer = item("d88ae721-2938-45af-b8a0-b8de4231f702", "+306900000001", responseCode=0, messageParts=2)
    assert judge(1, answer) == [Accepted("d88ae721-2938-45af-b8a0-b8de4231f702", 2)]
    assert judge(1, answer, 201) == [Accepted("d88ae721-2938-45af-b8a0-b8de4231f702", 2)]


def test_an_accepted_message_may_lack_everything_but_code_and_id() -> None:
    assert judge(1, {"id": "x1", "responseCode": "0"}) == [Accepted("x1")]
    assert judge(1, {"id": 77, "responseCode": 0, "messageParts": 0, "test": True}) == [Accepted("77")]


def test_an_answer_about_another_number_proves_nothing() -> None:
    assert whys(judge(1, item("x1", "306999999999", responseCode=0))) == [Why.NO_ID]


@pytest.mark.parametrize("identity", [None, "", " ", "a b", "é", "x" * 129, True, 1.5, [], {"id": "x"}, "\ud800", KEY])
def test_a_yes_without_a_usable_id_is_open(identity: object) -> None:
    assert whys(judge(1, {"id": identity, "responseCode": 0})) == [Why.NO_ID]
    assert whys(judge(2, {"responseCode": 0, "messages": [{"id": identity, "to": "306900000001"}]})) == [Why.NO_ID] * 2


def test_bulk_ids_are_matched_by_number_with_and_without_plus_in_any_order() -> None:
    listed = [
        item("c", 306900000003),
        item("b", "00306900000002", messageParts="3"),
        item("a", "+30 690 000 0001", messageParts=1),
    ]
    assert judge(3, {"responseCode": 0, "messages": listed}) == [Accepted("a", 1), Accepted("b", 3), Accepted("c")]


def test_numbers_without_an_item_are_open_and_strange_items_are_ignored() -> None:
    listed = [item("a", "306900000001"), item("z", "309999"), "junk", None, {}, {"id": "y"}, {"to": "306900000002"}]
    found = judge(3, {"responseCode": 0, "messages": listed})
    assert whys(found) == [None, Why.NO_ID, Why.NO_ID]


def test_an_id_that_two_messages_share_proves_nothing_for_either() -> None:
    listed = [item("a", "306900000001"), item("a", "306900000002"), item("c", "306900000003")]
    assert whys(judge(3, {"responseCode": 0, "messages": listed})) == [Why.DUPLICATE_ID, Why.DUPLICATE_ID, None]


def test_a_number_with_two_ids_is_open_and_one_said_twice_is_not() -> None:
    listed = [
        item("a", "306900000001"),
        item("b", "306900000001"),
        item("c", "306900000002"),
        item("c", "306900000002"),
    ]
    assert whys(judge(2, {"responseCode": 0, "messages": listed})) == [Why.NO_ID, None]


@pytest.mark.parametrize("status", [200, 400, 422])
@pytest.mark.parametrize(
    ("code", "why"),
    [
        (2, Why.INVALID_TEXT),
        (3, Why.INVALID_TEXT),
        (4, Why.INVALID_TEXT),
        (5, Why.INVALID_SENDER),
        (6, Why.INVALID_SENDER),
        (7, Why.INVALID_NUMBER),
        (8, Why.INVALID_NUMBER),
    ],
)
def test_a_documented_code_refuses_whatever_the_status(code: int, why: Why, status: int) -> None:
    # An id stands in refusals too; alone it is no yes.
    for count in (1, 3):
        found = judge(count, {"id": "x1", "responseCode": code, "responseText": "Not so"}, status)
        assert whys(found) == [why] * count
        assert found is not None
        assert isinstance(found[0], Rejected)
        assert f"code {code}, Not so" in found[0].detail


@pytest.mark.parametrize("code", [1, 9, 400, -1, 0.0, 1e400, "x", "", [], True])
@pytest.mark.parametrize("status", [200, 400])
def test_any_other_code_leaves_the_messages_open(code: object, status: int) -> None:
    found = judge(2, {"id": "x1", "responseCode": code}, status)
    assert found is not None
    assert whys(found) == [Why.SERVER_ERROR] * 2
    assert isinstance(found[0], Uncertain)


def test_a_yes_with_a_refusing_status_is_open() -> None:
    assert whys(judge(1, {"id": "x1", "responseCode": 0}, 400)) == [Why.SERVER_ERROR]


def test_a_yes_without_a_code_is_open() -> None:
    assert whys(judge(1, {"id": "x1"})) == [Why.SERVER_ERROR]


@pytest.mark.parametrize("code", [0, 1, 8, None])
@pytest.mark.parametrize("status", [200, 400, 401, 429])
def test_ids_in_a_list_are_a_yes_whatever_stands_beside_them(code: object, status: int) -> None:
    answer = {"responseCode": code, "messages": [item("a", "306900000001")]}
    assert whys(judge(2, answer, status)) == [None, Why.NO_ID]


@pytest.mark.parametrize("status", [500, 503, 302])
@pytest.mark.parametrize("code", [0, 8])
def test_a_broken_server_is_not_believed(status: int, code: int) -> None:
    answer = {"responseCode": code, "messages": [item("a", "306900000001"), item("b", "306900000002")]}
    assert whys(judge(2, answer, status)) == [Why.SERVER_ERROR] * 2


def test_a_refused_call_with_an_empty_list_is_refused() -> None:
    assert (
        whys(judge(2, {"responseCode": 8, "responseText": "Invalid receiver", "messages": []}))
        == [Why.INVALID_NUMBER] * 2
    )


@pytest.mark.parametrize("status", [401, 402, 403, 429])
def test_a_code_that_nobody_knows_does_not_hide_the_account(status: int) -> None:
    assert judge(2, {"responseCode": status}, status) is None
    assert judge(2, b"", status) is None


@pytest.mark.parametrize(
    ("number", "same"),
    [("+306900000001", "306900000001"), ("0030690", "30690"), (30690, "30690"), (True, ""), (None, "")],
)
def test_numbers_are_compared_by_their_digits(number: object, same: str) -> None:
    assert digits(number) == same


def test_a_rehearsal_says_so_on_the_wire_and_nothing_else_does() -> None:
    requests: list[Request] = []

    def script(talk: Talk) -> None:
        requests.append(talk.request())
        talk.reply(200, {"id": "a1", "responseCode": 0, "messageParts": 0, "test": True})

    (message,) = messages(1, text=TRICKY, encoding=Encoding.UCS2)
    with serving(False, script) as server, account(server.url, family=Family.SMS) as gateway:
        found = gateway.rehearse(message, arm=Arms())
    assert found.outcomes == (Accepted("a1"),)
    assert (requests[0].target, requests[0].json["test"]) == ("/sms", True)
    assert "test" not in asked(1).json
    assert "test" not in asked(2).json


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        ({"responseCode": 0, "test": True}, Accepted("")),
        ({"id": "a1", "responseCode": 0}, Uncertain(Why.NO_ID, "Mitto's answer does not say that it was a rehearsal.")),
        ({"id": "a1", "responseCode": 0, "test": "true"}, None),
    ],
)
def test_a_yes_to_a_rehearsal_has_to_call_it_one(content: object, outcome: Outcome | None) -> None:
    found = rehearsed(messages(1)[0], Reply(200, json.dumps(content).encode()), hider(KEY))
    assert found is not None
    assert found[0] == outcome or (outcome is None and isinstance(found[0], Uncertain))


def test_a_refused_rehearsal_is_refused() -> None:
    found = rehearsed(messages(1)[0], Reply(200, json.dumps({"responseCode": 6, "test": True}).encode()), hider(KEY))
    assert found is not None
    assert isinstance(found[0], Rejected)
