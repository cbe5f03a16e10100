"""What became of the campaigns of a period: counts, what was billed, how long deliveries took, why some failed.

A campaign belongs to the period in which it was launched, with all its messages, whenever these moved.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from app.domain.durations import Times
from app.domain.ids import CampaignId, iso
from app.domain.message import Status, Why
from app.domain.money import Bill
from app.domain.settings import Settings
from app.storage.database import Connection
from app.storage.reads.campaigns import CampaignRow, campaign_rows
from app.storage.settings import read_settings

EVER = datetime(1970, 1, 1, tzinfo=UTC)
TAKEN = (Status.ACCEPTED, Status.DELIVERED, Status.UNDELIVERED, Status.NO_REPORT)
"""What Mitto took is what it bills."""

LEFT_OUT = (Status.CANCELLED, Status.SKIPPED)
REASONS = 12
"""Mitto's own words may differ from message to message: so many reasons are told apart, the rest is told as one."""


@dataclass(frozen=True, slots=True)
class Result:
    """One campaign, and what Mitto took of it."""

    campaign: CampaignRow
    bill: Bill

    @property
    def billed(self) -> int:
        """How many of its segments Mitto took."""
        return self.bill.segments

    @property
    def meant(self) -> int:
        """Its messages without those that were left out or cancelled: what a share is of."""
        return self.campaign.planned - sum(self.campaign.counts[status] for status in LEFT_OUT)

    @property
    def delivered(self) -> int:
        """Mitto reports that they arrived."""
        return self.campaign.counts[Status.DELIVERED]

    @property
    def not_delivered(self) -> int:
        """Certainly did not arrive."""
        return self.campaign.counts[Status.UNDELIVERED] + self.campaign.counts[Status.REJECTED]

    @property
    def unconfirmed(self) -> int:
        """May or may not have been sent."""
        return self.campaign.counts[Status.UNCONFIRMED]


@dataclass(frozen=True, slots=True)
class Failure:
    """How many messages did not arrive for one reason; `detail` is what Mitto said, empty where it said many things."""

    status: Status
    why: Why | None
    detail: str
    messages: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about a period. `times` has the campaigns of which a delivery is known."""

    results: Sequence[Result]
    times: Mapping[CampaignId, Times]
    failures: Sequence[Failure]
    settings: Settings
    first_look_s: int
    """How long after Mitto took a message it is first asked how it stands."""
    ever: bool
    """Whether any campaign was ever launched, in this period or before it."""

    @property
    def currency(self) -> str:
        """Of every amount."""
        return self.settings.price_currency

    @property
    def priced(self) -> bool:
        """Whether anything can be said of money."""
        return self.settings.price_segment is not None

    def cost(self, *results: Result) -> Decimal | None:
        """What Mitto took of these costs. None while no price is known."""
        return sum((result.bill for result in results), Bill()).cost(self.settings)


def report(conn: Connection, since: datetime | None) -> Report:
    """All that is known; about a second for each million messages."""
    settings: Settings = read_settings(conn)
    found = results(conn, since)
    campaigns = [result.campaign.id for result in found]
    return Report(
        found,
        delivery_times(conn, campaigns, since),
        failures(conn, campaigns, since),
        settings,
        settings.status_gaps_s[0],
        bool(found) or conn.execute("SELECT 1 FROM runs LIMIT 1").fetchone() is not None,
    )


def results(conn: Connection, since: datetime | None) -> list[Result]:
    """The campaigns that were launched since then, newest first."""
    rows = conn.execute(
        "SELECT id FROM campaigns WHERE launched_at >= ? ORDER BY launched_at DESC, id DESC", (iso(since or EVER),)
    )
    campaigns = [CampaignId(row["id"]) for row in rows]
    billed = dict.fromkeys(campaigns, Bill())
    tallies = conn.execute(
        """SELECT campaign_id, status, messages, segments, cost, unpriced FROM tallies
           WHERE segments > 0 AND campaign_id IN (SELECT value FROM json_each(?))""",
        (json.dumps(campaigns),),
    )
    for row in tallies:
        if row["status"] in TAKEN:
            billed[CampaignId(row["campaign_id"])] += Bill(*row[2:])
    return [Result(campaign, billed[campaign.id]) for campaign in campaign_rows(conn, campaigns)]


def delivery_times(
    conn: Connection, campaigns: Sequence[CampaignId], since: datetime | None
) -> dict[CampaignId, Times]:
    """From Mitto's yes to the moment when its delivery was known, in whole seconds."""
    rows = conn.execute(
        """SELECT campaign_id, max(unixepoch(updated_at) - unixepoch(accepted_at), 0) AS seconds, count(*) AS messages
           FROM messages INDEXED BY messages_by_acceptance
           WHERE accepted_at >= ? AND status = 'delivered' GROUP BY campaign_id, seconds""",
        (iso(since or EVER),),
    )
    times: dict[CampaignId, dict[int, int]] = {}
    wanted = set(campaigns)
    for row in rows:
        if row["campaign_id"] in wanted:
            times.setdefault(CampaignId(row["campaign_id"]), {})[row["seconds"]] = row["messages"]
    return dict(times)


def failures(conn: Connection, campaigns: Sequence[CampaignId], since: datetime | None) -> list[Failure]:
    """Why messages of these campaigns did not arrive, the most frequent reason first."""
    rows = conn.execute(
        """SELECT status, why, detail, count(*) AS messages FROM messages INDEXED BY messages_not_delivered
           WHERE updated_at >= ? AND status IN ('undelivered', 'rejected')
             AND campaign_id IN (SELECT value FROM json_each(?))
           GROUP BY status, why, detail ORDER BY messages DESC, why, detail""",
        (iso(since or EVER), json.dumps(campaigns)),
    )
    told: list[Failure] = []
    rest: dict[tuple[Status, Why | None], int] = {}
    for row in rows:
        status, why = Status(row["status"]), None if row["why"] is None else Why(row["why"])
        if len(told) < REASONS:
            told.append(Failure(status, why, row["detail"], row["messages"]))
        else:
            rest[status, why] = rest.get((status, why), 0) + row["messages"]
    return told + [Failure(status, why, "", count) for (status, why), count in rest.items()]
