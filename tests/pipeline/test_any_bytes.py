"""No bytes crash a reader, and nothing that was written in a file is lost on the way to its rows."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.pipeline.file_kind import Kind
from app.pipeline.read_rows import Pasted, Row, Said, iter_rows, open_rows
from app.pipeline.workbooks.cell_text import text_of
from tests.corpus.make_cards import card
from tests.corpus.reading import FILES
from tests.corpus.workbook_writers import Sheet, Value, excel, old_excel, open_document, zipped

SMALL = 20_000
fuzz = settings(max_examples=150, derandomize=True)


@cache
def corpus() -> list[bytes]:
    files = sorted(path for path in FILES.iterdir() if path.suffix != ".expected")
    return [content for path in files if 0 < len(content := path.read_bytes()) < SMALL]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "customers.csv"


def read(file: Path, said: Said) -> list[Row]:
    """Every row; whatever else than a refusal comes out is a fault of the reader."""
    try:
        found = open_rows(file, said)
        rows = list(iter_rows(found))
    except Refused:
        return []
    lines = [row.line for row in rows]
    assert lines == sorted(set(lines))
    assert all(0 < line <= found.lines for line in lines)
    return rows


said = st.builds(
    Said,
    encoding=st.sampled_from([None, "utf-8", "cp1253", "utf-16", "utf-32", "no such", "base64"]),
    delimiter=st.sampled_from([None, ";", "\t"]),
    has_header=st.sampled_from([None, True, False]),
    sheet=st.sampled_from([None, None, None, "Παλιοί", "no such"]),
)


@given(st.binary(max_size=300), said)
@fuzz
def test_no_bytes_crash_the_reader(file: Path, content: bytes, said: Said) -> None:
    file.write_bytes(content)
    read(file, said)


BEGINNINGS = [
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"BEGIN:VCARD\r\n",
    b"<table><tr><td>Anna<td>6944318207<tr><td>",
    b"\xff\xfe",
    b"sep=;\r\n",
    b"\xef\xbb\xbf",
]


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=700))
@fuzz
def test_nor_do_bytes_that_begin_as_a_file_does(file: Path, beginning: bytes, rest: bytes) -> None:
    file.write_bytes(beginning + rest)
    read(file, Said())


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A file of the corpus with some of its bytes changed, doubled or cut off."""
    content = bytearray(draw(st.sampled_from(corpus())))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        until = min(at + draw(st.integers(1, 64)), len(content))
        match draw(st.sampled_from(["change", "one", "double", "drop", "cut", "word"])):
            case "change":
                content[at:until] = draw(st.binary(min_size=until - at, max_size=until - at))
            case "one" if content:
                content[at] ^= draw(st.integers(1, 255))
            case "double":
                content[at:at] = content[at:until]
            case "drop":
                del content[at:until]
            case "word":
                content[at : at + 4] = struct.pack("<I", draw(st.sampled_from([0, 1, 0xFFFF, 0xFFFFFFFE, 0xFFFFFFFF])))
            case _:
                del content[at:]
    return bytes(content)


@st.composite
def damaged_inside(draw: st.DrawFn) -> bytes:
    """A workbook whose archive is sound and one of whose parts is not."""
    content = draw(st.sampled_from([content for content in corpus() if content.startswith(b"PK")]))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error):
        return content
    name = draw(st.sampled_from(sorted(parts)))
    part = bytearray(archive_part) if isinstance(archive_part := parts[name], bytes) else bytearray()
    at = draw(st.integers(0, len(part)))
    part[at : at + draw(st.integers(0, 8))] = draw(
        st.sampled_from([b"<", b">", b"/>", b'"', b"4294967295", b"-1", b"1e999", b"XFD1048576", b"\0", b"&", b"_"])
    )
    return zipped(parts | {name: bytes(part)})


@given(damaged_inside())
@fuzz
def test_nor_does_damage_inside_a_sound_archive(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    read(file, Said())


@given(damaged(), said)
@settings(max_examples=300, derandomize=True)
def test_nor_does_any_damage_to_a_file(file: Path, content: bytes, said: Said) -> None:
    file.write_bytes(content)
    read(file, said)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@given(st.text(alphabet='ab1Ά;"\n\r ', max_size=120))
@settings(max_examples=300, derandomize=True)
def test_every_character_of_a_text_is_in_some_row(text: str) -> None:
    try:
        found = open_rows(Pasted(text), Said(delimiter=";", has_header=False))
    except Refused:
        assert letters(text) == ""
        return
    assert letters("".join(cell for row in iter_rows(found) for cell in row.cells)) == letters(text)


plain = st.text(alphabet="abΆβ, .", min_size=1, max_size=12)
people = st.lists(st.tuples(plain, st.lists(st.integers(6900000000, 6999999999).map(str), max_size=3)), min_size=1)


@given(people, st.integers(5, 75))
@fuzz
def test_every_number_of_every_card_is_a_row_wherever_its_lines_are_folded(
    cards: list[tuple[str, list[str]]], width: int
) -> None:
    lines = [line for name, numbers in cards for line in card(f"FN:x{name}", *(f"TEL;CELL:{each}" for each in numbers))]
    # The first characters stay together, as the name of a property does.
    folded = [
        line[:14] + "".join(f"\r\n {line[at : at + width]}" for at in range(14, len(line), width)) for line in lines
    ]
    rows = list(iter_rows(open_rows(Pasted("\r\n".join(folded)))))
    assert [row.cells[3] for row in rows] == [number for _, numbers in cards for number in numbers or [""]]
    assert [row.cells[0] for row in rows] == [f"x{name}".strip() for name, numbers in cards for _ in numbers or [""]]


value: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**14).map(float),
    st.text(alphabet="abΆ1 é", min_size=1, max_size=8).filter(lambda text: text == text.strip() != ""),
)
tables = st.lists(st.lists(value, min_size=3, max_size=3), min_size=2, max_size=12).filter(
    lambda rows: any(cell is not None for row in rows for cell in row)
)
WRITERS: dict[Kind, Callable[[list[Sheet]], bytes]] = {
    Kind.EXCEL: excel,
    Kind.OLD_EXCEL: old_excel,
    Kind.OPEN_DOCUMENT: open_document,
}


@given(tables)
@settings(max_examples=60, derandomize=True)
def test_the_three_kinds_of_workbook_give_the_same_rows_and_lose_none(file: Path, rows: list[list[Value]]) -> None:
    written = ["".join("" if cell is None else text_of(cell) for cell in row) for row in rows]  # type: ignore[arg-type]
    wanted = [(at, text) for at, text in enumerate(written, start=1) if text]
    for kind, writer in WRITERS.items():
        file.write_bytes(writer([Sheet("S", rows)]))
        found = open_rows(file, Said(has_header=False))
        assert found.kind is kind
        assert [(row.line, "".join(row.cells)) for row in iter_rows(found)] == wanted
        assert len(list(islice(iter_rows(found), 1))) == 1  # and a second time
