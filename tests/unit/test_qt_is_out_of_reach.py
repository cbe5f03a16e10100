"""The guard that keeps Qt out of the tests below the windows."""

import pytest


@pytest.mark.parametrize(
    "statement", ["import PySide6", "import PySide6.QtCore", "from PySide6 import QtWidgets", "import shiboken6"]
)
def test_qt_cannot_be_imported_here(statement: str) -> None:
    with pytest.raises(ModuleNotFoundError, match="must not be needed here"):
        exec(statement, {"__name__": __name__})
