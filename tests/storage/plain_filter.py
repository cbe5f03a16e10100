"""What a filter means, in plain Python: the slow and obvious way, to hold the SQL against."""

from calendar import isleap
from datetime import date, datetime, timedelta

from app.domain.filter_terms import DateHow, Is, Join, LastHow, NumberHow, Outcome, TextHow, TextOf, Took, YearlyHow
from app.domain.folding import fold
from app.domain.people_filter import (
    Added,
    ConsentIs,
    FieldDate,
    FieldNumber,
    FieldText,
    Filter,
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
from tests.storage.small_shop import ATHENS, Body


def matches(body: Body, chosen: Filter, today: date) -> bool:
    return all(holds(body, node, today) for node in chosen.match)


def excluded(body: Body, chosen: Filter, today: date) -> bool:
    return any(holds(body, node, today) for node in chosen.never)


def holds(body: Body, node: Node, today: date) -> bool:  # a table, one kind a line
    if isinstance(node, Group):
        parts = [holds(body, part, today) for part in node.parts]
        return {Join.ALL: all(parts), Join.ANY: any(parts), Join.NONE: not any(parts)}[node.join]
    match node:
        case ListIs(list=one, how=how):
            return (one in body.lists) is (how is Is.YES)
        case TagIs(tag=one, how=how):
            return (one in body.tags) is (how is Is.YES)
        case ConsentIs(consent=consent, how=how):
            return (body.consent is consent) is (how is Is.YES)
        case GenderIs(gender=gender, how=how):
            return (body.gender is gender) is (how is Is.YES)
        case TextIs(of=TextOf.NUMBER, how=how, text=text):
            return (text.replace(" ", "").replace("00", "+", 1 if text.startswith("00") else 0) in body.number) is (
                how is TextHow.CONTAINS
            )
        case TextIs(of=of, how=how, text=text):
            return _text(how, fold(body.name if of is TextOf.NAME else body.email), fold(text))
        case FieldText(field=field, how=how, text=text):
            return _text(how, fold(str(body.values.get(field, ""))), fold(text))
        case FieldNumber():
            return _number(node, body.values.get(node.field))
        case _:
            return _in_time(body, node, today)


def _in_time(body: Body, node: YearlyIs | FieldDate | Added | LastMessage | GotCampaign, today: date) -> bool:
    match node:
        case FieldDate():
            return _date(node.how, body.values.get(node.field), node.day, timedelta(days=node.days), today)
        case Added(how=DateHow.LAST_DAYS, days=days):
            return body.created.astimezone(ATHENS).date() >= today - timedelta(days=days)
        case Added():
            return _date(node.how, body.created.astimezone(ATHENS).date(), node.day, timedelta(days=node.days), today)
        case YearlyIs():
            return _yearly(node, getattr(body, node.of.value), today)
        case LastMessage():
            return _last(node, body, today)
        case GotCampaign(campaign=one, how=how, outcome=outcome):
            sent = {"accepted", "delivered", "undelivered", "no_report", "unconfirmed", "sending"}
            wanted = sent if outcome is Outcome.SENT else {outcome.value}
            got = any(message.campaign == one and message.status in wanted for message in body.messages)
            return got is (how is Is.YES)


def _text(how: TextHow, there: str, wanted: str) -> bool:
    return {
        TextHow.IS: there == wanted,
        TextHow.CONTAINS: wanted in there,
        TextHow.LACKS: wanted not in there,
        TextHow.EMPTY: not there,
        TextHow.FILLED: bool(there),
    }[how]


def _number(node: FieldNumber, value: object) -> bool:
    if node.how is NumberHow.EMPTY or not isinstance(value, float):
        return node.how is NumberHow.EMPTY and value is None
    low = node.low if node.how is not NumberHow.AT_MOST and node.low is not None else value
    high = node.high if node.how is not NumberHow.AT_LEAST and node.high is not None else value
    return low <= value <= high


def _date(how: DateHow, value: object, day: date | None, days: timedelta, today: date) -> bool:
    if how is DateHow.EMPTY or not isinstance(value, date):
        return how is DateHow.EMPTY and value is None
    if how is DateHow.BEFORE:
        return day is not None and value < day
    if how is DateHow.SINCE:
        return day is not None and value >= day
    return today - days <= value <= today if how is DateHow.LAST_DAYS else today <= value <= today + days


def _yearly(node: YearlyIs, stored: str, today: date) -> bool:
    if node.how is YearlyHow.UNKNOWN or not stored:
        return node.how is YearlyHow.UNKNOWN and not stored
    if node.how is YearlyHow.ON:
        return stored == node.day
    if node.how is YearlyHow.THIS_MONTH:
        return stored.startswith(f"{today:%m}-")
    until = node.days if node.how is YearlyHow.NEXT_DAYS else 0
    return any(_falls_on(stored, today + timedelta(days=after)) for after in range(until + 1))


def _falls_on(stored: str, day: date) -> bool:
    return f"{day:%m-%d}" == ("02-28" if stored == "02-29" and not isleap(day.year) else stored)


def _last(node: LastMessage, body: Body, today: date) -> bool:
    if node.of is Took.DELIVERED:
        moments = [one.accepted or one.updated for one in body.messages if one.status == "delivered"]
    else:
        moments = [one.accepted for one in body.messages if one.accepted]
    if node.how is LastHow.NEVER:
        return not moments
    since = datetime(today.year, today.month, today.day, tzinfo=ATHENS) - timedelta(days=node.days)
    lately = any(moment >= since for moment in moments)
    return lately is (node.how is LastHow.LESS_THAN)
