"""Campaigns as rows: create one, read one, move it along, finish it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.domain.campaign import CAMPAIGN_MOVES, AfterFirst, CampaignStatus, Hold
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.filter_json import from_json, to_json
from app.domain.fitting import Fit
from app.domain.ids import AudienceId, CampaignId, from_iso, iso
from app.domain.journal import Event
from app.domain.people_filter import EVERYBODY, Filter
from app.domain.repeating import Repeats
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.repeats import RunOf, columns_of_repeats, day_of_text, repeats_of_row, run_of_row


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign as stored. `run` counts its launches; 0 before the first."""

    id: CampaignId
    name: str
    text: str
    sender: str
    filter: Filter
    audience: AudienceId | None
    """The saved audience that the filter was taken from, as it was then."""
    status: CampaignStatus
    hold: Hold | None
    run: int
    scheduled_for: datetime | None
    revision: int
    """How often a draft of it was changed."""
    fit: Fit
    """What is done to each message to make it fit GSM-7."""
    ceiling: Decimal | None
    """What it may cost at most, in the currency of the settings."""
    ends_at: datetime | None
    """When its offer ends."""
    no_line_why: str
    """Why its messages go without the opt-out line; empty: they have it."""
    care_off: bool
    """Whether the limit of messages a person does not hold for it."""
    spread_until: datetime | None
    """Until when its messages are spread."""
    first_people: int | None
    """How many get it before the rest."""
    first_then: AfterFirst
    repeats: Repeats | None = None
    repeated_to: date | None = None
    """Of one that repeats: the last day that was dealt with."""
    run_of: RunOf | None = None

    @property
    def content(self) -> DraftContent:
        """What of it its owner wrote."""
        return DraftContent(
            self.name,
            self.text,
            self.sender,
            self.filter,
            self.audience,
            start_at=None if self.repeats else self.scheduled_for,
            fit=self.fit,
            ceiling=self.ceiling,
            ends_at=self.ends_at,
            repeats=self.repeats,
            no_line_why=self.no_line_why,
            care_off=self.care_off,
            spread_until=self.spread_until,
            first_people=self.first_people,
            first_then=self.first_then,
        )


def create_campaign(
    conn: Connection,
    *,
    name: str,
    text: str,
    sender: str,
    chosen: Filter = EVERYBODY,
    audience: AudienceId | None = None,
    fit: Fit = Fit.AS_TYPED,
    now: datetime,
) -> CampaignId:
    """Add a draft for the people of a filter, which may be that of a saved audience."""
    campaign = insert_campaign(conn, DraftContent(name, text, sender, chosen, audience, fit=fit), now)
    note(conn, Event.CAMPAIGN_CREATED, now, campaign=campaign)
    return campaign


def insert_campaign(conn: Connection, content: DraftContent, now: datetime) -> CampaignId:
    """The same without a word in the journal, for who has more to say there."""
    written = columns_of(content)
    row = conn.execute(
        f"""INSERT INTO campaigns ({", ".join(written)}, created_at, updated_at)
            VALUES ({", ".join(f":{column}" for column in written)}, :now, :now) RETURNING id""",
        {**written, "now": iso(now)},
    ).fetchone()
    return CampaignId(row["id"])


def columns_of(content: DraftContent) -> dict[str, str | int | None]:
    """What a draft's owner wrote, by column."""
    return {
        "name": content.name,
        "text": content.text,
        "sender": content.sender,
        "filter": to_json(content.filter),
        "audience_id": content.audience,
        "scheduled_for": None if content.start_at is None else iso(content.start_at),
        "fit": content.fit,
        "ceiling": amount_text(content.ceiling),
        "ends_at": None if content.ends_at is None else iso(content.ends_at),
        "no_line_why": content.no_line_why,
        "care_off": int(content.care_off),
        "spread_until": None if content.spread_until is None else iso(content.spread_until),
        "first_people": content.first_people,
        "first_then": content.first_then,
        **columns_of_repeats(content.repeats),
    }


def amount_text(ceiling: Decimal | None) -> str | None:
    """An amount as it is stored: binary fractions cannot hold a cent."""
    return None if ceiling is None else f"{ceiling:f}"


def get_campaign(conn: Connection, campaign: CampaignId) -> Campaign:
    """Read one that is not deleted. Raises Refused (not_found)."""
    row = conn.execute("SELECT * FROM campaigns WHERE id = ? AND deleted_at IS NULL", (campaign,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no campaign {campaign}.")
    return Campaign(
        id=campaign,
        name=row["name"],
        text=row["text"],
        sender=row["sender"],
        filter=from_json(row["filter"]),
        audience=None if row["audience_id"] is None else AudienceId(row["audience_id"]),
        status=CampaignStatus(row["status"]),
        hold=None if row["hold"] is None else Hold(row["hold"]),
        run=row["run"],
        scheduled_for=None if row["scheduled_for"] is None else from_iso(row["scheduled_for"]),
        revision=row["revision"],
        fit=Fit(row["fit"]),
        ceiling=None if row["ceiling"] is None else Decimal(row["ceiling"]),
        ends_at=None if row["ends_at"] is None else from_iso(row["ends_at"]),
        no_line_why=row["no_line_why"],
        care_off=bool(row["care_off"]),
        spread_until=None if row["spread_until"] is None else from_iso(row["spread_until"]),
        first_people=row["first_people"],
        first_then=AfterFirst(row["first_then"]),
        repeats=repeats_of_row(row),
        repeated_to=day_of_text(row["repeated_to"]),
        run_of=run_of_row(row),
    )


def move_campaign(
    conn: Connection,
    campaign: CampaignId,
    to: CampaignStatus,
    now: datetime,
    *,
    hold: Hold | None = None,
    scheduled_for: datetime | None = None,
) -> None:
    """Change where a campaign stands; one that is paused before it started keeps the time that was set for it.

    Raises Refused (invalid_status) for a move that is not in the table.
    """
    current = get_campaign(conn, campaign)
    if (current.status, to) not in CAMPAIGN_MOVES:
        raise Refused(
            Reason.INVALID_STATUS,
            f"Campaign {campaign} is {current.status}, so it cannot become {to}. Nothing was changed.",
        )
    if to is CampaignStatus.PAUSED:
        scheduled_for = current.scheduled_for
    conn.execute(
        """UPDATE campaigns SET status = ?, hold = ?, scheduled_for = ?, updated_at = ?,
               finished_at = CASE WHEN ? IN ('completed', 'cancelled') THEN ? END WHERE id = ?""",
        (to, hold, None if scheduled_for is None else iso(scheduled_for), iso(now), to, iso(now), campaign),
    )


def pause_campaign(conn: Connection, campaign: CampaignId, hold: Hold, now: datetime, *, detail: str = "") -> bool:
    """Hold a sending or scheduled campaign and say why in the journal. False when it was neither."""
    if get_campaign(conn, campaign).status not in (CampaignStatus.SENDING, CampaignStatus.SCHEDULED):
        return False
    move_campaign(conn, campaign, CampaignStatus.PAUSED, now, hold=hold)
    note(conn, Event.CAMPAIGN_PAUSED, now, campaign=campaign, data={"hold": hold, "detail": detail})
    return True


def finish_if_done(conn: Connection, campaign: CampaignId, now: datetime) -> None:
    """Complete a campaign that has nothing left to hand over; what is accepted may still be on its way."""
    row = conn.execute(
        """SELECT c.status, c.run, (SELECT sum(messages) FROM tallies WHERE campaign_id = c.id
                                    AND status IN ('queued', 'sending')) AS pending
           FROM campaigns c WHERE c.id = ?""",
        (campaign,),
    ).fetchone()
    if row["pending"] == 0 and row["run"] > 0 and row["status"] in (CampaignStatus.SENDING, CampaignStatus.PAUSED):
        move_campaign(conn, campaign, CampaignStatus.COMPLETED, now)
        note(conn, Event.CAMPAIGN_COMPLETED, now, campaign=campaign)


def campaigns_with_status(conn: Connection, status: CampaignStatus) -> list[CampaignId]:
    """The ids of all campaigns that stand there, oldest first."""
    return [
        CampaignId(row["id"])
        for row in conn.execute("SELECT id FROM campaigns WHERE status = ? ORDER BY id", (status,))
    ]
