"""Work out `segments.jsonl` anew: python -m tests.golden.derive_segments

It shares nothing with the program. The alphabet is typed from the tables of 3GPP TS 23.038 as code points in their
order, and parts are filled one character after the other, as a phone reads them. A text is written as runs of a
character, since what matters lies at the ends of parts and the rest is filling.
"""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

FILE = Path(__file__).parent / "segments.jsonl"

TABLE = [
    *(0x40, 0xA3, 0x24, 0xA5, 0xE8, 0xE9, 0xF9, 0xEC, 0xF2, 0xC7, 0x0A, 0xD8, 0xF8, 0x0D, 0xC5, 0xE5),
    *(0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E, 0xC6, 0xE6, 0xDF, 0xC9),
    *range(0x20, 0x24),
    0xA4,
    *range(0x25, 0x40),
    0xA1,
    *range(0x41, 0x5B),
    *(0xC4, 0xD6, 0xD1, 0xDC, 0xA7, 0xBF),
    *range(0x61, 0x7B),
    *(0xE4, 0xF6, 0xF1, 0xFC, 0xE0),
]
"""The default alphabet without its escape (0x1B)."""

EXTENSION = [0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC]
"""What follows an escape, so it takes two septets."""

FILLING = ("a", "Σ", "α", "ή", "\n")
ODD = (
    *map(chr, EXTENSION),
    "😀",
    "👍🏽",
    "👨‍👩‍👧",
    "𝛼",
    "…",
    "’",
    "\u00a0",
    "ά",
    "α\u0301",
    "e\u0301",
    "ΐ",
    "漢",
    "ç",
    "Ç",
)
ENDS = (70, 134, 201, 160, 306, 459)
"""Where a text needs another part, in units."""

Runs = list[tuple[str, int]]


def texts() -> Iterator[Runs]:
    """Every odd character around every end of a part, in every filling; and some without any."""
    for filling in FILLING:
        for end in ENDS:
            yield from ([(filling, end + by)] for by in (-1, 0, 1))
            for odd in ODD:
                yield from ([(filling, end + at), (odd, 1), (filling, 1)] for at in (-4, -3, -2, -1, 0))
    for odd in ODD:
        yield from ([(odd, count)] for count in (1, 2, 33, 34, 35, 66, 67, 68, 76, 77, 79, 80, 81, 153, 154))


def answer(runs: Runs) -> tuple[str, int, int]:
    """Encoding, units and parts."""
    text = unicodedata.normalize("NFC", "".join(piece * count for piece, count in runs))
    codes = [ord(character) for character in text]
    if all(code in TABLE or code in EXTENSION for code in codes):
        return "GSM-7", *packed([1 if code in TABLE else 2 for code in codes], alone=160, each=153)
    return "UCS-2", *packed([1 if code < 0x10000 else 2 for code in codes], alone=70, each=67)


def packed(costs: list[int], *, alone: int, each: int) -> tuple[int, int]:
    """Units, and parts when no character is cut in two."""
    if sum(costs) <= alone:
        return sum(costs), 1
    parts, room = 1, each
    for cost in costs:
        if cost > room:
            parts, room = parts + 1, each
        room -= cost
    return sum(costs), parts


def lines() -> Iterator[str]:
    """The file, line by line."""
    for runs in texts():
        yield json.dumps([runs, *answer(runs)], ensure_ascii=True)


if __name__ == "__main__":
    FILE.write_text("\n".join(lines()) + "\n", encoding="ascii", newline="\n")
