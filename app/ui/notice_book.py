"""Keeps the bell in step with the journal: what is new counts until the list is opened, over restarts too."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from app.domain.ids import JournalId
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.models.notice_list import NoticeList
from app.ui.notice_history import History, read_history
from app.ui.notices import wants_good_news
from app.ui.sections import Section
from app.ui.widgets.bell import Bell
from app.ui.words import of_error

if TYPE_CHECKING:
    from app.ui.widgets.notice_panel import NoticePanel

READ = "notices/read"


class NoticeBook(QObject):
    """Reads the journal at the start, when a notice was given, and when the list is opened: never on every change."""

    def __init__(self, desk: Desk, bell: Bell) -> None:
        """`bell` opens the list."""
        super().__init__(desk.window)
        self._desk, self._bell = desk, bell
        self.model = NoticeList(desk.clock, self)
        self._panel: NoticePanel | None = None
        self._problem = ""
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        bell.clicked.connect(self.open_list)

    @property
    def panel(self) -> "NoticePanel":
        """The list, made when it is first opened: the window is there sooner."""
        if self._panel is None:
            from app.ui.widgets.notice_panel import NoticePanel  # noqa: PLC0415

            self._panel = NoticePanel(self._desk.theme, self.model, self._desk.window)
            self._panel.campaign_wanted.connect(self._desk.routes.campaign)
            self._panel.all_wanted.connect(lambda: self._desk.routes.section.emit(Section.ACTIVITY))
        return self._panel

    @property
    def waiting(self) -> bool:
        """Whether it is reading."""
        return self._asking.waiting

    def look(self) -> None:
        """Read what was given."""
        self._asking.ask()

    def open_list(self) -> None:
        """Show the list; from now on nothing of it is new."""
        panel = self.panel
        if panel.isVisible():
            panel.hide()
            return
        self._show()
        panel.show_at(self._bell.mapToGlobal(QPoint(0, self._bell.height() + 6)))
        self.look()

    def _question(self) -> Callable[[], History]:
        store = self._desk.store
        return lambda: read_history(store)

    def _take(self, history: History) -> None:
        read = self._read(history)
        self.model.show_history(history, read)
        self._problem = ""
        self._show()
        if self._panel is not None and self._panel.isVisible():
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
        self._problem = of_error(error)
        self._show()

    def _show(self) -> None:
        if self._panel is None:
            return
        if self._problem:
            self._panel.show_problem(self._problem)
        else:
            self._panel.show_list()
