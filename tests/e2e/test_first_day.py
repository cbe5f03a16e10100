"""A shopkeeper's first day with the real program, its worker, and a simulated Mitto; only the mouse is a robot's."""

import csv
import os
import subprocess
import sys
from pathlib import Path

from tests.e2e.first_day import NEW_PEOPLE

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = 13


def customers(file: Path) -> Path:
    """A list as a Greek Excel writes it."""
    with file.open("w", encoding="cp1253", newline="") as out:
        lines = csv.writer(out, delimiter=";")
        lines.writerow(("Ονοματεπώνυμο", "Όνομα", "Κινητό"))
        lines.writerows((f"Μαρία Παπαδοπούλου {at}", "Μαρία", f"69741{at:05d}") for at in range(NEW_PEOPLE))
    return file


def test_a_first_day_from_the_welcome_to_the_report(tmp_path: Path) -> None:
    pictures, data = tmp_path / "pictures", tmp_path / "data"
    pictures.mkdir()
    data.mkdir()
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "tests.e2e.first_day"),
            *map(str, (data, customers(tmp_path / "customers.csv"), pictures)),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert (ended.returncode, ended.stdout) == (0, "quit\n"), ended.stderr
    assert len(list(pictures.glob("*.png"))) == MOMENTS
    assert "Traceback" not in ended.stderr
