"""The window."""

import os
import sys

import click

from app.bootstrap import App, utc_now
from app.cli.context import EXIT_REFUSED, Context
from app.domain.errors import Reason, Refused
from app.logs import log_what_nobody_caught

NO_SCREEN = (
    "There is no screen here for the window. Everything works without one as well: python main.py --help. "
    "To see a whole campaign run: python main.py demo"
)


def has_screen() -> bool:
    """Whether a window can be shown: Qt ends the whole program when it finds no screen."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"] not in ("offscreen", "minimal")
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(context: Context) -> int:
    """The program as most people use it: the window, with the worker in the same process. Returns the exit code."""
    try:
        if not has_screen():
            raise Refused(Reason.NOT_FOUND, NO_SCREEN)
        with context.app() as app:
            return show(app)
    except Refused as refusal:
        click.echo(refusal.message, err=True)
        return EXIT_REFUSED


def show(app: App, *, banner: str = "") -> int:
    """Start the worker and show the window until it is closed. Raises Refused (already_running, ...)."""
    # Qt is half of the start-up time, and a machine without it can still send from the command line.
    from app.ui.app import run_window  # noqa: PLC0415

    log_what_nobody_caught()
    app.worker.start()
    try:
        return run_window(
            store=app.folder.store,
            commands=app.commands,
            ui_settings=app.folder.path / "window.ini",
            clock=utc_now,
            on_quit=lambda: None,
            banner=banner,
        )
    finally:
        app.worker.stop()
