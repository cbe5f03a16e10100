"""Take the earlier texts away that name a person who is erased. They are drafts: nobody was sent them.

The text of the campaign itself stays, as the shop wrote it; what each person was sent is anonymised with the messages.
"""

from app.storage.database import Connection
from app.storage.erase_filters import Named
from app.storage.named_in_words import names_them


def forget_in_versions(conn: Connection, named: Named) -> None:
    """Call it when the contact is gone."""
    tells = names_them(conn, named)
    found = [(row["id"],) for row in conn.execute("SELECT id, text FROM text_versions") if tells(row["text"])]
    conn.executemany("DELETE FROM text_versions WHERE id = ?", found)
