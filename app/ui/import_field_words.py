"""What the columns of a file can hold, what may happen to facts that are known, and how dates are written, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.contact_file import Field, Held, OwnField, Rule
from app.domain.custom_field import CustomKind
from app.ui.import_words import tell

FIELD = {
    Field.NUMBER: str(QT_TRANSLATE_NOOP("importing", "Mobile number")),
    Field.NAME: str(QT_TRANSLATE_NOOP("importing", "Whole name")),
    Field.FIRST_NAME: str(QT_TRANSLATE_NOOP("importing", "First name")),
    Field.LAST_NAME: str(QT_TRANSLATE_NOOP("importing", "Last name")),
    Field.EMAIL: str(QT_TRANSLATE_NOOP("importing", "E-mail")),
    Field.BIRTHDAY: str(QT_TRANSLATE_NOOP("importing", "Birthday")),
    Field.NAME_DAY: str(QT_TRANSLATE_NOOP("importing", "Name-day")),
    Field.GENDER: str(QT_TRANSLATE_NOOP("importing", "Gender")),
    Field.TAGS: str(QT_TRANSLATE_NOOP("importing", "Tags")),
    Field.LIST: str(QT_TRANSLATE_NOOP("importing", "Lists")),
    Field.CONSENT: str(QT_TRANSLATE_NOOP("importing", "Consent")),
    Field.CONSENT_DATE: str(QT_TRANSLATE_NOOP("importing", "Consent date")),
}
LEFT_OUT = str(QT_TRANSLATE_NOOP("importing", "Leave out"))
NAMES = str(QT_TRANSLATE_NOOP("importing", "Names"))

_OWN = {
    CustomKind.TEXT: str(QT_TRANSLATE_NOOP("importing", "Own field “{0}”")),
    CustomKind.NUMBER: str(QT_TRANSLATE_NOOP("importing", "Own field “{0}” (number)")),
    CustomKind.DATE: str(QT_TRANSLATE_NOOP("importing", "Own field “{0}” (date)")),
}

RULE = {
    Rule.REPLACE: str(QT_TRANSLATE_NOOP("importing", "The file is right")),
    Rule.FILL: str(QT_TRANSLATE_NOOP("importing", "Only fill what is empty")),
    Rule.KEEP: str(QT_TRANSLATE_NOOP("importing", "Keep what I have")),
}

DATES = {
    False: str(QT_TRANSLATE_NOOP("importing", "31/12: the day first")),
    True: str(QT_TRANSLATE_NOOP("importing", "12/31: the month first")),
}


def field_name(held: Held) -> str:
    """What a column holds."""
    return tell(_OWN[held.kind]).format(held.name) if isinstance(held, OwnField) else tell(FIELD[held])


def ruled_name(held: Held) -> str:
    """What a rule is for."""
    if isinstance(held, OwnField):
        return held.name
    return tell(NAMES) if held is Field.NAME else tell(FIELD[held])
