"""Where somebody who was erased is still named: in the shop's own words, which are not rewritten behind its back.

What names a list, a tag, an audience, a campaign or a template, and the texts of the last two, was written by the shop
for itself. Each is told with its name, so that the shop changes it. A tag that was nobody else's goes with the person.
"""

from app.domain.erasure import Place, StillNamed
from app.storage.database import Connection
from app.storage.erase_filters import Named
from app.storage.import_made import named_in_filters
from app.storage.named_in_words import names_them

_SOURCES = """
    SELECT 'list' AS place, id, name, '' AS text, deleted_at FROM lists
    UNION ALL SELECT 'tag', id, name, '', NULL FROM tags
    UNION ALL SELECT 'audience', id, name, '', deleted_at FROM audiences
    UNION ALL SELECT CASE WHEN run = 0 THEN 'draft' ELSE 'campaign' END, id, name, text, deleted_at FROM campaigns
    UNION ALL SELECT 'template', id, name, text, deleted_at FROM templates
"""


def still_named(conn: Connection, named: Named) -> tuple[StillNamed, ...]:
    """What still names them, when the contact is gone. Tags that nobody has or asks for are deleted instead."""
    tells, found = names_them(conn, named), []
    for row in conn.execute(_SOURCES).fetchall():
        place, in_text = Place(row["place"]), tells(row["text"])
        if not in_text and not tells(row["name"]):
            continue
        if place is not Place.TAG or not _dropped(conn, row["id"]):
            found.append(StillNamed(place, row["name"], in_text, row["deleted_at"] is not None))
    return tuple(found)


def _dropped(conn: Connection, tag: int) -> bool:
    """Whether the tag was theirs alone, and went."""
    gone = conn.execute(
        f"""DELETE FROM tags WHERE id = ? AND NOT EXISTS (SELECT 1 FROM contact_tags t WHERE t.tag_id = tags.id)
                AND NOT {named_in_filters("tag", "tags")}""",
        (tag,),
    )
    return gone.rowcount > 0
