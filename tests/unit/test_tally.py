"""Messages that are counted in bulk come to exactly what they come to one by one."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.fitting import Fit
from app.domain.segments import Encoding, measure
from app.domain.tally import Tally
from app.domain.template import Field, parse_template, render, renderer

NAMES = ("first_name", "last_name")
PIECES = [
    "{first_name}",
    "{last_name|φίλε}",
    "{first_name|you}",
    "Hi ",
    "Γεια ",
    "\u0301",
    "e",
    "…",
    "€",
    "😀",
    " ",
    "\u1161",
]
PIECES += ["x" * 60, "α" * 60, "x" * 150, "shop.gr/ά "]
VALUES = [
    "",
    " ",
    "Μαρία",
    "Nikos",
    "Zoë",
    "\u0301",
    "\u0301x",
    "e\u0301",
    "😀",
    "€",
    " Ά\u00a0",
    "AYΓ9",
    "\u1100",
    "\u11a8",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
ROWS = st.lists(st.tuples(*(st.one_of(st.sampled_from(VALUES), st.text(max_size=5)) for _ in NAMES)), max_size=12)


@given(TEXTS, ROWS, st.sampled_from(list(Fit)))
@example("αe{first_name}", [("\u0301", "")], Fit.AS_TYPED)
@example("ά{first_name}", [("x", ""), ("y", "")], Fit.AS_TYPED)
@example("xά{first_name}ώ", [("x", ""), ("😀", "")], Fit.AS_TYPED)
@example("Hi {first_name}", [("e\u0301", ""), ("x", "")], Fit.AS_TYPED)
@example("{first_name}", [("\u1100", ""), ("\u1161", "")], Fit.AS_TYPED)
def test_the_sum_is_that_of_each_message(text: str, rows: list[tuple[str, str]], fit: Fit) -> None:
    template = parse_template(text, fit=fit)
    names = [name for name in NAMES if name in template.fields]
    short = [tuple(row[NAMES.index(name)] for name in names) for row in rows]
    tally = Tally(template, names)
    for at in range(0, len(short), 5):
        tally.add(Counter(short[at : at + 5]))
    made = [render(template, dict(zip(names, row, strict=True))) for row in short]
    assert [renderer(template, names)(row) for row in short] == made
    measured = [measure(one) for one in made]
    assert tally.messages == len(made)
    assert tally.by_segments == Counter(one.segments for one in measured)
    assert tally.unicode == sum(one.encoding is Encoding.UCS2 for one in measured)
    assert tally.empty == sum(not one.strip() for one in made)
    assert tally.missing == {
        field: sum(not row[names.index(field.name)].strip() for row in short)
        for field in template.pieces
        if isinstance(field, Field)
    }
    assert (tally.over > 0) == (len({one.segments for one in measured} - {0}) > 1)


@pytest.mark.parametrize(
    ("text", "rows", "over"),
    [
        ("x" * 150 + "{first_name}", {("y" * 10,): 3, ("y" * 14,): 1}, 4),
        ("x" * 150 + "{first_name}", {("y",): 3, ("ά",): 1}, 81),
        ("α" * 60 + "{first_name}", {("y" * 10,): 3, ("y" * 11,): 1}, 1),
        ("x" * 300 + "{first_name}", {("y",): 3, ("€€€€",): 1}, 3),
    ],
)
def test_by_how_much_the_longest_are_too_long(text: str, rows: dict[tuple[str, ...], int], over: int) -> None:
    tally = Tally(parse_template(text), ["first_name"])
    tally.add(rows)
    assert tally.over == over
