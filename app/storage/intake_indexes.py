"""Keep a large import from growing indexes in random order: where most rows will be new, they are made anew at the end.

A store of a million people is indexed in a second or two when it is sorted first, and in ten when it is not. All of it
is inside the transaction: whoever looks meanwhile sees the indexes as they were, and so does everyone if it fails.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from app.storage.database import Connection

_WORTH_IT = 20_000
_INDEXES = """
    SELECT name, sql FROM main.sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        AND tbl_name IN ('contacts', 'custom_values') ORDER BY rowid
"""


@contextmanager
def rebuilding_indexes(conn: Connection) -> Iterator[None]:
    """Inside the block, contacts and values have no index but their keys, if that is quicker."""
    known = conn.execute("SELECT count(*) FROM contacts").fetchone()[0]
    new = conn.execute("SELECT count(*) FROM temp.people").fetchone()[0]
    new -= conn.execute("SELECT count(*) FROM temp.plan WHERE contact IS NOT NULL").fetchone()[0]
    if new < _WORTH_IT or new < known:
        yield
        return
    indexes = [(row["name"], row["sql"]) for row in conn.execute(_INDEXES)]
    for name, _ in indexes:
        conn.execute(f"DROP INDEX main.{name}")
    yield
    for _, sql in indexes:
        conn.execute(sql)
