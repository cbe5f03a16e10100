"""Files as shops have them: what each is read as, row by row. `python -m tests.corpus` says where they come from."""

import json
from pathlib import Path

import pytest

from app.domain.contact_file import RowFault
from tests.corpus.__main__ import MAKERS
from tests.corpus.reading import FILES, expected_beside, found_in

EVERY = sorted(path for path in FILES.iterdir() if path.suffix != ".expected")
SQUEEZED = {".xlsx", ".ods"}
"""How small they are squeezed depends on the machine."""


@pytest.mark.parametrize("file", EVERY, ids=lambda file: file.name)
def test_a_file_is_read_as_it_is_meant(file: Path) -> None:
    assert json.loads(json.dumps(found_in(file))) == json.loads(expected_beside(file).read_text(encoding="utf-8"))


def test_the_files_are_what_their_makers_make() -> None:
    made = {name: content for maker in MAKERS for name, content in maker()}
    assert [file.name for file in EVERY] == sorted(made)
    plain = [file for file in EVERY if file.suffix not in SQUEEZED and not made[file.name].startswith(b"PK")]
    assert [file.name for file in plain if file.read_bytes() != made[file.name]] == []


def test_every_fault_that_a_row_can_have_is_in_some_file() -> None:
    noted = {row[-1] for file in EVERY for row in json.loads(expected_beside(file).read_text("utf-8")).get("rows", [])}
    assert set(map(str, RowFault)) - noted == set()
