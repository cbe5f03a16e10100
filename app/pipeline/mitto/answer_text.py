"""JSON and words out of whatever came back, without ever failing: wrong types, depth, size and encoding included."""

import json
import re

from app.pipeline.mitto.secrecy import MASK, Hide

LONGEST_SAYING = 200
_ID = re.compile(r"[A-Za-z0-9][\x21-\x7e]{0,127}")
_WHOLE = re.compile(r"\s*[0-9]{1,9}\s*", re.ASCII)
_SAYING_KEYS = ("responseText", "message", "error", "errors", "title", "detail", "description")
_DEEPEST = 3


class Nothing:
    """Stands for a body that is no JSON, since null is JSON."""


NOTHING = Nothing()


def parse(body: bytes) -> object:
    """The JSON of a body, or NOTHING."""
    try:
        return json.loads(body.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):  # ValueError also for a number of more than 4,300 digits
        return NOTHING


def member(value: object, key: str) -> object:
    """What stands under a key, None when it is absent or this is no object."""
    return value.get(key) if isinstance(value, dict) else None


def items(value: object, key: str) -> list[object] | None:
    """The list under a key, None when there is none."""
    found = member(value, key)
    return found if isinstance(found, list) else None


def whole(value: object) -> int | None:
    """A whole number of up to nine digits, also as text, as one of Mitto's own examples has it; else None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if 0 <= value < 10**9 else None
    return int(value) if isinstance(value, str) and _WHOLE.fullmatch(value) else None


def parts(value: object) -> int | None:
    """A segment count that can be one."""
    count = whole(value)
    return count if count is not None and 1 <= count <= 255 else None


def provider_id(value: object, hide: Hide) -> str | None:
    """An id that can be stored and asked for again; else None."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**30 else value
    if not isinstance(text, str) or not _ID.fullmatch(text) or hide(text) == MASK:
        return None
    return text


def saying(value: object, body: bytes, hide: Hide) -> str:
    """What the answer says in words, in one short line; empty when it says nothing."""
    text = "; ".join(_words(value, _DEEPEST)) if value is not NOTHING else _without_tags(body)
    return line(text, hide, LONGEST_SAYING)


def line(text: str, hide: Hide, longest: int) -> str:
    """One line that can be stored and shown: no control characters, no half surrogate, no key."""
    clean = text.encode("utf-8", errors="replace").decode()
    shown = "".join(c if c.isprintable() else " " for c in hide(clean))
    return " ".join(shown.split())[:longest]


def _words(value: object, depth: int) -> list[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    if depth == 0:
        return []
    if isinstance(value, list):
        return [word for each in value[:3] for word in _words(each, depth - 1)]
    if isinstance(value, dict):
        named = [value[key] for key in _SAYING_KEYS if key in value]
        # Below the first level the keys are field names, such as those of a list of errors by field.
        chosen = named or ([] if depth == _DEEPEST else list(value.values())[:3])
        return list(dict.fromkeys(word for each in chosen for word in _words(each, depth - 1)))
    return []


def _without_tags(body: bytes) -> str:
    return re.sub(r"<[^<>]*>", " ", body.decode(errors="replace"))
