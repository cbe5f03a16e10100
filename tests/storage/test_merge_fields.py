"""The shop's own fields in texts: offered, looked up only where they are used, the same in a plan as in a message."""

import pytest

from app.domain.custom_field import CustomKind, read_value
from app.domain.template import KNOWN_FIELDS, Field
from app.storage.audiences import mailable
from app.storage.custom_fields import change_values, ensure_custom_field
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.merge_fields import field_columns, known_fields
from app.storage.reads.audience import people
from app.storage.reads.plan import longest_first, plan
from tests.makers import NOW, Person, add_contacts, number


@pytest.fixture(autouse=True)
def _three(folder: Folder) -> None:
    """Three people; the first has points and a date, the second points."""
    first, second, _ = add_contacts(folder, [Person(number(at), f"P{at}") for at in range(3)])
    with writing(folder.store) as conn:
        points = ensure_custom_field(conn, "points", CustomKind.NUMBER, NOW)
        until = ensure_custom_field(conn, "Λήξη κάρτας", CustomKind.DATE, NOW)
        for contact, text in ((first, "1.340"), (second, "5")):
            change_values(conn, contact, {points.id: read_value(text, points.kind, this_year=2026)})
        change_values(conn, first, {until.id: read_value("31/12/2026", until.kind, this_year=2026)})


def values(conn: Connection, *used: str) -> list[dict[str, str]]:
    return [{name: one.fields.get(name, "") for name in used} for one in mailable(conn, None, used)]


def test_own_fields_are_known_to_a_text_after_the_names(folder: Folder) -> None:
    with reading(folder.store) as conn:
        assert known_fields(conn) == (*KNOWN_FIELDS, "points", "Λήξη κάρτας")


def test_each_persons_value_is_read_and_a_date_is_written_as_people_do(folder: Folder) -> None:
    with reading(folder.store) as conn:
        assert values(conn, "points", "Λήξη κάρτας") == [
            {"points": "1340", "Λήξη κάρτας": "31/12/2026"},
            {"points": "5", "Λήξη κάρτας": ""},
            {"points": "", "Λήξη κάρτας": ""},
        ]
        assert people(conn, [1])[0].fields["Λήξη κάρτας"] == "31/12/2026"


def test_only_what_a_text_uses_is_looked_up(folder: Folder) -> None:
    with reading(folder.store) as conn:
        assert field_columns(conn, {"first_name"}).columns == ("c.first_name",)
        assert field_columns(conn, {"points", "name", "gone"}).names == ("name", "points")


def test_a_plan_counts_who_has_no_value_and_whose_message_is_long(folder: Folder) -> None:
    with reading(folder.store) as conn:
        found = plan(conn, None, "You have {points|0} points {first_name}" + "x" * 140)
        assert (found.people, found.exact) == (3, True)
        assert found.missing[Field("points", "0")] == 1
        assert list(longest_first(conn, None, "{points}{Λήξη κάρτας}")) == [1, 2, 3]
        assert plan(conn, None, "{points}").empty == 1
        assert plan(conn, None, "{nothing}").by_segments == {1: 3}


def test_a_large_audience_is_sampled_with_its_values(folder: Folder) -> None:
    add_contacts(folder, [Person(number(at), f"P{at}") for at in range(10, 400)])
    with reading(folder.store) as conn:
        found = plan(conn, None, "{points|0}", at_most=50)
    assert (found.people, found.exact) == (393, False)
    assert sum(found.by_segments.values()) == pytest.approx(393, abs=2)
