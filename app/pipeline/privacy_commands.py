"""What the law lets a person ask of the shop: what is known of them, and to be forgotten; and what proves a consent."""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.erasure import Erased
from app.domain.errors import Reason, Refused
from app.domain.ids import Clock, WordingId, iso
from app.domain.journal import Event
from app.domain.phone import BadNumber, parse_number
from app.storage.database import Connection, reading, writing
from app.storage.erase import erase_person
from app.storage.folder import Folder, make_private
from app.storage.journal import note
from app.storage.reads.everything import everything
from app.storage.settings import read_settings
from app.storage.wordings import write_wording

__all__ = ["Erased", "PrivacyCommands"]


@dataclass(frozen=True, slots=True)
class PrivacyCommands:
    """Each method blocks. Raises Refused with words for a person; then nothing has changed."""

    folder: Folder
    clock: Clock

    def erase(self, number: str) -> Erased:
        """Erase whoever has this number, however it is typed. It cannot be undone; earlier backups still have them."""
        with writing(self.folder.store) as conn:
            return erase_person(conn, _number(conn, number), self.clock())

    def export(self, number: str, file: Path) -> int:
        """Write everything about whoever has this number as JSON, over an older file. Returns how many rows."""
        with reading(self.folder.store) as conn:
            number = _number(conn, number)
            found = everything(conn, number)
        if not found:
            raise Refused(Reason.NOT_FOUND, f"Nothing is known of {number}. Nothing was written.")
        told = {"number": number, "as_of": iso(self.clock()), **found}
        _write(file, json.dumps(told, ensure_ascii=False, indent=2).encode())
        rows = sum(len(table) for table in found.values())
        self.note_export(rows)
        return rows

    def note_export(self, rows: int) -> None:
        """Tell in the journal that somebody's data was handed out; not whose, or an erasure would have to find it."""
        with writing(self.folder.store) as conn:
            note(conn, Event.PERSON_EXPORTED, self.clock(), data={"rows": rows})

    def write_wording(self, text: str) -> WordingId:
        """A new version of what people agree to; earlier ones stay with those who agreed to them."""
        with writing(self.folder.store) as conn:
            return write_wording(conn, text, self.clock())


def _number(conn: Connection, text: str) -> str:
    try:
        return parse_number(text, read_settings(conn).store_region).number
    except BadNumber as exc:
        raise Refused(Reason.BAD_NUMBER, f"{exc} Nothing was changed.") from exc


def _write(file: Path, content: bytes) -> None:
    """Whole or not at all, and for nobody else to read."""
    partial = file.with_name(file.name + ".partial")
    try:
        try:
            make_private(partial)
            partial.write_bytes(content)
            partial.replace(file)
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
    except OSError as exc:
        words = f"{file} cannot be written: {exc.strerror or exc}. Choose another place; nothing was written."
        raise Refused(Reason.BAD_FILE, words) from exc
