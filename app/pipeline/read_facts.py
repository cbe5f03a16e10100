"""How the cells of each kind of column are read into what is stored; a blank cell tells nothing."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from app.domain.contact_file import Field, Held, OwnField, Terms
from app.domain.custom_field import CustomKind, read_value
from app.domain.facts import BadFact, read_day, read_email, read_gender
from app.domain.folding import fold
from app.pipeline.consent_words import read_consent, read_date
from app.pipeline.csv_file import plain_cell
from app.storage.stage import Value
from app.storage.tags import LONGEST_TAG

Values = tuple[Value, ...]

NOTHING: dict[Held, Values] = {Field.BIRTHDAY: ("", None), Field.CONSENT: (None, "")}
"""What is kept of a cell that tells nothing; for every other fact it is one empty text."""

_BETWEEN = re.compile(r"[,;|\n]")
_PLAIN_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[\w-]{2,}")
"""Addresses with nothing round them, which is most of them; each of these `read_email` takes as it is."""

_CACHED = 20_000


def reader_of(held: Held, terms: Terms, this_year: int) -> Callable[[str], Values | None]:
    """What reads a cell; it gives None for what is not of this kind."""
    nothing = NOTHING.get(held, ("",))
    month_first = terms.month_first

    def day(cell: str) -> Values:
        found = read_day(cell, this_year=this_year, month_first=month_first)
        return found.stored, found.year

    def own(cell: str, kind: CustomKind) -> Values:
        return (read_value(cell, kind, this_year=this_year, month_first=month_first).text,)

    reads: dict[Held, Callable[[str], Values]] = {
        Field.BIRTHDAY: day,
        Field.NAME_DAY: lambda cell: day(cell)[:1],
        Field.GENDER: lambda cell: (str(read_gender(cell)),),
        Field.CONSENT: lambda cell: read_consent(cell, this_year=this_year, month_first=month_first),
        Field.CONSENT_DATE: lambda cell: (read_date(cell, this_year=this_year, month_first=month_first),),
    }
    if isinstance(held, OwnField):
        kind = held.kind
        reads[held] = _text if kind is CustomKind.TEXT else lambda cell: own(cell, kind)
    if held is Field.EMAIL:  # everyone has an address of their own; all else is found again
        return _email
    of_held = reads[held]

    @lru_cache(maxsize=_CACHED)
    def read(cell: str) -> Values | None:
        bare = plain_cell(cell).strip()
        try:
            return of_held(bare) if bare else nothing
        except BadFact:
            return None

    return read


def tags_in(cell: str) -> tuple[str, ...]:
    """The tags of a cell, without blanks and too much of them."""
    return _tags_in(cell)


def lists_reader(known: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """What finds the names of lists in a cell, as tags are found; but a cell that is the name of one whole is that one,
    and a name of any length that is known is taken.
    """
    whole = {fold(name): name for name in known}

    @lru_cache(maxsize=_CACHED)
    def read(cell: str) -> tuple[str, ...]:
        bare = " ".join(plain_cell(cell).split())
        return (whole[fold(bare)],) if fold(bare) in whole else _tags_in(cell)

    return read


@lru_cache(maxsize=_CACHED)
def _tags_in(cell: str) -> tuple[str, ...]:
    pieces = (" ".join(piece.split())[:LONGEST_TAG].strip() for piece in _BETWEEN.split(plain_cell(cell)))
    return tuple(dict.fromkeys(unicodedata.normalize("NFC", piece) for piece in pieces if piece))


def _text(cell: str) -> Values:
    text = " ".join(cell.split())
    return (text if text.isascii() else unicodedata.normalize("NFC", text),)


def _email(cell: str) -> Values | None:
    if _PLAIN_EMAIL.fullmatch(cell):
        return (cell,)
    bare = plain_cell(cell).strip()
    try:
        return (read_email(bare) if bare else "",)
    except BadFact:
        return None
