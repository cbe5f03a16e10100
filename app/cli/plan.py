"""The command that says what a campaign would come to."""

from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path

import click

from app.cli.context import Answer, Context, answer, as_json, refusing
from app.cli.repeating import ahead_figures, ahead_words
from app.cli.typed import clock_words
from app.domain.campaign import AfterFirst
from app.domain.ids import CampaignId
from app.domain.opt_out_line import NO_LINE_WORDS
from app.domain.vocabulary import LEFT_OUT_WORDS
from app.pipeline.plan_lines import PlanLine
from app.pipeline.write_plan import FlightPlan
from app.storage.reads.same_text import Other, SameText


@click.command()
@click.argument("campaign_id", metavar="ID", type=int)
@click.option("--csv", "file", type=click.Path(path_type=Path), default=None, help="Write each message to this file.")
@click.option("--totals", is_flag=True, help="With --json: the figures without each person's message.")
@as_json
@refusing
def plan(context: Context, campaign_id: int, file: Path | None, *, totals: bool, as_json: bool) -> None:
    """Say what a campaign would come to if it were sent now; nothing is sent."""
    campaign = CampaignId(campaign_id)
    with context.app() as app:
        found, ahead, zone = app.commands.plan(campaign), app.commands.repeats.ahead(campaign), app.commands.zone()
        each = app.commands.trials.plan_lines(campaign) if as_json and not totals else None
        lines = None if file is None else app.commands.write_plan(campaign, file)
    told: Answer = _figures(found) if lines is None else _figures(found) | {"file": str(file), "lines": lines}
    if each is not None:
        told |= {"messages": [_line(one) for one in each]}
    words = [*_words(found, zone), _times(found, zone)]
    if ahead is not None:
        words = [ahead_words(ahead, zone), "Everybody to whom it ever goes:", *_words(found, zone)]
        told |= {"ahead": ahead_figures(ahead)}
    if lines is not None:
        words.append(f"Wrote {lines} lines to {file}.")
    answer(told, "\n".join(words), as_json=as_json)


def _figures(found: FlightPlan) -> Answer:
    messages, same = found.messages, found.same
    return {
        "people": messages.people,
        "segments": messages.segments,
        "by_segments": {str(size): people for size, people in messages.by_segments.items()},
        "fewest_segments": messages.fewest,
        "longer": messages.longer,
        "extra_segments": messages.extra,
        "extra_cost": None if found.extra_cost is None else str(found.extra_cost),
        "characters_over": messages.over,
        "unicode": messages.unicode,
        "empty": messages.empty,
        "missing": {field.name: people for field, people in messages.missing.items()},
        "left_out": {str(why): people for why, people in found.left_out.items()},
        "waiting": found.waiting,
        "same_text": {
            "got": same.got,
            "got_from": [one.id for one in same.got_from],
            "coming": same.coming,
            "coming_from": [one.id for one in same.coming_from],
        },
        "cost": None if found.cost is None else str(found.cost),
        "with_vat": None if found.with_vat is None else str(found.with_vat),
        "currency": found.currency,
        "ceiling": None if found.ceiling is None else str(found.ceiling),
        "ends_at": None if found.ends_at is None else found.ends_at.isoformat(),
        "spread_until": None if found.spread_until is None else found.spread_until.isoformat(),
        "first_people": found.first_people,
        "first_then": None if found.first_people is None else str(found.first_then),
        "first": found.times.first.isoformat(),
        "last": None if found.times.last is None else found.times.last.isoformat(),
        "opt_out_line": found.line,
        "no_opt_out_why": found.no_line_why,
        "cannot_be_sent": None if found.unanswerable is None else str(found.unanswerable.reason),
    }


def _line(line: PlanLine) -> Answer:
    message = line.message
    if message is None:
        return {"name": line.name, "number": line.number, "left_out": line.left_out}
    return {
        "name": line.name,
        "number": line.number,
        "text": message.text,
        "encoding": message.encoding,
        "segments": message.segments,
        "price": None if line.price is None else str(line.price),
        "leaves_at": None if line.leaves_at is None else line.leaves_at.isoformat(),
    }


def _words(found: FlightPlan, zone: tzinfo) -> list[str]:
    messages = found.messages
    lines = [f"{messages.people} people, {messages.segments} segments, {messages.unicode} of the messages in Unicode."]
    if found.cost is not None:
        most = "" if found.ceiling is None else f" of at most {found.ceiling}"
        vat = "" if found.with_vat is None else f", {found.with_vat} with VAT"
        lines.append(f"It costs {found.cost} {found.currency}{most}{vat}.")
    if messages.longer:
        more = "" if found.extra_cost is None else f", {found.extra_cost} {found.currency}"
        lines.append(
            f"For {messages.longer} of them names and fields make it longer than {messages.fewest} segments: "
            f"{messages.extra} more{more}. {messages.over} characters less and nobody needs more than the others."
        )
    lines += [f"{count} without {{{field.name}}}." for field, count in messages.missing.items() if count]
    lines += [f"{count} left out: {LEFT_OUT_WORDS[why].lower()}." for why, count in found.left_out.items() if count]
    if found.waiting:
        lines.append(f"{found.waiting} get it later: they had as many messages lately as the settings allow.")
    lines += _same(found.same)
    if found.first_people is not None:
        then = "then it asks" if found.first_then is AfterFirst.ASK else "then it goes on if they got it, else it asks"
        lines.append(f"First {found.first_people} people, {then}.")
    if found.spread_until is not None:
        lines.append(f"Spread evenly until {clock_words(found.spread_until, zone)}.")
    lines.append(_opt_out_words(found))
    lines += [] if found.unanswerable is None else [f"It cannot be sent so. {found.unanswerable.message}"]
    return lines


def _times(found: FlightPlan, zone: tzinfo) -> str:
    last = "" if found.times.last is None else f", the last about {clock_words(found.times.last, zone)}"
    return f"The first goes {clock_words(found.times.first, zone)}{last}."


def _opt_out_words(found: FlightPlan) -> str:
    if found.line:
        return f"Each ends with the opt-out line: {found.line}"
    if found.no_line_why:
        return f"Without the opt-out line, because: {NO_LINE_WORDS.get(found.no_line_why, found.no_line_why)}"
    return (
        "Take care: no opt-out line is set up, so the text has to say how to opt out. Set it with: settings set "
        "store.opt_out_line, or give a reason with: campaign new --no-opt-out"
    )


def _same(same: SameText) -> list[str]:
    lines = []
    if same.got:
        lines.append(f"{same.got} got this same text in the last 24 hours, from {_named(same.got_from)}.")
    if same.coming:
        lines.append(f"{same.coming} are about to get this same text from {_named(same.coming_from)}.")
    return lines


def _named(campaigns: Sequence[Other]) -> str:
    return ", ".join(f"campaign {one.id} ({one.name})" for one in campaigns)
