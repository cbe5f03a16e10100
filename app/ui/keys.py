"""The keys of the window."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Binding = tuple[str, Callable[[], object]]


def bind(window: QWidget, bindings: Iterable[Binding]) -> None:
    """Written out and not taken from the desktop: on Linux several of Qt's standard keys are empty."""
    for keys, do in bindings:
        QShortcut(QKeySequence(keys), window).activated.connect(do)
