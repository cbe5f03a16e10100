"""Days, gender and e-mail addresses as people write them."""

import pytest

from app.domain.facts import BadFact, Day, Gender, read_day, read_email, read_gender, stored_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14/6/1985", Day(6, 14, 1985)),
        ("14.06.1985", Day(6, 14, 1985)),
        (" 14-6-85 ", Day(6, 14, 1985)),
        ("1/2/26", Day(2, 1, 2026)),
        ("1/2/27", Day(2, 1, 1927)),
        ("1985-06-14", Day(6, 14, 1985)),
        ("1985-06-14T00:00:00", Day(6, 14, 1985)),
        ("14/06/1985 00:00:00", Day(6, 14, 1985)),
        ("29/2", Day(2, 29)),
        ("15/8", Day(8, 15)),
        ("14 June 1985", Day(6, 14, 1985)),
        ("14 Ιουνίου 1985", Day(6, 14, 1985)),
        ("2 Μαΐου", Day(5, 2)),
        ("12. Mär 2025", Day(3, 12, 2025)),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str, day: Day) -> None:
    assert read_day(text, this_year=2026) == day


def test_the_month_comes_first_where_that_is_said() -> None:
    assert read_day("6/14/1985", this_year=2026, month_first=True) == Day(6, 14, 1985)


@pytest.mark.parametrize(
    "text", ["", "31/2", "29/2/2023", "14/13/1985", "1/1/1700", "1/1/2030", "June", "14 Foo", "45123"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadFact):
        read_day(text, this_year=2026)


def test_a_stored_day_comes_back() -> None:
    assert stored_day(Day(6, 14).stored, 1985) == Day(6, 14, 1985)
    assert stored_day("") is None


def test_gender_is_told_by_a_word_or_a_form_of_address() -> None:
    assert [read_gender(text) for text in ("Γυναίκα", "κα.", "F", "Herr", "άνδρας", "other")] == [
        *(Gender.FEMALE,) * 3,
        *(Gender.MALE,) * 2,
        Gender.OTHER,
    ]
    with pytest.raises(BadFact):
        read_gender("Μαρία")


def test_an_address_is_kept_as_typed() -> None:
    assert read_email(" <Maria.P+shop@Example.gr> ") == "Maria.P+shop@Example.gr"
    assert read_email("mailto:a@b.co") == "a@b.co"


@pytest.mark.parametrize("text", ["", "maria", "maria@", "maria@shop", "a b@c.gr", "a@b.gr, c@d.gr"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(BadFact):
        read_email(text)
