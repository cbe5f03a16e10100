"""The settings as rows: read all, change one."""

from datetime import datetime

from app.domain import own_numbers
from app.domain.journal import Event
from app.domain.settings import DEFINITIONS, Settings, parse, settings_from
from app.storage.database import Connection
from app.storage.journal import note


def read_texts(conn: Connection) -> dict[str, str]:
    """The stored text of each known setting that differs from its default."""
    rows = conn.execute("SELECT key, value FROM settings")
    return {row["key"]: row["value"] for row in rows if row["key"] in DEFINITIONS}


def read_settings(conn: Connection) -> Settings:
    """Every setting, typed. Raises Refused when a stored value is not valid, which only another program can cause."""
    return settings_from(read_texts(conn))


def change_setting(conn: Connection, key: str, text: str) -> None:
    """Store one setting. Raises Refused (bad_value), saying what is allowed; then nothing has changed."""
    parse(key, text)
    conn.execute(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, text.strip()),
    )


def change_and_note(conn: Connection, key: str, text: str, now: datetime) -> None:
    """Store one setting for a person, with the journal row that tells the old and the new value.

    Raises Refused as `change_setting` does. The API key is no setting and never comes here.
    """
    parse(key, text)
    was = read_texts(conn).get(key, DEFINITIONS[key].default)
    if key == own_numbers.KEY:
        text = own_numbers.in_full(text, read_settings(conn).store_region)
    if was != text.strip():
        change_setting(conn, key, text)
        told = own_numbers.shortened if key == own_numbers.KEY else str
        note(conn, Event.SETTING_CHANGED, now, data={"key": key, "was": told(was), "now": told(text.strip())})


def forget_own_number(conn: Connection, number: str) -> None:
    """Take a number out of the owner's own ones, as when whoever has it is erased."""
    kept = read_texts(conn).get(own_numbers.KEY, "")
    if number in own_numbers.own_numbers(own_numbers.KEY, kept):
        change_setting(conn, own_numbers.KEY, own_numbers.without(kept, number))
