"""Step 1, audience: the conditions that people have to match, how many get it, who is left out and why."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.domain.audience import LeftOut
from app.domain.days import day_of
from app.domain.filter_names import Names
from app.domain.filter_parting import Parting
from app.domain.ids import AudienceId
from app.domain.people_filter import Filter, Group, Node, conditions
from app.storage.reads import reading
from app.storage.reads.audience import Audience, Person, handful, people
from app.ui.asking import Asking
from app.ui.audience_words import say_filter
from app.ui.composing_words import left_out_words
from app.ui.desk import Desk
from app.ui.figures import NONE, phone, roughly, whole
from app.ui.screens.composer.condition_group import Conditions
from app.ui.screens.composer.condition_row import Setting
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.known import Around
from app.ui.screens.composer.left_out import LeftOutDialog
from app.ui.screens.composer.pages import StepPage
from app.ui.screens.composer.start_from import StartFrom
from app.ui.theme import mono_font
from app.ui.widgets.card import Card, row
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.labels import Button, Elided, label, rule
from app.ui.words import of_error
from app.ui.words import people as people_words

FEW = 5
KEPT = 100
"""So many steps back."""
ONE_CHANGE_MS = 1500
"""What is typed without a pause is taken back as one."""
BringBack = Callable[[Node, Group | None], None]


class AudienceStep(StepPage):
    """Who gets it."""

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """Shows nothing until the draft is opened."""
        super().__init__()
        self._desk, self._drafting = desk, drafting
        self._turn, self._changed_at = 0, QElapsedTimer()
        self._before: list[tuple[Filter, AudienceId | None]] = []
        self._few = Asking(
            desk.background, self._ask_few, answered=self._show_few, failed=drafting.failed.emit, parent=self
        )
        self.start = StartFrom(desk, drafting)
        self.list = self.start.list
        setting = self._setting(None)
        self.match = Conditions(setting, add=self.tr("Condition"), after=self.start.save)
        self.never = Conditions(setting, add=self.tr("Exclusion"), after=self.match.any)
        self.nobody = Card(role="warning", padding=12)
        self.import_button = Button(desk.theme, self.tr("Import contacts"), sign="upload")
        self.others = Button(
            desk.theme, self.tr("Others"), kind="chip", sign="shuffle", name=self.tr("Show others of them")
        )
        self.will = FigureCard(self.tr("Will receive it"))
        self.left_out = Card(spacing=6)
        self.who: dict[LeftOut, Button] = {}
        self._counts: dict[LeftOut, tuple[QWidget, QLabel]] = {}
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        drafting = self._drafting
        self.start.chosen.connect(self._start_from)
        for part in (self.match, self.never):
            part.changed.connect(self._conditions_changed)
            part.removed.connect(partial(self._say_removed, part))
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.step_back)
        drafting.opened.connect(self._opened)
        drafting.knowing.around_known.connect(self._show_around)
        drafting.knowing.people_known.connect(self._show_people)

    def _lay_out(self) -> None:
        self.left.addWidget(label(self.tr("Start from"), "small"))
        self.left.addWidget(self.start)
        line = row(12)
        self._nobody_words = label(wrap=True)
        line.addWidget(self._nobody_words, 1)
        self.import_button.clicked.connect(lambda: self._desk.routes.import_contacts.emit(None))
        line.addWidget(self.import_button)
        self.nobody.box.addLayout(line)
        self.nobody.hide()
        self.left.addWidget(self.nobody)
        titles = self.tr("People who match all of these"), self.tr("But never these")
        for title, part in zip(titles, (self.match, self.never), strict=True):
            card = Card(spacing=10)
            card.box.addWidget(label(title, "heading"))
            card.box.addWidget(part)
            self.left.addWidget(card)
        self._few_card = Card(padding=0, spacing=0)
        head = row(8)
        head.setContentsMargins(16, 12, 16, 8)
        head.addWidget(label(self.tr("A few of them"), "heading"), 1)
        self.others.clicked.connect(self._show_others)
        head.addWidget(self.others)
        self._few_card.box.addLayout(head)
        self._rows = QGridLayout()
        self._rows.setContentsMargins(12, 0, 12, 6)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(0)
        for at, stretch in enumerate((4, 3, 3)):
            self._rows.setColumnStretch(at, stretch)
        self.few: list[tuple[Elided, Elided, Elided]] = [self._few_row(at) for at in range(FEW)]
        self._few_card.box.addLayout(self._rows)
        self.left.addWidget(self._few_card)
        self.right.addWidget(self.will)
        self.left_out.box.addWidget(label(self.tr("Left out"), "heading"))
        self._nobody_left_out = label(self.tr("Nobody who matches is left out."), "muted", wrap=True)
        self.left_out.box.addWidget(self._nobody_left_out)
        for reason in LeftOut:
            self.left_out.box.addWidget(self._reason(reason))
        self.right.addWidget(self.left_out)
        self.fill()

    def _few_row(self, at: int) -> tuple[Elided, Elided, Elided]:
        name, number, lists = Elided(), Elided(), Elided(role="muted")
        number.setFont(mono_font(self.font()))
        for column, part in enumerate((name, number, lists)):
            part.setMinimumHeight(31)
            self._rows.addWidget(part, 2 * at, column)
        if at:
            self._rows.addWidget(rule(), 2 * at - 1, 0, 1, 3)
        return name, number, lists

    def _reason(self, reason: LeftOut) -> QWidget:
        made, line = QWidget(), row(10)
        count = label(role="figure")
        words = label(left_out_words(reason), wrap=True)
        count.setContentsMargins(0, 2, 0, 0)
        words.setContentsMargins(0, 3, 0, 3)
        button = Button(
            self._desk.theme,
            self.tr("Who?"),
            kind="link",
            name=self.tr("Who is left out: {0}").format(left_out_words(reason)),
        )
        button.clicked.connect(lambda: self._show_who(reason))
        for part, stretch in ((count, 0), (words, 1), (button, 0)):
            line.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        made.setLayout(line)
        self.who[reason], self._counts[reason] = button, (made, count)
        return made

    def step_back(self) -> None:
        """Take the latest change of the people back."""
        if self._before:
            self._be(*self._before.pop(), remember=False)
            self._show_filter()

    def take(self, chosen: Filter) -> None:
        """Other people, as another step asks for."""
        self._start_from(chosen, self._drafting.content.audience)

    def _setting(self, around: Around | None) -> Setting:
        knowing, now = self._drafting.knowing, self._desk.clock()
        parting = Parting(around.names if around else Names(), say_filter)
        return Setting(self._desk.theme, parting, day_of(now, knowing.zone) if knowing.zone else now.date())

    def _opened(self) -> None:
        self._before.clear()
        self._show_filter()
        self._show_people()

    def _start_from(self, chosen: Filter, audience: AudienceId | None) -> None:
        self._be(chosen, audience)
        self._show_filter()

    def _conditions_changed(self) -> None:
        chosen, before = Filter(self.match.nodes, self.never.nodes), self._drafting.content.filter
        goes_on = self._changed_at.isValid() and self._changed_at.elapsed() < ONE_CHANGE_MS
        as_many = len([*conditions(chosen)]) == len([*conditions(before)])
        self._changed_at.start()
        self._be(chosen, self._drafting.content.audience, remember=not (goes_on and as_many))
        self.start.show_draft()

    def _be(self, chosen: Filter, audience: AudienceId | None, *, remember: bool = True) -> None:
        content = self._drafting.content
        if (chosen, audience) == (content.filter, content.audience):
            return
        if remember:
            self._before = [*self._before[-KEPT:], (content.filter, content.audience)]
        others = chosen != content.filter
        self._drafting.change_people(chosen, audience)
        if others:
            self.will.show_figure(NONE)

    def _say_removed(self, part: Conditions, node: Node, left: Group | None) -> None:
        back = partial(self._bring_back, part.bring_back, (node, left), self._before[-1])
        self._desk.say(self.tr("The condition is removed"), action=self.tr("Bring it back"), do=back)

    def _bring_back(
        self, back: BringBack, gone: tuple[Node, Group | None], step: tuple[Filter, AudienceId | None]
    ) -> None:
        """As it was, or beside what was changed since; unless it has been taken back already."""
        if self._before and self._before[-1] is step:
            self.step_back()
        elif any(one is step for one in self._before):
            back(*gone)

    def _show_around(self) -> None:
        around = self._drafting.knowing.around
        assert around is not None
        setting = self._setting(around)
        content = self._drafting.content
        self.match.show_nodes(content.filter.match, setting)
        self.never.show_nodes(content.filter.never, setting)
        self.start.show_around(around, setting)

    def _show_filter(self) -> None:
        chosen = self._drafting.content.filter
        self.match.show_nodes(chosen.match)
        self.never.show_nodes(chosen.never)
        self.start.show_draft()

    def _show_people(self) -> None:
        known, refused = self._drafting.knowing.people, self._drafting.knowing.refused
        self.nobody.setVisible(refused is not None)
        self.import_button.setVisible(refused is None)
        if known is None:
            self.will.show_figure(NONE)
            self._few_card.setVisible(refused is None)
            self.left_out.setVisible(refused is None)
            if refused is not None:
                self._nobody_words.setText(of_error(refused))
            return
        found = known.audience
        self._show_counts(found)
        self.nobody.setVisible(found.people == 0 and found.exact)
        around = self._drafting.knowing.around
        if around is not None and not around.contacts:
            words = self.tr("There is nobody here yet. Import the customers that you want to write to.")
        elif found.left_out[LeftOut.EXCLUDED]:
            words = self.tr("Nobody is left who may be written to. Change a condition or an exclusion.")
        elif found.matching == 0:
            words = self.tr("Nobody matches these conditions. Change one, or take one away.")
        else:
            words = self.tr("Nobody here may be written to. Choose others, or import customers who agreed to it.")
        self._nobody_words.setText(words)
        self.import_button.setVisible(not found.left_out[LeftOut.EXCLUDED])
        self._few_card.setVisible(found.people > 0)
        self.others.setVisible(found.people > FEW)
        self._few.ask()

    def _show_counts(self, found: Audience) -> None:
        def figure(count: int) -> str:
            return whole(count) if found.exact else self.tr("about {0}").format(whole(roughly(count)))

        self.will.show_figure(
            figure(found.people), self.tr("of {0} who match").format(figure(found.matching)) if found.matching else ""
        )
        for reason, count in found.left_out.items():
            line, words = self._counts[reason]
            line.setVisible(count > 0)
            words.setText(whole(count if found.exact else roughly(count)))
        self._nobody_left_out.setVisible(found.matching == found.people)
        self.left_out.setVisible(found.matching > 0)

    def _show_others(self) -> None:
        self._turn += 1
        self._few.ask_afresh()

    def _ask_few(self) -> Callable[[], list[Person]]:
        known = self._drafting.knowing.people
        store, ids = self._desk.store, handful(known.ids, self._turn, size=FEW) if known else []

        def read() -> list[Person]:
            with reading(store) as conn:
                return people(conn, ids)

        return read

    def _show_few(self, found: list[Person]) -> None:
        for at, (name, number, lists) in enumerate(self.few):
            person = found[at] if at < len(found) else None
            name.show_text((person.name or NONE) if person else "")
            number.show_text(phone(person.number) if person else "")
            lists.show_text(person.lists if person else "")
            for part in (name, number, lists):
                part.setVisible(person is not None)

    def _show_who(self, reason: LeftOut) -> None:
        known = self._drafting.knowing.people
        if known is not None:
            title = self.tr("Left out: {0}").format(left_out_words(reason))
            count = people_words(known.audience.left_out[reason])
            LeftOutDialog(self._desk, known.who, reason, title=title, count=count, parent=self.window()).open()
