"""A campaign that has not been sent: its text, who it is for, and how many people that is now."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from app.domain.ids import CampaignId
from app.domain.segments import measure
from app.storage.reads import Campaign, count_mailable, get_campaign, reading
from app.storage.reads.contacts import all_lists
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error, people, say, segments


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be sent if it were sent now."""

    campaign: Campaign
    people: int
    list_name: str | None

    def facts(self) -> list[tuple[str, str]]:
        """What a person decides on, in words."""
        measured = measure(self.campaign.text)
        return [
            (say("Recipients"), people(self.people)),
            (say("List"), self.list_name or say("All contacts")),
            (say("Left out"), say("People without consent and people who opted out")),
            (say("Sender"), self.campaign.sender or say("As in Settings")),
            (say("Text"), say("{0} each, before names are filled in").format(segments(measured.segments))),
        ]


def read_draft(store: Path, campaign: CampaignId) -> Draft:
    """Off the UI thread: counting the people of a large list takes a while. Raises Refused (not_found)."""
    with reading(store) as conn:
        found = get_campaign(conn, campaign)
        names = {one.id: one.name for one in all_lists(conn)} if found.list_id is not None else {}
        list_name = names.get(found.list_id) if found.list_id is not None else None
        return Draft(found, count_mailable(conn, found.list_id), list_name)


class DraftPanel(Card):
    """Takes the table's place while there are no messages yet."""

    changed = Signal()
    import_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        """Shows nothing until `show_campaign`."""
        super().__init__()
        self._desk = desk
        self._campaign: CampaignId | None = None
        self.draft: Draft | None = None
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        line = row(24)
        left, right = column(8), column(8)
        left.addWidget(label(self.tr("Message"), "heading"))
        bubble = Card(role="bubble", padding=12)
        self._text = label(wrap=True)
        bubble.box.addWidget(self._text)
        left.addWidget(bubble)
        left.addStretch(1)
        right.addWidget(label(self.tr("If it were sent now"), "heading"))
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        right.addLayout(self._facts)
        self._nobody = label(self.tr("There is nobody who may be written to yet."), "problem", wrap=True)
        self._problem = label(role="problem", wrap=True)
        self.add_people = Button(desk.theme, self.tr("Import contacts"), sign="upload")
        self.add_people.clicked.connect(self.import_wanted)
        for part in (self._nobody, self._problem, self.add_people):
            part.hide()
            right.addWidget(part)
        self.add_people.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        right.addStretch(1)
        line.addLayout(left, 1)
        line.addLayout(right, 1)
        self.box.addLayout(line)
        self.box.addStretch(1)

    def show_campaign(self, campaign: CampaignId) -> None:
        """Read what this campaign would send."""
        if campaign != self._campaign:
            self.draft = None
        self._campaign = campaign
        self._asking.ask_afresh()

    def refresh(self) -> None:
        """Count again."""
        if self._campaign is not None:
            self._asking.ask()

    def _question(self) -> Callable[[], Draft]:
        assert self._campaign is not None
        store, campaign = self._desk.store, self._campaign
        return lambda: read_draft(store, campaign)

    def _take(self, draft: Draft) -> None:
        if draft != self.draft:
            self.draft = draft
            self._text.setText(draft.campaign.text or self.tr("There is no text yet."))
            self._write_facts(draft)
        self._nobody.setVisible(draft.people == 0)
        self.add_people.setVisible(draft.people == 0)
        self._problem.hide()
        self.changed.emit()

    def _broke(self, error: Exception) -> None:
        self.draft = None
        self._problem.setText(of_error(error))
        self._problem.show()
        self.changed.emit()

    def _write_facts(self, draft: Draft) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, (name, value) in enumerate(draft.facts()):
            self._facts.addWidget(label(name, "muted"), at, 0)
            self._facts.addWidget(label(value, wrap=True), at, 1)
