"""The gate: one row that says whether requests may start at all, until when not, and why."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.ids import from_iso, iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.journal import note

LONGEST = timedelta(hours=1)
"""Mitto's "later" is believed for this long; a moment further away comes from a clock that was set."""


class GateReason(StrEnum):
    """Why the gate is closed."""

    THROTTLED = "throttled"  # Mitto said "later"; opens by itself
    UNCONFIRMED = "unconfirmed"  # a request got no answer; opens when a harmless question is answered
    OFFLINE = "offline"  # Mitto cannot be reached; opens the same way
    OWNER = "owner"  # everything was paused; opens when the owner says so


def gate_state(conn: Connection) -> tuple[GateReason | None, datetime | None]:
    """Why the gate is closed and the moment before which nothing changes; (None, None) when it is open."""
    row = conn.execute("SELECT not_before, reason FROM gate").fetchone()
    if row["reason"] is None:
        return None, None
    return GateReason(row["reason"]), from_iso(row["not_before"])


def gate_is_open(conn: Connection, now: datetime) -> bool:
    """Whether a request may start now."""
    reason, not_before = gate_state(conn)
    if reason is GateReason.THROTTLED and not_before is not None:
        return not now < not_before <= now + LONGEST
    return reason is None


def close_gate(conn: Connection, reason: GateReason, not_before: datetime, now: datetime) -> None:
    """Close it, or keep it closed for longer. The owner's own closing is not replaced by another reason.

    Requests that were in flight together end in different ways; whichever answer asks for the longest wait counts.
    """
    current, until = gate_state(conn)
    if current is GateReason.OWNER:
        return
    if until is not None and reason is not GateReason.OWNER and now < until <= now + LONGEST:
        not_before = max(not_before, until)
    conn.execute("UPDATE gate SET reason = ?, not_before = ?", (reason, iso(not_before)))
    if current is not reason:
        note(conn, Event.GATE_CLOSED, now, data={"reason": reason})


def open_gate(conn: Connection, now: datetime, *, only: frozenset[GateReason] = frozenset(GateReason)) -> bool:
    """Open it if it is closed for one of these reasons. Says whether it was."""
    reason, _ = gate_state(conn)
    if reason is None or reason not in only:
        return False
    conn.execute("UPDATE gate SET reason = NULL, not_before = NULL")
    note(conn, Event.GATE_OPENED, now, data={"reason": reason})
    return True
