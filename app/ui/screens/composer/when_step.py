"""Step 3, when: as soon as it is sent, at a time, evenly, or again and again; and what this computer has to do."""

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton

from app.ui.desk import Desk
from app.ui.figures import NONE
from app.ui.screens.composer.care_card import CareCard
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.first_edit import FirstEdit
from app.ui.screens.composer.often_part import OftenPart
from app.ui.screens.composer.pages import StepPage
from app.ui.screens.composer.repeat_cards import RepeatCards
from app.ui.screens.composer.repeat_review import computer_words as repeating_words
from app.ui.screens.composer.repeat_review import meaning, next_figure, people_figure
from app.ui.screens.composer.spread_edit import SpreadEdit
from app.ui.screens.composer.start_edit import StartEdit
from app.ui.screens.composer.when_words import Start, about_now, computer_words, last_figure, start_figure
from app.ui.widgets.card import Card
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.labels import dress, label

USUAL = time(10, 0)
INDENT = 26


class WhenStep(StepPage):
    """When it goes."""

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """Shows nothing until the draft is opened and the settings are known."""
        super().__init__()
        self._desk, self._drafting = desk, drafting
        self.now = QRadioButton(self.tr("Now"))
        self.at_time = QRadioButton(self.tr("At a time"))
        self.spread = QRadioButton(self.tr("Spread out"))
        self._group = QButtonGroup(self)
        for choice in (self.now, self.at_time, self.spread):
            choice.setAccessibleName(choice.text())
            self._group.addButton(choice)
        self.repeat = RepeatCards()
        self._group.addButton(self.repeat.year)
        self._group.addButton(self.repeat.month)
        self.now_words = label(role="muted", wrap=True)
        self.edit = StartEdit()
        self.spread_edit, self.first = SpreadEdit(), FirstEdit()
        self.often = OftenPart()
        self.care = CareCard(first=self.first, often=self.often)
        self.starts = FigureCard(self.tr("Starts"))
        self.ends = FigureCard(self.tr("Last message about"))
        self.computer = label(role="muted", wrap=True)
        self._lay_out()
        self._group.buttonClicked.connect(self._choose)
        self.edit.chosen.connect(self._typed)
        self.spread_edit.chosen.connect(self._period_typed)
        self.repeat.changed.connect(self._choose)
        self.care.changed.connect(drafting.change_care)
        self.often.changed.connect(lambda off: drafting.change_care_off(off=off))
        self.first.changed.connect(drafting.change_first)
        drafting.looking.known.connect(self.show_start)
        drafting.opened.connect(self._show_draft)
        drafting.knowing.readiness_known.connect(self._show_draft)
        drafting.knowing.people_known.connect(self.show_start)

    def start(self) -> Start | None:
        """What is chosen; None while the shop's clock is not known."""
        knowing = self._drafting.knowing
        if knowing.readiness is None or knowing.zone is None:
            return None
        people = knowing.people.audience.people if knowing.people else 0
        content, settings = self._drafting.content, knowing.readiness.settings
        return Start(content.start_at, self._desk.clock(), knowing.zone, settings, people, content.spread_until)

    @property
    def choice(self) -> QAbstractButton:
        """What is chosen of all ways."""
        return self._group.checkedButton() or self.now

    def show_start(self) -> None:
        """Say what the choice means now: time goes on while the page is looked at."""
        start, choice = self.start(), self.choice
        repeats = self._drafting.content.repeats
        for card, its in (
            (self._now_card, self.now),
            (self._time_card, self.at_time),
            (self._spread_card, self.spread),
        ):
            dress(card, "chosen" if its is choice else "choice")
        self.edit.setVisible(choice is self.at_time)
        self.spread_edit.setVisible(choice is self.spread)
        self.time_words.setVisible(choice is not self.at_time)
        self.spread_words.setVisible(choice is not self.spread)
        self.first.setVisible(repeats is None)
        self.care.show_repeating(repeats=repeats is not None)
        self.repeat.show_rule(repeats)
        told, well = meaning(self._drafting)
        self.repeat.explain(told, well=well)
        if start is None:
            self.starts.show_figure(NONE)
            self.ends.show_figure(NONE)
            return
        self.now_words.setText(about_now(start))
        if choice is self.at_time and start.chosen is not None:
            self.edit.explain(start)
        elif choice is self.spread:
            self.spread_edit.explain(start)
        self.ends.show_figure(NONE, name=self.tr("Last message about"))
        if repeats is not None:
            self.starts.show_figure(*next_figure(self._drafting), name=self.tr("Next"))
            self.ends.show_figure(*people_figure(self._drafting), name=self.tr("People"))
            self.ends.show()
            self.computer.setText(repeating_words())
            return
        self.starts.show_figure(*start_figure(start), name=self.tr("Starts"))
        last = last_figure(start)
        self.ends.setVisible(last is not None and start.people > 0)
        if last is not None:
            self.ends.show_figure(*last)
        self.computer.setText(computer_words(start))

    def _lay_out(self) -> None:
        self._now_card, self._time_card = Card(role="choice", spacing=6), Card(role="choice", spacing=6)
        self._now_card.box.addWidget(self.now)
        self.now_words.setContentsMargins(INDENT, 0, 0, 0)
        self._now_card.box.addWidget(self.now_words)
        self.time_words = label(self.tr("On a day and at a time that you choose"), role="muted", wrap=True)
        self.time_words.setContentsMargins(INDENT, 0, 0, 0)
        self._time_card.box.addWidget(self.at_time)
        self._time_card.box.addWidget(self.time_words)
        self.edit.setContentsMargins(INDENT, 0, 0, 0)
        self._time_card.box.addWidget(self.edit)
        self._spread_card = Card(role="choice", spacing=6)
        self.spread_words = label(self.tr("Evenly between two times"), role="muted", wrap=True)
        self.spread_words.setContentsMargins(INDENT, 0, 0, 0)
        self.spread_edit.setContentsMargins(INDENT, 0, 0, 0)
        self._spread_card.box.addWidget(self.spread)
        self._spread_card.box.addWidget(self.spread_words)
        self._spread_card.box.addWidget(self.spread_edit)
        self.left.addWidget(self._now_card)
        self.left.addWidget(self._time_card)
        self.left.addWidget(self._spread_card)
        self.left.addWidget(self.repeat)
        self.left.addWidget(self.care)
        computer = Card(spacing=6)
        computer.box.addWidget(label(self.tr("This computer"), "heading"))
        computer.box.addWidget(self.computer)
        for part in (self.starts, self.ends, computer):
            self.right.addWidget(part)
        self.fill()

    def _show_draft(self) -> None:
        content, zone = self._drafting.content, self._drafting.knowing.zone
        usual = self.now if content.start_at is None else self.at_time
        if content.repeats is None:
            (usual if content.spread_until is None else self.spread).setChecked(True)
        self.first.show_draft(content)
        if content.spread_until is not None and zone is not None:
            self.spread_edit.put(content.start_at, content.spread_until, zone)
        elif content.start_at is not None and zone is not None:
            self.edit.put(content.start_at, zone)
        ready = self._drafting.knowing.readiness
        if ready is not None and zone is not None:
            self.care.show_draft(self._drafting.content, ready.settings, zone, self._desk.clock())
            self.often.show_draft(self._drafting.content, ready.settings)
        self.show_start()

    def _choose(self) -> None:
        zone = self._drafting.knowing.zone
        content = self._drafting.content
        if self.repeat.is_chosen:
            self._drafting.change_repeats(self.repeat.rule())
            self.first.show_draft(self._drafting.content)
        elif self.now.isChecked() or zone is None:
            self._drafting.change_start(None)
        elif self.spread.isChecked():
            if content.spread_until is None:
                self.spread_edit.offer(self._desk.clock(), zone)
            self._drafting.change_start(self.spread_edit.moment(), self.spread_edit.until())
        else:
            if content.start_at is None:
                tomorrow = self._desk.clock().astimezone(zone).date() + timedelta(days=1)
                self.edit.put(datetime.combine(tomorrow, USUAL, zone), zone)
            self._drafting.change_start(self.edit.moment())
        self.show_start()

    def _typed(self, moment: datetime) -> None:
        if self.at_time.isChecked():
            self._drafting.change_start(moment)
            self.show_start()

    def _period_typed(self, start: datetime | None, until: datetime) -> None:
        if self.spread.isChecked():
            self._drafting.change_start(start, until)
            self.show_start()
