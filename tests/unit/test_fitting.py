"""Texts that are made to fit GSM-7: nothing is lost, nothing that must stay changes, and twice is as good as once."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.fitting import PLAIN, Fit, fitted, plainer
from app.domain.segments import Encoding, forcing_characters, measure, normalise
from app.domain.template import fitted_around_fields, parse_template, render, without_character

ALPHABET = "αβγδεζηθικλμνξοπρσςτυφχψω"
ACCENTED = "άέήίόύώϊϋΐΰΆΈΉΊΌΎΏΪΫ"
LATIN = {"A": "Α", "B": "Β", "E": "Ε", "Z": "Ζ", "H": "Η", "I": "Ι", "K": "Κ", "M": "Μ", "N": "Ν", "O": "Ο"}
LATIN |= {"P": "Ρ", "T": "Τ", "Y": "Υ", "X": "Χ"}
"""The Latin letters that stand in for Greek ones, read back."""

FIELDS = ("name", "first_name", "last_name", "code", "city")


def read_back(capitals: str) -> str:
    return "".join(LATIN.get(letter, letter) for letter in capitals)


def bare(text: str) -> str:
    """What is left of Greek when accents and the size of letters do not count."""
    upper = unicodedata.normalize("NFD", text).upper()
    return "".join(letter for letter in upper if not unicodedata.combining(letter))


@pytest.mark.parametrize("letter", [*ALPHABET, *ALPHABET.upper(), *ACCENTED])
def test_every_greek_letter_fits_and_can_be_read_back(letter: str) -> None:
    capitals = fitted(letter, Fit.CAPITALS)
    assert not forcing_characters(capitals)
    assert read_back(capitals) == bare(letter)


@given(st.text(alphabet=ALPHABET + ALPHABET.upper() + ACCENTED + " ,.!€", max_size=200))
@example("ΰ, ΐ!")
def test_a_greek_text_goes_as_gsm_7_and_keeps_every_letter(text: str) -> None:
    capitals = fitted(text, Fit.CAPITALS)
    assert measure(capitals).encoding is Encoding.GSM7
    assert read_back(capitals) == bare(text)


@given(st.text(max_size=200), st.sampled_from(list(Fit)))
@example("2ος", Fit.CAPITALS)
@example("ΑΥΓ10-β", Fit.CAPITALS)
@example("α.βγ…δε.gr", Fit.PLAIN)
def test_doing_it_again_changes_nothing_and_never_costs_more(text: str, fit: Fit) -> None:
    once = fitted(text, fit)
    assert fitted(once, fit) == once
    assert len(forcing_characters(once)) <= len(forcing_characters(text))


@pytest.mark.parametrize(
    "kept",
    [
        "https://shop.gr/Άνοιξη?x=«1»",
        "www.κατάστημα.gr",
        "κατάστημα.ελ/προσφορές",
        "info@κατάστημα.gr",
        "myshop.gr/stop",
        "ΑΥΓ10",
        "KAL-2026-ΑΒΓ",
        "Café",
        "iPhone",
    ],
)
def test_addresses_codes_and_latin_words_stay(kept: str) -> None:
    assert fitted(f"Δείτε {kept} σήμερα", Fit.CAPITALS) == f"ΔEITE {kept} ΣHMEPA"
    assert fitted(f"Δείτε {kept} σήμερα", Fit.PLAIN) == f"Δείτε {kept} σήμερα"


def test_plain_punctuation_leaves_the_letters() -> None:
    assert fitted("«Καλημέρα» – σ’ όλους…\u00a0ναι", Fit.PLAIN) == '"Καλημέρα" - σ\' όλους... ναι'


def test_as_typed_is_as_typed_but_composed() -> None:
    assert fitted("«Καλημε\u0301ρα»…", Fit.AS_TYPED) == "«Καλημέρα»…"


@pytest.mark.parametrize("character", [each for each in PLAIN if normalise(each) == each])
def test_what_stands_in_for_punctuation_fits(character: str) -> None:
    assert forcing_characters(character)
    assert not forcing_characters(PLAIN[character])


def test_a_name_goes_in_capitals_with_the_text_around_it() -> None:
    template = parse_template("Γεια σου {first_name|φίλε}!", FIELDS, fit=Fit.CAPITALS)
    assert render(template, {"first_name": " Μαρία "}) == "ΓEIA ΣOY MAPIA!"
    assert render(template, {}) == "ΓEIA ΣOY ΦIΛE!"


def test_a_code_of_a_field_stays_as_it_is_kept_and_a_city_does_not() -> None:
    template = parse_template("Κωδικός {code}, {city}", FIELDS, fit=Fit.CAPITALS)
    assert render(template, {"code": "ΚΑΛΟΚΑΙΡΙ", "city": "Αθήνα"}) == "KΩΔIKOΣ ΚΑΛΟΚΑΙΡΙ, AΘHNA"


def test_an_address_that_ends_with_a_field_stays() -> None:
    template = parse_template("Δες shop.gr/{first_name}", FIELDS, fit=Fit.CAPITALS)
    assert render(template, {"first_name": "Μαρία"}) == "ΔEΣ shop.gr/Μαρία"


def test_one_character_is_replaced_outside_fields_and_addresses() -> None:
    text = "Σ’ όλους {first_name|τ’ όνομα} στο shop.gr/τ’άλλα’"
    assert without_character(text, "’") == "Σ' όλους {first_name|τ’ όνομα} στο shop.gr/τ’άλλα’"
    assert plainer("ά") == "A"
    assert plainer("a") is None
    with pytest.raises(ValueError, match="nothing plainer"):
        without_character("漢", "漢")


def test_a_text_that_is_fitted_by_itself_keeps_its_fields() -> None:
    assert fitted_around_fields("Γεια {όνομα|φίλε}…", Fit.CAPITALS) == "ΓEIA {όνομα|φίλε}..."


@pytest.mark.parametrize("piece", ["a", "α", "a-", "a.", "a+", "1a", "a@", "www.", "http:/"])
def test_a_text_of_one_endless_word_does_not_take_for_ever(piece: str) -> None:
    """With a search that begins anew at every letter this takes minutes, and the suite's limit ends it."""
    text = piece * 100_000
    assert fitted(fitted(text, Fit.CAPITALS), Fit.CAPITALS) == fitted(text, Fit.CAPITALS)
