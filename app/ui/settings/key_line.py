"""The API key: that there is one, how it ends, and a way to give another one. The key itself is never shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QStackedWidget, QWidget

from app.domain.account import KeyPlace, KnownKey
from app.ui.desk import Desk
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button, label
from app.ui.widgets.question import Question

DOTS = "•" * 8


class KeyLine(QStackedWidget):
    """Emits `changed` after a key was kept or removed, `refused` with why it was not."""

    changed = Signal()
    refused = Signal(Exception)

    def __init__(self, desk: Desk) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._desk = desk
        self._busy = False
        self._known: KnownKey | None = None
        self.words = label()
        self.change = Button(desk.theme, self.tr("Change"), kind="link", name=self.tr("Enter another API key"))
        self.entry = KeyEntry()
        self.save = Button(desk.theme, self.tr("Save"), name=self.tr("Keep this API key"))
        self.addWidget(self._shown())
        self.addWidget(self._asked())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.change.clicked.connect(self.ask)
        self.save.clicked.connect(self._save)
        self.entry.returnPressed.connect(self._save)
        self.entry.given_up.connect(self._give_up)

    def show_key(self, known: KnownKey | None) -> None:
        """What is known of it; a key that is being typed stays."""
        self._known = known
        if known is None:
            self.setCurrentIndex(1)
            return
        self.words.setText(DOTS + known.ending)
        self.words.setAccessibleName(self.tr("An API key that ends in {0}").format(known.ending or "…"))
        self.change.setVisible(known.place is not KeyPlace.ENVIRONMENT)
        if not self.entry.text():
            self.setCurrentIndex(0)

    def ask(self) -> None:
        """Let the person type another one."""
        self.setCurrentIndex(1)
        self.entry.setFocus()

    def _shown(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "field")
        line = row(10)
        line.setContentsMargins(9, 3, 9, 3)
        line.addWidget(self.words)
        line.addStretch(1)
        line.addWidget(self.change)
        frame.setLayout(line)
        return frame

    def _asked(self) -> QWidget:
        whole = QWidget()
        line = row(8)
        line.addWidget(self.entry, 1)
        line.addWidget(self.save)
        whole.setLayout(line)
        return whole

    def _save(self) -> None:
        key = self.entry.text()
        if self._busy or not key.strip():
            return
        actions = self._desk.actions
        self._work(lambda: actions.set_api_key(key), self.tr("The API key is kept"))

    def ask_to_remove(self) -> None:
        """Ask whether the key is to be forgotten, and say what that means."""
        actions = self._desk.actions
        Question(
            self._desk.theme,
            self.tr("Remove the API key from this computer?"),
            self.tr("Nothing can be sent without it. Campaigns on their way are paused at their next request."),
            yes=self.tr("Remove the key"),
            do=lambda: self._work(actions.setup.remove_key, self.tr("The API key is removed")),
            danger=True,
            parent=self._desk.window,
        ).open()

    def _work(self, work: Callable[[], None], said: str) -> None:
        def done(_: object) -> None:
            self.entry.clear()
            self._desk.say(said)
            self.changed.emit()

        self._busy = True
        self.save.setEnabled(False)
        job = self._desk.background.run(work, done=done, failed=self.refused.emit)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._busy = False
        self.save.setEnabled(True)

    def _give_up(self) -> None:
        self.entry.clear()
        if self._known is not None:
            self.setCurrentIndex(0)
            self.change.setFocus()


class KeyEntry(QLineEdit):
    """A key is pasted here and shows as dots; Esc gives it up."""

    given_up = Signal()

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setPlaceholderText(self.tr("Paste the key"))
        self.setAccessibleName(self.tr("Mitto API key"))

    def event(self, event: QEvent) -> bool:
        # Esc is a key of the window too, which must not have it while a key is typed here.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_esc(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_esc(event):
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _is_esc(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
