"""What the import says: how a file is written, what its columns mean, what becomes of each row."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.contact import Consent
from app.domain.contact_file import Outcome, RowFault
from app.domain.phone import Fault
from app.pipeline.commands import PreviewRow
from app.ui.figures import phone, whole

CONTEXT = "importing"

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
    Fault.BLOCKED: str(QT_TRANSLATE_NOOP("importing", "+1 is blocked · allow it in “How rows are taken”")),
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


def what_save_does(counts: Mapping[Outcome, int] | None, *, joins_list: bool) -> tuple[str, bool]:
    """The words on the button that saves, and whether there is anything to save."""
    if counts is None:
        return tell("Save"), False
    new = counts[Outcome.ADDED] + counts[Outcome.UPDATED]
    known = counts[Outcome.SAME] + counts[Outcome.SUPPRESSED]
    if new or not known:
        return tell("Save {0}").format(contacts_of(new)), new > 0
    if joins_list:
        return tell("Put {0} in the list").format(contacts_of(known)), True
    return tell("Nothing new to save"), False


def result(row: PreviewRow, columns: Sequence[str]) -> str:
    """What becomes of a row, in words that fit into a cell; `columns` are the names of the file's."""
    if row.fault is not None:
        return tell(FAULT[row.fault])
    return " · ".join([_became(row), *_notes(row, columns)])


def _notes(row: PreviewRow, columns: Sequence[str]) -> list[str]:
    """What was not taken, or not as it stands there."""
    notes = [tell("the first of two numbers is taken")] if row.split else []
    if row.merged_away is not None and row.outcome is Outcome.MERGED:
        notes.append(_number(row))
    if row.refuses:
        notes.append(tell("opts out by this file"))
    unread = ", ".join(f"“{columns[at]}”" for at in row.unread if at < len(columns))
    if unread:
        notes.append(tell("{0} cannot be read").format(unread))
    if row.kept:
        notes.append(tell("something else is known and stays"))
    return notes


def _became(row: PreviewRow) -> str:
    number = _number(row)
    match row.outcome:
        case Outcome.MERGED if row.merged_away is not None:
            return tell("Same person as line {0} · will be merged").format(whole(row.same_as))
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


def _number(row: PreviewRow) -> str:
    """As it is kept. Where the file has that of somebody who was merged into another contact, why it is this one."""
    number = phone(row.number or "")
    if row.merged_away is None:
        return number
    return tell("{0} (you merged the two)").format(number)


def _change(row: PreviewRow) -> str:
    if row.renamed and row.raised:
        return tell("known, name and consent change")
    if row.renamed:
        return tell("known, name changes")
    return tell("known, consent changes") if row.raised else tell("known, details change")
