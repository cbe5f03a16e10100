"""The command line: the window when no command is given, and everything that can be done without one."""

import sys
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from app import __version__
from app.cli.context import Context
from app.cli.window import open_window
from app.storage.folder import default_path

CUSTOMER_FILES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".vcf"})
COMMANDS = {
    "audience": "audiences",
    "backup": "maintenance",
    "campaign": "campaigns",
    "check": "maintenance",
    "contacts": "contacts",
    "costs": "costs",
    "demo": "practice",
    "health": "maintenance",
    "message": "message",
    "open": "window",
    "restore": "maintenance",
    "sandbox": "practice",
    "settings": "maintenance",
    "worker": "worker",
}
"""Each command's module, which is imported when the command is asked for: the window needs none of them."""


class CommandsOrFile(click.Group):
    """A first word that is no command but names a file of customers means: open the window and import it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's own argument
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's own
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"app.cli.{COMMANDS[cmd_name]}")
        return cast("click.Command", getattr(module, "open_file" if cmd_name == "open" else cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        first = args[0]
        if first not in COMMANDS and (Path(first).suffix.lower() in CUSTOMER_FILES or Path(first).is_file()):
            args = ["open", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=CommandsOrFile, invoke_without_command=True)
@click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Where the data lies (default: this computer's place for program data).",
)
@click.version_option(__version__, prog_name="Retail Send")
@click.pass_context
def main(click_context: click.Context, data_dir: Path | None) -> None:
    """Retail Send: SMS campaigns for one shop.

    Without a command the window opens; with a file, as in `main.py customers.csv`, it opens with the import of it.
    """
    click_context.obj = Context(data_dir or default_path())
    if click_context.invoked_subcommand is None:
        sys.exit(open_window(click_context.obj))
