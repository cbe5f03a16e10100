"""Both families read anything at all without failing, and never see a yes or a no where there is none."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.errors import NotSent
from app.domain.gateway import Accepted, Outcome, Rejected
from app.domain.message import Why
from app.pipeline.mitto import family_a_answers, family_b
from app.pipeline.mitto.reply import Reply, evidence
from app.pipeline.mitto.secrecy import hider
from app.pipeline.mitto.verdicts import REFUSED, about_the_account
from tests.doubles.mitto_account import KEY, NOW, messages

HIDE = hider(KEY)
BATCH = messages(3)

STATUSES = st.one_of(
    st.sampled_from([200, 201, 204, 302, 400, 401, 402, 403, 404, 408, 409, 422, 429, 500, 503]),
    st.integers(min_value=100, max_value=999),
)
NAMES = [
    "messages",
    "id",
    "to",
    "messageId",
    "responseCode",
    "responseText",
    "messageParts",
    "errors",
    "deliveryStatus",
]
KEYS = st.sampled_from([*NAMES, "error", "message", "description", "title", "bulkId"])
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=-1, max_value=10),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["306900000001", "+306900000002", 306900000003, "a", "b", "Delivered", "0", "8", "\ud800", KEY]),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=25
)
ITEMS = st.lists(st.dictionaries(KEYS, LEAVES, max_size=4), max_size=5)
SHAPED = st.fixed_dictionaries({}, optional={"messages": ITEMS, "responseCode": LEAVES, "id": LEAVES, "to": LEAVES})
BODIES = st.one_of(
    st.binary(max_size=200),
    VALUES.map(lambda value: json.dumps(value).encode()),
    SHAPED.map(lambda value: json.dumps(value).encode()),
)

DEEP = b'{"messages":' * 100_000
WIDE = b'{"responseCode":' + b"9" * 5000 + b"}"


def check(found: tuple[Outcome, ...] | None, status: int, body: bytes) -> None:
    reply = Reply(status, body)
    assert (found is None) <= (about_the_account(reply, now=NOW, hide=HIDE) is not None)
    evidence(body, HIDE).encode()
    if found is None:
        return
    assert len(found) == len(BATCH)
    accepted = [o.provider_id for o in found if isinstance(o, Accepted)]
    assert len(set(accepted)) == len(accepted)
    for outcome in found:
        if isinstance(outcome, Accepted):
            assert 200 <= status < 300 or 400 <= status < 500
            assert outcome.provider_id.encode() in body
            assert outcome.provider_id != KEY
            assert outcome.parts is None or 1 <= outcome.parts <= 255
            continue
        assert 0 < len(outcome.detail.encode()) < 2000
        assert outcome.detail.isprintable()
        assert KEY not in outcome.detail
        if isinstance(outcome, Rejected):
            assert status in REFUSED or outcome.why is not Why.REFUSED
            assert 200 <= status < 300 or 400 <= status < 500


@given(STATUSES, BODIES)
@example(200, DEEP)
@example(400, DEEP)
@example(200, WIDE)
@example(200, b'{"responseCode":NaN,"messages":[Infinity]}')
@example(200, b"\xef\xbb\xbf{}")
@example(200, b'{"messages":[{"id":"a","to":"306900000001","messageParts":1e999}]}')
@example(200, b'{"responseText":"\\ud800\\u0000","responseCode":8}')
@example(403, b'"\\udfff"')
def test_any_answer_of_family_a_is_read(status: int, body: bytes) -> None:
    check(family_a_answers.outcomes(BATCH, Reply(status, body), HIDE), status, body)
    one = family_a_answers.outcomes(BATCH[:1], Reply(status, body), HIDE)
    assert one is None or len(one) == 1


@given(STATUSES, BODIES)
@example(200, DEEP)
@example(400, DEEP)
@example(200, WIDE)
@example(200, b'{"messages":[{"messageId":1e400},{"messageId":NaN},{"messageId":"\\ud800"}]}')
def test_any_answer_of_family_b_is_read(status: int, body: bytes) -> None:
    check(family_b.outcomes(len(BATCH), Reply(status, body), HIDE), status, body)
    one = family_b.outcomes(1, Reply(status, body), HIDE)
    assert one is None or len(one) == 1


@given(STATUSES, BODIES)
@example(200, DEEP)
@example(200, WIDE)
@example(200, b'{"deliveryStatus":"\\ud800\\u0000","description":"\\udfff"}')
def test_any_answer_to_a_look_up_is_read_or_no_news(status: int, body: bytes) -> None:
    try:
        delivery = family_b.delivery_in(Reply(status, body), "a", HIDE)
    except NotSent:
        return
    assert (delivery.raw + delivery.detail).encode() or delivery.status is None
    assert delivery.provider_id == "a"


def test_a_body_of_half_a_megabyte_of_brackets_is_no_json() -> None:
    found = family_b.outcomes(1, Reply(200, b"[" * 500_000), HIDE)
    assert found is not None
    assert getattr(found[0], "why", None) is Why.NO_ANSWER


@pytest.mark.parametrize("family", [family_a_answers, family_b])
def test_the_fuzz_above_can_find_a_yes(family: Any) -> None:
    listed = [{"id": i, "messageId": i, "to": m.number} for i, m in zip("abc", BATCH, strict=True)]
    body = json.dumps({"responseCode": 0, "messages": listed}).encode()
    first = BATCH if family is family_a_answers else len(BATCH)
    assert family.outcomes(first, Reply(200, body), HIDE) == tuple(Accepted(i) for i in "abc")
