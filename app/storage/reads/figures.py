"""What was sent over hours, days and months, and what became of it: counted from two indexes, without the messages.

A day's messages are those that Mitto took on that day, and the rejected ones of that day: their fate may come later.
A million messages take about a tenth of a second: not for five times a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from app.domain.days import start_of
from app.domain.ids import iso
from app.domain.message import Status, Why
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class Taken:
    """What Mitto took within some time, and what is known of it now."""

    sent: int
    delivered: int
    undelivered: int

    @property
    def unknown(self) -> int:
        """Without a final report so far."""
        return self.sent - self.delivered - self.undelivered


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the shop."""

    day: date
    taken: Taken
    rejected: int

    @property
    def not_delivered(self) -> int:
        """Certainly did not arrive."""
        return self.taken.undelivered + self.rejected


@dataclass(frozen=True, slots=True)
class Cause:
    """How many messages did not arrive for one reason."""

    status: Status
    why: Why | None
    messages: int


def taken_between(conn: Connection, since: datetime, until: datetime) -> Taken:
    """What Mitto took from `since` on and before `until`."""
    row = conn.execute(
        """SELECT count(*) AS sent, total(status = 'delivered') AS delivered,
                  total(status = 'undelivered') AS undelivered
           FROM messages INDEXED BY messages_by_acceptance WHERE accepted_at >= ? AND accepted_at < ?""",
        (iso(since), iso(until)),
    ).fetchone()
    return Taken(row["sent"], int(row["delivered"]), int(row["undelivered"]))


def causes_since(conn: Connection, since: datetime) -> list[Cause]:
    """Why messages did not arrive, as it became known since then; the most frequent reason first."""
    rows = conn.execute(
        """SELECT status, why, count(*) AS messages FROM messages INDEXED BY messages_not_delivered
           WHERE updated_at >= ? AND status IN ('undelivered', 'rejected')
           GROUP BY status, why ORDER BY messages DESC, why""",
        (iso(since),),
    )
    return [
        Cause(Status(row["status"]), None if row["why"] is None else Why(row["why"]), row["messages"]) for row in rows
    ]


def days(conn: Connection, wanted: Sequence[date], zone: tzinfo) -> list[Day]:
    """Each of these days by the shop's clock."""
    return [_day(conn, day, zone) for day in wanted]


def _day(conn: Connection, day: date, zone: tzinfo) -> Day:
    begins, ends = start_of(day, zone), start_of(day + timedelta(days=1), zone)
    rejected = conn.execute(
        """SELECT total(status = 'rejected') AS messages FROM messages INDEXED BY messages_not_delivered
           WHERE updated_at >= ? AND updated_at < ? AND status IN ('undelivered', 'rejected')""",
        (iso(begins), iso(ends)),
    ).fetchone()
    return Day(day, taken_between(conn, begins, ends), int(rejected["messages"]))
