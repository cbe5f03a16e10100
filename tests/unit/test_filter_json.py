"""A filter's JSON is read to the last word or refused with what to do: no condition is ever overlooked."""

import json
from typing import Any

import pytest

from app.domain.errors import Reason, Refused
from app.domain.filter_json import from_json, to_json
from app.domain.ids import ListId
from app.domain.people_filter import EVERYBODY, Filter, ListIs, conditions, in_list

WHOLE: dict[str, Any] = {"version": 1, "match": [{"is": "list", "list": 1}], "never": []}


def refusal(text: str) -> str:
    with pytest.raises(Refused) as caught:
        from_json(text)
    assert caught.value.reason is Reason.BAD_VALUE
    assert "Nothing was changed" in caught.value.message
    return caught.value.message


def with_match(*match: object) -> str:
    return json.dumps(WHOLE | {"match": list(match)})


def nested(depth: int) -> object:
    return {"is": "list", "list": 1} if depth == 0 else {"join": "any", "parts": [nested(depth - 1)]}


def test_what_is_not_said_is_as_a_new_condition_has_it() -> None:
    assert from_json(json.dumps(WHOLE)) == in_list(ListId(1))
    assert from_json(to_json(EVERYBODY)) == EVERYBODY == in_list(None)


def test_what_a_thing_was_called_makes_no_difference() -> None:
    assert in_list(ListId(1), "Loyalty") == in_list(ListId(1))
    (kept,) = conditions(from_json(to_json(in_list(ListId(1), "Loyalty"))))
    assert isinstance(kept, ListIs)
    assert kept.called == "Loyalty"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ("[]", "it has to be like"),
        (json.dumps(WHOLE | {"version": 2}), "Update the program"),
        (json.dumps(WHOLE | {"also": []}), "“also” is not known there"),
        (json.dumps({"version": 1, "match": []}), "“never” has to be a list"),
        (with_match("list"), "“list” is no condition"),
        (with_match({"is": "shoe_size"}), "there is no condition “shoe_size”. The conditions are: list, tag"),
        (with_match({"is": "list"}), "“list” is missing"),
        (with_match({"is": "list", "list": "1"}), "has to be a whole number"),
        (with_match({"is": "list", "list": True}), "has to be a whole number"),
        (with_match({"is": "list", "list": 1, "tag": 2}), "“tag” is not known there"),
        (with_match({"is": "list", "list": 1, "how": "has"}), "it can be: is, is_not"),
        (with_match({"is": "field_number", "field": 1, "low": float("nan")}), "has to be a number"),
        (with_match({"is": "last_message", "days": 99_999}), "at most 3660"),
        (with_match({"is": "field_date", "field": 1, "day": "24/12/2026"}), "such as 2026-12-24"),
        (with_match({"is": "yearly", "of": "birthday", "day": "02-30"}), "such as 2026-12-24"),
        (with_match({"is": "yearly", "of": "birthday", "day": "W05"}), "such as 2026-12-24"),
        (with_match({"is": "added", "how": "next_days"}), "nobody is added in days to come"),
        (with_match({"join": "any", "parts": []}), "a group has no condition"),
        (with_match({"join": "xor", "parts": [{"is": "list", "list": 1}]}), "it can be: all, any, none"),
        (with_match(nested(6)), "more than 6 deep"),
        (with_match(*[{"is": "list", "list": 1}] * 101), "more than 100 conditions"),
    ],
)
def test_anything_else_is_refused_with_what_to_do(text: str, says: str) -> None:
    assert says in refusal(text)


def test_groups_as_deep_as_allowed_are_read() -> None:
    assert isinstance(from_json(with_match(nested(5))), Filter)
