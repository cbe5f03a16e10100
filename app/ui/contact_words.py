"""How the Contacts screen says what is known of a person: consent, where it comes from, days, what they got."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.domain.contact import Consent
from app.domain.custom_field import CustomKind
from app.domain.facts import Day, Gender
from app.storage.reads.person import Person, Received
from app.ui.figures import clock_time, phone
from app.ui.words import MESSAGE, reason, say

CONSENT_COLOUR = {
    Consent.OPTED_IN: "delivered",
    Consent.SOFT_OPT_IN: "sending",
    Consent.UNKNOWN: "queued",
    Consent.OPTED_OUT: "failed",
}
"""The token that each consent is drawn in, beside its word."""

CONSENT_SHORT = {
    Consent.OPTED_IN: str(QT_TRANSLATE_NOOP("contact_words", "Opted in")),
    Consent.SOFT_OPT_IN: str(QT_TRANSLATE_NOOP("contact_words", "Soft opt-in")),
    Consent.UNKNOWN: str(QT_TRANSLATE_NOOP("contact_words", "Unknown")),
    Consent.OPTED_OUT: str(QT_TRANSLATE_NOOP("contact_words", "Opted out")),
}

GENDER = {
    Gender.FEMALE: str(QT_TRANSLATE_NOOP("contact_words", "Woman")),
    Gender.MALE: str(QT_TRANSLATE_NOOP("contact_words", "Man")),
    Gender.OTHER: str(QT_TRANSLATE_NOOP("contact_words", "Other")),
}

FIELD_KIND = {
    CustomKind.TEXT: str(QT_TRANSLATE_NOOP("contact_words", "Text")),
    CustomKind.NUMBER: str(QT_TRANSLATE_NOOP("contact_words", "Number")),
    CustomKind.DATE: str(QT_TRANSLATE_NOOP("contact_words", "Date")),
}

OPT_OUT_SOURCES = (
    str(QT_TRANSLATE_NOOP("contact_words", "Said so in the shop")),
    str(QT_TRANSLATE_NOOP("contact_words", "Called")),
    str(QT_TRANSLATE_NOOP("contact_words", "Wrote an SMS")),
    str(QT_TRANSLATE_NOOP("contact_words", "Wrote an e-mail")),
)
CONSENT_SOURCES = (
    str(QT_TRANSLATE_NOOP("contact_words", "Signed a form in the shop")),
    str(QT_TRANSLATE_NOOP("contact_words", "Said so in the shop")),
    str(QT_TRANSLATE_NOOP("contact_words", "Ticked a box on the website")),
    str(QT_TRANSLATE_NOOP("contact_words", "Bought here")),
)
"""What is offered; the owner may write anything else, and their words are kept as they are."""

OUR_SOURCES = {
    "the owner": str(QT_TRANSLATE_NOOP("contact_words", "noted by you")),
    "erased": str(QT_TRANSLATE_NOOP("contact_words", "erased, until the last message is at its end")),
    "the number was changed": str(QT_TRANSLATE_NOOP("contact_words", "taken along from the former number")),
    "a change was taken back": str(QT_TRANSLATE_NOOP("contact_words", "a change was taken back")),
}
"""What the program itself wrote as a source."""


def tell(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("contact_words", text)


def day(moment: datetime, now: datetime) -> str:
    """'21 Nov', and with its year when it is not this one."""
    local = moment.astimezone()
    names = QLocale()
    month = names.monthName(local.month, QLocale.FormatType.ShortFormat)
    return f"{local.day} {month}" if local.year == now.astimezone().year else f"{local.day} {month} {local.year}"


def day_of_year(one: Day | None) -> str:
    """'14 June', '14 June 1985'; empty for none."""
    if one is None:
        return ""
    words = f"{one.day} {QLocale().monthName(one.month)}"
    return words if one.year is None else f"{words} {one.year}"


def typed_day(one: Day | None) -> str:
    """The same as people type it, which can be read again: '14/6/1985'."""
    if one is None:
        return ""
    return f"{one.day}/{one.month}" if one.year is None else f"{one.day}/{one.month}/{one.year}"


def consent_line(person: Person, now: datetime) -> str:
    """'Opted in, 12 Mar 2025, loyalty form'."""
    parts = [tell(CONSENT_SHORT[person.consent])]
    if person.since is not None:
        parts.append(day(person.since, now))
    if person.source:
        parts.append(source_words(person.source))
    return ", ".join(parts)


def source_words(source: str) -> str:
    """Where a consent or an opt-out comes from, in the owner's words, or the program's own translated."""
    return tell(OUR_SOURCES[source]) if source in OUR_SOURCES else source


def called(person: Person) -> str:
    """The name that a sentence about this person takes: the first one, or the number of whoever has none."""
    return person.first_name or person.name or phone(person.number)


def outcome(one: Received, now: datetime) -> str:
    """'Delivered 23 Nov, 14:01:31', 'Skipped: opted out'."""
    said, why = say(MESSAGE[one.status]), reason(one.why, one.detail)
    when = f"{day(one.at, now)}, {clock_time(one.at)}"
    return f"{said} {when}" + (f" · {why}" if why else "")
