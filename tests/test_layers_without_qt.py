"""Everything below the windows, and its tests, can be imported on a computer that has no Qt at all."""

import subprocess
import sys

from tests.guards.no_qt import QT, WITHOUT_QT
from tests.source import ROOT, modules

IMPORT_WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {qt!r}:
            raise ModuleNotFoundError(f"{{name}} must not be needed here", name=name)

sys.meta_path.insert(0, NoQt())
for name in {names!r}:
    importlib.import_module(name)
print("imported", len({names!r}))
"""


def importable_without_qt() -> list[str]:
    """The program's modules except the windows and what joins them to the rest, and the tests of those layers."""
    dotted = [".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in modules()]
    windows = ("app.ui", "app.bootstrap", "app.__main__", "app.cli.desktop")
    tests = (*(f"tests.{folder}." for folder in WITHOUT_QT), "tests.doubles.", "tests.makers")
    return [n for n in dotted if (n.startswith("app.") and not n.startswith(windows)) or n.startswith(tests)]


def run(names: list[str]) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-W", "error", "-c", IMPORT_WITHOUT_QT.format(qt=QT, names=names)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_only_windows_need_qt() -> None:
    names = importable_without_qt()
    assert {"app.domain", "app.storage", "app.pipeline"} <= set(names)
    ended = run(names)
    assert (ended.stdout.strip(), ended.stderr) == (f"imported {len(names)}", "")


def test_a_module_that_needs_qt_would_be_noticed() -> None:
    ended = run(["PySide6.QtCore"])
    assert ended.returncode == 1
    assert "PySide6 must not be needed here" in ended.stderr
