"""Requests and answers as values, and the JSON that goes into them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

CONTROL_PREFIX: Final = "/_sandbox/"
JSON_TYPE: Final = "application/json; charset=utf-8"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request, completely read. Header names are in lower case; `path` is without the query."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer, and how badly it is delivered."""

    status: int = 200
    body: bytes = b""
    content_type: str = JSON_TYPE
    headers: tuple[tuple[str, str], ...] = ()
    delay_s: float = 0.0  # before the first byte
    reset: bool = False  # reset the connection instead of answering
    drip_s: float | None = None  # after the headers one byte of body per so many seconds, for ever
    cut: int | None = None  # promise the whole body, send so many bytes of it, close


def to_json(value: object) -> bytes:
    """JSON as it goes over the wire: UTF-8, no spaces. A lone surrogate, which UTF-8 cannot carry, becomes '?'."""
    return _encode(value).encode("utf-8", "replace")


def answer_json(value: object, status: int = 200) -> Answer:
    """An answer with this JSON value as its body."""
    return Answer(status, to_json(value))


def problem(status: int, message: str, field: str | None = None) -> Answer:
    """A refusal: `message`, and `errors` by field as ASP.NET writes them when one field is to blame."""
    body: dict[str, Any] = {"message": message}
    if field is not None:
        body["errors"] = {field: [message]}
    return answer_json(body, status)


def read_object(raw: bytes) -> dict[str, Any] | None:
    """The JSON object in a body, or None when the body holds anything else."""
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
