"""The earlier texts of a campaign: when each stood, what it said, and how it differs from the one now."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QStackedWidget, QTextBrowser, QWidget

from app.domain.ids import CampaignId
from app.domain.segments import measure
from app.domain.template import fitted_around_fields
from app.domain.text_difference import In, difference
from app.storage.reads import reading
from app.storage.reads.text_versions import TextVersion, text_versions
from app.ui.composing_words import fields_in_words
from app.ui.desk import Desk
from app.ui.figures import short_time
from app.ui.widgets.card import column, row
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error, segments

LIST, TEXT, HIGH = 34, 46, 22
"""In letters and lines."""


class TextVersionsDialog(QDialog):
    """Emits `chosen` with the TextVersion that is to be used, and closes. Esc closes it; nothing is changed then."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, campaign: CampaignId | None, text: str, parent: QWidget) -> None:
        """`text` is what the draft says now. Reads at once."""
        super().__init__(parent)
        self._desk, self._campaign, self._text = desk, campaign, text
        self._found: Sequence[TextVersion] = ()
        self.setWindowTitle(self.tr("Earlier versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.whole = QTextBrowser()
        self.whole.setObjectName("version")
        self.whole.setAccessibleName(self.tr("The whole text of this version"))
        self.legend = label(role="small", wrap=True)
        self.use = Button(desk.theme, self.tr("&Use this one"), kind="primary")
        self.close_button = Button(desk.theme, self.tr("Close"))
        self.empty = Empty(desk.theme)
        self._place = QStackedWidget()
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_whole)
        self.list.itemActivated.connect(lambda _: self.use.click())
        self.use.clicked.connect(self._use)
        self.close_button.clicked.connect(self.reject)
        desk.theme.changed.connect(self._show_whole)
        self._read()

    def _lay_out(self) -> None:
        letters = self.fontMetrics()
        self.list.setMinimumWidth(letters.averageCharWidth() * LIST)
        self.whole.setMinimumWidth(letters.averageCharWidth() * TEXT)
        self.resize(letters.averageCharWidth() * (LIST + TEXT) * 5 // 4, letters.lineSpacing() * HIGH)
        both, line = QWidget(), row(12)
        line.addWidget(self.list, 2)
        line.addWidget(self.whole, 3)
        both.setLayout(line)
        self._place.addWidget(both)
        self._place.addWidget(self.empty)
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.windowTitle(), "strong"))
        box.addWidget(self._place, 1)
        box.addWidget(self.legend)
        answers = row(8)
        answers.addStretch(1)
        answers.addWidget(self.close_button)
        answers.addWidget(self.use)
        box.addLayout(answers)
        self.setLayout(box)

    def _read(self) -> None:
        self.use.setEnabled(False)
        store, campaign = self._desk.store, self._campaign
        if campaign is None:
            self._show([])
            return

        def read() -> list[TextVersion]:
            with reading(store) as conn:
                return text_versions(conn, campaign)

        self._desk.background.run(read, done=self._show, failed=self._broke)

    def _show(self, found: list[TextVersion]) -> None:
        self._found = [one for one in found if one.text != self._text]
        self.list.clear()
        now = self._desk.clock()
        for one in self._found:
            made = segments(measure(fitted_around_fields(one.text, one.fit)).segments)
            words = f"{short_time(one.saved_at, now)} · {made}\n{' '.join(fields_in_words(one.text).split())}"
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, self.fontMetrics().lineSpacing() * 2 + 16))
            self.list.addItem(item)
        if self._found:
            self._place.setCurrentIndex(0)
            self.list.setCurrentRow(0)
            self.list.setFocus()
            return
        self.empty.show_state(
            self.tr("There is no earlier version yet"),
            self.tr("A text is kept when it stood for some minutes, when much of it is replaced, and when it is sent."),
        )
        self._place.setCurrentWidget(self.empty)

    def _show_whole(self) -> None:
        at = self.list.currentRow()
        self.use.setEnabled(0 <= at < len(self._found))
        if not self.use.isEnabled():
            return
        theme = self._desk.theme
        marked = f"background-color:{theme.colour('accent_soft').name()}; text-decoration:underline"
        gone = f"color:{theme.colour('text_2').name()}; text-decoration:line-through"
        styles = {In.BOTH: "", In.FIRST: marked, In.SECOND: gone}
        pieces = difference(fields_in_words(self._found[at].text), fields_in_words(self._text))
        spans = (f'<span style="{styles[one.where]}">{html.escape(one.text)}</span>' for one in pieces)
        self.whole.setHtml(f'<div style="white-space:pre-wrap">{"".join(spans)}</div>')
        self.legend.setText(
            self.tr("Underlined is only in this version, struck out only in the text now. Ctrl+Z takes it back.")
        )

    def _use(self) -> None:
        version = self._found[self.list.currentRow()]
        self.accept()
        self.chosen.emit(version)

    def _broke(self, error: Exception) -> None:
        self.empty.show_state(
            self.tr("The earlier versions could not be read"),
            of_error(error),
            action=self.tr("Try again"),
            do=self._read,
        )
        self._place.setCurrentWidget(self.empty)
