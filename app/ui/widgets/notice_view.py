"""The list of notices: a dot for what is new, what happened, and when."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.models.notice_list import UNREAD, WHEN
from app.ui.notice_history import Given
from app.ui.theme import Theme
from app.ui.tokens import RADIUS_CONTROL
from app.ui.widgets.fonts import small, strong

Index = QModelIndex | QPersistentModelIndex
PADDING, DOT = 12, 8
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class NoticeCell(QStyledItemDelegate):
    """As high as its words need at the width of the list."""

    def __init__(self, theme: Theme, view: "NoticeView") -> None:
        """For one list."""
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = QRect(0, 0, self._view.viewport().width() - 3 * PADDING - DOT, 10_000)
        return QSize(0, sum(part.height() for part in self._parts(option, index, words)) + 2 + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(one, Given):
            return
        theme, place = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(place.adjusted(2, 1, -2, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        words = place.adjusted(2 * PADDING + DOT, PADDING, -PADDING, 0)
        title, text = self._parts(option, index, words)
        if index.data(UNREAD):
            painter.setBrush(theme.colour("unconfirmed" if one.notice.failure else "delivered"))
            painter.drawEllipse(QRectF(place.left() + PADDING, title.top() + title.height() / 2 - DOT / 2, DOT, DOT))
        painter.setFont(strong(option.font))
        painter.setPen(theme.colour("text"))
        painter.drawText(title, WRAPPED, one.notice.title)
        painter.setFont(small(option.font))
        painter.setPen(theme.colour("text_2"))
        painter.drawText(text, WRAPPED, _below(index, one))
        painter.restore()

    def _parts(self, option: QStyleOptionViewItem, index: Index, words: QRect) -> tuple[QRect, QRect]:
        one = index.data(Qt.ItemDataRole.UserRole)
        assert isinstance(one, Given)
        title = QFontMetrics(strong(option.font)).boundingRect(words, WRAPPED, one.notice.title)
        left = QRect(words.left(), title.bottom() + 3, words.width(), 10_000)
        text = QFontMetrics(small(option.font)).boundingRect(left, WRAPPED, _below(index, one))
        return QRect(title.topLeft(), QSize(words.width(), title.height())), QRect(
            text.topLeft(), QSize(words.width(), text.height())
        )


class NoticeView(QListView):
    """Emits `opened` with what is clicked, or taken with Enter."""

    opened = Signal(QModelIndex)

    def __init__(self, theme: Theme) -> None:
        """Give it its model with `setModel`."""
        super().__init__()
        self.setItemDelegate(NoticeCell(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "plain")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def _below(index: Index, one: Given) -> str:
    return f"{one.notice.text}\n{index.data(WHEN)}"
