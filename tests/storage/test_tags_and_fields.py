"""Tags and the shop's own fields in the store."""

import sqlite3
from pathlib import Path

import pytest

from app.domain.custom_field import CustomKind, read_value
from app.domain.errors import Refused
from app.storage.custom_fields import all_custom_fields, change_values, drop_unused, ensure_custom_field, values_of
from app.storage.database import reading, writing
from app.storage.tags import Tag, all_tags, change_tags, ensure_tags
from tests.makers import NOW, Person, add_contacts, make_store


def test_a_tag_is_the_same_however_it_is_written(tmp_path: Path) -> None:
    with writing(make_store(tmp_path).store) as conn:
        (vip,) = ensure_tags(conn, ["Πελάτης  VIP"], NOW)
        assert set(ensure_tags(conn, ["πελατης vip", " ", "Loyalty"], NOW)) > {vip}
        assert [tag.name for tag in all_tags(conn)] == ["Loyalty", "Πελάτης VIP"]


def test_a_person_has_the_tags_that_were_said_and_no_others(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    (maria,) = add_contacts(folder, [Person("+306912345678")])
    with writing(folder.store) as conn:
        one, other = ensure_tags(conn, ["A", "B"], NOW)
        assert change_tags(conn, maria, [one])
        assert change_tags(conn, maria, [other])
        assert not change_tags(conn, maria, [other])
        rows = conn.execute("SELECT tag_id FROM contact_tags WHERE contact_id = ?", (maria,))
        assert [row[0] for row in rows] == [other]
        assert Tag(other, "B") in all_tags(conn)


def test_a_field_is_made_once_and_keeps_its_kind(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    with writing(folder.store) as conn:
        points = ensure_custom_field(conn, "Πόντοι", CustomKind.NUMBER, NOW)
        assert ensure_custom_field(conn, "ποντοι", CustomKind.TEXT, NOW) == points
    with reading(folder.store) as conn:
        assert all_custom_fields(conn) == (points,)


@pytest.mark.parametrize("name", ["", "1st", "a{b", "First_Name", "-"])
def test_a_field_that_a_text_could_not_use_is_refused(tmp_path: Path, name: str) -> None:
    with writing(make_store(tmp_path).store) as conn, pytest.raises(Refused, match="cannot be called"):
        ensure_custom_field(conn, name, CustomKind.TEXT, NOW)


def test_values_are_written_taken_away_and_otherwise_left(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    (maria,) = add_contacts(folder, [Person("+306912345678")])
    with writing(folder.store) as conn:
        points = ensure_custom_field(conn, "points", CustomKind.NUMBER, NOW)
        size = ensure_custom_field(conn, "size", CustomKind.TEXT, NOW)
        many = read_value("340", CustomKind.NUMBER, this_year=2026)
        assert change_values(conn, maria, {points.id: many, size.id: read_value("XL", size.kind, this_year=2026)})
        assert not change_values(conn, maria, {points.id: many})
        assert change_values(conn, maria, {size.id: None})
        assert values_of(conn, maria) == {points.id: "340"}
        drop_unused(conn, [points.id, size.id])
        assert all_custom_fields(conn) == (points,)


def test_what_belongs_to_a_person_goes_with_them(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    (maria,) = add_contacts(folder, [Person("+306912345678")])
    with writing(folder.store) as conn:
        points = ensure_custom_field(conn, "points", CustomKind.NUMBER, NOW)
        change_values(conn, maria, {points.id: read_value("1", CustomKind.NUMBER, this_year=2026)})
        change_tags(conn, maria, ensure_tags(conn, ["VIP"], NOW))
        conn.execute("DELETE FROM contacts")
        left = conn.execute("SELECT (SELECT count(*) FROM custom_values) + (SELECT count(*) FROM contact_tags)")
        assert left.fetchone()[0] == 0


def test_the_store_refuses_a_day_that_no_calendar_has(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    add_contacts(folder, [Person("+306912345678")])
    with writing(folder.store) as conn, pytest.raises(sqlite3.IntegrityError):
        conn.execute("UPDATE contacts SET birthday = '14/06'")
