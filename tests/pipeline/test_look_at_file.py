"""A first look at a file: what a person says of it is taken, and what is no customer list is refused in words."""

import os
from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.progress import Cancelled
from app.pipeline.import_commands import ImportCommands, Said
from tests.makers import clock, make_store


@pytest.fixture
def imports(tmp_path: Path) -> ImportCommands:
    return ImportCommands(make_store(tmp_path), clock())


def test_what_a_person_says_of_a_file_is_taken(imports: ImportCommands, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_bytes("Μαρία,6912345678\nΝίκος,6912345679\n".encode("cp1253"))
    assert not imports.look(file).file.has_header
    said = imports.look(file, said=Said("iso8859_7", "|", has_header=True))
    assert (said.file.encoding, said.file.delimiter, said.file.has_header) == ("iso8859_7", "|", True)
    assert len(said.file.header) == 1
    with pytest.raises(Refused) as refused:
        imports.look(file, said=Said(encoding="no-such"))
    assert refused.value.reason is Reason.BAD_VALUE
    with pytest.raises(Refused, match="encoding"):
        imports.look(file, said=Said(encoding="utf-16"))


def test_a_file_without_a_number_column_can_still_be_looked_at(imports: ImportCommands, tmp_path: Path) -> None:
    file = tmp_path / "products.csv"
    file.write_text("Product,Price\nCoat,100\nHat,20\n")
    assert imports.look(file).fields == (None, None)


ODD = {
    "empty": (b"", "The file is empty"),
    "only blanks": (b"\xef\xbb\xbf \r\n\r\n", "The file is empty"),
    "only a header": (b"Mobile;Name\r\n", "no rows"),
    "a film": (bytes(range(256)) * 2000, "not a text file"),
    "a spreadsheet": (b"PK\x03\x04 and more", "open it in a spreadsheet program"),
    "one endless line": (b"Mobile," * 400_000, "longer than a million characters"),
}


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_file_is_refused_with_what_to_do(imports: ImportCommands, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "odd.csv"
    content, words = ODD[kind]
    file.write_bytes(content)
    with pytest.raises(Refused) as refused:
        imports.look(file)
    assert refused.value.reason is Reason.BAD_FILE
    assert words in refused.value.message
    assert refused.value.message.endswith("Nothing was imported.")


def test_a_folder_and_a_missing_file_are_refused(imports: ImportCommands, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="folder"):
        imports.look(tmp_path)
    with pytest.raises(Refused, match="not there any more"):
        imports.look(tmp_path / "nothing.csv")


def test_an_endless_line_far_down_is_refused_before_it_is_read(imports: ImportCommands, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    with file.open("wb") as stream:
        stream.write(b"Mobile,Name\n6912345678,Maria\n" * 20_000)
        stream.seek(40_000_000, os.SEEK_CUR)
        stream.write(b"\n")
    with pytest.raises(Refused, match="longer than a million"):
        imports.look(file)


def test_looking_can_be_stopped(imports: ImportCommands, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("Mobile\n6912345678\n")

    def stop(done: int, total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        imports.look(file, progress=stop)
