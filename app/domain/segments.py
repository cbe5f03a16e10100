"""How many SMS parts a text is billed for, in which encoding, and which characters make it dear.

The alphabet is the default one of 3GPP TS 23.038 with its extension table; every phone can show it. A long text is cut
into parts that each carry a six-byte header, which leaves 153 septets or 67 UTF-16 units a part. An extension character
(two septets) and a surrogate pair (two units) stay whole, so a part can end one unit early: dividing is not enough.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Encoding(StrEnum):
    """How a text travels. The values are the names that screens show."""

    GSM7 = "GSM-7"
    UCS2 = "UCS-2"


BASIC_CHARACTERS = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The 127 characters that take one septet (the 128th code is the escape to the extension table)."""

EXTENSION_CHARACTERS = "\f^{}\\[~]|€"
"""The characters that take two septets."""

ONE_PART = {Encoding.GSM7: 160, Encoding.UCS2: 70}
"""Units in a text that needs only one part."""

EACH_PART = {Encoding.GSM7: 153, Encoding.UCS2: 67}
"""Units in each part of a longer text."""

_FORCING = re.compile(f"[^{re.escape(BASIC_CHARACTERS + EXTENSION_CHARACTERS)}]")
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_EXTENSION = re.compile(f"[{re.escape(EXTENSION_CHARACTERS)}]")

first_forcing = _FORCING.search
"""Where a normalised text has the first character that forces UCS-2; None when none does."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a text costs. An empty text has no segments: it cannot be sent."""

    encoding: Encoding
    characters: int
    """Code points after normalising."""
    units: int
    """Septets (GSM-7) or UTF-16 units (UCS-2) of the text itself."""
    segments: int
    """SMS parts, each of them billed."""
    left: int
    """Units still free in the last part."""


def normalise(text: str) -> str:
    """The text in Unicode's composed form (NFC), the one that is stored, measured and sent."""
    return unicodedata.normalize("NFC", text)


def measure(text: str) -> Measure:
    """Measure any text, in its normalised form."""
    text = normalise(text)
    if _FORCING.search(text):
        # surrogatepass: half a pair, left over from a damaged file, is counted like any unit and is no error here.
        raw = text.encode("utf-16-le", "surrogatepass")
        return _packed(Encoding.UCS2, len(text), len(raw) // 2, lambda end: 0xD8 <= raw[2 * end - 1] <= 0xDB)
    escaped = _EXTENSION.sub("\x1b\\g<0>", text)
    return _packed(Encoding.GSM7, len(text), len(escaped), lambda end: escaped[end - 1] == "\x1b")


def _packed(encoding: Encoding, characters: int, units: int, splits: Callable[[int], bool]) -> Measure:
    """Fill part after part. `splits` tells whether a part that ends before this unit would cut a character in two."""
    if units <= (alone := ONE_PART[encoding]):
        return Measure(encoding, characters, units, 1 if units else 0, alone - units)
    size = EACH_PART[encoding]
    if units == characters:
        return Measure(encoding, characters, units, segments := -(-units // size), segments * size - units)
    start, segments = 0, 1
    while units - start > size:
        start += size
        if splits(start):
            start -= 1
        segments += 1
    return Measure(encoding, characters, units, segments, size - (units - start))


def room(encoding: Encoding, segments: int) -> int:
    """How many units fit into so many segments."""
    return segments * EACH_PART[encoding] if segments > 1 else ONE_PART[encoding]


def fits_gsm7(text: str) -> bool:
    """Whether a normalised text can go as GSM-7."""
    return _FORCING.search(text) is None


def has_pairs(text: str, encoding: Encoding) -> bool:
    """Whether a character of it takes two places: an extension character, or one beyond the first 65,536."""
    return (_EXTENSION if encoding is Encoding.GSM7 else _BEYOND).search(text) is not None


def forcing_places(text: str) -> Iterator[tuple[int, str]]:
    """Where in a normalised text such characters stand."""
    return ((found.start(), found[0]) for found in _FORCING.finditer(text))


def forcing_characters(text: str) -> tuple[tuple[str, int], ...]:
    """The characters that force UCS-2 and how often each occurs, in the order of their first appearance."""
    return tuple(Counter(_FORCING.findall(normalise(text))).items())
