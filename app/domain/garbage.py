"""Python's garbage collector stops every thread while it looks at all that the program has loaded: here it is told not
to look at what stays for good. Otherwise the window stands still for a fifteenth of a second now and then.
"""

import gc


def leave_what_is_loaded() -> None:
    """What exists now is not looked at again."""
    gc.freeze()


def begin_anew() -> None:
    """The same, after something large was thrown away, such as another window: that is taken away first."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()
