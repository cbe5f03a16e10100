"""A white panel with a thin border: what most things on a screen lie on."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout

from app.ui.tokens import GAP_L


class Card(QFrame):
    """A panel; put things into `box`."""

    def __init__(self, *, role: str = "card", padding: int = GAP_L, spacing: int = 8) -> None:
        """`role` is one of the style sheet's: card, bubble, warning, danger, info, toast."""
        super().__init__()
        self.setProperty("role", role)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(padding, padding, padding, padding)
        self.box.setSpacing(spacing)


def row(spacing: int = 8) -> QHBoxLayout:
    """A line of things without margins of its own."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made


def column(spacing: int = 8) -> QVBoxLayout:
    """A stack of things without margins of its own."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout. What was in it is hidden now and gone with the next turn of the event loop."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
