"""The windows of one process, one after the other: the own store, practice, the own store with a backup put back."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from app.bootstrap import App, utc_now
from app.cli.context import EXIT_REFUSED, Context
from app.domain.errors import Reason, Refused, RetailSendError
from app.logs import log_what_nobody_caught
from app.storage.folder import open_folder
from app.ui.desktop import Desktop, Opening
from app.ui.notices import Notice
from app.ui.onward import Next, Step
from app.ui.remembered import CHOICES, clear_away_lock
from app.ui.words import PRACTICE, say

WITHOUT_WINDOW = (
    "Retail Send is already at work with the data in {0}, without a window (python main.py worker). "
    "Stop it where it was started, then open the window."
)


def run(context: Context, file: Path | None, *, make: Callable[[Path], Desktop] = Desktop) -> int:
    """Open the window and stay until the person is done. Returns the exit code.

    Where a window of this folder is open already, that one comes up and gets the file.
    """
    log_what_nobody_caught()
    desktop = make(context.data_dir.expanduser().absolute())
    try:
        if not desktop.one_window.tell(file):
            _windows(desktop, context, file)
    except RetailSendError as refusal:
        click.echo(str(refusal), err=True)
        desktop.refuse(refusal)
        return EXIT_REFUSED
    finally:
        desktop.one_window.close()
    return 0


def run_practice() -> int:
    """Only the practice store, until its window is left. Returns the exit code."""
    log_what_nobody_caught()
    with TemporaryDirectory(prefix="retail-send-choices-") as choices:
        desktop = Desktop(Path(choices))
        try:
            practise(desktop)
        except RetailSendError as refusal:
            click.echo(str(refusal), err=True)
            desktop.refuse(refusal)
            return EXIT_REFUSED
    return 0


def practise(desktop: Desktop) -> Next:
    """One window on the practice store. Raises Refused."""
    # The simulated Mitto loads as much as a third of a start, and few starts want it.
    from app.practice import practice  # noqa: PLC0415

    with ExitStack() as held:
        ready = desktop.meanwhile(
            say("One moment: sample customers and a simulated Mitto are made ready."),
            lambda: held.enter_context(practice(eventful=True)),
        )
        with _working(ready.app, desktop):
            return desktop.show(replace(_opening(ready.app), practice=PRACTICE))


def _windows(desktop: Desktop, context: Context, file: Path | None) -> None:
    wanted = Next(Step.STORE, file)
    told: Notice | None = None
    trouble: RetailSendError | None = None
    while wanted.step is not Step.QUIT:
        if wanted.step is Step.PRACTICE:
            wanted = practise(desktop)
        elif wanted.step is Step.RESTORE and wanted.file is not None:
            told, trouble = _put_back(wanted.file, desktop, context)
            wanted = Next(Step.STORE)
        else:
            wanted = _own_store(desktop, context, wanted.file, told, trouble)
            told = trouble = None


def _own_store(
    desktop: Desktop,
    context: Context,
    file: Path | None,
    told: Notice | None,
    trouble: RetailSendError | None,
) -> Next:
    with context.app() as app:
        try:
            with _working(app, desktop):
                desktop.one_window.listen()
                clear_away_lock(app.folder.path / CHOICES)
                new = app.commands.setup.is_new()
                return desktop.show(replace(_opening(app), first_run=new, file=file, told=told, trouble=trouble))
        except Refused as refusal:
            if refusal.reason is not Reason.ALREADY_RUNNING:
                raise
            # Another start may have been faster by a moment; after practice the line is our own.
            if not desktop.one_window.listening and desktop.one_window.tell(file):
                return Next()
            raise Refused(refusal.reason, WITHOUT_WINDOW.format(app.folder.path)) from refusal


def _put_back(backup: Path, desktop: Desktop, context: Context) -> tuple[Notice | None, RetailSendError | None]:
    from app.storage.restore import restore  # noqa: PLC0415  # seldom needed

    folder = open_folder(context.data_dir)
    try:
        kept = desktop.meanwhile(
            say("One moment: the backup is being put back."), lambda: restore(folder, backup, clock=utc_now)
        )
    except RetailSendError as refusal:
        return None, refusal
    words = say("Unfinished campaigns are paused: look at them, then resume.")
    if kept is not None:
        words += " " + say("The data from before is kept in {0}.").format(kept)
    return Notice(say("The backup was put back"), words, None, failure=False), None


@contextmanager
def _working(app: App, desktop: Desktop) -> Iterator[None]:
    """This process is the one that works for the folder; it begins when the window lets it (`Opening.begin`).

    Raises Refused (already_running, ...).
    """
    app.worker.take_over()
    try:
        yield
    finally:
        desktop.meanwhile(say("One moment: what is being handed over to Mitto is brought to its end."), app.worker.stop)


def _opening(app: App) -> Opening:
    return Opening(app.folder.store, app.commands, app.folder.path / CHOICES, utc_now, begin=app.worker.start)
