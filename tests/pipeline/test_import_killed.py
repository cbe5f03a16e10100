"""An import that is killed at any moment leaves all of it or nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.pipeline.import_commands import ImportCommands
from app.storage.folder import Folder
from tests.makers import clock, make_store, number
from tests.pipeline.customers import content, people
from tests.source import ROOT

ROWS = 3_000
KILLS = 10

CHILD = """
import os, sys
from pathlib import Path
from app.domain.contact import Consent
from app.pipeline.import_contacts import import_contacts
from app.storage import staging
from tests.makers import clock
staging._STEPS_BETWEEN_LOOKS = 2_000
store, file, kills = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
told = open(store.parent / "looks", "a")
looks = 0
def look(done, total):
    global looks
    looks += 1
    if looks == at:
        os.kill(os.getpid(), 9)
def run():
    import_contacts(store, file, region="GR", consent=Consent.OPTED_IN, list_name="All", rejects=None, clock=clock(),
                    progress=look)
# Each child of this one is killed at another look; this one counts them first, in a store of its own.
at = 0
import shutil
copy = store.parent / "copy.db"
shutil.copy(store, copy)
whole, store = store, copy
run()
of_all, store = looks, whole
for kill in range(kills):
    if os.fork() == 0:
        looks, at = 0, 1 + kill * of_all // kills
        run()
        os._exit(0)
    pid, status = os.wait()
    print(os.WTERMSIG(status), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed by a signal")
def test_ten_kills_leave_all_or_nothing(tmp_path: Path) -> None:
    folder: Folder = make_store(tmp_path)
    file = tmp_path / "customers.csv"
    rows = "".join(f"{number(at)},Maria {at},{at},a;b\n" for at in range(ROWS))
    file.write_text("Mobile,Name,Points,Tags\n" + rows)
    before = content(folder)
    ended = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder.store), str(file), str(KILLS)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert ended.stdout.split() == ["9"] * KILLS
    assert content(folder) == before
    imports = ImportCommands(folder, clock())
    look = imports.look(file)
    assert imports.save(imports.preview(look, look.fields)).added == ROWS
    assert people(folder) == ROWS
