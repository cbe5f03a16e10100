"""What a column of a customer file can mean, and what can become of each of its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.custom_field import CustomKind


class Field(StrEnum):
    """What a column holds; a file has each of them once at most."""

    NUMBER = "number"
    NAME = "name"  # the whole name
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    BIRTHDAY = "birthday"
    NAME_DAY = "name_day"
    GENDER = "gender"
    TAGS = "tags"  # one or several, with a mark between them
    LIST = "list"  # the lists that a person joins: one or several, likewise
    CONSENT = "consent"  # yes, no, opted out, or the day on which they agreed
    CONSENT_DATE = "consent_date"  # when they agreed, where something else says that they did


NAMES = frozenset({Field.NAME, Field.FIRST_NAME, Field.LAST_NAME})


@dataclass(frozen=True, slots=True)
class OwnField:
    """A column that goes into a field of the shop's own, which need not exist yet."""

    name: str
    kind: CustomKind


Held = Field | OwnField
Fields = tuple[Held | None, ...]
"""The meaning of each column of a file, from left to right; None for one that is left out."""


def spell(held: Held) -> str:
    """What a column holds, as text to be kept."""
    return f"own:{held.kind}:{held.name}" if isinstance(held, OwnField) else str(held)


def held_from(text: str) -> Held:
    """Read `spell` back. Raises ValueError."""
    if text.startswith("own:"):
        _, kind, name = text.split(":", 2)
        return OwnField(name, CustomKind(kind))
    return Field(text)


def facts_of(fields: Fields) -> tuple[Held, ...]:
    """What a file tells of people besides numbers, names, tags and lists, in the order of its columns."""
    apart = {Field.NUMBER, Field.TAGS, Field.LIST, *NAMES}
    return tuple(held for held in fields if held is not None and held not in apart)


class Rule(StrEnum):
    """What happens to what is known of a person when a file says something else. An empty cell changes nothing."""

    REPLACE = "replace"  # the file is right
    FILL = "fill"  # only what is not known yet is taken
    KEEP = "keep"  # nothing is taken for people who are known


_SETTLED = frozenset({Field.BIRTHDAY, Field.NAME_DAY, Field.GENDER})
"""What does not change in a life: what is known of it was often typed by somebody who had asked."""

_NEVER_RULED = frozenset({Field.NUMBER, Field.TAGS, Field.LIST, Field.CONSENT, Field.CONSENT_DATE})
"""Tags and lists are only added, and consent only rises, whatever the file: no rule can change that."""

RULED = tuple(field for field in Field if field not in _NEVER_RULED)


@dataclass(frozen=True, slots=True)
class Terms:
    """How the cells of a file are read, and what may happen to people who are known."""

    rules: Mapping[str, Rule] = field(default_factory=dict)
    """By the spelling of what is held; the three kinds of names have one, that of the whole name."""
    month_first: bool = False
    """3/4 is the fourth of March."""
    split_numbers: bool = False
    """Of two numbers in a cell the first mobile is taken."""
    plus_one: bool = False
    """Numbers that begin with +1 are taken."""

    def rule(self, held: Held) -> Rule:
        """The rule for this fact."""
        held = Field.NAME if held in NAMES else held
        usual = Rule.FILL if held in _SETTLED else Rule.REPLACE
        return self.rules.get(spell(held), usual)


class Outcome(StrEnum):
    """What becomes of a row that is not empty; every row has exactly one, so their counts add up to the rows."""

    ADDED = "added"  # a person who was not known
    UPDATED = "updated"  # a known person of whom the file knows something new
    SAME = "same"  # a known person of whom it knows nothing new
    MERGED = "merged"  # a number that came before in this file: its row only fills what the earlier one left empty
    REJECTED = "rejected"  # no number that can be sent to, or a row that cannot be trusted
    SUPPRESSED = "suppressed"  # a person who had opted out and stays opted out, whatever the file says


PROBLEMS = "problems"
"""Instead of an outcome: the rows of which something, or all, could not be taken."""


Shown = Outcome | str | None
"""Which rows are wanted: those with an outcome, PROBLEMS, or all of them."""


class RowFault(StrEnum):
    """Why a row cannot be taken as it stands."""

    TOO_FEW_CELLS = "too_few_cells"  # the missing ones are added, empty; some programs leave them out on purpose
    TOO_MANY_CELLS = "too_many_cells"  # values may stand in the wrong columns
    STRAY_QUOTE = "stray_quote"  # a quote opens and is not closed; the cells are those of this line alone
    DAMAGED = "damaged"  # a byte that the encoding does not have, shown as U+FFFD, or a zero byte
    CUT_OFF = "cut_off"  # a card of a phone that begins and does not end
    ERROR_CELL = "error_cell"  # a formula went wrong; the cell says how, '#N/A', and is no name and no number
