"""Makes Qt unimportable while a test of the domain, the storage or the pipeline runs.

What such a test file imports at its top is checked by tests/test_layers_without_qt.py, in a process of its own.
"""

import builtins
from collections.abc import Mapping
from pathlib import Path
from typing import Any

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
    real = builtins.__import__

    def refusing(name: str, globals: Mapping[str, Any] | None = None, *rest: Any, **named: Any) -> Any:  # noqa: A002
        # Only for us: PySide imports its own parts while it is used, which pytest-qt does between any two tests.
        ours = (globals or {}).get("__name__", "").partition(".")[0] in ("app", "tests")
        if ours and name.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{name} must not be needed here", name=name)
        return real(name, globals, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", refusing)
