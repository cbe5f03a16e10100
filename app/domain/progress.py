"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable

from app.domain.errors import RetailSendError

Progress = Callable[[int, int | None], None]
"""Called now and then with what is done and the total (None while it is not known). May raise `Cancelled`."""


class Cancelled(RetailSendError):
    """The person asked to stop; whoever was working leaves nothing half-written."""


def ignore_progress(done: int, total: int | None) -> None:
    """For callers whom progress does not interest."""
    del done, total
