"""Keeps the bell in step with the journal: what is new counts until the list is opened, over restarts too."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from app.domain.ids import JournalId
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.models.notice_list import NoticeList
from app.ui.notice_history import History, read_history
from app.ui.notices import wants_good_news
from app.ui.sections import Section
from app.ui.widgets.bell import Bell, NoticePanel
from app.ui.words import of_error

READ = "notices/read"


class NoticeBook(QObject):
    """Reads the journal at the start, when a notice was given, and when the list is opened: never on every change."""

    def __init__(self, desk: Desk, bell: Bell) -> None:
        """`bell` opens the list."""
        super().__init__(desk.window)
        self._desk, self._bell = desk, bell
        self.model = NoticeList(desk.clock, self)
        self.panel = NoticePanel(desk.theme, self.model, desk.window)
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        bell.clicked.connect(self.open_list)
        self.panel.campaign_wanted.connect(desk.routes.campaign)
        self.panel.all_wanted.connect(lambda: desk.routes.section.emit(Section.ACTIVITY))

    @property
    def waiting(self) -> bool:
        """Whether it is reading."""
        return self._asking.waiting

    def look(self) -> None:
        """Read what was given."""
        self._asking.ask()

    def open_list(self) -> None:
        """Show the list; from now on nothing of it is new."""
        if self.panel.isVisible():
            self.panel.hide()
            return
        self.panel.show_list()
        self.panel.show_at(self._bell.mapToGlobal(QPoint(0, self._bell.height() + 6)))
        self.look()

    def _question(self) -> Callable[[], History]:
        store = self._desk.store
        return lambda: read_history(store)

    def _take(self, history: History) -> None:
        read = self._read(history)
        self.model.show_history(history, read)
        self.panel.show_list()
        if self.panel.isVisible():
            self._keep(history.last)
            self._bell.show_count(0)
        else:
            good_news = wants_good_news(self._desk.remembered)
            counted = [one for one in history.given if one.id > read and (one.notice.failure or good_news)]
            self._bell.show_count(len(counted))

    def _read(self, history: History) -> JournalId:
        kept = self._desk.remembered.number(READ)
        if kept is None or kept > history.last:  # a first start, or another store than the last time
            self._keep(history.last)
            return history.last
        return JournalId(kept)

    def _keep(self, last: JournalId) -> None:
        if self._desk.remembered.number(READ) != last:
            self._desk.remembered.keep_number(READ, last)
            self._desk.remembered.save()

    def _broke(self, error: Exception) -> None:
        self.panel.show_problem(of_error(error))
