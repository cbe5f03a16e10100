"""Greek files in the encodings that shops' programs write, as real bytes."""

import codecs
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.pipeline.read_rows import Row, RowFault, iter_rows, open_rows
from app.pipeline.text_encoding import guess_encoding

GREEK = [
    ("Όνομα", "Επώνυμο", "Κινητό"),
    ("Άννα", "Παπαδοπούλου", "6912345678"),
    ("Γιώργος", "Ωραιόπουλος", "6987654321"),
    ("ΈΛΛΗ", "ΨΑΡΡΑΣ", "6900000001"),
    ("ευαγγελία", "Αϊβαλιώτη", "6900000002"),
]
WESTERN = [("Name", "Surname", "Mobile"), ("José", "Müller", "6912345678"), ("Zoë", "Ñuñez", "6987654321")]


def raw(table: Iterable[tuple[str, ...]], encoding: str) -> bytes:
    return "".join(f"{';'.join(row)}\r\n" for row in table).encode(encoding)


def table(path: Path) -> list[tuple[str, ...]]:
    found = open_rows(path)
    return [found.header, *(row.cells for row in iter_rows(found))]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (raw(GREEK, "utf-8"), "utf-8"),
        (raw(GREEK, "utf-8-sig"), "utf-8-sig"),
        (raw(GREEK, "utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + raw(GREEK, "utf-16-be"), "utf-16"),
        (raw(GREEK, "utf-16-le"), "utf-16-le"),
        (raw(GREEK, "utf-16-be"), "utf-16-be"),
        (raw(GREEK, "utf-32"), "utf-32"),
        (raw(GREEK, "cp1253"), "cp1253"),
        (raw(GREEK, "iso8859_7"), "iso8859_7"),
        (raw(GREEK, "cp737"), "cp737"),
        (raw(GREEK, "mac_greek"), "mac_greek"),
        (raw(WESTERN, "cp1252"), "cp1252"),
        (raw(WESTERN, "utf-8"), "utf-8"),
        (b"Name;Mobile\r\nAnna;6912345678\r\n", "utf-8"),
    ],
)
def test_a_file_is_read_in_the_encoding_that_it_was_written_in(tmp_path: Path, content: bytes, encoding: str) -> None:
    path = tmp_path / "customers.csv"
    path.write_bytes(content)
    assert open_rows(path).encoding == encoding
    expected = content.decode(encoding).removeprefix("\ufeff")
    assert table(path) == [tuple(line.split(";")) for line in expected.splitlines()]


@pytest.mark.parametrize("name", ["Άννα", "ΆΝΝΑ", "Άρης Άγγελος", "Άλκηστις;Παππά"])
def test_an_accented_alpha_tells_iso_from_windows(name: str) -> None:
    assert name.encode("cp1253") != name.encode("iso8859_7")
    assert name.encode("iso8859_7").decode(guess_encoding(name.encode("iso8859_7"))) == name
    assert name.encode("cp1253").decode(guess_encoding(name.encode("cp1253"))) == name


@pytest.mark.parametrize("names", ["μαρια παππα", "ΜΑΡΙΑ ΠΑΠΠΑ", "Γιώργος Νικολάου"])
def test_where_both_would_read_the_same_windows_is_named(names: str) -> None:
    assert guess_encoding(names.encode("iso8859_7")) == "cp1253"


@pytest.mark.parametrize(("names", "encoding"), [("Иван Петров София", "cp1251"), ("Łukasz Wałęsa Żółć", "cp1250")])
def test_other_alphabets_are_left_to_the_general_detector(names: str, encoding: str) -> None:
    assert guess_encoding(names.encode(encoding)) == encoding


@pytest.mark.parametrize("names", ["Άγγελος;Κωνσταντίνου", "Ευαγγελία;Όθωνος", "Φωτεινή;Άνθης", "ΨΥΧΗ;ΜΑΚΡΗ"])
def test_one_accent_a_word_tells_an_old_mac(names: str) -> None:
    assert guess_encoding(names.encode("mac_greek")) == "mac_greek"
    assert guess_encoding(names.encode("cp1253")) == "cp1253"


def test_signs_beside_words_do_not_count_against_a_code_page() -> None:
    assert guess_encoding("«Ελένη» – 5€ 20°…".encode("cp1253")) == "cp1253"


def test_what_stands_in_one_line_only_is_found_however_far_down(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_bytes(b"Name;Mobile\n" + b"Anna;6912345678\n" * 100_000 + "Άννα;6900000000\n".encode("iso8859_7"))
    found = open_rows(path)
    assert found.encoding == "iso8859_7"
    assert list(iter_rows(found))[-1] == Row(100_002, ("Άννα", "6900000000"))


def test_a_damaged_utf8_file_stays_utf8_and_its_damaged_lines_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "damaged.csv"
    good = raw(GREEK, "utf-8").splitlines(keepends=True)
    path.write_bytes(b"".join([*good[:3], b"\xc3\x28\xff;\xce;6900000003\r\n", *good[3:]]))
    found = open_rows(path)
    rows = list(iter_rows(found))
    assert found.encoding == "utf-8"
    assert [(row.line, row.fault) for row in rows if row.fault] == [(4, RowFault.DAMAGED)]
    assert rows[2].cells == ("\ufffd(\ufffd", "\ufffd", "6900000003")
    assert [row.cells for row in rows if not row.fault] == GREEK[1:]


def test_a_file_cut_in_the_middle_of_a_letter_is_read_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "cut.csv"
    path.write_bytes(raw(GREEK, "utf-8") + "6900000005;Ά".encode()[:-1])
    assert open_rows(path).encoding == "utf-8"
    assert list(iter_rows(open_rows(path)))[-1].line == 6


def test_bytes_that_a_code_page_does_not_have_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "damaged.csv"
    path.write_bytes(raw(GREEK, "cp1253") + b"\xd2\xff;x;6900000004\r\n")
    found = open_rows(path)
    assert found.encoding == "cp1253"
    assert list(iter_rows(found))[-1] == Row(6, ("\ufffd\ufffd", "x", "6900000004"), RowFault.DAMAGED)
