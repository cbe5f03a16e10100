"""Commands about audiences: filters of people that are kept under a name."""

import json
from collections.abc import Callable
from typing import Any, TypeVar

import click

from app.bootstrap import App
from app.cli.context import Answer, Context, Json, answer, as_json, refusing
from app.domain import filter_vocabulary as words
from app.domain.audience import Who
from app.domain.errors import Reason, Refused
from app.domain.filter_json import from_json, to_json
from app.domain.filter_parting import Parting
from app.domain.filter_sentence import joined, sentence, told
from app.domain.filter_terms import Join
from app.domain.people_filter import Filter
from app.pipeline.condition_text import WAYS, read_condition
from app.storage.database import reading
from app.storage.reads.audience import audience as count_audience
from app.storage.reads.audience_explained import Verdict
from app.storage.reads.audience_explained import explain as explain_person
from app.storage.reads.contacts import find_by_number
from app.storage.reads.filter_names import filter_names
from app.storage.reads.saved_audiences import all_saved, find_audience

NAME = click.argument("name")
WRITTEN = "Conditions are written like: " + "; ".join(WAYS)
C = TypeVar("C", bound=Callable[..., Any])
LEFT_OUT = {
    "opted_out": "opted out",
    "no_consent": "without consent on record",
    "excluded": "excluded",
    "too_often": "messaged often enough lately",
}


def filtering(command: C) -> C:
    """The options that say which people."""
    for option in (
        click.option("--filter", "text", default=None, help="The whole filter as JSON, with groups."),
        click.option("--never", multiple=True, help="A condition that excludes people, whatever else holds."),
        click.option("--where", multiple=True, help="A condition that has to hold; give it several times for more."),
    ):
        command = option(command)
    return command


@click.group()
def audience() -> None:
    """Audiences: filters of people, kept under a name."""


@audience.command(epilog=WRITTEN)
@click.option("--name", required=True)
@filtering
@as_json
@refusing
def new(
    context: Context, *, name: str, where: tuple[str, ...], never: tuple[str, ...], text: str | None, as_json: bool
) -> None:
    """Keep a filter under a name."""
    with context.app() as app:
        chosen = _read(app, where, never, text)
        made = app.commands.audiences.save(name, chosen)
        said = _said(app, chosen)
    answer({"id": made, "sentence": said}, f"Saved as audience {made}: {said}.", as_json=as_json)


@audience.command("list")
@as_json
@refusing
def list_(context: Context, as_json: bool) -> None:
    """Every saved audience, as a sentence."""
    with context.app() as app:
        with reading(app.folder.store) as conn:
            saved = all_saved(conn)
        found = [(one, _said(app, one.filter)) for one in saved]
    rows: list[Json] = [
        {"id": one.id, "name": one.name, "sentence": said, "filter": json.loads(to_json(one.filter))}
        for one, said in found
    ]
    lines = "\n".join(f"{one.name}: {said}" for one, said in found)
    answer({"audiences": rows}, lines or "No audience is saved yet.", as_json=as_json)


@audience.command(epilog=WRITTEN)
@click.argument("name", required=False)
@filtering
@as_json
@refusing
def count(
    context: Context,
    *,
    name: str | None,
    where: tuple[str, ...],
    never: tuple[str, ...],
    text: str | None,
    as_json: bool,
) -> None:
    """How many people of a saved audience, or of conditions, would get a campaign now; who is left out and why."""
    if name is not None and (where or never or text is not None):
        raise Refused(Reason.BAD_VALUE, "Give a name or conditions, not both. Nothing was counted.")
    with context.app() as app:
        commands = app.commands.audiences
        who = commands.who(_read(app, where, never, text)) if name is None else _who(app, name)
        with reading(app.folder.store) as conn:
            found = count_audience(conn, who)
    left_out: Answer = {str(why): people for why, people in found.left_out.items()}
    parts = ", ".join(f"{people} {LEFT_OUT[why]}" for why, people in found.left_out.items() if people)
    later = f", {found.waiting} of them later" if found.waiting else ""
    said = f"{found.people} of {found.matching} who match would get it{later}; left out: {parts or 'nobody'}."
    answer(
        {"people": found.people, "matching": found.matching, "waiting": found.waiting, "left_out": left_out},
        said,
        as_json=as_json,
    )


@audience.command()
@NAME
@click.argument("number")
@as_json
@refusing
def explain(context: Context, name: str, number: str, as_json: bool) -> None:
    """Why one person would get a campaign, or not."""
    with context.app() as app:
        who, wanted = _who(app, name), app.commands.number(number)
        with reading(app.folder.store) as conn:
            person = find_by_number(conn, wanted)
            if person is None:
                raise Refused(Reason.NOT_FOUND, f"{wanted} is not among your contacts. Nothing was changed.")
            found, parting = explain_person(conn, who, person.id), Parting(filter_names(conn))
    because, key = "" if found.because is None else told(found.because, parting), str(found.verdict)
    if found.verdict is Verdict.GETS_IT and who.filter.match:
        because, key = joined(who.filter.match, Join.ALL, parting), "gets_it_because"
    said = words.SENTENCES[key].format(found.name, because)
    answer({"verdict": str(found.verdict), "because": because, "sentence": said}, said, as_json=as_json)


def _who(app: App, name: str) -> Who:
    with reading(app.folder.store) as conn:
        found = find_audience(conn, name)
    return app.commands.audiences.who(found.filter)


def _read(app: App, where: tuple[str, ...], never: tuple[str, ...], text: str | None) -> Filter:
    if text is not None and (where or never):
        raise Refused(Reason.BAD_VALUE, "Give conditions or a whole filter, not both. Nothing was saved.")
    if text is not None:
        return from_json(text)
    with reading(app.folder.store) as conn:
        names = filter_names(conn)
    match = tuple(read_condition(text, names) for text in where)
    return Filter(match, tuple(read_condition(text, names) for text in never))


def _said(app: App, chosen: Filter) -> str:
    with reading(app.folder.store) as conn:
        return sentence(chosen, Parting(filter_names(conn)))
