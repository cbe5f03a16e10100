"""What the tests of the store share: a prepared folder, a connection into it, and other processes to quarrel with."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.storage.database import Connection, open_reading, writing
from app.storage.folder import Folder, make_private, open_folder
from tests.makers import make_store
from tests.source import ROOT

OtherProcess = Callable[..., "subprocess.Popen[str]"]
NOBODY = 65534


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A store in which nothing has happened yet, made once: most tests begin with a copy of it."""
    return make_store(tmp_path_factory.mktemp("empty")).store.read_bytes()


@pytest.fixture
def folder(tmp_path: Path, empty_store: bytes) -> Folder:
    """A data folder with an empty store."""
    folder = open_folder(tmp_path / "data")
    make_private(folder.store)
    folder.store.write_bytes(empty_store)
    return folder


@pytest.fixture
def kept_open(folder: Folder) -> Iterator[None]:
    """Somebody looks at the store all the time, as a window does: its log is not folded after every transaction, which
    takes most of the time of a test that writes often.
    """
    with closing(open_reading(folder.store)) as conn:
        conn.execute("SELECT 1 FROM instance").fetchone()
        yield


@pytest.fixture
def conn(folder: Folder) -> Iterator[Connection]:
    """One open transaction on the store."""
    with writing(folder.store) as conn:
        yield conn


@pytest.fixture
def other_process() -> Iterator[OtherProcess]:
    """Start `tests.storage.other_process` with these arguments; whoever is still alive at the end is killed."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: object) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.storage.other_process", *map(str, arguments)]
        started.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True))
        return started[-1]

    try:
        yield start
    finally:
        for process in started:
            process.kill()
            process.communicate()


def hear(process: "subprocess.Popen[str]") -> str:
    """The next word of another process; waits for it."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def tell(process: "subprocess.Popen[str]", word: str) -> None:
    """Say something to another process."""
    assert process.stdin is not None
    process.stdin.write(f"{word}\n")
    process.stdin.flush()


@contextmanager
def without_rights() -> Iterator[None]:
    """Be a user whom files that belong to nobody else refuse: root is let through everywhere, so be someone else."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights of files work differently on this system")
    me = os.geteuid()
    if me == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(me)
