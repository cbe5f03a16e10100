"""Step 2, message: the sender, the text, what one person gets, and what it comes to for all of them."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from app.domain.errors import Refused
from app.domain.fitting import Fit, fitted
from app.domain.money import cost, one_price
from app.domain.opt_out_line import with_line
from app.domain.segments import measure
from app.domain.setting_values import sender as check_sender
from app.domain.template import render
from app.storage.reads.text_versions import TextVersion
from app.ui.composing_words import spread_words
from app.ui.desk import Desk
from app.ui.figures import NONE, money, span, whole
from app.ui.screens.composer.checks import about, message_checks
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.fitting_card import FittingCard
from app.ui.screens.composer.length_checks import WaysOut, length_checks
from app.ui.screens.composer.opt_out_checks import opt_out_checks
from app.ui.screens.composer.opt_out_row import OptOutRow
from app.ui.screens.composer.pages import StepPage
from app.ui.screens.composer.preview import Preview
from app.ui.screens.composer.versions import Versions
from app.ui.screens.composer.writing import WritingCard
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_list import CheckList, by_importance
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.labels import label
from app.ui.widgets.phone_preview import PhonePreview
from app.ui.words import segments


class MessageStep(StepPage):
    """What it says."""

    costliest_wanted = Signal()
    """The person wants to see whose messages are the longest."""

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """Shows nothing until the draft is opened."""
        super().__init__()
        self._desk, self._drafting = desk, drafting
        self.sender_name = QLineEdit()
        self.sender_problem = label(role="problem", wrap=True)
        self.template = QComboBox()
        self.writing = WritingCard(desk.theme)
        self.editor = self.writing.editor
        self.opt_out = OptOutRow(desk, drafting)
        self.versions = Versions(desk, drafting)
        self.fitting = FittingCard(desk, drafting)
        self.checks = CheckList(desk.theme)
        self.phone = PhonePreview(desk.theme)
        self.preview = Preview(desk, drafting, self)
        self.cost = FigureCard(self.tr("Estimated cost"))
        self.time = FigureCard(self.tr("Estimated time"))
        self._lay_out()
        self._connect()

    def show_fits(self) -> None:
        """Go to the ways of making it cheaper."""
        self.ensureWidgetVisible(self.fitting)
        self.fitting.ways[self._drafting.content.fit].setFocus()

    def _lay_out(self) -> None:
        head = row(12)
        self.sender_name.setAccessibleName(self.tr("Sender name"))
        self.sender_name.setMaxLength(40)
        self.template.setAccessibleName(self.tr("Start from a template"))
        self.template.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.template.setMinimumContentsLength(10)
        self._template_part = _named(self.tr("Start from a template"), self.template)
        head.addLayout(_named(self.tr("Sender name"), self.sender_name), 1)
        head.addLayout(self._template_part, 1)
        self.left.addLayout(head)
        self.sender_problem.hide()
        self.left.addWidget(self.sender_problem)
        self.left.addWidget(self.versions)
        self.left.addWidget(self.writing)
        self.left.addWidget(self.opt_out)
        self.left.addWidget(self.fitting)
        card = Card()
        card.box.addWidget(label(self.tr("Before it goes out"), "heading"))
        card.box.addWidget(self.checks)
        self.left.addWidget(card)
        for part in (self.phone, self.cost, self.time):
            self.right.addWidget(part)
        self.fill()

    def _connect(self) -> None:
        drafting = self._drafting
        self.writing.edited.connect(self._written)
        self.fitting.chosen.connect(self.editor.choose_fit)
        self.opt_out.changed.connect(self._show_message)
        self.opt_out.changed.connect(self._show_figures)
        self.fitting.replaced.connect(self._replace)
        self.versions.chosen.connect(self._use)
        self.editor.left.connect(drafting.saver.now)
        self.sender_name.textEdited.connect(self._sender_typed)
        self.sender_name.editingFinished.connect(drafting.saver.now)
        self.template.activated.connect(self._start_from)
        self.phone.turned.connect(self.preview.turn)
        self.preview.changed.connect(self._show_message)
        drafting.opened.connect(self._show_draft)
        drafting.knowing.around_known.connect(lambda: self.writing.offer_fields(drafting.knowing.fields))
        drafting.knowing.around_known.connect(self._show_templates)
        drafting.knowing.around_known.connect(self._show_message)
        drafting.knowing.around_known.connect(self._show_figures)
        drafting.knowing.people_known.connect(self._show_figures)
        drafting.knowing.plan_known.connect(self._show_figures)
        drafting.knowing.readiness_known.connect(self._show_figures)
        drafting.knowing.fits_known.connect(self._show_figures)

    def _show_draft(self) -> None:
        content = self._drafting.content
        self.editor.set_source(content.text, content.fit)
        with QSignalBlocker(self.sender_name):
            self.sender_name.setText(content.sender)
        self._show_sender()
        self._show_message()
        self._show_figures()

    def _written(self) -> None:
        self._drafting.change(text=self.editor.source())
        if self.editor.fit is not self._drafting.content.fit:
            self._drafting.change_fit(self.editor.fit)
        self._show_message()
        self._show_figures()

    def _replace(self, text: str, fit: Fit | None = None) -> None:
        """Put another text in place of this one, which is kept first."""
        self._drafting.keep_text()
        self.editor.replace_source(text, fit)

    def _use(self, version: TextVersion) -> None:
        self._replace(version.text, version.fit)
        self.editor.setFocus()

    def _sender_typed(self, text: str) -> None:
        self._drafting.change(sender=text.strip())
        self._show_sender()
        self._show_figures()

    def _show_sender(self) -> None:
        ready = self._drafting.knowing.readiness
        usual = ready.settings.mitto_sender if ready else ""
        typed = self._drafting.content.sender
        words = self.tr("{0} (Settings)").format(usual) if usual else self.tr("Such as MyShop")
        self.sender_name.setPlaceholderText(words)
        self.sender_name.setMinimumWidth(self.sender_name.fontMetrics().horizontalAdvance(words) + 30)
        self.phone.show_sender(typed or usual)
        problem = ""
        try:
            check_sender("", typed)
        except Refused:
            problem = self.tr(
                "3 to 11 Latin letters or digits with at least one letter, or a number of 3 to 14 digits."
            )
        self.sender_problem.setText(problem)
        self.sender_problem.setVisible(bool(problem))

    def _show_message(self) -> None:
        person = self.preview.person
        template = self._drafting.knowing.template
        text = render(template, person.fields if person else {})
        own = fitted("".join(piece for piece in template.pieces if isinstance(piece, str)), template.fit)
        own = with_line(own, template.line)
        self.fitting.show_text(self._drafting.content.text)
        self.opt_out.show_draft()
        self.writing.show_measure(text, measure(text), own)
        name = (person.fields["first_name"] or person.name or NONE) if person else ""
        total = self.preview.total
        self.phone.show_message(text, name, self.preview.at + 1 if total else 0, total)

    def _show_figures(self) -> None:
        self._show_sender()
        knowing = self._drafting.knowing
        plan, ready = knowing.plan, knowing.readiness
        settings = self._desk.routes.settings
        ways = WaysOut(self.costliest_wanted.emit, self.editor.setFocus, self.show_fits)
        checks = message_checks(self._drafting, self.editor.edit_field_named)
        checks += length_checks(self._drafting, ways)
        checks += opt_out_checks(self._drafting, settings=lambda: settings.emit("store"))
        self.checks.show_checks(by_importance(checks))
        if plan is None or ready is None:
            self.cost.show_figure(NONE, name=self.tr("Estimated segments"))
            self.time.show_figure(NONE)
            return
        price = cost(plan.by_region, ready.settings)
        each = spread_words(plan.by_segments) if self._drafting.content.text else ""
        if price is None:
            self.cost.show_figure(about(plan, whole(plan.segments)), each, name=self.tr("Estimated segments"))
        else:
            currency = ready.settings.price_currency
            rate = one_price(plan.by_region, ready.settings)
            by = segments(plan.segments) if rate is None else f"{segments(plan.segments)} × {money(rate, currency)}"
            self.cost.show_figure(about(plan, money(price, currency)), by, name=self.tr("Estimated cost"))
        pace = ready.settings.sending_messages_per_second
        if pace:
            limit = self.tr("at your limit of {0} messages a second").format(whole(pace))
            self.time.show_figure(span(plan.people / pace), limit)
        self.time.setVisible(bool(pace))

    def _show_templates(self) -> None:
        known = self._drafting.knowing.around
        entries = [(one.name, one.id) for one in known.templates] if known else []
        shown = [(self.template.itemText(at), self.template.itemData(at)) for at in range(1, self.template.count())]
        if entries != shown or not self.template.count():
            self.template.clear()
            self.template.addItem(self.tr("Choose a template"), None)
            for name, template in entries:
                self.template.addItem(name, template)
        for at in range(self._template_part.count()):
            item = self._template_part.itemAt(at)
            part = item.widget() if item else None
            if part is not None:
                part.setVisible(bool(entries))

    def _start_from(self, at: int) -> None:
        known = self._drafting.knowing.around
        chosen = [one for one in known.templates if one.id == self.template.itemData(at)] if known else []
        self.template.setCurrentIndex(0)
        for template in chosen:
            self._replace(template.text)
            if template.sender:
                self.sender_name.setText(template.sender)
                self._sender_typed(template.sender)
            self.editor.setFocus()


def _named(name: str, part: QLineEdit | QComboBox) -> QVBoxLayout:
    box = column(6)
    box.addWidget(label(name, "small"))
    box.addWidget(part)
    return box
