"""The lines of a vCard, 2.1 to 4.0: folded ones joined, each cut into what it is about and its text.

item1.TEL;TYPE=CELL:+30 691 234 5678     ->     line, TEL, {CELL}, "+30 691 234 5678"
"""

import base64
import binascii
import quopri
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.pipeline.text_encoding import guess_encoding

_LONGEST = 1 << 17
"""Characters of one property that are kept; what is longer is a picture."""

_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)((?:;(?:\"[^\"]*\"|[^\":;])*)*):")
_PARAMETER = re.compile(r";((?:\"[^\"]*\"|[^\";])*)")
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_ESCAPED = re.compile(r"\\(.)")


class CardLine(NamedTuple):
    """One property of a card."""

    line: int
    """The physical line on which it begins, from 1."""
    name: str
    """In capitals, without its group."""
    types: frozenset[str]
    """In capitals: CELL, HOME, PREF."""
    value: str
    """Decoded, but with its backslashes, which parts of it may need."""


def card_lines(lines: Iterable[str]) -> Iterator[CardLine]:
    """Every property of a text, whose lines keep their ends. A line that is none is passed over."""
    for number, line in _unfolded(lines):
        found = _NAME.match(line)
        if found is None:
            continue
        types, encoding, charset = _parameters(found[2])
        value = line[found.end() :]
        yield CardLine(number, found[1].upper(), types, _decoded(value, encoding, charset) if encoding else value)


def parts(value: str) -> list[str]:
    """A value in parts, as a name is: family;given;more."""
    return [plain(part) for part in re.split(r"(?<!\\);", value)]


def plain(value: str) -> str:
    """A value without its backslashes."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Logical lines with the number of their first physical one."""
    begun, kept = 0, ""
    soft = False
    for number, raw in enumerate(lines, start=1):
        line = raw.rstrip("\r\n").lstrip("\ufeff" if number == 1 else "")
        if begun and (soft or line[:1] in (" ", "\t")):
            more = line if soft else line[1:]
            kept = f"{kept[:-1] if soft else kept}{more}" if len(kept) < _LONGEST else kept
        else:
            if begun:
                yield begun, kept
            begun, kept = number, line
        soft = kept.endswith("=") and "QUOTED-PRINTABLE" in kept[:200].partition(":")[0].upper()
    if begun:
        yield begun, kept


def _parameters(text: str) -> tuple[frozenset[str], str, str]:
    """Types, encoding and charset; version 2.1 writes them without their names."""
    types: set[str] = set()
    encoding = charset = ""
    for parameter in _PARAMETER.findall(text):
        key, is_named, value = parameter.partition("=")
        values = {word.strip().upper() for word in (value if is_named else key).replace('"', "").split(",")}
        if key.upper() == "CHARSET":
            charset = value.strip('"')
        elif values & _ENCODINGS:
            encoding = min(values & _ENCODINGS)
        elif not is_named or key.upper() == "TYPE":
            types |= values
        elif key.upper() == "PREF":
            types.add("PREF")
    return frozenset(types), encoding, charset


def _decoded(value: str, encoding: str, charset: str) -> str:
    if encoding == "QUOTED-PRINTABLE":
        raw = quopri.decodestring(value.encode(errors="replace"))
    elif encoding in ("BASE64", "B"):
        try:
            raw = base64.b64decode(value)
        except (binascii.Error, ValueError):
            return value
    else:
        return value
    try:
        return raw.decode(charset or "utf-8")
    except (ValueError, LookupError):
        return raw.decode(guess_encoding(raw), "replace")
