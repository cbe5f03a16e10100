"""Who opted out, as a condition in SQL: by number, and by the keyed hash of the number of somebody who was erased."""

from app.storage.database import Connection


def erased_opt_out(number: str) -> str:
    """Whether `number`, an expression, is that of somebody who had opted out and was erased.

    A CASE, because only of it SQLite promises the order: as long as nobody of that kind was erased no number is hashed.
    """
    return f"""(CASE WHEN EXISTS (SELECT 1 FROM erased_opt_outs) THEN EXISTS (
        SELECT 1 FROM erasure_keys k CROSS JOIN erased_opt_outs h ON h.hash = number_hash(k.key, {number})
        WHERE h.lifted_by IS NULL) ELSE 0 END)"""


def suppressed(number: str) -> str:
    """Whether `number`, an expression, is among those that opted out; it costs next to nothing to ask."""
    return f"EXISTS (SELECT 1 FROM suppressions s WHERE s.number = {number})"


def opted_out(number: str) -> str:
    """Whether nothing may be sent to `number`, an expression."""
    return f"({suppressed(number)} OR {erased_opt_out(number)})"


def suppress_who_came_back(conn: Connection) -> None:
    """Write the opt-out of whoever is among the contacts and was erased in another copy of the store."""
    if conn.execute("SELECT 1 FROM erased_opt_outs LIMIT 1").fetchone() is None:
        return
    conn.execute(
        """INSERT INTO suppressions (number, at, latest_at, source)
            SELECT c.number, h.at, h.latest_at, h.source
            FROM contacts c CROSS JOIN erasure_keys k CROSS JOIN erased_opt_outs h
                ON h.hash = number_hash(k.key, c.number) AND h.lifted_by IS NULL
            WHERE true ON CONFLICT (number) DO NOTHING"""
    )
    conn.execute(
        """UPDATE contacts SET consent = 'opted_out'
           WHERE consent <> 'opted_out' AND number IN (SELECT number FROM suppressions)"""
    )
