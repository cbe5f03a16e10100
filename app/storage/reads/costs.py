"""What a month of the shop came to, by campaign and by country, and what else is going to be sent in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import CampaignId, iso
from app.domain.money import Bill
from app.storage.database import Connection
from app.storage.spending import sums


@dataclass(frozen=True, slots=True)
class OnCampaign:
    """What a campaign came to within the month; no campaign stands for the test SMS."""

    campaign: CampaignId | None
    name: str
    bill: Bill


def by_campaign(conn: Connection, month: str) -> list[OnCampaign]:
    """The newest campaign first, what was sent outside every campaign last."""
    rows = conn.execute(
        f"""SELECT s.campaign_id, c.name, {sums("s")}
            FROM spend s LEFT JOIN campaigns c ON c.id = s.campaign_id
            WHERE s.month = ? GROUP BY s.campaign_id HAVING sum(s.messages) > 0 ORDER BY s.campaign_id DESC""",
        (month,),
    )
    return [
        OnCampaign(
            CampaignId(row["campaign_id"]) if row["campaign_id"] else None, row["name"] or "", Bill(*tuple(row)[2:])
        )
        for row in rows
    ]


def by_country(conn: Connection, month: str) -> Mapping[str, Bill]:
    """By two letters, the dearest first; those of nobody knows which country have none."""
    rows = conn.execute(
        f"""SELECT region, {sums()} FROM spend WHERE month = ?
            GROUP BY region HAVING sum(messages) > 0 ORDER BY sum(cost) DESC, sum(segments) DESC""",
        (month,),
    )
    return {row["region"]: Bill(*tuple(row)[1:]) for row in rows}


def months(conn: Connection) -> list[str]:
    """Those in which something was spent, newest first."""
    return [
        row["month"] for row in conn.execute("SELECT DISTINCT month FROM spend WHERE month <> '' ORDER BY month DESC")
    ]


def unconfirmed_in(conn: Connection, month: str) -> int:
    """How many segments were claimed in this month whose fate is still not known; it looks at every claim of it."""
    row = conn.execute(
        """SELECT coalesce(sum(m.segments), 0) AS segments
           FROM requests r JOIN attempts a ON a.request_id = r.id JOIN messages m ON m.id = a.message_id
           WHERE coalesce(r.month, strftime('%Y-%m', r.started_at, 'localtime')) = ? AND a.outcome = 'unconfirmed'""",
        (month,),
    ).fetchone()
    return int(row["segments"])


def still_queued(conn: Connection) -> Bill:
    """What campaigns that were launched, and are not over, still have to send."""
    row = conn.execute(
        f"""SELECT {sums("t")} FROM tallies t JOIN campaigns c ON c.id = t.campaign_id
            WHERE c.status IN ('sending', 'paused') AND t.status = 'queued'"""
    ).fetchone()
    return Bill(*row)


def scheduled_between(conn: Connection, since: datetime, until: datetime) -> list[CampaignId]:
    """Campaigns that will start then, once each."""
    rows = conn.execute(
        """SELECT id FROM campaigns WHERE status = 'scheduled' AND repeats IS NULL
               AND scheduled_for >= ? AND scheduled_for < ? ORDER BY id""",
        (iso(since), iso(until)),
    )
    return [CampaignId(row["id"]) for row in rows]


def repeating(conn: Connection) -> list[CampaignId]:
    """Campaigns that go again and again, and are not held."""
    rows = conn.execute("SELECT id FROM campaigns WHERE status = 'scheduled' AND repeats IS NOT NULL ORDER BY id")
    return [CampaignId(row["id"]) for row in rows]
