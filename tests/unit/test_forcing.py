"""Which characters make a text go as Unicode: exactly those that a measure says so of, in every way of fitting."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.clusters import clusters, count_clusters
from app.domain.fitting import Fit, fitted
from app.domain.forcing import Unseen, forcing, replacement, unseen
from app.domain.segments import Encoding, fits_gsm7, forcing_characters, measure, normalise

FAMILY = "👨\u200d👩\u200d👧"
PIECES = [
    "Γεια ",
    "ά",
    "α\u0301",
    "e\u0301",
    "x\u0301",
    "…",
    "€",
    "😀",
    FAMILY,
    "🇬🇷",
    "👍🏽",
    "shop.gr/άνοιξη",
    "ΑΥΓ10",
    "\ufffc",
]
PIECES += ["\n", " ", "a", "’", "❤\ufe0f", "1\ufe0f\u20e3", "한", "\u1112\u1161\u11ab", "ç", "漢", "\u200d", "\u0301"]
TEXTS = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3))).map("".join))


def forced(text: str) -> Counter[str]:
    return Counter(dict(forcing_characters(text)))


@given(TEXTS, st.sampled_from(list(Fit)))
@example("shop.gr/ά ά", Fit.CAPITALS)
@example("a\u0301\u0301ά\u0345", Fit.CAPITALS)
def test_those_found_are_exactly_those_that_still_force_it(text: str, fit: Fit) -> None:
    found = forcing(text, fit)
    counted = Counter[str]()
    for one in found:
        assert normalise(text[one.start : one.end]) == one.character
        counted += forced(one.character if one.in_code else fitted(one.character, fit))
    assert counted == forced(fitted(text, fit))
    assert [(one.start, one.end) for one in found] == sorted((one.start, one.end) for one in found)


@given(TEXTS)
@example("ά" + "\U0001f600" * 3)
def test_without_them_a_text_is_gsm_7_and_with_any_one_it_is_not(text: str) -> None:
    found = forcing(text)
    rest, at = [], 0
    for one in found:
        rest.append(text[at : one.start])
        at = one.end
        assert measure(text[one.start : one.end]).encoding is Encoding.UCS2
    rest.append(text[at:])
    assert all(measure(piece).encoding is Encoding.GSM7 for piece in rest)


@given(TEXTS)
@example("\uac00\u11a8\u1100\u1161")
@example("\u0b47\u0b3e\u0dd9\u0dcf")
def test_clusters_are_the_whole_text_and_normalise_one_by_one(text: str) -> None:
    pieces = [text[start:end] for start, end in clusters(text)]
    assert "".join(pieces) == text
    assert all(pieces)
    assert "".join(normalise(piece) for piece in pieces) == normalise(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", 0),
        ("abc", 3),
        (FAMILY, 1),
        ("🇬🇷🇨🇾", 2),
        ("👍🏽😀", 2),
        ("x\u0301\u0302y", 2),
        ("❤\ufe0f", 1),
        ("1\ufe0f\u20e3", 1),
        ("🏴\U000e0067\U000e0062\U000e007f", 1),
        ("\u1112\u1161\u11ab", 1),
        ("a\u200db", 2),
        ("\n\u0301", 2),
        ("\ufffc\u0301", 2),
    ],
)
def test_what_a_person_sees_as_one_character_is_one(text: str, seen: int) -> None:
    assert count_clusters(text) == seen


@pytest.mark.parametrize(
    ("text", "places", "about"),
    [
        ("Hello €", 0, False),
        ("Γεια", 0, False),
        ("Γεια 😀", 1, False),
        (FAMILY, 7, True),
        ("x\u0301", 1, True),
        ("α\u0301", 0, False),
        ("🇬🇷", 3, True),
    ],
)
def test_what_sms_counts_beyond_what_is_seen(text: str, places: int, about: bool) -> None:
    assert unseen(text) == Unseen(places, about=about)


@pytest.mark.parametrize(
    ("character", "plain"),
    [
        ("…", "..."),
        ("\u200b", ""),
        ("ά", "A"),
        ("ΐ", "I"),
        ("ς", "Σ"),
        ("ç", "c"),
        ("x\u0301", "x"),
        ("😀", ""),
        (FAMILY, ""),
        ("★", ""),
        ("漢", None),
        ("ж", None),
        ("٣", None),
    ],
)
def test_what_stands_in_for_a_character(character: str, plain: str | None) -> None:
    assert replacement(character) == plain


@given(st.characters(exclude_categories=["Cs"]))
def test_what_stands_in_always_fits_and_no_letter_is_only_left_out(character: str) -> None:
    if fits_gsm7(normalise(character)):
        return
    plain = replacement(normalise(character))
    assert plain is None or fits_gsm7(plain)
    if plain == "":
        assert not any(unicodedata.category(each)[0] in "LN" for each in normalise(character))


def test_what_is_part_of_an_address_or_a_code_says_so() -> None:
    assert [(one.character, one.in_code) for one in forcing("ά shop.gr/ά, ά@shop.gr ΔΞ9 ’")] == [
        ("ά", False),
        ("ά", True),
        ("ά", True),
        ("’", False),
    ]
