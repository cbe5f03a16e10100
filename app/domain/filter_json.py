"""A filter as JSON, which is how it is stored. What is not understood to the last word is refused, never left out:
a condition that is overlooked would send a campaign to others.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from app.domain import people_filter
from app.domain.errors import Reason, Refused
from app.domain.filter_terms import DateHow, Join
from app.domain.filter_values import one_of, reader, refuse
from app.domain.people_filter import Condition, Filter, Group, Node

VERSION = 1
DEEPEST, MOST_CONDITIONS = 6, 100
KINDS: Mapping[str, type[Condition]] = {
    "list": people_filter.ListIs,
    "tag": people_filter.TagIs,
    "consent": people_filter.ConsentIs,
    "gender": people_filter.GenderIs,
    "text": people_filter.TextIs,
    "yearly": people_filter.YearlyIs,
    "field_text": people_filter.FieldText,
    "field_number": people_filter.FieldNumber,
    "field_date": people_filter.FieldDate,
    "added": people_filter.Added,
    "last_message": people_filter.LastMessage,
    "got_campaign": people_filter.GotCampaign,
}
"""What each kind of condition is called; these names never change."""

_NAMES = {kind: name for name, kind in KINDS.items()}


def to_json(chosen: Filter) -> str:
    """The same filter always gives the same text."""
    parts = {"match": [_made(node) for node in chosen.match], "never": [_made(node) for node in chosen.never]}
    return json.dumps({"version": VERSION, **parts}, ensure_ascii=False)


def _made(node: Node) -> dict[str, Any]:
    if isinstance(node, Group):
        return {"join": node.join.value, "parts": [_made(part) for part in node.parts]}
    return {"is": _NAMES[type(node)]} | {each.name: _plain(getattr(node, each.name)) for each in fields(node)}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def from_json(text: str) -> Filter:
    """Read it back. Raises Refused (bad_value) for anything that this version does not know."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as exc:
        refuse(f"it is no JSON ({exc})")
    if not isinstance(found, dict) or "version" not in found:
        refuse('it has to be like {"version": 1, "match": [], "never": []}')
    if found["version"] != VERSION:
        raise Refused(
            Reason.BAD_VALUE,
            f"This filter is of version {found['version']}, which a newer Retail Send wrote. Update the program, or "
            "make the filter anew. Nothing was changed.",
        )
    _only(found, {"version", "match", "never"})
    chosen = Filter(_parts(found, "match", 0), _parts(found, "never", 0))
    if sum(1 for _ in people_filter.conditions(chosen)) > MOST_CONDITIONS:
        refuse(f"it has more than {MOST_CONDITIONS} conditions")
    return chosen


def _parts(found: Mapping[str, Any], key: str, depth: int) -> tuple[Node, ...]:
    if not isinstance(found.get(key), list):
        refuse(f"“{key}” has to be a list of conditions")
    return tuple(_node(each, depth + 1) for each in found[key])


def _node(found: object, depth: int) -> Node:
    if depth > DEEPEST:
        refuse(f"its groups are more than {DEEPEST} deep")
    if not isinstance(found, dict):
        refuse(f"“{found}” is no condition")
    if "join" in found:
        _only(found, {"join", "parts"})
        group = Group(one_of(Join, found["join"], "join"), _parts(found, "parts", depth))
        if not group.parts:
            refuse("a group has no condition in it")
        return group
    kind = KINDS.get(str(found.get("is")))
    if kind is None:
        refuse(f"there is no condition “{found.get('is')}”. The conditions are: {', '.join(KINDS)}")
    return _condition(kind, found)


def _condition(kind: Any, found: Mapping[str, Any]) -> Condition:
    _only(found, {"is"} | {each.name for each in fields(kind)})
    values = {}
    for each in fields(kind):
        if each.name in found:
            values[each.name] = reader(kind, each.name)(found[each.name], each.name)
        elif each.default is MISSING:
            refuse(f"“{each.name}” is missing in a condition “{_NAMES[kind]}”")
    made: Condition = kind(**values)
    if isinstance(made, people_filter.Added) and made.how in (DateHow.NEXT_DAYS, DateHow.EMPTY):
        refuse("nobody is added in days to come, or never")
    return made


def _only(found: Mapping[str, Any], known: set[str]) -> None:
    if unknown := sorted(set(found) - known):
        refuse(f"“{unknown[0]}” is not known there; what can stand there is: {', '.join(sorted(known))}")
