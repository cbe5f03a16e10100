"""The catalogues: all that the program says is in them, in good order, and the files that it reads are made of them."""

import re
from pathlib import Path

import pytest

from app.ui.refusals import VALUE, pattern_of, translated
from tests.translating import refusals
from tests.translating.__main__ import OURS, QTS, entries, release, up_to_date
from tests.translating.catalogue import Entry, read, written
from tests.translating.spoken import mistakes, spoken

GREEK = re.compile(r"[Α-Ωα-ωά-ώΆ-Ώ]")
NAMES = re.compile(r"\b(API|CSV|JSON|Mac|Messaging|Mitto|PDF|Retail Send|SMS|Unicode|Windows-1252|ms)\b|\{\d+\}")
"""What no language changes."""


@pytest.fixture(scope="module")
def greek() -> dict[Entry, str]:
    return read(OURS)


def test_the_catalogue_has_every_text_of_the_source_and_no_other(greek: dict[Entry, str]) -> None:
    assert OURS.read_text(encoding="utf-8") == up_to_date(greek), "python3 run.py translate brings it up to date"


def test_nothing_is_left_untranslated(greek: dict[Entry, str]) -> None:
    assert [entry for entry, said in greek.items() if not said] == []
    assert 'type="' not in QTS.read_text(encoding="utf-8")


def test_greek_is_greek(greek: dict[Entry, str]) -> None:
    words = [entry for entry in greek if re.search(r"[A-Za-z]{2}", NAMES.sub("", entry[1]))]
    assert [entry for entry in words if not GREEK.search(greek[entry])] == []


def test_every_value_has_its_place_in_both_languages(greek: dict[Entry, str]) -> None:
    def places(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}|%\w", text))

    assert [entry for entry, said in greek.items() if places(entry[1]) != places(said)] == []


def test_a_text_ends_as_it_does_in_english(greek: dict[Entry, str]) -> None:
    def end(text: str) -> str:
        return text[-1:].replace(";", "?") if text[-1:] in tuple(".:…?; ") else ""

    assert [(entry[1], said) for entry, said in greek.items() if end(entry[1]) != end(said)] == []


def test_what_has_a_key_in_english_has_one_in_greek(greek: dict[Entry, str]) -> None:
    catalogue = {**greek, **read(QTS)}
    assert [entry for entry, said in catalogue.items() if bool(_key(entry[1])) != bool(_key(said))] == []


def test_no_two_things_of_a_window_have_the_same_key(greek: dict[Entry, str]) -> None:
    for place in (0, 1):
        taken: dict[tuple[str, str], str] = {}
        for (context, source), said in greek.items():
            text = (source, said)[place]
            if key := _key(text):
                assert taken.setdefault((context, key), text) == text, f"{context}: two entries have the key {key}"


def test_no_text_is_put_together_before_it_is_looked_up() -> None:
    assert mistakes() == []


@pytest.mark.parametrize("file", [OURS, QTS], ids=lambda file: file.stem)
def test_what_the_program_reads_is_made_of_the_catalogue(file: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    release(file, made)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes(), "python3 run.py translate makes it anew"


def test_the_layout_of_a_catalogue_is_the_same_whatever_order_it_is_read_in() -> None:
    entries_ = [("b", "<two> & more"), ("a", "one"), ("b", "three")]
    translations = {("b", "three"): "τρία", ("b", "<two> & more"): "δύο"}
    text = written("el_GR", entries_, translations)
    assert text.index("<name>a<") < text.index("<name>b<") < text.index("&lt;two&gt; &amp; more") < text.index("three")
    assert text.count('type="unfinished"') == 1


def test_the_source_is_read_wherever_the_program_speaks() -> None:
    found = set(spoken())
    assert ("sections", "Queue health") in found  # marked in a table
    assert ("words", "Waits to be handed to Mitto.") in found  # a table of words
    assert ("words", "Undelivered") in found  # the domain's vocabulary, which knows no Qt
    assert ("words", "{0} people") in found  # through a function of our own
    assert ("figures", "{0} days") in found  # through another name for Qt's function
    assert ("Question", "Go back") in found  # the usual way


def test_every_sentence_of_the_layers_below_is_found_again_with_its_values() -> None:
    for words in refusals.refusals():
        values = {found: f"value {found}" for found in VALUE.findall(words)}
        said = VALUE.sub(lambda place: values[place[1]], words)  # noqa: B023 - called at once
        found = pattern_of(words).found_by.fullmatch(said)
        assert found is not None, words
        assert "".join(found.groups()) == "".join(values.values())


def test_a_sentence_that_nobody_knows_stays_as_it_is() -> None:
    assert translated("It rained on the till.") == "It rained on the till."


def test_english_is_what_the_source_says() -> None:
    said = "There is no list 'Regulars'. Nothing was changed."
    assert translated(said) == said
    assert ("refusals", "There is no list '{0}'. Nothing was changed.") in entries()


def _key(text: str) -> str:
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found[1].lower() if found else ""
