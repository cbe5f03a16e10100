"""Commands about single texts: what they need, and what they become when they are made to fit."""

import click

from app.cli.context import Context, answer, as_json, refusing
from app.domain.fitting import Fit
from app.domain.segments import measure as measure_text
from app.domain.segments import normalise
from app.domain.template import fitted_around_fields


@click.group()
def message() -> None:
    """Texts: how long, how many segments."""


@message.command()
@click.option("--text", required=True)
@as_json
@refusing
def measure(_context: Context, text: str, as_json: bool) -> None:
    """Encoding, characters, units and segments of a text."""
    found = measure_text(normalise(text))
    words = f"{found.encoding}, {found.characters} characters, {found.units} units, {found.segments} segments"
    answer(
        {
            "encoding": str(found.encoding),
            "characters": found.characters,
            "units": found.units,
            "segments": found.segments,
        },
        words,
        as_json=as_json,
    )


@message.command()
@click.option("--text", required=True, help="May use {first_name} or {first_name|friend}.")
@as_json
@refusing
def fit(_context: Context, text: str, as_json: bool) -> None:
    """What a text becomes, and needs, when it is made to fit GSM-7. Nothing is changed."""
    made = {fit: fitted_around_fields(text, fit) for fit in Fit}
    found = {fit: measure_text(one) for fit, one in made.items()}
    lines = [
        f"{str(fit).replace('_', ' ')} ({one.encoding}, {one.units} units, {one.segments} segments):\n{made[fit]}"
        for fit, one in found.items()
    ]
    answer(
        {
            str(fit): {
                "text": made[fit],
                "encoding": str(one.encoding),
                "characters": one.characters,
                "units": one.units,
                "segments": one.segments,
            }
            for fit, one in found.items()
        },
        "\n".join(lines),
        as_json=as_json,
    )
