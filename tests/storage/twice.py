"""Somebody whom the store has twice, and all that it knows of people at a moment."""

from datetime import timedelta

from app.domain.contact import Consent, PersonForm
from app.domain.custom_field import CustomKind
from app.domain.facts import Day, Gender
from app.domain.ids import ContactId
from app.domain.phone import Phone
from app.storage.contacts import ensure_list
from app.storage.custom_fields import ensure_custom_field
from app.storage.database import Connection
from app.storage.people import add_person
from tests.makers import NOW, number

LATER = NOW + timedelta(days=1)
WEEK = NOW + timedelta(days=7)
TABLES = {
    "contacts": "id",
    "list_members": "list_id, contact_id",
    "contact_tags": "tag_id, contact_id",
    "custom_values": "contact_id, field_id",
    "former_numbers": "contact_id, number",
    "suppressions": "number",
    "consent_events": "id",
    "messages": "id",
}


def content(conn: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is known of people."""
    return {
        table: [tuple(row) for row in conn.execute(f"SELECT * FROM {table} ORDER BY {order}")]
        for table, order in TABLES.items()
    }


def two(conn: Connection) -> tuple[ContactId, ContactId]:
    """Maria, and what the till calls her: under another number, with other facts."""
    loyalty, web = ensure_list(conn, "Loyalty", NOW), ensure_list(conn, "Web shop", NOW)
    points = ensure_custom_field(conn, "points", CustomKind.NUMBER, NOW).id
    town = ensure_custom_field(conn, "town", CustomKind.TEXT, NOW).id
    maria = PersonForm(
        "",
        "Μαρία Παππά",
        "Μαρία",
        "Παππά",
        Consent.OPTED_IN,
        "a form",
        frozenset([loyalty]),
        email="maria@shop.example",
        birthday=Day(6, 14),
        tags=frozenset({"VIP"}),
        values={points: "340"},
    )
    till = PersonForm(
        "",
        "PAPPA M.",
        consent=Consent.SOFT_OPT_IN,
        source="bought here",
        lists=frozenset([loyalty, web]),
        email="m.pappa@till.example",
        name_day=Day(8, 15),
        gender=Gender.FEMALE,
        tags=frozenset({"VIP", "Wholesale"}),
        values={points: "12", town: "Volos"},
    )
    return (
        add_person(conn, Phone(number(1), "694 1"), maria, NOW),
        add_person(conn, Phone(number(2), "694 2"), till, NOW),
    )
