"""What an import is about to change, written down as it was; see `app.storage.import_undo`, which puts it back.

It is part of the import's own transaction, and costs a row for each person who is changed; for the new ones it is
enough to know their ids.
"""

from collections.abc import Collection
from dataclasses import dataclass

from app.domain.ids import ListId
from app.storage.database import Connection

FORMER = (
    *("name", "first_name", "last_name", "name_key", "consent", "email", "birthday", "birth_year", "name_day"),
    *("gender", "updated_at"),
)
"""The columns of a contact that an import may change."""


@dataclass(frozen=True, slots=True)
class Log:
    """Of which import, and the id below those that new people get."""

    import_id: int
    base: int


@dataclass(frozen=True, slots=True)
class ListJoined:
    """The list that the people of the file joined."""

    list_id: ListId
    made: bool
    """There was none of this name before."""


def begin_log(conn: Connection, import_id: int, base: int) -> Log:
    """Before anything is changed."""
    conn.execute(
        "INSERT INTO import_undo (import_id, first_contact, last_contact, met_noted) VALUES (?, ?, ?, 1)",
        (import_id, base + 1, base),
    )
    return Log(import_id, base)


def log_former(conn: Connection, log: Log) -> None:
    """Write down everyone whom the plan changes."""
    conn.execute(
        f"""INSERT INTO import_former (import_id, contact_id, {", ".join(FORMER)})
            SELECT ?, c.id, {", ".join(f"c.{column}" for column in FORMER)}
            FROM temp.plan p JOIN contacts c ON c.id = p.contact WHERE p.renamed OR p.raised OR p.more""",
        (log.import_id,),
    )


def log_met(conn: Connection, log: Log) -> None:
    """Write down which known people the file names, if an earlier import can be undone: it must leave them alone.

    Most files bring people in the order in which they came before, so stretches of ids are few, however many people.
    """
    conn.execute(
        """INSERT INTO import_met
           SELECT :import, min(contact), max(contact)
           FROM (SELECT contact, contact - row_number() OVER (ORDER BY contact) AS stretch FROM temp.plan
                 WHERE contact IS NOT NULL AND EXISTS (
                     SELECT 1 FROM import_undo WHERE undone_at IS NULL AND import_id <> :import))
           GROUP BY stretch""",
        {"import": log.import_id},
    )


def end_log(
    conn: Connection,
    log: Log,
    *,
    fields: Collection[int],
    tags: Collection[int],
    lists: Collection[int],
    joined: ListJoined | None,
) -> None:
    """When everything is stored: who was added, and what was made."""
    conn.execute(
        """UPDATE import_undo SET last_contact = (SELECT coalesce(max(id), :base) FROM contacts WHERE id > :base),
               list_id = :list WHERE import_id = :import""",
        {"base": log.base, "import": log.import_id, "list": None if joined is None else joined.list_id},
    )
    made = [("field", field) for field in fields] + [("tag", tag) for tag in tags] + [("list", one) for one in lists]
    if joined is not None and joined.made:
        made.append(("list", joined.list_id))
    conn.executemany(
        "INSERT INTO import_made (import_id, kind, made_id) VALUES (?, ?, ?)",
        [(log.import_id, kind, made_id) for kind, made_id in made],
    )
