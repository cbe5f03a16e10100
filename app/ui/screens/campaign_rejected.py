"""What Mitto refused, by reason, each with the one right thing to do: some can be sent again, some never will."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from app.domain.ids import CampaignId
from app.domain.message import Why
from app.storage.reads import reading
from app.storage.reads.message_causes import RefusedFor, refused_by_cause
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.figures import whole
from app.ui.widgets.card import Card, clear
from app.ui.widgets.labels import Button, label
from app.ui.words import WHY, of_error, say


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do about one reason, and whether sending again can help."""

    words: str
    retry: bool


UNNAMED = Advice(
    str(QT_TRANSLATE_NOOP("campaign_rejected", "Mitto gave no better reason. What it refuses twice, ask Mitto about.")),
    retry=True,
)
ADVICE: Mapping[Why, Advice] = {
    Why.INVALID_NUMBER: Advice(
        str(QT_TRANSLATE_NOOP("campaign_rejected", "Nothing to retry. Correct these contacts, or remove them.")),
        retry=False,
    ),
    Why.INVALID_SENDER: Advice(
        str(QT_TRANSLATE_NOOP("campaign_rejected", "Have Mitto allow this sender, then retry.")), retry=True
    ),
    Why.INVALID_TEXT: Advice(
        str(QT_TRANSLATE_NOOP("campaign_rejected", "Nothing to retry. Write a campaign with another text.")),
        retry=False,
    ),
    Why.ACCOUNT: Advice(
        str(QT_TRANSLATE_NOOP("campaign_rejected", "Put key, balance or address right with Mitto, then retry.")),
        retry=True,
    ),
    Why.THROTTLED: Advice(str(QT_TRANSLATE_NOOP("campaign_rejected", "It was too fast for Mitto. Retry.")), retry=True),
}
"""What is not named here is refused without a better reason."""


def advice(why: Why | None) -> Advice:
    """The one right thing to do about a reason."""
    return ADVICE.get(why, UNNAMED) if why is not None else Advice(UNNAMED.words, retry=False)


class RejectedByCause(Card):
    """Emits `retry_wanted` with a reason and how many messages that is."""

    retry_wanted = Signal(object, int)

    def __init__(self, desk: Desk) -> None:
        """Hidden until it has something to say."""
        super().__init__(role="card", padding=12)
        self._desk = desk
        self._campaign: CampaignId | None = None
        self._shown: tuple[RefusedFor, ...] = ()
        self._busy = False
        self.retries: dict[Why | None, Button] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self._problem = label(role="problem", wrap=True)
        self._problem.hide()
        self.box.addLayout(self._grid)
        self.box.addWidget(self._problem)
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        self.hide()

    def show_campaign(self, campaign: CampaignId | None) -> None:
        """Tell of this campaign from now on, or of none."""
        if campaign is None:
            self._campaign = None
            self._asking.forget()
            self.hide()
        elif campaign != self._campaign:
            self._campaign = campaign
            self._asking.ask_afresh()

    def refresh(self) -> None:
        """Count again."""
        if self._campaign is not None:
            self._asking.ask()

    def allow(self, allowed: bool) -> None:
        """Whether the buttons may be used: not while something is being done."""
        self._busy = not allowed
        for button in self.retries.values():
            button.setEnabled(allowed)

    def _question(self) -> Callable[[], tuple[RefusedFor, ...]]:
        assert self._campaign is not None
        store, campaign = self._desk.store, self._campaign

        def read() -> tuple[RefusedFor, ...]:
            with reading(store) as conn:
                return tuple(refused_by_cause(conn, campaign))

        return read

    def _take(self, found: tuple[RefusedFor, ...]) -> None:
        self._problem.hide()
        if found != self._shown:
            self._shown = found
            self._write(found)
        self.setVisible(bool(found))

    def _broke(self, error: Exception) -> None:
        self._write(())
        self._shown = ()
        self._problem.setText(of_error(error))
        self._problem.show()
        self.show()

    def _write(self, found: tuple[RefusedFor, ...]) -> None:
        clear(self._grid)
        self.retries.clear()
        for at, one in enumerate(found):
            self._line(at, one)

    def _line(self, at: int, one: RefusedFor) -> None:
        right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        what = advice(one.why)
        words = say(WHY[one.why]) if one.why is not None else self.tr("Refused by Mitto")
        parts: tuple[QLabel, ...] = (
            label(whole(one.messages), "heading"),
            label(words),
            label(QCoreApplication.translate("campaign_rejected", what.words), "muted", wrap=True),
        )
        for column, part in enumerate(parts):
            self._grid.addWidget(part, at, column, (right | middle) if column == 0 else middle)
        if what.retry:
            retry = Button(
                self._desk.theme,
                self.tr("Retry {0}").format(whole(one.messages)),
                sign="rotate-ccw",
                name=self.tr("Retry {0}: {1}").format(whole(one.messages), words),
            )
            retry.clicked.connect(lambda: self.retry_wanted.emit(one.why, one.messages))
            retry.setEnabled(not self._busy)
            self._grid.addWidget(retry, at, 3)
            self.retries[one.why] = retry
