"""CSV files: whole or not there at all, and harmless in a spreadsheet."""

import csv
import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Reason, Refused
from app.pipeline.csv_file import CsvFile, plain_cell, safe_cell

RISKY = "=+-@\t\r\n＝＋－＠"
texts = st.text(st.sampled_from(f"{RISKY}'aΩ; ")) | st.text()


@given(texts)
def test_every_text_comes_back_from_its_safe_form(text: str) -> None:
    assert plain_cell(safe_cell(text)) == text


@given(texts)
def test_no_safe_cell_begins_as_a_formula(text: str) -> None:
    assert safe_cell(text)[:1] not in set(RISKY)


@pytest.mark.parametrize("text", ["=1+1", "+306912345678", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1", "＝1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Μαρία", "O'Brien", "'quoted'", "3=3", "6912345678"])
def test_other_text_is_left_alone(text: str) -> None:
    assert safe_cell(text) == plain_cell(text) == text


def test_a_file_has_a_mark_line_ends_of_windows_and_quotes_round_every_cell(tmp_path: Path) -> None:
    made = CsvFile(tmp_path / "x.csv", ["Όνομα", "Αριθμός"], delimiter=";")
    made.write([['the "best"', 1], ["a;b", 2]])
    made.close()
    made.keep()
    expected = '"Όνομα";"Αριθμός"\r\n"the ""best""";"1"\r\n"a;b";"2"\r\n'
    assert (tmp_path / "x.csv").read_bytes() == b"\xef\xbb\xbf" + expected.encode()


def test_another_countrys_separator_begins_no_cell(tmp_path: Path) -> None:
    made = CsvFile(tmp_path / "x.csv", ["Name", "Number"])
    made.write([[safe_cell("Maria;=1+1"), "1"]])
    made.close()
    made.keep()
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert all(not cell.startswith("=") for row in rows for cell in row)


def test_the_place_keeps_what_was_there_until_the_file_is_whole(tmp_path: Path) -> None:
    place = tmp_path / "x.csv"
    place.write_text("older")
    made = CsvFile(place, ["a"])
    made.write([["b"]])
    assert place.read_text() == "older"
    made.discard()
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]
    assert place.read_text() == "older"


def test_discarding_after_keeping_does_no_harm(tmp_path: Path) -> None:
    made = CsvFile(tmp_path / "x.csv", ["a"])
    made.close()
    made.keep()
    made.discard()
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]


def test_a_folder_that_does_not_exist_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        CsvFile(tmp_path / "nowhere" / "x.csv", ["a"])
    assert refused.value.reason is Reason.BAD_FILE
    assert f"There is no folder {tmp_path / 'nowhere'}" in refused.value.message


def test_a_place_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(Refused) as refused:
        CsvFile(tmp_path / "x.csv", ["a"])
    assert refused.value.reason is Reason.BAD_FILE
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]


def test_a_full_disk_is_called_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    made = CsvFile(tmp_path / "x.csv", ["a"])
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused) as refused:
        made.close()
    made.discard()
    assert refused.value.reason is Reason.DISK_FULL
    assert list(tmp_path.iterdir()) == []
