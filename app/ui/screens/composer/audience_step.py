"""Step 1, audience: all contacts or a list, how many get it, who is left out and why, and a few of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from app.domain.audience import LeftOut
from app.domain.ids import ListId
from app.storage.reads import reading
from app.storage.reads.audience import Person, handful, people
from app.ui.asking import Asking
from app.ui.composing_words import left_out_words
from app.ui.desk import Desk
from app.ui.figures import NONE, phone, whole
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.left_out import LeftOutDialog
from app.ui.screens.composer.pages import StepPage
from app.ui.theme import mono_font
from app.ui.widgets.card import Card, row
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.labels import Button, Elided, label, rule
from app.ui.words import people as people_words

FEW = 5


class AudienceStep(StepPage):
    """Who gets it."""

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """Shows nothing until the draft is opened."""
        super().__init__()
        self._desk, self._drafting = desk, drafting
        self._turn = 0
        self._few = Asking(
            desk.background, self._ask_few, answered=self._show_few, failed=drafting.failed.emit, parent=self
        )
        self.list = QComboBox()
        self.list.setAccessibleName(self.tr("Who it goes to"))
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(12)
        self.list.activated.connect(self._choose)
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
        drafting.opened.connect(self._show_people)
        drafting.knowing.people_known.connect(self._show_people)

    def _lay_out(self) -> None:
        self.left.addWidget(label(self.tr("Send it to"), "small"))
        self.left.addWidget(self.list)
        line = row(12)
        self._nobody_words = label(wrap=True)
        line.addWidget(self._nobody_words, 1)
        self.import_button.clicked.connect(lambda: self._desk.routes.import_contacts.emit(None))
        line.addWidget(self.import_button)
        self.nobody.box.addLayout(line)
        self.nobody.hide()
        self.left.addWidget(self.nobody)
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

    def _choose(self, at: int) -> None:
        self._drafting.change_list(self.list.itemData(at))
        self.will.show_figure(NONE)

    def _show_people(self) -> None:
        known = self._drafting.knowing.people
        if known is None:
            self.will.show_figure(NONE)
            return
        self._fill_lists()
        found = known.audience
        self.will.show_figure(
            whole(found.people), self.tr("of {0} who match").format(whole(found.matching)) if found.matching else ""
        )
        for reason, count in found.left_out.items():
            line, figure = self._counts[reason]
            line.setVisible(count > 0)
            figure.setText(whole(count))
        self._nobody_left_out.setVisible(found.matching == found.people)
        self.left_out.setVisible(found.matching > 0)
        self.nobody.setVisible(found.people == 0)
        self._nobody_words.setText(
            self.tr("There is nobody here yet. Import the customers that you want to write to.")
            if found.matching == 0
            else self.tr("Nobody here may be written to. Choose others, or import customers who agreed to it.")
        )
        self._few_card.setVisible(found.people > 0)
        self.others.setVisible(found.people > FEW)
        self._few.ask()

    def _fill_lists(self) -> None:
        known = self._drafting.knowing.people
        assert known is not None
        entries: list[tuple[str, ListId | None]] = [
            (self.tr("All contacts ({0})").format(whole(known.contacts)), None),
            *((f"{one.name} ({whole(one.size)})", one.id) for one in known.lists),
        ]
        if known.list_id is not None and known.list_id not in [one.id for one in known.lists]:
            entries.append((self.tr("{0} (deleted)").format(known.list_name), known.list_id))
        if entries != [(self.list.itemText(at), self.list.itemData(at)) for at in range(self.list.count())]:
            self.list.clear()
            for words, list_id in entries:
                self.list.addItem(words, list_id)
        self.list.setCurrentIndex([list_id for _, list_id in entries].index(known.list_id))

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
            LeftOutDialog(self._desk, known.list_id, reason, title=title, count=count, parent=self.window()).open()
