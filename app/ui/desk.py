"""What every screen is handed: the store, the actions, the clock, the look, where to go and where to say things."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.domain.ids import Clock
from app.ui.actions import Actions
from app.ui.background import Background
from app.ui.language import Language
from app.ui.parts import Parts
from app.ui.pulse import Pulse
from app.ui.remembered import Remembered
from app.ui.routes import Routes
from app.ui.steering import Steering
from app.ui.theme import Theme
from app.ui.widgets.problem import Problem
from app.ui.widgets.toast import Say

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """One for the window. `say` shows a short word that something is done."""

    store: Path
    actions: Actions
    background: Background
    theme: Theme
    clock: Clock
    routes: Routes
    pulse: Pulse
    steering: Steering
    remembered: Remembered
    language: Language
    say: Say
    window: QWidget
    practice: bool = False
    """Whether the store is one to practise on, which is thrown away."""

    def problem(self, title: str, error: Exception) -> None:
        """Show that something was not done, and why."""
        Problem(self.theme, title, error, self.window).open()

    def do(
        self,
        work: Callable[[], T],
        *,
        failing: str,
        done: Callable[[T], None] = lambda _: None,
        after: Callable[[], None] = lambda: None,
    ) -> None:
        """Do something in the background; a refusal is shown under the title `failing`, `after` comes either way."""
        job = self.background.run(work, done=done, failed=lambda error: self.problem(failing, error))
        job.ended.connect(after)


def make_desk(parts: Parts, window: QWidget, background: Background, pulse: Pulse, *, say: Say) -> Desk:
    """The desk of one window."""
    return Desk(
        store=parts.store,
        actions=parts.actions,
        background=background,
        theme=parts.theme,
        clock=parts.clock,
        routes=Routes(window),
        pulse=pulse,
        steering=Steering(parts.actions, background, pulse, window),
        remembered=parts.remembered,
        language=parts.language,
        say=say,
        window=window,
        practice=bool(parts.practice),
    )
