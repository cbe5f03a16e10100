"""The one place where tests wait: for a condition, looked at again and again, never for the clock alone."""

import time
from collections.abc import Callable

import pytest


def until(condition: Callable[[], object], *, what: str, seconds: float = 30.0) -> None:
    """Return as soon as `condition` is true; fail the test, naming `what` was waited for, after `seconds`.

    The limit only bounds a failing run. Be generous: a busy machine is slow, and a passing test never waits it out.
    """
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"{what}: did not happen within {seconds:g} seconds")
        time.sleep(0.005)
