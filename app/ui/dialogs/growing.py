"""A dialog whose words come later: it grows with them, and never shrinks under the pointer."""

from PySide6.QtWidgets import QDialog


def grow(dialog: QDialog) -> None:
    """Make it as high as what is in it needs. Call it for each QEvent.LayoutRequest of the dialog."""
    layout = dialog.layout()
    if layout is None:
        return
    wide = dialog.width()
    needs = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.totalMinimumSize().height()
    if needs > dialog.height():
        dialog.resize(wide, needs)
