"""Python's garbage collector stops every thread while it looks at all that the program has loaded: here it is told not
to look at what stays for good. Otherwise the window stands still for a fifteenth of a second now and then.
"""

import gc


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
