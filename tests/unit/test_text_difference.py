"""What two texts have in common, and when a change takes most of a text away."""

import pytest

from app.domain.text_difference import In, difference, replaces_much

PAIRS = [
    ("", ""),
    ("one two three", "one three four"),
    ("Γεια σου {first_name|φίλε}!", "Γεια {first_name}, φίλε!\nshop.gr"),
    ("abc", ""),
    ("", "abc  "),
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_pieces_give_both_texts_back(first: str, second: str) -> None:
    found = difference(first, second)
    assert "".join(one.text for one in found if one.where is not In.SECOND) == first
    assert "".join(one.text for one in found if one.where is not In.FIRST) == second


def test_words_are_compared_and_not_letters() -> None:
    found = [(one.text, one.where) for one in difference("20€ ως αύριο", "25€ ως αύριο")]
    assert found == [("20", In.FIRST), ("25", In.SECOND), ("€ ως αύριο", In.BOTH)]


@pytest.mark.parametrize(
    ("old", "new", "much"),
    [
        ("A text of more than twenty letters", "", True),
        ("A text of more than twenty letters", "Something else of about the same size", True),
        ("A text of more than twenty letters", "A text of more than twenty letters, and more", False),
        ("A text of more than twenty letters", "A text of fewer than twenty letters", False),
        ("Short", "", False),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa", False),
    ],
)
def test_more_than_half_at_one_place_is_much(old: str, new: str, *, much: bool) -> None:
    assert replaces_much(old, new) == much
