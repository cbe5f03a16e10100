"""Settings, About: the version, where everything lies, how much there is, and what it is built on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QWidget

from app import __version__
from app.storage.reads import reading
from app.storage.reads.holdings import Holdings, holdings
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.figures import NONE, file_size, whole
from app.ui.forms.field import narrow
from app.ui.settings.licences import LICENCES
from app.ui.settings.page import Page
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, Elided, label
from app.ui.words import of_error


class AboutPage(Page):
    """Counts again each time it is shown."""

    def __init__(self, desk: Desk) -> None:
        """Counts at once."""
        super().__init__(desk)
        self.figures = {name: label(NONE) for name in ("contacts", "opted_out", "campaigns", "messages", "size")}
        self._problem = label(role="problem", wrap=True)
        self._problem.hide()
        self.put(self._program(), self._store(), self._licences())
        self._asking = Asking(desk.background, self._question, answered=self._show, failed=self._broke, parent=self)
        self._asking.ask()

    def refresh(self) -> None:
        """Count again."""
        self._asking.ask()

    def _program(self) -> Card:
        card, grid = _table("Retail Send")
        _line(grid, self.tr("Version"), label(__version__))
        folder = self.desk.store.parent
        for name, place in ((self.tr("Data folder"), folder), (self.tr("Log folder"), folder / "logs")):
            button = Button(
                self.desk.theme, self.tr("Open"), name=self.tr("Open: {0}").format(name), sign="folder-open"
            )
            button.setAccessibleName(self.tr("Open: {0}").format(name))
            button.clicked.connect(lambda _=False, place=place: _open(place))
            _line(grid, name, Elided(str(place)), button)
        return card

    def _store(self) -> Card:
        card, grid = _table(self.tr("What it holds"))
        names = {
            "contacts": self.tr("Contacts"),
            "opted_out": self.tr("Numbers that opted out"),
            "campaigns": self.tr("Campaigns"),
            "messages": self.tr("Messages"),
            "size": self.tr("Data file"),
        }
        for key, name in names.items():
            _line(grid, name, self.figures[key])
        card.box.addWidget(self._problem)
        return card

    def _licences(self) -> Card:
        card, grid = _table(self.tr("Built on, with thanks"))
        for name, licence in LICENCES:
            _line(grid, name, label(licence, "muted"))
        return card

    def _question(self) -> Callable[[], tuple[Holdings, int]]:
        store = self.desk.store

        def ask() -> tuple[Holdings, int]:
            with reading(store) as conn:
                return holdings(conn), store.stat().st_size

        return ask

    def _show(self, found: tuple[Holdings, int]) -> None:
        held, size = found
        self._problem.hide()
        for key in ("contacts", "opted_out", "campaigns", "messages"):
            self.figures[key].setText(whole(int(getattr(held, key))))
        self.figures["size"].setText(file_size(size))

    def _broke(self, error: Exception) -> None:
        for figure in self.figures.values():
            figure.setText(NONE)
        self._problem.setText(of_error(error))
        self._problem.show()


def _table(heading: str) -> tuple[Card, QGridLayout]:
    card, grid = Card(spacing=12), QGridLayout()
    card.box.addWidget(label(heading, "heading"))
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 3)
    card.box.addLayout(grid)
    return card, grid


def _line(grid: QGridLayout, name: str, value: QWidget, action: QWidget | None = None) -> None:
    at, line = grid.rowCount(), row(12)
    grid.addWidget(narrow(label(name, wrap=True)), at, 0)
    line.addWidget(value, 1)
    if action is not None:
        line.addWidget(action)
    grid.addLayout(line, at, 1)


def _open(place: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
