"""What a restore takes along from the store that it replaces: opt-outs, and who was erased. It undoes none of them."""

import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.domain.erasure import number_hash
from app.domain.errors import Refused
from app.storage.database import Connection, reading
from app.storage.erase import erase_or_wait
from app.storage.suppression import suppress_who_came_back

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Kept:
    """What was read of the replaced store: opt-outs by number, and by hash with the keys, who was erased, who waits."""

    opted_out: list[tuple[str, str, str, str]] = field(default_factory=list)
    erased_opt_outs: list[tuple[bytes, str, str, str]] = field(default_factory=list)
    keys: list[bytes] = field(default_factory=list)
    erasures: list[tuple[bytes, str]] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)


def to_keep(store: Path) -> Kept:
    """What must survive. Of a damaged store, which is why it is being replaced, as much as can be read."""
    kept = Kept()
    if not store.exists():
        return kept
    try:
        with reading(store) as conn:
            for row in conn.execute("SELECT * FROM suppressions"):
                latest = row["latest_at"] if "latest_at" in row.keys() else None  # noqa: SIM118  # Row has no `in`
                kept.opted_out.append((row["number"], row["at"], latest or row["at"], row["source"]))
            if conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'erased_opt_outs'").fetchone() is not None:
                _read_erased(conn, kept)
    except (Refused, sqlite3.DatabaseError):
        log.warning("the replaced store is damaged; of the opt-outs in it %d could be read", len(kept.opted_out))
    return kept


def carry_over(conn: Connection, kept: Kept, now: datetime) -> None:
    """Put it into the restored store, which may be older or another shop's."""
    _opt_out_again(conn, kept.opted_out)
    conn.executemany("INSERT OR IGNORE INTO erasure_keys (key) VALUES (?)", [(key,) for key in kept.keys])
    conn.executemany(
        """INSERT INTO erased_opt_outs (hash, at, latest_at, source) VALUES (?, ?, ?, ?)
           ON CONFLICT (hash) WHERE lifted_by IS NULL DO UPDATE SET latest_at = max(latest_at, excluded.latest_at)""",
        kept.erased_opt_outs,
    )
    for number in [*_erased_since(conn, kept.erasures), *kept.waiting]:
        erase_or_wait(conn, number, now)
    conn.executemany(
        "INSERT INTO erasures (hash, at) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET at = max(at, excluded.at)",
        kept.erasures,
    )
    suppress_who_came_back(conn)


def _read_erased(conn: Connection, kept: Kept) -> None:
    kept.keys.extend(row["key"] for row in conn.execute("SELECT key FROM erasure_keys ORDER BY id"))
    rows = conn.execute("SELECT hash, at, latest_at, source FROM erased_opt_outs WHERE lifted_by IS NULL")
    kept.erased_opt_outs.extend((row["hash"], row["at"], row["latest_at"], row["source"]) for row in rows)
    kept.erasures.extend((row["hash"], row["at"]) for row in conn.execute("SELECT hash, at FROM erasures"))
    kept.waiting.extend(row["number"] for row in conn.execute("SELECT number FROM erasures_waiting"))


def _opt_out_again(conn: Connection, opted_out: list[tuple[str, str, str, str]]) -> None:
    conn.executemany(
        """INSERT INTO consent_events (number, at, consent, source) SELECT ?1, ?2, 'opted_out', ?4
           WHERE NOT EXISTS (SELECT 1 FROM suppressions WHERE number = ?1)""",
        opted_out,
    )
    conn.executemany(
        """INSERT INTO suppressions (number, at, latest_at, source) VALUES (?1, ?2, nullif(?3, ?2), ?4)
           ON CONFLICT (number) DO UPDATE SET latest_at = coalesce(excluded.latest_at, excluded.at)
               WHERE coalesce(excluded.latest_at, excluded.at) > coalesce(latest_at, at)""",
        opted_out,
    )
    conn.executemany(
        "UPDATE contacts SET consent = 'opted_out', updated_at = ? WHERE number = ? AND consent <> 'opted_out'",
        [(at, number) for number, at, _, _ in opted_out],
    )


def _erased_since(conn: Connection, erasures: list[tuple[bytes, str]]) -> Iterator[str]:
    """The numbers in this store whose owners were erased after it was copied."""
    known = {row["hash"]: row["at"] for row in conn.execute("SELECT hash, at FROM erasures")}
    due = {one for one, at in erasures if known.get(one, "") < at}
    if not due:
        return
    keys = [row["key"] for row in conn.execute("SELECT key FROM erasure_keys")]
    rows = conn.execute(
        """SELECT number FROM contacts UNION SELECT number FROM former_numbers UNION SELECT number FROM suppressions
           UNION SELECT number FROM test_messages UNION SELECT number FROM consent_events WHERE number GLOB '+*'
           UNION SELECT number FROM messages WHERE number GLOB '+*'"""
    )
    # A list, because each of them is erased from the tables that are read here.
    yield from [row["number"] for row in rows if any(number_hash(key, row["number"]) in due for key in keys)]
