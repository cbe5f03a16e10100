"""What became of an import, and where to go from there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.contact import MAILABLE, Consent
from app.pipeline.commands import ImportResult
from app.ui.figures import whole
from app.ui.import_words import contacts_of, rows_of
from app.ui.theme import Theme
from app.ui.widgets.card import Card, clear, column, row
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, Sign, label


class ImportOutcome(QWidget):
    """Six figures that add up to the rows."""

    fix_wanted = Signal()
    contacts_wanted = Signal()
    campaign_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_result`."""
        super().__init__()
        self.heading = label(role="strong", wrap=True)
        self.words = label(role="muted", wrap=True)
        self.figures = QGridLayout()
        self.figures.setHorizontalSpacing(24)
        self.figures.setVerticalSpacing(6)
        self.figures.setColumnStretch(1, 1)
        self.contacts = Button(theme, self.tr("Open contacts"), kind="primary")
        self.campaign = Button(theme, self.tr("New campaign"))
        self.fix = Button(theme, self.tr("Save the rows to fix…"), sign="download")
        self.another = Button(theme, self.tr("Import another file"))
        self.contacts.clicked.connect(self.contacts_wanted)
        self.campaign.clicked.connect(self.campaign_wanted)
        self.fix.clicked.connect(self.fix_wanted)
        self.another.clicked.connect(self.another_wanted)
        self._lay_out(theme)

    def show_result(self, result: ImportResult, consent: Consent, list_name: str | None) -> None:
        """Fill it in."""
        self.heading.setText(self.tr("{0} saved").format(contacts_of(result.added + result.updated)))
        words = self.tr("{0} read.").format(rows_of(result.rows))
        if list_name is not None:
            words += " " + self.tr("Everyone is in the list “{0}”.").format(list_name)
        if consent not in MAILABLE and result.added:
            words += " " + self.tr("Campaigns do not go to the new ones until you know that they agreed.")
        partly = result.problems - result.rejected
        if partly:
            words += " " + self.tr("{0} taken without a value that cannot be read.").format(rows_of(partly))
        self.words.setText(words)
        clear(self.figures)
        lines = (
            (self.tr("New"), result.added),
            (self.tr("Already known, updated"), result.updated),
            (self.tr("Already known, nothing new"), result.same),
            (self.tr("Same number twice, merged"), result.merged),
            (self.tr("Opted out before, stay opted out"), result.suppressed),
            (self.tr("Left out, need fixing"), result.rejected),
        )
        for at, (name, count) in enumerate(lines):
            self.figures.addWidget(label(name, "muted"), at, 0)
            self.figures.addWidget(label(whole(count), "figure"), at, 1)
        self.fix.setVisible(result.rejected > 0)
        self.contacts.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        card = Card(padding=24, spacing=14)
        head = row(10)
        head.addWidget(Sign(theme, "circle-check", "delivered", 22))
        head.addWidget(self.heading, 1)
        card.box.addLayout(head)
        card.box.addWidget(self.words)
        card.box.addLayout(self.figures)
        answers, flow = QWidget(), Flow(spacing=8)
        for button in (self.contacts, self.campaign, self.fix, self.another):
            flow.addWidget(button)
        answers.setLayout(flow)
        card.box.addSpacing(6)
        card.box.addWidget(answers)
        box = column()
        box.addWidget(card)
        box.addStretch(1)
        self.setLayout(box)
