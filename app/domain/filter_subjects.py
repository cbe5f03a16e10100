"""What a condition can be about, in words, and a condition of each kind to begin with."""

from collections.abc import Callable, Mapping
from typing import Any

from app.domain import filter_vocabulary as words
from app.domain.custom_field import CustomKind
from app.domain.filter_names import Names
from app.domain.filter_parts import Choice
from app.domain.filter_terms import TextOf, Took
from app.domain.ids import CampaignId, FieldId, ListId, TagId
from app.domain.people_filter import (
    Added,
    Condition,
    ConsentIs,
    FieldDate,
    FieldNumber,
    FieldText,
    GenderIs,
    GotCampaign,
    LastMessage,
    ListIs,
    TagIs,
    TextIs,
    YearlyIs,
)

Say = Callable[[str], str]
"""Puts a word of the vocabulary into the language of the person."""


def same(word: str) -> str:
    """English as it stands."""
    return word


class Subjects:
    """In one language, with the names of one shop."""

    def __init__(self, names: Names, say: Say = same) -> None:
        """`say` translates."""
        self.names, self.say = names, say

    def subject(self, condition: Condition) -> str:
        """What a condition is about."""
        match condition:
            case TextIs(of=of):
                return self.say(words.TEXT_OF[of])
            case YearlyIs(of=of):
                return self.say(words.YEARLY_OF[of])
            case LastMessage(of=of):
                return self.say(words.TOOK[of])
            case FieldText(field=one) | FieldNumber(field=one) | FieldDate(field=one):
                return self.names.fields[one].name if one in self.names.fields else self.gone(condition.called)
            case _:
                return self.say(words.THINGS[_THINGS[type(condition)]])

    def about(self, condition: Condition) -> Choice:
        """What it is about; another choice begins a condition of its own."""
        made = [(self.subject(each), each) for each in self.fresh()]
        of = _of(condition)
        at = next((at for at, (_, each) in enumerate(made) if _of(each) == of), -1)
        return Choice(made, at, self.subject(condition))

    def fresh(self) -> list[Condition]:
        """A condition of every kind to begin with, in the order in which they are offered."""
        names = self.names
        return [
            ListIs(next(iter(names.lists), ListId(0)), called=next(iter(names.lists.values()), "")),
            TagIs(next(iter(names.tags), TagId(0)), called=next(iter(names.tags.values()), "")),
            *(_of_field(one.id, one.kind, one.name) for one in names.fields.values()),
            *(YearlyIs(of) for of in words.YEARLY_OF),
            *(LastMessage(of) for of in Took),
            GotCampaign(next(iter(names.campaigns), CampaignId(0)), called=next(iter(names.campaigns.values()), "")),
            ConsentIs(next(iter(words.CONSENT))),
            GenderIs(next(iter(words.GENDER))),
            *(TextIs(of) for of in TextOf),
            Added(),
        ]

    def gone(self, called: str) -> str:
        """How something is named that is not there any more."""
        return self.say(words.SENTENCES["gone"]).format(called or "?")


def _of(condition: Condition) -> object:
    return type(condition), getattr(condition, "of", getattr(condition, "field", None))


_THINGS: Mapping[type[Any], str] = {
    ListIs: "list",
    TagIs: "tag",
    ConsentIs: "consent",
    GenderIs: "gender",
    Added: "added",
    GotCampaign: "got",
}


def _of_field(field: FieldId, kind: CustomKind, name: str) -> FieldText | FieldNumber | FieldDate:
    match kind:
        case CustomKind.NUMBER:
            return FieldNumber(field, called=name)
        case CustomKind.DATE:
            return FieldDate(field, called=name)
        case _:
            return FieldText(field, called=name)
