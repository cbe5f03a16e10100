"""How the file is written, in one line; each part of it can be changed if it was taken wrongly."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from app.pipeline.commands import Kind, Look, Said
from app.ui.country_names import countries_in
from app.ui.file_words import how_written
from app.ui.import_words import (
    OFFERED_DELIMITERS,
    OFFERED_ENCODINGS,
    delimiter_name,
    encoding_name,
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
        self.region, self.sheet = Chooser(), Chooser()
        self.encoding, self.delimiter, self.header = Chooser(), Chooser(), Chooser()
        self._details = QWidget()
        self._fill(language)
        self._lay_out()
        self.change.clicked.connect(lambda: self._details.setVisible(self._details.isHidden()))
        self.another.clicked.connect(self.another_wanted)
        for chooser in (self.sheet, self.encoding, self.delimiter, self.header):
            chooser.activated.connect(self._say)
        self.region.activated.connect(lambda _: self.region_chosen.emit(self.region.currentData()))

    def show_region(self, region: str) -> None:
        """Which country numbers without a prefix belong to."""
        self.region.setCurrentIndex(max(self.region.findData(region), 0))

    @property
    def details(self) -> bool:
        """Whether it is shown in parts that can be changed."""
        return not self._details.isHidden()

    def show_look(self, look: Look, *, details: bool | None = None) -> None:
        """Show how a file is written, with its parts or without them."""
        self._look = look
        if details is not None:
            self._details.setVisible(details)
        file = look.file
        if file.encoding is not None:
            _choose(self.encoding, file.encoding, encoding_name(file.encoding))
        if file.delimiter is not None:
            _choose(self.delimiter, file.delimiter, delimiter_name(file.delimiter))
        self.header.setCurrentIndex(self.header.findData(file.has_header))
        self.sheet.clear()
        for sheet in file.sheets:
            self.sheet.addItem(sheet, sheet)
        self.sheet.setCurrentIndex(self.sheet.findData(file.sheet))
        # What this file does not have is not asked for.
        self._sheet.setVisible(len(file.sheets) > 1)
        self._encoding.setVisible(file.encoding is not None)
        self._delimiter.setVisible(file.delimiter is not None)
        self._header.setVisible(file.kind is not Kind.CARDS)
        self.change.setVisible(file.encoding is not None or file.kind is not Kind.CARDS)
        self.show_rows(None)

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
            (self.sheet, self.tr("Sheet of the workbook")),
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
        self._sheet = _pair(self.tr("Sheet"), self.sheet)
        for part in (self.line, self._sheet, self.change, self.another):
            written.addWidget(part)
        written.addStretch(1)
        numbers.addWidget(label(self.tr("Numbers without a country code are read as"), "muted"))
        numbers.addWidget(self.region)
        numbers.addStretch(1)
        self._line = row(16)
        self._line.addLayout(written, 1)
        self._line.addLayout(numbers)
        self._parts = (written, numbers)
        self._encoding = _pair(self.tr("Encoding"), self.encoding)
        self._delimiter = _pair(self.tr("Between the values"), self.delimiter)
        self._header = _pair(self.tr("The first row is"), self.header)
        flow = Flow(spacing=8)
        for pair in (self._encoding, self._delimiter, self._header):
            flow.addWidget(pair)
        self._details.setLayout(flow)
        self._details.hide()
        self._sheet.hide()
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
        before = Said(file.encoding, file.delimiter, file.has_header, file.sheet)
        now = Said(
            None if file.encoding is None else self.encoding.currentData(),
            None if file.delimiter is None else self.delimiter.currentData(),
            bool(self.header.currentData()),
            self.sheet.currentData(),
        )
        if now != before:
            # Whoever changes the separator or the sheet wants the header to be looked for again; what was changed
            # is theirs to say.
            same_rows = (now.delimiter, now.sheet) == (before.delimiter, before.sheet)
            self.said.emit(now if same_rows else replace(now, has_header=None))


def _pair(name: str, chooser: QComboBox) -> QWidget:
    pair, inside = QWidget(), row(8)
    inside.setContentsMargins(0, 0, 12, 0)
    inside.addWidget(label(name, "muted"))
    inside.addWidget(chooser)
    pair.setLayout(inside)
    return pair


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
