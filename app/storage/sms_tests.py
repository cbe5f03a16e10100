"""Test messages as rows: claimed before they leave, never sent again, and moved on by answers only."""

import sqlite3
from datetime import datetime

from app.domain.account import SmsTest, SmsTestId, SmsTestOutcome
from app.domain.errors import Reason, Refused
from app.domain.ids import from_iso, iso
from app.domain.journal import Event
from app.domain.money import pricing
from app.domain.segments import measure
from app.storage.contacts import opted_out_at
from app.storage.database import Connection
from app.storage.gate import gate_is_open
from app.storage.journal import note
from app.storage.settings import read_settings
from app.storage.spending import left_in_month, this_month


def claim_test(conn: Connection, *, number: str, text: str, sender: str, now: datetime) -> SmsTestId:
    """Write down that this message may leave now. The caller commits, and only then may a byte leave.

    Raises Refused (bad_number, invalid_status) for a number that opted out, while nothing may be sent, and when the
    month's limit does not pay for it.
    """
    if opted_out_at(conn, number) is not None:
        raise Refused(Reason.BAD_NUMBER, f"{number} has opted out, so nothing is sent to it. Choose another number.")
    if not gate_is_open(conn, now):
        raise Refused(Reason.INVALID_STATUS, "All sending is paused at the moment. Let it go on first, then try again.")
    settings, segments = read_settings(conn), measure(text).segments
    region, each = pricing(settings)(number)
    cost = None if each is None else each * segments
    left = left_in_month(conn, settings, now)
    if left is not None and (cost is None or cost > left):
        most = f"{settings.price_monthly_ceiling} {settings.price_currency}"
        raise Refused(
            Reason.INVALID_STATUS,
            f"This month may cost {most}, and the test SMS would cost more than is left. Nothing was sent. Allow more "
            "in Settings, then try again.",
        )
    row = conn.execute(
        """INSERT INTO test_messages (at, number, text, sender, updated_at, month, region, segments, cost)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
        (iso(now), number, text, sender, iso(now), this_month(settings, now), region, segments, cost),
    ).fetchone()
    note(conn, Event.TEST_SMS, now, data={"test": row["id"], "number": number})
    return SmsTestId(row["id"])


def settle_test(
    conn: Connection,
    test: SmsTestId,
    outcome: SmsTestOutcome,
    now: datetime,
    *,
    detail: str = "",
    provider_id: str | None = None,
) -> None:
    """Write down what the answer was, or why there was none."""
    conn.execute(
        "UPDATE test_messages SET outcome = ?, detail = ?, provider_id = ?, updated_at = ? WHERE id = ?",
        (outcome, detail, provider_id, iso(now), test),
    )


def report_test(conn: Connection, test: SmsTestId, outcome: SmsTestOutcome, now: datetime, *, detail: str) -> None:
    """Write down a final delivery report of one that Mitto has."""
    conn.execute(
        "UPDATE test_messages SET outcome = ?, detail = ?, updated_at = ? WHERE id = ? AND outcome = 'accepted'",
        (outcome, detail, iso(now), test),
    )


def read_test(conn: Connection, test: SmsTestId) -> SmsTest:
    """One of them. Raises Refused (not_found)."""
    row = conn.execute("SELECT * FROM test_messages WHERE id = ?", (test,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no test SMS {test}.")
    return _test(row)


def _test(row: sqlite3.Row) -> SmsTest:
    return SmsTest(
        id=SmsTestId(row["id"]),
        at=from_iso(row["at"]),
        number=row["number"],
        text=row["text"],
        sender=row["sender"],
        outcome=SmsTestOutcome(row["outcome"]),
        detail=row["detail"],
        provider_id=row["provider_id"],
    )
