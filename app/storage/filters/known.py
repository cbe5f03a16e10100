"""Whether all that a filter speaks of is still there; what is gone is named, and nobody is counted or written to."""

import sqlite3
from typing import NoReturn

from app.domain.custom_field import CustomKind
from app.domain.errors import Reason, Refused
from app.domain.filter_meaning import is_whole, names_erased
from app.domain.people_filter import (
    Condition,
    FieldDate,
    FieldNumber,
    FieldText,
    Filter,
    GotCampaign,
    ListIs,
    TagIs,
    conditions,
)
from app.storage.database import Connection

_KINDS = {FieldText: CustomKind.TEXT, FieldNumber: CustomKind.NUMBER, FieldDate: CustomKind.DATE}


def require_known(conn: Connection, chosen: Filter) -> None:
    """Raises Refused (bad_value) for a condition that is not finished, or that speaks of what is gone."""
    for condition in conditions(chosen):
        if names_erased(condition) and not is_whole(condition):
            raise Refused(
                Reason.BAD_VALUE,
                "A condition of the audience named somebody who was erased. Fill it in anew or take it away. Nothing "
                "was sent or changed.",
            )
        if not is_whole(condition):
            raise Refused(
                Reason.BAD_VALUE,
                "A condition of the audience is not finished. Fill it in or take it away. Nothing was sent or changed.",
            )
        _require_there(conn, condition)


def _require_there(conn: Connection, condition: Condition) -> None:
    match condition:
        case ListIs(list=chosen, called=called):
            row = conn.execute("SELECT name, deleted_at FROM lists WHERE id = ?", (chosen,)).fetchone()
            if row is None or row["deleted_at"] is not None:
                _gone(f"the list “{row['name'] if row else called}”")
        case TagIs(tag=chosen, called=called):
            if conn.execute("SELECT 1 FROM tags WHERE id = ?", (chosen,)).fetchone() is None:
                _gone(f"the tag “{called}”")
        case GotCampaign(campaign=chosen, called=called):
            found = conn.execute("SELECT name, deleted_at FROM campaigns WHERE id = ?", (chosen,)).fetchone()
            if found is None or found["deleted_at"] is not None:
                _gone(f"the campaign “{found['name'] if found else called}”")
        case FieldText() | FieldNumber() | FieldDate():
            _require_field(conn, condition)


def _require_field(conn: Connection, condition: FieldText | FieldNumber | FieldDate) -> None:
    row: sqlite3.Row | None = conn.execute(
        "SELECT name, kind FROM custom_fields WHERE id = ?", (condition.field,)
    ).fetchone()
    if row is None:
        _gone(f"the field “{condition.called}”")
    if row["kind"] != _KINDS[type(condition)]:
        raise Refused(
            Reason.BAD_VALUE,
            f"The field “{row['name']}” holds values of another kind now, so a condition of the audience means nothing "
            "any more. Change it or take it away. Nothing was sent or changed.",
        )


def _gone(what: str) -> NoReturn:
    raise Refused(
        Reason.BAD_VALUE,
        f"The audience speaks of {what}, which is deleted. Choose another one or take the condition away. Nothing was "
        "sent or changed.",
    )
