"""The list of the notices that were given, which the bell opens."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.ui.models.notice_list import NoticeList
from app.ui.notice_history import Given
from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, label
from app.ui.widgets.notice_view import NoticeView

LINES_HIGH, LETTERS_WIDE = 24, 52


class NoticePanel(QFrame):
    """Pops up beside the bell; a click elsewhere or Esc closes it. Emits the campaign of a notice that is opened."""

    campaign_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, theme: Theme, model: NoticeList, parent: QWidget) -> None:
        """Hidden."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(self.tr("Notices"))
        self._model, self._over = model, parent
        self.view = NoticeView(theme)
        self.view.setModel(model)
        self.view.setAccessibleName(self.tr("Notices, newest first"))
        self.view.opened.connect(self._open)
        self.empty = Empty(theme)
        self.all = Button(theme, self.tr("Everything that happened"), kind="link")
        self.all.clicked.connect(self._show_all)
        self._place = QStackedWidget()
        self._place.addWidget(self.view)
        self._place.addWidget(self.empty)
        card = Card(padding=8)
        heading = label(self.tr("Notices"), "heading")
        heading.setContentsMargins(8, 4, 8, 0)
        for part in (heading, self._place, self.all):
            card.box.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)

    def show_at(self, place: QPoint) -> None:
        """Show it with its top left corner there, on the screen."""
        metrics = self.fontMetrics()
        high = min(metrics.height() * LINES_HIGH, self._over.height() - 80)
        self.resize(metrics.averageCharWidth() * LETTERS_WIDE, high)
        self.move(place)
        self.show()
        self.view.setFocus()

    def show_list(self) -> None:
        """The model has something else."""
        self._place.setCurrentWidget(self.view if self._model.rowCount() else self.empty)
        self.empty.show_state(
            self.tr("No notices yet"),
            self.tr("When a campaign is completed, stands still or needs your decision, it is told here."),
        )

    def show_problem(self, words: str) -> None:
        """They could not be read."""
        self.empty.show_state(self.tr("The notices could not be read"), words)
        self._place.setCurrentWidget(self.empty)

    def _open(self, index: QModelIndex) -> None:
        one = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(one, Given) and self.isVisible():
            self.hide()
            if one.notice.campaign is not None:
                self.campaign_wanted.emit(one.notice.campaign)

    def _show_all(self) -> None:
        self.hide()
        self.all_wanted.emit()
