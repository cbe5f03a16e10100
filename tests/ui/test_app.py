"""The program's window in a process of its own: it comes up, goes when it is told to, and says so once."""

import subprocess
import sys
from pathlib import Path

from app.storage.folder import Folder

ROOT = Path(__file__).resolve().parents[2]

CHILD = """
import os, signal, sys
from pathlib import Path
from app.bootstrap import build
from app.domain.health import Health
from app.storage.secrets import MemorySecrets
from app.ui.desktop import Desktop, Opening
from tests.doubles.fake_commands import FakeCommands
from tests.makers import clock

class Ending(FakeCommands):
    def health(self) -> Health:
        os.kill(os.getpid(), getattr(signal, sys.argv[2]))
        return super().health()

folder = Path(sys.argv[1])
real = build(folder, secrets=MemorySecrets())
after = Desktop(folder).show(
    Opening(folder / "store.db", Ending(real=real.commands), folder / "window.ini", clock(), practice="Practice")
)
real.close()
print("then", after.step)
"""


def run_until(signal_name: str, folder: Folder) -> "subprocess.CompletedProcess[str]":
    """Open the window in a process that gets this signal as soon as the window asks how everything is."""
    command = [sys.executable, "-W", "error", "-c", CHILD, str(folder.path), signal_name]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)


def test_the_window_ends_in_good_order_when_it_is_interrupted(folder: Folder) -> None:
    ended = run_until("SIGINT", folder)
    assert (ended.returncode, ended.stdout.split()) == (0, ["then", "quit"]), ended.stderr
    assert "Traceback" not in ended.stderr
    assert (folder.path / "window.ini").exists()


def test_the_window_ends_in_good_order_when_it_is_told_to(folder: Folder) -> None:
    ended = run_until("SIGTERM", folder)
    assert (ended.returncode, ended.stdout.split()) == (0, ["then", "quit"]), ended.stderr
