"""Files of customers as tests import them, and what is in the store afterwards."""

import csv
from datetime import timedelta
from pathlib import Path

from app.domain.contact import Consent
from app.domain.progress import Progress, ignore_progress
from app.pipeline.import_contacts import ImportResult, import_contacts
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.contacts import ConsentEvent, ContactRow, consent_history, count_contacts, find_by_number
from tests.makers import NOW, clock, number

LATER = NOW + timedelta(days=1)
"""When the files are imported: a day after the story begins."""

FIGURES = ("added", "updated", "same", "merged", "rejected", "suppressed")


def take(
    folder: Folder,
    text: str,
    *,
    consent: Consent = Consent.UNKNOWN,
    list_name: str | None = None,
    rejects: Path | None = None,
    progress: Progress = ignore_progress,
    encoding: str = "utf-8",
) -> ImportResult:
    """Import a file with this text, a day after the story begins; the figures must add up, here and in the store."""
    file = folder.path.parent / "customers.csv"
    file.write_text(text, encoding=encoding, newline="")
    result = import_contacts(
        folder.store,
        file,
        region="GR",
        consent=consent,
        list_name=list_name,
        rejects=rejects,
        clock=clock(LATER),
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
