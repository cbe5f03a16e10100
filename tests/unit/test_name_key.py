"""The key that people are found and sorted by: no capitals, no accents, each part of a name once."""

import pytest

from app.domain.contact import Consent, PersonForm, fold_words, name_key
from app.domain.folding import fold


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (("Μαρία Παπαδοπούλου", "Μαρία", "Παπαδοπούλου"), "μαρια παπαδοπουλου"),
        (("ΜΑΡΊΑ  Παππάς", "", ""), "μαρια παππασ"),
        (("Κα Ράπτη", "Δέσποινα", "Ράπτη"), "κα ραπτη δεσποινα"),
        (("", "José", "Núñez"), "jose nunez"),
        (("", "", ""), ""),
    ],
)
def test_names_are_folded_and_each_part_stands_once(names: tuple[str, str, str], key: str) -> None:
    assert name_key(*names) == key


@pytest.mark.parametrize("text", ["Άννα Μωραΐτη", "ΣΤΑΎΡΟΣ  ΑΝΤΩΝΊΟΥ", " Ζωή\u00a0Ράπτη ", "O'Hara-Müller"])
def test_words_fold_one_by_one_as_the_whole_text_does(text: str) -> None:
    assert fold_words(text) == fold(text)


def test_a_form_is_tidied_and_gets_its_whole_name() -> None:
    form = PersonForm(" 694 ", "", "  Μαρία ", "Παππά\u00a0", Consent.OPTED_IN, " a  form ").tidy()
    assert (form.name, form.first_name, form.last_name, form.source) == ("Μαρία Παππά", "Μαρία", "Παππά", "a form")
    assert form.number == " 694 "
    assert PersonForm("1", "Κα Ράπτη", "Δέσποινα", "Ράπτη").tidy().name == "Κα Ράπτη"
