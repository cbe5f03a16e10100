"""The many ways to write a phone number in a cell, brought down to digits with an optional plus sign, or refused."""

import re
import unicodedata
from enum import StrEnum


class Fault(StrEnum):
    """Why a cell gives no number that can be sent to. The codes are stored and counted; words are for people."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    SCIENTIFIC = "scientific"
    TWO_NUMBERS = "two_numbers"
    IMPOSSIBLE = "impossible"
    LANDLINE = "landline"
    PREMIUM = "premium"
    NOT_MOBILE = "not_mobile"
    BLOCKED = "blocked"


WORDS = {
    Fault.EMPTY: "No number.",
    Fault.NOT_A_NUMBER: "This is no phone number.",
    Fault.SCIENTIFIC: "Digits were lost in the spreadsheet: format the column as text and save the file again.",
    Fault.TWO_NUMBERS: "Two numbers in one cell: keep one of them.",
    Fault.IMPOSSIBLE: "No mobile phone has this number: look for a missing or an extra digit.",
    Fault.LANDLINE: "A landline cannot receive SMS.",
    Fault.PREMIUM: "A free or premium-rate service number cannot receive SMS.",
    Fault.NOT_MOBILE: "This kind of number cannot receive SMS: only mobile phones can.",
    Fault.BLOCKED: "Numbers that begin with +1 are blocked until you allow them: import the file again and allow them.",
}


class BadNumber(ValueError):
    """A cell that gives no number that can be sent to: `code` for counting, `words` for the person."""

    def __init__(self, code: Fault) -> None:
        """Leave the cell itself out: the error may be logged, and a customer's number may not."""
        super().__init__(WORDS[code])
        self.code = code
        self.words = WORDS[code]


_PLAIN = re.compile(r"\+?[0-9]+")
_SPACED = re.compile(r"\s*\+?[0-9](?:[ \u00a0-]?[0-9])*\s*")
_DROP_SPACING = {ord(character): None for character in " \t\r\n\v\f\u00a0-"}

_EDGES = " \t\r\n\v\f\u00a0\u202f'\"`=´‘’“”«»;,|&"
"""What a number may be wrapped in: blanks, a spreadsheet's apostrophe or ="...", the rest of a list."""
_SCIENTIFIC = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]*)?[eE][+-]?[0-9]+")
_FLOAT = re.compile(r"(\+?[0-9]{7,})[.,]0+")
_LABEL = re.compile(r"(?:tel|phone|mobile|mob|cell|τηλ(?:[εέ]φωνο)?|κιν(?:ητ[οό])?)\b[\s.:]*", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"[/\\;,|&\r\n]+|:{2,}|\b(?:and|or|και|ή|η)\b|(?=[+])", re.IGNORECASE)
_TRUNK_ZERO = re.compile(r"((?:\+|00)[0-9]{1,3}\s*)\(0\)")
_SEPARATORS = re.compile(r"[\s().\-\[\]/,·‐‑‒–—―−．（）－]+")
_LONGEST_PREFIX = 6
"""Digits that may stand before a slash or comma within one number, as in 6912/345678; more are one of their own."""


def plain(text: str) -> str:
    """The digits of a number as typed, with a leading plus sign if it is in international form.

    An international prefix 00 becomes the plus sign, in every country. Raises BadNumber with EMPTY, NOT_A_NUMBER,
    SCIENTIFIC or TWO_NUMBERS.
    """
    if _PLAIN.fullmatch(text):
        digits = text
    elif _SPACED.fullmatch(text):
        digits = text.translate(_DROP_SPACING)
    else:
        digits = _unusual(text)
    if digits.startswith(("00", "+00")):
        return "+" + digits.lstrip("+")[2:]
    return digits


def _unusual(text: str) -> str:
    """The same for a cell with more in it than digits, spaces and hyphens."""
    if not text.isascii():
        text = "".join(_ascii(character) for character in text)
    text = text.strip(_EDGES)
    if not any(character.isalnum() for character in text):
        raise BadNumber(Fault.EMPTY)
    if _SCIENTIFIC.fullmatch(text):
        raise BadNumber(Fault.SCIENTIFIC)
    if found := _FLOAT.fullmatch(text):
        return found[1]
    text = _LABEL.sub("", text, count=1) if _LABEL.match(text) else text
    counts = [sum(map(str.isdigit, piece)) for piece in _BETWEEN_NUMBERS.split(text)]
    counts = [count for count in counts if count]
    if any(count > _LONGEST_PREFIX for count in counts[:-1]):
        raise BadNumber(Fault.TWO_NUMBERS)
    digits = _SEPARATORS.sub("", _TRUNK_ZERO.sub(r"\1", text))
    if not _PLAIN.fullmatch(digits):
        raise BadNumber(Fault.NOT_A_NUMBER)
    return digits


def _ascii(character: str) -> str:
    """Digits of any script as 0 to 9, a full-width plus sign as +; marks that cannot be seen are dropped."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if character == "＋":
        return "+"
    return "" if unicodedata.category(character) == "Cf" else character
