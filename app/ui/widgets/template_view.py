"""The list of templates: a name, the beginning of the text, what it needs, and its category."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.models.template_list import Shown
from app.ui.theme import Theme
from app.ui.widgets.fonts import small, strong

Index = QModelIndex | QPersistentModelIndex
PADDING = 14
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class TemplateCell(QStyledItemDelegate):
    """Two lines, with the figures at the right of the first."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """For one list."""
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(0, option.fontMetrics.height() + QFontMetrics(small(option.font)).height() + 23)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(one, Shown):
            return
        theme, place = self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, theme.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, theme.colour("surface_2"))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("border"))
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRect(place.left(), place.top(), 3, place.height() - 1), theme.colour("accent"))
        high = option.fontMetrics.height()
        above = QRect(place.left() + PADDING, place.top() + 10, place.width() - 2 * PADDING, high)
        below = QRect(above.left(), above.bottom() + 3, above.width(), QFontMetrics(small(option.font)).height())
        self._pair(painter, above, one.row.name, one.needs, option=option, first=True)
        self._pair(painter, below, one.first_line, one.row.category, option=option, first=False)
        painter.restore()

    def _pair(
        self, painter: QPainter, place: QRect, left: str, right: str, *, option: QStyleOptionViewItem, first: bool
    ) -> None:
        font = small(option.font)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(right, Qt.TextElideMode.ElideRight, place.width() // 2)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text_2"))
        painter.drawText(place, RIGHT, shown)
        room = place.width() - metrics.horizontalAdvance(shown) - (20 if shown else 0)
        if first:
            font = strong(option.font)
            painter.setFont(font)
            painter.setPen(self._theme.colour("text"))
        painter.drawText(place, LEFT, QFontMetrics(font).elidedText(left, Qt.TextElideMode.ElideRight, room))


class TemplateView(QListView):
    """One can be chosen; the keyboard goes through them."""

    def __init__(self, theme: Theme) -> None:
        """Give it its model with `setModel`."""
        super().__init__()
        self.setItemDelegate(TemplateCell(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "plain")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.viewport().update)
