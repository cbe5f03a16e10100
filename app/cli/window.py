"""The window, where there is a screen for one."""

import os
import sys
from pathlib import Path

import click

from app.cli.context import EXIT_REFUSED, Context
from app.domain.garbage import hold_off

NO_SCREEN = (
    "There is no screen here for the window. Everything works without one as well: python main.py --help. "
    "To see a whole campaign run: python main.py demo"
)


def has_screen() -> bool:
    """Whether a window can be shown: Qt ends the whole program when it finds no screen."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"] not in ("offscreen", "minimal")
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(context: Context, file: Path | None = None) -> int:
    """The program as most people use it. `file` is a list of customers to begin with. Returns the exit code."""
    if not has_screen():
        click.echo(NO_SCREEN, err=True)
        return EXIT_REFUSED
    # Qt is half of the start-up time, and a machine without it can still send from the command line.
    hold_off()
    from app.cli.desktop import run  # noqa: PLC0415

    return run(context, file)


@click.command("open", hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def open_file(context: Context, file: Path) -> None:
    """The window, with a file to import: what `main.py customers.csv` means."""
    sys.exit(open_window(context, file.absolute()))
