"""Which people a campaign is for, as a tree of conditions that never changes: a change makes another tree.

A filter holds for whoever matches all of `match` and nothing of `never`. Both are conditions, or groups of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from app.domain.contact import Consent
from app.domain.facts import Gender
from app.domain.filter_terms import (
    DateHow,
    Is,
    Join,
    LastHow,
    NumberHow,
    Outcome,
    TextHow,
    TextOf,
    Took,
    YearlyHow,
    YearlyOf,
)
from app.domain.ids import CampaignId, FieldId, ListId, TagId


def _called() -> str:
    """What a thing was called when it was chosen, to name it once it is gone; it makes no difference otherwise."""
    made: str = field(default="", compare=False, kw_only=True)
    return made


@dataclass(frozen=True, slots=True)
class ListIs:
    """In a list, or not."""

    list: ListId
    how: Is = Is.YES
    called: str = _called()


@dataclass(frozen=True, slots=True)
class TagIs:
    """Has a tag, or not."""

    tag: TagId
    how: Is = Is.YES
    called: str = _called()


@dataclass(frozen=True, slots=True)
class ConsentIs:
    """Agreed to this, or not."""

    consent: Consent
    how: Is = Is.YES


@dataclass(frozen=True, slots=True)
class GenderIs:
    """Of this gender, or not; None is for those of whom it is not known."""

    gender: Gender | None
    how: Is = Is.YES


@dataclass(frozen=True, slots=True)
class TextIs:
    """The name, the number or the e-mail address. A number has its +30 in front, and no blanks."""

    of: TextOf
    how: TextHow = TextHow.CONTAINS
    text: str = ""


@dataclass(frozen=True, slots=True)
class YearlyIs:
    """The birthday or the name-day: `days` for the next days, `day` ('06-14') for one day."""

    of: YearlyOf
    how: YearlyHow = YearlyHow.TODAY
    days: int = 7
    day: str = ""


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field of the shop's own, of words."""

    field: FieldId
    how: TextHow = TextHow.IS
    text: str = ""
    called: str = _called()


@dataclass(frozen=True, slots=True)
class FieldNumber:
    """A field of the shop's own, of numbers. Which of `low` and `high` count, `how` says."""

    field: FieldId
    how: NumberHow = NumberHow.AT_LEAST
    low: float | None = None
    high: float | None = None
    called: str = _called()


@dataclass(frozen=True, slots=True)
class FieldDate:
    """A field of the shop's own, of dates."""

    field: FieldId
    how: DateHow = DateHow.LAST_DAYS
    day: date | None = None
    days: int = 30
    called: str = _called()


@dataclass(frozen=True, slots=True)
class Added:
    """When the person became a contact; neither in days to come nor never."""

    how: DateHow = DateHow.LAST_DAYS
    day: date | None = None
    days: int = 30


@dataclass(frozen=True, slots=True)
class LastMessage:
    """How long ago the person got the latest message."""

    of: Took = Took.ACCEPTED
    how: LastHow = LastHow.MORE_THAN
    days: int = 7


@dataclass(frozen=True, slots=True)
class GotCampaign:
    """Got a campaign, with this outcome, or did not."""

    campaign: CampaignId
    how: Is = Is.YES
    outcome: Outcome = Outcome.SENT
    called: str = _called()


Condition = (
    ListIs
    | TagIs
    | ConsentIs
    | GenderIs
    | TextIs
    | YearlyIs
    | FieldText
    | FieldNumber
    | FieldDate
    | Added
    | LastMessage
    | GotCampaign
)


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions and groups taken together. There is something in it."""

    join: Join
    parts: tuple["Node", ...]


Node = Condition | Group


@dataclass(frozen=True, slots=True)
class Filter:
    """Whoever matches all of `match`, but nobody who matches anything of `never`. Without conditions: everybody."""

    match: tuple[Node, ...] = ()
    never: tuple[Node, ...] = ()


EVERYBODY = Filter()


def in_list(list_id: ListId | None, called: str = "") -> Filter:
    """The people of one list; everybody for None."""
    return EVERYBODY if list_id is None else Filter((ListIs(list_id, called=called),))


def conditions(chosen: Filter) -> Iterator[Condition]:
    """Every condition of a filter, wherever it stands."""
    left: list[Node] = [*chosen.match, *chosen.never]
    while left:
        node = left.pop(0)
        if isinstance(node, Group):
            left[:0] = node.parts
        else:
            yield node
