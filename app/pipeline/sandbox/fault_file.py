"""Reads a fault plan from JSON, and says exactly what is wrong with a bad one."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from app.pipeline.sandbox.faults import ONLY_STATUS, Fault, FaultPlan, ReportStyle

Built = TypeVar("Built")
Check = Callable[[Any, str], Any]
"""Turns a JSON value into a field's value or raises FaultPlanError; the text is the key's place in the document."""


class FaultPlanError(ValueError):
    """A fault plan that cannot be followed; the text names the line or the key."""


def load_fault_plan(path: Path) -> FaultPlan:
    """Read a plan from a file: an object with `faults` and the plan's other keys, or only the list of faults.

    Raises FaultPlanError naming the file and the line or key, also for a file that cannot be read.
    """
    try:
        raw = path.read_bytes()
    except OSError as exc:
        raise FaultPlanError(f"{path}: {exc.strerror or exc}") from exc
    try:
        return parse_fault_plan(raw)
    except FaultPlanError as exc:
        raise FaultPlanError(f"{path.name}: {exc}") from exc


def parse_fault_plan(raw: bytes) -> FaultPlan:
    """Read a plan from JSON text. Raises FaultPlanError naming the line or the key."""
    try:
        document = json.loads(raw)
    except UnicodeDecodeError as exc:
        line = raw.count(b"\n", 0, exc.start) + 1
        raise FaultPlanError(f"line {line}: the text is not UTF-8") from exc
    except json.JSONDecodeError as exc:
        raise FaultPlanError(f"line {exc.lineno}, column {exc.colno}: {exc.msg}") from exc
    if isinstance(document, list):
        document = {"faults": document}
    return _build(FaultPlan, document, "", _PLAN)


def _typed(words: str, *types: type) -> Check:
    def check(value: Any, place: str) -> Any:
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            raise FaultPlanError(f"{place}: must be {words}, not {json.dumps(value, ensure_ascii=False)}")
        return value

    return check


_whole = _typed("a whole number", int)
_number = _typed("a number", int, float)
_text = _typed("a text", str)
_truth = _typed("true or false", bool)
_list = _typed("a list", list)
_object = _typed("an object", dict)


def _each(check: Check) -> Check:
    def check_all(value: Any, place: str) -> Any:
        return tuple(check(entry, f"{place}[{index}]") for index, entry in enumerate(_list(value, place)))

    return check_all


def _template(value: Any, place: str) -> Any:
    return tuple((name, _text(text, f"{place}.{name}")) for name, text in _object(value, place).items())


def _fault(value: Any, place: str) -> Any:
    if isinstance(value, dict) and value.get("kind") in ONLY_STATUS:
        value = {"target": "status", **value}  # they have no other
    return _build(Fault, value, place, _FAULT)


def _reports(value: Any, place: str) -> Any:
    return _build(ReportStyle, value, place, _REPORTS)


def _build(kind: Callable[..., Built], document: Any, place: str, checks: Mapping[str, Check]) -> Built:
    if not isinstance(document, dict):
        raise FaultPlanError(f"{place or 'the plan'}: must be an object")
    dot = f"{place}." if place else ""
    values: dict[str, Any] = {}
    for key, value in document.items():
        if key not in checks:
            raise FaultPlanError(f"{dot}{key}: unknown key; known are {', '.join(checks)}")
        if value is not None:  # null says the same as leaving the key out
            values[key] = checks[key](value, dot + key)
    if kind is Fault and "kind" not in values:
        raise FaultPlanError(f"{dot}kind: is missing")
    try:
        return kind(**values)
    except FaultPlanError:
        raise
    except ValueError as exc:
        raise FaultPlanError(f"{dot}{exc}") from exc


_FAULT: Mapping[str, Check] = {
    "kind": _text,
    "target": _text,
    "request": _whole,
    "every": _whole,
    "share": _number,
    "numbers": _each(_text),
    "times": _whole,
    "seconds": _number,
    "retry_after": _typed("seconds or a text", int, str),
    "as_date": _truth,
    "code": _whole,
    "status": _whole,
    "size": _whole,
    "word": _text,
    "accept": _truth,
}
_REPORTS: Mapping[str, Check] = {
    "method": _text,
    "template": _template,
    "as_array": _truth,
    "duplicate_share": _number,
    "out_of_order_share": _number,
}
_PLAN: Mapping[str, Check] = {
    "faults": _each(_fault),
    "seed": _whole,
    "offline": _truth,
    "offline_s": _number,
    "code_status": _whole,
    "bad_number": _text,
    "reports": _reports,
}
