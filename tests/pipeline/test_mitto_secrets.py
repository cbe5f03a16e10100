"""The key, and whole numbers, stay out of everything that is kept, shown or logged, whatever a server sends back."""

import html
import json
import logging
import traceback
from collections.abc import Callable
from urllib.parse import quote

import pytest

from app.domain.errors import AccountRefused, HandoverError, MaybeSent
from app.domain.setting_values import Family
from app.pipeline.mitto.reply import EVIDENCE, evidence
from app.pipeline.mitto.secrecy import hider, shorten_numbers
from tests.doubles.mitto_account import CONFIG, KEY, Arms, account, messages, serving
from tests.doubles.raw_server import Talk

NUMBER = "306900000001"
OK = b"HTTP/1.1 200 OK\r\n"
ECHOES = {
    "in a header": OK + f"X-Key: {KEY}\r\nRetry-After: {KEY}\r\nContent-Length: 2\r\n\r\n{{}}".encode(),
    "in the status line": f"HTTP/1.1 500 {KEY}\r\nContent-Length: 0\r\n\r\n".encode(),
    "in an illegal status line": f"HTTP/9 {KEY} +{NUMBER}\r\n\r\n".encode(),
    "in an illegal header": OK + f"{KEY} +{NUMBER}\r\n\r\n".encode(),
    "in an illegal chunk": OK + f"Transfer-Encoding: chunked\r\n\r\n{KEY} {NUMBER}\r\n".encode(),
    "in the body": b"HTTP/1.1 400 No\r\n\r\n" + json.dumps({"message": f"bad key {KEY}"}).encode(),
    "in the body of a refused account": b"HTTP/1.1 401 No\r\n\r\n" + json.dumps({"error": KEY}).encode(),
    "in words": b"HTTP/1.1 400 No\r\n\r\n<p>" + KEY.encode() + b"</p>",
    "as an id": OK + b"\r\n" + json.dumps({"responseCode": 0, "id": KEY, "messageId": KEY}).encode(),
    "in a body that breaks off": OK + b"Content-Length: 999\r\n\r\n" + KEY.encode(),
    "in a redirect": f"HTTP/1.1 302 No\r\nLocation: http://[{KEY}\r\nContent-Length: 0\r\n\r\n".encode(),
    "in a cookie": OK + f"Set-Cookie: k={KEY}\r\nContent-Length: 2\r\n\r\n{{}}".encode(),
}


def answering(data: bytes) -> Callable[[Talk], None]:
    def script(talk: Talk) -> None:
        talk.request()
        talk.send(data)

    return script


@pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("family", list(Family))
@pytest.mark.parametrize("name", ECHOES)
def test_a_key_that_comes_back_is_seen_nowhere(
    name: str, family: Family, secure: bool, caplog: pytest.LogCaptureFixture
) -> None:
    for logger in ("", "httpx", "httpcore", "httpcore.http11", "httpcore.connection", "app"):
        caplog.set_level(logging.DEBUG, logger)
    seen: list[str] = []
    with serving(secure, answering(ECHOES[name])) as server, account(server.url, family=family) as gateway:
        try:
            answer = gateway.send(messages(1), arm=Arms())
            seen += [repr(answer), answer.raw, str(answer)]
        except HandoverError as exc:
            seen += [repr(exc), str(exc), *traceback.format_exception(exc)]
        seen.append(repr(gateway))
    seen += [record.getMessage() + str(record.args) for record in caplog.records]
    assert any("POST" in text for text in seen[-len(caplog.records) :])  # the logs did listen
    assert [text for text in seen if KEY in text or KEY.swapcase() in text] == []
    # Of an answer that came whole everything is kept as evidence, numbers too; of a broken one an error tells.
    assert [text for text in seen if NUMBER in text and not text.startswith("Answer")] == []


def test_no_cookie_is_kept_and_none_is_sent() -> None:
    def script(talk: Talk) -> None:
        talk.request()
        talk.reply(200, {}, "Set-Cookie: a=b; Path=/")
        assert "cookie" not in talk.request().headers
        talk.reply(200, {})

    with serving(False, script) as server, account(server.url) as gateway:
        gateway.send(messages(1), arm=Arms())
        gateway.send(messages(1), arm=Arms())


def test_a_refused_account_says_why_without_the_key() -> None:
    script = answering(ECHOES["in the body of a refused account"])
    with serving(False, script) as server, account(server.url) as gateway, pytest.raises(AccountRefused) as caught:
        gateway.send(messages(1), arm=Arms())
    assert caught.value.detail == "[key]"


def test_evidence_of_a_broken_answer_has_no_key() -> None:
    script = answering(ECHOES["in a body that breaks off"])
    with serving(False, script) as server, account(server.url) as gateway, pytest.raises(MaybeSent) as caught:
        gateway.send(messages(1), arm=Arms())
    assert caught.value.raw == "[key]"


def test_a_configuration_shows_no_key() -> None:
    assert KEY not in repr(CONFIG)
    assert KEY not in str(CONFIG)


@pytest.mark.parametrize(
    "spelling",
    [KEY, KEY.upper(), KEY.replace("/", "\\/"), quote(KEY, safe=""), quote(KEY, safe="").lower(), html.escape(KEY)],
)
def test_every_spelling_of_the_key_is_masked(spelling: str) -> None:
    assert hider(KEY)(f"a {spelling} b") == "a [key] b"


@pytest.mark.parametrize("key", ['a"b\\c/d', "a&b<c>'d", ".*", "[a-z]"])
def test_a_key_of_odd_characters_is_masked_in_json_and_html(key: str) -> None:
    for text in (key, json.dumps(key)[1:-1], html.escape(key), repr(f"'{key}")):
        assert key not in hider(key)(text)
        assert "[key]" in hider(key)(text)


def test_a_key_at_the_cut_of_the_evidence_is_masked_before_the_cut() -> None:
    body = b"x" * (EVIDENCE - 5) + KEY.encode()
    assert evidence(body, hider(KEY)) == "x" * (EVIDENCE - 5) + "[key]"
    assert "\x00" not in evidence(b"a\x00b", hider(KEY))


def test_only_the_end_of_a_number_is_left() -> None:
    assert shorten_numbers("to +306912345678, 00306912345678!") == "to …678, …678!"
    assert shorten_numbers("[Errno 111] after 1048576 bytes") == "[Errno 111] after 1048576 bytes"
