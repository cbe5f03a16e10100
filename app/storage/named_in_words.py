"""Whether a text of the shop's own names a person who is erased: by a whole name, an address or a number."""

import re
from collections.abc import Callable, Iterator

from app.domain.folding import fold
from app.storage.database import Connection
from app.storage.erase_filters import Named

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\+?\d[\d\s()./-]{5,}\d")
_SHORTEST = 7
"""Fewer digits than that are no number of somebody's."""


def names_them(conn: Connection, named: Named) -> Callable[[str], bool]:
    """What tells it of a text, when the contact is gone.

    A whole name counts, its words in any order; one of a single word only if nobody else has it in theirs.
    """
    names = [frozenset(words) for name in named.whole if len(words := _WORD.findall(name)) > 1 or _alone(conn, words)]

    def tells(text: str) -> bool:
        folded = fold(text)
        words = frozenset(_WORD.findall(folded))
        return (
            any(name <= words for name in names)
            or any(email in folded for email in named.emails)
            or any(number.endswith(digits) for digits in _numbers(text) for number in named.numbers)
        )

    return tells


def _alone(conn: Connection, words: list[str]) -> bool:
    others = "SELECT 1 FROM contacts WHERE instr(name_key, ?) > 0 LIMIT 1"
    return bool(words) and conn.execute(others, (words[0],)).fetchone() is None


def _numbers(text: str) -> Iterator[str]:
    for found in _NUMBER.findall(text):
        digits = "".join(filter(str.isdecimal, found)).removeprefix("00")
        if len(digits) >= _SHORTEST:
            yield digits
