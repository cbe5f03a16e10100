"""The lists that the people of a staged file join: one for all of them, and those that a column of the file names."""

from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.domain.ids import ListId
from app.storage.contacts import ensure_list
from app.storage.database import Connection
from app.storage.import_log import ListJoined, Log

_MOST_LISTS = 300
"""With more than these a column is no column of lists, but of notes or names."""


def list_names(conn: Connection) -> tuple[str, ...]:
    """What the lists are called."""
    return tuple(row["name"] for row in conn.execute("SELECT name FROM lists WHERE deleted_at IS NULL ORDER BY id"))


def require_few_lists(conn: Connection) -> None:
    """Raises Refused (bad_file) when the staged rows name more lists than a shop can have meant."""
    count = conn.execute("SELECT count(*) FROM temp.list_names").fetchone()[0]
    if count > _MOST_LISTS:
        raise Refused(
            Reason.BAD_FILE,
            f"The column with the lists names {count} different ones; {_MOST_LISTS} are the most. Choose another "
            "meaning for this column. Nothing was imported.",
        )


def find_lists(conn: Connection) -> None:
    """Note which lists the staged names mean, however they are capitalised or accented, if there are such lists."""
    there = conn.execute("SELECT id, name FROM lists WHERE deleted_at IS NULL ORDER BY id DESC").fetchall()
    by_key = {fold(row["name"]): row["id"] for row in there}  # of two alike the first one made
    exactly = {row["name"]: row["id"] for row in there}
    names = conn.execute("SELECT id, name, key FROM temp.list_names").fetchall()
    found = [(row["id"], exactly.get(row["name"], by_key.get(row["key"]))) for row in names]
    conn.execute("DROP TABLE IF EXISTS temp.list_ids")
    conn.execute("CREATE TEMP TABLE list_ids (name INTEGER PRIMARY KEY, list INTEGER NOT NULL) STRICT")
    conn.executemany("INSERT INTO temp.list_ids VALUES (?, ?)", [(name, one) for name, one in found if one is not None])


def missing_lists(conn: Connection) -> tuple[str, ...]:
    """The names that mean no list there is, after `find_lists`, in the order in which they come in the file."""
    return tuple(name for _, name in _missing(conn))


def join_lists(conn: Connection, log: Log, now: datetime) -> frozenset[int]:
    """Put people in the lists of their rows, which are made if they are missing. Returns those that were made."""
    newest = _newest_list(conn)
    find_lists(conn)
    made = [(name_id, ensure_list(conn, name, now)) for name_id, name in _missing(conn)]
    conn.executemany("INSERT INTO temp.list_ids VALUES (?, ?)", made)
    values = {"import": log.import_id, "base": log.base}
    conn.execute("INSERT INTO import_used_lists SELECT :import, list FROM temp.list_ids GROUP BY list", values)
    conn.execute(
        """INSERT OR IGNORE INTO import_given_lists
           SELECT :import, p.contact, n.list
           FROM temp.plan p JOIN temp.row_lists r ON r.line = p.line JOIN temp.list_ids n ON n.name = r.list
           WHERE p.contact IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM list_members m WHERE m.list_id = n.list AND m.contact_id = p.contact)""",
        values,
    )
    conn.execute(
        """INSERT INTO list_members (list_id, contact_id)
           SELECT list_id, contact_id FROM import_given_lists WHERE import_id = :import
           UNION
           SELECT n.list, :base + r.line FROM temp.row_lists r JOIN temp.list_ids n ON n.name = r.list
           LEFT JOIN temp.plan p ON p.line = r.line WHERE p.contact IS NULL""",
        values,
    )
    return frozenset(int(row["id"]) for row in conn.execute("SELECT id FROM lists WHERE id > ?", (newest,)))


def join_list(conn: Connection, log: Log, name: str, now: datetime) -> ListJoined:
    """Put everyone in the list, noting who of the known people was not in it before."""
    newest = _newest_list(conn)
    list_id: ListId = ensure_list(conn, name, now)
    values = {"list": list_id, "import": log.import_id, "base": log.base}
    conn.execute(
        """INSERT INTO import_listed
           SELECT :import, p.contact FROM temp.plan p WHERE p.contact IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM list_members m WHERE m.list_id = :list AND m.contact_id = p.contact)""",
        values,
    )
    conn.execute(
        """INSERT INTO list_members (list_id, contact_id)
           SELECT :list, contact_id FROM import_listed WHERE import_id = :import
           UNION ALL SELECT :list, id FROM contacts WHERE id > :base AND NOT EXISTS (
               SELECT 1 FROM list_members m WHERE m.list_id = :list AND m.contact_id = contacts.id)""",
        values,
    )
    return ListJoined(list_id, made=list_id > newest)


def _missing(conn: Connection) -> list[tuple[int, str]]:
    rows = conn.execute(
        """SELECT id, name FROM temp.list_names WHERE id NOT IN (SELECT name FROM temp.list_ids)
               AND id IN (SELECT list FROM temp.row_lists) ORDER BY id"""
    )
    return [(row["id"], row["name"]) for row in rows]


def _newest_list(conn: Connection) -> int:
    return int(conn.execute("SELECT coalesce(max(id), 0) FROM lists").fetchone()[0])
