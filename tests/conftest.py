"""What every test gets without asking; each guard has a file of its own in tests/guards."""

import os

from hypothesis import settings

# Before Qt is loaded: no window of a test run may appear on anyone's screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

pytest_plugins = [
    "tests.guards.home",
    "tests.guards.in_memory",
    "tests.guards.logs",
    "tests.guards.network",
    "tests.guards.no_qt",
]

# No time limit for one example: the machine may be busy, and no test here asserts how fast something is.
settings.register_profile("retail-send", deadline=None, print_blob=True)
settings.load_profile("retail-send")
