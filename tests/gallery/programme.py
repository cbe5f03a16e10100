"""All scenes, in the order in which they are shown, and how each is put away before the next."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.ui.main_window import MainWindow
from tests.gallery.dialogs import DIALOGS
from tests.gallery.rest import at_rest
from tests.gallery.scenes import INSIDE, OVER, PAGES, SCREENS, SECTIONS, Scene


def scenes() -> tuple[Scene, ...]:
    """Sections as in the sidebar, the other screens, then what comes up over them."""
    others = (*SCREENS.values(), *DIALOGS.values())
    return (*SECTIONS, *PAGES, *INSIDE, *(scene for group in others for scene in group), *OVER)


def put_away(scene: Scene, shown: QWidget, window: MainWindow) -> None:
    """Close what came up, and whatever a screen opened by itself, for good."""
    for dialog in {shown, *window.findChildren(QDialog)}:
        if isinstance(dialog, QDialog):
            dialog.reject()
            dialog.deleteLater()
            QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    scene.put_away(window)
    at_rest(window)
