"""The command that writes a draft."""

from typing import Unpack

import click

from app.cli.context import Context, answer, as_json, refusing
from app.cli.repeating import Said, repeating_options, repeats_of
from app.cli.typed import amount, moment
from app.domain.campaign import AfterFirst
from app.domain.draft import DraftContent
from app.domain.fitting import Fit
from app.domain.opt_out_line import parse_why


@click.command()
@click.option("--name", required=True)
@click.option("--text", required=True, help="May use {first_name} or {first_name|friend}.")
@click.option("--sender", default="", help="3 to 11 Latin letters or digits, or 3 to 14 digits.")
@click.option("--list", "list_name", default=None, help="Only this list (default: everyone who may be written to).")
@click.option("--audience", "audience_name", default=None, help="Only a saved audience, as it is now.")
@click.option(
    "--fit",
    type=click.Choice([str(fit) for fit in Fit]),
    default=str(Fit.AS_TYPED),
    help="Make messages fit GSM-7: plain punctuation, or Greek in capitals too.",
)
@click.option("--ceiling", default=None, help="What it may cost at most, such as 120 or 12.50; then it waits for you.")
@click.option("--ends", default=None, help="When the offer ends, such as 2026-12-01T21:00: nothing is sent after it.")
@click.option(
    "--no-opt-out",
    "no_line_why",
    metavar="REASON",
    default=None,
    help="Go without the opt-out line because it is not marketing: order, service, or your words; it is recorded.",
)
@click.option("--care-off", is_flag=True, help="Also to people who had as many messages lately as the settings allow.")
@click.option("--spread-until", default=None, help="Send evenly from its start until then, such as 2026-12-01T14:00.")
@click.option("--first", "first_people", type=click.IntRange(min=1), default=None, help="So many people get it first.")
@click.option(
    "--then",
    type=click.Choice([str(then) for then in AfterFirst]),
    default=str(AfterFirst.ASK),
    help="When they have it: ask before the rest, or go on if at least four of five got it.",
)
@repeating_options
@as_json
@refusing
def new(
    context: Context,
    *,
    name: str,
    text: str,
    sender: str,
    list_name: str | None,
    audience_name: str | None,
    fit: str,
    ceiling: str | None,
    ends: str | None,
    no_line_why: str | None,
    care_off: bool,
    spread_until: str | None,
    first_people: int | None,
    then: str,
    as_json: bool,
    **repeating: Unpack[Said],
) -> None:
    """Write a draft."""
    with context.app() as app:
        content = DraftContent(
            name,
            text,
            sender,
            fit=Fit(fit),
            ceiling=None if ceiling is None else amount(ceiling),
            ends_at=None if ends is None else moment(ends, app),
            no_line_why="" if no_line_why is None else parse_why(no_line_why),
            care_off=care_off,
            spread_until=None if spread_until is None else moment(spread_until, app),
            first_people=first_people,
            first_then=AfterFirst(then),
            repeats=repeats_of(repeating),
        )
        made = app.commands.new_campaign(content, list_name=list_name, audience_name=audience_name)
    answer({"id": made}, f"Campaign {made} is written. Send it with: campaign send {made}", as_json=as_json)
