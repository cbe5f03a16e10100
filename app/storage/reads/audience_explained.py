"""Why one person gets a campaign or does not: the condition that decides it."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.audience import Who
from app.domain.errors import Reason, Refused
from app.domain.ids import ContactId
from app.domain.people_filter import Node
from app.storage.audiences import MAY_BE_WRITTEN_TO, OPTED_OUT, often_of, waits_of
from app.storage.database import Connection
from app.storage.filters.known import require_known
from app.storage.filters.sql import Writing


class Verdict(StrEnum):
    """What becomes of a person."""

    GETS_IT = "gets_it"
    NO_MATCH = "no_match"
    OPTED_OUT = "opted_out"
    NO_CONSENT = "no_consent"
    EXCLUDED = "excluded"
    TOO_OFTEN = "too_often"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Explained:
    """The verdict on a person. `because` is the condition that does not hold, or that excludes them; None where none
    decides.
    """

    name: str
    verdict: Verdict
    because: Node | None = None


def explain(conn: Connection, who: Who, contact: ContactId) -> Explained:
    """Whether this person would get it now. Raises Refused: not_found, bad_value when the filter cannot hold."""
    require_known(conn, who.filter)
    row = conn.execute(
        f"""SELECT c.name, c.number, {OPTED_OUT} AS opted_out, {MAY_BE_WRITTEN_TO} AS may
            FROM contacts c WHERE c.id = ?""",
        (contact,),
    ).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "This person is not among your contacts any more. Nothing was changed.")
    name = row["name"] or row["number"]
    failed = next((node for node in who.filter.match if not _holds(conn, who, node, contact)), None)
    if failed is not None:
        return Explained(name, Verdict.NO_MATCH, failed)
    if not row["may"]:
        return Explained(name, Verdict.OPTED_OUT if row["opted_out"] else Verdict.NO_CONSENT)
    excluded = next((node for node in who.filter.never if _holds(conn, who, node, contact)), None)
    if excluded is not None:
        return Explained(name, Verdict.EXCLUDED, excluded)
    writing = Writing(who.day)
    if _is(conn, writing, often_of(who, writing), contact):
        return Explained(name, Verdict.TOO_OFTEN)
    return Explained(name, Verdict.WAITS if _is(conn, writing, waits_of(who, writing), contact) else Verdict.GETS_IT)


def _holds(conn: Connection, who: Who, node: Node, contact: ContactId) -> bool:
    writing = Writing(who.day)
    return _is(conn, writing, writing.node(node), contact)


def _is(conn: Connection, writing: Writing, condition: str, contact: ContactId) -> bool:
    return (
        conn.execute(
            f"SELECT 1 FROM contacts c WHERE c.id = :contact AND {condition}", {"contact": contact, **writing.values}
        ).fetchone()
        is not None
    )
