"""After an erasure: what of the shop's own words still names the person is told, and none of it is rewritten."""

import pytest

from app.domain.erasure import Place, StillNamed
from app.domain.ids import ContactId
from app.domain.message import Status
from app.domain.people_filter import EVERYBODY, Filter, TagIs
from app.storage.database import Connection, reading, writing
from app.storage.erase import erase_person
from app.storage.folder import Folder
from app.storage.lists import delete_list, make_list
from app.storage.reads.contacts import all_lists
from app.storage.reads.journal import newest
from app.storage.saved_audiences import save_audience
from app.storage.tags import all_tags, put_tag_on, take_tag_off
from app.storage.templates import add_template
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, number

pytestmark = pytest.mark.usefixtures("kept_open")

MARIA = number(0, campaign=1)


@pytest.fixture
def maria(folder: Folder) -> ContactId:
    people = [
        Person(MARIA, "Μαρία Παπαδοπούλου", "Μαρία", "Παπαδοπούλου"),
        Person(number(7), "Μαρία Άλλη", "Μαρία", "Άλλη"),
    ]
    return add_contacts(folder, people)[0]


def erase(conn: Connection) -> tuple[StillNamed, ...]:
    return erase_person(conn, MARIA, NOW).still


def test_each_of_the_shops_own_words_is_told_and_stays(folder: Folder, maria: ContactId) -> None:
    del maria
    add_campaign(folder, [Status.DELIVERED], name="ΠΑΠΑΔΟΠΟΥΛΟΥ ΜΑΡΙΑ, ευχές")
    add_draft(folder, name="Ευχές", text="Χρόνια πολλά στη Μαρία Παπαδοπούλου!")
    with writing(folder.store) as conn:
        make_list(conn, "Μαρία Παπαδοπούλου VIP", NOW)
        make_list(conn, "Μαρία", NOW)  # another one is called so, too
        old = make_list(conn, f"Φίλοι της {MARIA[3:6]} {MARIA[6:9]} {MARIA[9:]}", NOW)
        delete_list(conn, old, NOW)
        save_audience(conn, "Σαν τη μαρια παπαδοπουλου", EVERYBODY, NOW)
        add_template(
            conn, name="Ευχές", text="Η Μαρία Παπαδοπούλου σας εύχεται", category="", sender="", now=NOW, source=None
        )
        assert erase(conn) == (
            StillNamed(Place.LIST, "Μαρία Παπαδοπούλου VIP"),
            StillNamed(Place.LIST, f"Φίλοι της {MARIA[3:6]} {MARIA[6:9]} {MARIA[9:]}", deleted=True),
            StillNamed(Place.AUDIENCE, "Σαν τη μαρια παπαδοπουλου"),
            StillNamed(Place.CAMPAIGN, "ΠΑΠΑΔΟΠΟΥΛΟΥ ΜΑΡΙΑ, ευχές"),
            StillNamed(Place.DRAFT, "Ευχές", in_text=True),
            StillNamed(Place.TEMPLATE, "Ευχές", in_text=True),
        )
    with reading(folder.store) as conn:
        assert [one.name for one in all_lists(conn)] == ["Μαρία", "Μαρία Παπαδοπούλου VIP"]
        assert newest(conn)[0].data["still_named"] == 6
        assert "Παπαδοπούλου" not in str(newest(conn)[0].data)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Παπαδοπούλου", True),  # nobody else is called so
        ("Μαρία", False),
        ("Παπαδοπούλου-Μαρία", True),
        ("Μαριάννα Παπαδοπούλου", True),
        ("Παπαδοπούλουδες", False),
        (f"00{MARIA[1:]}", True),
        (f"tel. {MARIA[3:]}", True),
        (f"{MARIA[3:]}1", False),
        ("2024-2025", False),
    ],
)
def test_a_name_counts_whole_and_a_single_word_only_where_nobody_else_has_it(
    folder: Folder, name: str, *, told: bool
) -> None:
    add_contacts(folder, [Person(MARIA, "Παπαδοπούλου"), Person(number(7), "Μαρία Άλλη", "Μαρία", "Άλλη")])
    with writing(folder.store) as conn:
        make_list(conn, name, NOW)
        assert [one.name for one in erase(conn)] == [name] * told


def test_a_tag_that_was_nobody_elses_goes_with_them(folder: Folder, maria: ContactId) -> None:
    mine, ours, asked_for, left = (f"Μαρία Παπαδοπούλου {at}" for at in range(4))
    with writing(folder.store) as conn:
        (other,) = (row["id"] for row in conn.execute("SELECT id FROM contacts WHERE number = ?", (number(7),)))
        for tag, whose in ((mine, [maria]), (ours, [maria, other]), (asked_for, [maria]), (left, [other])):
            put_tag_on(conn, tag, whose, NOW)
        take_tag_off(conn, left, [other], NOW)
        wanted = next(tag.id for tag in all_tags(conn) if tag.name == asked_for)
        save_audience(conn, "A", Filter((TagIs(wanted, called=asked_for),)), NOW)
        still = [one.name for one in erase(conn) if one.place is Place.TAG]
        assert still == [ours, asked_for]
        assert [tag.name for tag in all_tags(conn)] == [ours, asked_for]
