"""Ready-made texts: each is added with one click, and is a template like any other from then on."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.folding import fold
from app.domain.segments import measure
from app.domain.starters import STARTERS, Starter
from app.domain.template import parse_template, render
from app.ui.composing_words import encoding_words
from app.ui.desk import Desk
from app.ui.language import NAMES
from app.ui.screens.templates.editor import LETTERS_WIDE
from app.ui.widgets.card import Card, clear, row
from app.ui.widgets.choices import Choices
from app.ui.widgets.labels import Button, label
from app.ui.words import segments


class StartersPanel(Card):
    """Emits the Starter that the person wants."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        """In the language that is spoken; the other one is a click away."""
        super().__init__(spacing=10)
        self._theme = desk.theme
        self._there: frozenset[str] = frozenset()
        self.buttons: dict[str, Button] = {}
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * LETTERS_WIDE)
        head = row(8)
        head.addWidget(label(self.tr("Ready-made texts"), "heading"), 1)
        close = Button(desk.theme, kind="quiet", sign="x", name=self.tr("Close the ready-made texts"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        self.box.addLayout(head)
        self.box.addWidget(label(self.tr("Add one, then make it your own."), "muted", wrap=True))
        self.languages = Choices(desk.theme, [(code, name) for code, name in NAMES.items() if code in STARTERS])
        self.box.addWidget(self.languages)
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 4, 0)
        self._list.setSpacing(10)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Ready-made texts"))
        area.setWidget(self._inside)
        self.box.addWidget(area, 1)
        self.languages.chosen.connect(lambda _: self._show())
        self.languages.choose(desk.language.spoken)
        self._show()

    def know(self, names: Collection[str]) -> None:
        """The names of the templates that there are."""
        there = frozenset(map(fold, names))
        if there != self._there:
            self._there = there
            self._allow()

    def _show(self) -> None:
        clear(self._list)
        self.buttons = {}
        for starter in STARTERS[self.languages.key]:
            self._list.addWidget(self._card(starter))
        self._list.addStretch(1)
        self._allow()

    def _card(self, starter: Starter) -> Card:
        card = Card(role="bubble", padding=12)
        head = row(8)
        head.addWidget(label(starter.name, "heading", wrap=True), 1)
        add = Button(self._theme, self.tr("Add"), sign="plus", name=self.tr("Add “{0}”").format(starter.name))
        add.clicked.connect(lambda: self.wanted.emit(starter))
        head.addWidget(add)
        self.buttons[starter.name] = add
        card.box.addLayout(head)
        card.box.addWidget(label(starter.text, wrap=True))
        measured = measure(render(parse_template(starter.text), {}))
        needs = f"{encoding_words(measured.encoding)} · {segments(measured.segments)}"
        card.box.addWidget(label(f"{starter.category} · {needs}", "small", wrap=True))
        return card

    def _allow(self) -> None:
        for name, button in self.buttons.items():
            there = fold(name) in self._there
            button.setEnabled(not there)
            button.setText(self.tr("Added") if there else self.tr("Add"))
