"""Ready-made texts: whole, in both languages, and never usable before the owner's own opt-out stands in them."""

import pytest

from app.domain.folding import fold
from app.domain.segments import Encoding, measure
from app.domain.starters import PLACES, STARTERS, Starter, unfilled
from app.domain.template import parse_template, render

ALL = [starter for starters in STARTERS.values() for starter in starters]


def test_there_are_some_in_english_and_in_greek_with_names_of_their_own() -> None:
    assert set(STARTERS) == {"en", "el"}
    assert all(len(starters) >= 5 for starters in STARTERS.values())
    assert len({fold(starter.name) for starter in ALL}) == len(ALL)


@pytest.mark.parametrize("starter", ALL, ids=lambda starter: starter.name)
def test_each_speaks_to_the_person_reads_well_without_a_name_and_ends_with_a_way_out(starter: Starter) -> None:
    template = parse_template(starter.text)
    assert template.fields == {"first_name"}
    assert "{" not in render(template, {})
    assert "|" not in render(template, {})
    assert render(template, {}).endswith(PLACES)
    assert unfilled(starter.text) in PLACES
    assert starter.category


@pytest.mark.parametrize("starter", ALL, ids=lambda starter: starter.name)
def test_none_is_long(starter: Starter) -> None:
    assert measure(render(parse_template(starter.text), {"first_name": "Κωνσταντίνα"})).segments <= 3


def test_the_english_ones_are_cheap() -> None:
    for starter in STARTERS["en"]:
        measured = measure(render(parse_template(starter.text), {}))
        assert (measured.encoding, measured.segments) == (Encoding.GSM7, 1)


def test_a_place_is_found_until_it_is_filled_in() -> None:
    assert unfilled(f"Opt out: {PLACES[0]}") == PLACES[0]
    assert unfilled("Opt out: 210 1234567 [shop]") == ""
