"""What somebody types to find a person, as a condition: names and tags however they are written, e-mail addresses,
numbers in any spelling.
"""

import json
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

    A text without letters is one number, whole or in part. In any other, each word has to be in the name or in a tag;
    a word without letters may be in the number as well, and one with an @ or a dot in the e-mail address.
    """
    if not text.strip():
        return Sought()
    if not any(character.isalpha() for character in text) and any(character.isdigit() for character in text):
        return _number(conn, text)
    words = fold_words(text).split()
    conditions, values = [], {}
    for at, word in enumerate(words):
        values[f"word{at}"] = word
        ways = [f"instr(c.name_key, :word{at}) > 0"]
        digits = "".join(character for character in word if character.isdigit())
        if digits and not any(character.isalpha() for character in word):
            values[f"digits{at}"] = digits.lstrip("0") or digits
            ways.append(f"instr(c.number, :digits{at}) > 0")
        # Both are looked up once, in indexes of their own; with a name of a million no row of the table is read.
        if tags := _tags(conn, word):
            values[f"tags{at}"] = json.dumps(tags)
            theirs = f"SELECT value FROM json_each(:tags{at})"
            ways.append(f"c.id IN (SELECT contact_id FROM contact_tags WHERE tag_id IN ({theirs}))")
        if "@" in word or "." in word.strip("."):
            ways.append(
                f"c.id IN (SELECT id FROM contacts INDEXED BY contacts_by_email "
                f"WHERE email <> '' AND instr(lower(email), :word{at}) > 0)"
            )
        conditions.append(f"({' OR '.join(ways)})")
    return Sought(f"AND {' AND '.join(conditions)}", values, "contacts_by_name")


def _tags(conn: Connection, word: str) -> list[int]:
    rows = conn.execute("SELECT id FROM tags WHERE instr(name_key, ?) > 0", (word,))
    return [row["id"] for row in rows]


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
