"""Undo what the journal tells exactly: only where nothing newer stands in the way, and each row once.

An undo is a change like any other, with a row of its own; one more row, of kind `undone`, marks the first as undone.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from app.domain import own_numbers
from app.domain.errors import Reason, Refused
from app.domain.ids import AudienceId, JournalId, ListId, TemplateId
from app.domain.journal import Event
from app.domain.settings import DEFINITIONS
from app.pipeline.change_setting import change_setting
from app.storage.database import Connection
from app.storage.drafts import bring_back
from app.storage.import_undo import undo_import
from app.storage.journal import note
from app.storage.lists import bring_list_back, rename_list
from app.storage.merging import split_people, take_edit_back
from app.storage.reads.imports import ImportUndone, import_of, last_undo
from app.storage.reads.journal import JournalRow, journal_row, undone
from app.storage.reads.saved_audiences import saved_audience
from app.storage.reads.templates import template_row
from app.storage.saved_audiences import bring_audience_back, rename_audience
from app.storage.settings import read_texts
from app.storage.templates import bring_template_back, rename_template

Undoer = Callable[[Connection, JournalRow, datetime], None]
"""Takes one row's change back. Raises Refused when something newer stands in the way."""


def undo_in(conn: Connection, entry: JournalId, now: datetime) -> None:
    """Take back what one row of the journal tells, in the caller's transaction.

    Raises Refused: not_found, nothing_to_do when it was undone before, invalid_status when it cannot be undone.
    """
    row = journal_row(conn, entry)
    if row.kind not in UNDOERS:
        raise Refused(Reason.INVALID_STATUS, "This cannot be undone. Nothing was changed.")
    if entry in undone(conn):
        raise Refused(Reason.NOTHING_TO_DO, "This was undone before. Nothing was changed.")
    UNDOERS[row.kind](conn, row, now)
    note(conn, Event.UNDONE, now, campaign=row.campaign, data={"of": entry, "what": row.kind})


def _setting(conn: Connection, row: JournalRow, now: datetime) -> None:
    key, was, value = (str(row.data[name]) for name in ("key", "was", "now"))
    if key not in DEFINITIONS:
        raise Refused(Reason.BAD_VALUE, f"There is no setting {key} any more. Nothing was changed.")
    if key == own_numbers.KEY:
        raise Refused(
            Reason.INVALID_STATUS,
            "Of your own numbers only the ends are noted, so they cannot be brought back. Nothing was changed. "
            "Enter them anew in Settings (store.test_numbers).",
        )
    if read_texts(conn).get(key, DEFINITIONS[key].default) != value:
        raise Refused(
            Reason.INVALID_STATUS, f"The setting {key} was changed again since then. Nothing was changed; set it anew."
        )
    change_setting(conn, key, was, now)


def _template_name(conn: Connection, row: JournalRow, now: datetime) -> None:
    template = TemplateId(int(row.data["template"] or 0))
    if template_row(conn, template).name != row.data["now"]:
        raise Refused(Reason.INVALID_STATUS, "The template was renamed again since then. Nothing was changed.")
    rename_template(conn, template, str(row.data["was"]), now)


def _template_deletion(conn: Connection, row: JournalRow, now: datetime) -> None:
    bring_template_back(conn, TemplateId(int(row.data["template"] or 0)), now)


def _draft_deletion(conn: Connection, row: JournalRow, now: datetime) -> None:
    assert row.campaign is not None  # delete_draft says so
    bring_back(conn, row.campaign, now)


def _list_deletion(conn: Connection, row: JournalRow, now: datetime) -> None:
    bring_list_back(conn, ListId(int(row.data["list"] or 0)), now)


def _list_name(conn: Connection, row: JournalRow, now: datetime) -> None:
    list_id = ListId(int(row.data["list"] or 0))
    found = conn.execute("SELECT name FROM lists WHERE id = ? AND deleted_at IS NULL", (list_id,)).fetchone()
    if found is None or found["name"] != row.data["now"]:
        raise Refused(Reason.INVALID_STATUS, "The list was renamed or deleted since then. Nothing was changed.")
    rename_list(conn, list_id, str(row.data["was"]), now)


def _edit(conn: Connection, row: JournalRow, now: datetime) -> None:
    take_edit_back(conn, row.id, now)


def _merger(conn: Connection, row: JournalRow, now: datetime) -> None:
    split_people(conn, row.id, now)


def _audience_deletion(conn: Connection, row: JournalRow, now: datetime) -> None:
    bring_audience_back(conn, AudienceId(int(row.data["audience"] or 0)), now)


def _audience_name(conn: Connection, row: JournalRow, now: datetime) -> None:
    audience = AudienceId(int(row.data["audience"] or 0))
    if saved_audience(conn, audience).name != row.data["now"]:
        raise Refused(Reason.INVALID_STATUS, "The audience was renamed again since then. Nothing was changed.")
    rename_audience(conn, audience, str(row.data["was"]), now)


def _import(conn: Connection, row: JournalRow, now: datetime) -> None:
    undo_import(conn, import_of(row), now)


def undo_import_in(conn: Connection, import_id: int, now: datetime) -> ImportUndone:
    """Take an import back by its own number. Raises Refused, as above."""
    rows = conn.execute(
        "SELECT id FROM journal WHERE kind = ? AND json_extract(data, '$.import') = ?",
        (Event.CONTACTS_IMPORTED, import_id),
    ).fetchone()
    if rows is None:
        raise Refused(Reason.NOT_FOUND, f"There is no import {import_id} that can be undone. Nothing was changed.")
    undo_in(conn, JournalId(rows["id"]), now)
    return last_undo(conn)


UNDOERS: Mapping[Event, Undoer] = {
    Event.CONTACTS_IMPORTED: _import,
    Event.DRAFT_DELETED: _draft_deletion,
    Event.SETTING_CHANGED: _setting,
    Event.TEMPLATE_RENAMED: _template_name,
    Event.TEMPLATE_DELETED: _template_deletion,
    Event.LIST_DELETED: _list_deletion,
    Event.LIST_RENAMED: _list_name,
    Event.CONTACT_EDITED: _edit,
    Event.CONTACTS_MERGED: _merger,
    Event.AUDIENCE_DELETED: _audience_deletion,
    Event.AUDIENCE_RENAMED: _audience_name,
}
"""What can be undone, and how."""
