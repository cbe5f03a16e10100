"""Python's garbage collector stops every thread while it looks at all that the program has loaded: here it is told not
to look at what stays for good. Otherwise the window stands still for a fifteenth of a second now and then.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def hold_off() -> None:
    """Do not look at all while the program is loaded: nothing of it is thrown away, and a start is a tenth sooner.

    Until `leave_what_is_loaded` or `begin_anew`.
    """
    gc.disable()


def leave_what_is_loaded() -> None:
    """What exists now is not looked at again."""
    gc.freeze()
    gc.enable()


def begin_anew() -> None:
    """The same, after something large was thrown away, such as another window: that is taken away first."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    leave_what_is_loaded()


@contextmanager
def not_collecting() -> Iterator[None]:
    """While thousands of small things are made and thrown away that do not point at each other, it has nothing to find,
    and looks at all of them again and again. Keep the block short: it rests in every thread.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
