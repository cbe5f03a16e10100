"""What the command line has for campaigns that repeat: their options, the days ahead, and passing over missed ones."""

from collections.abc import Callable
from datetime import time, tzinfo
from typing import Any, TypedDict, TypeVar

import click

from app.cli.context import Answer, Context, Json, answer, as_json, refusing
from app.cli.typed import clock_words
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.repeating import MOST_DAYS_BEFORE, Every, Repeats
from app.pipeline.commands import Ahead

Command = TypeVar("Command", bound=Callable[..., Any])
EVERY = {"birthday": Every.BIRTHDAY, "name-day": Every.NAME_DAY, "month": Every.MONTH}


class Said(TypedDict):
    """What the options below said."""

    every: str | None
    day: int | None
    at: str | None
    days_before: int | None


def repeating_options(command: Command) -> Command:
    """The options of a campaign that repeats."""
    for option in (
        click.option("--days-before", type=click.IntRange(0, MOST_DAYS_BEFORE), help="So many days before their day."),
        click.option("--at", help="The time of day in the shop, such as 10:00, of one that repeats."),
        click.option("--day", type=click.IntRange(1, 31), help="With --every month: on this day, or the last one."),
        click.option(
            "--every", type=click.Choice(list(EVERY)), help="Again and again, on each person's day or monthly."
        ),
    ):
        command = option(command)
    return command


def repeats_of(said: Said) -> Repeats | None:
    """When it repeats; None for once. Raises Refused (bad_value) for options that do not go together."""
    every = None if said["every"] is None else EVERY[said["every"]]
    if every is None and any(said[name] is not None for name in ("day", "at", "days_before")):
        raise Refused(Reason.BAD_VALUE, "--day, --at and --days-before need --every. Nothing was saved.")
    if every is None:
        return None
    if (every is Every.MONTH) != (said["day"] is not None):
        raise Refused(
            Reason.BAD_VALUE,
            "--every month needs --day, and only that has one: --every month --day 1. Nothing was saved.",
        )
    if every is Every.MONTH and said["days_before"]:
        raise Refused(Reason.BAD_VALUE, "--days-before is for birthdays and name-days. Nothing was saved.")
    at = Repeats(every).at if said["at"] is None else _time(said["at"])
    return Repeats(every, at, said["days_before"] or 0, said["day"] or 1)


def ahead_words(ahead: Ahead, zone: tzinfo) -> str:
    """The days ahead in words."""
    price = "" if ahead.cost is None else f", about {ahead.cost} {ahead.currency}"
    lines = [f"It repeats: {ahead.people} people in the next 30 days, {ahead.segments} segments{price}."]
    lines += [f"{clock_words(one.at, zone)} for {one.day}: {one.people} people." for one in ahead.days]
    if ahead.unknown:
        lines.append(f"{ahead.unknown} people never get it: their day is not known.")
    return "\n".join(lines)


def ahead_figures(ahead: Ahead) -> Answer:
    """The same as data."""
    days: list[Json] = [
        {"day": one.day.isoformat(), "at": one.at.isoformat(), "people": one.people} for one in ahead.days
    ]
    return {
        "people": ahead.people,
        "segments": ahead.segments,
        "cost": None if ahead.cost is None else str(ahead.cost),
        "unknown": ahead.unknown,
        "days": days,
    }


@click.command(name="skip-missed")
@click.argument("campaign_id", metavar="ID", type=int)
@as_json
@refusing
def skip_missed(context: Context, campaign_id: int, as_json: bool) -> None:
    """Let a campaign that repeats go on without the days that it missed (`resume` sends them now, late)."""
    with context.app() as app:
        app.commands.repeats.pass_over(CampaignId(campaign_id))
    answer({"ok": True}, f"Campaign {campaign_id} goes on; what it missed is not sent.", as_json=as_json)


def _time(text: str) -> time:
    try:
        found = time.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or len(text) != len("10:00"):
        raise Refused(Reason.BAD_VALUE, f"'{text}' is no time of day such as 10:00. Nothing was saved.")
    return found
