"""The columns of a campaign that tell when it repeats, and of which one, for which day, it is a run."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime, time

from app.domain.ids import CampaignId, iso
from app.domain.repeating import Every, Repeats
from app.storage.database import Connection

IS_A_WISH = "EXISTS (SELECT 1 FROM campaigns p WHERE p.id = c.repeats_of AND p.repeats <> 'month')"
"""Of a campaign `c`: whether it is for the birthdays or name-days of one day."""


@dataclass(frozen=True, slots=True)
class RunOf:
    """One day's run of a campaign that repeats. The database keeps both, and has none of them twice."""

    campaign: CampaignId
    day: date


def columns_of_repeats(repeats: Repeats | None) -> dict[str, str | int | None]:
    """What a draft's owner wrote of it, by column."""
    return {
        "repeats": None if repeats is None else repeats.every,
        "repeats_at": None if repeats is None else f"{repeats.at:%H:%M}",
        "days_before": None if repeats is None else repeats.days_before,
        "month_day": None if repeats is None else repeats.month_day,
    }


def repeats_of_row(row: sqlite3.Row) -> Repeats | None:
    """When the campaign of a row repeats."""
    if row["repeats"] is None:
        return None
    at = time.fromisoformat(row["repeats_at"])
    return Repeats(Every(row["repeats"]), at, row["days_before"], row["month_day"])


def run_of_row(row: sqlite3.Row) -> RunOf | None:
    """Which campaign, and which day, the one of a row is a run of."""
    if row["repeats_of"] is None:
        return None
    return RunOf(CampaignId(row["repeats_of"]), date.fromisoformat(row["occurrence"]))


def day_of_text(text: str | None) -> date | None:
    """Read a day back."""
    return None if text is None else date.fromisoformat(text)


def has_run(conn: Connection, campaign: CampaignId, day: date) -> bool:
    """Whether there is a run for that day already, whatever became of it."""
    row = conn.execute(
        "SELECT 1 FROM campaigns WHERE repeats_of = ? AND occurrence = ?", (campaign, day.isoformat())
    ).fetchone()
    return row is not None


def make_run_of(conn: Connection, run: CampaignId, of: RunOf) -> None:
    """A campaign that was just added becomes the run of a day. IntegrityError when that day has one."""
    conn.execute(
        "UPDATE campaigns SET repeats_of = ?, occurrence = ? WHERE id = ?", (of.campaign, of.day.isoformat(), run)
    )


def note_days(conn: Connection, campaign: CampaignId, to: date, now: datetime) -> None:
    """All days up to this one were dealt with, and none of them comes again."""
    conn.execute(
        "UPDATE campaigns SET repeated_to = ?, updated_at = ? WHERE id = ?", (to.isoformat(), iso(now), campaign)
    )
