"""Keep a large import from growing indexes in random order: where most rows will be new, they are made anew at the end.

A store of a million people is indexed in a second or two when it is sorted first, and in ten when it is not. The
trigger that folds the name of whoever comes without one would be asked a million times as well, and the import brings
folded names along. All of it is inside the transaction: whoever looks meanwhile sees everything as it was, and so does
everyone if it fails.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from app.storage.database import Connection

_WORTH_IT = 20_000
_SORTING_CACHE_KB = 8_000
"""SQLite sorts in pieces as large as its cache: with small ones, a second thread sorts one while the next is read."""
_PEOPLE = ("contacts", "custom_values")
_AT_REST = """
    SELECT type, name, sql FROM main.sqlite_master WHERE sql IS NOT NULL
        AND tbl_name IN (SELECT value FROM json_each(?)) AND (type = 'index' OR name = 'contacts_are_found_by_name')
    ORDER BY rowid
"""


@contextmanager
def rebuilding_indexes(conn: Connection) -> Iterator[None]:
    """Inside the block, contacts and values have no index but their keys, and no such trigger, if that is quicker."""
    known = conn.execute("SELECT count(*) FROM contacts").fetchone()[0]
    new = conn.execute("SELECT count(*) FROM temp.people").fetchone()[0]
    new -= conn.execute("SELECT count(*) FROM temp.plan WHERE contact IS NOT NULL").fetchone()[0]
    with _rebuilding(conn, _PEOPLE, new=new, known=known):
        yield


@contextmanager
def rebuilding_consents(conn: Connection, new: int) -> Iterator[None]:
    """The same for the history of consent, to which so many rows are added. Nobody may look for a number in it."""
    known = 0 if new < _WORTH_IT else conn.execute("SELECT count(*) FROM consent_events").fetchone()[0]
    with _rebuilding(conn, ("consent_events",), new=new, known=known):
        yield


@contextmanager
def _rebuilding(conn: Connection, tables: tuple[str, ...], *, new: int, known: int) -> Iterator[None]:
    if new < _WORTH_IT or new < known:
        yield
        return
    at_rest = [(row["type"], row["name"], row["sql"]) for row in conn.execute(_AT_REST, (json.dumps(tables),))]
    for kind, name, _ in at_rest:
        conn.execute(f"DROP {kind} main.{name}")
    yield
    usual = conn.execute("PRAGMA main.cache_size").fetchone()[0]
    conn.execute(f"PRAGMA main.cache_size = -{_SORTING_CACHE_KB}")
    try:
        for *_, sql in at_rest:
            conn.execute(sql)
    finally:
        conn.execute(f"PRAGMA main.cache_size = {usual}")
