"""Makes the window out of its parts."""

from pathlib import Path

from app.domain.garbage import begin_anew
from app.domain.ids import Clock
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.main_window import MainWindow
from app.ui.parts import Parts
from app.ui.remembered import Remembered
from app.ui.theme import Theme
from app.ui.tray import Tray


def build_window(
    *,
    store: Path,
    commands: Actions,
    ui_settings: Path,
    clock: Clock,
    theme: Theme,
    language: Language | None = None,
    tray: Tray | None = None,
    banner: str = "",
    first_run: bool = False,
) -> MainWindow:
    """The window with everything in it, not yet shown. Raises Refused when the store cannot be opened."""
    remembered = Remembered(ui_settings)
    language = language or Language(theme.application, remembered)
    window = MainWindow(Parts(store, commands, clock, theme, remembered, language, tray, banner, first_run=first_run))
    begin_anew()
    return window
