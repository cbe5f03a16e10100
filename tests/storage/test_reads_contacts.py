"""Contacts as screens see them: pages, counts, lists, one person's history."""

from itertools import cycle
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.ids import ContactId, ListId
from app.storage.contacts import ensure_list, find_list, opt_out
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.reads.contacts import (
    ConsentEvent,
    ContactRow,
    ListRow,
    all_lists,
    consent_history,
    count_by_consent,
    count_contacts,
    find_by_number,
    page,
)
from tests.makers import NOW, REPORTED, Person, add_contacts, make_store, number

CONSENTS = [consent for _, consent in zip(range(23), cycle(Consent))]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = make_store(tmp_path)
    add_contacts(folder, [Person(number(at), f"Person {at}", consent=given) for at, given in enumerate(CONSENTS)])
    others = [Person(number(100 + at), consent=Consent.OPTED_IN) for at in range(3)]
    add_contacts(folder, others, list_name="Πελάτες")
    return folder


def walk(conn: Connection, *, consent: Consent | None, list_id: ListId | None, descending: bool) -> list[ContactId]:
    seen: list[ContactId] = []
    while rows := page(
        conn, consent=consent, list_id=list_id, after=seen[-1] if seen else None, limit=2, descending=descending
    ):
        seen += [row.id for row in rows]
    return seen


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("consent", [None, *Consent])
@pytest.mark.parametrize("of_list", [False, True])
def test_pages_hold_each_person_once(
    folder: Folder, *, consent: Consent | None, of_list: bool, descending: bool
) -> None:
    with reading(folder.store) as conn:
        list_id = find_list(conn, "Πελάτες") if of_list else None
        wanted = [
            row["id"]
            for row in conn.execute("SELECT * FROM contacts ORDER BY id")
            if consent in (None, row["consent"]) and (not of_list or row["number"] >= number(100))
        ]
        assert walk(conn, consent=consent, list_id=list_id, descending=descending) == sorted(wanted, reverse=descending)
        assert count_contacts(conn, consent=consent, list_id=list_id) == len(wanted)


def test_counts_by_consent_add_up(folder: Folder) -> None:
    with reading(folder.store) as conn:
        counts = count_by_consent(conn)
        assert counts == {consent: count_contacts(conn, consent=consent) for consent in Consent}
        assert sum(counts.values()) == count_contacts(conn) == len(CONSENTS) + 3


def test_counts_of_an_empty_store_are_zero_for_every_consent(tmp_path: Path) -> None:
    with reading(make_store(tmp_path / "empty").store) as conn:
        assert count_by_consent(conn) == dict.fromkeys(Consent, 0)


def test_a_person_is_found_by_number(folder: Folder) -> None:
    person = Person(number(500), "Μαρία Παπαδοπούλου", "Μαρία", "Παπαδοπούλου", Consent.SOFT_OPT_IN)
    (contact,) = add_contacts(folder, [person])
    with reading(folder.store) as conn:
        assert find_by_number(conn, number(500)) == ContactRow(
            id=contact,
            number=number(500),
            number_as_typed=number(500),
            name="Μαρία Παπαδοπούλου",
            first_name="Μαρία",
            last_name="Παπαδοπούλου",
            consent=Consent.SOFT_OPT_IN,
            created_at=NOW,
            updated_at=NOW,
        )
        assert find_by_number(conn, number(501)) is None


def test_lists_come_by_name_with_their_sizes(folder: Folder) -> None:
    with writing(folder.store) as conn:
        empty = ensure_list(conn, "Athens", NOW)
    with reading(folder.store) as conn:
        full = find_list(conn, "Πελάτες")
        assert all_lists(conn) == [ListRow(empty, "Athens", 0, NOW), ListRow(full, "Πελάτες", 3, NOW)]


def test_the_history_of_consent_outlives_the_contact(folder: Folder) -> None:
    with writing(folder.store) as conn:
        opt_out(conn, number(500), "the owner", REPORTED)
        assert find_by_number(conn, number(500)) is None
    with reading(folder.store) as conn:
        assert consent_history(conn, number(500)) == [ConsentEvent(REPORTED, Consent.OPTED_OUT, "the owner")]
        assert consent_history(conn, number(501)) == []
