"""The queues without a window."""

import signal
import sys
import threading

import click

from app.cli.context import Context, refusing


@click.command()
@click.option("--until-idle", is_flag=True, help="Stop when nothing is due.")
@refusing
def worker(context: Context, until_idle: bool) -> None:
    """Send and ask for deliveries, without a window, until Ctrl+C."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with context.app(console=True) as app:
        app.worker.start()
        try:
            while not stop.wait(0.2):
                if until_idle and app.worker.idle():
                    break
        finally:
            app.worker.stop()
    sys.exit(0)
