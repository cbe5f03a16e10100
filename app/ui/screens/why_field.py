"""'Why did Maria not get a campaign?': the campaigns to choose from, and the answer in one sentence."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.ids import CampaignId
from app.storage.reads import reading
from app.storage.reads.person import Person
from app.storage.reads.why_not import Answer, Started, started_campaigns, why_not
from app.ui.asking import Asking
from app.ui.contact_words import called, day
from app.ui.desk import Desk
from app.ui.why_words import sentence
from app.ui.widgets.card import column
from app.ui.widgets.labels import label
from app.ui.words import of_error


class WhyField(QWidget):
    """About one person at a time. Campaigns are read when somebody is shown."""

    def __init__(self, desk: Desk) -> None:
        """Hidden while there is no campaign to ask about."""
        super().__init__()
        self._desk = desk
        self._person: Person | None = None
        self.heading = label(role="heading", wrap=True)
        self.campaign = QComboBox()
        self.campaign.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.campaign.setMinimumContentsLength(12)
        self.answer = label(wrap=True)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.answer.hide()
        self._campaigns = Asking(
            desk.background, self._ask_campaigns, answered=self._offer, failed=self._broke, parent=self
        )
        self._why = Asking(desk.background, self._ask_why, answered=self._say, failed=self._broke, parent=self)
        self.campaign.activated.connect(lambda _: self._chosen())
        box = column(8)
        for part in (self.heading, self.campaign, self.answer):
            box.addWidget(part)
        self.setLayout(box)
        self.hide()

    @property
    def waiting(self) -> bool:
        """Whether something is being read."""
        return self._campaigns.waiting or self._why.waiting

    def show_person(self, person: Person) -> None:
        """Ask about this person from now on; an answer that is on show is read again."""
        other = self._person is None or self._person.id != person.id
        self._person = person
        words = self.tr("Why did {0} not get a campaign?").format(called(person))
        self.heading.setText(words)
        self.campaign.setAccessibleName(words)
        if other:
            self.campaign.setCurrentIndex(0)
            self.answer.hide()
        self._campaigns.ask()
        if self.campaign.currentData() is not None:
            self._why.ask()

    def _ask_campaigns(self) -> Callable[[], list[Started]]:
        store = self._desk.store

        def ask() -> list[Started]:
            with reading(store) as conn:
                return started_campaigns(conn)

        return ask

    def _offer(self, found: list[Started]) -> None:
        chosen, now = self.campaign.currentData(), self._desk.clock()
        entries = [(f"{one.name} · {day(one.launched, now)}" if one.launched else one.name, one.id) for one in found]
        shown = [(self.campaign.itemText(at), self.campaign.itemData(at)) for at in range(1, self.campaign.count())]
        if entries != shown or not self.campaign.count():
            self.campaign.clear()
            self.campaign.addItem(self.tr("Choose a campaign"), None)
            for name, campaign in entries:
                self.campaign.addItem(name, campaign)
            self.campaign.setCurrentIndex(max(self.campaign.findData(chosen), 0))
        self.setVisible(bool(entries))

    def _chosen(self) -> None:
        if self.campaign.currentData() is None:
            self.answer.hide()
        else:
            self._why.ask_afresh()

    def _ask_why(self) -> Callable[[], tuple[str, Answer]]:
        assert self._person is not None
        store, person, campaign = self._desk.store, self._person, CampaignId(self.campaign.currentData() or 0)

        def ask() -> tuple[str, Answer]:
            with reading(store) as conn:
                return called(person), why_not(conn, person.id, campaign)

        return ask

    def _say(self, found: tuple[str, Answer]) -> None:
        name, answer = found
        self.answer.setText(sentence(name, answer, self._desk.clock()))
        self.answer.show()

    def _broke(self, error: Exception) -> None:
        self.answer.setText(of_error(error))
        self.answer.show()
