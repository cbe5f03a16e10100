"""Connections that are kept between transactions."""

import sqlite3
from pathlib import Path

import pytest

from app.storage.database import connect
from app.storage.kept_open import KeptOpen, connection, keeping_open


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with one table."""
    path = tmp_path / "some.db"
    conn = connect(path, mode="rwc")
    conn.execute("CREATE TABLE things (id INTEGER)")
    conn.close()
    return path


def _open(path: Path) -> sqlite3.Connection:
    return connect(path, mode="rw")


def test_the_same_connection_serves_again(file: Path) -> None:
    kept = KeptOpen()
    with keeping_open(kept), connection(_open, file) as first:
        pass
    with keeping_open(kept), connection(_open, file) as second:
        assert second is first
    kept.close()
    with pytest.raises(sqlite3.ProgrammingError):
        first.execute("SELECT 1")


def test_two_at_once_are_two(file: Path) -> None:
    kept = KeptOpen()
    with kept.lend(_open, file) as first, kept.lend(_open, file) as second:
        assert first is not second
    kept.close()


def test_one_that_failed_is_closed(file: Path) -> None:
    kept = KeptOpen()
    with pytest.raises(sqlite3.OperationalError), kept.lend(_open, file) as first:
        first.execute("SELECT nonsense FROM nowhere")
    with pytest.raises(sqlite3.ProgrammingError):
        first.execute("SELECT 1")


def test_what_is_written_goes_to_the_file_that_stands_there_now(file: Path, tmp_path: Path) -> None:
    """A deleted file lives on for whoever has it open, and everything written to it is lost."""
    kept = KeptOpen()
    with kept.lend(_open, file):
        pass
    file.rename(tmp_path / "moved.db")
    with pytest.raises(sqlite3.OperationalError), kept.lend(_open, file):
        pass
    connect(file, mode="rwc").close()
    with kept.lend(_open, file) as conn, pytest.raises(sqlite3.OperationalError, match="no such table"):
        conn.execute("SELECT * FROM things")
    kept.close()


def test_without_keeping_a_connection_ends_with_its_block(file: Path) -> None:
    with connection(_open, file) as conn:
        pass
    with pytest.raises(sqlite3.ProgrammingError):
        conn.execute("SELECT 1")
