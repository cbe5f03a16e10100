"""A strip that says what is under way and how far it is; quick work never shows it."""

from PySide6.QtCore import QTimer

from app.ui.dialogs.working import progress_bar, show_progress
from app.ui.figures import whole
from app.ui.import_flow import Phase
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Elided

SHOWN_AFTER_MS = 300


class ImportWork(Card):
    """Hidden while nothing takes long."""

    def __init__(self) -> None:
        """Nothing is under way."""
        super().__init__(padding=12, spacing=8)
        self.words = Elided(role="muted")
        self.bar = progress_bar(self.tr("Progress of the import"))
        self._phase = Phase.NOTHING
        line = row(12)
        line.addWidget(self.words, 1)
        self.box.addLayout(line)
        self.box.addWidget(self.bar)
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._soon.timeout.connect(self.show)
        self.hide()

    def show_phase(self, phase: Phase) -> None:
        """Something began or ended."""
        self._phase = phase
        if phase is Phase.NOTHING:
            self._soon.stop()
            self.hide()
            return
        self.show_progress(0, None)
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()

    def show_progress(self, done: int, total: int | None) -> None:
        """How far it is; a total that is not known yet is None."""
        show_progress(self.bar, done, total if self._phase is Phase.READING else None)
        self.words.show_text(self._said(done, total))

    def _said(self, done: int, total: int | None) -> str:
        if self._phase is Phase.LOOKING:
            return self.tr("Looking at the file")
        if self._phase is Phase.SAVING:
            return self.tr("Saving. Until it is done nothing is kept, and you can still cancel.")
        if self._phase is Phase.READING and total:
            return self.tr("{0} of about {1} rows read").format(whole(done), whole(total))
        return self.tr("Comparing with your contacts")
