"""The command that says what a campaign would come to."""

from pathlib import Path

import click

from app.cli.context import Answer, Context, answer, as_json, refusing
from app.cli.repeating import ahead_figures, ahead_words
from app.domain.ids import CampaignId
from app.domain.vocabulary import LEFT_OUT_WORDS
from app.pipeline.write_plan import FlightPlan


@click.command()
@click.argument("campaign_id", metavar="ID", type=int)
@click.option("--csv", "file", type=click.Path(path_type=Path), default=None, help="Write each message to this file.")
@as_json
@refusing
def plan(context: Context, campaign_id: int, file: Path | None, as_json: bool) -> None:
    """Say what a campaign would come to if it were sent now; nothing is sent."""
    campaign = CampaignId(campaign_id)
    with context.app() as app:
        found, ahead = app.commands.plan(campaign), app.commands.repeats.ahead(campaign)
        lines = None if file is None else app.commands.write_plan(campaign, file)
    told: Answer = _figures(found) if lines is None else _figures(found) | {"file": str(file), "lines": lines}
    words = [*_words(found), _times(found)]
    if ahead is not None:
        words = [ahead_words(ahead), "Everybody to whom it ever goes:", *_words(found)]
    if ahead is not None:
        told |= {"ahead": ahead_figures(ahead)}
    if lines is not None:
        words.append(f"Wrote {lines} lines to {file}.")
    answer(told, "\n".join(words), as_json=as_json)


def _figures(found: FlightPlan) -> Answer:
    messages = found.messages
    return {
        "people": messages.people,
        "segments": messages.segments,
        "by_segments": {str(size): people for size, people in messages.by_segments.items()},
        "unicode": messages.unicode,
        "empty": messages.empty,
        "missing": {field.name: people for field, people in messages.missing.items()},
        "left_out": {str(why): people for why, people in found.left_out.items()},
        "cost": None if found.cost is None else str(found.cost),
        "currency": found.currency,
        "ceiling": None if found.ceiling is None else str(found.ceiling),
        "ends_at": None if found.ends_at is None else found.ends_at.isoformat(),
        "first": found.times.first.isoformat(),
        "last": None if found.times.last is None else found.times.last.isoformat(),
    }


def _words(found: FlightPlan) -> list[str]:
    messages = found.messages
    lines = [f"{messages.people} people, {messages.segments} segments, {messages.unicode} of the messages in Unicode."]
    if found.cost is not None:
        most = "" if found.ceiling is None else f" of at most {found.ceiling}"
        lines.append(f"It costs {found.cost} {found.currency}{most}.")
    lines += [f"{count} without {{{field.name}}}." for field, count in messages.missing.items() if count]
    lines += [f"{count} left out: {LEFT_OUT_WORDS[why].lower()}." for why, count in found.left_out.items() if count]
    return lines


def _times(found: FlightPlan) -> str:
    last = "" if found.times.last is None else f", the last about {found.times.last:%Y-%m-%d %H:%M %Z}"
    return f"The first goes {found.times.first:%Y-%m-%d %H:%M %Z}{last}."
