"""Mitto's invoices as their owner entered them: one for each month, without VAT."""

from datetime import datetime

from app.domain.ids import iso
from app.domain.money import amount, parts
from app.domain.reconciling import Invoice
from app.storage.database import Connection


def keep_invoice(conn: Connection, month: str, invoice: Invoice, now: datetime) -> None:
    """Write it down, over an older one of this month."""
    conn.execute(
        """INSERT INTO invoices (month, amount, segments, entered_at) VALUES (?, ?, ?, ?)
           ON CONFLICT (month) DO UPDATE SET
               amount = excluded.amount, segments = excluded.segments, entered_at = excluded.entered_at""",
        (month, parts(invoice.amount), invoice.segments, iso(now)),
    )


def invoice_of(conn: Connection, month: str) -> Invoice | None:
    """The month's, if there is one."""
    row = conn.execute("SELECT amount, segments FROM invoices WHERE month = ?", (month,)).fetchone()
    return None if row is None else Invoice(amount(row["amount"]), row["segments"])
