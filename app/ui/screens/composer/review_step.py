"""Step 4, review: how many people, when, for how much, what was checked, and each message exactly as it goes out."""

from array import array
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.money import cost, one_price
from app.storage.reads import reading
from app.storage.reads.plan import longest_first
from app.ui.background import Job
from app.ui.composing_words import spread_words
from app.ui.desk import Desk
from app.ui.exporting import ask_where, csv_kind, export_plan
from app.ui.figures import NONE, money, vat_words, whole
from app.ui.screens.composer.checks import about
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.left_out import people_view, read_left_out
from app.ui.screens.composer.recipient_table import Column, RecipientTable, Shown
from app.ui.screens.composer.repeat_review import cost_figure, next_figure, people_figure
from app.ui.screens.composer.tested import Tested
from app.ui.screens.composer.tiles import Tiles
from app.ui.screens.composer.verdict import WaysOn, verdict
from app.ui.screens.composer.when_words import Start, last_figure, start_figure
from app.ui.screens.composer.writing import Ends
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_list import Check, CheckList, Level, by_importance
from app.ui.widgets.conclusion import Conclusion
from app.ui.widgets.empty import Empty
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error, segments

ROWS = 5
"""So many messages are always in view."""


class ReviewStep(QWidget):
    """All that a person decides on. `go` leads back to a step by its place."""

    leave_out_wanted = Signal(object)
    """Whoever got one of these campaigns, a sequence of Other, is not to get this one."""
    table_wanted = Signal()
    """The table is to be seen, wherever the page is scrolled to."""
    fits_wanted = Signal()
    """The person wants to compare the ways of making it cheaper."""

    def __init__(
        self, desk: Desk, drafting: Drafting, *, start: Callable[[], Start | None], go: Callable[[int], None]
    ) -> None:
        """Shows nothing until `show_review`."""
        super().__init__()
        self._desk, self._drafting, self._start, self._go = desk, drafting, start, go
        self._work: Job | None = None
        theme = desk.theme
        self.people, self.cost = FigureCard(self.tr("People")), FigureCard(self.tr("Cost"))
        self.starts, self.ends = FigureCard(self.tr("Starts")), FigureCard(self.tr("Done by about"))
        self.conclusion, self.checks = Conclusion(theme), CheckList(theme)
        self.longest = Button(theme, self.tr("Longest first"), kind="chip")
        self.left_out = Button(theme, self.tr("Left out"), kind="chip")
        self.export = Button(theme, self.tr("Export plan"), kind="chip", sign="download")
        self.model = RecipientTable(desk.store, desk.background, self)
        self.table = people_view(desk, self.model, self.tr("Each message, exactly as it goes out"))
        self.whole_text = Card(role="bubble", padding=12)
        self.empty = Empty(theme)
        self.tested = Tested(desk, drafting, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for chip in (self.longest, self.left_out):
            chip.setCheckable(True)
        self._words = label(wrap=True)
        self.whole_text.box.addWidget(self._words)
        self.whole_text.hide()
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(12)
        box.addWidget(Tiles([self.people, self.cost, self.starts, self.ends]))
        checks = Card()
        checks.box.addWidget(self.conclusion)
        checks.box.addWidget(self.checks)
        box.addWidget(checks)
        card = Card(padding=0, spacing=0)
        chips, line = QWidget(), row(6)
        self._title = label(self.tr("Each message, exactly as it goes out"), "heading")
        for chip in (self.longest, self.left_out, self.export):
            line.addWidget(chip)
        line.addStretch(1)
        chips.setLayout(line)
        card.box.addWidget(Ends(self._title, chips))
        self._place = QStackedWidget()
        self._place.addWidget(self.table)
        self._place.addWidget(self.empty)
        row_height = self.table.verticalHeader().defaultSectionSize()
        self._place.setMinimumHeight(row_height * (ROWS + 1))
        card.box.addWidget(self._place, 1)
        card.box.addWidget(self.whole_text)
        box.addWidget(card, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self.export.clicked.connect(self._ask_where)
        self.longest.clicked.connect(self._show_table)
        self.left_out.clicked.connect(self._show_table)
        self.model.loaded.connect(self._show_whole_text)
        self.model.failed.connect(self._table_broke)
        self.table.selectionModel().currentRowChanged.connect(self._show_whole_text)
        self.tested.changed.connect(self._show_checks)
        knowing = self._drafting.knowing
        looked = self._drafting.looking.known
        for known in (knowing.people_known, knowing.plan_known, knowing.readiness_known, self._drafting.opened, looked):
            known.connect(self.show_review)
        knowing.same.known.connect(self._show_checks)
        knowing.fits_known.connect(self._show_checks)

    def verdict(self) -> list[Check]:
        """Every check as it stands now."""
        ways = WaysOn(
            self._go, self.show_longest, self.fits_wanted.emit, self.leave_out_wanted.emit, self._look_for_same
        )
        checks = verdict(self._desk, self._drafting, self._start(), ways)
        return by_importance([*checks, *self.tested.checks()])

    def may_send(self) -> bool:
        """Whether nothing stands in the way and everything is known."""
        known, checks = self._drafting.knowing, self.verdict()
        everything = known.people is not None and known.plan_is_of_now and known.readiness is not None
        return everything and not any(check.level in (Level.STOP, Level.UNKNOWN) for check in checks)

    def show_review(self) -> None:
        """Show how it stands now."""
        if not self.isVisible():
            return
        self._show_figures()
        self._look_for_same()
        self._show_checks()
        self._show_table()

    def _look_for_same(self) -> None:
        known, drafting = self._drafting.knowing.people, self._drafting
        if known is not None and drafting.content.text.strip():
            drafting.knowing.same.look(known.who, drafting.content, drafting.saver.campaign)

    def show_longest(self) -> None:
        """Put the longest messages first."""
        self.left_out.setChecked(False)
        self.longest.setChecked(True)
        self._show_table()
        self.table.setFocus()
        self.table_wanted.emit()

    def close_panel(self) -> bool:
        """Close the text of one person. False when none is open."""
        was_open = self.whole_text.isVisible()
        self.table.clearSelection()
        self.table.selectionModel().clearCurrentIndex()
        self.whole_text.hide()
        return was_open

    def _show_checks(self) -> None:
        if self.isVisible():
            checks = self.verdict()
            self.conclusion.show_checks(checks)
            self.checks.show_checks(checks)
            stops = (*self.checks.actions_shown, self.longest, self.left_out, self.export, self.table)
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)  # the actions are made anew

    def _show_figures(self) -> None:
        knowing, start = self._drafting.knowing, self._start()
        known, plan, ready = knowing.people, knowing.plan, knowing.readiness
        told = about(plan, segments(plan.segments)) if plan and plan.segments else ""
        self.people.show_figure(whole(known.audience.people if known else None), told)
        self.left_out.setText(
            self.tr("Left out  {0}").format(whole(known.audience.matching - known.audience.people if known else None))
        )
        self.starts.show_figure(NONE, name=self.tr("Starts"))
        if self._drafting.content.repeats is not None:
            self.people.show_figure(*people_figure(self._drafting))
            self.cost.show_figure(*cost_figure(self._drafting))
            self.starts.show_figure(*next_figure(self._drafting), name=self.tr("Next"))
            self.ends.hide()
            return
        if plan is None or ready is None:
            self.cost.show_figure(NONE)
        else:
            price, each = cost(plan.by_region, ready.settings), spread_words(plan.by_segments)
            currency = ready.settings.price_currency
            if price is None:
                self.cost.show_figure(about(plan, whole(plan.segments)), each, name=self.tr("Segments"))
            else:
                rate = one_price(plan.by_region, ready.settings)
                by = self.tr("{0} a segment").format(money(rate, currency)) if rate else self.tr("priced by country")
                told = " · ".join(words for words in (vat_words(price, ready.settings), by) if words)
                self.cost.show_figure(about(plan, money(price, currency)), told, name=self.tr("Cost"))
        if start is None:
            self.starts.show_figure(NONE)
            self.ends.show_figure(NONE)
            return
        self.starts.show_figure(*start_figure(start))
        last = last_figure(start)
        self.ends.setVisible(last is not None and start.people > 0)
        if last is not None:
            self.ends.show_figure(*last)

    def _show_table(self) -> None:
        known, ready = self._drafting.knowing.people, self._drafting.knowing.readiness
        if known is None or ready is None:
            return
        content, others = self._drafting.content, self.left_out.isChecked()
        self.longest.setEnabled(not others)
        settings = ready.settings if ready.settings.price_segment is not None else None
        for at in (Column.SEGMENTS, Column.PRICE):
            self.table.setColumnHidden(at, others or (at is Column.PRICE and settings is None))
        template, line = None if others else self._drafting.knowing.template, self._drafting.knowing.line
        self._title.setText(
            self.tr("Who is left out, and why") if others else self.tr("Each message, exactly as it goes out")
        )
        self._stop()
        if not others and not self.longest.isChecked():
            self._show(Shown(known.ids, template, settings))
            return
        store, who = self._desk.store, known.who

        def read(progress: Callable[[int, int | None], None]) -> "array[int]":
            if others:
                return read_left_out(store, who, None)
            with reading(store) as conn:
                return longest_first(conn, who, content.text, fit=content.fit, line=line, progress=progress)

        self._work = self._desk.background.run_long(
            read,
            done=lambda ids: self._show(Shown(ids, template, settings, who if others else None)),
            failed=self._table_broke,
        )

    def _show(self, shown: Shown) -> None:
        self._work = None
        self.model.show(shown)
        if shown.ids:
            self._place.setCurrentWidget(self.table)
            return
        self.empty.show_state(
            self.tr("Nobody"),
            self.tr("Nobody is left out.") if shown.template is None else self.tr("Nobody would get this campaign."),
            action=self.tr("Change the audience"),
            do=lambda: self._go(0),
        )
        self._place.setCurrentWidget(self.empty)

    def _ask_where(self) -> None:
        """The plan is of what is saved; going to this step saved it."""
        campaign, name = self._drafting.saver.campaign, self._drafting.content.name
        if campaign is not None:
            ask_where(
                self.window(),
                self.tr("Export the plan"),
                name=self.tr("{0} plan").format(name),
                kind=csv_kind(),
                suffix="csv",
                chosen=lambda file: export_plan(self._desk, campaign, file),
            )

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work.ignore()
            self._work = None

    def _table_broke(self, error: Exception) -> None:
        self.empty.show_state(
            self.tr("The messages could not be read"),
            of_error(error),
            action=self.tr("Try again"),
            do=self._show_table,
        )
        self._place.setCurrentWidget(self.empty)

    def _show_whole_text(self) -> None:
        index = self.table.currentIndex()
        found = self.model.row(index.row()) if index.isValid() else None
        text = found.text if found is not None and found.measured is not None else ""
        self._words.setText(text)
        self.whole_text.setVisible(bool(text))
