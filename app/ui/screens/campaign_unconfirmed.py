"""The decision about many messages at once whose fate is unknown: all of a campaign's, those found, or those chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.campaign import Settlement
from app.domain.ids import MessageId
from app.ui.desk import Desk
from app.ui.figures import whole
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, label
from app.ui.words import messages


@dataclass(frozen=True, slots=True)
class Group:
    """Which unconfirmed messages a decision is about; without a list of them, all of the campaign's."""

    count: int
    messages: Sequence[int] | None = None


class GroupDecision(Card):
    """Emits `decided` with what is to be done and a Group."""

    decided = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        """Hidden until there is a group."""
        super().__init__(role="warning", padding=12)
        theme = desk.theme
        self._group = Group(0)
        self._words = label(wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.mark_sent = Button(theme, self.tr("Mark as sent"))
        self.send_again = Button(theme, self.tr("Send again"))
        self.drop = Button(theme, self.tr("Do not send again"))
        choices = Flow(spacing=8)
        for button, how in (
            (self.mark_sent, Settlement.SENT),
            (self.send_again, Settlement.RESEND),
            (self.drop, Settlement.DROP),
        ):
            button.clicked.connect(lambda _=False, how=how: self._decide(how))
            choices.addWidget(button)
        self._buttons = QWidget()
        self._buttons.setLayout(choices)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._buttons.setSizePolicy(policy)
        self.box.addWidget(self._words)
        self.box.addWidget(self._buttons)
        self.hide()

    def offer(self, total: int, chosen: Sequence[MessageId], found: Sequence[int] | None) -> None:
        """`total` are all of the campaign's; `chosen` those selected, `found` those that a search left."""
        if len(chosen) > 1:
            self._show(Group(len(chosen), chosen), self.tr("{0} of {1} unconfirmed messages are chosen."), total)
        elif found is not None:
            self._show(Group(len(found), found), self.tr("{0} of {1} unconfirmed messages were found."), total)
        elif total == 1:
            self._show(
                Group(1), self.tr("It may or may not have been sent. Nothing is sent again until you decide."), 1
            )
        else:
            words = self.tr("They may or may not have been sent. Nothing is sent again until you decide.")
            self._show(Group(total), words, total)

    def allow(self, allowed: bool) -> None:
        """Whether the buttons may be used: not while something is being done."""
        self._buttons.setEnabled(allowed)

    def _show(self, group: Group, words: str, total: int) -> None:
        self.setVisible(group.count > 0)
        same = (group.count, group.messages is None) == (self._group.count, self._group.messages is None)
        self._group = group
        if same and self._words.text() == words.format(whole(group.count), whole(total)):
            return
        self._words.setText(words.format(whole(group.count), whole(total)))
        count = whole(group.count)
        whole_campaign = group.messages is None and group.count > 1
        sent = self.tr("Mark all {0} as sent") if whole_campaign else self.tr("Mark {0} as sent")
        again = self.tr("Send all {0} again") if whole_campaign else self.tr("Send {0} again")
        drop = self.tr("Do not send all {0} again") if whole_campaign else self.tr("Do not send {0} again")
        for button, text in ((self.mark_sent, sent), (self.send_again, again), (self.drop, drop)):
            button.setText(text.format(count))
            button.setAccessibleName(text.format(messages(group.count)))

    def _decide(self, how: Settlement) -> None:
        if self._group.count:
            self.decided.emit(how, self._group)
