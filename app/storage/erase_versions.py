"""Take the earlier texts away that name a person who is erased. They are drafts: nobody was sent them.

The text of the campaign itself stays, as the shop wrote it; what each person was sent is anonymised with the messages.
"""

from app.domain.folding import fold
from app.storage.database import Connection
from app.storage.erase_filters import Named

NATIONAL = 10
"""So many digits at the end of a number are written without its country too."""


def forget_in_versions(conn: Connection, named: Named) -> int:
    """Returns how many were taken away. A name counts when it is several words: half of all texts have a first name."""
    words = {*(name for name in named.names if " " in name), *named.emails}
    digits = {number[-NATIONAL:] for number in named.numbers if number}
    found = [
        (row["id"],)
        for row in conn.execute("SELECT id, text FROM text_versions")
        if any(one in fold(row["text"]) for one in words)
        or any(one in "".join(filter(str.isdecimal, row["text"])) for one in digits)
    ]
    conn.executemany("DELETE FROM text_versions WHERE id = ?", found)
    return len(found)
