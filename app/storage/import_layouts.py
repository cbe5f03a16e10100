"""What the columns of a customer file meant the last time, by the names above them: the same layout is read alike."""

import json
from collections.abc import Sequence
from datetime import datetime

from app.domain.contact_file import Field, Fields
from app.domain.folding import fold
from app.domain.ids import iso
from app.storage.database import Connection


def recall_layout(conn: Connection, header: Sequence[str]) -> Fields | None:
    """The meaning of each column; None for a layout that was never imported."""
    row = conn.execute("SELECT fields FROM import_layouts WHERE header = ?", (_key(header),)).fetchone()
    return None if row is None else tuple(name and Field(name) for name in json.loads(row["fields"]))


def remember_layout(conn: Connection, header: Sequence[str], fields: Fields, now: datetime) -> None:
    """Note what the columns meant, for a file that names them."""
    conn.execute(
        """INSERT INTO import_layouts (header, fields, used_at) VALUES (?, ?, ?)
           ON CONFLICT (header) DO UPDATE SET fields = excluded.fields, used_at = excluded.used_at""",
        (_key(header), json.dumps(fields), iso(now)),
    )


def _key(header: Sequence[str]) -> str:
    return json.dumps([fold(name) for name in header], ensure_ascii=False)
