"""What two texts have in common and what only one of them has, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import takewhile
from operator import eq

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
SHORT = 20
"""A text of fewer characters is written again sooner than it is looked for."""


class In(StrEnum):
    """Which of the two has a piece."""

    BOTH = "both"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row."""

    text: str
    where: In


def difference(first: str, second: str) -> list[Piece]:
    """Both texts in pieces: those that are in BOTH or in FIRST give the first one when joined, and so on."""
    ours, theirs = _WORD.findall(first), _WORD.findall(second)
    found: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece("".join(ours[a:b]), In.BOTH))
            continue
        found += [
            Piece("".join(words), where) for words, where in ((ours[a:b], In.FIRST), (theirs[c:d], In.SECOND)) if words
        ]
    return found


def replaces_much(old: str, new: str) -> bool:
    """Whether the change of one text into the other takes more than half of it away at one place."""
    if len(old.strip()) < SHORT:
        return False
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    return (start + end) * 2 < len(old)


def _alike(first: str, second: str) -> int:
    """With how many letters in common two texts begin."""
    return sum(takewhile(bool, map(eq, first, second)))
