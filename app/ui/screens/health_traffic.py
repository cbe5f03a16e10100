"""Two cards about the last hour with Mitto: what went wrong and the one right thing to do, and how fast it answered."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy

from app.domain.message import Why
from app.domain.traffic import Bucket, ErrorCause, Traffic
from app.ui.figures import NONE, clock_time, percent, span, whole
from app.ui.theme import Theme
from app.ui.widgets.bars import Bar, Bars
from app.ui.widgets.card import Card, clear, column, row
from app.ui.widgets.labels import Elided, label
from app.ui.widgets.sparkline import Sparkline
from app.ui.words import WHY, messages, say

ACTION: Mapping[Why, str] = {
    Why.INTERRUPTED: str(QT_TRANSLATE_NOOP("health_traffic", "Decide about these messages in their campaign.")),
    Why.RESTORED: str(QT_TRANSLATE_NOOP("health_traffic", "Decide about these messages in their campaign.")),
    Why.NO_ANSWER: str(
        QT_TRANSLATE_NOOP("health_traffic", "Check the connection, then decide about these messages in their campaign.")
    ),
    Why.NO_ID: str(QT_TRANSLATE_NOOP("health_traffic", "Decide about these messages in their campaign.")),
    Why.DUPLICATE_ID: str(QT_TRANSLATE_NOOP("health_traffic", "Decide about these messages in their campaign.")),
    Why.SERVER_ERROR: str(
        QT_TRANSLATE_NOOP("health_traffic", "Decide about these messages in their campaign. If it goes on, ask Mitto.")
    ),
    Why.THROTTLED: str(
        QT_TRANSLATE_NOOP("health_traffic", "Nothing to do: it goes on by itself. If it happens often, send slower.")
    ),
    Why.ACCOUNT: str(
        QT_TRANSLATE_NOOP("health_traffic", "Put key, balance or address right with Mitto, then resume the campaign.")
    ),
    Why.NOT_CONNECTED: str(
        QT_TRANSLATE_NOOP("health_traffic", "Check the internet connection. They go out by themselves.")
    ),
    Why.INVALID_NUMBER: str(QT_TRANSLATE_NOOP("health_traffic", "Correct these contacts, or remove them.")),
    Why.INVALID_SENDER: str(QT_TRANSLATE_NOOP("health_traffic", "Have Mitto allow this sender, then retry.")),
    Why.INVALID_TEXT: str(QT_TRANSLATE_NOOP("health_traffic", "Write a campaign with another text.")),
}
"""The one right thing to do about a cause."""

OTHERWISE = str(QT_TRANSLATE_NOOP("health_traffic", "Retry once in the campaign. If Mitto refuses again, ask it why."))


def action(why: Why | None) -> str:
    """In the person's language."""
    return QCoreApplication.translate("health_traffic", OTHERWISE if why is None else ACTION.get(why, OTHERWISE))


class ErrorsCard(Card):
    """Causes, the most frequent first."""

    def __init__(self) -> None:
        """Says nothing until `show_errors`."""
        super().__init__(spacing=8)
        self.box.addWidget(label(self.tr("Errors, last hour"), "heading"))
        self._lines = column(2)
        self.box.addLayout(self._lines)
        self.box.addStretch(1)
        self._shown: tuple[ErrorCause, ...] | None = None

    def show_errors(self, errors: Sequence[ErrorCause]) -> None:
        """These, or that there were none."""
        if tuple(errors) == self._shown:
            return
        self._shown = tuple(errors)
        clear(self._lines)
        if not errors:
            self._lines.addWidget(label(self.tr("None. Mitto took everything that it was handed."), "muted", wrap=True))
        for error in errors:
            words = say(WHY[error.why]) if error.why is not None else self.tr("No reason given")
            self._lines.addWidget(label(words, wrap=True))
            often = f"{messages(error.messages)} · {clock_time(error.last)}"
            for line in (often, action(error.why)):
                self._lines.addWidget(label(line, "small", wrap=True))
            self._lines.addSpacing(6)


class LatencyCard(Card):
    """Percentiles in words, a line over the hour, and how the requests spread."""

    def __init__(self, theme: Theme) -> None:
        """Dashes until `show_traffic`."""
        super().__init__(spacing=10)
        head = row(10)
        head.addWidget(label(self.tr("Mitto"), "heading"))
        head.addWidget(label(self.tr("the last hour"), "muted"))
        self.words = Elided(NONE, "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.words, 1)
        self.box.addLayout(head)
        line = row(24)
        self.spark = Sparkline(theme, "sending")
        self.spark.setAccessibleName(self.tr("How long Mitto took to answer"))
        self.bars = Bars(theme, self.tr("Requests by how long they took"))
        self.bars.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bars.setFixedHeight(72)
        self.bars.setMinimumWidth(self.fontMetrics().horizontalAdvance("≤ 100 ms") * 8)
        line.addWidget(self.spark, 2, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.bars, 1)
        self.box.addLayout(line)

    def show_traffic(self, traffic: Traffic) -> None:
        """What was measured; of no request at all nothing is drawn."""
        if not traffic.requests:
            self.words.show_text(self.tr("no request yet"))
        else:
            self.words.show_text(
                " · ".join(
                    (
                        self.tr("half within {0}").format(milliseconds(traffic.p50_ms)),
                        self.tr("95 % within {0}").format(milliseconds(traffic.p95_ms)),
                        self.tr("without an answer {0}").format(percent(traffic.failed, traffic.requests)),
                    )
                )
            )
        words = self.tr("{0} of {1} requests were not answered with a yes or no")
        self.words.setToolTip(words.format(whole(traffic.failed), whole(traffic.requests)))
        means = [milliseconds(mean) for mean in traffic.by_minute]
        described = self.tr("Mean of each minute, oldest first: {0}").format(", ".join(means)) if means else ""
        self.spark.show_values(traffic.by_minute, described)
        self.bars.show_bars([self._bar(bucket) for bucket in traffic.latency] if traffic.requests else [])

    def _bar(self, bucket: Bucket) -> Bar:
        name = self.tr("more") if bucket.up_to_ms is None else f"≤ {milliseconds(bucket.up_to_ms)}"
        return Bar(name, (("sending", bucket.requests),), f"{name}: {whole(bucket.requests)}")


def milliseconds(count: int | None) -> str:
    """'142 ms', '3 s'."""
    if count is None:
        return NONE
    if count < 1000:
        return QCoreApplication.translate("health_traffic", "{0} ms").format(count)
    return span(count / 1000)
