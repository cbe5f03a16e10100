"""Test messages as rows: unconfirmed until an answer is written, and guarded like every other message."""

import sqlite3

import pytest

from app.domain.account import SmsTestOutcome
from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.message import Status
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.gate import GateReason, close_gate
from app.storage.reads.holdings import holdings
from app.storage.sms_tests import claim_test, read_test, report_test, settle_test
from tests.makers import NOW, Person, add_campaign, add_contacts, number

MINE = "+306912345678"


def claim(conn: sqlite3.Connection, to: str = MINE) -> object:
    return claim_test(conn, number=to, text="Hello", sender="MyShop", now=NOW)


def test_a_claimed_test_is_unconfirmed_until_it_is_settled(folder: Folder) -> None:
    with writing(folder.store) as conn:
        test = claim_test(conn, number=MINE, text="Hello", sender="MyShop", now=NOW)
        assert read_test(conn, test).outcome is SmsTestOutcome.UNCONFIRMED
        settle_test(conn, test, SmsTestOutcome.ACCEPTED, NOW, provider_id="mitto-1")
        found = read_test(conn, test)
    assert (found.outcome, found.provider_id, found.text) == (SmsTestOutcome.ACCEPTED, "mitto-1", "Hello")


def test_a_report_counts_only_for_what_mitto_has(folder: Folder) -> None:
    with writing(folder.store) as conn:
        test = claim_test(conn, number=MINE, text="Hello", sender="MyShop", now=NOW)
        report_test(conn, test, SmsTestOutcome.DELIVERED, NOW, detail="")
        assert read_test(conn, test).outcome is SmsTestOutcome.UNCONFIRMED
        settle_test(conn, test, SmsTestOutcome.ACCEPTED, NOW, provider_id="mitto-1")
        report_test(conn, test, SmsTestOutcome.UNDELIVERED, NOW, detail="absent")
        report_test(conn, test, SmsTestOutcome.DELIVERED, NOW, detail="")
        assert read_test(conn, test).outcome is SmsTestOutcome.UNDELIVERED


def test_whoever_opted_out_and_a_closed_gate_stop_it_inside_the_claim(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1), consent=Consent.OPTED_OUT)])
    with writing(folder.store) as conn, pytest.raises(Refused) as opted_out:
        claim(conn, number(1))
    assert opted_out.value.reason is Reason.BAD_NUMBER
    with writing(folder.store) as conn:
        close_gate(conn, GateReason.OWNER, NOW, NOW)
    with writing(folder.store) as conn, pytest.raises(Refused) as paused:
        claim(conn)
    assert paused.value.reason is Reason.INVALID_STATUS
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM test_messages").fetchone()[0] == 0


def test_a_test_that_does_not_exist_is_not_found(folder: Folder) -> None:
    with reading(folder.store) as conn, pytest.raises(Refused) as refused:
        read_test(conn, 7)  # type: ignore[arg-type]
    assert refused.value.reason is Reason.NOT_FOUND


def test_a_store_says_what_it_holds_and_until_when(folder: Folder) -> None:
    with reading(folder.store) as conn:
        empty = holdings(conn)
    assert (empty.contacts, empty.messages, empty.newest) == (0, 0, None)
    add_contacts(folder, [Person(number(1)), Person(number(2), consent=Consent.OPTED_OUT)])
    add_campaign(folder, [Status.DELIVERED, Status.QUEUED])
    with reading(folder.store) as conn:
        full = holdings(conn)
    assert (full.contacts, full.opted_out, full.campaigns, full.messages) == (2, 1, 1, 2)
    assert full.newest is not None
