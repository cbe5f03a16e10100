"""What a column of a customer file can mean, and what can become of each of its rows."""

from enum import StrEnum


class Field(StrEnum):
    """What a column holds; a file has each of them once at most."""

    NUMBER = "number"
    NAME = "name"  # the whole name
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"


Fields = tuple[Field | None, ...]
"""The meaning of each column of a file, from left to right; None for one that is left out."""


class Outcome(StrEnum):
    """What becomes of a row that is not empty; every row has exactly one, so their counts add up to the rows."""

    ADDED = "added"  # a person who was not known
    UPDATED = "updated"  # a known person of whom the file knows something new
    SAME = "same"  # a known person of whom it knows nothing new
    MERGED = "merged"  # a number that came before in this file: its row only fills what the earlier one left empty
    REJECTED = "rejected"  # no number that can be sent to, or a row that cannot be trusted
    SUPPRESSED = "suppressed"  # a person who had opted out and stays opted out, whatever the file says


class RowFault(StrEnum):
    """Why a row cannot be taken as it stands."""

    TOO_FEW_CELLS = "too_few_cells"  # the missing ones are added, empty; some programs leave them out on purpose
    TOO_MANY_CELLS = "too_many_cells"  # values may stand in the wrong columns
    STRAY_QUOTE = "stray_quote"  # a quote opens and is not closed; the cells are those of this line alone
    DAMAGED = "damaged"  # a byte that the encoding does not have, shown as U+FFFD, or a zero byte
    CUT_OFF = "cut_off"  # a card of a phone that begins and does not end
    ERROR_CELL = "error_cell"  # a formula went wrong; the cell says how, '#N/A', and is no name and no number
