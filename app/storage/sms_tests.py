"""Test messages as rows: claimed before they leave, never sent again, and moved on by answers only."""

import sqlite3
from datetime import datetime

from app.domain.account import OfDraft, SmsTest, SmsTestId, SmsTestOutcome
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, ContactId, from_iso, iso
from app.domain.journal import Event
from app.domain.money import pricing
from app.domain.segments import measure
from app.storage.contacts import opted_out_at
from app.storage.database import Connection
from app.storage.gate import gate_is_open
from app.storage.journal import note
from app.storage.settings import read_settings
from app.storage.spending import left_in_month, this_month


def claim_test(
    conn: Connection,
    *,
    number: str,
    text: str,
    sender: str,
    now: datetime,
    of: OfDraft | None = None,
    rehearsed: bool = False,
) -> SmsTestId:
    """Write down that this message may leave now. The caller commits, and only then may a byte leave.

    Raises Refused (bad_number, changed, invalid_status) for a number that opted out, when the person in the text is
    gone, while nothing may be sent, and when the month's limit does not pay for it.
    """
    if opted_out_at(conn, number) is not None:
        raise Refused(Reason.BAD_NUMBER, f"{number} has opted out, so nothing is sent to it. Choose another number.")
    if of is not None and conn.execute("SELECT 1 FROM contacts WHERE id = ?", (of.contact,)).fetchone() is None:
        raise Refused(
            Reason.CHANGED,
            "The person whose data is in this test is not among your contacts any more. Nothing was sent. Choose "
            "somebody else.",
        )
    if not gate_is_open(conn, now):
        raise Refused(Reason.INVALID_STATUS, "All sending is paused at the moment. Let it go on first, then try again.")
    settings, segments = read_settings(conn), measure(text).segments
    region, each = pricing(settings)(number)
    cost = None if each is None else each * segments
    # What is rehearsed reaches nobody, and costs nothing.
    month, left = (None, None) if rehearsed else (this_month(settings, now), left_in_month(conn, settings, now))
    if left is not None and (cost is None or cost > left):
        most = f"{settings.price_monthly_ceiling} {settings.price_currency}"
        raise Refused(
            Reason.INVALID_STATUS,
            f"This month may cost {most}, and the test SMS would cost more than is left. Nothing was sent. Allow more "
            "in Settings, then try again.",
        )
    row = conn.execute(
        """INSERT INTO test_messages
               (at, number, text, sender, updated_at, campaign_id, revision, wording, contact_id, rehearsed,
                month, region, segments, cost)
           VALUES (?1, ?2, ?3, ?4, ?1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING id""",
        (
            iso(now),
            number,
            text,
            sender,
            *_columns(of),
            int(rehearsed),
            month,
            region,
            segments,
            cost,
        ),
    ).fetchone()
    campaign = None if of is None else of.campaign
    note(conn, Event.TEST_SMS, now, campaign=campaign, data={"test": row["id"], "number": number})
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
    """Write down what the answer was, or why there was none. A rehearsal keeps no id: nobody would report on it."""
    conn.execute(
        """UPDATE test_messages SET outcome = ?, detail = ?, provider_id = CASE WHEN rehearsed = 0 THEN ? END,
               updated_at = ? WHERE id = ?""",
        (outcome, detail, provider_id, iso(now), test),
    )


def report_test(conn: Connection, test: SmsTestId, outcome: SmsTestOutcome, now: datetime, *, detail: str) -> None:
    """Write down a final delivery report of one that Mitto has, and that was no rehearsal."""
    conn.execute(
        """UPDATE test_messages SET outcome = ?, detail = ?, updated_at = ?
           WHERE id = ? AND outcome = 'accepted' AND rehearsed = 0""",
        (outcome, detail, iso(now), test),
    )


def read_test(conn: Connection, test: SmsTestId) -> SmsTest:
    """One of them. Raises Refused (not_found)."""
    row = conn.execute("SELECT * FROM test_messages WHERE id = ?", (test,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no test SMS {test}.")
    return _test(row)


def last_test(conn: Connection, campaign: CampaignId) -> SmsTest | None:
    """The newest one of a draft."""
    row = conn.execute(
        "SELECT * FROM test_messages WHERE campaign_id = ? ORDER BY id DESC LIMIT 1", (campaign,)
    ).fetchone()
    return None if row is None else _test(row)


def _columns(of: OfDraft | None) -> tuple[int | None, int | None, str, int | None]:
    return (None, None, "", None) if of is None else (of.campaign, of.revision, of.wording, of.contact)


def _of(row: sqlite3.Row) -> OfDraft | None:
    if row["campaign_id"] is None:
        return None
    return OfDraft(CampaignId(row["campaign_id"]), row["revision"], row["wording"], ContactId(row["contact_id"]))


def _test(row: sqlite3.Row) -> SmsTest:
    outcome, rehearsed = SmsTestOutcome(row["outcome"]), bool(row["rehearsed"])
    return SmsTest(
        id=SmsTestId(row["id"]),
        at=from_iso(row["at"]),
        number=row["number"],
        text=row["text"],
        sender=row["sender"],
        outcome=SmsTestOutcome.REHEARSED if rehearsed and outcome is SmsTestOutcome.ACCEPTED else outcome,
        detail=row["detail"],
        provider_id=row["provider_id"],
        known_at=from_iso(row["updated_at"]),
        of=_of(row),
        rehearsed=rehearsed,
    )
