"""Reads the settings for a form, and saves one at a time."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from app.domain.errors import Refused
from app.domain.settings import parse
from app.storage.reads import reading
from app.storage.reads.settings import setting_texts
from app.ui.asking import Asking
from app.ui.desk import Desk


class Keeper(QObject):
    """Emits `read` with the text of every setting."""

    read = Signal(object)
    failed = Signal(Exception)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Reads nothing before `ask`."""
        super().__init__(parent)
        self._desk = desk
        self.texts: Mapping[str, str] = {}
        """As they were read last; empty before that."""
        self._failing = False
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)

    @property
    def waiting(self) -> bool:
        """Whether they are being read."""
        return self._asking.waiting

    def ask(self) -> None:
        """Read them again."""
        self._asking.ask()

    def save(self, key: str, text: str, *, done: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Keep a text. One that is not allowed is refused at once, with Refused, and nothing is changed."""
        try:
            parse(key, text)
        except Refused as refusal:
            failed(refusal)
            return
        actions = self._desk.actions

        def saved(_: object) -> None:
            self.texts = {**self.texts, key: text}
            self.read.emit(self.texts)
            done()
            self.ask()

        self._desk.background.run(lambda: actions.change_setting(key, text), done=saved, failed=failed)

    def _question(self) -> Callable[[], Mapping[str, str]]:
        store = self._desk.store

        def ask() -> Mapping[str, str]:
            with reading(store) as conn:
                return setting_texts(conn)

        return ask

    def _broke(self, error: Exception) -> None:
        self._failing = True
        self.failed.emit(error)

    def _take(self, texts: Mapping[str, str]) -> None:
        if texts != self.texts or self._failing:
            self._failing = False
            self.texts = texts
            self.read.emit(texts)
