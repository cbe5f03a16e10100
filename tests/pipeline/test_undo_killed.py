"""An undo of an import and an erasure that are killed at any moment leave all of it or nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.pipeline.import_commands import ImportCommands
from app.pipeline.privacy_commands import PrivacyCommands
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.verify import verify
from tests.makers import Person, add_contacts, clock, make_store, number
from tests.pipeline.customers import content, people, take
from tests.source import ROOT

ROWS, KILLS = 2_000, 10

CHILD = """
import os, shutil, sys
from pathlib import Path
from app.pipeline.import_commands import ImportCommands
from app.pipeline.privacy_commands import PrivacyCommands
from app.storage import database
from app.storage.folder import open_folder
from tests.makers import clock
folder, what, kills = open_folder(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
steps = at = 0
connect = database.connect
def counted(*arguments, **named):
    conn = connect(*arguments, **named)
    def look():
        global steps
        steps += 1
        if steps == at:
            os.kill(os.getpid(), 9)
        return 0
    conn.set_progress_handler(look, 500 if what == "undo" else 10)
    return conn
database.connect = counted
def run(folder):
    if what == "undo":
        ImportCommands(folder, clock()).undo(1)
    else:
        PrivacyCommands(folder, clock()).erase(what)
# The first one is counted, in a copy of the folder; each later one is killed at another moment.
copy = folder.path.with_name("copy")
shutil.copytree(folder.path, copy)
run(open_folder(copy))
of_all = steps
for kill in range(kills):
    if os.fork() == 0:
        steps, at = 0, 1 + kill * of_all // kills
        run(folder)
        os._exit(0)
    pid, status = os.wait()
    print(os.WTERMSIG(status), flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Somebody who was known, and an import that changed them and brought many."""
    folder = make_store(tmp_path)
    add_contacts(folder, [Person(number(0), "Secret Name")])
    take(folder, "Mobile;Name;Points;Tags\n" + "".join(f"{number(at)};Maria {at};{at};a,b\n" for at in range(ROWS)))
    return folder


def killed(folder: Folder, what: str) -> list[str]:
    command = [sys.executable, "-c", CHILD, str(folder.path), what, str(KILLS)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed by a signal")
def test_an_undo_that_is_killed_ten_times_has_changed_nothing_and_can_be_done_then(folder: Folder) -> None:
    before = content(folder)
    assert killed(folder, "undo") == ["9"] * KILLS
    assert content(folder) == before
    assert ImportCommands(folder, clock()).undo(1).removed == ROWS - 1
    assert people(folder) == 1
    assert verify(folder.store).fine


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed by a signal")
def test_an_erasure_that_is_killed_ten_times_has_changed_nothing_and_can_be_done_then(folder: Folder) -> None:
    before = content(folder)
    assert killed(folder, number(0)) == ["9"] * KILLS
    assert content(folder) == before
    PrivacyCommands(folder, clock()).erase(number(0))
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM contacts WHERE number = ?", (number(0),)).fetchone()[0] == 0
    assert people(folder) == ROWS - 1
    assert verify(folder.store).fine
