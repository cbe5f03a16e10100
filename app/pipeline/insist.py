"""For what the owner says now and must not be told to say again: an opt-out, a pause, a cancel."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from app.storage.database import StoreBusy

P = ParamSpec("P")
T = TypeVar("T")
TRIES = 24
"""Each waits some seconds for the store by itself. A large import or its undo may hold it for half a minute, and longer
on a slow disk.
"""


def insisting(work: Callable[P, T]) -> Callable[P, T]:
    """Do it, again while another transaction holds the store. Raises StoreBusy after two minutes."""

    @wraps(work)
    def insist(*args: P.args, **kwargs: P.kwargs) -> T:
        for _ in range(TRIES - 1):
            try:
                return work(*args, **kwargs)
            except StoreBusy:
                continue
        return work(*args, **kwargs)

    return insist
