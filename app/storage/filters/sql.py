"""A filter as a condition in SQL about a contact `c`. Values are bound, never written into it.

Each condition is true or false and never NULL, so that it means the same inside `NOT`.
"""

from collections.abc import Sequence

from app.domain.audience import NotAgain
from app.domain.days import ShopDay
from app.domain.filter_meaning import sought
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
)
from app.domain.filter_windows import dates, days_of_year, moments
from app.domain.ids import iso
from app.domain.people_filter import (
    Added,
    Condition,
    ConsentIs,
    FieldDate,
    FieldNumber,
    FieldText,
    GenderIs,
    GotCampaign,
    Group,
    LastMessage,
    ListIs,
    Node,
    TagIs,
    TextIs,
    YearlyIs,
)

Value = str | int | float

NOBODY, EVERYBODY = "0", "1"
_COLUMNS = {TextOf.NAME: "c.name_key", TextOf.NUMBER: "c.number", TextOf.EMAIL: "lower(c.email)"}
_SENT = ("sending", "accepted", "delivered", "undelivered", "no_report", "unconfirmed")

# Whose a message is: its contact's, also after a change of number; once that one is deleted, its number's new owner's.
_OWN = "(m.contact_id = c.id OR NOT EXISTS (SELECT 1 FROM contacts o WHERE o.id = m.contact_id))"


class Writing:
    """Collects the values while conditions are written."""

    def __init__(self, day: ShopDay) -> None:
        """Windows of time are told from `day`."""
        self._day = day
        self.values: dict[str, Value] = {}

    def all_of(self, nodes: Sequence[Node]) -> str:
        """Whether all of them hold; they do if there is none."""
        return " AND ".join(map(self.node, nodes)) or EVERYBODY

    def any_of(self, nodes: Sequence[Node]) -> str:
        """Whether one of them holds; none does if there is none."""
        return f"({' OR '.join(map(self.node, nodes)) or NOBODY})"

    def node(self, node: Node) -> str:
        """One condition or group."""
        match node:
            case Group(join=Join.ALL, parts=parts):
                return f"({self.all_of(parts)})"
            case Group(join=Join.ANY, parts=parts):
                return self.any_of(parts)
            case Group(parts=parts):
                return f"NOT {self.any_of(parts)}"
            case _:
                return self._condition(node)

    def bind(self, value: Value) -> str:
        """A place for a value."""
        name = f"filter_{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def yearly(self, condition: YearlyIs) -> str:
        """Whether a day that comes every year is near."""
        column = f"c.{condition.of.value}"
        if condition.how is YearlyHow.UNKNOWN:
            return f"{column} = ''"
        windows = days_of_year(condition, self._day.date)
        return f"({column} <> '' AND ({' OR '.join(self._within(column, *window) for window in windows)}))"

    def values_of_field(self, condition: FieldText | FieldNumber | FieldDate) -> str:
        """What is asked of the values `v` of a field of the shop's own."""
        field = f"v.field_id = {self.bind(condition.field)}"
        match condition:
            case FieldText(how=TextHow.IS):
                return f"{field} AND v.value_key = {self.bind(sought(condition))}"
            case FieldText(how=TextHow.CONTAINS | TextHow.LACKS):
                return f"{field} AND instr(v.value_key, {self.bind(sought(condition))}) > 0"
            case FieldNumber(how=how, low=low, high=high) if how is not NumberHow.EMPTY:
                least = None if how is NumberHow.AT_MOST else low
                most = None if how is NumberHow.AT_LEAST else high
                return f"{field} AND {self._within('v.number', least, most)}"
            case FieldDate(how=how) if how is not DateHow.EMPTY:
                return f"{field} AND {self._within('v.value_key', *dates(condition, self._day.date))}"
            case _:
                return field

    def got_lately(self, but: NotAgain) -> str:
        """Whether a run of a yearly campaign went to them, will go, or may have gone, for a day after `since`."""
        runs = f"""SELECT r.id FROM campaigns r JOIN campaigns s ON s.id = r.repeats_of
            WHERE r.repeats_of = {self.bind(but.campaign)} AND r.occurrence > {self.bind(but.since.isoformat())}
                AND s.repeats IN ('birthday', 'name_day')"""
        return _message(f"m.campaign_id IN ({runs}) AND m.status IN ({_places(self, ('queued', *_SENT))})")

    def _condition(self, condition: Condition) -> str:
        match condition:
            case ListIs(list=chosen, how=how):
                rows = f"SELECT 1 FROM list_members l WHERE l.list_id = {self.bind(chosen)} AND l.contact_id = c.id"
                return _be(how, f"EXISTS ({rows})")
            case TagIs(tag=chosen, how=how):
                rows = f"SELECT 1 FROM contact_tags t WHERE t.tag_id = {self.bind(chosen)} AND t.contact_id = c.id"
                return _be(how, f"EXISTS ({rows})")
            case ConsentIs(consent=consent, how=how):
                return _be(how, f"c.consent = {self.bind(consent.value)}")
            case GenderIs(gender=gender, how=how):
                return _be(how, f"c.gender = {self.bind(gender.value if gender else '')}")
            case TextIs():
                return self._text(condition)
            case YearlyIs():
                return self.yearly(condition)
            case Added():
                return self._within("c.created_at", *moments(condition, self._day))
            case LastMessage():
                return self._last_message(condition)
            case GotCampaign():
                return self._got(condition)
            case _:
                return self._field(condition)

    def _text(self, condition: TextIs) -> str:
        column = _COLUMNS[condition.of]
        match condition.how:
            case TextHow.EMPTY:
                return f"{column} = ''"
            case TextHow.FILLED:
                return f"{column} <> ''"
            case TextHow.IS:
                return f"{column} = {self.bind(sought(condition))}"
            case TextHow.LACKS:
                return f"instr({column}, {self.bind(sought(condition))}) = 0"
            case _:
                return f"instr({column}, {self.bind(sought(condition))}) > 0"

    def _field(self, condition: FieldText | FieldNumber | FieldDate) -> str:
        none = condition.how in (TextHow.EMPTY, TextHow.LACKS)  # each enumeration spells `empty` alike
        rows = f"SELECT 1 FROM custom_values v WHERE v.contact_id = c.id AND {self.values_of_field(condition)}"
        return f"{'NOT ' if none else ''}EXISTS ({rows})"

    def _last_message(self, condition: LastMessage) -> str:
        since = self.bind(iso(self._day.start(-condition.days)))
        match condition.of, condition.how:
            case Took.DELIVERED, LastHow.NEVER:
                which = "m.status = 'delivered'"
            case Took.DELIVERED, _:
                which = f"m.status = 'delivered' AND coalesce(m.accepted_at, m.updated_at) >= {since}"
            case _, LastHow.NEVER:
                which = "m.accepted_at IS NOT NULL"
            case _:
                which = f"m.accepted_at >= {since}"
        return _be(Is.YES if condition.how is LastHow.LESS_THAN else Is.NO, _message(which))

    def _got(self, condition: GotCampaign) -> str:
        statuses = _SENT if condition.outcome is Outcome.SENT else (condition.outcome.value,)
        which = f"m.campaign_id = {self.bind(condition.campaign)} AND m.status IN ({_places(self, statuses)})"
        return _be(condition.how, _message(which))

    def _within(self, column: str, first: Value | None, last: Value | None) -> str:
        ends = [f"{column} >= {self.bind(first)}"] if first is not None else []
        ends += [f"{column} <= {self.bind(last)}"] if last is not None else []
        return f"({' AND '.join(ends) or EVERYBODY})"


def _be(how: Is, condition: str) -> str:
    return condition if how is Is.YES else f"NOT ({condition})"


def _places(writing: Writing, values: Sequence[str]) -> str:
    return ", ".join(map(writing.bind, values))


def _message(which: str) -> str:
    """Whether there is such a message `m` of theirs. Few people had another number, so that is asked by itself."""
    return f"""(EXISTS (SELECT 1 FROM messages m WHERE m.number = c.number AND {which} AND {_OWN})
        OR EXISTS (SELECT 1 FROM former_numbers f CROSS JOIN messages m ON m.number = f.number
                   WHERE f.contact_id = c.id AND {which} AND {_OWN}))"""
