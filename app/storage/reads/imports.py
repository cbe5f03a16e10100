"""What the journal tells of imports that were undone, and which import a row tells of."""

from dataclasses import dataclass

from app.domain.errors import Reason, Refused
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.reads.journal import JournalRow, newest


@dataclass(frozen=True, slots=True)
class ImportUndone:
    """What became of the people of an import."""

    removed: int
    """Whom it had added."""
    restored: int
    """Whom it had changed, and who are as before."""
    messaged: int
    """Whom it had added, and who stay because messages went to them."""
    changed: int
    """Whom it had added or changed, and who stay as they are because somebody changed them since."""
    named: int = 0
    """Whom it had added or changed, and who stay as they are because a later import named them too."""
    named_by: str = ""
    """The file of the newest of those imports."""
    unknown_until: str = ""
    """Until when messages were made anonymous without a note of who got them: some of those who went may have. Empty
    if there were none.
    """


FIGURES = ("removed", "restored", "messaged", "changed", "named")
TEXTS = ("named_by", "unknown_until")


def import_of(row: JournalRow) -> int:
    """Which import a row of the journal tells of. Raises Refused (invalid_status) for one of an older version."""
    import_id = row.data.get("import")
    if import_id is None:
        raise too_old()
    return int(import_id)


def last_undo(conn: Connection) -> ImportUndone:
    """What the newest undo of an import did."""
    row = newest(conn, kinds=(Event.IMPORT_UNDONE,), limit=1)[0]
    removed, restored, messaged, changed, named = (int(row.data.get(figure) or 0) for figure in FIGURES)
    named_by, unknown_until = (str(row.data.get(text) or "") for text in TEXTS)
    return ImportUndone(removed, restored, messaged, changed, named, named_by, unknown_until)


def too_old() -> Refused:
    """Why an import of an older version stays."""
    return Refused(
        Reason.INVALID_STATUS,
        "This import was made by an older version, which did not note what was there before, so it cannot be undone. "
        "Nothing was changed.",
    )
