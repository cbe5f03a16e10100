"""Files as spreadsheets really write them: rows, layout, and what is refused. Encodings have a file of their own."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Reason, Refused
from app.pipeline.csv_rows import cut_rows
from app.pipeline.read_rows import Row, RowFault, RowsFile, iter_rows, open_rows

Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: str | bytes) -> Path:
        path = tmp_path / "customers.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


def read(path: Path) -> tuple[RowsFile, list[Row]]:
    found = open_rows(path)
    return found, list(iter_rows(found))


def cells(path: Path) -> list[tuple[str, ...]]:
    return [row.cells for row in read(path)[1]]


def test_rows_come_with_their_physical_line(write: Write) -> None:
    found, rows = read(write("Name,Mobile\r\nAnna,6912345678\r\n\r\n,\r\nEva,6987654321"))
    assert (found.delimiter, found.header, found.has_header) == (",", ("Name", "Mobile"), True)
    assert rows == [Row(2, ("Anna", "6912345678")), Row(5, ("Eva", "6987654321"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_and_line_end_is_found(write: Write, delimiter: str, end: str) -> None:
    lines = [["Name", "Mobile", "Note"], ["Anna", "6912345678", "x"], ["Eva", "6987654321", ""]]
    found, rows = read(write(end.join(delimiter.join(line) for line in lines) + end))
    assert found.delimiter == delimiter
    assert [[*row.cells] for row in rows] == lines[1:]
    assert [row.line for row in rows] == [2, 3]


def test_the_delimiter_is_the_one_that_keeps_rows_even(write: Write) -> None:
    assert open_rows(write("Name;Mobile;Owes\nPappa, Anna;6912345678;1,50\nEva;6987654321;2,25\n")).delimiter == ";"
    assert open_rows(write("Pappa, Anna;6912345678\nMakri, Eva;6987654321\n")).delimiter == ";"
    assert open_rows(write("Mobile,Note\n6912345678,a;b;c\n6987654321,d;e;f\n")).delimiter == ","
    assert open_rows(write("Pappa; Anna,6912345678\nMakri; Eva,6987654321\n")).delimiter == ","


def test_a_sep_line_names_the_delimiter_and_is_no_row(write: Write) -> None:
    found, rows = read(write("sep=;\r\nName;Mobile\r\nA,B;6912345678\r\n"))
    assert (found.delimiter, found.header) == (";", ("Name", "Mobile"))
    assert rows == [Row(3, ("A,B", "6912345678"))]
    assert open_rows(write("SEP=\t\nMobile\tName\n6912345678\tA\n")).delimiter == "\t"


def test_a_file_of_one_column_is_read(write: Write) -> None:
    found, rows = read(write("6912345678\n6987654321, 6900000000\n6900000001\n"))
    assert (found.header, found.has_header) == (("",), False)
    assert [row.cells for row in rows] == [("6912345678",), ("6987654321, 6900000000",), ("6900000001",)]


@pytest.mark.parametrize(
    ("first", "is_header"),
    [
        ("Name;Mobile", True),
        ("ΟΝΟΜΑ;ΚΙΝΗΤΟ", True),
        ("Who;Where to", True),  # unknown words, but a text above numbers
        ("Anna;6912345678", False),
        ("Anna;+30 691 234 5678", False),
        ("Anna;6.91E+09", False),
        ("Anna;", False),  # a customer without a number
        (";6912345678", False),
    ],
)
def test_a_first_row_that_is_a_customer_is_no_header(write: Write, first: str, is_header: bool) -> None:
    found, rows = read(write(f"{first}\nEva;6987654321\nZoe;6900000000\n"))
    assert found.has_header is is_header
    assert len(rows) == (2 if is_header else 3)
    assert found.header == (tuple(first.split(";")) if is_header else ("", ""))


def test_titles_above_the_header_are_passed_over(write: Write) -> None:
    found, rows = read(write("Customer list;;\n15/01/2026;;\n\nNo;Name;Mobile\n1;Anna;6912345678\n"))
    assert found.header == ("No", "Name", "Mobile")
    assert rows == [Row(5, ("1", "Anna", "6912345678"))]


def test_quotes_keep_delimiters_quotes_and_newlines_in_a_cell(write: Write) -> None:
    text = 'Name;Address;Mobile\n"Anna ""A""";"Road 1;\nVolos\r\nGreece";6912345678\nEva; "x;y";6987654321\n'
    assert read(write(text))[1] == [
        Row(2, ('Anna "A"', "Road 1;\nVolos\r\nGreece", "6912345678")),
        Row(5, ("Eva", "x;y", "6987654321")),
    ]


def test_a_header_may_have_a_newline_in_a_cell(write: Write) -> None:
    found, rows = read(write('Name;"Mobile\nphone"\nAnna;6912345678\n'))
    assert found.header == ("Name", "Mobile\nphone")
    assert rows == [Row(3, ("Anna", "6912345678"))]


@pytest.mark.parametrize(
    "rest",
    [
        "Eva;6987654321\nZoe;6900000000\n",  # open to the end of the file
        'Eva;6987654321\nZoe;6900000000\nIris "I";6900000001\n',  # closed by an unrelated quote
        "".join(f"Eva;69{number:08}\n" for number in range(30_000)),  # open over more than a cell can hold
    ],
)
def test_a_stray_quote_costs_its_own_line_only(write: Write, rest: str) -> None:
    rows = read(write(f'Name;Mobile\nOlga;6911111111\n"Anna;6912345678\n{rest}'))[1]
    assert rows[0] == Row(2, ("Olga", "6911111111"))
    assert (rows[1].line, rows[1].fault) == (3, RowFault.STRAY_QUOTE)
    assert [row.cells for row in rows[2:]] == [tuple(line.split(";")) for line in rest.splitlines()]
    assert [row.line for row in rows[2:]] == list(range(4, 4 + len(rest.splitlines())))
    assert not any(row.fault for row in rows[2:])


def test_a_cell_of_more_lines_than_any_address_is_a_stray_quote(write: Write) -> None:
    fifty, more = "x\n" * 49, "x\n" * 50
    assert cells(write(f'Name;Mobile\n"{fifty}";6912345678\n')) == [(fifty, "6912345678")]
    rows = read(write(f'Name;Mobile\n"{more}";6912345678\nEva;6987654321\n'))[1]
    assert (rows[0].line, rows[0].fault) == (2, RowFault.STRAY_QUOTE)
    assert rows[-1] == Row(53, ("Eva", "6987654321"))


def test_a_stray_quote_at_the_end_of_a_block_reads_a_little_ahead_and_no_more() -> None:
    ahead = iter(["E\0va;2\n", *["Zoe;3\n"] * 10_000])
    rows = cut_rows(['"Anna;1\n'], before=0, following=ahead, delimiter=";", width=2)
    assert next(rows).fault is RowFault.STRAY_QUOTE
    assert len(list(ahead)) == 10_001 - 50
    assert next(rows) == Row(2, ("E\0va", "2"), RowFault.DAMAGED)
    assert len(list(rows)) == 49


def test_a_quote_inside_a_cell_is_text(write: Write) -> None:
    assert cells(write('Name;Mobile\nAnna "A" Pappa;6912345678\n')) == [('Anna "A" Pappa', "6912345678")]


def test_ragged_rows_are_reported_by_line(write: Write) -> None:
    head = "Name,Mobile,Town\nAnna,6912345678\nPappa, Eva,6987654321,Volos\n"
    text = head + "Zoe,6900000000,Argos,,\nIris,6900000001,Paros\n"
    assert read(write(text))[1] == [
        Row(2, ("Anna", "6912345678", ""), RowFault.TOO_FEW_CELLS),
        Row(3, ("Pappa", "Eva", "6987654321", "Volos"), RowFault.TOO_MANY_CELLS),
        Row(4, ("Zoe", "6900000000", "Argos")),
        Row(5, ("Iris", "6900000001", "Paros")),
    ]


def test_columns_without_a_name_are_columns(write: Write) -> None:
    found, rows = read(write("Name;Mobile\nAnna;6912345678;x\nEva;6987654321;y\n"))
    assert found.header == ("Name", "Mobile", "")
    assert not any(row.fault for row in rows)


def test_delimiters_at_the_end_of_the_header_are_no_columns(write: Write) -> None:
    found, rows = read(write("Name;Mobile;;\nAnna;6912345678\nEva;6987654321\n"))
    assert found.header == ("Name", "Mobile")
    assert not any(row.fault for row in rows)


def test_zero_bytes_are_reported_by_line(write: Write) -> None:
    rows = read(write("Name;Mobile\nAnna;6912345678\nE\0va;6987654321\nZoe;6900000000\n"))[1]
    assert [row.fault for row in rows] == [None, RowFault.DAMAGED, None]
    assert rows[1] == Row(3, ("E\0va", "6987654321"), RowFault.DAMAGED)


def test_a_million_customers_would_not_be_held_in_memory(write: Write) -> None:
    path = write("Name;Mobile\n" + "".join(f"Anna;69{number:08}\n" for number in range(50_000)))
    rows = iter_rows(open_rows(path))
    assert next(rows) == Row(2, ("Anna", "6900000000"))
    with path.open("a") as stream:  # nothing beyond the first block has been read yet
        stream.write("Eva;6987654321\n")
    assert list(rows)[-1] == Row(50_002, ("Eva", "6987654321"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "empty"),
        (b";;;\n;;\n", "no rows"),
        (b"Name;Mobile\r\n", "no rows"),
        (b"sep=;\r\n", "no rows"),
        (b"PK\x03\x04" + bytes(range(256)), "spreadsheet is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet is damaged"),
        (b"%PDF-1.7", "PDF"),
        (bytes(range(256)) * 40, "not a text file"),
        (b"Name;Mobile\n" + b"a" * 200_000 + b";6912345678\n", "Line 2 has a cell of more than 131,072"),
    ],
)
def test_what_is_no_customer_list_is_refused_in_words(write: Write, content: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        open_rows(write(content))
    assert caught.value.reason is Reason.BAD_FILE


def test_a_cell_beyond_measure_deep_in_the_file_is_refused_with_its_line(write: Write) -> None:
    found = open_rows(write("Name;Mobile\n" + "Anna;6912345678\n" * 30_000 + "a" * 200_000))
    with pytest.raises(Refused, match="Line 30002 "):
        list(iter_rows(found))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path, write: Write) -> None:
    with pytest.raises(Refused, match="not there"):
        open_rows(tmp_path / "gone.csv")
    with pytest.raises(Refused, match="folder"):
        open_rows(tmp_path)
    path = write("Mobile\n6912345678\n")
    found = open_rows(path)
    path.unlink()
    with pytest.raises(Refused, match="not there"):
        list(iter_rows(found))


tables = st.integers(2, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.text(alphabet='ab;,"\n Ά'), min_size=width, max_size=width).filter(
            lambda row: all(cell == cell.strip() for cell in row) and any(row)
        ),
        min_size=1,
        max_size=8,
    )
)


def in_blocks(text: Iterable[str], size: int, width: int) -> Iterator[Row]:
    """The rows of a text that is handed over `size` lines at a time."""
    following = iter(text)
    before = 0
    while lines := list(islice(following, size)):
        before += yield from cut_rows(lines, before=before, following=following, delimiter=";", width=width)


@given(tables, st.integers(1, 20))
def test_whatever_a_spreadsheet_writes_is_read_back_in_blocks_of_any_size(table: list[list[str]], size: int) -> None:
    sheet = io.StringIO(newline="")
    csv.writer(sheet, delimiter=";").writerows(table)
    sheet.seek(0)
    found = list(in_blocks(sheet, size, len(table[0])))
    assert [[*row.cells] for row in found] == table
    assert not any(row.fault for row in found)


@given(st.lists(st.sampled_from(["Anna;1\n", '"Eva;2\n', 'Zoe;"3\n', '"I;\n";4\n']), max_size=60), st.integers(1, 20))
def test_stray_quotes_anywhere_cost_only_their_own_lines(written: list[str], size: int) -> None:
    """Two strays can make a row that looks well-formed; these cannot, as no delimiter follows their second quote."""
    lines = "".join(written).splitlines(keepends=True)
    rows = {row.line: row for row in in_blocks(lines, size, 2)}
    for number, line in enumerate(lines, start=1):
        if line == "Anna;1\n":
            assert rows[number] == Row(number, ("Anna", "1"))
        elif line in {'"Eva;2\n', 'Zoe;"3\n'}:
            assert rows[number].fault is RowFault.STRAY_QUOTE or number == len(lines)


@given(st.lists(st.text(alphabet='ab;"\0\ufffd '), max_size=30))
def test_any_lines_at_all_are_read_and_each_says_where_it_began(texts: list[str]) -> None:
    lines = [f"{text}\n" for text in texts]
    rows = list(cut_rows(lines, before=0, following=(), delimiter=";", width=2))
    starts = [row.line for row in rows]
    assert starts == sorted(set(starts))
    assert all(1 <= line <= len(texts) for line in starts)
    assert all(len(row.cells) == 2 for row in rows if row.fault not in {RowFault.TOO_MANY_CELLS, RowFault.STRAY_QUOTE})
