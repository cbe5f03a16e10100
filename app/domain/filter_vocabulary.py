"""Plain English for what a filter says. Windows say the same in the language of the person."""

from collections.abc import Mapping

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

THINGS: Mapping[str, str] = {
    "list": "List",
    "tag": "Tag",
    "consent": "Consent",
    "gender": "Gender",
    "added": "Added",
    "got": "Got campaign",
    "field": "Field",
}
"""What can be asked about, where no enumeration says it."""

IS: Mapping[Is, str] = {Is.YES: "is", Is.NO: "is not"}
TEXT_OF: Mapping[TextOf, str] = {TextOf.NAME: "Name", TextOf.NUMBER: "Mobile", TextOf.EMAIL: "E-mail"}
TEXT_HOW: Mapping[TextHow, str] = {
    TextHow.IS: "is",
    TextHow.CONTAINS: "contains",
    TextHow.LACKS: "does not contain",
    TextHow.EMPTY: "is empty",
    TextHow.FILLED: "is not empty",
}
NUMBER_HOW: Mapping[NumberHow, str] = {
    NumberHow.AT_LEAST: "at least",
    NumberHow.AT_MOST: "at most",
    NumberHow.BETWEEN: "between",
    NumberHow.EMPTY: "is empty",
}
DATE_HOW: Mapping[DateHow, str] = {
    DateHow.SINCE: "on or after",
    DateHow.BEFORE: "before",
    DateHow.LAST_DAYS: "in the last",
    DateHow.NEXT_DAYS: "in the next",
    DateHow.EMPTY: "is empty",
}
YEARLY_OF: Mapping[YearlyOf, str] = {YearlyOf.BIRTHDAY: "Birthday", YearlyOf.NAME_DAY: "Name-day"}
YEARLY_HOW: Mapping[YearlyHow, str] = {
    YearlyHow.TODAY: "is today",
    YearlyHow.NEXT_DAYS: "in the next",
    YearlyHow.THIS_MONTH: "is this month",
    YearlyHow.ON: "is on",
    YearlyHow.UNKNOWN: "is not known",
}
TOOK: Mapping[Took, str] = {
    Took.ACCEPTED: "Last message",
    Took.DELIVERED: "Last delivered message",
}
LAST_HOW: Mapping[LastHow, str] = {
    LastHow.MORE_THAN: "more than",
    LastHow.LESS_THAN: "less than",
    LastHow.NEVER: "never",
}
OUTCOME: Mapping[Outcome, str] = {
    Outcome.SENT: "whatever came of it",
    Outcome.DELIVERED: "and it was delivered",
    Outcome.UNDELIVERED: "and it was not delivered",
    Outcome.NO_REPORT: "and there was no report",
    Outcome.ACCEPTED: "and its report is still awaited",
    Outcome.REJECTED: "and Mitto refused it",
    Outcome.UNCONFIRMED: "and it is unconfirmed",
}
CONSENT: Mapping[Consent, str] = {
    Consent.OPTED_IN: "opted in",
    Consent.SOFT_OPT_IN: "bought here, could object",
    Consent.UNKNOWN: "unknown",
    Consent.OPTED_OUT: "opted out",
}
GENDER: Mapping[Gender | None, str] = {
    Gender.FEMALE: "female",
    Gender.MALE: "male",
    Gender.OTHER: "other",
    None: "not noted",
}
JOIN: Mapping[Join, str] = {Join.ALL: "all of these", Join.ANY: "any of these", Join.NONE: "none of these"}

UNITS: Mapping[str, str] = {
    "days": "days",
    "days_ago": "days ago",
    "days_ago_or_never": "days ago, or never",
    "and": "and",
    "or": "or",
}
"""What stands after a number, and between two."""

SENTENCES: Mapping[str, str] = {
    "everybody": "Everybody in your contacts",
    "match": "People with {0}",
    "never": "{0}, but never with {1}",
    "none": "none of ({0})",
    "gone": "“{0}” (deleted)",
    "quoted": "“{0}”",
    "gets_it": "{0} gets it.",
    "gets_it_because": "{0} gets it, because this holds: {1}.",
    "no_match": "{0} does not get it, because this does not hold: {1}.",
    "opted_out": "{0} does not get it, because they opted out.",
    "no_consent": "{0} does not get it, because there is no consent on record.",
    "too_often": "{0} does not get it, because they had as many messages lately as the settings allow.",
    "waits": "{0} gets it later, because they had as many messages lately as the settings allow.",
    "excluded": "{0} does not get it, because this excludes them: {1}.",
}
"""Whole sentences, and what holds their parts together."""
