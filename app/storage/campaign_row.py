"""One campaign as a row: what its columns mean, read and written in one place."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.domain.campaign import AfterFirst, CampaignStatus, Hold
from app.domain.draft import DraftContent
from app.domain.filter_json import from_json, to_json
from app.domain.fitting import Fit
from app.domain.ids import AudienceId, CampaignId, from_iso, iso
from app.domain.people_filter import Filter
from app.domain.repeating import Repeats
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


def campaign_of(row: sqlite3.Row) -> Campaign:
    """Read a whole row."""
    return Campaign(
        id=CampaignId(row["id"]),
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
