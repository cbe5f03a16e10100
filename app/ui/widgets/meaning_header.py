"""The heading of the import's table: above each column of the file its name, and a choice of what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from app.domain.contact_file import Fields, Held, OwnField, held_from, spell
from app.ui.import_field_words import FIELD, LEFT_OUT, field_name
from app.ui.import_words import tell
from app.ui.theme import Theme
from app.ui.widgets.cells import PADDING

GAP = 6
ROOM = 44
"""What a choice needs beside its words: the arrow and the edges."""


class Chooser(QComboBox):
    """One that is not changed by accident while the wheel scrolls past it. Emits `reached` when the keyboard comes."""

    reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def needed(self) -> int:
        """How wide it must be for what is chosen now."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) + ROOM

    def widest(self) -> int:
        """How wide it would be for the longest of its words."""
        words = (self.itemText(at) for at in range(self.count()))
        return max(map(self.fontMetrics().horizontalAdvance, words), default=0) + ROOM

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MeaningHeader(QHeaderView):
    """Emits `changed` when the person gives a column another meaning; each meaning has one column at most. Emits
    `reached` with the section when the keyboard comes to its choice.
    """

    changed = Signal()
    reached = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Columns of the file are the sections between the first and the last."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._choosers: list[Chooser] = []
        self._fields: list[Held | None] = []
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(60)
        self.sectionResized.connect(self._place)
        self.sectionMoved.connect(self._place)
        self.geometriesChanged.connect(self._place)
        self.sectionCountChanged.connect(self._place)
        theme.changed.connect(self.viewport().update)

    @property
    def fields(self) -> Fields:
        """What each column of the file holds."""
        return tuple(self._fields)

    @property
    def choosers(self) -> Sequence[Chooser]:
        """The choices, in the order of the file's columns."""
        return tuple(self._choosers)

    def chooser(self, column: int) -> Chooser:
        """The choice above a column of the file."""
        return self._choosers[column]

    def show_fields(self, names: Sequence[str], fields: Fields, own: Sequence[OwnField]) -> None:
        """Offer a choice for each column of a file, with the field of the shop's own that each could fill. Emits
        nothing.
        """
        for chooser in self._choosers:
            chooser.hide()
            chooser.deleteLater()
        self._fields = list(fields)
        self._choosers = [self._make(at, name, own[at]) for at, name in enumerate(names)]
        self._place()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        chooser = self._choosers[0].sizeHint().height() if self._choosers else 0
        return QSize(hint.width(), self.fontMetrics().height() + chooser + 3 * GAP + 2)

    def place(self) -> None:
        """Put the choices above their columns; the table says when it has scrolled."""
        self._place()

    def _place(self, *_: int) -> None:
        if self.count() < len(self._choosers) + 1:
            return
        top = self.fontMetrics().height() + 2 * GAP
        for at, chooser in enumerate(self._choosers):
            wide = self.sectionSize(at + 1)
            left = self.sectionViewportPosition(at + 1)
            room = min(wide - PADDING, chooser.widest())
            chooser.setGeometry(left + PADDING - 4, top, room, chooser.sizeHint().height())
            chooser.show()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        alignment = int(model.headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole))
        painter.save()
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("border"))
        place = rect.adjusted(PADDING, 0, -PADDING, -1)
        if 1 <= section <= len(self._choosers):
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(self._theme.colour("text"))
            place = QRect(place.left(), place.top() + GAP, place.width(), painter.fontMetrics().height())
        else:
            painter.setPen(self._theme.colour("text_2"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, alignment, shown)
        painter.restore()

    def _make(self, at: int, name: str, own: OwnField) -> Chooser:
        chooser = Chooser(self.viewport())
        chooser.setProperty("role", "meaning")
        chooser.setAccessibleName(self.tr("What the column “{0}” holds").format(name))
        chooser.setToolTip(name)
        chooser.addItem(tell(LEFT_OUT), None)
        held = self._fields[at]
        offered: list[Held] = [*FIELD, own]
        if held is not None and held not in offered:
            offered.append(held)
        for one in offered:
            chooser.addItem(field_name(one), spell(one))
        chooser.setMaxVisibleItems(len(offered) + 1)
        # The other policies let it resize itself a moment later, over its neighbour.
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._show(chooser, self._fields[at])
        chooser.activated.connect(lambda _: self._choose(at))
        chooser.reached.connect(lambda: self.reached.emit(at + 1))
        return chooser

    def _show(self, chooser: Chooser, held: Held | None) -> None:
        chooser.setCurrentIndex(0 if held is None else chooser.findData(spell(held)))
        chooser.setProperty("chosen", held is not None)
        chooser.style().unpolish(chooser)
        chooser.style().polish(chooser)

    def _choose(self, at: int) -> None:
        data = self._choosers[at].currentData()
        field = None if data is None else held_from(data)
        if field == self._fields[at]:
            return
        for other, held in enumerate(self._fields):
            if field is not None and held == field:
                self._fields[other] = None
                self._show(self._choosers[other], None)
        self._fields[at] = field
        self._show(self._choosers[at], field)
        least = self._choosers[at].needed() + PADDING
        if self.sectionSize(at + 1) < least:
            self.resizeSection(at + 1, least)
        self.changed.emit()
