"""Leaves the window for another one: practice, the own store, or a backup that is put back."""

from PySide6.QtCore import QObject

from app.ui.attention import Attention
from app.ui.desk import Desk
from app.ui.leaving import Leaving
from app.ui.onward import Next, Onward, Step
from app.ui.widgets.question import Question


class Departing(QObject):
    """After a question, where campaigns would have to wait meanwhile."""

    def __init__(self, desk: Desk, leaving: Leaving, attention: Attention, onward: Onward) -> None:
        """Listens to the routes, and to the button that leaves practice."""
        super().__init__(desk.window)
        self._desk, self._leaving, self._onward = desk, leaving, onward
        desk.routes.onward.connect(self._wanted)
        attention.own_store_wanted.connect(lambda: self._wanted(Next(Step.STORE)))

    def _wanted(self, wanted: Next) -> None:
        if wanted.step is not Step.PRACTICE or not self._desk.pulse.work:
            self._go(wanted)
            return
        Question(
            self._desk.theme,
            self.tr("Practise while campaigns are on their way?"),
            self.tr("What is queued waits until you leave practice. A scheduled campaign does not start meanwhile."),
            yes=self.tr("Practise"),
            no=self.tr("Stay here"),
            do=lambda: self._go(wanted),
            parent=self._desk.window,
        ).open()

    def _go(self, wanted: Next) -> None:
        self._onward.next = wanted
        self._leaving.leave()
