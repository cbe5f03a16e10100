"""The opt-out line: the shop's own channel at the end of each message, and why a campaign may go without it.

A sender name cannot be answered, so the line names a phone number or a page. It is kept in the settings, because it is
the shop's and not the campaign's, and is taken from there when messages are made.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit, fitted
from app.domain.folding import fold
from app.domain.segments import normalise

LONGEST = 80
"""Characters; half of a message in GSM-7."""
LONGEST_WHY = 200

_CHANNEL = re.compile(r"(?:[0-9][ ./()-]{0,2}){5}|[^\s@]+@[^\s@]+\.\w{2,}|[\w-]\.[^\W\d_]{2,}")
"""A phone number or short code, an e-mail address, a page."""


class NoLine(StrEnum):
    """The usual reasons for a campaign without the line; any other is in its owner's words."""

    ORDER = "order"
    SERVICE = "service"


NO_LINE_WORDS: Mapping[str, str] = {
    NoLine.ORDER: "About an order or an appointment",
    NoLine.SERVICE: "A service message",
}


def parse_line(key: str, text: str) -> str:
    """The line as a shop words it, or nothing. Raises Refused (bad_value)."""
    line = " ".join(normalise(text).split())
    if not line:
        return ""
    if (
        len(line) > LONGEST
        or len(text.strip().splitlines()) > 1
        or not line.isprintable()
        or "{" in line
        or "}" in line
    ):
        raise Refused(
            Reason.BAD_VALUE,
            f"{key} must be one line of at most {LONGEST} characters without fields, or empty. Nothing was changed.",
        )
    if not _CHANNEL.search(line):
        raise Refused(
            Reason.BAD_VALUE,
            f"{key} must name a phone number or a page of the shop, such as 'Opt out: myshop.gr/stop', or be empty. "
            "Nothing was changed.",
        )
    return line


def parse_why(text: str) -> str:
    """Why a campaign goes without the line: one of `NoLine` or words of its owner. Raises Refused (bad_value)."""
    why = " ".join(normalise(text).split())
    if not why or len(why) > LONGEST_WHY:
        raise Refused(
            Reason.BAD_VALUE,
            f"Going without the opt-out line needs a reason of at most {LONGEST_WHY} characters: 'order', 'service' "
            "or your own words. Nothing was saved.",
        )
    return why


def says_already(text: str, line: str) -> bool:
    """Whether a text has the line by itself, in whatever capitals, accents and blanks."""
    found = rf"(?<![\w.@-]){re.escape(_bare(line))}(?![\w/-])"
    return re.search(found, _bare(text)) is not None


def with_line(text: str, line: str) -> str:
    """A message that ends with the line. One without a word stays without: it is not sent, whatever its last line."""
    if not line or not text.strip():
        return text
    return f"{text}{line}" if text.endswith("\n") else f"{text}\n{line}"


def _bare(text: str) -> str:
    return fold(fitted(text, Fit.CAPITALS))
