"""For what the owner says now and must not be told to say again: an opt-out, a pause, a cancel."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from app.storage.database import StoreBusy

P = ParamSpec("P")
T = TypeVar("T")
TRIES = 12
"""Each waits some seconds for the store by itself; a large import or its undo may hold it for a quarter of a minute."""


def insisting(work: Callable[P, T]) -> Callable[P, T]:
    """Do it, again while another transaction holds the store. Raises StoreBusy after a minute."""

    @wraps(work)
    def insist(*args: P.args, **kwargs: P.kwargs) -> T:
        for _ in range(TRIES - 1):
            try:
                return work(*args, **kwargs)
            except StoreBusy:
                continue
        return work(*args, **kwargs)

    return insist
