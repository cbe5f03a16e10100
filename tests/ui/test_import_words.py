"""What becomes of a row, in words."""

import pytest

from app.domain.contact_file import Outcome
from app.pipeline.commands import PreviewRow
from app.ui.import_words import result


def of(outcome: Outcome, *, merged_away: str | None, same_as: int | None = None) -> PreviewRow:
    """A row that came under one number, and means the contact with another one if it was merged away."""
    return PreviewRow(
        line=5, cells=("6944117749", "Ελένη"), outcome=outcome, number="+306990000000", fault=None, same_as=same_as,
        renamed=outcome is Outcome.UPDATED, raised=False, merged_away=merged_away,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "same_as", "words"),
    [
        (Outcome.UPDATED, None, "+30 6990 000 000 (you merged the two) · known, name changes"),
        (Outcome.SAME, None, "+30 6990 000 000 (you merged the two) · known, nothing new"),
        (Outcome.SUPPRESSED, None, "+30 6990 000 000 (you merged the two) · opted out, stays opted out"),
        (Outcome.MERGED, 2, "Same person as line 2 · will be merged · +30 6990 000 000 (you merged the two)"),
    ],
)
def test_a_number_that_was_merged_away_says_whose_row_it_is(outcome: Outcome, same_as: int | None, words: str) -> None:
    assert result(of(outcome, merged_away="+306944117749", same_as=same_as), ()) == words


def test_a_number_of_its_own_says_nothing_of_it() -> None:
    assert result(of(Outcome.SAME, merged_away=None), ()) == "+30 6990 000 000 · known, nothing new"
