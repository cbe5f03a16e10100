"""Settings as rows: what is stored is valid, what is not stored has its default, what is refused changes nothing."""

from dataclasses import replace

import pytest

from app.domain.errors import Reason, Refused
from app.domain.own_numbers import KEY
from app.domain.schedule import SendingHours
from app.domain.settings import DEFINITIONS, Settings
from app.storage.anonymise import forget_numbers
from app.storage.database import Connection
from app.storage.settings import change_and_note, change_setting, read_settings, read_texts
from tests.makers import NOW, number

pytestmark = pytest.mark.usefixtures("kept_open")


def test_a_new_store_has_the_defaults(conn: Connection) -> None:
    assert read_texts(conn) == {}
    assert read_settings(conn) == Settings()


def test_what_is_changed_is_read_typed_and_the_rest_keeps_its_default(conn: Connection) -> None:
    change_setting(conn, "sending.batch_size", "100")
    change_setting(conn, "sending.batch_size", " 150 ")
    change_setting(conn, "sending.hours", "00:00-24:00")
    assert read_texts(conn) == {"sending.batch_size": "150", "sending.hours": "00:00-24:00"}
    assert read_settings(conn) == replace(Settings(), sending_batch_size=150, sending_hours=SendingHours(0, 1440))


@pytest.mark.parametrize(("key", "text"), [("sending.batch_size", "0"), ("sending.batch_size", ""), ("no.such", "1")])
def test_what_is_refused_changes_nothing(conn: Connection, key: str, text: str) -> None:
    change_setting(conn, "sending.batch_size", "100")
    with pytest.raises(Refused) as refused:
        change_setting(conn, key, text)
    assert refused.value.reason is Reason.BAD_VALUE
    assert read_texts(conn) == {"sending.batch_size": "100"}


def test_a_setting_of_another_version_is_passed_over(conn: Connection) -> None:
    conn.execute("INSERT INTO settings (key, value) VALUES ('of.another.version', 'x')")
    assert read_texts(conn) == {}
    assert read_settings(conn) == Settings()


def test_a_stored_value_that_is_not_valid_is_refused(conn: Connection) -> None:
    conn.execute("INSERT INTO settings (key, value) VALUES ('sending.batch_size', '-5')")
    with pytest.raises(Refused, match=r"sending\.batch_size must be"):
        read_settings(conn)


def test_every_default_can_be_stored(conn: Connection) -> None:
    for key, definition in DEFINITIONS.items():
        change_setting(conn, key, definition.default)
    assert read_settings(conn) == Settings()


def test_the_owners_own_numbers_are_kept_in_full_and_the_journal_tells_their_ends_only(conn: Connection) -> None:
    change_and_note(conn, KEY, "691 234 5678, +30 6912345679,6912345678", NOW)
    assert read_settings(conn).store_test_numbers == ("+306912345678", "+306912345679")
    (told,) = conn.execute("SELECT data FROM journal WHERE kind = 'setting_changed'").fetchone()
    assert "…678, …679" in told
    assert "6912345" not in told


@pytest.mark.parametrize("text", ["2101234567", "12", "mine", ", ".join(number(at) for at in range(6))])
def test_what_is_no_mobile_number_of_the_owner_is_refused(conn: Connection, text: str) -> None:
    change_and_note(conn, KEY, number(1), NOW)
    with pytest.raises(Refused, match="Nothing was changed"):
        change_and_note(conn, KEY, text, NOW)
    assert read_settings(conn).store_test_numbers == (number(1),)


def test_whoever_is_erased_is_no_number_of_the_owner_any_more(conn: Connection) -> None:
    change_and_note(conn, KEY, f"{number(1)}, {number(2)}", NOW)
    forget_numbers(conn, [number(1)])
    assert read_settings(conn).store_test_numbers == (number(2),)
