"""What the import says: how a file is written, what its columns mean, what becomes of each row."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.contact import Consent
from app.domain.contact_file import Field, Outcome, RowFault
from app.domain.phone import Fault
from app.pipeline.commands import PreviewRow
from app.ui.figures import phone, whole

CONTEXT = "importing"

FIELD = {
    Field.NUMBER: str(QT_TRANSLATE_NOOP("importing", "Mobile number")),
    Field.NAME: str(QT_TRANSLATE_NOOP("importing", "Whole name")),
    Field.FIRST_NAME: str(QT_TRANSLATE_NOOP("importing", "First name")),
    Field.LAST_NAME: str(QT_TRANSLATE_NOOP("importing", "Last name")),
}
LEFT_OUT = str(QT_TRANSLATE_NOOP("importing", "Leave out"))

OUTCOME = {
    Outcome.ADDED: str(QT_TRANSLATE_NOOP("importing", "New")),
    Outcome.UPDATED: str(QT_TRANSLATE_NOOP("importing", "Updated")),
    Outcome.SAME: str(QT_TRANSLATE_NOOP("importing", "Nothing new")),
    Outcome.MERGED: str(QT_TRANSLATE_NOOP("importing", "Merged")),
    Outcome.REJECTED: str(QT_TRANSLATE_NOOP("importing", "Needs fixing")),
    Outcome.SUPPRESSED: str(QT_TRANSLATE_NOOP("importing", "Opted out")),
}
COLOUR = {
    Outcome.ADDED: "delivered",
    Outcome.UPDATED: "text",
    Outcome.SAME: "text_2",
    Outcome.MERGED: "unconfirmed",
    Outcome.REJECTED: "failed",
    Outcome.SUPPRESSED: "text_2",
}

FAULT = {
    Fault.EMPTY: str(QT_TRANSLATE_NOOP("importing", "No number")),
    Fault.NOT_A_NUMBER: str(QT_TRANSLATE_NOOP("importing", "Not a phone number")),
    Fault.SCIENTIFIC: str(
        QT_TRANSLATE_NOOP("importing", "Digits were lost in the spreadsheet · format the column as text")
    ),
    Fault.TWO_NUMBERS: str(QT_TRANSLATE_NOOP("importing", "Two numbers in one cell · keep one of them")),
    Fault.IMPOSSIBLE: str(QT_TRANSLATE_NOOP("importing", "No mobile has this number · a digit is missing or extra")),
    Fault.LANDLINE: str(QT_TRANSLATE_NOOP("importing", "Landline · cannot receive SMS")),
    Fault.PREMIUM: str(QT_TRANSLATE_NOOP("importing", "Free or premium-rate service · cannot receive SMS")),
    Fault.NOT_MOBILE: str(QT_TRANSLATE_NOOP("importing", "Not a mobile · cannot receive SMS")),
    RowFault.TOO_MANY_CELLS: str(
        QT_TRANSLATE_NOOP("importing", "More values than columns · put quotation marks round the one with a separator")
    ),
    RowFault.STRAY_QUOTE: str(QT_TRANSLATE_NOOP("importing", "A quotation mark opens and is not closed")),
    RowFault.DAMAGED: str(QT_TRANSLATE_NOOP("importing", "Some characters cannot be read · type them again")),
    RowFault.CUT_OFF: str(QT_TRANSLATE_NOOP("importing", "The file ends in the middle of this contact")),
    RowFault.ERROR_CELL: str(QT_TRANSLATE_NOOP("importing", "A formula went wrong here · type the value instead")),
    RowFault.TOO_FEW_CELLS: str(QT_TRANSLATE_NOOP("importing", "Fewer values than columns")),
}

ENCODING = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1253": str(QT_TRANSLATE_NOOP("importing", "Greek (Windows-1253)")),
    "iso8859_7": str(QT_TRANSLATE_NOOP("importing", "Greek (ISO 8859-7)")),
    "cp737": str(QT_TRANSLATE_NOOP("importing", "Greek (DOS 737)")),
    "mac_greek": str(QT_TRANSLATE_NOOP("importing", "Greek (Mac)")),
    "cp1252": str(QT_TRANSLATE_NOOP("importing", "Western (Windows-1252)")),
}
OFFERED_ENCODINGS = ("utf-8", "cp1253", "iso8859_7", "cp737", "mac_greek", "cp1252")
DELIMITER = {
    ";": str(QT_TRANSLATE_NOOP("importing", "Semicolon")),
    ",": str(QT_TRANSLATE_NOOP("importing", "Comma")),
    "\t": str(QT_TRANSLATE_NOOP("importing", "Tab")),
    "|": str(QT_TRANSLATE_NOOP("importing", "Vertical bar")),
    ":": str(QT_TRANSLATE_NOOP("importing", "Colon")),
}
OFFERED_DELIMITERS = (";", ",", "\t", "|")

CONSENT_MEANS = {
    Consent.OPTED_IN: str(
        QT_TRANSLATE_NOOP("importing", "Campaigns can go to them. Keep what shows that they agreed: a form, a date.")
    ),
    Consent.SOFT_OPT_IN: str(
        QT_TRANSLATE_NOOP(
            "importing", "Campaigns can go to them, about what you sell, as long as each one can be objected to."
        )
    ),
    Consent.UNKNOWN: str(
        QT_TRANSLATE_NOOP(
            "importing", "They are kept as contacts, but no campaign goes to them. What you already know stays."
        )
    ),
}


def tell(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate(CONTEXT, text)


def encoding_name(encoding: str) -> str:
    """How people call an encoding."""
    return tell(ENCODING.get(encoding, encoding))


def delimiter_name(delimiter: str) -> str:
    """The word for what stands between the values."""
    return tell(DELIMITER.get(delimiter, delimiter))


def rows_of(count: int) -> str:
    """'1 row', '5,020 rows'."""
    return tell("1 row") if count == 1 else tell("{0} rows").format(whole(count))


def contacts_of(count: int) -> str:
    """'1 contact', '4,798 contacts'."""
    return tell("1 contact") if count == 1 else tell("{0} contacts").format(whole(count))


def result(row: PreviewRow) -> str:
    """What becomes of a row, in words that fit into a cell."""
    if row.fault is not None:
        return tell(FAULT[row.fault])
    number = phone(row.number or "")
    match row.outcome:
        case Outcome.MERGED:
            return tell("Same number as line {0} · will be merged").format(whole(row.same_as))
        case Outcome.UPDATED:
            return f"{number} · {_change(row)}"
        case Outcome.SAME:
            return tell("{0} · known, nothing new").format(number)
        case Outcome.SUPPRESSED:
            return tell("{0} · opted out, stays opted out").format(number)
        case _:
            return number


def _change(row: PreviewRow) -> str:
    if row.renamed and row.raised:
        return tell("known, name and consent change")
    return tell("known, name changes") if row.renamed else tell("known, consent changes")
