"""What the command palette looks through: campaigns and templates by name, people by name or number."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.campaign import CampaignStatus
from app.domain.ids import CampaignId, ContactId, TemplateId
from app.storage.database import Connection
from app.storage.reads.people_search import seek

MOST_NAMES = 5000
"""So many of the newest campaigns are looked through."""


@dataclass(frozen=True, slots=True)
class CampaignName:
    """A campaign, where it stands, and how much of it has been handed over; `planned` is 0 before its launch."""

    id: CampaignId
    name: str
    status: CampaignStatus
    done: int
    planned: int


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person."""

    id: ContactId
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class TemplateName:
    """A template."""

    id: TemplateId
    name: str
    category: str


def campaign_names(conn: Connection) -> list[tuple[CampaignId, str]]:
    """The newest campaigns' names, newest first."""
    rows = conn.execute(
        "SELECT id, name FROM campaigns WHERE deleted_at IS NULL ORDER BY id DESC LIMIT ?", (MOST_NAMES,)
    )
    return [(CampaignId(row["id"]), row["name"]) for row in rows]


def campaigns_named(conn: Connection, campaigns: Sequence[CampaignId]) -> list[CampaignName]:
    """These campaigns, in this order."""
    return [_campaign(conn, campaign) for campaign in campaigns]


def people_named(conn: Connection, text: str, *, limit: int) -> list[PersonName]:
    """The people whom a text may mean; those with a name that begins with one of its words come first."""
    sought = seek(conn, text)
    if not sought.condition:
        return []
    words = [name for name in sought.values if name.startswith("word")]
    begins = " + ".join(f"(instr(' ' || c.name_key, ' ' || :{word}) > 0)" for word in words) or "0"
    rows = conn.execute(
        f"""SELECT c.id, c.name, c.number FROM
                (SELECT c.id, {begins} AS begins, c.{"name_key" if words else "number"} AS in_order
                 FROM contacts c INDEXED BY {sought.index} WHERE true {sought.condition}
                 ORDER BY begins DESC, in_order LIMIT :most) found
            JOIN contacts c ON c.id = found.id ORDER BY found.begins DESC, found.in_order""",
        {**sought.values, "most": limit},
    )
    return [PersonName(ContactId(row["id"]), row["name"], row["number"]) for row in rows]


def template_names(conn: Connection) -> list[TemplateName]:
    """Every template by name."""
    rows = conn.execute(
        "SELECT id, name, category FROM templates WHERE deleted_at IS NULL ORDER BY name_key LIMIT ?", (MOST_NAMES,)
    )
    return [TemplateName(TemplateId(row["id"]), row["name"], row["category"]) for row in rows]


def _campaign(conn: Connection, campaign: CampaignId) -> CampaignName:
    row = conn.execute(
        """SELECT name, status, run, (SELECT total(messages) FROM tallies t WHERE t.campaign_id = c.id) AS planned,
               (SELECT total(messages) FROM tallies t
                WHERE t.campaign_id = c.id AND t.status NOT IN ('queued', 'sending')) AS done
           FROM campaigns c WHERE id = ?""",
        (campaign,),
    ).fetchone()
    planned = int(row["planned"]) if row["run"] else 0
    return CampaignName(campaign, row["name"], CampaignStatus(row["status"]), int(row["done"]), planned)
