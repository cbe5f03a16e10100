"""Merge fields: what is a field, what is text, and what each recipient reads."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.template import KNOWN_FIELDS, Field, UnknownField, parse_template, render

MARIA = {"name": "Μαρία Παππά", "first_name": "Μαρία", "last_name": "Παππά"}


def made(text: str, values: dict[str, str]) -> str:
    return render(parse_template(text), values)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello {first_name}!", "Hello Μαρία!"),
        ("{name}", "Μαρία Παππά"),
        ("{first_name}{last_name}", "ΜαρίαΠαππά"),
        ("{ first_name }, {first_name | friend}", "Μαρία, Μαρία"),
        ("No field at all", "No field at all"),
        ("", ""),
    ],
)
def test_a_field_becomes_the_contacts_value(text: str, expected: str) -> None:
    assert made(text, MARIA) == expected


@pytest.mark.parametrize("nothing", ["", " ", "\t\n", "\u00a0"])
def test_a_blank_value_gives_way_to_the_fallback(nothing: str) -> None:
    assert made("Hi {first_name|dear friend}!", {"first_name": nothing}) == "Hi dear friend!"
    assert made("Hi {first_name|}!", {"first_name": nothing}) == "Hi !"
    assert made("Hi{first_name}!", {"first_name": nothing}) == "Hi!"


def test_a_contact_without_the_field_counts_as_blank() -> None:
    assert made("Hi {first_name|friend}!", {}) == "Hi friend!"


def test_a_fallback_is_used_as_written() -> None:
    assert made("Hi{first_name| there}", {}) == "Hi there"
    assert made("{name|a|b}", {}) == "a|b"
    assert made("{name|<50\n\\1 %s $x}", {}) == "<50\n\\1 %s $x"


def test_blanks_round_a_value_are_dropped() -> None:
    assert made("Hi {first_name}!", {"first_name": "  Anna Maria\u00a0"}) == "Hi Anna Maria!"


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "}",
        "{}",
        "}{",
        "{ }",
        "{1}",
        "{|x}",
        "{first_name",
        "first_name}",
        "{-}",
        "{50%}",
        "{a+b}",
        ":-{ ;-}",
        "{\n}",
    ],
)
def test_a_brace_that_makes_no_field_goes_out_as_written(text: str) -> None:
    template = parse_template(text)
    assert template.fields == frozenset()
    assert render(template, MARIA) == text


def test_doubled_braces_are_a_field_between_two_braces() -> None:
    assert made("{{first_name}}", MARIA) == "{Μαρία}"


@pytest.mark.parametrize(
    "slip", ["firstname", "First_Name", "first name", "first-name", "όνομα", "number", "x2", "a.b"]
)
def test_a_misspelt_field_is_an_error_that_names_it(slip: str) -> None:
    with pytest.raises(UnknownField, match=slip) as caught:
        parse_template(f"Hi {{first_name}}, {{{slip}|friend}} and {{ {slip} }}")
    assert caught.value.fields == (slip,)
    assert "{first_name}" in str(caught.value)


def test_every_unknown_field_is_named_once_in_the_order_of_the_text() -> None:
    with pytest.raises(UnknownField) as caught:
        parse_template("{town} {name} {age} {town}")
    assert caught.value.fields == ("town", "age")


def test_the_known_fields_can_be_handed_in() -> None:
    assert render(parse_template("{town}", known=("town",)), {"town": "Volos"}) == "Volos"
    with pytest.raises(UnknownField):
        parse_template("{name}", known=("town",))


def test_a_template_tells_its_fields_and_keeps_its_text() -> None:
    template = parse_template("Hi {first_name|you} {name}{first_name}")
    assert template.fields == {"first_name", "name"}
    assert template.text == "Hi {first_name|you} {name}{first_name}"
    assert template.pieces == ("Hi ", Field("first_name", "you"), " ", Field("name"), Field("first_name"))


def test_a_value_with_braces_is_never_read_as_a_field() -> None:
    values = {"name": "{first_name}", "first_name": "{last_name}", "last_name": "{name|x}"}
    assert made("{name}{first_name}{last_name}", values) == "{first_name}{last_name}{name|x}"


def test_braces_that_meet_only_after_merging_stay_text() -> None:
    assert made("{{first_name}}", {"first_name": "name"}) == "{name}"


def test_a_letter_and_an_accent_from_two_pieces_are_composed() -> None:
    assert made("{first_name}\u0301", {"first_name": "Mari"}) == "Mar\u00ed"


def fields_of(text: str) -> set[str]:
    """The known and unknown fields of a text."""
    try:
        return set(parse_template(text).fields)
    except UnknownField as error:
        return set(error.fields)


@given(st.text() | st.text(alphabet="{}| a1\n"))
def test_a_text_without_fields_is_sent_as_written(text: str) -> None:
    if fields_of(text):
        assert "{" in text
        assert "}" in text
    else:
        assert made(text, MARIA) == unicodedata.normalize("NFC", text)


literals = st.text(alphabet=st.characters(exclude_characters="{}", exclude_categories=["Cs"]))
fields = st.builds(Field, st.sampled_from(KNOWN_FIELDS), literals)


@given(st.lists(literals | fields), st.dictionaries(st.sampled_from(KNOWN_FIELDS), st.text()))
def test_literals_and_fields_come_out_in_order(pieces: list[str | Field], values: dict[str, str]) -> None:
    written = "".join(p if isinstance(p, str) else f"{{{p.name}|{p.fallback}}}" for p in pieces)
    expected = "".join(p if isinstance(p, str) else values.get(p.name, "").strip() or p.fallback for p in pieces)
    assert made(written, values) == unicodedata.normalize("NFC", expected)
