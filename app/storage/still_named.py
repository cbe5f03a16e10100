"""Where somebody who was erased is still named: in the shop's own words, which are not rewritten behind its back.

What names a list, a tag, an audience, a campaign or a template, and the texts of the last two, was written by the shop
for itself. Each is told with its name, so that the shop changes it. A tag that was nobody else's goes with the person.
"""

import re
from collections.abc import Iterator

from app.domain.erasure import Place, StillNamed
from app.domain.folding import fold
from app.storage.database import Connection
from app.storage.erase_filters import Named
from app.storage.import_made import named_in_filters

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\+?\d[\d\s()./-]{5,}\d")
_SHORTEST = 7
"""Fewer digits than that are no number of somebody's."""


_SOURCES = """
    SELECT 'list' AS place, id, name, '' AS text, deleted_at FROM lists
    UNION ALL SELECT 'tag', id, name, '', NULL FROM tags
    UNION ALL SELECT 'audience', id, name, '', deleted_at FROM audiences
    UNION ALL SELECT CASE WHEN run = 0 THEN 'draft' ELSE 'campaign' END, id, name, text, deleted_at FROM campaigns
    UNION ALL SELECT 'template', id, name, text, deleted_at FROM templates
"""


def still_named(conn: Connection, named: Named) -> tuple[StillNamed, ...]:
    """What still names them, when the contact is gone. Tags that nobody has or asks for any more are deleted instead.

    A whole name counts, its words in any order; one of a single word only if nobody else has it in theirs.
    """
    names = [frozenset(words) for name in named.whole if len(words := _WORD.findall(name)) > 1 or _alone(conn, words)]
    found = []
    for row in conn.execute(_SOURCES).fetchall():
        place, in_text = Place(row["place"]), _tells(row["text"], names, named)
        if not in_text and not _tells(row["name"], names, named):
            continue
        if place is not Place.TAG or not _dropped(conn, row["id"]):
            found.append(StillNamed(place, row["name"], in_text, row["deleted_at"] is not None))
    return tuple(found)


def _alone(conn: Connection, words: list[str]) -> bool:
    others = "SELECT 1 FROM contacts WHERE instr(name_key, ?) > 0 LIMIT 1"
    return bool(words) and conn.execute(others, (words[0],)).fetchone() is None


def _tells(text: str, names: list[frozenset[str]], named: Named) -> bool:
    folded = fold(text)
    words = frozenset(_WORD.findall(folded))
    return (
        any(name <= words for name in names)
        or any(email in folded for email in named.emails)
        or any(number.endswith(digits) for digits in _numbers(text) for number in named.numbers)
    )


def _numbers(text: str) -> Iterator[str]:
    for found in _NUMBER.findall(text):
        digits = "".join(filter(str.isdecimal, found)).removeprefix("00")
        if len(digits) >= _SHORTEST:
            yield digits


def _dropped(conn: Connection, tag: int) -> bool:
    """Whether the tag was theirs alone, and went."""
    gone = conn.execute(
        f"""DELETE FROM tags WHERE id = ? AND NOT EXISTS (SELECT 1 FROM contact_tags t WHERE t.tag_id = tags.id)
                AND NOT {named_in_filters("tag", "tags")}""",
        (tag,),
    )
    return gone.rowcount > 0
