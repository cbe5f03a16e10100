"""What the rows and columns of a person's data are called on paper."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

SUBJECT: Mapping[str, str] = {
    "contact": str(QT_TRANSLATE_NOOP("proof_words", "Contact")),
    "own fields": str(QT_TRANSLATE_NOOP("proof_words", "The shop's own fields")),
    "tags": str(QT_TRANSLATE_NOOP("proof_words", "Tags")),
    "lists": str(QT_TRANSLATE_NOOP("proof_words", "Lists")),
    "former numbers": str(QT_TRANSLATE_NOOP("proof_words", "Numbers before")),
    "before changes": str(QT_TRANSLATE_NOOP("proof_words", "Kept to take changes back")),
    "opt-outs": str(QT_TRANSLATE_NOOP("proof_words", "Opt-outs")),
    "consent": str(QT_TRANSLATE_NOOP("proof_words", "What was agreed and refused")),
    "messages": str(QT_TRANSLATE_NOOP("proof_words", "Messages")),
    "test messages": str(QT_TRANSLATE_NOOP("proof_words", "Test messages")),
}
COLUMN: Mapping[str, str] = {
    "number": str(QT_TRANSLATE_NOOP("proof_words", "Mobile")),
    "number_as_typed": str(QT_TRANSLATE_NOOP("proof_words", "Mobile as typed")),
    "name": str(QT_TRANSLATE_NOOP("proof_words", "Name")),
    "first_name": str(QT_TRANSLATE_NOOP("proof_words", "First name")),
    "last_name": str(QT_TRANSLATE_NOOP("proof_words", "Last name")),
    "email": str(QT_TRANSLATE_NOOP("proof_words", "E-mail")),
    "birthday": str(QT_TRANSLATE_NOOP("proof_words", "Birthday (month-day)")),
    "birth_year": str(QT_TRANSLATE_NOOP("proof_words", "Year of birth")),
    "name_day": str(QT_TRANSLATE_NOOP("proof_words", "Name-day (month-day)")),
    "gender": str(QT_TRANSLATE_NOOP("proof_words", "Gender")),
    "consent": str(QT_TRANSLATE_NOOP("proof_words", "Consent")),
    "created_at": str(QT_TRANSLATE_NOOP("proof_words", "Added")),
    "updated_at": str(QT_TRANSLATE_NOOP("proof_words", "Last change")),
    "deleted_at": str(QT_TRANSLATE_NOOP("proof_words", "Deleted")),
    "field": str(QT_TRANSLATE_NOOP("proof_words", "Field")),
    "value": str(QT_TRANSLATE_NOOP("proof_words", "Value")),
    "until": str(QT_TRANSLATE_NOOP("proof_words", "Until")),
    "at": str(QT_TRANSLATE_NOOP("proof_words", "Written down")),
    "latest_at": str(QT_TRANSLATE_NOOP("proof_words", "Said again")),
    "given_at": str(QT_TRANSLATE_NOOP("proof_words", "Given")),
    "sale_on": str(QT_TRANSLATE_NOOP("proof_words", "Bought on")),
    "source": str(QT_TRANSLATE_NOOP("proof_words", "How it is known")),
    "wording_id": str(QT_TRANSLATE_NOOP("proof_words", "Version of the text")),
    "wording": str(QT_TRANSLATE_NOOP("proof_words", "Text that was agreed to")),
    "note": str(QT_TRANSLATE_NOOP("proof_words", "Note")),
    "file": str(QT_TRANSLATE_NOOP("proof_words", "File")),
    "was": str(QT_TRANSLATE_NOOP("proof_words", "What was there")),
    "line": str(QT_TRANSLATE_NOOP("proof_words", "Line")),
    "campaign": str(QT_TRANSLATE_NOOP("proof_words", "Campaign")),
    "sender": str(QT_TRANSLATE_NOOP("proof_words", "Sender")),
    "text": str(QT_TRANSLATE_NOOP("proof_words", "Text")),
    "status": str(QT_TRANSLATE_NOOP("proof_words", "Status")),
    "segments": str(QT_TRANSLATE_NOOP("proof_words", "Segments")),
    "attempts": str(QT_TRANSLATE_NOOP("proof_words", "Hand-overs")),
    "accepted_at": str(QT_TRANSLATE_NOOP("proof_words", "Taken by Mitto")),
    "mitto_id": str(QT_TRANSLATE_NOOP("proof_words", "Mitto's id")),
    "detail": str(QT_TRANSLATE_NOOP("proof_words", "Detail")),
}


def subject_name(subject: str) -> str:
    """In the person's language; as it is when only a newer version knows it."""
    return QCoreApplication.translate("proof_words", SUBJECT[subject]) if subject in SUBJECT else subject


def column_name(column: str) -> str:
    """The same for a column."""
    return QCoreApplication.translate("proof_words", COLUMN[column]) if column in COLUMN else column
