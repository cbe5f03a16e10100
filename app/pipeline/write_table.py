"""Write a table of words as a CSV file, whole or not at all."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from app.domain.progress import Progress, ignore_progress
from app.pipeline.csv_file import CsvFile, safe_cell

AT_ONCE = 500


def write_table(
    file: Path, columns: Sequence[str], lines: Iterable[Sequence[str]], *, progress: Progress = ignore_progress
) -> int:
    """Write it, over an older file of this name. Returns how many lines there are below the first.

    No cell can be taken for a formula. Raises Refused when the file cannot be written or the disk is full, Cancelled
    from `progress`, and whatever `lines` raises; then the file is as it was before.
    """
    done = 0
    table = CsvFile(file, columns)
    rest = iter(lines)
    try:
        while some := list(islice(rest, AT_ONCE)):
            table.write([safe_cell(cell) for cell in line] for line in some)
            done += len(some)
            progress(done, None)
        table.close()
        table.keep()
    finally:
        table.discard()
    return done
