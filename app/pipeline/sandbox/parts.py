"""Counts the billed parts of a text as a carrier would, on its own, so that it can contradict the program's count."""

from typing import Final

BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED: Final = frozenset("^{}\\[~]|€\f")
_ALL = BASIC | EXTENDED


def fits_gsm(text: str) -> bool:
    """Whether every character is in the GSM 03.38 alphabet or its extension table."""
    return _ALL.issuperset(text)


def count_parts(text: str, *, wide: bool) -> int:
    """Parts of a text: septets and 160/153 a part, or (`wide`) UTF-16 units and 70/67 a part.

    A character of two units is never split over parts, so parts are packed one by one. An empty text is one part.
    """
    if wide:
        widths = [2 if character > "\uffff" else 1 for character in text]
        alone, joined = 70, 67
    else:
        widths = [2 if character in EXTENDED else 1 for character in text]
        alone, joined = 160, 153
    if sum(widths) <= alone:
        return 1
    parts, used = 1, 0
    for width in widths:
        if used + width > joined:
            parts, used = parts + 1, 0
        used += width
    return parts


def count_parts_auto(text: str) -> int:
    """Parts of a text whose encoding the provider chooses: septets whenever they can carry it."""
    return count_parts(text, wide=not fits_gsm(text))
