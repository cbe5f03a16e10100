"""What happened, in plain words, by day: the journal as a person reads it, with one thing to do where there is one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout

from app.domain.ids import JournalId
from app.domain.journal import Event
from app.storage.reads.activity import Known
from app.storage.reads.journal import JournalRow
from app.ui.activity_kinds import Topic
from app.ui.activity_words import NEEDS_YOU, kinds_of
from app.ui.asking import Asking
from app.ui.assets import icon
from app.ui.desk import Desk
from app.ui.figures import whole
from app.ui.models.activity_line import Act, Line
from app.ui.models.activity_list import ActivityList, Role
from app.ui.models.activity_pages import SHOWN, Page, Wanted, read_newer, read_older, wanted
from app.ui.screen import Screen
from app.ui.screens.activity_export import ActivityExport
from app.ui.screens.import_undo import import_question
from app.ui.tokens import GAP_XL
from app.ui.widgets.activity_view import ActivityView
from app.ui.widgets.card import column, row
from app.ui.widgets.choices import Choices
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

SEARCH_AFTER_MS = 150
EVERYTHING, NEEDS = "everything", "needs_you"


class ActivityScreen(Screen):
    """New rows come on top; to whoever reads further down they are only announced."""

    def __init__(self, desk: Desk, *, open_folder: Callable[[Path], object] | None = None) -> None:
        """Reads nothing until `refresh`. `open_folder` shows a folder in the system's own window."""
        super().__init__()
        self._desk = desk
        self._open_folder = open_folder or show_folder
        self._wanted = Wanted()
        self._last: JournalId | None = None
        self._before: JournalId | None = None
        self._unseen: list[JournalRow] = []
        self._unseen_names = Known()
        self._busy = False
        theme = desk.theme
        self.model = ActivityList(desk.clock, self)
        self.view = ActivityView(theme)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("What happened, newest first"))
        self.search = QLineEdit()
        self._glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.topics = Choices(theme, self._choices())
        self.export_button = Button(theme, self.tr("Export"), sign="download")
        self.export = ActivityExport(desk, self)
        self.news = Button(theme, kind="chip")
        self.empty = Empty(theme)
        self._place = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._first = Asking(
            desk.background, self._ask_first, answered=self._start_over, failed=self._broke, parent=self
        )
        self._newer = Asking(
            desk.background, self._ask_newer, answered=self._take_newer, failed=self._broke, parent=self
        )
        self._older = Asking(
            desk.background, self._ask_older, answered=self._take_older, failed=self._broke, parent=self
        )
        self._lay_out()
        self._connect()

    @property
    def waiting(self) -> bool:
        """Whether something is being read."""
        return self._first.waiting or self._newer.waiting or self._older.waiting

    def refresh(self) -> None:
        """Read what is new, and how matters stand."""
        (self._first if self._last is None else self._newer).ask()

    def seek(self) -> bool:
        self.search.setFocus()
        self.search.selectAll()
        return True

    def step_back(self) -> bool:
        if not self.search.text():
            return False
        self.search.clear()
        return True

    def _choices(self) -> list[tuple[str, str]]:
        return [
            (EVERYTHING, self.tr("Everything")),
            (NEEDS, self.tr("Needs you")),
            (Topic.SENDING, self.tr("Sending")),
            (Topic.CONTACTS, self.tr("Contacts")),
            (Topic.SETTINGS, self.tr("Settings")),
            (Topic.BACKUP, self.tr("Backup")),
        ]

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search what happened"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 32)
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, 0, 20)
        head = row(12)
        head.setContentsMargins(0, 0, GAP_XL, 0)
        head.addWidget(label(self.tr("Activity"), "title"), 1)
        head.addWidget(self.search)
        head.addWidget(self.export_button)
        box.addLayout(head)
        box.addWidget(self.topics)
        self._place.addWidget(self.view)
        self._place.addWidget(self.empty)
        box.addWidget(self._place, 1)
        self.setLayout(box)
        above = QVBoxLayout(self.view)
        above.setContentsMargins(0, 10, 0, 0)
        above.addWidget(self.news, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.news.setProperty("kind", "news")
        self.news.hide()
        self._dress()

    def _connect(self) -> None:
        self._desk.theme.changed.connect(self._dress)
        self.topics.chosen.connect(lambda _: self._look_for())
        self.search.textChanged.connect(lambda _: self._soon.start())
        self.search.returnPressed.connect(self._look_for)
        self._soon.timeout.connect(self._look_for)
        self.export_button.clicked.connect(lambda: self.export.ask_file(self._wanted))
        self.export.busy_changed.connect(lambda busy: self.export_button.setEnabled(not busy))
        self.news.clicked.connect(self._to_the_top)
        self.view.acted.connect(self._act)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.view.verticalScrollBar().rangeChanged.connect(lambda *_: self._scrolled())

    def _dress(self) -> None:
        self._glass.setIcon(icon("search", self._desk.theme.tokens.text_3))

    def _look_for(self) -> None:
        self._soon.stop()
        kinds = {EVERYTHING: SHOWN, NEEDS: NEEDS_YOU}.get(self.topics.key)
        looked_for = wanted(kinds_of(Topic(self.topics.key)) if kinds is None else kinds, self.search.text())
        if looked_for != self._wanted:
            self._wanted = looked_for
            self._last = None
            self._newer.forget()
            self._older.forget()
            self._first.ask_afresh()

    def _ask_first(self) -> Callable[[], Page]:
        store, looked_for = self._desk.store, self._wanted
        return lambda: read_older(store, looked_for, None)

    def _ask_newer(self) -> Callable[[], Page]:
        assert self._last is not None
        store, looked_for, last, waiting = self._desk.store, self._wanted, self._last, self.model.campaigns_waiting()
        return lambda: read_newer(store, looked_for, last, waiting)

    def _ask_older(self) -> Callable[[], Page]:
        store, looked_for, before = self._desk.store, self._wanted, self._before
        return lambda: read_older(store, looked_for, before)

    def _start_over(self, page: Page) -> None:
        self._unseen = []
        self.news.hide()
        self._last, self._before = page.last, page.before
        self.model.start_over(page)
        self.view.scrollToTop()
        self._show_state()

    def _take_newer(self, page: Page) -> None:
        self._last = page.last
        self.model.take_open(page.known, page.open)
        self._unseen = [*page.rows, *self._unseen]
        self._unseen_names |= page.known
        if self.view.verticalScrollBar().value() == 0 or not self.model.rowCount():
            self._show_unseen()
        elif self._unseen:
            self.news.setText(self.tr("{0} new").format(whole(len(self._unseen))))
            self.news.setAccessibleName(self.tr("{0} new, go to the top").format(whole(len(self._unseen))))
            self.news.show()
        self._show_state()

    def _take_older(self, page: Page) -> None:
        self._before = page.before
        self.model.add_older(page)
        self._show_state()

    def _show_unseen(self) -> None:
        unseen, self._unseen = self._unseen, []
        self.news.hide()
        if unseen:
            self.model.add_newer(unseen, self._unseen_names)
            self._unseen_names = Known()
            self.view.scrollToTop()

    def _to_the_top(self) -> None:
        self._show_unseen()
        self.view.scrollToTop()
        self.view.setFocus()

    def _scrolled(self) -> None:
        bar = self.view.verticalScrollBar()
        if bar.value() == 0 and self._unseen:
            self._show_unseen()
        near = bar.value() >= bar.maximum() - 2 * self.view.viewport().height()
        if near and self._before is not None and self._last is not None and not self._older.waiting:
            self._older.ask()

    def _show_state(self) -> None:
        if self.model.rowCount():
            self._place.setCurrentWidget(self.view)
            self._scrolled()
        elif self._before is not None:  # nothing among those looked through; there are more
            self._older.ask()
        else:
            self._say_nothing()
            self._place.setCurrentWidget(self.empty)

    def _say_nothing(self) -> None:
        if self._wanted.everything:
            self.empty.show_state(
                self.tr("Nothing has happened yet"),
                self.tr("Imports, campaigns, decisions and changed settings are listed here from now on."),
                action=self.tr("Import contacts"),
                do=lambda: self._desk.routes.import_contacts.emit(None),
            )
        else:
            self.empty.show_state(
                self.tr("Nothing matches"),
                self.tr("Nothing that happened fits this search."),
                action=self.tr("Show everything"),
                do=self._show_everything,
            )

    def _show_everything(self) -> None:
        self.search.clear()
        self.topics.choose(EVERYTHING)
        self._look_for()

    def _broke(self, error: Exception) -> None:
        self._last = None
        self.empty.show_state(
            self.tr("What happened could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self._place.setCurrentWidget(self.empty)

    def _act(self, index: QModelIndex) -> None:
        line = index.data(Role.LINE)
        if not isinstance(line, Line) or self._busy:
            return
        campaign = line.row.campaign
        if line.act is Act.DECIDE:
            self._desk.routes.campaign.emit(campaign)
            self._desk.routes.unconfirmed.emit()
        elif line.act is Act.OPEN:
            self._desk.routes.campaign.emit(campaign)
        elif line.act is Act.OPEN_FOLDER:
            self._open_folder(_folder(line.row, self._desk.store))
        elif line.act is Act.UNDO and line.row.kind is Event.CONTACTS_IMPORTED:
            import_question(self._desk.theme, line.row, lambda: self._undo(line), self).open()
        elif line.act is Act.UNDO:
            self._undo(line)

    def _undo(self, line: Line) -> None:
        self._busy, entry = True, line.row.id
        self._desk.do(
            lambda: self._desk.actions.activity.undo(entry),
            failing=self.tr("It was not undone"),
            done=lambda _: self._desk.say(self.tr("Undone: {0}").format(line.told.title)),
            after=self._after,
        )

    def _after(self) -> None:
        self._busy = False
        self.refresh()


def show_folder(folder: Path) -> None:
    """In the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _folder(found: JournalRow, store: Path) -> Path:
    file = Path(str(found.data.get("file") or ""))
    return file.parent if file.is_absolute() else store.parent / "backups"
