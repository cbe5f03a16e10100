"""What a Greek text would cost when it is made to fit GSM-7: each way side by side, for these people; and what else
forces Unicode, replaced with one click.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from app.domain.audience import Who
from app.domain.fitting import PLAIN, Fit
from app.domain.money import cost
from app.domain.segments import forcing_characters
from app.domain.template import without_character
from app.storage.reads import reading
from app.storage.reads.plan import Plan, plan
from app.ui.asking import Asking
from app.ui.composing_words import unseen_words
from app.ui.desk import Desk
from app.ui.figures import NONE, money
from app.ui.screens.composer.checks import about
from app.ui.screens.composer.drafting import Drafting
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, label
from app.ui.words import segments

ENOUGH = 5_000
"""Of a larger audience so many are looked at: the ways are compared, not billed."""


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("fitting_card", text)


def read_fits(store: Path, who: Who, text: str, line: str) -> Mapping[Fit, Plan]:
    """What the text comes to in each way."""
    with reading(store) as conn:
        return {fit: plan(conn, who, text, fit=fit, line=line, at_most=ENOUGH) for fit in Fit}


class FittingCard(Card):
    """Is there while a message needs Unicode, or is made to fit. Emits `chosen` with a Fit, and `replaced` with a text
    in which one character was replaced.
    """

    chosen = Signal(Fit)
    replaced = Signal(str)

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """Hidden until the draft needs it."""
        super().__init__(spacing=8)
        self._desk, self._drafting = desk, drafting
        self._asked = "", ""
        self._offered: list[str] = []
        self.ways = {
            Fit.AS_TYPED: QRadioButton(self.tr("As typed")),
            Fit.PLAIN: QRadioButton(self.tr("Plain quotes, dashes and blanks")),
            Fit.CAPITALS: QRadioButton(self.tr("Greek in capitals, without accents")),
        }
        self.figures = {fit: label(role="muted", wrap=True) for fit in Fit}
        self.characters = QWidget()
        self._flow = Flow()
        self.characters.setLayout(self._flow)
        self._group = QButtonGroup(self)
        self._asking = Asking(desk.background, self._ask, answered=self._take, failed=drafting.failed.emit, parent=self)
        self._lay_out()
        drafting.knowing.plan_known.connect(self._plan_known)
        drafting.knowing.readiness_known.connect(self._show_figures)
        drafting.knowing.fits_known.connect(self._show_figures)
        drafting.opened.connect(self._start_over)

    def show_text(self, text: str) -> None:
        """The draft's text as it stands now, and in which way it goes."""
        fit = self._drafting.content.fit
        self.ways[fit].setChecked(True)
        self._show_characters(text, fit)
        self._show_figures()

    def _lay_out(self) -> None:
        self.box.addWidget(label(self.tr("Make it cheaper"), "heading"))
        self._told = label(role="muted", wrap=True)
        self._told.setText(
            self.tr(
                "Greek small letters, accents and curly signs make a message Unicode, which holds 70 characters in "
                "place of 160. Addresses, codes and Latin words stay as they are."
            )
        )
        self.box.addWidget(self._told)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(16)
        for at, (fit, way) in enumerate(self.ways.items()):
            way.setAccessibleName(way.text())
            self._group.addButton(way)
            way.clicked.connect(partial(self.chosen.emit, fit))
            grid.addWidget(way, at, 0)
            grid.addWidget(self.figures[fit], at, 1)
        grid.setColumnStretch(1, 1)
        self.box.addLayout(grid)
        self.box.addWidget(self.characters)
        self.hide()

    def _start_over(self) -> None:
        self._asking.forget()
        self._drafting.knowing.take_fits(None)

    def _plan_known(self) -> None:
        plan = self._drafting.knowing.plan
        if self._drafting.content.fit is Fit.AS_TYPED and plan is not None and not plan.unicode:
            self._asking.forget()
            self._drafting.knowing.take_fits(None)  # it fits as it is: there is nothing to compare
        else:
            self._asking.ask_afresh()

    def _ask(self) -> Callable[[], Mapping[Fit, Plan] | None]:
        store, known, asked = self._desk.store, self._drafting.knowing.people, self._now()
        self._asked = asked
        return lambda: None if known is None else read_fits(store, known.who, *asked)

    def _now(self) -> tuple[str, str]:
        return self._drafting.content.text, self._drafting.knowing.line

    def _take(self, found: Mapping[Fit, Plan] | None) -> None:
        if found is not None and self._asked == self._now():
            self._drafting.knowing.take_fits(found)

    def _show_figures(self) -> None:
        fits, ready = self._drafting.knowing.fits, self._drafting.knowing.readiness
        dear = fits is not None and fits[Fit.AS_TYPED].unicode > 0
        self.setVisible(dear or self._drafting.content.fit is not Fit.AS_TYPED)
        if fits is None or ready is None:
            for shown in self.figures.values():
                shown.setText(NONE)
            return
        typed = cost(fits[Fit.AS_TYPED].by_region, ready.settings)
        for fit, shown in self.figures.items():
            found, currency = fits[fit], ready.settings.price_currency
            words = [_encoding(found), about(found, segments(found.segments))]
            price = cost(found.by_region, ready.settings)
            if price is not None and typed is not None:
                words.append(money(price, currency))
                if price < typed:
                    words.append(say("{0} less").format(money(typed - price, currency)))
            shown.setText(" · ".join(words))

    def _show_characters(self, text: str, fit: Fit) -> None:
        found = [character for character, _ in forcing_characters(text) if character in PLAIN]
        self.characters.setVisible(bool(found) and fit is Fit.AS_TYPED)
        if found == self._offered:
            return  # a button that has the keyboard keeps it
        self._offered = found
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for character in found:
            plain = PLAIN[character] or say("nothing")
            words = say("{0} → {1}").format(unseen_words(character), say("a blank") if plain == " " else plain)
            button = Button(self._desk.theme, words, kind="chip")
            button.setAccessibleName(say("Replace {0}").format(unseen_words(character)))
            button.clicked.connect(lambda _=False, c=character: self._replace(c))
            self._flow.addWidget(button)

    def _replace(self, character: str) -> None:
        self.replaced.emit(without_character(self._drafting.content.text, character))


def _encoding(found: Plan) -> str:
    if not found.unicode:
        return "GSM-7"
    return "Unicode" if found.unicode == found.people else say("partly Unicode")
