"""What all commands share: the data folder, how an answer is printed, and how a refusal ends the program."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec

import click

from app.bootstrap import App, build
from app.domain.errors import Refused, RetailSendError

EXIT_REFUSED = 3
Json = str | int | float | bool | None | dict[str, "Json"] | list["Json"]
Answer = dict[str, Json]
P = ParamSpec("P")
as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words.")


@dataclass(frozen=True, slots=True)
class Context:
    """Where the data lies; the program is built when a command first needs it."""

    data_dir: Path

    @contextmanager
    def app(self, *, console: bool = False) -> Iterator[App]:
        """The program, for as long as the block lasts. Raises Refused."""
        app = build(self.data_dir, console=console)
        try:
            yield app
        finally:
            app.close()


def refusing(run: Callable[Concatenate[Context, P], None]) -> Callable[P, None]:
    """Give a command its context; a refusal becomes words on standard error, with `--json` also an object, and exit
    code 3.
    """

    @click.pass_obj
    @wraps(run)
    def wrapped(context: Context, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            run(context, *args, **kwargs)
        except RetailSendError as exc:
            if kwargs.get("as_json"):
                reason = exc.reason if isinstance(exc, Refused) else "busy"
                click.echo(json.dumps({"ok": False, "reason": reason, "message": str(exc)}, ensure_ascii=False))
            click.echo(str(exc), err=True)
            sys.exit(EXIT_REFUSED)

    return wrapped


def answer(found: Answer, words: str, *, as_json: bool) -> None:
    """Print the result of a command, for a script or for a person."""
    click.echo(json.dumps(found, ensure_ascii=False) if as_json else words)
