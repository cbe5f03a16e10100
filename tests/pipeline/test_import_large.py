"""A file so large that an import makes the indexes anew: afterwards the store is built as before, and whole."""

from pathlib import Path

from app.pipeline.commands import Commands
from tests.pipeline.desk import Desk

PEOPLE = 20_500
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"


def test_indexes_and_triggers_are_as_before_and_everybody_is_found(desk: Desk, tmp_path: Path) -> None:
    commands = Commands(desk.folder, desk.launcher, lambda: None)
    file = tmp_path / "customers.csv"
    rows = "".join(f"Μαρία {at},69{at * 7919 % 100_000_000:08},{at}\n" for at in range(PEOPLE))
    file.write_text(f"name,mobile,points\n{rows}", encoding="utf-8")
    before = [tuple(row) for row in desk.rows(SCHEMA)]
    assert commands.import_contacts(file).added == PEOPLE
    assert [tuple(row) for row in desk.rows(SCHEMA)] == before
    assert [row[0] for row in desk.rows("PRAGMA integrity_check")] == ["ok"]
    assert commands.import_contacts(file).same == PEOPLE
