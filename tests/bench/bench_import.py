"""How long it takes to import a file of a million customers, into an empty store and again, and how much memory.

The file has an id, a name, a mobile, an e-mail address, points, a city and a date. All its rows are read, judged,
compared and stored, with the e-mail addresses and with points as a field of the shop's own; the same without points.
"""

import csv
import random
import sqlite3
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from app.pipeline.commands import ImportResult, Wishes
from tests.bench.figures import compare
from tests.bench.own_process import alone
from tests.bench.peak_memory import peak_memory_mb
from tests.bench.shop import open_shop

ROWS, FEWER = 1_000_000, 100_000
EMPTY_TIMES, AGAIN_TIMES, MEMORY_MB = 4, 1.5, 200
COLUMNS = ("id", "Ονοματεπώνυμο", "Κινητό", "email", "Points", "Πόλη", "Ημερομηνία")
FIRST_NAMES = ("Μαρία", "Νίκος", "Ελένη", "Γιώργος", "Κατερίνα", "Δημήτρης", "Σοφία", "Γιάννης", "Άννα", "Κώστας")
LAST_NAMES = ("Παππά", "Γεωργίου", "Δημητρίου", "Καραγιάννη", "Νικολάου", "Οικονόμου", "Μακρή", "Αλεξίου", "Βασιλείου")
CITIES = ("Αθήνα", "Πάτρα", "Βόλος", "Λάρισα", "Χανιά")


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of two imports of the same file, the second into the store that the first had filled."""

    empty_s: float
    again_s: float
    ready_mb: float
    peak_mb: float
    first: ImportResult
    second: ImportResult


def main(*, quick: bool = False) -> None:
    """The baseline, then the imports, each in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        file = Path(place) / "customers.csv"
        alone(write_file, file, FEWER if quick else ROWS)
        for what, said in (("with e-mail and points", Wishes()), ("with e-mail", Wishes([("Points", "skip")]))):
            before = alone(import_bare, file)
            found = alone(import_twice, Path(place) / what, file, said)
            bare = min(before, alone(import_bare, file))
            _report(what, found, bare)


def _report(what: str, found: Measured, bare: float) -> None:
    rows = found.first.rows
    assert (found.first.added, found.second.same) == (rows, rows)
    compare(
        f"import of {rows:,} rows {what} into an empty store",
        f"{found.empty_s:.1f} s, {rows / found.empty_s:,.0f} rows/s",
        f"{bare:.1f} s: csv.reader and one executemany into a bare table",
        ratio=found.empty_s / bare,
        target=f"at most {EMPTY_TIMES}",
        met=found.empty_s <= EMPTY_TIMES * bare,
    )
    compare(
        f"the same {rows:,} rows again, into the full store",
        f"{found.again_s:.1f} s",
        f"{found.empty_s:.1f} s for the first time",
        ratio=found.again_s / found.empty_s,
        target=f"at most {AGAIN_TIMES}",
        met=found.again_s <= AGAIN_TIMES * found.empty_s,
    )
    compare(
        "memory for both",
        f"{found.peak_mb:.0f} MB at most",
        f"{found.ready_mb:.0f} MB for the same process before it",
        ratio=found.peak_mb / found.ready_mb,
        target=f"below {MEMORY_MB} MB",
        met=found.peak_mb < MEMORY_MB,
    )


def write_file(file: Path, rows: int) -> None:
    """Customers whose numbers come in no order."""
    chance = random.Random(7)
    numbers = chance.sample(range(100_000_000), rows)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for at, number in enumerate(numbers, start=1):
            name = f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"
            day = f"{chance.randrange(1, 29):02}/{chance.randrange(1, 13):02}/20{chance.randrange(10, 26)}"
            writer.writerow(
                (at, name, f"69{number:08}", f"u{at}@example.gr", chance.randrange(2000), chance.choice(CITIES), day)
            )


def import_bare(file: Path) -> float:
    """Seconds for the same rows as they are."""
    with tempfile.TemporaryDirectory(dir=file.parent) as place:
        started = time.perf_counter()
        conn = sqlite3.connect(Path(place) / "bare.db")
        conn.execute("CREATE TABLE bare (a, b, c, d, e, f, g)")
        with file.open(encoding="utf-8", newline="") as stream:
            rows = csv.reader(stream)
            next(rows)
            conn.executemany("INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        conn.commit()
        taken = time.perf_counter() - started
        conn.close()
        return taken


def import_twice(folder: Path, file: Path, said: Wishes) -> Measured:
    """As the command line does it."""
    app = open_shop(folder)
    ready = peak_memory_mb()
    times, results = [], []
    for _ in range(2):
        started = time.perf_counter()
        results.append(app.commands.import_contacts(file, said=said))
        times.append(time.perf_counter() - started)
    app.close()
    return Measured(times[0], times[1], ready, peak_memory_mb(), results[0], results[1])
