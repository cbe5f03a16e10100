"""What the columns of a customer file meant the last time, by the names above them: the same layout is read alike."""

import json
from collections.abc import Sequence
from datetime import datetime

from app.domain.contact_file import Fields, Rule, Terms, held_from, spell
from app.domain.folding import fold
from app.domain.ids import iso
from app.storage.database import Connection


def recall_layout(conn: Connection, header: Sequence[str]) -> tuple[Fields, Terms] | None:
    """The meaning of each column, and how they were taken; None for a layout that was never imported."""
    row = conn.execute("SELECT fields FROM import_layouts WHERE header = ?", (_key(header),)).fetchone()
    if row is None:
        return None
    kept = json.loads(row["fields"])
    if isinstance(kept, list):  # as it was kept when there were no terms
        kept = {"fields": kept}
    terms = Terms(
        {fact: Rule(rule) for fact, rule in kept.get("rules", {}).items()},
        month_first=bool(kept.get("month_first")),
        split_numbers=bool(kept.get("split_numbers")),
        plus_one=bool(kept.get("plus_one")),
    )
    return tuple(name and held_from(name) for name in kept["fields"]), terms


def remember_layout(conn: Connection, header: Sequence[str], fields: Fields, terms: Terms, now: datetime) -> None:
    """Note what the columns meant, for a file that names them."""
    kept = {
        "fields": [held and spell(held) for held in fields],
        "rules": terms.rules,
        "month_first": terms.month_first,
        "split_numbers": terms.split_numbers,
        "plus_one": terms.plus_one,
    }
    conn.execute(
        """INSERT INTO import_layouts (header, fields, used_at) VALUES (?, ?, ?)
           ON CONFLICT (header) DO UPDATE SET fields = excluded.fields, used_at = excluded.used_at""",
        (_key(header), json.dumps(kept, ensure_ascii=False), iso(now)),
    )


def _key(header: Sequence[str]) -> str:
    return json.dumps([fold(name) for name in header], ensure_ascii=False)
