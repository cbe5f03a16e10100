"""What the columns of a file hold besides numbers and names, and in which order its dates are written."""

from collections.abc import Callable, Sequence

from app.domain.contact_file import Field, Fields, Held, OwnField
from app.domain.custom_field import NAME, CustomField, CustomKind, read_value
from app.domain.facts import BadFact, read_day, read_email
from app.domain.folding import fold
from app.domain.template import KNOWN_FIELDS
from app.pipeline.fact_words import fact_of, means_points

_MOST = 0.8
"""This share of a column's values has to be of a kind before the column is taken for it; the rest may be mistakes."""

_DATES = frozenset({Field.BIRTHDAY, Field.NAME_DAY, Field.CONSENT_DATE, Field.CONSENT})
_LONGEST_NAME = 40
_A_YEAR = 2000  # with dates of whatever year: only their form is asked


def guess_facts(
    fields: Fields, header: Sequence[str], rows: Sequence[Sequence[str]], own: Sequence[CustomField]
) -> Fields:
    """The same fields with those added that the header or the values tell of; a column without a sign is left out."""
    known = {fold(field.name): field for field in own}
    guessed = list(fields)
    for at, name in enumerate(header):
        if guessed[at] is not None:
            continue
        held: Held | None = fact_of(name)
        if field := known.get(fold(name)):
            held = OwnField(field.name, field.kind)
        elif held is None and means_points(name):
            held = own_field(name, _values(at, rows), own)
        elif held is None and _mostly_emails(_values(at, rows)):
            held = Field.EMAIL
        if held not in guessed:
            guessed[at] = held
    return tuple(guessed)


def own_field(header: str, values: Sequence[str], own: Sequence[CustomField]) -> OwnField:
    """The field of the shop's own that a column would fill: an existing one of its name, or one to be made."""
    name = _usable(header)
    for field in own:
        if fold(field.name) == fold(name):
            return OwnField(field.name, field.kind)
    for kind in (CustomKind.NUMBER, CustomKind.DATE):
        if _share(values, kind) >= _MOST and not (kind is CustomKind.NUMBER and any(map(_begins_with_zero, values))):
            return OwnField(name, kind)
    return OwnField(name, CustomKind.NUMBER if not values and means_points(header) else CustomKind.TEXT)


def as_they_are(fields: Fields, own: Sequence[CustomField]) -> Fields:
    """What was remembered of columns, with the shop's own fields as they are called, and of the kind they are, now."""
    known = {fold(field.name): OwnField(field.name, field.kind) for field in own}
    return tuple(known.get(fold(held.name), held) if isinstance(held, OwnField) else held for held in fields)


def month_comes_first(fields: Fields, rows: Sequence[Sequence[str]]) -> bool:
    """Whether 3/4 is in March: some of the dates make no sense otherwise, and fewer make none this way."""
    dates = [at for at, held in enumerate(fields) if _is_date(held)]
    values = [value for at in dates for value in _values(at, rows)]
    day_first, month_first = (sum(_is_day(value, month_first=first) for value in values) for first in (False, True))
    return month_first > day_first


def _is_date(held: Held | None) -> bool:
    return held in _DATES or (isinstance(held, OwnField) and held.kind is CustomKind.DATE)


def _is_day(value: str, *, month_first: bool) -> bool:
    try:
        read_day(value, this_year=_A_YEAR + 199, month_first=month_first)
    except BadFact:
        return False
    return True


def _values(at: int, rows: Sequence[Sequence[str]]) -> list[str]:
    return [row[at] for row in rows if at < len(row) and row[at].strip()]


def _mostly_emails(values: Sequence[str]) -> bool:
    return _share_of(values, read_email) >= _MOST


def _share(values: Sequence[str], kind: CustomKind) -> float:
    if kind is CustomKind.DATE:
        return max(
            _share_of(values, lambda value: read_value(value, kind, this_year=_A_YEAR, month_first=True)),
            _share_of(values, lambda value: read_value(value, kind, this_year=_A_YEAR)),
        )
    return _share_of(values, lambda value: read_value(value, kind, this_year=_A_YEAR))


def _share_of(values: Sequence[str], read: Callable[[str], object]) -> float:
    """How many of the values can be read, from 0 to 1."""
    good = 0
    for value in values:
        try:
            read(value)
        except BadFact:
            continue
        good += 1
    return good / max(len(values), 1)


def _begins_with_zero(value: str) -> bool:
    """A card number or a postcode is no quantity: its zeros count."""
    return len(value) > 1 and value[0] == "0" and value[1].isdigit()


def _usable(header: str) -> str:
    """A name that a text can have between braces: of a header's letters and digits, beginning with a letter."""
    kept = "".join(c if c.isalnum() or c in " _.-" else " " for c in header)
    name = " ".join(kept.split()).strip(" ._-")[:_LONGEST_NAME].strip(" ._-").lstrip("0123456789 ._-")
    if not name or not NAME.fullmatch(name):
        return "field"
    return f"{name} 2" if fold(name) in KNOWN_FIELDS else name
