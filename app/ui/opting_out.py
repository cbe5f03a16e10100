"""Opting somebody out from anywhere: one key, one paste, one click; the window comes up if it is in the tray."""

from PySide6.QtWidgets import QApplication

from app.ui.desk import Desk
from app.ui.dialogs.opt_out_numbers import OptOutNumbers


def opt_someone_out(desk: Desk) -> None:
    """Open the dialog with the keyboard in its field, or bring the one up that is open."""
    if QApplication.activeModalWidget() is not None and not isinstance(QApplication.activeModalWidget(), OptOutNumbers):
        return  # another question is to be answered first
    dialog = next(iter(desk.window.findChildren(OptOutNumbers)), None)
    if dialog is None:
        dialog = OptOutNumbers(desk, desk.window)
        dialog.open()
    dialog.raise_()
    dialog.activateWindow()
    dialog.numbers.setFocus()
