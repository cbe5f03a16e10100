"""Another process that uses the same data folder: `python -m tests.storage.other_process STEP FOLDER`.

Says "ready" when it has done its step, then waits until it is killed or its standard input is closed.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from app.domain.errors import Refused
from app.storage.database import Connection, writing
from app.storage.folder import Folder, only_worker, open_folder
from app.storage.prepare import prepare

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def stay() -> None:
    say("ready")
    sys.stdin.read()


def be_the_worker(folder: Folder) -> None:
    try:
        with only_worker(folder):
            stay()
    except Refused as refusal:
        say(refusal.reason)


def commit(folder: Folder) -> None:
    with writing(folder.store) as conn:
        add_list(conn, "committed")
    stay()


def begin(folder: Folder) -> None:
    with writing(folder.store) as conn:
        conn.execute("PRAGMA cache_size = 1")  # so that some of it stands in the write-ahead log already
        for at in range(1000):
            add_list(conn, f"never committed {at}")
        stay()


def add_list(conn: Connection, name: str) -> None:
    conn.execute("INSERT INTO lists (name, created_at) VALUES (?, '')", (name,))


def prepare_all(folder: Folder) -> None:
    """Wait for a line, then make each folder below this one ready, as fast as possible."""
    say("ready")
    sys.stdin.readline()
    for place in sorted(folder.path.glob("shop-*")):
        with refusals_said():
            prepare(open_folder(place), clock=lambda: NOW)
    say("done")


@contextmanager
def refusals_said() -> Iterator[None]:
    try:
        yield
    except Refused as refusal:
        say(f"{refusal.reason}: {refusal.message}")


STEPS: dict[str, Callable[[Folder], None]] = {
    "work": be_the_worker,
    "commit": commit,
    "begin": begin,
    "prepare": prepare_all,
}

if __name__ == "__main__":
    STEPS[sys.argv[1]](Folder(Path(sys.argv[2])))
