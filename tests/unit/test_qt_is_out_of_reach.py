"""The guard around this folder holds: no test of the domain, the storage or the pipeline can lean on Qt."""

import importlib

import pytest


@pytest.mark.parametrize("name", ["PySide6", "PySide6.QtCore", "PySide6.QtWidgets", "shiboken6"])
def test_qt_cannot_be_imported_here(name: str) -> None:
    with pytest.raises(ImportError):
        importlib.import_module(name)
