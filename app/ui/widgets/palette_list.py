"""The lines of the command palette."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.assets import picture
from app.ui.palette_search import Choice
from app.ui.theme import Theme
from app.ui.tokens import RADIUS_CONTROL

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PADDING = 14


class Choices(QAbstractListModel):
    """The choices, best first."""

    def __init__(self, parent: QObject) -> None:
        """Empty."""
        super().__init__(parent)
        self.choices: list[Choice] = []

    def show(self, choices: Sequence[Choice]) -> None:
        """These from now on."""
        self.beginResetModel()
        self.choices = [*choices]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return choice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{choice.title}, {choice.note}"
        return None


class ChoiceCell(QStyledItemDelegate):
    """An icon, a title, and at the right what it is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """For one list."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(0, option.fontMetrics.height() + 21)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(place, RADIUS_CONTROL, RADIUS_CONTROL)
        ratio = painter.device().devicePixelRatioF()
        drawing = picture(choice.sign, str(self._theme.tokens.text), 16, ratio=ratio)
        painter.drawPixmap(place.left() + PADDING, place.center().y() - 8, drawing)
        metrics = option.fontMetrics
        words = place.adjusted(PADDING + 28, 0, -PADDING, 0)
        note = metrics.elidedText(choice.note, Qt.TextElideMode.ElideRight, words.width() // 2)
        wide = metrics.horizontalAdvance(note)
        painter.setFont(option.font)
        painter.setPen(self._theme.colour("text_2"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        title = metrics.elidedText(choice.title, Qt.TextElideMode.ElideRight, words.width() - wide - 16)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()


class ChoiceList(QListView):
    """Takes no focus: what is typed goes to the line above it."""

    def __init__(self, theme: Theme, model: Choices) -> None:
        """Shows this model for good."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(ChoiceCell(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.entered.connect(self.setCurrentIndex)
