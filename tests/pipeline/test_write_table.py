"""A table of words as a file: whole or not at all, and nothing in it is run by a spreadsheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.progress import Cancelled
from app.pipeline.write_table import AT_ONCE, write_table


def test_every_line_is_written_and_no_cell_is_a_formula(tmp_path: Path) -> None:
    file = tmp_path / "activity.csv"
    assert write_table(file, ["When", "What"], [("1", "=1+1"), ("2", 'Προσφορά "A", B')]) == 2
    assert file.read_bytes() == '\ufeff"When","What"\r\n"1","\'=1+1"\r\n"2","Προσφορά ""A"", B"\r\n'.encode()


def test_progress_is_told_and_a_cancelled_file_is_not_there(tmp_path: Path) -> None:
    file, told = tmp_path / "activity.csv", []

    def progress(done: int, total: int | None) -> None:
        told.append((done, total))
        if len(told) == 2:
            raise Cancelled("enough")

    with pytest.raises(Cancelled):
        write_table(file, ["A"], ([str(at)] for at in range(3 * AT_ONCE)), progress=progress)
    assert told == [(AT_ONCE, None), (2 * AT_ONCE, None)]
    assert list(tmp_path.iterdir()) == []


def test_lines_that_cannot_be_read_leave_the_older_file(tmp_path: Path) -> None:
    file = tmp_path / "activity.csv"
    file.write_text("older", encoding="utf-8")

    def lines() -> Iterator[list[str]]:
        yield ["1"]
        raise Refused(Reason.STORE_UNAVAILABLE, "The data file cannot be used.")

    with pytest.raises(Refused):
        write_table(file, ["A"], lines())
    assert file.read_text(encoding="utf-8") == "older"
    assert [one.name for one in tmp_path.iterdir()] == ["activity.csv"]


def test_a_place_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write_table(tmp_path / "nowhere" / "activity.csv", ["A"], [])
    assert refused.value.reason is Reason.BAD_FILE
