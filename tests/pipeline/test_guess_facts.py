"""What columns hold besides numbers and names: by header words in two languages, by values, by what the shop has."""

import pytest

from app.domain.contact_file import Field, Fields, OwnField
from app.domain.custom_field import CustomField, CustomKind
from app.domain.ids import FieldId
from app.pipeline.consent_words import read_consent
from app.pipeline.fact_words import fact_of, means_points
from app.pipeline.guess_facts import guess_facts, month_comes_first, own_field

POINTS = CustomField(FieldId(1), "Πόντοι", CustomKind.NUMBER)


def guess(header: str, *columns: tuple[str, ...], own: tuple[CustomField, ...] = ()) -> Fields:
    names = header.split("|")
    return guess_facts((None,) * len(names), names, list(zip(*columns, strict=True)), own)


@pytest.mark.parametrize(
    ("field", "headers"),
    [
        (Field.EMAIL, ("E-mail", "EMAIL", "email address", "Ηλ. Ταχυδρομείο")),
        (Field.BIRTHDAY, ("Birthday", "date_of_birth", "ΓΕΝΕΘΛΙΑ", "Ημ. γέννησης", "Ημ/νία Γέννησης")),
        (Field.NAME_DAY, ("Name day", "Γιορτή", "Ονομαστική εορτή")),
        (Field.GENDER, ("Gender", "Φύλο", "ΦΥΛΟ")),
        (Field.TAGS, ("Tags", "Labels", "Ετικέτες", "Κατηγορία")),
        (Field.LIST, ("List", "Mailing list", "Λίστα", "ΛΙΣΤΕΣ")),
        (Field.CONSENT, ("Consent", "SMS consent", "Συγκατάθεση", "Accepts Marketing", "GDPR")),
        (Field.CONSENT_DATE, ("Consent date", "opt-in date", "Ημερομηνία συναίνεσης")),
    ],
)
def test_headers_are_known_in_every_spelling(field: Field, headers: tuple[str, ...]) -> None:
    assert [fact_of(header) for header in headers] == [field] * len(headers)


def test_points_become_a_field_of_the_shops_own_and_other_columns_are_left_out() -> None:
    assert means_points("ΠΟΝΤΟΙ")
    assert guess("Points", ("", "")) == (OwnField("Points", CustomKind.NUMBER),)
    assert guess("Points|City", ("340", "12"), ("Volos", "Patra")) == (OwnField("Points", CustomKind.NUMBER), None)


def test_a_field_that_the_shop_has_is_proposed_for_the_column_of_its_name() -> None:
    assert guess("ποντοι", ("5",), own=(POINTS,)) == (OwnField("Πόντοι", CustomKind.NUMBER),)
    assert own_field("ΠΌΝΤΟΙ", ["x"], (POINTS,)) == OwnField("Πόντοι", CustomKind.NUMBER)


def test_addresses_are_known_by_themselves_and_only_one_column_is_taken() -> None:
    assert guess("a|b", ("x@y.gr", "z@y.gr"), ("q@y.gr", "r@y.gr")) == (Field.EMAIL, None)
    assert guess("a", ("x@y.gr", "none", "none")) == (None,)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["1", "2.500", "3,5"], CustomKind.NUMBER),
        (["1/2/2025", "31-12-2024"], CustomKind.DATE),
        (["12/31/2025", "01/15/2024"], CustomKind.DATE),
        (["Volos", "3"], CustomKind.TEXT),
        (["00123", "00456"], CustomKind.TEXT),  # a card's number
        ([], CustomKind.TEXT),
    ],
)
def test_the_kind_of_an_own_field_is_that_of_most_values(values: list[str], kind: CustomKind) -> None:
    assert own_field("Some thing", values, ()) == OwnField("Some thing", kind)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Loyalty (points)", "Loyalty points"),
        ("  1. Πόλη: ", "Πόλη"),
        ("{x}", "x"),
        ("", "field"),
        ("№ 5", "field"),
        ("name", "name 2"),
        ("x" * 99, "x" * 40),
    ],
)
def test_a_header_becomes_a_name_that_a_text_can_use(header: str, name: str) -> None:
    assert own_field(header, ["x"], ()).name == name


def test_the_month_comes_first_only_where_the_dates_say_so() -> None:
    fields = (None, Field.BIRTHDAY)
    assert month_comes_first(fields, [("31/12", "12/31/1980"), ("", "1/2/1980")])
    assert not month_comes_first(fields, [("12/31", "1/2/1980"), ("", "x")])
    assert not month_comes_first(fields, [("", "1/2/1980"), ("", "31/12/1980")])


@pytest.mark.parametrize("cell", ["Yes", "ΝΑΙ", " ναι ", "TRUE", "1", "x", "✓", "opted-in", "Subscribed", "Συμφωνεί"])
def test_a_yes_is_a_yes(cell: str) -> None:
    assert str(read_consent(cell, this_year=2026, month_first=False)[0]) == "opted_in"


@pytest.mark.parametrize("cell", ["no", "ΌΧΙ", "0", "false", "opted_out", "Unsubscribed", "STOP", "Διαγραφή"])
def test_a_no_is_an_opt_out(cell: str) -> None:
    assert str(read_consent(cell, this_year=2026, month_first=False)[0]) == "opted_out"


def test_a_day_to_come_is_no_consent() -> None:
    with pytest.raises(ValueError, match="2031"):
        read_consent("1/1/2031", this_year=2026, month_first=False)
