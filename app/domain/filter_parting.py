"""Takes a condition apart: how something is compared, and with what."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from app.domain import filter_vocabulary as words
from app.domain.facts import stored_day
from app.domain.filter_parts import Choice, Dated, Figure, Part, Written
from app.domain.filter_subjects import Subjects
from app.domain.filter_terms import DateHow, LastHow, NumberHow, TextHow, TextOf, YearlyHow
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

K = TypeVar("K")
NOT_CHOSEN = "…"
ANY_YEAR = 2000
"""A leap year, for days that come every year."""


class Parting(Subjects):
    """Takes conditions apart, in one language, with the names of one shop."""

    def parts(self, condition: Condition) -> tuple[Part, ...]:
        """What it is compared how with what; what it is about comes before that, see `about`."""
        match condition:
            case ListIs(list=one, called=called):
                return (self._how(condition, words.IS), self._named(condition, "list", one, self.names.lists, called))
            case TagIs(tag=one, called=called):
                return (self._how(condition, words.IS), self._named(condition, "tag", one, self.names.tags, called))
            case GotCampaign(campaign=one, called=called):
                which = self._named(condition, "campaign", one, self.names.campaigns, called)
                return (self._how(condition, words.IS), which, self._one_of(condition, "outcome", words.OUTCOME))
            case ConsentIs():
                return (self._how(condition, words.IS), self._one_of(condition, "consent", words.CONSENT))
            case GenderIs():
                return (self._how(condition, words.IS), self._one_of(condition, "gender", words.GENDER))
            case TextIs() | FieldText():
                return self._text(condition)
            case FieldNumber():
                return (self._how(condition, words.NUMBER_HOW), *self._limits(condition))
            case _:
                return self._time(condition)

    def _text(self, condition: TextIs | FieldText) -> tuple[Part, ...]:
        if isinstance(condition, TextIs) and condition.of is TextOf.NUMBER:
            some = {how: words.TEXT_HOW[how] for how in (TextHow.CONTAINS, TextHow.LACKS)}
            return (self._how(condition, some), self._written(condition))
        asks = condition.how not in (TextHow.EMPTY, TextHow.FILLED)
        return (self._how(condition, words.TEXT_HOW), *([self._written(condition)] if asks else []))

    def _time(self, condition: YearlyIs | FieldDate | Added | LastMessage) -> tuple[Part, ...]:
        match condition:
            case YearlyIs():
                return (self._how(condition, words.YEARLY_HOW), *self._when_in_year(condition))
            case FieldDate():
                return (self._how(condition, words.DATE_HOW), *self._when(condition))
            case Added():
                some = {how: words.DATE_HOW[how] for how in (DateHow.LAST_DAYS, DateHow.SINCE, DateHow.BEFORE)}
                return (self._how(condition, some), *self._when(condition))
            case LastMessage(how=how):
                unit = "days_ago" if how is LastHow.LESS_THAN else "days_ago_or_never"
                ago = [] if how is LastHow.NEVER else [self._days(condition, unit)]
                return (self._how(condition, words.LAST_HOW), *ago)

    def _choice(self, options: Sequence[tuple[str, Condition]], condition: Condition, unknown: str) -> Choice:
        at = next((at for at, (_, each) in enumerate(options) if each == condition), -1)
        return Choice(options, at, options[at][0] if at >= 0 else unknown)

    def _one_of(self, condition: Any, key: str, table: Mapping[K, str]) -> Choice:
        made = [(self.say(word), replace(condition, **{key: value})) for value, word in table.items()]
        return self._choice(made, condition, str(getattr(condition, key)))

    def _how(self, condition: Any, table: Mapping[K, str]) -> Choice:
        return self._one_of(condition, "how", table)

    def _named(self, condition: Any, key: str, one: int, table: Mapping[Any, str], called: str) -> Choice:
        made = [(name, replace(condition, **{key: each, "called": name})) for each, name in table.items()]
        unknown = self.gone(called) if one else NOT_CHOSEN
        if key == "campaign" and one and one not in table and called:
            unknown = called  # an older one than those that are offered
        return self._choice(made, condition, unknown)

    def _written(self, condition: Any) -> Written:
        return Written(condition.text, lambda text: replace(condition, text=text))

    def _days(self, condition: Any, unit: str) -> Figure:
        return Figure(
            condition.days,
            lambda days: replace(condition, days=int(days or 0)),
            after=self.say(words.UNITS[unit]),
            whole=True,
        )

    def _limits(self, condition: FieldNumber) -> list[Part]:
        low = Figure(condition.low, lambda value: replace(condition, low=value))
        high = Figure(condition.high, lambda value: replace(condition, high=value))
        match condition.how:
            case NumberHow.AT_LEAST:
                return [low]
            case NumberHow.AT_MOST:
                return [high]
            case NumberHow.BETWEEN:
                return [replace(low, after=self.say(words.UNITS["and"])), high]
            case _:
                return []

    def _when(self, condition: Any) -> list[Part]:
        match condition.how:
            case DateHow.SINCE | DateHow.BEFORE:
                return [Dated(condition.day, lambda day: replace(condition, day=day))]
            case DateHow.LAST_DAYS | DateHow.NEXT_DAYS:
                return [self._days(condition, "days")]
            case _:
                return []

    def _when_in_year(self, condition: YearlyIs) -> list[Part]:
        match condition.how:
            case YearlyHow.NEXT_DAYS:
                return [self._days(condition, "days")]
            case YearlyHow.ON:
                found = stored_day(condition.day)
                day = date(ANY_YEAR, found.month, found.day) if found else None
                return [Dated(day, lambda chosen: replace(condition, day=f"{chosen:%m-%d}"), yearly=True)]
            case _:
                return []
