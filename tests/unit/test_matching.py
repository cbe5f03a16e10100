"""What a person types finds a name in any spelling, and beginnings of words come first."""

import pytest

from app.domain.folding import fold
from app.domain.matching import partial, score


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("ΠΡΟΣΦΟΡΆ", "προσφορα"),
        ("Ελληνικός  τόνος\u00a0", "ελληνικοσ τονοσ"),
        ("Straße", "strasse"),
        ("Ёлка", "елка"),
        ("²", "2"),
        ("", ""),
    ],
)
def test_names_are_compared_without_capitals_accents_and_surplus_blanks(name: str, folded: str) -> None:
    assert fold(name) == folded
    assert fold(folded) == folded


def rated(text: str, *names: str) -> list[str]:
    """The names that a text finds, best first."""
    words = fold(text).split()
    found = [(score(words, name), name) for name in names]
    return [name for points, name in sorted(found, key=lambda entry: -entry[0]) if points]


def test_beginnings_come_before_middles() -> None:
    assert rated("we", "Tweed", "Name week", "Weekend") == ["Weekend", "Name week", "Tweed"]


def test_every_word_has_to_be_there_in_any_order() -> None:
    assert rated("παπ μαρ", "Μαρία Παπαδοπούλου", "Μαρία Γεωργίου", "Maria Papa") == ["Μαρία Παπαδοπούλου"]


def test_a_word_begins_after_anything_that_is_no_letter() -> None:
    assert score(["20"], "Weekend −20%") > score(["20"], "Sale2026")


def test_partly_fitting_names_are_found_by_beginnings_only() -> None:
    assert partial(["we", "ma"], "Weekend") > 0
    assert partial(["we", "ma"], "Maria") > 0
    assert partial(["ee"], "Weekend") == 0
