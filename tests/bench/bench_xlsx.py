"""How long it takes to import a large Excel workbook, beside what reading it and importing the same rows must take."""

import csv
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.contact import Consent
from app.pipeline.import_contacts import save_preview
from app.pipeline.look_at_file import look_at_file
from app.pipeline.read_preview import read_preview
from tests.bench.figures import compare
from tests.bench.own_process import alone
from tests.bench.peak_memory import peak_memory_mb
from tests.corpus.workbook_writers import Day, Sheet, Value, excel
from tests.makers import clock, make_store

ROWS, FEWER = 100_000, 10_000
RUNS = 3
MOST = 2.0
HEADER = ["Επώνυμο", "Όνομα", "Κινητό", "Πόντοι", "Γέννηση"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One import in a process of its own."""

    seconds: float
    peak_mb: float
    added: int


def main(*, quick: bool = False) -> None:
    """Each run in a process of its own, with a store of its own; the best of some runs."""
    count = FEWER if quick else ROWS
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        folder = Path(place)
        workbook, text = folder / "customers.xlsx", folder / "customers.csv"
        workbook.write_bytes(excel([Sheet("Πελάτες", [[*HEADER], *_rows(count)])]))
        with text.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(HEADER)
            writer.writerows([*cells[:4], "1985-03-12"] for cells in _rows(count))
        bare = min(alone(read_bare, workbook) for _ in range(RUNS))
        by_text = min((alone(import_file, folder / f"csv{at}", text) for at in range(RUNS)), key=_seconds)
        by_workbook = min((alone(import_file, folder / f"xlsx{at}", workbook) for at in range(RUNS)), key=_seconds)
        assert by_text.added == by_workbook.added == count
        _tell(count, workbook.stat().st_size, bare, by_text, by_workbook)


def _tell(count: int, size: int, bare: float, by_text: Measured, by_workbook: Measured) -> None:
    baseline = bare + by_text.seconds
    compare(
        f"import of {count:,} rows from an .xlsx of {size / 1e6:.1f} MB: looked at, previewed, saved",
        f"{by_workbook.seconds:.2f} s, {count / by_workbook.seconds:,.0f} rows/s, {by_workbook.peak_mb:.0f} MB at most",
        f"{baseline:.2f} s: calamine alone {bare:.2f} s, and the same rows from a CSV {by_text.seconds:.2f} s "
        f"with {by_text.peak_mb:.0f} MB at most",
        ratio=by_workbook.seconds / baseline,
        target=f"below {MOST:g}",
        met=by_workbook.seconds / baseline < MOST,
    )


def read_bare(file: Path) -> float:
    """Seconds in which calamine opens the workbook and gives every value of its first sheet."""
    started = time.perf_counter()
    import python_calamine  # noqa: PLC0415 - to load it is part of both figures

    python_calamine.CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    return time.perf_counter() - started


def import_file(folder: Path, file: Path) -> Measured:
    """Everything that the window does between the choice of a file and the last figure."""
    folder.mkdir()
    store, now = make_store(folder).store, clock()
    started = time.perf_counter()
    look = look_at_file(store, file, region="GR")
    preview = read_preview(store, look, look.fields, region="GR", consent=Consent.OPTED_IN, this_year=2026)
    try:
        result = save_preview(preview, list_name="Πελάτες", clock=now)
    finally:
        preview.close()
    return Measured(time.perf_counter() - started, peak_memory_mb(), result.added)


def _rows(count: int) -> Iterator[list[Value]]:
    surnames = ("Παπαδόπουλος", "Γεωργίου", "Δημητρίου", "Νικολάου", "Μακρής")
    names = ("Μαρία", "Γιώργος", "Ελένη", "Νίκος", "Άννα", "Δημήτρης", "Σοφία")
    for at in range(count):
        number = 6_900_000_000 + at
        yield [f"{surnames[at % 5]} {at}", names[at % 7], float(number), float(at % 900), Day(31_118)]


def _seconds(measured: Measured) -> float:
    return measured.seconds
