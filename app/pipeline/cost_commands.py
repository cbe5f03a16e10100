"""What a person asks about money: what a month has cost and will cost, and whether Mitto's invoice agrees."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from app.domain.days import day_of, days_of_month, shop_zone, start_of
from app.domain.errors import Reason, Refused
from app.domain.gateway import Usage
from app.domain.ids import Clock
from app.domain.money import Bill, cost, with_vat
from app.domain.reconciling import Comparison, Invoice, Ours, compare
from app.domain.settings import Settings
from app.pipeline.ask_usage import ask_usage
from app.pipeline.gateways import Gateways, connected
from app.pipeline.look_ahead import look_ahead
from app.storage.campaigns import get_campaign
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.invoices import invoice_of, keep_invoice
from app.storage.reads import costs
from app.storage.reads.costs import OnCampaign
from app.storage.reads.plan import plan
from app.storage.reads.whom import people_of
from app.storage.settings import read_settings
from app.storage.spending import spent_in, this_month

SAMPLE = 2_000
"""Of how many people a campaign that is still to start is estimated."""


@dataclass(frozen=True, slots=True)
class MonthCosts:
    """A month of the shop. Amounts are without VAT, and None while no price is known."""

    month: str
    settings: Settings
    bill: Bill
    by_campaign: Sequence[OnCampaign]
    by_country: Mapping[str, Bill]
    expected: Decimal | None
    """What is still to be sent in it, as far as it is launched or planned; nothing for a month that is over."""
    invoice: Comparison | None

    @property
    def spent(self) -> Decimal | None:
        """What Mitto took, or may have taken."""
        return self.bill.cost(self.settings)

    @property
    def with_vat(self) -> Decimal | None:
        """The same with VAT; None while none is told."""
        return with_vat(self.spent, self.settings)

    @property
    def ceiling(self) -> Decimal | None:
        """What a month may cost, as the settings have it now."""
        return self.settings.price_monthly_ceiling

    @property
    def left(self) -> Decimal | None:
        """What the month's limit still allows; None without one."""
        return None if self.ceiling is None or self.spent is None else max(self.ceiling - self.spent, Decimal(0))


@dataclass(frozen=True, slots=True)
class UsageComparison:
    """Mitto's own count of a month by country, and what comes of it. `segments` of the comparison are messages, unless
    Mitto counts in segments.
    """

    countries: Sequence[Usage]
    in_segments: bool
    found: Comparison


@dataclass(frozen=True, slots=True)
class CostCommands:
    """Each method blocks; none is for the UI thread. Raises Refused with words for a person."""

    folder: Folder
    clock: Clock
    gateways: Gateways | None
    """None in a program that talks to nobody."""

    def months(self) -> list[str]:
        """This month, and every other in which something was spent, newest first."""
        with reading(self.folder.store) as conn:
            return sorted({this_month(read_settings(conn), self.clock()), *costs.months(conn)}, reverse=True)

    def month(self, month: str | None = None) -> MonthCosts:
        """What a month came to, this one without a name. Raises Refused (bad_value) for what is no month."""
        with reading(self.folder.store) as conn:
            settings = read_settings(conn)
            chosen = this_month(settings, self.clock()) if month is None else checked(month)
            kept = invoice_of(conn, chosen)
            return MonthCosts(
                chosen,
                settings,
                spent_in(conn, chosen),
                costs.by_campaign(conn, chosen),
                costs.by_country(conn, chosen),
                self._expected(conn, chosen, settings),
                None if kept is None else compare(_ours(conn, chosen, settings), kept, settings),
            )

    def enter_invoice(self, month: str, invoice: Invoice) -> Comparison:
        """Keep what Mitto asked for a month, over an older entry, and compare it with what was counted here."""
        now = self.clock()
        with writing(self.folder.store) as conn:
            keep_invoice(conn, checked(month), invoice, now)
        with reading(self.folder.store) as conn:
            settings = read_settings(conn)
            return compare(_ours(conn, month, settings), invoice, settings)

    def ask_mitto(self, month: str) -> UsageComparison:
        """Ask Mitto how much it counted, and compare. Nothing is kept. Raises Refused as `ask_usage` does."""
        chosen = checked(month)
        found = ask_usage(chosen, connected(self.gateways))
        with reading(self.folder.store) as conn:
            settings, bill = read_settings(conn), spent_in(conn, chosen)
            ours = _ours(conn, chosen, settings)
        # Mitto does not document whether it counts messages or their segments.
        in_segments = found.messages == bill.segments
        counted = ours if in_segments else replace(ours, segments=bill.messages)
        return UsageComparison(found.countries, in_segments, compare(counted, found.as_invoice, settings))

    def _expected(self, conn: Connection, month: str, settings: Settings) -> Decimal | None:
        if settings.price_segment is None:
            return None
        now = self.clock()
        this, zone = this_month(settings, self.clock()), shop_zone(settings, now)
        queued = costs.still_queued(conn) if month == this else Bill()
        total = queued.cost(settings) or Decimal(0)
        if month < this:
            return total
        first, last = days_of_month(month)
        end = start_of(last + timedelta(days=1), zone)
        for campaign in costs.scheduled_between(conn, start_of(first, zone), end):
            found = get_campaign(conn, campaign)
            who, line = people_of(found, settings, found.scheduled_for or now), found.content.line(settings)
            made = plan(conn, who, found.text, fit=found.fit, line=line, at_most=SAMPLE)
            total += cost(made.by_region, settings) or Decimal(0)
        before, days = first - timedelta(days=1), (last - day_of(now, zone)).days + 1
        for campaign in costs.repeating(conn):
            found = get_campaign(conn, campaign)
            after = max(found.repeated_to or before, before)
            ahead = look_ahead(conn, found.content, now, campaign=campaign, after=after, days_ahead=days)
            total += (ahead and ahead.cost) or Decimal(0)
        return total


def checked(month: str) -> str:
    """A month as it is typed. Raises Refused (bad_value)."""
    if not re.fullmatch(r"20[0-9]{2}-(0[1-9]|1[0-2])", month):
        raise Refused(Reason.BAD_VALUE, f"'{month}' is no month. Write it like 2026-11. Nothing was changed.")
    return month


def _ours(conn: Connection, month: str, settings: Settings) -> Ours:
    bill = spent_in(conn, month)
    return Ours(bill.segments, bill.cost(settings), costs.unconfirmed_in(conn, month))
