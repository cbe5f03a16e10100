"""Family A of the sandbox: what it takes, which code it refuses with, and the shape of what it says."""

import re
from collections.abc import Iterator

import pytest

from app.pipeline.sandbox import FaultPlan, Sandbox, SandboxOptions
from tests.pipeline.test_sandbox_http import ANNA, BILL, CLIO, Turned, accepted, ask, send_bulk, sms

GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    time = Turned()
    with Sandbox(clock=time.clock, monotonic=time.monotonic) as running:
        yield running


def test_one_sms_is_answered_with_every_documented_field(sandbox: Sandbox) -> None:
    answer = ask(sandbox, "POST", "/sms", sms("306900000001", "Καλημέρα", type="Unicode"))
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("application/json")
    body = answer.json()
    assert GUID.fullmatch(body.pop("id"))
    assert body.pop("responseText").startswith("SMS sent")
    assert body == {
        "timestamp": "2026-11-23T19:10:17.1234566Z",
        "to": "306900000001",
        "textLength": 8,
        "messageParts": 1,
        "responseCode": 0,
    }
    (entry,) = sandbox.audit()
    assert (entry.number, entry.text, entry.sender, entry.family) == (ANNA, "Καλημέρα", "MYSHOP", "A")
    assert (entry.at, entry.request) == ("2026-11-23T19:10:17.123Z", 1)


@pytest.mark.parametrize("to", [[ANNA, BILL[1:], ANNA], f"{ANNA},{BILL[1:]} , {ANNA}"])
def test_a_bulk_takes_an_array_or_commas_and_sends_twice_what_is_listed_twice(sandbox: Sandbox, to: object) -> None:
    body = ask(sandbox, "POST", "/smsbulk", sms(to)).json()
    assert body["responseCode"] == 0
    assert [item["to"] for item in body["messages"]] == [ANNA, BILL[1:], ANNA]
    assert len({item["id"] for item in body["messages"]}) == 3
    assert set(body["messages"][0]) == {"id", "timestamp", "to", "textLength", "messageParts"}
    assert accepted(sandbox) == [ANNA, BILL, ANNA]


@pytest.mark.parametrize("path", ["/sms", "/sms.json", "/v2/sms", "/v2/sms.json"])
def test_a_single_sms_has_four_paths(sandbox: Sandbox, path: str) -> None:
    assert ask(sandbox, "POST", path, sms()).json()["responseCode"] == 0


@pytest.mark.parametrize("path", ["/smsbulk", "/smsbulk.json", "/v2/smsbulk", "/v2/smsbulk.json"])
def test_a_bulk_has_four_paths(sandbox: Sandbox, path: str) -> None:
    assert len(ask(sandbox, "POST", path, sms([ANNA])).json()["messages"]) == 1


REFUSALS = [
    (2, {"type": "Morse"}),
    (3, {"text": ""}),
    (3, {"text": None}),
    (4, {"text": "Καλημέρα"}),  # the type is GSM unless the request says otherwise
    (4, {"text": "zz", "type": "Binary"}),
    (5, {"sender": ""}),
    (6, {"sender": "AB"}),
    (6, {"sender": "TWELVELETTER"}),
    (6, {"sender": "Shop!"}),
    (6, {"sender": "12"}),
    (6, {"sender": "123456789012345"}),
    (7, {"to": ""}),
    (8, {"to": "0030690000000"}),
    (8, {"to": "+30 690 000"}),
    (8, {"to": "+3069000000011234"}),
]


@pytest.mark.parametrize(("code", "change"), REFUSALS)
def test_what_is_wrong_is_refused_with_its_code_inside_an_http_200(
    sandbox: Sandbox, code: int, change: dict[str, str]
) -> None:
    answer = ask(sandbox, "POST", "/sms", sms(**change))
    assert (answer.status, answer.json()["responseCode"]) == (200, code)
    assert answer.json()["textLength"] == 0
    assert "id" not in answer.json()
    assert accepted(sandbox) == []


def test_codes_come_inside_an_http_400_if_wanted() -> None:
    with Sandbox(SandboxOptions(faults=FaultPlan(code_status=400))) as sandbox:
        answer = ask(sandbox, "POST", "/smsbulk", sms([]))
        assert (answer.status, answer.json()) == (
            400,
            {"responseCode": 7, "responseText": "Empty receiver", "messages": []},
        )
        assert ask(sandbox, "POST", "/sms", sms()).status == 200


def test_one_bad_number_refuses_a_whole_bulk_or_is_left_out() -> None:
    numbers = [ANNA, "nonsense", CLIO]
    with Sandbox() as sandbox:
        assert ask(sandbox, "POST", "/smsbulk", sms(numbers)).json()["responseCode"] == 8
        assert accepted(sandbox) == []
        sandbox.set_faults(FaultPlan(bad_number="leave_out"))
        body = ask(sandbox, "POST", "/smsbulk", sms(numbers)).json()
        assert (body["responseCode"], [item["to"] for item in body["messages"]]) == (0, [ANNA, CLIO])
        assert accepted(sandbox) == [ANNA, CLIO]
        assert ask(sandbox, "POST", "/smsbulk", sms(["nonsense"])).json()["responseCode"] == 8


def test_a_test_request_reaches_nobody_and_is_listed_apart(sandbox: Sandbox) -> None:
    body = ask(sandbox, "POST", "/sms", sms(test=True)).json()
    assert (body["responseCode"], body["textLength"], body["messageParts"], body["test"]) == (0, 0, 0, True)
    bulk = ask(sandbox, "POST", "/smsbulk", sms([BILL, CLIO], test=True)).json()
    assert bulk["test"] is True
    assert accepted(sandbox) == []
    assert [entry.number for entry in sandbox.provider.tests()] == [ANNA, BILL, CLIO]
    assert ask(sandbox, "POST", "/sms/converted", {"messageId": body["id"]}).status == 404


def test_the_wording_of_success_varies(sandbox: Sandbox) -> None:
    texts = {ask(sandbox, "POST", "/sms", sms()).json()["responseText"] for _ in range(3)}
    assert texts == {"SMS sent", "SMS sent successfully", "SMS sent successfully."}


@pytest.mark.parametrize(
    ("text", "kind", "length", "parts"),
    [
        ("x" * 160, "GSM", 160, 1),
        ("x" * 161, "GSM", 161, 2),
        ("x" * 161, "Unicode", 161, 3),
        ("ω" * 71, "auto", 71, 2),
        ("0a" * 141, "binary", 141, 2),
    ],
)
def test_length_and_parts_follow_the_type(sandbox: Sandbox, text: str, kind: str, length: int, parts: int) -> None:
    body = ask(sandbox, "POST", "/sms", sms(text=text, type=kind)).json()
    assert (body["responseCode"], body["textLength"], body["messageParts"]) == (0, length, parts)


def test_a_conversion_needs_the_id_of_a_message_of_this_family(sandbox: Sandbox) -> None:
    known = ask(sandbox, "POST", "/sms", sms()).json()["id"]
    other = send_bulk(sandbox, BILL).json()["messages"][0]["messageId"]
    assert ask(sandbox, "POST", "/sms/converted", {"messageId": known}).json() == "OK"
    answer = ask(sandbox, "POST", "/sms/converted", {"messageId": other})
    assert (answer.status, answer.json()) == (404, f'No convertible message found for id "{other}"')
    assert ask(sandbox, "POST", "/sms/converted", {}).status == 400


def test_usage_is_counted_by_country_with_numbers_as_texts(sandbox: Sandbox) -> None:
    ask(sandbox, "POST", "/smsbulk", sms([ANNA, BILL, "491765410994"], "x" * 161))
    send_bulk(sandbox, CLIO)
    period = {"startDate": "2026-11-23", "endDate": "20261123", "accountName": "shop"}
    assert ask(sandbox, "POST", "/usage/bycountry", period).json() == [
        {"country": "DEU", "messagesCount": "1", "cost": "0.10"},
        {"country": "GRC", "messagesCount": "2", "cost": "0.20"},
    ]
    assert ask(sandbox, "POST", "/usage/bycountry", {**period, "startDate": "2026-11-24"}).json() == []
    assert ask(sandbox, "POST", "/usage/bycountry", {**period, "endDate": "soon"}).status == 400
    assert ask(sandbox, "POST", "/usage/bycountry", {**period, "accountName": ""}).status == 400


@pytest.mark.parametrize("path", ["/sms/some-id", "/balance", "/smslist", "/sms.xml", "/SMS", "/"])
def test_what_mitto_does_not_have_is_not_found(sandbox: Sandbox, path: str) -> None:
    assert ask(sandbox, "GET", path).status == 404
    assert ask(sandbox, "POST", path, sms()).status == 404


def test_only_a_post_sends(sandbox: Sandbox) -> None:
    assert ask(sandbox, "GET", "/sms").status == 405
    assert ask(sandbox, "POST", "/sms", b"[1]").status == 400
    assert ask(sandbox, "POST", "/sms", b"{").status == 400
    assert accepted(sandbox) == []


def test_the_key_must_be_there_and_right() -> None:
    with Sandbox() as sandbox:
        assert ask(sandbox, "POST", "/sms", sms(), key=None).status == 401
        assert ask(sandbox, "POST", "/sms", sms(), key="whatever").status == 200
    with Sandbox(SandboxOptions(key="secret")) as sandbox:
        assert ask(sandbox, "POST", "/sms", sms(), key="wrong").status == 401
        assert ask(sandbox, "POST", "/sms", sms(), key="secret").status == 200
        assert accepted(sandbox) == [ANNA]
