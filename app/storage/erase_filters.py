"""Take a person who is erased out of filters: what names them becomes a condition that has to be filled in anew.

Such a condition is not finished, so nobody is counted or written to by it, wherever in the filter it stands: an
audience never gets wider by an erasure. What a filter says beside that stays.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.erasure import ERASED_WORDS
from app.domain.folding import fold
from app.domain.ids import iso
from app.storage.database import Connection

_SHORTEST = 7
"""Fewer digits than that are no number of somebody's."""


@dataclass(frozen=True, slots=True)
class Named:
    """What told who a person was: names folded, addresses in small letters, numbers in E.164."""

    names: frozenset[str]
    emails: frozenset[str]
    numbers: frozenset[str]
    whole: frozenset[str] = frozenset()
    """Of the names those that are not a part of another one."""


def names_of(conn: Connection, numbers: Collection[str], messages: Collection[int]) -> Named:
    """All that the store knows them by, now and before changes. To be asked before anything of it is erased."""
    wanted = json.dumps(list(numbers))
    names: set[str] = set()
    whole: set[str] = set()
    emails: set[str] = set()
    rows = conn.execute(
        """SELECT c.id, c.name, c.first_name, c.last_name, c.email FROM contacts c
           WHERE c.number IN (SELECT value FROM json_each(?))""",
        (wanted,),
    ).fetchall()
    for row in rows:
        both = f"{row['first_name']} {row['last_name']}"
        names |= {row["name"], row["first_name"], row["last_name"], both}
        whole |= {row["name"], both} if row["first_name"] and row["last_name"] else {row["name"] or both}
        emails.add(row["email"])
    kept = conn.execute(
        """SELECT DISTINCT part.key, part.value FROM former_people m
           JOIN json_each(json_array(m.was, m.became)) side JOIN json_each(side.value) part
           WHERE part.key IN ('column name', 'column email') AND (
               m.contact_id IN (SELECT id FROM contacts WHERE number IN (SELECT value FROM json_each(:numbers)))
               OR m.was ->> '$."column number"' IN (SELECT value FROM json_each(:numbers)))""",
        {"numbers": wanted},
    )
    for key, value in kept:
        for known in (names, whole) if key == "column name" else (emails,):
            known.add(str(value or ""))
    told = conn.execute(
        "SELECT DISTINCT name FROM messages WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(messages)),)
    )
    called = {row["name"] for row in told}
    names |= called
    whole |= called
    return Named(
        frozenset(part for name in map(fold, names) for part in (name, *name.split())),
        frozenset(email.strip().lower() for email in emails if email.strip()),
        frozenset(numbers),
        frozenset(filter(None, map(fold, whole))),
    )


def forget_in_filters(conn: Connection, named: Named, now: datetime) -> int:
    """Take them out of campaigns and saved audiences; when the contact is gone. Returns how many of these changed.

    A single word, such as a first name, tells of nobody else only if nobody else has it; otherwise it stays.
    """
    own = frozenset(name for name in named.names if " " in name or not _others_have(conn, name))
    named = Named(own, named.emails, named.numbers)
    changed = 0
    for table, also in (
        ("campaigns", ", revision = revision + (status = 'draft')"),  # an open window must not write it back
        ("audiences", ""),
    ):
        for row in conn.execute(f"SELECT id, filter FROM {table}").fetchall():
            found = json.loads(row["filter"])
            if _forget(found, named):
                conn.execute(
                    f"UPDATE {table} SET filter = ?, updated_at = ?{also} WHERE id = ?",
                    (json.dumps(found, ensure_ascii=False), iso(now), row["id"]),
                )
                changed += 1
    return changed


def _others_have(conn: Connection, name: str) -> bool:
    return conn.execute("SELECT 1 FROM contacts WHERE instr(name_key, ?) > 0 LIMIT 1", (name,)).fetchone() is not None


def _forget(node: Any, named: Named) -> bool:
    """Whether something in it named them; it does not any more. What a newer version wrote is looked through too."""
    if isinstance(node, list):
        return sum(_forget(one, named) for one in node) > 0  # all of them, so no any()
    if not isinstance(node, dict):
        return False
    changed = sum(_forget(one, named) for one in node.values()) > 0
    for key in ("text", "called"):
        if isinstance(node.get(key), str) and _tells(node[key], named):
            node[key] = ERASED_WORDS
            changed = True
    return changed


def _tells(text: str, named: Named) -> bool:
    digits = "".join(filter(str.isdecimal, text))
    alone = len(digits) >= _SHORTEST and not any(map(str.isalpha, text))
    return (
        fold(text) in named.names
        or text.strip().lower() in named.emails
        or any(number in text or (alone and number.endswith(digits.removeprefix("00"))) for number in named.numbers)
    )
