"""The installed Qt binding can be called for ever.

PySide6 6.12.0 lost one reference to None in every call that returns nothing: on Python 3.10 and 3.11 the process
then dies, with `none_dealloc`, after some 5,000 calls.
"""

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for number in range(10_000):
    thing.setObjectName("x")
print("survived", thing.objectName())
"""


def test_ten_thousand_calls_that_return_nothing_leave_python_alive() -> None:
    ended = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, "survived x", "")
