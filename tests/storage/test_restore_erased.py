"""A restored backup brings back neither who was erased since, nor what they had refused."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.errors import Refused
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.domain.phone import Phone
from app.storage.audiences import count_mailable
from app.storage.backup import copy_database
from app.storage.contacts import Proof, opt_out, opted_out_at
from app.storage.database import reading, writing
from app.storage.erase import erase_person, erasures_wait, finish_erasures
from app.storage.folder import Folder
from app.storage.people import add_person, record_consent
from app.storage.restore import restore
from app.storage.verify import verify
from tests.makers import NOW, Person, add_campaign, add_contacts, clock, goes_to, make_store, number
from tests.storage.sending import answer, batches, hand_over, yes
from tests.storage.test_erase import ANNA, NAME, everything
from tests.storage.test_people import form

LATER = NOW + timedelta(days=1)
RELEASED = Path(__file__).parent / "released" / "store-0.1.0.db"


def backup(folder: Folder) -> Path:
    target = folder.path / "backup.db"
    copy_database(folder.store, target)
    return target


@pytest.mark.parametrize("opted_out", [False, True])
def test_who_was_erased_since_the_backup_is_erased_from_it(folder: Folder, *, opted_out: bool) -> None:
    add_contacts(folder, [Person(ANNA, NAME), Person(number(9), "Βασίλης")])
    add_campaign(folder, [Status.DELIVERED])
    file = backup(folder)
    with writing(folder.store) as conn:
        if opted_out:
            opt_out(conn, ANNA, "a call", NOW)
        erase_person(conn, ANNA, LATER)
    restore(folder, file, clock=clock(LATER))
    with reading(folder.store) as conn:
        found = everything(conn)
        assert ANNA[1:] not in found
        assert NAME not in found
        assert "Βασίλης" in found
        assert (opted_out_at(conn, ANNA) is not None) == opted_out
    assert verify(folder.store).fine


def test_who_opted_out_before_the_backup_and_was_erased_since_stays_out(folder: Folder) -> None:
    add_contacts(folder, [Person(ANNA, NAME, consent=Consent.OPTED_OUT)])
    file = backup(folder)
    with writing(folder.store) as conn:
        erase_person(conn, ANNA, LATER)
    restore(folder, file, clock=clock(LATER))
    with writing(folder.store) as conn:
        assert ANNA[1:] not in everything(conn)
        assert opted_out_at(conn, ANNA) is not None
        with pytest.raises(Refused):
            add_person(conn, Phone(ANNA, ""), form(), LATER)


def test_an_erasure_before_the_backup_erases_nobody_who_came_back_since(folder: Folder) -> None:
    add_contacts(folder, [Person(ANNA, NAME)])
    with writing(folder.store) as conn:
        erase_person(conn, ANNA, NOW)
        add_person(conn, Phone(ANNA, ""), form("Άννα"), LATER)
    file = backup(folder)
    restore(folder, file, clock=clock(LATER))
    with reading(folder.store) as conn:
        assert conn.execute("SELECT name FROM contacts").fetchone()["name"] == "Άννα"


@pytest.mark.parametrize("status", [Status.QUEUED, Status.UNCONFIRMED])
def test_whose_messages_are_open_in_the_backup_gets_nothing_and_is_erased_at_their_end(
    folder: Folder, status: Status
) -> None:
    add_contacts(folder, [Person(ANNA, NAME)])
    add_campaign(folder, [status])
    file = backup(folder)
    with writing(folder.store) as conn:
        if status is Status.QUEUED:
            conn.execute("UPDATE messages SET status = 'skipped'")
        else:
            conn.execute("UPDATE messages SET status = 'cancelled'")
        erase_person(conn, ANNA, LATER)
    restore(folder, file, clock=clock(LATER))
    with writing(folder.store) as conn:
        assert erasures_wait(conn)
        assert conn.execute("SELECT count(*) FROM contacts").fetchone()[0] == 0
        assert opted_out_at(conn, ANNA) is not None
        assert finish_erasures(conn, LATER) == 0
        conn.execute("UPDATE messages SET status = 'cancelled'")
        assert finish_erasures(conn, LATER) == 1
        assert ANNA[1:] not in everything(conn)
        assert not erasures_wait(conn)
    assert verify(folder.store).fine


def test_a_backup_of_another_shop_with_its_own_key_is_held_to_it_too(folder: Folder, tmp_path: Path) -> None:
    add_contacts(folder, [Person(ANNA, NAME), Person(number(2), consent=Consent.OPTED_OUT)])
    with writing(folder.store) as conn:
        opt_out(conn, ANNA, "a call", NOW)
        erase_person(conn, ANNA, LATER)
    other = make_store(tmp_path / "other")
    add_contacts(other, [Person(ANNA, NAME), Person(number(2), "Βασίλης"), Person(number(3), "Γιώργος")])
    restore(folder, backup(other), clock=clock(LATER))
    with writing(folder.store) as conn:
        assert ANNA[1:] not in everything(conn)
        assert opted_out_at(conn, ANNA) is not None
        assert opted_out_at(conn, number(2)) is not None
        assert count_mailable(conn, goes_to()) == 1
        contact = add_person(conn, Phone(ANNA, ""), form(consent=Consent.OPTED_OUT), LATER)
        record_consent(conn, contact, Consent.OPTED_IN, "a form", LATER, proof=Proof(LATER))
        assert opted_out_at(conn, ANNA) is None


def test_a_backup_of_the_first_version_is_held_to_it_too(folder: Folder) -> None:
    with writing(folder.store) as conn:
        opt_out(conn, "+306912345678", "a call", NOW)
        erase_person(conn, "+306912345678", LATER)  # which in the old backup has opted in
    restore(folder, RELEASED, clock=clock(LATER))
    with reading(folder.store) as conn:
        assert "306912345678" not in everything(conn)
        assert opted_out_at(conn, "+306912345678") is not None


def test_opt_outs_of_a_store_of_the_first_version_survive_a_restore(folder: Folder) -> None:
    file = backup(folder)
    folder.store.write_bytes(RELEASED.read_bytes())
    restore(folder, file, clock=clock(LATER))
    with reading(folder.store) as conn:
        assert opted_out_at(conn, "+306912345681") is not None


def test_nothing_outside_the_database_has_the_number(folder: Folder) -> None:
    add_contacts(folder, [Person(ANNA, NAME)])
    add_campaign(folder, [Status.QUEUED] * 3)
    with reading(folder.store) as conn:
        first = batches(conn, CampaignId(1))[0]
    handed = hand_over(folder, first)
    with writing(folder.store) as conn:
        answer(conn, handed, yes(handed))
        conn.execute("UPDATE messages SET status = 'delivered' WHERE id = 1")
        erase_person(conn, ANNA, LATER)
    assert folder.send_journal.stat().st_size > 0
    beside = [place for place in folder.path.rglob("*") if place.is_file() and not place.name.startswith("store.db")]
    assert [place.name for place in beside if ANNA[1:].encode() in place.read_bytes()] == []


def test_a_repeated_opt_out_since_the_backup_still_outdates_a_consent_from_between(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(ANNA)])
    with writing(folder.store) as conn:
        opt_out(conn, ANNA, "a call", NOW)
    file = backup(folder)
    with writing(folder.store) as conn:
        opt_out(conn, ANNA, "another call", LATER)
    restore(folder, file, clock=clock(LATER))
    with pytest.raises(Refused, match="after that day"), writing(folder.store) as conn:
        record_consent(conn, contact, Consent.OPTED_IN, "a form", LATER, proof=Proof(LATER - timedelta(hours=1)))
