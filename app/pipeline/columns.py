"""Which column of a file holds the mobile number, and which the names: by the header's words, then by the values.

What else the columns hold is found out in `guess_facts`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.contact_file import Field, Fields, Held, OwnField, facts_of
from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.domain.phone import BadNumber, parse_number
from app.pipeline.header_words import Meaning, meaning_of

_BELIEVED = 0.1
"""With fewer mobiles than this in its rows, a column's header is not believed while another column has more of them."""

_PLAINLY_MOBILES = 0.5
"""With this share of mobiles in its rows, a column without a telling header is taken for the number."""

_RANK = {Meaning.MOBILE: 4, Meaning.PHONE: 3, Meaning.LANDLINE: 1}
_RANK_OF_OTHERS = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands in a row, counted from 0; None for a field that the file does not have."""

    number: int
    name: int | None = None
    first_name: int | None = None
    last_name: int | None = None
    tags: int | None = None
    lists: int | None = None
    facts: tuple[tuple[int, Held], ...] = ()
    """Where everything else stands, and what it is."""


def guess_fields(header: Sequence[str], sample_rows: Sequence[Sequence[str]], *, region: str) -> Fields:
    """What each column holds, by the header (its cells are empty in a file without one) and some hundred rows."""
    meanings = [meaning_of(cell) for cell in header]
    number = _number_column(meanings, sample_rows, region)
    first, last, name, either = (
        next((at for at, meaning in enumerate(meanings) if meaning is wanted and at != number), None)
        for wanted in (Meaning.FIRST_NAME, Meaning.LAST_NAME, Meaning.NAME, Meaning.FIRST_OR_WHOLE_NAME)
    )
    if either is not None:
        beside_another = last is not None or name is not None
        if first is None and (beside_another or not _holds_whole_names(either, sample_rows)):
            first = either
        elif name is None:
            name = either
    found = {number: Field.NUMBER, name: Field.NAME, first: Field.FIRST_NAME, last: Field.LAST_NAME}
    return tuple(found.get(at) for at in range(len(header)))


def columns_of(fields: Fields, header: Sequence[str]) -> Columns:
    """Where each field stands. Raises Refused(BAD_FILE), naming the header, when no column holds the number."""
    if Field.NUMBER not in fields:
        found = ", ".join(cell.strip() for cell in header if cell.strip()) or "none"
        raise Refused(
            Reason.BAD_FILE,
            "No column with mobile numbers was found. "
            f"The file's column names are: {found}. Name the column with the numbers 'Mobile' and try again.",
        )
    place = {held: at for at, held in enumerate(fields) if held}
    own = [fold(held.name) for held in place if isinstance(held, OwnField)]
    if len(place) < sum(held is not None for held in fields) or len(own) > len(set(own)):
        raise Refused(Reason.BAD_VALUE, "Two columns have the same meaning: choose one of them. Nothing was imported.")
    return Columns(
        number=place[Field.NUMBER],
        name=place.get(Field.NAME),
        first_name=place.get(Field.FIRST_NAME),
        last_name=place.get(Field.LAST_NAME),
        tags=place.get(Field.TAGS),
        lists=place.get(Field.LIST),
        facts=tuple((place[held], held) for held in facts_of(fields)),
    )


def guess_columns(header: Sequence[str], sample_rows: Sequence[Sequence[str]], *, region: str) -> Columns:
    """Find the columns. Raises Refused(BAD_FILE) when no column holds mobile numbers."""
    return columns_of(guess_fields(header, sample_rows, region=region), header)


def _number_column(meanings: Sequence[Meaning | None], sample_rows: Sequence[Sequence[str]], region: str) -> int | None:
    """The column to send to: a header that says mobile wins over one that says phone, both over values alone."""
    best: tuple[int, float, int, int] | None = None
    for at, meaning in enumerate(meanings):
        rank = _RANK.get(meaning, _RANK_OF_OTHERS) if meaning else _RANK_OF_OTHERS
        share = _share_of_mobiles(at, sample_rows, region)
        if rank <= _RANK_OF_OTHERS and share < _PLAINLY_MOBILES:
            continue
        worth = (rank if share >= _BELIEVED else 0, share, rank, -at)
        best = worth if best is None else max(best, worth)
    return None if best is None else -best[-1]


def _share_of_mobiles(at: int, sample_rows: Sequence[Sequence[str]], region: str) -> float:
    """How many of the rows have a mobile number in this column, from 0 to 1."""
    return sum(at < len(row) and _is_mobile(row[at], region) for row in sample_rows) / max(len(sample_rows), 1)


def _is_mobile(cell: str, region: str) -> bool:
    try:
        parse_number(cell, region)
    except BadNumber:
        return False
    return True


def _holds_whole_names(at: int, sample_rows: Sequence[Sequence[str]]) -> bool:
    """Whether most of a column's names are of two words or more."""
    counts = [len(row[at].split()) for row in sample_rows if at < len(row) and row[at].strip()]
    return sum(count > 1 for count in counts) * 2 > len(counts)
