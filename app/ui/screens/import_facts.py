"""How the file is written, in one line; each part of it can be changed if it was taken wrongly."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from app.pipeline.commands import Look, Said
from app.ui.country_names import countries_in
from app.ui.import_words import (
    OFFERED_DELIMITERS,
    OFFERED_ENCODINGS,
    delimiter_name,
    encoding_name,
    how_written,
    tell,
)
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, Elided, label
from app.ui.widgets.meaning_header import Chooser


class ImportFacts(QWidget):
    """Emits what the person says of the file, and the country of its numbers."""

    said = Signal(object)
    """A Said."""
    region_chosen = Signal(str)
    another_wanted = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        """Empty until `show_look`; countries have their names in `language`."""
        super().__init__()
        self._look: Look | None = None
        self.line = Elided(role="muted", greedy=False)
        self.change = Button(theme, self.tr("Change"), kind="link", name=self.tr("Change how the file is read"))
        self.another = Button(theme, self.tr("Another file…"), kind="link", name=self.tr("Choose another file"))
        self.region = Chooser()
        self.encoding, self.delimiter, self.header = Chooser(), Chooser(), Chooser()
        self._details = QWidget()
        self._fill(language)
        self._lay_out()
        self.change.clicked.connect(lambda: self._details.setVisible(self._details.isHidden()))
        self.another.clicked.connect(self.another_wanted)
        for chooser in (self.encoding, self.delimiter, self.header):
            chooser.activated.connect(self._say)
        self.region.activated.connect(lambda _: self.region_chosen.emit(self.region.currentData()))

    def show_region(self, region: str) -> None:
        """Which country numbers without a prefix belong to."""
        self.region.setCurrentIndex(max(self.region.findData(region), 0))

    def show_look(self, look: Look) -> None:
        """Show how a file is written."""
        self._look = look
        self.show_rows(None)
        _choose(self.encoding, look.file.encoding, encoding_name(look.file.encoding))
        _choose(self.delimiter, look.file.delimiter, delimiter_name(look.file.delimiter))
        self.header.setCurrentIndex(self.header.findData(look.file.has_header))

    def show_rows(self, rows: int | None) -> None:
        """How many rows there are, once it is known."""
        assert self._look is not None
        self.line.show_text(how_written(self._look, rows))
        self._fit()

    def _fill(self, language: str) -> None:
        for region, name in countries_in(language):
            self.region.addItem(name, region)
        self.region.setMaxVisibleItems(16)
        for encoding in OFFERED_ENCODINGS:
            self.encoding.addItem(encoding_name(encoding), encoding)
        for delimiter in OFFERED_DELIMITERS:
            self.delimiter.addItem(delimiter_name(delimiter), delimiter)
        self.header.addItem(self.tr("The names of the columns"), True)
        self.header.addItem(self.tr("A customer, like the others"), False)
        for chooser, name in (
            (self.region, self.tr("Country of numbers without a country code")),
            (self.encoding, self.tr("Encoding of the file")),
            (self.delimiter, self.tr("What stands between the values")),
            (self.header, self.tr("What the first row is")),
        ):
            chooser.setAccessibleName(name)
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.region.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.region.setMinimumContentsLength(16)

    def _lay_out(self) -> None:
        written, numbers = row(8), row(8)
        for part in (self.line, self.change, self.another):
            written.addWidget(part)
        written.addStretch(1)
        numbers.addWidget(label(self.tr("Numbers without a country code are read as"), "muted"))
        numbers.addWidget(self.region)
        numbers.addStretch(1)
        self._line = row(16)
        self._line.addLayout(written, 1)
        self._line.addLayout(numbers)
        self._parts = (written, numbers)
        flow = Flow(spacing=8)
        for name, chooser in (
            (self.tr("Encoding"), self.encoding),
            (self.tr("Between the values"), self.delimiter),
            (self.tr("The first row is"), self.header),
        ):
            pair, inside = QWidget(), row(8)
            inside.setContentsMargins(0, 0, 12, 0)
            inside.addWidget(label(name, "muted"))
            inside.addWidget(chooser)
            pair.setLayout(inside)
            flow.addWidget(pair)
        self._details.setLayout(flow)
        self._details.hide()
        box = column(8)
        box.addLayout(self._line)
        box.addWidget(self._details)
        self.setLayout(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two lines where one is too narrow."""
        needed = sum(part.sizeHint().width() for part in self._parts) + self._line.spacing()
        way = QBoxLayout.Direction.LeftToRight if needed <= self.width() else QBoxLayout.Direction.TopToBottom
        if way is not self._line.direction():
            self._line.setDirection(way)

    def _say(self) -> None:
        if self._look is None:
            return
        file = self._look.file
        before = Said(file.encoding, file.delimiter, file.has_header)
        now = Said(self.encoding.currentData(), self.delimiter.currentData(), bool(self.header.currentData()))
        if now != before:
            # Whoever changes the separator wants the header to be looked for again; the encoding is theirs to say.
            fresh = now if now.delimiter == before.delimiter else replace(now, has_header=None)
            self.said.emit(fresh)


def _choose(chooser: QComboBox, value: str, name: str) -> None:
    """Choose a value, which is added if it was not offered."""
    at = chooser.findData(value)
    if at < 0:
        at = chooser.findText(name)
        if at < 0:
            chooser.addItem(tell(name), value)
            at = chooser.count() - 1
        else:
            chooser.setItemData(at, value)
    chooser.setCurrentIndex(at)
