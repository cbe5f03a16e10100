"""What an import makes of people: their names, their consent, their lists; and no opt-out is lifted."""

from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.storage.contacts import find_list, opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.contacts import ConsentEvent, all_lists, count_contacts, page
from tests.makers import NOW, Person, add_contacts, make_store, number
from tests.pipeline.customers import LATER, figures, history, names, person, take


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def test_a_number_is_kept_as_typed_and_known_however_it_is_typed(folder: Folder) -> None:
    spelt = number(1)[3:]
    take(folder, f"Mobile\n{spelt[:3]} {spelt[3:]}\n")
    assert person(folder, 1).number_as_typed == f"{spelt[:3]} {spelt[3:]}"
    assert figures(take(folder, f"Mobile\n0030{spelt}\n'{number(1)}\n")) == {"same": 1, "merged": 1}


def test_people_of_a_file_are_stored_in_its_order(folder: Folder) -> None:
    take(folder, "Mobile\n" + "".join(f"{number(at)}\n" for at in (3, 1, 2)))
    with reading(folder.store) as conn:
        assert [row.number for row in page(conn)] == [number(3), number(1), number(2)]


def test_a_row_that_comes_again_fills_only_what_is_empty(folder: Folder) -> None:
    result = take(folder, f"Mobile,First name,Last name\n{number(1)},Maria,\n{number(1)},Eleni,Pappa\n")
    assert figures(result) == {"added": 1, "merged": 1}
    assert names(folder, 1) == ("Maria Pappa", "Maria", "Pappa")


def test_empty_cells_replace_nothing_and_others_replace(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1), "Maria Pappa", "Maria", "Pappa"), Person(number(2), "Nick", "Nick")])
    take(folder, f"Mobile,Full name,First name,Last name\n{number(1)},,Μαρία,\n{number(2)},Nikos Georgiou,,Georgiou\n")
    assert names(folder, 1) == ("Μαρία Pappa", "Μαρία", "Pappa")
    assert names(folder, 2) == ("Nikos Georgiou", "Nick", "Georgiou")


@pytest.mark.parametrize(
    ("header", "cells", "expected"),
    [
        ("Full name", "Papadopoulos Maria", ("Papadopoulos Maria", "Papadopoulos", "")),
        ("Full name", "Maria", ("Maria", "Maria", "")),
        ("Full name,First name", "Papadopoulos Maria,", ("Papadopoulos Maria", "", "")),
        ("First name,Last name", "Maria,Pappa", ("Maria Pappa", "Maria", "Pappa")),
        ("First name", "Maria", ("Maria", "Maria", "")),
        ("Full name", "  Maria \t Pappa ", ("Maria Pappa", "Maria", "")),
        ("First name", "Μαρι\u0301α", ("Μαρία", "Μαρία", "")),
        ("First name", "'=cmd()", ("=cmd()", "=cmd()", "")),
    ],
)
def test_names_are_taken_as_they_are_and_guessed_with_care(
    folder: Folder, header: str, cells: str, expected: tuple[str, str, str]
) -> None:
    take(folder, f"Mobile,{header}\n{number(1)},{cells}\n")
    assert names(folder, 1) == expected


def test_a_guessed_first_name_replaces_a_guess_but_nothing_that_was_given(folder: Folder) -> None:
    add_contacts(
        folder,
        [
            Person(number(1), "Maria Pappa", "Maria"),
            Person(number(2), "Pappa Maria", "Maria"),
            Person(number(3), "", "Maria"),
            Person(number(4)),
        ],
    )
    take(folder, "Mobile,Full name\n" + "".join(f"{number(at)},Γεωργίου Ελένη\n" for at in (1, 2, 3, 4)))
    assert [names(folder, at)[1] for at in (1, 2, 3, 4)] == ["Γεωργίου", "Maria", "Maria", "Γεωργίου"]


def test_a_name_put_together_follows_its_parts(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1), "Maria", "Maria"), Person(number(2), "The Boss", "Maria")])
    take(folder, f"Mobile,Last name\n{number(1)},Pappa\n{number(2)},Pappa\n")
    assert names(folder, 1) == ("Maria Pappa", "Maria", "Pappa")
    assert names(folder, 2) == ("The Boss", "Maria", "Pappa")


@pytest.mark.parametrize("known", [Consent.UNKNOWN, Consent.SOFT_OPT_IN, Consent.OPTED_IN])
@pytest.mark.parametrize("stated", [Consent.UNKNOWN, Consent.SOFT_OPT_IN, Consent.OPTED_IN])
def test_consent_only_rises_and_each_rise_is_recorded(folder: Folder, known: Consent, stated: Consent) -> None:
    rank = [Consent.UNKNOWN, Consent.SOFT_OPT_IN, Consent.OPTED_IN]
    add_contacts(folder, [Person(number(1), consent=known)])
    result = take(folder, f"Name,Mobile\n,{number(9)}\n,{number(1)}\n", consent=stated)
    rises = rank.index(stated) > rank.index(known)
    assert figures(result) == {"added": 1, "updated" if rises else "same": 1}
    assert person(folder, 1).consent is max(known, stated, key=rank.index)
    assert history(folder, 1) == ([ConsentEvent(LATER, stated, "customers.csv, line 3")] if rises else [])
    told = [ConsentEvent(LATER, stated, "customers.csv, line 2")]
    assert history(folder, 9) == ([] if stated is Consent.UNKNOWN else told)


def test_who_opted_out_stays_opted_out_whatever_the_file_says(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1), "Maria", consent=Consent.OPTED_OUT)])
    with writing(folder.store) as conn:
        opt_out(conn, number(2), "the owner", NOW)
    told = history(folder, 1), history(folder, 2)
    result = take(
        folder, f"Mobile,Full name\n{number(1)},Μαρία\n{number(2)},Nick\n", consent=Consent.OPTED_IN, list_name="All"
    )
    assert figures(result) == {"suppressed": 2}
    with reading(folder.store) as conn:
        assert count_contacts(conn, list_id=find_list(conn, "All")) == 2
    assert [person(folder, at).consent for at in (1, 2)] == [Consent.OPTED_OUT] * 2
    assert [person(folder, at).name for at in (1, 2)] == ["Μαρία", "Nick"]
    assert (history(folder, 1), history(folder, 2)) == told
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM suppressions").fetchone()[0] == 2


def test_a_contact_marked_as_opted_out_stays_so_even_if_its_suppression_was_lost(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1), consent=Consent.OPTED_OUT)])
    with writing(folder.store) as conn:
        conn.execute("DROP TRIGGER suppressions_are_kept")  # or the database would refuse the next line
        conn.execute("DELETE FROM suppressions")
    assert figures(take(folder, f"Mobile\n{number(1)}\n", consent=Consent.OPTED_IN)) == {"suppressed": 1}
    assert person(folder, 1).consent is Consent.OPTED_OUT


def test_a_file_of_people_who_opted_out_suppresses_them(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1)), Person(number(3), consent=Consent.OPTED_OUT)])
    result = take(folder, f"Mobile\n{number(1)}\n{number(2)}\n{number(3)}\n", consent=Consent.OPTED_OUT)
    assert figures(result) == {"added": 1, "updated": 1, "suppressed": 1}
    with reading(folder.store) as conn:
        numbers = [row["number"] for row in conn.execute("SELECT number FROM suppressions ORDER BY number")]
    assert numbers == [number(1), number(2), number(3)]
    assert history(folder, 2) == [ConsentEvent(LATER, Consent.OPTED_OUT, "customers.csv, line 3")]


def test_everyone_in_the_file_joins_the_list_once(folder: Folder) -> None:
    text = f"Mobile\n{number(1)}\n{number(2)}\n{number(2)}\n"
    take(folder, text, list_name="Loyalty")
    take(folder, text, list_name="loyalty")
    with reading(folder.store) as conn:
        assert [(row.name, row.size) for row in all_lists(conn)] == [("Loyalty", 2)]
        assert count_contacts(conn, list_id=find_list(conn, "Loyalty")) == 2
