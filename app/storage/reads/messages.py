"""One campaign's messages, in pages by key; what happened to one of them is in `timeline`.

Pages are read from a first id on and never by OFFSET, which would read everything before the page; only that id itself
is looked for by its place, in the index alone (a million entries: 40 ms). No index has a campaign's messages of all
statuses in the order of their ids, so "all" is ten ranges of the index on status, which SQLite merges as it reads.
"""

import json
import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, MessageId, from_iso
from app.domain.message import Status, Why
from app.domain.segments import Encoding
from app.storage.database import Connection

_COLUMNS = "id, name, number, status, why, detail, segments, attempt, updated_at, provider_id, text, encoding"


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message. `attempt` is the number of its latest hand-over, 0 before the first."""

    id: MessageId
    name: str
    number: str
    status: Status
    why: Why | None
    detail: str
    """Technical, as Mitto or the network said it; the words for `why` are for people."""
    segments: int
    attempt: int
    updated_at: datetime
    """Since when it stands where it stands."""
    provider_id: str | None
    text: str
    encoding: Encoding


def count(conn: Connection, campaign: CampaignId, status: Status | None = None) -> int:
    """How many messages of a campaign have this status, or all of them."""
    one = "" if status is None else "AND status = :status"
    row = conn.execute(
        f"SELECT coalesce(sum(messages), 0) AS messages FROM tallies WHERE campaign_id = :campaign {one}",
        {"campaign": campaign, "status": status},
    ).fetchone()
    return int(row["messages"])


def page(
    conn: Connection,
    campaign: CampaignId,
    *,
    status: Status | None,
    after: MessageId | None = None,
    limit: int = 100,
    descending: bool = False,
) -> list[MessageRow]:
    """The messages after `after` in the order of their ids, or the first ones; backwards if `descending`."""
    bound = "" if not after else "AND id < :id" if descending else "AND id > :id"
    order = "DESC" if descending else "ASC"
    rows = conn.execute(
        f"{ranges(_COLUMNS, status, bound)} ORDER BY id {order} LIMIT :limit",
        {"campaign": campaign, "status": status, "id": after, "limit": limit},
    )
    return [_message(row) for row in rows]


def page_from(
    conn: Connection, campaign: CampaignId, status: Status | None, first: MessageId, limit: int = 100
) -> list[MessageRow]:
    """The messages from `first` on, that one included if it still has the status: what an anchor begins."""
    rows = conn.execute(
        f"{ranges(_COLUMNS, status, 'AND id >= :id')} ORDER BY id LIMIT :limit",
        {"campaign": campaign, "status": status, "id": first, "limit": limit},
    )
    return [_message(row) for row in rows]


def id_at(conn: Connection, campaign: CampaignId, status: Status | None, place: int) -> MessageId | None:
    """The message at a place, the first one at 0, or None when there are not so many."""
    total = count(conn, campaign, status)
    if not 0 <= place < total:
        return None
    if status is None and (first := _unbroken(conn, campaign, total)) is not None:
        return MessageId(first + place)
    order, offset = ("ASC", place) if place <= total // 2 else ("DESC", total - 1 - place)
    row = conn.execute(
        f"{ranges('id', status)} ORDER BY id {order} LIMIT 1 OFFSET :offset",
        {"campaign": campaign, "status": status, "offset": offset},
    ).fetchone()
    return None if row is None else MessageId(row["id"])


def place_of(conn: Connection, campaign: CampaignId, status: Status | None, message: MessageId) -> int:
    """How many come before a message: where it stands, or would stand."""
    if status is None and (first := _unbroken(conn, campaign, count(conn, campaign))) is not None:
        return max(message - first, 0)
    rows = conn.execute(
        ranges("count(*) AS n", status, "AND id < :id"), {"campaign": campaign, "status": status, "id": message}
    )
    return sum(int(row["n"]) for row in rows)


def whole_list(conn: Connection, campaign: CampaignId, status: Status) -> "array[int]":
    """The ids of all messages of one status. For short lists: count them first."""
    rows = conn.execute(f"{ranges('id', status)} ORDER BY id", {"campaign": campaign, "status": status})
    return array("q", (row[0] for row in rows))


def by_ids(conn: Connection, ids: Sequence[int]) -> list[MessageRow]:
    """These messages, in this order; one that does not exist is left out."""
    rows = conn.execute(
        f"SELECT {_COLUMNS} FROM messages WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    found = {row["id"]: _message(row) for row in rows}
    return [found[one] for one in ids if one in found]


def message(conn: Connection, message: MessageId) -> MessageRow:
    """One message. Raises Refused (not_found)."""
    row = conn.execute(f"SELECT {_COLUMNS} FROM messages WHERE id = ?", (message,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no message {message}.")
    return _message(row)


def ranges(columns: str, status: Status | None, bound: str = "") -> str:
    """A query for a campaign's messages of one status or of all; ORDER BY id after it sorts nothing."""
    select = f"SELECT {columns} FROM messages WHERE campaign_id = :campaign AND status ="
    if status is not None:
        return f"{select} :status {bound}"
    return " UNION ALL ".join(f"{select} '{one}' {bound}" for one in Status)


def _unbroken(conn: Connection, campaign: CampaignId, total: int) -> int | None:
    """The first id, if the ids have no gap: a launch writes all its messages at once, so they nearly never have one."""
    ends = [
        conn.execute(
            f"SELECT {end}(id) FROM messages WHERE campaign_id = ? AND status = ?", (campaign, status)
        ).fetchone()
        for end in ("min", "max")
        for status in Status
    ]
    found = [row[0] for row in ends if row[0] is not None]
    return min(found) if found and max(found) - min(found) + 1 == total else None


def _message(row: sqlite3.Row) -> MessageRow:
    return MessageRow(
        id=MessageId(row["id"]),
        name=row["name"],
        number=row["number"],
        status=Status(row["status"]),
        why=None if row["why"] is None else Why(row["why"]),
        detail=row["detail"],
        segments=row["segments"],
        attempt=row["attempt"],
        updated_at=from_iso(row["updated_at"]),
        provider_id=row["provider_id"],
        text=row["text"],
        encoding=Encoding(row["encoding"]),
    )
