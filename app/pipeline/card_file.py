"""A vCard file as rows, which is what a phone or an address book exports: one row for each number of each card.

A card with two numbers gives two rows with the same name, and one without any gives a row without a number, so that
nothing of the file is left out unsaid. The columns are always the same. Of several e-mail addresses the preferred one
is taken, or else the first.
"""

from collections.abc import Callable, Iterator

from app.domain.contact_file import RowFault
from app.pipeline.card_lines import CardLine, card_lines, parts, plain
from app.pipeline.csv_rows import Row
from app.pipeline.file_kind import Kind
from app.pipeline.file_source import Pasted, Source, bad_file
from app.pipeline.rows_file import RowsFile, Said
from app.pipeline.survey_file import open_text, refusing_unreadable, survey

HEADER = ("Full name", "First name", "Last name", "Mobile", "Kind", "E-mail", "Birthday", "Company", "Note")
_KINDS = {
    "CELL": "mobile",
    "IPHONE": "mobile",
    "WORK": "work",
    "HOME": "home",
    "FAX": "fax",
    "PAGER": "pager",
    "MAIN": "main",
    "CAR": "car",
}
_WANTED = frozenset({"FN", "N", "TEL", "EMAIL", "BDAY", "ORG", "NOTE", "NICKNAME"})
_PASTED_ENCODING = "utf-8"


def open_card_rows(source: Source, said: Said, go_on: Callable[[], None]) -> RowsFile:
    """Find out how the cards are written. Raises Refused(BAD_FILE) when there are none."""
    pasted = isinstance(source, Pasted)
    found = survey(source, _PASTED_ENCODING if pasted else said.encoding, go_on)
    rows_file = RowsFile(
        source,
        Kind.CARDS,
        None if pasted else found.encoding,
        None,
        HEADER,
        has_header=True,
        skip=0,
        lines=found.lines,
        stamp=found.stamp,
    )
    if next(card_rows(rows_file), None) is None:
        raise bad_file("The file has no contacts in it", "Export the contacts once more from the phone.")
    return rows_file


def card_rows(rows_file: RowsFile) -> Iterator[Row]:
    """One for each number; its line is the number's. Raises Refused(BAD_FILE) if the file cannot be read to the end."""
    encoding = rows_file.encoding or _PASTED_ENCODING
    with refusing_unreadable(), open_text(rows_file.source, encoding) as text:
        card: list[CardLine] | None = None
        for line in card_lines(text):
            ends = line.name == "END"
            if line.name == "BEGIN" or ends:
                if card is not None:
                    yield from _rows_of(card, whole=ends)
                card = None if ends else [line]
            elif card is not None and line.name in _WANTED:
                card.append(line)
        if card is not None:
            yield from _rows_of(card, whole=False)


def _rows_of(card: list[CardLine], *, whole: bool) -> Iterator[Row]:
    first: dict[str, CardLine] = {}
    for line in card:
        if line.name not in first or "PREF" in line.types - first[line.name].types:
            first[line.name] = line
    value = {name: line.value for name, line in first.items()}
    last_name, first_name, more, before, after = (parts(value.get("N", "")) + [""] * 5)[:5]
    company = ", ".join(filter(None, parts(value.get("ORG", ""))))
    joined = " ".join(filter(None, (before, first_name, more, last_name, after)))
    name = plain(value.get("FN", "")) or joined or plain(value.get("NICKNAME", "")) or company
    about = (plain(value.get("EMAIL", "")), _birthday(value.get("BDAY", "")), company, plain(value.get("NOTE", "")))
    numbers = [(line.line, *_number(line)) for line in card if line.name == "TEL"]
    for at, typed, kind in numbers or [(card[0].line, "", "")]:
        cells = (name, first_name, last_name, typed, kind, *about)
        if any(cells):
            yield Row(at, cells, _fault(cells, whole=whole))


def _fault(cells: tuple[str, ...], *, whole: bool) -> RowFault | None:
    if any("\0" in cell or "\ufffd" in cell for cell in cells):
        return RowFault.DAMAGED
    return None if whole else RowFault.CUT_OFF


def _number(line: CardLine) -> tuple[str, str]:
    typed = plain(line.value)
    if typed[:4].lower() == "tel:":  # version 4.0 writes an address: tel:+30-691-234-5678;ext=12
        typed = typed[4:].partition(";")[0]
    return typed, " ".join(kind for type_, kind in _KINDS.items() if type_ in line.types)


def _birthday(value: str) -> str:
    """As an ISO date; a date without its year, --0412, is --04-12."""
    day = plain(value).partition("T")[0]
    digits = day.replace("-", "")
    if len(digits) == 8 and digits.isdecimal():
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if len(digits) == 4 and digits.isdecimal() and day.startswith("--"):
        return f"--{digits[:2]}-{digits[2:]}"
    return day
