"""The words of writing a campaign: fields, who is left out, what a text needs and why, and the shop's own clock."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from app.domain.audience import LeftOut
from app.domain.forcing import forced_by
from app.domain.segments import EACH_PART, ONE_PART, Encoding, Measure, fits_gsm7, normalise
from app.domain.template import Field, cut, field_of
from app.ui.words import segments

CONTEXT = "composing_words"
MOST_NAMED = 6
"""So many characters are named one by one; a Greek text has thirty."""

FIELD: Mapping[str, str] = {
    "name": str(QT_TRANSLATE_NOOP("composing_words", "whole name")),
    "first_name": str(QT_TRANSLATE_NOOP("composing_words", "first name")),
    "last_name": str(QT_TRANSLATE_NOOP("composing_words", "last name")),
}

LEFT_OUT: Mapping[LeftOut, str] = {
    LeftOut.OPTED_OUT: str(QT_TRANSLATE_NOOP("composing_words", "opted out")),
    LeftOut.NO_CONSENT: str(QT_TRANSLATE_NOOP("composing_words", "no consent on record")),
    LeftOut.EXCLUDED: str(QT_TRANSLATE_NOOP("composing_words", "among those who never get it")),
    LeftOut.TOO_OFTEN: str(QT_TRANSLATE_NOOP("composing_words", "messaged often enough lately")),
}

ZONES: Mapping[str, str] = {
    "Europe/Athens": str(QT_TRANSLATE_NOOP("composing_words", "Athens time")),
    "Asia/Nicosia": str(QT_TRANSLATE_NOOP("composing_words", "Nicosia time")),
}
"""Those that have their own name in the languages of the program; any other goes by the name of its city."""

UNSEEN: Mapping[str, str] = {
    "\u00a0": str(QT_TRANSLATE_NOOP("composing_words", "a blank that does not break")),
    "\u202f": str(QT_TRANSLATE_NOOP("composing_words", "a blank that does not break")),
    "\u200b": str(QT_TRANSLATE_NOOP("composing_words", "a blank without width")),
    "\t": str(QT_TRANSLATE_NOOP("composing_words", "a tab")),
    "‘": str(QT_TRANSLATE_NOOP("composing_words", "a curly quote ‘")),
    "’": str(QT_TRANSLATE_NOOP("composing_words", "a curly quote ’")),
    "“": str(QT_TRANSLATE_NOOP("composing_words", "a curly quote “")),
    "”": str(QT_TRANSLATE_NOOP("composing_words", "a curly quote ”")),
    "–": str(QT_TRANSLATE_NOOP("composing_words", "a dash –")),
    "—": str(QT_TRANSLATE_NOOP("composing_words", "a long dash —")),
    "−": str(QT_TRANSLATE_NOOP("composing_words", "a minus −")),
    "…": str(QT_TRANSLATE_NOOP("composing_words", "three dots in one …")),
    "`": str(QT_TRANSLATE_NOOP("composing_words", "a backtick `")),
}
"""Characters that nobody sees, or takes for the plain one."""


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate(CONTEXT, text)


def field_words(name: str) -> str:
    """What a merge field is called; its own name when nobody has such a field."""
    return say(FIELD[name]) if name in FIELD else name


def fields_in_words(text: str) -> str:
    """'Hi [first name or you]!': a text to be read, not to be changed, without the marks of its fields."""
    return "".join(piece if (field := field_of(piece)) is None else _in_words(field) for piece in cut(text))


def _in_words(field: Field) -> str:
    name = field_words(field.name)
    return f"[{name}]" if not field.fallback else say("[{0} or {1}]").format(name, field.fallback)


def field_explained(field: Field) -> str:
    """What a field becomes, for whoever points at it."""
    words = [say("Each person's own {0}.").format(field_words(field.name))]
    if field.fallback:
        words.append(say("Whoever has none gets “{0}”.").format(field.fallback))
    return " ".join((*words, say("Click to change it.")))


def left_out_words(reason: LeftOut) -> str:
    """Why somebody is left out."""
    return say(LEFT_OUT[reason])


def used(measured: Measure) -> str:
    """'Unicode · 118 / 134 · ': the encoding, and how much of the segments' room is used."""
    room = measured.units + measured.left
    if measured.segments == 0:
        room = ONE_PART[measured.encoding]
    return f"{encoding_words(measured.encoding)} · {measured.units} / {room} · "


def encoding_words(encoding: Encoding) -> str:
    """GSM-7 is a name; UCS-2 is Unicode to everyone else."""
    return say("Unicode") if encoding is Encoding.UCS2 else str(encoding)


def forcing_words(text: str, own: str) -> str:
    """Which characters of a person's text make it go as Unicode, and what that costs; empty when none does. `own` is
    what everybody gets, without the fields.
    """
    found = forced_by(own or text) or forced_by(text)
    if not found:
        return ""
    letters = [character for character in found if unicodedata.category(character[0]).startswith("L")]
    others = [character for character in found if character not in letters]
    named = [unseen_words(character) for character in others[:MOST_NAMED]]
    if 0 < len(letters) <= MOST_NAMED - len(named):
        named += letters
    elif letters:
        named.append(say("letters such as {0}").format(" ".join(letters[:4])))
    if len(others) > MOST_NAMED:
        named.append(say("{0} more").format(len(others) - MOST_NAMED))
    room = ONE_PART[Encoding.UCS2], ONE_PART[Encoding.GSM7], EACH_PART[Encoding.UCS2], EACH_PART[Encoding.GSM7]
    words = say("Goes as Unicode because of {0}: {1} characters in one segment, not {2}; {3} each in several, not {4}.")
    if fits_gsm7(normalise(own)):
        words = say("This person's fields make it Unicode ({0}): {1} characters in one segment, not {2}; {3} not {4}.")
    return words.format(", ".join(named), *room)


def spread_words(by_segments: Mapping[int, int]) -> str:
    """'2 segments each', or how many segments the shortest and the longest have."""
    sizes: Sequence[int] = sorted(size for size, people in by_segments.items() if people)
    if not sizes:
        return ""
    if len(sizes) == 1:
        return say("{0} each").format(segments(sizes[0]))
    return say("{0} to {1} each").format(sizes[0], segments(sizes[-1]))


def zone_words(zone: tzinfo) -> str:
    """'Athens time'; the computer's own zone when it has no name."""
    if isinstance(zone, ZoneInfo) and zone.key in ZONES:
        return say(ZONES[zone.key])
    if isinstance(zone, ZoneInfo) and "/" in zone.key:
        return say("{0} time").format(zone.key.rsplit("/", 1)[1].replace("_", " "))
    return say("{0} time").format(zone.key) if isinstance(zone, ZoneInfo) else say("this computer's time")


def short_start(moment: datetime, zone: tzinfo) -> str:
    """'Fri 10:00' on the shop's clock."""
    local = moment.astimezone(zone)
    return f"{QLocale().toString(QDate(local.year, local.month, local.day), 'ddd')} {local:%H:%M}"


def long_day(moment: datetime, zone: tzinfo) -> str:
    """'27 November', with the year where that helps: it is left out by whoever knows today."""
    local = moment.astimezone(zone)
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM")


def day_words(local: datetime) -> str:
    """'Thursday 25 March', of a moment on the shop's clock."""
    return QLocale().toString(QDate(local.year, local.month, local.day), "dddd d MMMM")


def at_length(moment: datetime, zone: tzinfo) -> str:
    """'Friday 27 November 2026, 10:00' on the shop's clock."""
    local = moment.astimezone(zone)
    return f"{QLocale().toString(QDate(local.year, local.month, local.day), 'dddd d MMMM yyyy')}, {local:%H:%M}"


def unseen_words(character: str) -> str:
    """A character in words where its looks say too little, else in quotes."""
    return say(UNSEEN[character]) if character in UNSEEN else f"“{character}”"
