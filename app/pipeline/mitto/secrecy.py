"""Keeping the API key, and whole phone numbers, out of everything that is kept or logged."""

import html
import json
import re
from collections.abc import Callable
from urllib.parse import quote

Hide = Callable[[str], str]
"""Puts MASK wherever the key stands in a text."""

MASK = "[key]"
_LONG_NUMBER = re.compile(r"\+?[0-9]{5,}([0-9]{3})(?![0-9])")


def hider(key: str) -> Hide:
    """A function that masks this key, also where it is escaped for JSON, HTML or an address."""
    in_json = json.dumps(key)[1:-1]
    spellings = {key, in_json, in_json.replace("/", "\\/"), repr(key)[1:-1], quote(key, safe=""), html.escape(key)}
    # Longest first, so that no spelling is left over in pieces.
    pattern = re.compile("|".join(re.escape(s) for s in sorted(spellings, key=len, reverse=True)), re.IGNORECASE)
    return lambda text: pattern.sub(MASK, text)


def shorten_numbers(text: str) -> str:
    """Leave only the last three digits of everything that could be a phone number."""
    return _LONG_NUMBER.sub(r"…\1", text)


def scrub(failure: BaseException, hide: Hide) -> None:
    """Mask the key, and shorten numbers, in the words of an error and of all that led to it: a log prints the chain.

    The HTTP library quotes what it could not understand, and a server may have sent the key back in it.
    """
    waiting: list[BaseException | None] = [failure]
    seen: set[int] = set()
    while waiting:
        error = waiting.pop()
        if error is None or id(error) in seen:
            continue
        seen.add(id(error))
        error.args = tuple(shorten_numbers(hide(part)) if isinstance(part, str) else part for part in error.args)
        waiting += [error.__cause__, error.__context__]
