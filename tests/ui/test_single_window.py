"""One window for a data folder: later starts hand it their file; what comes after it; and what is refused in words."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app.cli import main
from app.cli.window import NO_SCREEN
from app.storage.folder import Folder
from app.ui.one_window import LONGEST, OneWindow, line_name, understood, written
from tests.makers import make_store
from tests.ui.conftest import ONLY_ON_A_DESKTOP
from tests.ui.looking import until

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error", "RETAIL_SEND_API_KEY": "a-key-for-nobody"}

CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.cli import desktop
from app.cli.context import Context
from app.ui.onward import Next, Step

plan = [Next(Step(word.partition("=")[0]), Path(word.partition("=")[2])) for word in sys.argv[3:]]

class Watching(desktop.Desktop):
    def _begin(self, window, opening):
        super()._begin(window, opening)
        window.desk.routes.import_contacts.connect(lambda file: print("import", file, flush=True))
        print("open", window.attention.practice.words() or "own", window.attention.good_news.words(), flush=True)
        if plan:
            QTimer.singleShot(0, lambda: window.desk.routes.onward.emit(plan.pop(0)))

def answer():
    asked = QApplication.activeModalWidget()
    if asked is not None:
        print("refused", asked.message, flush=True)
        asked.accept()

looking = QTimer(interval=20)
looking.timeout.connect(answer)
show = Watching.refuse
def refuse(self, error):
    looking.start()
    show(self, error)
Watching.refuse = refuse
file = None if sys.argv[2] == "-" else Path(sys.argv[2])
sys.exit(desktop.run(Context(Path(sys.argv[1])), file, make=Watching))
"""


class Starts:
    """Starts of the program as a person makes them, each a process of its own; all are ended at the end."""

    def __init__(self) -> None:
        self._running: list[subprocess.Popen[str]] = []

    def start(self, data_dir: Path, file: Path | None = None, *then: str) -> "subprocess.Popen[str]":
        """One more; `then` is where the person goes from the first window, the next one, and so on."""
        command = [sys.executable, "-c", CHILD, str(data_dir), str(file or "-"), *then]
        return self._begin(command)

    def worker(self, data_dir: Path) -> "subprocess.Popen[str]":
        """The worker without a window."""
        return self._begin([sys.executable, "main.py", "--data-dir", str(data_dir), "worker"])

    def end(self) -> None:
        """End them."""
        for process in self._running:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            try:
                process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()

    def _begin(self, command: list[str]) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **ENVIRONMENT},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._running.append(process)
        return process


@pytest.fixture
def starts() -> Iterator[Starts]:
    made = Starts()
    yield made
    made.end()


def said(process: "subprocess.Popen[str]") -> str:
    """The next thing that a start says."""
    assert process.stdout is not None
    words = process.stdout.readline().strip()
    assert words or process.wait(60) == 0, process.stderr.read() if process.stderr else ""
    return words


def ended(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    out, err = process.communicate(timeout=100)
    return process.returncode, out, err


def test_a_second_start_hands_its_file_to_the_first_window_and_ends(starts: Starts, tmp_path: Path) -> None:
    file = tmp_path / "πελάτες.csv"
    file.write_text("name,mobile\nMaria,6912345678\n", encoding="utf-8")
    first = starts.start(tmp_path / "data")
    assert said(first).startswith("open")
    assert ended(starts.start(tmp_path / "data")) == (0, "", "")
    assert ended(starts.start(tmp_path / "data" / ".." / "data", file)) == (0, "", "")
    assert said(first) == f"import {file}"
    assert said(starts.start(tmp_path / "another folder")).startswith("open")
    assert first.poll() is None


def test_what_a_killed_window_left_is_cleared_away(starts: Starts, tmp_path: Path) -> None:
    first = starts.start(tmp_path / "data")
    assert said(first).startswith("open")
    first.kill()
    first.communicate()
    second = starts.start(tmp_path / "data")
    assert said(second).startswith("open")
    assert ended(starts.start(tmp_path / "data"))[0] == 0


@pytest.mark.timeout(25)  # Qt would wait for half a minute
def test_a_window_that_was_killed_while_it_wrote_keeps_no_other_waiting(starts: Starts, tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    lock = folder.path / "window.ini.lock"
    lock.touch()  # as it is between making the lock and noting whose it is
    code, _, _ = ended(starts.start(folder.path, None, "quit"))
    assert code == 0
    assert (folder.path / "window.ini").exists()
    assert not lock.exists()


def test_a_worker_without_a_window_is_named_in_words(starts: Starts, tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    worker = starts.worker(folder.path)
    assert worker.stderr is not None
    assert any("worker started" in line for line in worker.stderr)
    code, out, err = ended(starts.start(folder.path))
    assert code == 3
    assert "refused Retail Send is already at work" in out
    assert "without a window" in err


def test_a_damaged_store_is_said_in_a_window_too(starts: Starts, tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    folder.store.write_bytes(b"this is no database" * 500)
    code, out, err = ended(starts.start(folder.path))
    assert code == 3
    assert "refused The data file" in out
    assert "damaged" in err
    assert "Traceback" not in err


def test_what_only_the_worker_finds_closes_the_window_and_is_said(starts: Starts, tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    folder.send_journal.mkdir()
    code, out, err = ended(starts.start(folder.path))
    assert code == 3
    assert [line.split()[0] for line in out.splitlines()] == ["open", "refused"]
    assert "refused The send journal" in out
    assert "Traceback" not in err
    folder.send_journal.rmdir()
    code, out, err = ended(starts.start(folder.path, None, "quit"))
    assert (code, out.split()[:2]) == (0, ["open", "own"])


def test_from_the_own_store_into_practice_and_back(starts: Starts, tmp_path: Path) -> None:
    code, out, err = ended(starts.start(tmp_path / "data", None, "practice", "store", "quit"))
    assert (code, [line for line in err.splitlines() if not line.startswith(ONLY_ON_A_DESKTOP)]) == (0, [])
    windows = [line for line in out.splitlines() if line.startswith("open")]
    assert [window.split()[1] for window in windows] == ["own", "Practice:", "own"]
    assert (tmp_path / "data" / "store.db").exists()


def test_a_backup_is_put_back_between_two_windows(starts: Starts, tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    good, bad = tmp_path / "backup.db", tmp_path / "no backup.db"
    CliRunner().invoke(main, ["--data-dir", str(folder.path), "backup", str(good)], catch_exceptions=False)
    bad.write_bytes(b"no database")
    code, out, err = ended(starts.start(folder.path, None, f"restore={good}", f"restore={bad}", "quit"))
    assert code == 0
    assert "Traceback" not in err
    windows = [line for line in out.splitlines() if line.startswith("open")]
    assert len(windows) == 3
    assert "The backup was put back" in windows[1]
    assert "The data from before is kept in" in windows[1]
    assert "put back" not in windows[2]


@pytest.fixture
def line(qtbot: QtBot, folder: Folder) -> Iterator[OneWindow]:
    parent = QObject()
    made = OneWindow(folder.path, parent)
    assert made.listen()
    yield made
    made.close()
    parent.deleteLater()


def call(qtbot: QtBot, line: OneWindow, message: bytes) -> bytes:
    """Say something on the line, and hear what comes back until it is hung up."""
    socket = QLocalSocket()
    socket.connectToServer(line.name)
    until(qtbot, lambda: socket.state() is QLocalSocket.LocalSocketState.ConnectedState)
    socket.write(message)
    until(qtbot, lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    return bytes(socket.readAll().data())


@pytest.mark.parametrize(
    "message",
    [
        b"send everything\n",
        b'{"file": "customers.csv"}\n',
        b'{"file": "/a", "send": true}\n',
        b'{"file": 7}\n',
        b'["/a"]\n',
        b'{"file": "/a\\u0000b"}\n',
        b"\xff\xfe\n",
        b"x" * (LONGEST + 1),
    ],
)
def test_nothing_but_a_whole_path_is_taken(qtbot: QtBot, line: OneWindow, message: bytes) -> None:
    wanted: list[object] = []
    line.wanted.connect(wanted.append)
    assert call(qtbot, line, message) == b""
    assert call(qtbot, line, written(Path("/a b.csv"))) == b"ok\n"
    assert wanted == [Path("/a b.csv")]
    with pytest.raises(ValueError):
        understood(message)


def test_the_line_is_named_after_the_folder_and_belongs_to_this_user(line: OneWindow, tmp_path: Path) -> None:
    assert line_name(tmp_path / "a") == line_name(tmp_path / "b" / ".." / "a")
    assert line_name(tmp_path / "a") != line_name(tmp_path / "b")
    if sys.platform != "win32":
        assert Path(line.name).stat().st_mode & 0o077 == 0


def test_where_nobody_listens_nobody_is_told(folder: Folder) -> None:
    assert not OneWindow(folder.path).tell(None)


def test_a_file_on_the_command_line_means_the_window(tmp_path: Path) -> None:
    with_file = CliRunner().invoke(main, ["--data-dir", str(tmp_path), "customers.csv"])
    assert (with_file.exit_code, with_file.stderr.strip()) == (3, NO_SCREEN)
    wrong = CliRunner().invoke(main, ["--data-dir", str(tmp_path), "sned"])
    assert wrong.exit_code == 2
    assert "No such command" in wrong.stderr
