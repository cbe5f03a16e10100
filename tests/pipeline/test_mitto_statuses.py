"""What each HTTP status means for the messages of a request, over a real connection and for both families."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from app.domain.errors import AccountRefused, NotSent, Throttled
from app.domain.gateway import Answer, Rejected, Uncertain
from app.domain.message import Why
from app.domain.setting_values import Family
from app.pipeline.mitto.retry_after import retry_after_s
from tests.doubles.mitto_account import NOW, Arms, account, messages, serving
from tests.doubles.raw_server import Talk

FAMILIES = pytest.mark.parametrize("family", list(Family))
ACCOUNT = (401, 402, 403)
REFUSED = (400, 404, 405, 413, 415, 422)
OPEN = (300, 301, 302, 303, 304, 307, 308, 406, 407, 408, 409, 410, 418, 425, 451, 500, 501, 502, 503, 504, 520, 599)
BODIES = {"json": b'{"message":"no luck"}', "html": b"<html><b>no luck</b></html>", "empty": b""}


def answering(status: int, body: bytes, *headers: str) -> Callable[[Talk], None]:
    """Answer every request alike."""

    def script(talk: Talk) -> None:
        while True:
            talk.request()
            talk.reply(status, body, *headers)

    return script


def send(status: int, body: bytes, *headers: str, family: Family, secure: bool = False) -> Answer:
    """Hand three messages to a server that answers like this; it must see them exactly once."""
    arms = Arms()
    with serving(secure, answering(status, body, *headers)) as server, account(server.url, family=family) as gateway:
        try:
            return gateway.send(messages(3), arm=arms)
        finally:
            assert arms.count == 1
            assert server.received.count(b"POST ") == 1


@FAMILIES
@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("status", REFUSED)
def test_a_refusal_is_certainly_not_sent(status: int, body: str, family: Family) -> None:
    answer = send(status, BODIES[body], family=family)
    assert len(answer.outcomes) == 3
    for outcome in answer.outcomes:
        assert isinstance(outcome, Rejected)
        assert outcome.why is Why.REFUSED
        assert str(status) in outcome.detail
        assert ("no luck" in outcome.detail) == (body != "empty")
        assert "<" not in outcome.detail
    assert answer.http_status == status


@FAMILIES
@pytest.mark.parametrize("status", OPEN)
def test_an_answer_that_says_neither_yes_nor_no_leaves_every_message_open(status: int, family: Family) -> None:
    body = b"" if status == 304 else BODIES["json"]
    answer = send(status, body, "Location: https://127.0.0.1:1/elsewhere", family=family)
    assert answer.http_status == status
    assert answer.raw == body.decode()
    assert [o.why for o in answer.outcomes if isinstance(o, Uncertain)] == [Why.SERVER_ERROR] * 3


@FAMILIES
@pytest.mark.parametrize("location", ["http://[", "javascript:x", "//", "\x7f"])
def test_a_redirect_to_nowhere_is_an_answer_too(location: str, family: Family) -> None:
    assert send(302, b"", f"Location: {location}", family=family).http_status == 302


@FAMILIES
@pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("status", ACCOUNT)
def test_an_answer_about_the_account_returns_every_message(status: int, secure: bool, family: Family) -> None:
    with pytest.raises(AccountRefused) as caught:
        send(status, b'{"error":"Invalid or no API Key specified"}', family=family, secure=secure)
    assert (caught.value.http_status, caught.value.detail) == (status, "Invalid or no API Key specified")


@FAMILIES
@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ([], None),
        (["Retry-After: 7"], 7.0),
        (["Retry-After: Mon, 23 Nov 2026 19:10:47 GMT"], 30.0),
        (["Retry-After: soon"], None),
        (["Retry-After: 5", "Retry-After: 9"], None),
    ],
    ids=["none", "seconds", "date", "junk", "two"],
)
def test_a_slower_pace_is_asked_for_with_or_without_a_time(
    headers: list[str], seconds: float | None, family: Family
) -> None:
    with pytest.raises(Throttled) as caught:
        send(429, b"", *headers, family=family)
    assert caught.value.retry_after_s == seconds


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        (" 12 ", 12.0),
        ("1.5", 1.5),
        ("3601", 3600.0),
        ("9" * 300, 3600.0),
        ("9" * 301, None),
        ("-5", None),
        ("١٢", None),
        ("", None),
        ("1e3", None),
        ("Mon, 23 Nov 2026 19:10:17 GMT", 0.0),
        ("Mon, 23 Nov 2026 18:00:00 GMT", 0.0),
        ("Mon, 23 Nov 2026 21:11:17 +0200", 60.0),
        ("Mon Nov 23 19:11:17 2026", 60.0),
        ("Tue, 24 Nov 2026 19:10:17 GMT", 3600.0),
        ("Mon, 99 Nov 2026 19:10:17 GMT", None),
        ("Mon, 23 Nov 99999 19:10:17 GMT", None),
        ("Mon, 01 Jan 0001 00:00:00 +2359", 0.0),
    ],
)
def test_retry_after_is_clamped_to_an_hour_and_junk_is_nothing(header: str, seconds: float | None) -> None:
    assert retry_after_s(header, datetime(2026, 11, 23, 19, 10, 17, tzinfo=UTC)) == seconds
    assert datetime(2026, 11, 23, 19, 10, 17, tzinfo=UTC) == NOW


@FAMILIES
@pytest.mark.parametrize(
    ("status", "body", "why"),
    [
        (204, b"", Why.NO_ID),
        (200, b"", Why.NO_ID),
        (200, b"[]", Why.NO_ID),
        (202, b"null", Why.NO_ID),
        (200, b"<html>Welcome to our hotel</html>", Why.NO_ANSWER),
        (200, b'{"messages": [{"id": "x"', Why.NO_ANSWER),
        (200, b"\xff\xfe\x00", Why.NO_ANSWER),
    ],
)
def test_a_yes_without_a_usable_id_leaves_every_message_open(
    status: int, body: bytes, why: Why, family: Family
) -> None:
    answer = send(status, body, family=family)
    assert [o.why for o in answer.outcomes if isinstance(o, Uncertain)] == [why] * 3


def probe(status: int, family: Family) -> bytes:
    """Probe a server that answers like this; what it received comes back."""
    with serving(False, answering(status, b"{}")) as server, account(server.url, family=family) as gateway:
        try:
            gateway.probe()
        finally:
            assert server.received.startswith(b"GET ")
        return server.received


@FAMILIES
@pytest.mark.parametrize("status", [200, 204, 301, 400, 404, 405])
def test_a_probe_sends_nothing_and_takes_any_answer_of_the_apis(status: int, family: Family) -> None:
    path = b"/" if family is Family.SMS else b"/api/v1/TrafficAccounts"
    assert probe(status, family).startswith(b"GET " + path + b" HTTP/1.1\r\n")


@FAMILIES
@pytest.mark.parametrize(
    ("status", "error"), [(401, AccountRefused), (402, AccountRefused), (403, AccountRefused), (429, Throttled)]
)
def test_a_probe_tells_a_refused_account(status: int, error: type[Exception], family: Family) -> None:
    with pytest.raises(error):
        probe(status, family)


@pytest.mark.parametrize(
    ("status", "family"),
    [(s, Family.SMS) for s in (502, 503, 504)] + [(s, Family.MESSAGING) for s in (500, 502, 503, 504, 520)],
)
def test_a_probe_tells_an_api_that_is_out_of_order(status: int, family: Family) -> None:
    with pytest.raises(NotSent, match=str(status)):
        probe(status, family)


@FAMILIES
def test_a_probe_of_nobody_is_not_sent(family: Family) -> None:
    with serving(False, Talk.close) as server, account(server.url, family=family) as gateway, pytest.raises(NotSent):
        gateway.probe()
