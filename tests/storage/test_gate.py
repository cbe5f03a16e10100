"""The gate: closed for a reason, never shorter than somebody asked for, and never for ever because of a clock."""

import json
from datetime import datetime, timedelta

import pytest

from app.storage.database import Connection
from app.storage.gate import LONGEST, GateReason, close_gate, gate_is_open, gate_state, open_gate
from tests.makers import NOW

pytestmark = pytest.mark.usefixtures("kept_open")

OTHERS = [reason for reason in GateReason if reason is not GateReason.OWNER]


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def told(conn: Connection) -> list[tuple[str, str]]:
    rows = conn.execute("SELECT kind, data FROM journal ORDER BY id")
    return [(row["kind"], json.loads(row["data"])["reason"]) for row in rows]


def test_a_new_store_has_its_gate_open(conn: Connection) -> None:
    assert gate_state(conn) == (None, None)
    assert gate_is_open(conn, NOW)


@pytest.mark.parametrize("reason", GateReason)
def test_a_closed_gate_is_closed_and_says_why(conn: Connection, reason: GateReason) -> None:
    close_gate(conn, reason, after(30), NOW)
    assert gate_state(conn) == (reason, after(30))
    assert not gate_is_open(conn, NOW)
    assert told(conn) == [("gate_closed", reason)]


def test_only_a_mere_later_is_over_by_itself(conn: Connection) -> None:
    for reason in GateReason:
        close_gate(conn, reason, after(30), NOW)
        assert not gate_is_open(conn, after(29.999))
        assert gate_is_open(conn, after(30)) is (reason is GateReason.THROTTLED)
        open_gate(conn, NOW)


def test_a_clock_that_was_set_back_does_not_hold_a_throttled_gate(conn: Connection) -> None:
    close_gate(conn, GateReason.THROTTLED, NOW + LONGEST, NOW)
    assert not gate_is_open(conn, NOW)
    assert gate_is_open(conn, NOW - timedelta(seconds=1))


@pytest.mark.parametrize("first", OTHERS)
@pytest.mark.parametrize("second", OTHERS)
def test_of_several_answers_the_longest_wait_counts(conn: Connection, first: GateReason, second: GateReason) -> None:
    close_gate(conn, first, after(600), NOW)
    close_gate(conn, second, after(1), NOW)
    assert gate_state(conn) == (second, after(600))
    close_gate(conn, first, after(900), NOW)
    assert gate_state(conn) == (first, after(900))


def test_a_wait_that_is_over_or_comes_from_a_wrong_clock_does_not_count(conn: Connection) -> None:
    close_gate(conn, GateReason.UNCONFIRMED, after(10), NOW)
    close_gate(conn, GateReason.UNCONFIRMED, after(12), after(11))
    assert gate_state(conn)[1] == after(12)
    close_gate(conn, GateReason.UNCONFIRMED, after(1), NOW - 2 * LONGEST)
    assert gate_state(conn)[1] == after(1)


def test_the_owners_closing_is_not_replaced(conn: Connection) -> None:
    close_gate(conn, GateReason.THROTTLED, after(30), NOW)
    close_gate(conn, GateReason.OWNER, NOW, NOW)
    for reason in OTHERS:
        close_gate(conn, reason, after(600), NOW)
        assert not open_gate(conn, NOW, only=frozenset(OTHERS))
    assert gate_state(conn) == (GateReason.OWNER, NOW)
    assert told(conn) == [("gate_closed", "throttled"), ("gate_closed", "owner")]


def test_closing_again_for_the_same_reason_is_told_once(conn: Connection) -> None:
    close_gate(conn, GateReason.OFFLINE, after(1), NOW)
    close_gate(conn, GateReason.OFFLINE, after(2), NOW)
    assert told(conn) == [("gate_closed", "offline")]


@pytest.mark.parametrize("reason", GateReason)
def test_opening_is_for_the_named_reasons_only(conn: Connection, reason: GateReason) -> None:
    assert not open_gate(conn, NOW)
    close_gate(conn, reason, after(30), NOW)
    assert not open_gate(conn, NOW, only=frozenset(GateReason) - {reason})
    assert not gate_is_open(conn, NOW)
    assert open_gate(conn, NOW, only=frozenset({reason}))
    assert gate_state(conn) == (None, None)
    assert told(conn) == [("gate_closed", reason), ("gate_opened", reason)]
