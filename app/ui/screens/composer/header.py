"""The head of the composer: where you are, the campaign's name, whether it is saved, and the button that goes on."""

from datetime import datetime

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyle, QStyleOptionFrame, QWidget

from app.domain.campaign import CampaignStatus
from app.ui.figures import span
from app.ui.screens.composer.saving import Saver, State
from app.ui.theme import Theme
from app.ui.tokens import CAMPAIGN_COLOUR
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button, label
from app.ui.widgets.pill import Pill
from app.ui.words import CAMPAIGN, say

JUST_NOW_S = 2
LEAST_LETTERS, MOST_LETTERS = 8, 34
INSIDE = 2
"""What Qt leaves free on both sides of the words."""
ROOMY_LETTERS = 120


class NameEdit(QLineEdit):
    """A title that can be written in, as wide as its words."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.setObjectName("campaignName")
        self.setMaxLength(200)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        letter = self.fontMetrics().averageCharWidth()
        words = self.fontMetrics().horizontalAdvance(self.text() or self.placeholderText()) + letter + 12
        return QSize(min(max(words, LEAST_LETTERS * letter), MOST_LETTERS * letter), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_LETTERS * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.hasFocus():
            self.setCursorPosition(0)  # a name that is too long shows how it begins

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = room.adjusted(INSIDE, 0, -INSIDE, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class Header(QWidget):
    """Emits what the person wants; decides nothing."""

    renamed = Signal(str)
    left_name = Signal()
    back = Signal()
    on = Signal()
    deletion = Signal()
    trial = Signal()
    """A message to the owner is wanted."""
    rehearsal = Signal()

    def __init__(self, theme: Theme) -> None:
        """Without a name until `show_name`."""
        super().__init__()
        self.crumb = Button(theme, self.tr("Campaigns"), kind="link", name=self.tr("Back to all campaigns"))
        self.name = NameEdit()
        self.name.setAccessibleName(self.tr("Name of the campaign"))
        self.name.setToolTip(self.tr("Only you see this name. Click to change it."))
        self.name.setPlaceholderText(self.tr("Name of the campaign"))
        self.status = Pill(theme)
        self.status.show_status(say(CAMPAIGN[CampaignStatus.DRAFT]), CAMPAIGN_COLOUR[CampaignStatus.DRAFT])
        self.saved = label(role="muted")
        self.delete = Button(theme, kind="quiet", sign="trash-2", name=self.tr("Delete this draft"))
        self.test = Button(theme, self.tr("Send a test"), sign="flask-conical")
        self.rehearse = Button(theme, self.tr("Rehearse"), sign="play")
        for button in (self.test, self.rehearse):
            button.hide()
        self.next = Button(theme, kind="primary")
        self.send = Button(theme, self.tr("Send"), kind="primary", sign="send")
        self.send.hide()
        for button in (self.test, self.rehearse, self.next, self.send):
            button.setAutoDefault(False)
        line = row(10)
        for part in (self.crumb, label("/", "muted"), self.name, self.status):
            line.addWidget(part)
        line.addStretch(1)
        for part in (self.saved, self.delete, self.test, self.rehearse, self.next, self.send):
            line.addWidget(part)
        self.setLayout(line)
        self.crumb.clicked.connect(self.back)
        self.next.clicked.connect(self.on)
        self.test.clicked.connect(self.trial)
        self.rehearse.clicked.connect(self.rehearsal)
        self.delete.clicked.connect(self.deletion)
        self.name.textEdited.connect(self.renamed)
        self.name.editingFinished.connect(self.left_name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where room is scarce the name needs it more: that it is a draft can be seen by all the rest.
        self.status.setVisible(self.width() >= ROOMY_LETTERS * self.fontMetrics().averageCharWidth())

    def show_name(self, name: str) -> None:
        """Show another name; the cursor stays where it was."""
        if name != self.name.text():
            with QSignalBlocker(self.name):
                self.name.setText(name)
            self.name.updateGeometry()
        if not self.name.hasFocus():
            self.name.setCursorPosition(0)

    def show_next(self, words: str) -> None:
        """What the button that goes on says."""
        self.next.setText(f"{words}  →")
        self.next.setAccessibleName(words)

    def show_send(self, words: str, *, enabled: bool) -> None:
        """What the button that sends says: the number, and the act."""
        self.send.setText(words)
        self.send.setAccessibleName(words)
        self.send.setEnabled(enabled)

    def show_saved(self, saver: Saver, now: datetime) -> None:
        """Say how the draft stands in the store, and no more than is true."""
        self.saved.setText(self._saved_words(saver, now))
        self.delete.setVisible(saver.campaign is not None or saver.pending)

    def _saved_words(self, saver: Saver, now: datetime) -> str:
        match saver.state:
            case State.NEW | State.GONE:
                return ""
            case State.SAVED if saver.saved_at is None:
                return self.tr("Saved")
            case State.SAVED:
                age = (now - saver.saved_at).total_seconds() if saver.saved_at else 0
                return self.tr("Saved {0} ago").format(span(age)) if age >= JUST_NOW_S else self.tr("Saved just now")
            case State.UNSAVED:
                return self.tr("Saving…")
            case _:
                return self.tr("Not saved")
