"""Files of customers as tests import them, and what is in the store afterwards."""

import csv
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.progress import Progress, ignore_progress
from app.pipeline.import_contacts import ImportResult, import_contacts
from app.pipeline.import_wishes import AS_GUESSED, Wishes
from app.storage.database import reading
from app.storage.folder import Folder, open_folder
from app.storage.reads.contacts import ConsentEvent, ContactRow, consent_history, count_contacts, find_by_number
from tests.makers import NOW, clock, number

LATER = NOW + timedelta(days=1)
"""When the files are imported: a day after the story begins."""


def fresh(new_store: Path, factory: pytest.TempPathFactory) -> Folder:
    """A store of its own for one of many examples: a copy, because to make one takes as long as what is tried in it."""
    path = factory.mktemp("any") / "data"
    shutil.copytree(new_store, path)
    return open_folder(path)


FIGURES = ("added", "updated", "same", "merged", "rejected", "suppressed")


def take(
    folder: Folder,
    text: str,
    *,
    consent: Consent = Consent.UNKNOWN,
    list_name: str | None = None,
    rejects: Path | None = None,
    said: Wishes = AS_GUESSED,
    now: datetime = LATER,
    progress: Progress = ignore_progress,
    encoding: str = "utf-8",
    file_name: str = "customers.csv",
) -> ImportResult:
    """Import a file with this text, a day after the story begins; the figures must add up, here and in the store."""
    file = folder.path.parent / file_name
    file.write_text(text, encoding=encoding, newline="")
    result = import_contacts(
        folder.store,
        file,
        region="GR",
        consent=consent,
        list_name=list_name,
        rejects=rejects,
        clock=clock(now),
        said=said,
        progress=progress,
    )
    assert sum(getattr(result, figure) for figure in FIGURES) == result.rows
    with reading(folder.store) as conn:
        kept = conn.execute(f"SELECT row_count, {', '.join(FIGURES)} FROM imports ORDER BY id DESC").fetchone()
    assert tuple(kept) == (result.rows, *(getattr(result, figure) for figure in FIGURES))
    return result


def figures(result: ImportResult) -> dict[str, int]:
    """Those that are not zero."""
    return {figure: count for figure in FIGURES if (count := getattr(result, figure))}


def person(folder: Folder, at: int) -> ContactRow:
    with reading(folder.store) as conn:
        found = find_by_number(conn, number(at))
    assert found is not None
    return found


def names(folder: Folder, at: int) -> tuple[str, str, str]:
    found = person(folder, at)
    return found.name, found.first_name, found.last_name


def history(folder: Folder, at: int) -> list[ConsentEvent]:
    with reading(folder.store) as conn:
        return consent_history(conn, number(at))


def people(folder: Folder) -> int:
    with reading(folder.store) as conn:
        return count_contacts(conn)


def rejected_rows(file: Path, delimiter: str) -> list[list[str]]:
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=delimiter))


CONTENT = (
    """SELECT number, number_as_typed, name, first_name, last_name, name_key, consent, created_at, updated_at, email,
           birthday, birth_year, name_day, gender FROM contacts ORDER BY number""",
    "SELECT name FROM lists WHERE deleted_at IS NULL ORDER BY name",
    """SELECT l.name, c.number FROM list_members m JOIN lists l ON l.id = m.list_id
       JOIN contacts c ON c.id = m.contact_id ORDER BY 1, 2""",
    "SELECT name, name_key, created_at FROM tags ORDER BY name_key",
    """SELECT t.name, c.number FROM contact_tags x JOIN tags t ON t.id = x.tag_id
       JOIN contacts c ON c.id = x.contact_id ORDER BY 1, 2""",
    "SELECT name, kind FROM custom_fields ORDER BY name_key",
    """SELECT f.name, c.number, v.value, v.value_key, v.number FROM custom_values v
       JOIN custom_fields f ON f.id = v.field_id JOIN contacts c ON c.id = v.contact_id ORDER BY 1, 2""",
)


def content(folder: Folder) -> list[list[tuple[object, ...]]]:
    """Everything that is kept of people, whatever ids it has."""
    with reading(folder.store) as conn:
        return [[tuple(row) for row in conn.execute(query)] for query in CONTENT]


def facts(folder: Folder, at: int) -> dict[str, object]:
    """What is known of a person beside the name, as the store has it; what is empty is left out."""
    with reading(folder.store) as conn:
        row = conn.execute(
            "SELECT id, email, birthday, birth_year, name_day, gender FROM contacts WHERE number = ?", (number(at),)
        ).fetchone()
        tags = conn.execute(
            "SELECT t.name FROM contact_tags x JOIN tags t ON t.id = x.tag_id WHERE x.contact_id = ? ORDER BY 1",
            (row["id"],),
        ).fetchall()
        own = conn.execute(
            "SELECT f.name, v.value FROM custom_values v JOIN custom_fields f ON f.id = v.field_id "
            "WHERE v.contact_id = ?",
            (row["id"],),
        ).fetchall()
    known = {key: row[key] for key in row.keys() if key != "id"}  # noqa: SIM118 - a row gives its values
    told = {**known, "tags": [tag["name"] for tag in tags], **{one["name"]: one["value"] for one in own}}
    return {key: value for key, value in told.items() if value not in ("", None, [])}
