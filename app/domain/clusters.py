"""What a person sees as one character, which may be several to SMS: a letter with its marks, a flag, a family of emoji.

These are the extended grapheme clusters of Unicode's annex 29, but for a few scripts whose syllables are joined
further. A cluster never ends within what NFC composes, so a text can be normalised cluster by cluster.
"""

import unicodedata
from collections.abc import Iterator

JOINER, NON_JOINER = "\u200d", "\u200c"
_NOT_JOINED = frozenset("\n\r\t\f\u2028\u2029\ufffc\u200b\ufeff")
"""A mark after one of these stands alone."""


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each of them goes; together they are the text."""
    if each_alone(text):
        yield from zip(range(len(text)), range(1, len(text) + 1), strict=True)
        return
    start = 0
    for at in range(1, len(text)):
        character = text[at]
        if character < "\u0300" or not _goes_on(text, start, at):
            yield start, at
            start = at
    if text:
        yield start, len(text)


def each_alone(text: str) -> bool:
    """Whether nothing in a text can be joined to what stands before it, as in nearly every text."""
    return not any(map(_may_join, set(text)))


def count_clusters(text: str) -> int:
    """How many characters a person sees."""
    return len(text) if each_alone(text) else sum(1 for _ in clusters(text))


def _goes_on(text: str, start: int, at: int) -> bool:
    """Whether the character at a place belongs to what began at `start`."""
    character, before = text[at], text[at - 1]
    if before in _NOT_JOINED or unicodedata.category(before) == "Cc":
        return False
    if character in (JOINER, NON_JOINER) or unicodedata.category(character).startswith("M"):
        return True
    if "\U0001f3fb" <= character <= "\U0001f3ff" or "\U000e0020" <= character <= "\U000e007f":
        return True  # the colour of a skin, the letters of a region's flag
    if before == JOINER:
        return _is_picture(character) and _is_picture(text[start])
    if _is_regional(character) and _is_regional(before):
        return (at - start) % 2 == 1
    return _is_hangul_part(character) and (_is_hangul_part(before) or _is_hangul(before))


def _may_join(character: str) -> bool:
    if character < "\u0300":
        return False
    special = (
        character in (JOINER, NON_JOINER)
        or "\U0001f1e6" <= character <= "\U0001f3ff"
        or character >= "\U000e0020"
        or _is_hangul(character)
    )
    return special or unicodedata.category(character).startswith("M")


def _is_picture(character: str) -> bool:
    return character >= "\U0001f000" or (character >= "\u2190" and unicodedata.category(character) == "So")


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_hangul(character: str) -> bool:
    return "\u1100" <= character <= "\u11ff" or "\uac00" <= character <= "\ud7fb" or "\ua960" <= character <= "\ua97c"


def _is_hangul_part(character: str) -> bool:
    """A vowel or a last consonant, which joins the syllable before it."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb"
