"""What somebody types to find a person, as a condition: names however they are written, numbers in any spelling."""

from dataclasses import dataclass, field

from app.domain.contact import fold_words
from app.domain.phone import BadNumber, parse_number
from app.domain.phone_spelling import plain
from app.storage.database import Connection
from app.storage.settings import read_settings

BY_NUMBER = "sqlite_autoindex_contacts_1"
"""SQLite's own index for the uniqueness of `number`, the first one of the table."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A condition on a contact `c`, its values, and the index that answers it without the table."""

    condition: str = ""
    values: dict[str, str] = field(default_factory=dict)
    index: str = ""


def seek(conn: Connection, text: str) -> Sought:
    """Whom the text may mean: nobody is left out when it is blank.

    A text without letters is one number, whole or in part. In any other, each word has to be in the name; a word
    without letters may be in the number as well.
    """
    if not text.strip():
        return Sought()
    if not any(character.isalpha() for character in text) and any(character.isdigit() for character in text):
        return _number(conn, text)
    words = fold_words(text).split()
    conditions, values = [], {}
    for at, word in enumerate(words):
        values[f"word{at}"] = word
        digits = "".join(character for character in word if character.isdigit())
        if digits and not any(character.isalpha() for character in word):
            values[f"digits{at}"] = digits.lstrip("0") or digits
            conditions.append(f"(instr(c.name_key, :word{at}) > 0 OR instr(c.number, :digits{at}) > 0)")
        else:
            conditions.append(f"instr(c.name_key, :word{at}) > 0")
    return Sought(f"AND {' AND '.join(conditions)}", values, "contacts_by_name")


def _number(conn: Connection, text: str) -> Sought:
    try:
        whole = parse_number(text, read_settings(conn).store_region).number
    except BadNumber:
        part = _part(text)
    else:
        return Sought("AND c.number = :number", {"number": whole}, BY_NUMBER)
    return Sought("AND instr(c.number, :number) > 0", {"number": part}, BY_NUMBER)


def _part(text: str) -> str:
    """The digits of a number that is not typed to its end; a plus sign or 00 means that it begins here."""
    try:
        digits = plain(text)
    except BadNumber:
        digits = "".join(character for character in text if character.isdigit())
    return digits if digits.startswith("+") else digits.lstrip("0") or digits
