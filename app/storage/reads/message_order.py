"""The ids of a campaign's messages in any order, or of those only that somebody looks for.

SQLite looks and sorts by itself, without Python at each row, so that the window goes on meanwhile: for a million
messages about a second, for names, whose capitals and accents it has to be taught, eight.
"""

import sqlite3
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.folding import fold
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.domain.phone_spelling import BadNumber, plain
from app.domain.progress import Cancelled
from app.storage.database import Connection

STOP_LOOKS = 50_000
"""How many of SQLite's steps lie between two looks at whether anybody still wants the answer: a few milliseconds."""

_LETTERS = (range(0x20, 0x250), range(0x370, 0x530))
"""Latin, Greek and Cyrillic letters of today, whose capitals and accents a search does not ask for."""

_MODERN_GREEK = dict(zip("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "αβγδεζηθικλμνξοπρστυφχψω", strict=True)) | dict(
    zip("άέήίόύώϊϋΐΰςΆΈΉΊΌΎΏ", "αεηιουωιυιυσαεηιουω", strict=True)
)
_AT_ONCE = 15
"""Calls of SQL's replace() within one another: its parser takes no hundred brackets."""


class Sort(StrEnum):
    """What messages can be put in order by."""

    NUMBER = "number"
    NAME = "name"
    STATUS = "status"
    SEGMENTS = "segments"
    ATTEMPTS = "attempts"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Order:
    """An order of messages; those that are equal in it stand as they were launched."""

    by: Sort
    descending: bool = False


def ordered_ids(
    conn: Connection,
    campaign: CampaignId,
    status: Status | None,
    *,
    order: Order | None,
    find: str,
    stop: Callable[[], bool],
) -> "array[int]":
    """The ids of messages of one status or of all that `find` matches, in the order of their launch or in another.

    Raises Cancelled soon after `stop` begins to say yes.
    """
    which, values = _which(campaign, status, find)
    key = "id" if order is None else f"{_key(order.by)} {'DESC' if order.descending else 'ASC'}, id"
    source = f"messages WHERE {which}"
    if order is not None and order.by is Sort.NAME:
        source = _folded(f"SELECT id, name AS key FROM {source}")
    conn.set_progress_handler(stop, STOP_LOOKS)
    try:
        cursor = conn.cursor()
        cursor.row_factory = None
        rows = cursor.execute(f"SELECT id FROM {source} ORDER BY {key}", values)
        return array("q", (row[0] for row in rows))
    except sqlite3.OperationalError as exc:
        if getattr(exc, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled("nobody wants this order any more") from exc
        raise
    finally:
        conn.set_progress_handler(None, 0)


def matches(find: str) -> tuple[str, list[str]]:
    """SQL for what a person looks for, and its values: every word somewhere in the name, or the digits in the number.

    A number may be spelt in any way; one with its country's prefix has to begin like that.
    """
    words = fold(find).split()
    if not words:
        return "true", []
    named = [f"*{''.join(map(_any_spelling, word))}*" for word in words]
    found, values = " AND ".join(["name GLOB ?"] * len(named)), named
    try:
        digits = plain(find)
    except BadNumber:
        return f"({found})", values
    numbers = [f"{digits}*" if digits.startswith("+") else f"*{digits}*"]
    if digits.startswith("+") and "+" not in find:
        numbers.append(f"*00{digits[1:]}*")  # no prefix, but two noughts from the middle of a number
    return f"({' OR '.join([found, *['number GLOB ?'] * len(numbers)])})", [*values, *numbers]


def _which(campaign: CampaignId, status: Status | None, find: str) -> tuple[str, list[str | int]]:
    found, values = matches(find)
    if status is None:
        return f"campaign_id = ? AND {found}", [campaign, *values]
    return f"campaign_id = ? AND status = ? AND {found}", [campaign, status, *values]


def _key(by: Sort) -> str:
    match by:
        case Sort.STATUS:
            ranks = " ".join(f"WHEN '{status}' THEN {rank}" for rank, status in enumerate(Status))
            return f"CASE status {ranks} END"
        case Sort.NAME:
            return "key"
        case Sort.ATTEMPTS:
            return "attempt"
        case Sort.UPDATED:
            return "updated_at"
        case _:
            return str(by)


def _folded(source: str) -> str:
    """The same rows with a key that knows no capitals and no accents."""
    source = f"SELECT id, lower(key) AS key FROM ({source})"
    pairs = list(_MODERN_GREEK.items())
    for first in range(0, len(pairs), _AT_ONCE):
        key = "key"
        for letter, bare in pairs[first : first + _AT_ONCE]:
            key = f"replace({key}, '{letter}', '{bare}')"
        source = f"SELECT id, {key} AS key FROM ({source})"
    return f"({source})"


def _spellings() -> dict[str, str]:
    found: dict[str, str] = {}
    for letter in (chr(code) for code in (code for part in _LETTERS for code in part)):
        bare = fold(letter)
        if len(bare) == 1 and letter.isalpha():
            found[bare] = found.get(bare, "") + letter
    return found


_SPELLINGS = _spellings()


def _any_spelling(letter: str) -> str:
    """What matches a letter of a folded word: any of its forms, or for another character itself."""
    return f"[{_SPELLINGS.get(letter, letter)}]"
