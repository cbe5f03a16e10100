"""Lists: made, renamed, deleted and brought back, filled and thinned, each told once."""

from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, ListId
from app.domain.journal import Event
from app.domain.people_filter import in_list
from app.storage.campaigns import create_campaign
from app.storage.contacts import ensure_list, find_list
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.lists import bring_list_back, delete_list, make_list, put_in, rename_list, take_out
from app.storage.reads.contacts import all_lists
from app.storage.reads.journal import newest
from tests.makers import NOW, Person, add_contacts, make_store, number


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def draft_to(conn: Connection, list_id: ListId) -> CampaignId:
    return create_campaign(conn, name="Autumn", text="Hello", sender="SHOP", chosen=in_list(list_id), now=NOW)


def told(conn: Connection) -> tuple[Event, object]:
    row = newest(conn, limit=1)[0]
    return row.kind, dict(row.data)


def test_a_list_is_made_once(folder: Folder) -> None:
    with writing(folder.store) as conn:
        made = make_list(conn, " Loyalty ", NOW)
        assert told(conn) == (Event.LIST_MADE, {"list": made, "name": "Loyalty"})
        for name in ("loyalty", " "):
            with pytest.raises(Refused):
                make_list(conn, name, NOW)
        assert [one.name for one in all_lists(conn)] == ["Loyalty"]


def test_a_list_gets_another_name_but_not_that_of_a_third(folder: Folder) -> None:
    with writing(folder.store) as conn:
        loyalty, other = make_list(conn, "Loyalty", NOW), make_list(conn, "Πελάτες", NOW)
        rename_list(conn, loyalty, "LOYALTY", NOW)
        assert told(conn) == (Event.LIST_RENAMED, {"list": loyalty, "was": "Loyalty", "now": "LOYALTY"})
        rename_list(conn, loyalty, " LOYALTY ", NOW)
        assert len(newest(conn)) == 3
        with pytest.raises(Refused):
            rename_list(conn, other, "Loyalty", NOW)


def test_a_deleted_list_is_found_by_nobody_and_comes_back_with_the_same_people(folder: Folder) -> None:
    people = add_contacts(folder, [Person(number(at)) for at in range(3)], list_name="Loyalty")
    with writing(folder.store) as conn:
        loyalty = find_list(conn, "Loyalty")
        assert delete_list(conn, loyalty, NOW) == 3
        assert told(conn) == (Event.LIST_DELETED, {"list": loyalty, "name": "Loyalty", "people": 3})
        assert all_lists(conn) == []
        assert conn.execute("SELECT count(*) FROM contacts").fetchone()[0] == len(people)
        for act in (
            lambda: find_list(conn, "Loyalty"),
            lambda: delete_list(conn, loyalty, NOW),
            lambda: put_in(conn, loyalty, people, NOW),
        ):
            with pytest.raises(Refused) as refused:
                act()
            assert refused.value.reason is Reason.NOT_FOUND
        bring_list_back(conn, loyalty, NOW)
        assert told(conn)[0] is Event.LIST_BROUGHT_BACK
        assert [(one.id, one.size) for one in all_lists(conn)] == [(loyalty, 3)]


def test_a_list_does_not_come_back_over_another_one_of_its_name(folder: Folder) -> None:
    with writing(folder.store) as conn:
        first = make_list(conn, "Loyalty", NOW)
        delete_list(conn, first, NOW)
        second = ensure_list(conn, "Loyalty", NOW)
        assert second != first
        with pytest.raises(Refused):
            bring_list_back(conn, first, NOW)


def test_a_list_that_a_draft_is_to_go_to_is_not_deleted_behind_its_back(folder: Folder) -> None:
    with writing(folder.store) as conn:
        loyalty = make_list(conn, "Loyalty", NOW)
        draft = draft_to(conn, loyalty)
        with pytest.raises(Refused, match="Autumn"):
            delete_list(conn, loyalty, NOW)
        conn.execute("UPDATE campaigns SET deleted_at = '2026' WHERE id = ?", (draft,))
        delete_list(conn, loyalty, NOW)


def test_people_are_put_in_and_taken_out_once(folder: Folder) -> None:
    first, second = add_contacts(folder, [Person(number(1)), Person(number(2))])
    with writing(folder.store) as conn:
        loyalty = make_list(conn, "Loyalty", NOW)
        assert put_in(conn, loyalty, [first], NOW) == (first,)
        assert put_in(conn, loyalty, [first, second], NOW) == (second,)
        assert told(conn) == (Event.LIST_FILLED, {"list": loyalty, "name": "Loyalty", "people": 1})
        assert put_in(conn, loyalty, [first, second], NOW) == ()
        assert take_out(conn, loyalty, [first], NOW) == (first,)
        assert told(conn)[0] is Event.LIST_THINNED
        assert take_out(conn, loyalty, [first], NOW) == ()
        assert len(newest(conn)) == 4
    with reading(folder.store) as conn:
        assert [one.size for one in all_lists(conn)] == [1]
