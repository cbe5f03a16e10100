"""The opt-out line: what it may be, and how every message comes to end with it."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit, fitted
from app.domain.opt_out_line import LONGEST, LONGEST_WHY, parse_line, parse_why
from app.domain.segments import measure, normalise
from app.domain.settings import Settings, parse
from app.domain.template import KNOWN_FIELDS, parse_leniently, parse_template, render

LINE = "Διαγραφή: myshop.gr/stop"
LINES = (LINE, "Opt out: 210 123 4567", "Stop: stop@myshop.gr", "Διαγραφή στο μαγαζί.ελ/όχι", "SMS ΣΤΟΠ στο 54321")


@pytest.mark.parametrize("line", [*LINES, "", "Opt out: +30 (210) 123-4567"])
def test_a_line_that_names_a_channel_is_taken_as_it_is_worded(line: str) -> None:
    assert parse("store.opt_out_line", f" {line} ") == line


def test_blanks_and_accents_of_a_line_are_put_in_order() -> None:
    assert parse_line("k", "Διαγραφη\u0301:\u00a0 210\t1234567") == "Διαγραφή: 210 1234567"


@pytest.mark.parametrize(
    "line",
    [
        "Opt out: myshop.gr\nThank you",
        "Opt out: {phone} 2101234567",
        "Opt out: 2101234567 }",
        "Opt out: myshop.gr\x00",
        "Opt out: myshop.gr/" + "x" * LONGEST,
        "Thank you",
        "Opt out in the shop",
        "Reply STOP",
        "Opt out: 1234",
    ],
)
def test_what_is_no_line_or_names_no_channel_is_refused(line: str) -> None:
    with pytest.raises(Refused) as refused:
        parse("store.opt_out_line", line)
    assert refused.value.reason is Reason.BAD_VALUE


def test_every_copy_ends_with_the_line() -> None:
    template = parse_template("Hi {first_name|you}!", line=LINE)
    assert render(template, {"first_name": "Μαρία"}) == f"Hi Μαρία!\n{LINE}"
    assert render(template, {}) == f"Hi you!\n{LINE}"


def test_a_text_that_ends_its_last_line_gets_no_empty_one() -> None:
    assert render(parse_template("Hi\n", line=LINE), {}) == f"Hi\n{LINE}"


def test_a_message_without_a_word_stays_without() -> None:
    template = parse_template("{first_name}", line=LINE)
    assert render(template, {"first_name": " "}) == ""
    assert render(template, {"first_name": "Ζωή"}) == f"Ζωή\n{LINE}"


@pytest.mark.parametrize(
    "text",
    [
        f"Hi! {LINE}",
        f"{LINE}\nHi!",
        "Hi! ΔΙΑΓΡΑΦΗ:\nMyShop.gr/stop",
        fitted(f"Hi! {LINE}", Fit.CAPITALS),
        f"Hi {{first_name}}. {normalise(LINE)}.",
    ],
)
def test_a_text_that_has_the_line_by_itself_does_not_get_it_twice(text: str) -> None:
    assert render(parse_template(text, line=LINE), {"first_name": "Ζωή"}) == text.replace("{first_name}", "Ζωή")


@pytest.mark.parametrize(
    "text",
    [
        "Hi! Διαγραφή: myshop.gr/stopping",
        "Hi! Διαγραφή: myshop.gr/stop/2",
        "Διαγραφή myshop.gr/stop",
        "myshop.gr/stop",
        "Hi! Διαγραφή: 2101234567",
        f"Hi {{first_name|{LINE}}}",
        "Διαγραφή: {first_name}myshop.gr/stop",
    ],
)
def test_a_text_that_has_something_like_it_gets_it(text: str) -> None:
    assert render(parse_template(text, line=LINE), {}).endswith(f"\n{LINE}")


def test_what_a_person_is_called_does_not_take_the_place_of_the_line() -> None:
    assert render(parse_template("Hi {name}", line=LINE), {"name": LINE}) == f"Hi {LINE}\n{LINE}"


def test_the_line_is_made_to_fit_with_the_rest_and_its_address_stays() -> None:
    template = parse_template("Γεια σου", fit=Fit.CAPITALS, line=LINE)
    assert render(template, {}) == "ΓEIA ΣOY\nΔIAΓPAΦH: myshop.gr/stop"
    assert measure(render(template, {})).encoding == "GSM-7"


def test_a_code_of_the_shop_does_not_keep_the_line_from_fitting() -> None:
    template = parse_template("{code}", ("code",), fit=Fit.CAPITALS, line=LINE)
    assert render(template, {"code": "ΔΙΑΓΡΑΦΗ"}) == "ΔΙΑΓΡΑΦΗ\nΔIAΓPAΦH: myshop.gr/stop"


words = st.text(st.characters(exclude_categories=["Cs"])) | st.text("αΆβσςΐ {}|first_nam€\n", max_size=200)


@given(
    words, st.dictionaries(st.sampled_from(KNOWN_FIELDS), words), st.sampled_from([*product(LINES, Fit)]), st.booleans()
)
def test_whatever_is_said_the_line_comes_last_and_is_counted(
    text: str, values: dict[str, str], way: tuple[str, Fit], strictly: bool
) -> None:
    line, fit = way
    parse_it = parse_template if strictly and not re.search(r"\{\s*[^\W\d]", text) else parse_leniently
    made = render(parse_it(text, line=line, fit=fit), values)
    plain = render(parse_leniently(text, fit=fit), values)
    if not plain.strip():
        assert made == plain
        return
    ending = fitted(line, fit) if plain.endswith("\n") else f"\n{fitted(line, fit)}"
    assert made == plain + ending
    assert made == fitted(plain + ending, fit)  # as if the whole of it had been made to fit at once
    assert measure(made).characters == measure(plain).characters + len(ending)


def test_a_draft_carries_the_line_of_the_settings_unless_there_is_a_reason() -> None:
    settings = Settings(store_opt_out_line=LINE)
    assert DraftContent("S").line(settings) == LINE
    assert DraftContent("S", no_line_why="order").line(settings) == ""
    assert DraftContent("S").line(Settings()) == ""


@pytest.mark.parametrize("why", ["", "  \n", "x" * (LONGEST_WHY + 1)])
def test_a_reason_is_words(why: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_why(why)
    assert refused.value.reason is Reason.BAD_VALUE


def test_a_reason_is_kept_in_one_line() -> None:
    assert parse_why(" a\n recall  of a toy ") == "a recall of a toy"
