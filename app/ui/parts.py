"""What the window is made with; a test hands in others."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.ids import Clock
from app.ui.actions import Actions
from app.ui.remembered import Remembered
from app.ui.theme import Theme
from app.ui.tray import Tray


@dataclass(frozen=True, slots=True)
class Parts:
    """`tray` is None where the system has none; `practice` is empty in earnest."""

    store: Path
    actions: Actions
    clock: Clock
    theme: Theme
    remembered: Remembered
    tray: Tray | None
    practice: str = ""
