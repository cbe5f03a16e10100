"""The second click of an opt-out: what it means, where it comes from, and the button that does it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt

from app.ui.contact_words import OPT_OUT_SOURCES
from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.flow import flowing
from app.ui.widgets.labels import Button, label
from app.ui.widgets.source_box import SourceBox


class OptOutCard(Card):
    """Emits `agreed` with where the opt-out comes from. Hidden until somebody asks for it."""

    agreed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        """The first of the common reasons is chosen, so that one more click is enough."""
        super().__init__(role="danger", padding=12)
        self.words = label(wrap=True)
        self.source = SourceBox(self.tr("Where the opt-out comes from"), OPT_OUT_SOURCES, chosen=True)
        self.yes = Button(theme, self.tr("Opt out now"), kind="danger")
        self.no = Button(theme, self.tr("Go back"))
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.leave)
        self.box.addWidget(self.words)
        self.box.addWidget(self.source)
        self.box.addWidget(flowing(self.yes, self.no, spacing=8))
        self.hide()

    def ask(self, name: str) -> None:
        """Ask about this person."""
        self.words.setText(self.tr("From now on nothing is sent to {0} any more. How do you know?").format(name))
        self.source.setCurrentIndex(0)
        self.show()
        self.yes.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def leave(self) -> None:
        """Ask no longer."""
        self.hide()
        self.left.emit()

    def _agree(self) -> None:
        self.leave()
        self.agreed.emit(self.source.source())
