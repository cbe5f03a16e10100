"""Opting somebody out from anywhere: one key, one paste, one click; the window comes up if it is in the tray."""

from PySide6.QtWidgets import QApplication

from app.ui.desk import Desk


def opt_someone_out(desk: Desk) -> None:
    """Open the dialog with the keyboard in its field, or bring the one up that is open."""
    # As screens are: imported when it is first shown, so that the window is there sooner.
    from app.ui.dialogs.opt_out_numbers import OptOutNumbers  # noqa: PLC0415

    asked = QApplication.activeModalWidget()
    if asked is not None and not isinstance(asked, OptOutNumbers):
        return  # another question is to be answered first
    for dialog in desk.window.findChildren(OptOutNumbers):
        dialog.raise_()
        dialog.activateWindow()
        dialog.numbers.setFocus()
        return
    OptOutNumbers(desk, desk.window).open()
