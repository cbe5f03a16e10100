"""A line in which one of the people of a campaign is looked for by name or number."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.domain.audience import Who
from app.storage.reads import reading
from app.storage.reads.audience import Person
from app.storage.reads.draft_tests import find_recipients
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.figures import phone

PAUSE_MS = 150


class FindPerson(QLineEdit):
    """Emits `found` with the Person who was chosen, and is empty again."""

    found = Signal(object)

    def __init__(self, desk: Desk, who: Callable[[], Who | None]) -> None:
        """`who` says among whom; None as long as nobody knows."""
        super().__init__()
        self._desk, self._who = desk, who
        self._people: list[Person] = []
        self.setPlaceholderText(self.tr("Find somebody by name or number"))
        self.setAccessibleName(self.tr("Find somebody by name or number"))
        self.setClearButtonEnabled(True)
        self._names = QStringListModel(self)
        self._list = QCompleter(self._names, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setWidget(self)  # not setCompleter: the line would take the name of every one that is pointed at
        self._list.activated[QModelIndex].connect(self._choose)  # type: ignore[index]
        self._asking = Asking(desk.background, self._ask, answered=self._take, failed=lambda _: None, parent=self)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._asking.ask_afresh)
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self._choose_first)

    def names(self) -> list[str]:
        """Whom it offers."""
        return self._names.stringList()

    def _typed(self, text: str) -> None:
        self._asking.forget()
        if text.strip():
            self._soon.start()
        else:
            self._soon.stop()
            self._hide()

    def _hide(self) -> None:
        popup = self._list.popup()
        if popup is not None:
            popup.hide()

    def _ask(self) -> Callable[[], list[Person]]:
        store, text, who = self._desk.store, self.text(), self._who()

        def read() -> list[Person]:
            if who is None:
                return []
            with reading(store) as conn:
                return find_recipients(conn, who, text)

        return read

    def _take(self, found: list[Person]) -> None:
        self._people = found
        told = [f"{one.name} · {phone(one.number)}" if one.name else phone(one.number) for one in found]
        self._names.setStringList(told or [self.tr("Nobody of this audience")])
        if self.isVisible():
            self._list.complete()

    def _choose(self, index: QModelIndex) -> None:
        if index.row() < len(self._people):
            self.found.emit(self._people[index.row()])
        self.clear()

    def _choose_first(self) -> None:
        if self._people and self.text().strip() and not self._asking.waiting and not self._soon.isActive():
            self._choose(self._names.index(0))
