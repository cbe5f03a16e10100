"""Erasing a person: what goes, what stays without them, and what the database lets nobody do with it."""

import json
import sqlite3
from datetime import timedelta

import pytest

from app.domain.contact import Consent
from app.domain.erasure import Erased, number_hash
from app.domain.errors import Reason, Refused
from app.domain.ids import iso
from app.domain.message import Status
from app.domain.phone import Phone
from app.storage.anonymise import anonymise, anonymise_old
from app.storage.contacts import Proof, agree, opt_out, opted_out_at
from app.storage.database import Connection, reading, writing
from app.storage.erase import erase_person
from app.storage.folder import Folder
from app.storage.people import add_person, edit_person, record_consent
from app.storage.sms_tests import claim_test
from app.storage.verify import verify
from app.storage.wordings import write_wording
from tests.makers import NOW, Person, add_campaign, add_contacts, number
from tests.storage.test_people import form

pytestmark = pytest.mark.usefixtures("kept_open")

OPEN = [Status.QUEUED, Status.SENDING, Status.ACCEPTED, Status.UNCONFIRMED]
AT_END = [status for status in Status if status not in OPEN]
LATER = NOW + timedelta(days=400)
ANNA = number(0, campaign=1)
NAME = "Άννα Ερασμίου"
GREETING = "Γεια σου"
ERASED_FORM = "number = 'erased-{0}', text = 'erased', digest = message_digest('erased-{0}', 'erased')"


def everything(conn: Connection) -> str:
    """Every value of every row, to be searched for what must be gone."""
    tables = [row["name"] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return "\n".join(repr(tuple(row)) for table in tables for row in conn.execute(f'SELECT * FROM "{table}"'))


def messages(conn: Connection) -> list[sqlite3.Row]:
    return conn.execute("SELECT * FROM messages ORDER BY id").fetchall()


@pytest.mark.parametrize("status", AT_END)
def test_what_happened_stays_and_who_it_was_is_gone(folder: Folder, status: Status) -> None:
    (contact,) = add_contacts(folder, [Person(ANNA, NAME, "Άννα", "Ερασμίου")], list_name="Loyalty")
    add_campaign(folder, [status, Status.DELIVERED], text=GREETING)
    with writing(folder.store) as conn:
        wording = write_wording(conn, "I want offers by SMS", NOW)
        agree(conn, ANNA, Consent.OPTED_IN, "a form", NOW, proof=Proof(NOW, wording=wording, note=f"{NAME} signed"))
        claim_test(conn, number="+306999999999", text="Hello", sender="SHOP", now=NOW)
        if status is not Status.SKIPPED:
            claim_test(conn, number=ANNA, text="Hello", sender="SHOP", now=NOW)
        conn.execute("UPDATE messages SET detail = ? WHERE id = 1", (f"Invalid receiver {ANNA[1:]}",))
        theirs = "id IN (SELECT request_id FROM attempts WHERE message_id = 1)"
        conn.execute(f"UPDATE requests SET raw = ? WHERE {theirs}", (f'{{"to": "{ANNA}", "code": 1}}',))
        before = messages(conn)
        erased = erase_person(conn, ANNA, LATER)
        after = messages(conn)
    consents = 2 if status is Status.SKIPPED else 1
    assert erased == Erased(1, consents, opted_out=status is Status.SKIPPED)
    kept = ("id", "campaign_id", "batch_id", "status", "why", "encoding", "segments", "attempt", "provider_id")
    assert [after[0][one] for one in kept] == [before[0][one] for one in kept]
    assert (after[0]["name"], after[0]["number"], after[0]["text"]) == ("", "erased-1", "erased")
    assert after[0]["detail"] == "Invalid receiver erased"
    assert tuple(after[1]) == tuple(before[1])
    assert verify(folder.store).fine
    with reading(folder.store) as conn:
        found = everything(conn)
        assert ANNA not in found
        assert ANNA[1:] not in found
        assert NAME not in found
        assert found.count(GREETING) == 2  # of the campaign and of the other message
        assert conn.execute("SELECT count(*) FROM contacts WHERE id = ?", (contact,)).fetchone()[0] == 0
        assert conn.execute("SELECT count(*) FROM test_messages").fetchone()[0] == 1
        proof = conn.execute("SELECT * FROM consent_events WHERE consent = 'opted_in'").fetchone()
        key = conn.execute("SELECT key FROM erasure_keys").fetchone()["key"]
        assert proof["number"] == f"#{number_hash(key, ANNA).hex()}"
        assert (proof["at"], proof["source"], proof["wording_id"], proof["note"]) == (iso(NOW), "a form", 1, "")
        told = conn.execute("SELECT data FROM journal ORDER BY id DESC LIMIT 1").fetchone()["data"]
        assert json.loads(told) == {"messages": 1, "consents": consents, "opted_out": int(status is Status.SKIPPED)}


@pytest.mark.parametrize("status", OPEN)
def test_while_a_message_is_not_at_its_end_nothing_is_erased(folder: Folder, status: Status) -> None:
    add_contacts(folder, [Person(ANNA, NAME)])
    add_campaign(folder, [status])
    with pytest.raises(Refused, match="Nothing was erased") as refused, writing(folder.store) as conn:
        erase_person(conn, ANNA, LATER)
    assert refused.value.reason is Reason.INVALID_STATUS
    assert "not at their end yet: 1." in refused.value.message
    with reading(folder.store) as conn:
        assert conn.execute("SELECT name FROM contacts").fetchone()["name"] == NAME


def test_of_nobody_nothing_can_be_erased(folder: Folder) -> None:
    with pytest.raises(Refused, match="Nothing is known") as refused, writing(folder.store) as conn:
        erase_person(conn, ANNA, LATER)
    assert refused.value.reason is Reason.NOT_FOUND


def test_former_numbers_go_with_the_person_and_lead_to_them(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(ANNA, NAME)])
    add_campaign(folder, [Status.DELIVERED, Status.DELIVERED])
    with writing(folder.store) as conn:
        edit_person(conn, contact, Phone(number(7), ""), form(NAME), NOW)
        assert erase_person(conn, ANNA, LATER).messages == 1
        found = everything(conn)
    assert ANNA[1:] not in found
    assert number(7)[1:] not in found
    assert "Person 1" in found


def test_whoever_has_a_former_number_now_keeps_what_is_theirs(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(ANNA, NAME)])
    add_campaign(folder, [Status.DELIVERED])
    with writing(folder.store) as conn:
        edit_person(conn, contact, Phone(number(7), ""), form(NAME), NOW)
        add_person(conn, Phone(ANNA, ""), form("Βασίλης"), NOW)
        assert erase_person(conn, ANNA, LATER).messages == 0  # what went there was Anna's
        assert messages(conn)[0]["number"] == ANNA
        assert erase_person(conn, number(7), LATER).messages == 1


@pytest.mark.parametrize("opted_out", [False, True])
def test_an_erased_number_that_comes_back_is_out_when_it_was_out(folder: Folder, *, opted_out: bool) -> None:
    add_contacts(folder, [Person(ANNA, NAME)])
    with writing(folder.store) as conn:
        if opted_out:
            opt_out(conn, ANNA, "a call", NOW)
        erase_person(conn, ANNA, LATER)
        assert (opted_out_at(conn, ANNA) is not None) == opted_out
        assert conn.execute("SELECT count(*) FROM suppressions").fetchone()[0] == 0
        conn.execute(
            """INSERT INTO contacts (number, number_as_typed, consent, created_at, updated_at)
               VALUES (?, '', 'opted_in', ?, ?)""",
            (ANNA, iso(LATER), iso(LATER)),
        )
        stands = conn.execute("SELECT consent FROM contacts").fetchone()["consent"]
        assert stands == (Consent.OPTED_OUT if opted_out else Consent.OPTED_IN)
        assert conn.execute("SELECT count(*) FROM suppressions").fetchone()[0] == opted_out


def test_a_person_cannot_be_given_an_erased_number_that_is_out(folder: Folder) -> None:
    (other,) = add_contacts(folder, [Person(number(5), "Βασίλης")])
    with writing(folder.store) as conn:
        opt_out(conn, ANNA, "a call", NOW)
        erase_person(conn, ANNA, LATER)
    with pytest.raises(Refused, match="opted out"), writing(folder.store) as conn:
        edit_person(conn, other, Phone(ANNA, ""), form(), LATER)
    with writing(folder.store) as conn:
        conn.execute("UPDATE contacts SET number = ? WHERE id = ?", (ANNA, other))
        assert conn.execute("SELECT consent FROM contacts").fetchone()["consent"] == Consent.OPTED_OUT


def test_only_a_newer_consent_ends_the_opt_out_of_somebody_erased(folder: Folder) -> None:
    with writing(folder.store) as conn:
        opt_out(conn, ANNA, "a call", NOW)
        erase_person(conn, ANNA, NOW)
        contact = add_person(conn, Phone(ANNA, ""), form(consent=Consent.OPTED_OUT), LATER)
        assert not opt_out(conn, ANNA, "again", LATER)
    with pytest.raises(Refused, match="after that day"), writing(folder.store) as conn:
        record_consent(conn, contact, Consent.OPTED_IN, "a form", LATER, proof=Proof(NOW + timedelta(days=1)))
    with writing(folder.store) as conn:
        record_consent(conn, contact, Consent.OPTED_IN, "a form", LATER, proof=Proof(LATER))
        assert opted_out_at(conn, ANNA) is None
        erase_person(conn, ANNA, LATER)
        assert opted_out_at(conn, ANNA) is None
        opt_out(conn, ANNA, "a call", LATER)
        erase_person(conn, ANNA, LATER)
        assert opted_out_at(conn, ANNA) == LATER


@pytest.mark.parametrize(
    "change",
    [
        "number = 'erased-1'",
        "number = 'erased-1', text = 'erased', name = '', contact_id = NULL",
        "number = '+30690', text = 'x', digest = message_digest('+30690', 'x')",
        f"{ERASED_FORM.format(2)}, name = '', contact_id = NULL",
        f"{ERASED_FORM.format(1)}, name = '', contact_id = NULL, segments = 9",
        f"{ERASED_FORM.format(1)}, name = 'Anna', contact_id = NULL",
        f"{ERASED_FORM.format(1)}, name = '', contact_id = 7",
        f"{ERASED_FORM.format(1)}, name = '', contact_id = NULL, provider_id = 'another'",
        f"{ERASED_FORM.format(1)}, name = '', contact_id = NULL, status = 'queued'",
    ],
)
def test_a_message_is_frozen_but_for_its_erased_form(folder: Folder, change: str) -> None:
    add_campaign(folder, [Status.REJECTED])
    with pytest.raises(sqlite3.IntegrityError, match="frozen"), writing(folder.store) as conn:
        conn.execute(f"UPDATE messages SET {change}")


@pytest.mark.parametrize("status", OPEN)
def test_a_message_that_is_not_at_its_end_has_no_erased_form(folder: Folder, status: Status) -> None:
    add_campaign(folder, [status])
    with writing(folder.store) as conn:
        assert anonymise(conn, [1]) == 0
        with pytest.raises(sqlite3.IntegrityError, match="frozen"):
            conn.execute(f"UPDATE messages SET {ERASED_FORM.format(1)}, name = '', contact_id = NULL")


def test_a_message_without_a_person_is_never_sent_again_nor_given_one(folder: Folder) -> None:
    add_campaign(folder, [Status.REJECTED])
    with writing(folder.store) as conn:
        anonymise(conn, [1])
        with pytest.raises(sqlite3.IntegrityError, match="not sent again"):
            conn.execute("UPDATE messages SET status = 'queued'")
        with pytest.raises(sqlite3.IntegrityError, match="frozen"):
            conn.execute("UPDATE messages SET number = '+306912345678'")


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM suppressions",
        "UPDATE suppressions SET number = '+306900000000'",
        "INSERT OR REPLACE INTO suppressions (number, at, source) SELECT number, '2020-01-01', '' FROM suppressions",
        "DELETE FROM erased_opt_outs",
        "UPDATE erased_opt_outs SET hash = randomblob(32)",
        "UPDATE erased_opt_outs SET lifted_by = (SELECT max(id) FROM consent_events)",
        "UPDATE erased_opt_outs SET latest_at = '2020-01-01T00:00:00.000Z'",
        "UPDATE consent_events SET number = '#00'",
        "UPDATE consent_events SET consent = 'opted_in'",
        "UPDATE consent_wordings SET text = 'another'",
        "DELETE FROM consent_wordings",
    ],
)
def test_the_database_defends_opt_outs_and_proofs_itself(folder: Folder, change: str) -> None:
    with writing(folder.store) as conn:
        write_wording(conn, "I want offers by SMS", NOW)
        agree(conn, ANNA, Consent.OPTED_IN, "a form", NOW)  # older than the opt-out
        opt_out(conn, ANNA, "a call", LATER)
        opt_out(conn, number(5), "a call", LATER)
        erase_person(conn, number(5), LATER)
        agree(conn, number(6), Consent.OPTED_IN, "somebody else's", LATER)
        with pytest.raises(sqlite3.IntegrityError):
            conn.execute(change)


def test_a_repeated_opt_out_outdates_a_consent_from_between(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(ANNA)])
    between, said_again = NOW + timedelta(days=2), NOW + timedelta(days=4)
    with writing(folder.store) as conn:
        opt_out(conn, ANNA, "a call", NOW)
        opt_out(conn, ANNA, "another call", said_again)
        assert opted_out_at(conn, ANNA) == NOW
    with pytest.raises(Refused, match="after that day"), writing(folder.store) as conn:
        record_consent(conn, contact, Consent.OPTED_IN, "a form", LATER, proof=Proof(between))


def test_old_campaigns_lose_their_people_piece_by_piece_and_the_journal_says_so(folder: Folder) -> None:
    add_campaign(folder, [*AT_END, Status.UNCONFIRMED], name="Old")
    add_campaign(folder, [Status.DELIVERED], name="New", now=LATER)
    with writing(folder.store) as conn:
        assert anonymise_old(conn, LATER - timedelta(days=30), LATER) == len(AT_END)
        assert anonymise_old(conn, LATER - timedelta(days=30), LATER) == 0
        numbers = [row["number"] for row in messages(conn)]
        assert numbers == [*[f"erased-{at}" for at in range(1, 7)], number(6, campaign=1), number(0, campaign=2)]
        assert conn.execute("SELECT count(*) FROM journal WHERE kind = 'history_anonymised'").fetchone()[0] == 0
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE status = 'unconfirmed'")
        assert anonymise_old(conn, LATER - timedelta(days=30), LATER) == 1
        assert anonymise_old(conn, LATER - timedelta(days=30), LATER) == 0
        told = conn.execute("SELECT campaign_id, data FROM journal WHERE kind = 'history_anonymised'").fetchall()
        assert [tuple(row) for row in told] == [(1, '{"messages": 7}')]
    assert verify(folder.store).fine
