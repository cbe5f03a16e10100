"""Workbooks: which sheet, how far it reaches, and what becomes of its rows on their way into the contacts."""

import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.contact_file import Outcome, RowFault
from app.domain.errors import Reason, Refused
from app.pipeline.import_contacts import import_contacts
from app.pipeline.import_wishes import Wishes
from app.pipeline.look_at_file import look_at_file
from app.pipeline.read_preview import read_preview
from app.pipeline.read_rows import Pasted, Said, iter_rows, open_rows
from tests.corpus.reading import FILES
from tests.corpus.workbook_writers import Sheet, Value, excel, old_excel, open_document, zipped
from tests.makers import clock, make_store

Write = Callable[[bytes], Path]
PEOPLE: list[list[Value]] = [["Name", "Mobile", "Discount"], ["Anna", 6944318207, 5], ["Eva", 6977102334, 7]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: bytes) -> Path:
        path = tmp_path / "customers.any"
        path.write_bytes(content)
        return path

    return written


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_the_sheet_that_is_said_is_read(kind: str) -> None:
    found = open_rows(FILES / f"several-sheets.{kind}", Said(sheet="Παλιοί"))
    assert (found.sheet, found.header) == ("Παλιοί", ("Όνομα", "Κινητό"))
    assert [row.cells for row in iter_rows(found)] == [("Άρης", "6932000111")]
    with pytest.raises(Refused, match="There is no sheet 'Κενό' with anything on it") as refused:
        open_rows(FILES / f"several-sheets.{kind}", Said(sheet="Κενό"))
    assert refused.value.reason is Reason.BAD_VALUE


@pytest.mark.parametrize("writer", [excel, old_excel])
def test_a_cell_at_the_end_of_the_world_is_refused_and_not_laid_out(
    write: Write, writer: Callable[[list[Sheet]], bytes]
) -> None:
    tracemalloc.start()
    rows: list[list[Value]] = [*PEOPLE, *[[] for _ in range(2000)], [*[None] * 16_000, "x"]]
    file = write(writer([Sheet("S", rows)]))
    tracemalloc.reset_peak()
    with pytest.raises(Refused, match=r"far away from everything else .*column 16,001"):
        open_rows(file)
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


def test_a_row_that_was_filled_down_is_read_as_often_as_it_says_unless_that_is_too_much(write: Write) -> None:
    whole = zipfile.ZipFile(write(open_document([Sheet("S", PEOPLE)])))
    parts: dict[str, str | bytes] = {name: whole.read(name) for name in whole.namelist()}
    content = whole.read("content.xml").decode()
    end = '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
    begin = content.rindex("<table:table-row><table:table-cell office")
    for times, wanted in ((3_000, 3_001), (9_000_000, None)):
        filled = content[:begin] + f'<table:table-row table:number-rows-repeated="{times}">'
        filled += content[begin + len("<table:table-row>") :].replace("</table:table-row>", end, 1)
        file = write(zipped(parts | {"content.xml": filled}))
        if wanted is None:
            with pytest.raises(Refused, match="far away"):
                open_rows(file)
        else:
            assert len(list(iter_rows(open_rows(file)))) == wanted


def test_a_workbook_that_would_fill_the_memory_is_refused_before_it_does(write: Write) -> None:
    content = bytearray(zipped({"xl/workbook.xml": "<workbook/>"}))
    listed = content.index(b"PK\x01\x02")  # in the list of its parts stands what each swells to
    content[listed + 24 : listed + 28] = (1 << 31).to_bytes(4, "little")
    with pytest.raises(Refused, match="too large to be read"):
        open_rows(write(bytes(content)))


def test_a_value_beyond_the_columns_is_not_dropped_unsaid(write: Write) -> None:
    late: list[Value] = ["Zoe", 6981234567, *[None] * 70, "x"]
    many: list[list[Value]] = [["Iris", 6900000000 + at, 1] for at in range(600)]
    rows = [*PEOPLE, *many, late]
    found = list(iter_rows(open_rows(write(excel([Sheet("S", rows)])))))
    assert found[-1].fault is RowFault.TOO_MANY_CELLS
    assert found[-1].cells[-1] == "x"
    assert {row.fault for row in found[:-1]} == {None}


def test_an_error_costs_its_row_only_where_something_is_read_from_it(tmp_path: Path) -> None:
    store = make_store(tmp_path).store
    look = look_at_file(store, FILES / "errors.xlsx", region="GR")
    preview = read_preview(store, look, look.fields, region="GR", consent=Consent.UNKNOWN, this_year=2026)
    try:
        assert [(row.line, row.outcome, row.fault) for row in preview.page(None, 0, 9)] == [
            (2, Outcome.ADDED, None),
            (3, Outcome.REJECTED, RowFault.ERROR_CELL),
            (4, Outcome.REJECTED, RowFault.ERROR_CELL),
            (5, Outcome.ADDED, None),
        ]
    finally:
        preview.close()


@pytest.mark.parametrize("source", ["customers.xlsx", "customers.xls", "customers.ods", "iphone-3.0.vcf", "pasted"])
def test_the_rows_to_fix_of_any_kind_of_file_can_be_imported_again(tmp_path: Path, source: str) -> None:
    store, fix = make_store(tmp_path).store, tmp_path / "fix.csv"
    pasted = Pasted("Name\tMobile\nAnna\t6944318207\nEva\t2101234567\n")
    look = look_at_file(store, pasted if source == "pasted" else FILES / source, region="GR")
    preview = read_preview(store, look, look.fields, region="GR", consent=Consent.UNKNOWN, this_year=2026)
    try:
        assert preview.write_rejected(fix) == 1
    finally:
        preview.close()
    text = fix.read_text(encoding="utf-8-sig")
    number = "2310555010" if source.endswith("vcf") else "2101234567"
    fix.write_text(text.replace(f'"{number}"', '"6932000111"', 1), encoding="utf-8")
    again = import_contacts(
        store, fix, region="GR", consent=Consent.UNKNOWN, list_name=None, rejects=None, clock=clock()
    )
    assert (again.rows, again.added, again.rejected) == (1, 1, 0)


def test_an_import_in_one_go_takes_the_sheet_that_is_named(tmp_path: Path) -> None:
    store = make_store(tmp_path).store

    def take(sheet: str | None) -> int:
        said = Wishes(sheet=sheet, dry_run=True)
        return import_contacts(
            store,
            FILES / "several-sheets.xlsx",
            region="GR",
            consent=Consent.UNKNOWN,
            list_name=None,
            rejects=None,
            clock=clock(),
            said=said,
        ).rows

    assert take(None) == take("Πελάτες") != take("Παλιοί")
    with pytest.raises(Refused, match="no sheet 'Nope'"):
        take("Nope")
