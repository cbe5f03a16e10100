"""Opt-outs that hold, and lists that are found again."""

from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.journal import Event
from app.storage.audiences import count_mailable
from app.storage.contacts import ensure_list, find_list, opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.contacts import ConsentEvent, consent_history, find_by_number
from app.storage.reads.journal import newest
from tests.makers import NOW, REPORTED, Person, add_contacts, goes_to, make_store, number


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def test_an_opt_out_is_kept_shown_recorded_and_told(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1)), Person(number(2))])
    with writing(folder.store) as conn:
        assert opt_out(conn, number(1), "the owner", REPORTED)
    with reading(folder.store) as conn:
        suppressed = conn.execute("SELECT number, source FROM suppressions").fetchall()
        person = find_by_number(conn, number(1))
        assert [tuple(row) for row in suppressed] == [(number(1), "the owner")]
        assert person is not None
        assert (person.consent, person.updated_at) == (Consent.OPTED_OUT, REPORTED)
        assert consent_history(conn, number(1)) == [ConsentEvent(REPORTED, Consent.OPTED_OUT, "the owner")]
        told = newest(conn, limit=1)[0]
        assert (told.kind, told.at, told.data) == (
            Event.OPTED_OUT,
            REPORTED,
            {"number": number(1), "source": "the owner"},
        )
        assert count_mailable(conn, goes_to()) == 1


def test_opting_out_twice_changes_nothing_more(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1))])
    with writing(folder.store) as conn:
        assert opt_out(conn, number(1), "the owner", NOW)
        assert not opt_out(conn, number(1), "an SMS", REPORTED)
    with reading(folder.store) as conn:
        assert consent_history(conn, number(1)) == [ConsentEvent(NOW, Consent.OPTED_OUT, "the owner")]
        assert [row.at for row in newest(conn)] == [NOW]
        person = find_by_number(conn, number(1))
        assert person is not None
        assert person.updated_at == NOW


def test_a_number_opts_out_before_anyone_knows_whose_it_is(folder: Folder) -> None:
    with writing(folder.store) as conn:
        opt_out(conn, number(1), "the owner", NOW)
    add_contacts(folder, [Person(number(1), consent=Consent.OPTED_IN)])
    with reading(folder.store) as conn:
        assert count_mailable(conn, goes_to()) == 0


def test_a_contact_that_slipped_in_as_opted_in_is_put_right_by_the_next_opt_out(folder: Folder) -> None:
    with writing(folder.store) as conn:
        opt_out(conn, number(1), "the owner", NOW)
    add_contacts(folder, [Person(number(1), consent=Consent.OPTED_IN)])
    with writing(folder.store) as conn:
        assert not opt_out(conn, number(1), "the owner", REPORTED)
        person = find_by_number(conn, number(1))
    assert person is not None
    assert person.consent is Consent.OPTED_OUT


def test_a_list_is_made_once_and_found_by_its_name(folder: Folder) -> None:
    with writing(folder.store) as conn:
        made = ensure_list(conn, " Loyalty ", NOW)
        assert ensure_list(conn, "loyalty", NOW) == made
        assert find_list(conn, "LOYALTY ") == made
        assert conn.execute("SELECT name FROM lists").fetchall()[0]["name"] == "Loyalty"


def test_a_list_that_does_not_exist_is_refused(folder: Folder) -> None:
    with reading(folder.store) as conn, pytest.raises(Refused) as refused:
        find_list(conn, "VIP")
    assert refused.value.reason is Reason.NOT_FOUND
    assert "'VIP'" in refused.value.message


def test_a_list_without_a_name_is_refused(folder: Folder) -> None:
    with writing(folder.store) as conn, pytest.raises(Refused) as refused:
        ensure_list(conn, "  ", NOW)
    assert refused.value.reason is Reason.BAD_VALUE
