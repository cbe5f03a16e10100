"""Reports: how the campaigns of a period went, how long deliveries took, and why some messages did not arrive."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QMenu, QWidget

from app.domain.ids import CampaignId
from app.domain.period import Period
from app.storage.reads import reading
from app.storage.reads.results import Report, Result, report
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.dialogs.month_costs import MonthCostsDialog
from app.ui.exporting import ask_where, csv_kind, export_campaign
from app.ui.figures import day_time
from app.ui.report_page import Heading, page, printed_on
from app.ui.report_print import ask_printer, write_pdf
from app.ui.report_words import figures, how_known, period_words, time_rows
from app.ui.screen import Screen
from app.ui.screens.reasons import Reasons
from app.ui.screens.results import Results
from app.ui.seldom import Seldom
from app.ui.tokens import GAP_XL
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.empty import Empty
from app.ui.widgets.histogram import Histogram
from app.ui.widgets.labels import Button, Elided, label
from app.ui.widgets.scrolled import Scrolled
from app.ui.widgets.tile import Tile
from app.ui.words import campaigns, of_error

CARDS = 4
FIRST = Period.DAYS_90


class ReportsScreen(Screen):
    """Follows the store, but seldom: it counts over all messages of the period."""

    def __init__(self, desk: Desk) -> None:
        """Reads nothing until `refresh`."""
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.report: Report | None = None
        self._chosen: CampaignId | None = None
        self._asking: Asking[Report] = Seldom(
            desk.background, self._question, answered=self._take, failed=self._broke, parent=self
        )
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Period of the report"))
        for one in Period:
            self.period.addItem(period_words(one), one)
        self.period.setCurrentIndex(self.period.findData(FIRST))
        self.period.currentIndexChanged.connect(self._another_period)
        self.costs = Button(theme, self.tr("What a month cost"))
        self.costs.clicked.connect(lambda: MonthCostsDialog(desk, self.window()).open())
        self.print = Button(theme, self.tr("Print"), sign="printer")
        self.print.clicked.connect(self._offer_print)
        self.export = Button(theme, self.tr("Export CSV"), kind="primary", sign="download")
        self.export.clicked.connect(self._ask_file)
        self.cards = [Tile("") for _ in range(CARDS)]
        self.results = Results(theme)
        self.results.opened.connect(desk.routes.campaign)
        self.results.chosen.connect(self._choose)
        self.results.export_wanted.connect(self._ask_campaign_file)
        self.chart = Histogram(theme, "delivered")
        self.chart_title = Elided(role="heading")
        self.chart_words = label(role="small", wrap=True)
        self.reasons = Reasons(theme)
        self.empty = Empty(theme)
        self._body = Scrolled(sideways=True)
        self._lay_out()

    def refresh(self) -> None:
        """Count again."""
        self._asking.ask()

    def _lay_out(self) -> None:
        head = row(12)
        head.addWidget(label(self.tr("Reports"), "title"), 1)
        for part in (self.period, self.costs, self.print, self.export):
            head.addWidget(part)
        content = column(14)
        tiles = row(12)
        for card in self.cards:
            tiles.addWidget(card, 1)
        content.addLayout(tiles)
        content.addWidget(self.results)
        content.addLayout(self._second_line(), 1)
        inside = QWidget()
        inside.setLayout(content)
        self._body.setWidget(inside)
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        box.addLayout(head)
        box.addWidget(self._body, 1)
        box.addWidget(self.empty, 1)
        self._show_body(shown=False)
        self.empty.hide()
        self.setLayout(box)

    def _second_line(self) -> QGridLayout:
        times = Card(spacing=10)
        times.box.addWidget(self.chart_title)
        times.box.addWidget(self.chart)
        times.box.addWidget(self.chart_words)
        times.box.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(times, 0, 0)
        grid.addWidget(self.reasons, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _question(self) -> Callable[[], Report]:
        store, actions, now, period = self._desk.store, self._desk.actions, self._desk.clock(), self.chosen_period()

        def ask() -> Report:
            since = period.since(now, actions.zone())
            with reading(store) as conn:
                return report(conn, since)

        return ask

    def chosen_period(self) -> Period:
        """What the report is about."""
        return Period(self.period.currentData())

    def _another_period(self) -> None:
        self._asking.ask_afresh()

    def _take(self, found: Report) -> None:
        self.report = found
        if not found.results:
            self._say_nothing()
            return
        for card, figure in zip(self.cards, [*figures(found), None][:CARDS], strict=True):
            card.setVisible(figure is not None)
            if figure is not None:
                card.rename(figure.name)
                card.show_figure(figure.figure, figure.line, explained=figure.explained)
        self.results.show_report(found, self._chosen)
        self.reasons.show_failures(found.failures)
        self._show_chart()
        self.empty.hide()
        self._show_body(shown=True)

    def chosen(self) -> Result | None:
        """The campaign whose times are drawn: the one that was chosen, else the newest with a known delivery."""
        if self.report is None:
            return None
        known = {result.campaign.id: result for result in self.report.results}
        if self._chosen in known:
            return known[self._chosen]
        with_times = (result for campaign, result in known.items() if self.report.times.get(campaign))
        return next(with_times, next(iter(known.values()), None))

    def _choose(self, campaign: CampaignId) -> None:
        self._chosen = campaign
        self._show_chart()

    def _show_chart(self) -> None:
        result = self.chosen()
        if result is None or self.report is None:
            return
        self.chart_title.show_text(self.tr("Time to deliver, {0}").format(result.campaign.name))
        self.chart.setAccessibleName(self.chart_title.whole_text())
        times = self.report.times.get(result.campaign.id, {})
        self.chart.setVisible(bool(times))
        self.chart.show_rows(time_rows(times))
        nothing = self.tr("No delivery of this campaign is known yet.")
        self.chart_words.setText(how_known(self.report) if times else nothing)

    def _say_nothing(self) -> None:
        if self.report is None or not self.report.ever:
            self.empty.show_state(
                self.tr("Nothing to report yet"),
                self.tr("What becomes of your campaigns is told here."),
                action=self.tr("New campaign"),
                do=self._desk.routes.new_campaign.emit,
            )
        else:
            self.empty.show_state(
                self.tr("No campaign was sent in this period"),
                self.tr("An earlier one may have been."),
                action=self.tr("Show all"),
                do=lambda: self.period.setCurrentIndex(self.period.findData(Period.ALL)),
            )
        self._show_body(shown=False)
        self.empty.show()

    def _show_body(self, *, shown: bool) -> None:
        self._body.setVisible(shown)
        self.print.setEnabled(shown)
        self.export.setEnabled(shown)

    def _broke(self, error: Exception) -> None:
        self.report = None
        self._show_body(shown=False)
        self.empty.show_state(
            self.tr("The report could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self.empty.show()

    def _name(self) -> str:
        return f"{self.tr('Reports')} · {period_words(self.chosen_period())}"

    def _ask_file(self) -> None:
        ask_where(
            self.window(),
            self.tr("Export the campaigns"),
            name=self.tr("Campaigns, {0}").format(period_words(self.chosen_period())),
            kind=csv_kind(),
            suffix="csv",
            chosen=self.export_to,
        )

    def export_to(self, file: Path) -> None:
        """Write the campaigns of the period as CSV."""
        actions, now, period = self._desk.actions, self._desk.clock(), self.chosen_period()

        def write() -> int:
            return actions.reports.write_campaigns(file, since=period.since(now, actions.zone()))

        self.export.setEnabled(False)
        self._desk.do(
            write,
            failing=self.tr("The campaigns were not written"),
            done=lambda count: self._desk.say(self.tr("{0} written to {1}").format(campaigns(count), file.name)),
            after=lambda: self.export.setEnabled(self.report is not None),
        )

    def _ask_campaign_file(self, result: Result) -> None:
        ask_where(
            self.window(),
            self.tr("Export the delivery report"),
            name=result.campaign.name,
            kind=csv_kind(),
            suffix="csv",
            chosen=lambda file: export_campaign(self._desk, result.campaign, file),
        )

    def _offer_print(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Save as PDF…"), self._ask_pdf)
        menu.addAction(self.tr("Print on paper…"), self._ask_printer)
        menu.popup(self.print.mapToGlobal(self.print.rect().bottomLeft()))

    def _page(self) -> str:
        assert self.report is not None
        printed = printed_on(day_time(self._desk.clock()))
        return page(self.report, self.chosen(), Heading(period_words(self.chosen_period()), printed))

    def _ask_pdf(self) -> None:
        ask_where(
            self.window(),
            self.tr("Save as PDF"),
            name=self._name(),
            kind=self.tr("PDF files"),
            suffix="pdf",
            chosen=self.save_pdf,
        )

    def save_pdf(self, file: Path) -> None:
        """Write what is on show as a PDF."""
        told, name = self._page(), self._name()
        self._desk.do(
            lambda: write_pdf(told, name, file),
            failing=self.tr("The PDF was not written"),
            done=lambda _: self._desk.say(self.tr("The report was written to {0}").format(file.name)),
        )

    def _ask_printer(self) -> None:
        ask_printer(self._page(), self._name(), self.window())
