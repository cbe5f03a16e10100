"""Makes Qt unimportable while a test of the domain, the storage or the pipeline runs.

What such a test file imports at its top is checked by tests/test_layers_without_qt.py, in a process of its own.
"""

import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
WITHOUT_QT = ("unit", "storage", "pipeline")
QT = ("PySide6", "shiboken6")


def runs_without_qt(path: Path) -> bool:
    """Whether the test file at `path` belongs to a layer that must not know Qt."""
    return path.is_relative_to(TESTS) and path.relative_to(TESTS).parts[0] in WITHOUT_QT


@pytest.fixture(autouse=True)
def _no_qt(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not runs_without_qt(request.path):
        return
    loaded = [name for name in sys.modules if name.partition(".")[0] in QT]
    for name in {*QT, *loaded}:
        # None in sys.modules is Python's own way to say "cannot be imported"; pytest-qt keeps what it already has.
        monkeypatch.setitem(sys.modules, name, None)
