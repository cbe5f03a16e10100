"""`python3 run.py gallery DIR [NAMES]`: pictures of every screen in every look, or of those named, and what is wrong.

A second and third time, each in a process of its own, a few looks are taken at 125 and 150 % scale.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.language import ENGLISH, GREEK
from app.ui.theme import Theme
from tests.gallery.tour import EVERY_LOOK, SMALL, Look, tour

SCALED = (Look("busy", GREEK, dark=False, size=SMALL), Look("normal", ENGLISH, dark=True, size=SMALL))
SCALES = ("1.25", "1.5")


def main(arguments: list[str]) -> int:
    """0 when nothing is wrong on any picture."""
    if not arguments:
        print(__doc__)
        return 2
    folder, only, scale = Path(arguments[0]), arguments[1:], os.environ.get("QT_SCALE_FACTOR", "")
    folder.mkdir(parents=True, exist_ok=True)
    if hasattr(time, "tzset"):
        os.environ["TZ"] = "Europe/Athens"  # the same pictures on every computer
        time.tzset()
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    theme = Theme(application, scheme=Qt.ColorScheme.Light)
    count = failures = 0
    for taken in tour(SCALED if scale else EVERY_LOOK, folder, theme=theme, only=only):
        count += 1
        for complaint in taken.wrong:
            failures += 1
            print(f"{taken.file.name}: {complaint}", flush=True)
    print(f"{count} pictures in {folder}, {failures} complaints", flush=True)
    if not scale:
        for factor in SCALES:
            command = [sys.executable, "-m", "tests.gallery", str(folder / f"scale-{factor}"), *only]
            env = {**os.environ, "QT_SCALE_FACTOR": factor}
            failures += subprocess.run(command, env=env, check=False).returncode
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
