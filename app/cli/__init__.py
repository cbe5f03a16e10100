"""The command line: the window when no command is given, and everything that can be done without one."""

import sys
from pathlib import Path

import click

from app import __version__
from app.cli import campaigns, contacts, maintenance, practice, window, worker
from app.cli.context import Context
from app.storage.folder import default_path

CUSTOMER_FILES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".vcf"})


class CommandsOrFile(click.Group):
    """A first word that is no command but names a file of customers means: open the window and import it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        first = args[0]
        if first not in self.commands and (Path(first).suffix.lower() in CUSTOMER_FILES or Path(first).is_file()):
            args = [window.open_file.name or "open", *args]
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
        sys.exit(window.open_window(click_context.obj))


for command in (
    contacts.contacts,
    campaigns.campaign,
    worker.worker,
    maintenance.health,
    maintenance.settings,
    maintenance.message,
    maintenance.backup,
    maintenance.restore,
    maintenance.check,
    practice.sandbox,
    practice.demo,
    window.open_file,
):
    main.add_command(command)
