"""The owner's own mobile numbers, which test messages go to: how they are written in a setting, and read back."""

import re

from app.domain.errors import Reason, Refused
from app.domain.phone import BadNumber, parse_number

KEY = "store.test_numbers"
MOST = 5
_NUMBER = re.compile(r"[+0-9][0-9 ().-]{5,24}")


def own_numbers(key: str, text: str) -> tuple[str, ...]:
    """What a stored text names. It is read with every look at the settings, so only the spelling is checked here."""
    pieces = tuple(piece.strip() for piece in text.split(",") if piece.strip())
    if len(pieces) > MOST or not all(_NUMBER.fullmatch(piece) for piece in pieces):
        raise Refused(
            Reason.BAD_VALUE,
            f"{key} must be up to {MOST} mobile numbers separated by commas, or empty. Nothing was changed.",
        )
    return pieces


def in_full(text: str, region: str) -> str:
    """The same numbers as they are kept: international, each once, each one that can receive an SMS.

    One without a country code belongs to `region`. Raises Refused: bad_value, bad_number.
    """
    found: dict[str, None] = {}
    for piece in own_numbers(KEY, text):
        try:
            found[parse_number(piece, region).number] = None
        except BadNumber as exc:
            raise Refused(Reason.BAD_NUMBER, f"{piece}: {exc} Nothing was changed.") from exc
    return ", ".join(found)


def without(text: str, gone: str) -> str:
    """The same text without one number."""
    return ", ".join(one for one in own_numbers(KEY, text) if one != gone)


def shortened(text: str) -> str:
    """How the journal tells them: enough to know them again, and no number that would have to be erased there."""
    return ", ".join(f"…{one[-3:]}" for one in own_numbers(KEY, text))
