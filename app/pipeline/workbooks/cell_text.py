"""What a cell of a workbook holds, as the text that a person would type: whole digits, dates as ISO dates."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

Value = str | int | float | bool | date | datetime | time | timedelta

_CODED = re.compile(r"_x(00[01][0-9A-Fa-f])_")
"""How an .xlsx writes the characters that XML does not have: a return is _x000D_."""

_EXACT = 1e15
"""Spreadsheets count with 15 digits; a whole number below this is shown as it was typed."""


def text_of(value: Value) -> str:
    """The text of a cell; a phone number that was stored as 6912345678.0 is 6912345678."""
    if isinstance(value, str):
        return _CODED.sub(lambda found: chr(int(found[1], 16)), value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _digits(value)
    if isinstance(value, datetime):
        # A spreadsheet's moments are fractions of a day: 10:30 comes as some microseconds before or after.
        near = (value + timedelta(microseconds=500_000)).replace(microsecond=0) if value.microsecond else value
        return near.date().isoformat() if near.time() == time() else near.isoformat(" ")
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return value.isoformat()


def _digits(value: float) -> str:
    if value == value // 1 and abs(value) < _EXACT:
        return str(int(value))
    number = Decimal(repr(value))
    return format(number, "f") if number.is_finite() else str(value)
