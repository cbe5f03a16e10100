"""What the window is made with; a test hands in others."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.ids import Clock
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.onward import Onward
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
    language: Language
    tray: Tray | None
    practice: str = ""
    onward: Onward = field(default_factory=Onward)
    """Where the window writes down what comes after it."""
    first_run: bool = False
    """Whether to begin with the three steps of a new store."""
