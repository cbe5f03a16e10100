"""Rows that an import cannot take: they come back in a file, with what to mend."""

from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.storage.folder import Folder
from tests.makers import make_store, number
from tests.pipeline.customers import figures, names, people, rejected_rows, take


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def test_rejected_rows_come_back_with_their_line_value_and_reason(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "fix-me.csv"
    file.write_text("from an earlier import")
    result = take(
        folder,
        f"Όνομα;Κινητό;Πόλη\nΜαρία;2101234567;Αθήνα\nΝίκος;{number(1)};Βόλος\n=1+1;+;\nx;y;z;{number(2)}\n",
        rejects=file,
    )
    assert (result.rejects_file, result.rejected) == (file, 3)
    assert rejected_rows(file, ";") == [
        ["Όνομα", "Κινητό", "Πόλη", "line", "value", "reason"],
        ["Μαρία", "2101234567", "Αθήνα", "2", "2101234567", "A landline cannot receive SMS."],
        ["'=1+1", "'+", "", "4", "'+", "No number."],
        ["x", "y", "z", "5", "y", rejected_rows(file, ";")[3][5], number(2).replace("+", "'+")],
    ]
    assert rejected_rows(file, ";")[3][5].startswith("More values than columns")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["customers.csv", "data", "fix-me.csv"]


def test_a_mended_rejects_file_can_be_imported_and_does_not_grow(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "fix-me.csv"
    take(folder, "Mobile,Full name\n210123,Maria\n21,Nick\n5,Eleni\n", rejects=file)
    mended = file.read_text(encoding="utf-8-sig").replace('"210123","Maria"', f'"{number(1)}","Maria"')
    result = take(folder, mended, rejects=file, encoding="utf-8-sig")
    assert figures(result) == {"added": 1, "rejected": 2}
    assert names(folder, 1)[0] == "Maria"
    assert rejected_rows(file, ",")[0] == ["Mobile", "Full name", "line", "value", "reason"]
    assert [row[:2] for row in rejected_rows(file, ",")[1:]] == [["21", "Nick"], ["5", "Eleni"]]


def test_a_file_without_a_header_gets_one_for_its_rejected_rows(folder: Folder, tmp_path: Path) -> None:
    good = "".join(f"{number(at)},{at}\n" for at in range(9))
    take(folder, f"{good}2101234567,x\n", rejects=tmp_path / "fix-me.csv")
    assert rejected_rows(tmp_path / "fix-me.csv", ",")[0] == ["Mobile", "Column 2", "line", "value", "reason"]


def test_without_rejected_rows_no_file_is_made_or_touched(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "fix-me.csv"
    file.write_text("somebody's work")
    assert take(folder, f"Mobile\n{number(1)}\n", rejects=file).rejects_file is None
    assert file.read_text() == "somebody's work"


def test_rejected_rows_are_counted_when_no_file_is_wanted(folder: Folder) -> None:
    result = take(folder, f"Mobile\n{number(1)}\nx\n")
    assert (result.rejected, result.rejects_file) == (1, None)


def test_rows_that_cannot_be_trusted_are_rejected_in_words(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "fix-me.csv"
    good = "".join(f"{number(at)},Maria,x\n" for at in range(5))
    text = f'Mobile,Full name,City\n{good}{number(7)},"Maria,x\n{number(8)},Ma\ufffdria,x\n{number(9)},Nick\n'
    result = take(folder, text, rejects=file)
    assert figures(result) == {"added": 6, "rejected": 2}
    reasons = [row[5] for row in rejected_rows(file, ",")[1:]]
    assert reasons[0].startswith("A quotation mark opens here")
    assert reasons[1].startswith("Some characters cannot be read")
    assert names(folder, 9) == ("Nick", "Nick", "")


def test_a_rejects_file_that_cannot_be_written_stops_the_import_before_anything_is_stored(
    folder: Folder, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        take(folder, f"Mobile\n{number(1)}\nx\n", rejects=tmp_path / "nowhere" / "fix-me.csv")
    assert refused.value.reason is Reason.BAD_FILE
    assert people(folder) == 0


def test_a_rejects_file_whose_place_is_taken_only_at_the_end_lies_beside_it(folder: Folder, tmp_path: Path) -> None:
    place = tmp_path / "fix-me.csv"
    result = take(
        folder,
        f"Mobile,Name\n{number(1)},\nx,\n",
        rejects=place,
        progress=lambda done, total: None if total is None else place.mkdir(exist_ok=True),
    )
    assert result.rejects_file == tmp_path / "fix-me.csv.partial"
    assert [row[0] for row in rejected_rows(result.rejects_file, ",")] == ["Mobile", "x"]
