"""One message beside the table: its text, what happened to it, and the decision when its fate is unknown."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.campaign import Settlement
from app.domain.erasure import is_erased
from app.domain.ids import MessageId
from app.domain.message import Status
from app.domain.segments import Encoding
from app.storage.reads import reading
from app.storage.reads.billed import Spent, cost_of
from app.storage.reads.messages import MessageRow, message
from app.storage.reads.timeline import TimelineEntry, timeline
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.figures import money, phone, whole
from app.ui.theme import mono_font
from app.ui.tokens import MESSAGE_COLOUR
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, label
from app.ui.widgets.pill import Pill
from app.ui.widgets.scrolled import Scrolled
from app.ui.widgets.timeline import Timeline
from app.ui.words import MEANING, MESSAGE, WHY_AT_LENGTH, of_error, say, segments

WIDTH = 286


@dataclass(frozen=True, slots=True)
class Seen:
    """A message and its story at one moment, and what it costs, if that is known."""

    message: MessageRow
    entries: tuple[TimelineEntry, ...]
    cost: Spent | None


class Inspector(Card):
    """Follows one message until it is closed. Emits what the person decides, and about which message."""

    decided = Signal(object, object)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        """Hidden until it has a message."""
        super().__init__(padding=0)
        self._desk = desk
        self._message: MessageId | None = None
        self._seen: MessageRow | None = None
        self._priced: Spent | None = None
        self.setFixedWidth(WIDTH)
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        self._name = label(role="heading", wrap=True)
        self._number = label()
        self._number.setFont(mono_font(self.font()))
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = Button(desk.theme, kind="quiet", sign="copy", name=self.tr("Copy the number"))
        self.copy.clicked.connect(self._copy)
        self._status = Pill(desk.theme)
        self._text = label(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cost = label(role="small", wrap=True)
        self._why = label(role="muted", wrap=True)
        self._timeline = Timeline(desk.theme)
        self.mark_sent = Button(desk.theme, self.tr("Mark as sent"))
        self.send_again = Button(desk.theme, self.tr("Send again"), kind="primary")
        self.drop = Button(desk.theme, self.tr("Do not send again"))
        self._decisions = QWidget()
        self._problem = label(role="problem", wrap=True)
        self._problem.hide()
        self._lay_out()
        self.hide()

    def show_message(self, found: MessageRow) -> None:
        """Follow this message."""
        if self._message != found.id:
            self._timeline.show_entries(())
        self._message = found.id
        self._write(found)
        self.show()
        self._asking.ask_afresh()

    def refresh(self) -> None:
        """Read the message again."""
        if self._message is not None:
            self._asking.ask()

    def close_panel(self) -> None:
        """Show nothing any more."""
        self._message = None
        self._asking.forget()
        self.hide()
        self.closed.emit()

    def allow_decisions(self, allowed: bool) -> None:
        """Whether the buttons may be used: not while a decision is being carried out."""
        self._decisions.setEnabled(allowed)

    def _lay_out(self) -> None:
        inside = QWidget()
        box = column(10)
        box.setContentsMargins(16, 12, 16, 16)
        head = row(8)
        head.addWidget(self._name, 1)
        close = Button(self._desk.theme, kind="quiet", sign="x", name=self.tr("Close the message"))
        close.clicked.connect(self.close_panel)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(head)
        line = row(4)
        line.addWidget(self._number)
        line.addWidget(self.copy)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self._status)
        bubble = Card(role="bubble", padding=12)
        bubble.box.addWidget(self._text)
        for part in (bubble, self._cost, self._why, self._problem):
            box.addWidget(part)
        box.addSpacing(4)
        box.addWidget(label(self.tr("What happened"), "heading"))
        box.addWidget(self._timeline)
        choices = Flow(spacing=8)
        for button, how in (
            (self.mark_sent, Settlement.SENT),
            (self.send_again, Settlement.RESEND),
            (self.drop, Settlement.DROP),
        ):
            button.clicked.connect(lambda _=False, how=how: self._decide(how))
            choices.addWidget(button)
        choices.setContentsMargins(16, 12, 16, 16)
        self._decisions.setLayout(choices)
        box.addStretch(1)
        inside.setLayout(box)
        area = Scrolled(inside)
        self.box.setSpacing(0)
        self.box.addWidget(area, 1)
        self.box.addWidget(self._decisions)

    def _question(self) -> Callable[[], Seen]:
        assert self._message is not None
        return lambda chosen=self._message, store=self._desk.store: _read(store, chosen)  # type: ignore[misc]

    def _take(self, seen: Seen) -> None:
        if seen.message.id == self._message:
            self._priced = seen.cost
            self._write(seen.message)
            self._timeline.show_entries(seen.entries)

    def _broke(self, error: Exception) -> None:
        self._problem.setText(of_error(error))
        self._problem.show()

    def _write(self, found: MessageRow) -> None:
        self._problem.hide()
        self._seen = found
        self._name.setText(found.name or self.tr("No name"))
        self._number.setText(phone(found.number))
        self._status.show_status(say(MESSAGE[found.status]), MESSAGE_COLOUR[found.status])
        gone = is_erased(found.number)
        self._text.setText(self.tr("The text went with the person.") if gone else found.text)
        alphabet = self.tr("Unicode") if found.encoding is Encoding.UCS2 else found.encoding
        characters = self.tr("{0} characters").format(whole(len(found.text)))
        parts = [segments(found.segments), alphabet, *([] if gone else [characters])]
        if self._priced is not None:
            parts.append(money(self._priced.amount, self._priced.currency))
        self._cost.setText(" · ".join(parts))
        self._why.setText(say(WHY_AT_LENGTH[found.why]) if found.why else say(MEANING[found.status]))
        self._decisions.setVisible(found.status is Status.UNCONFIRMED)

    def _copy(self) -> None:
        if self._seen is not None:
            QGuiApplication.clipboard().setText(self._seen.number)
            self._desk.say(self.tr("The number is copied"))

    def _decide(self, how: Settlement) -> None:
        if self._seen is not None and self._seen.status is Status.UNCONFIRMED:
            self.decided.emit(how, self._seen)


def _read(store: Path, chosen: MessageId) -> Seen:
    with reading(store) as conn:
        return Seen(message(conn, chosen), tuple(timeline(conn, chosen)), cost_of(conn, chosen))
