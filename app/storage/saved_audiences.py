"""Saved audiences as rows. Each change writes its journal row in the same transaction; campaigns have copies."""

from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.filter_json import to_json
from app.domain.folding import fold
from app.domain.ids import AudienceId, JournalId, iso
from app.domain.journal import Event
from app.domain.people_filter import Filter
from app.storage.database import Connection
from app.storage.filters.known import require_known
from app.storage.journal import note
from app.storage.reads.saved_audiences import audience_named, saved_audience


def save_audience(conn: Connection, name: str, chosen: Filter, now: datetime) -> AudienceId:
    """Add one. Raises Refused (bad_value) for a name that is taken and a filter that cannot hold."""
    _require_free(conn, name, but=None)
    require_known(conn, chosen)
    row = conn.execute(
        """INSERT INTO audiences (name, name_key, filter, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)
           RETURNING id""",
        (name, fold(name), to_json(chosen), iso(now)),
    ).fetchone()
    note(conn, Event.AUDIENCE_SAVED, now, data={"audience": row["id"], "name": name})
    return AudienceId(row["id"])


def change_audience(conn: Connection, audience: AudienceId, chosen: Filter, now: datetime) -> bool:
    """Let it mean others from now on; campaigns that began with it stay as they are. False when nothing is new.

    Raises Refused: not_found, bad_value for a filter that cannot hold.
    """
    found = saved_audience(conn, audience)
    if found.filter == chosen:
        return False
    require_known(conn, chosen)
    conn.execute("UPDATE audiences SET filter = ?, updated_at = ? WHERE id = ?", (to_json(chosen), iso(now), audience))
    note(conn, Event.AUDIENCE_CHANGED, now, data={"audience": audience, "name": found.name})
    return True


def rename_audience(conn: Connection, audience: AudienceId, name: str, now: datetime) -> None:
    """Call it otherwise. Raises Refused (not_found, bad_value when the name is taken)."""
    found = saved_audience(conn, audience)
    if found.name == name:
        return
    _require_free(conn, name, but=audience)
    conn.execute(
        "UPDATE audiences SET name = ?, name_key = ?, updated_at = ? WHERE id = ?",
        (name, fold(name), iso(now), audience),
    )
    note(conn, Event.AUDIENCE_RENAMED, now, data={"audience": audience, "was": found.name, "now": name})


def delete_audience(conn: Connection, audience: AudienceId, now: datetime) -> None:
    """Take it out of sight; no campaign needs it, and it can be brought back. Raises Refused (not_found)."""
    found = saved_audience(conn, audience)
    conn.execute("UPDATE audiences SET deleted_at = ? WHERE id = ?", (iso(now), audience))
    note(conn, Event.AUDIENCE_DELETED, now, data={"audience": audience, "name": found.name})


def bring_audience_back(conn: Connection, audience: AudienceId, now: datetime) -> None:
    """Undo that. Raises Refused: not_found, bad_value when another one has its name by now."""
    row = conn.execute("SELECT name FROM audiences WHERE id = ? AND deleted_at IS NOT NULL", (audience,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "This saved audience is not deleted. Nothing was changed.")
    _require_free(conn, row["name"], but=None)
    conn.execute("UPDATE audiences SET deleted_at = NULL WHERE id = ?", (audience,))
    note(conn, Event.AUDIENCE_BROUGHT_BACK, now, data={"audience": audience, "name": row["name"]})


def audience_deletion(conn: Connection, audience: AudienceId) -> JournalId:
    """The row of the journal that tells of its latest deletion. Raises Refused (not_found)."""
    row = conn.execute(
        "SELECT max(id) AS id FROM journal WHERE kind = ? AND json_extract(data, '$.audience') = ?",
        (Event.AUDIENCE_DELETED, audience),
    ).fetchone()
    if row["id"] is None:
        raise Refused(Reason.NOT_FOUND, "This saved audience is not deleted. Nothing was changed.")
    return JournalId(row["id"])


def _require_free(conn: Connection, name: str, *, but: AudienceId | None) -> None:
    if not fold(name):
        raise Refused(Reason.BAD_VALUE, "A saved audience needs a name. Nothing was saved.")
    other = audience_named(conn, name)
    if other is not None and other.id != but:
        raise Refused(
            Reason.BAD_VALUE,
            f"There is a saved audience “{other.name}” already. Choose another name. Nothing was saved.",
        )
