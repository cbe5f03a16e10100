"""What the composer knows of the days ahead of a campaign that repeats; read off the UI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.pipeline.commands import Ahead
from app.ui.asking import Asking
from app.ui.desk import Desk


class LookingAhead(QObject):
    """Asks when it is told to; `ahead` is None until what the draft says now is answered."""

    known = Signal()

    def __init__(
        self,
        desk: Desk,
        content: Callable[[], DraftContent],
        campaign: Callable[[], CampaignId | None],
        parent: QObject,
    ) -> None:
        """Knows nothing."""
        super().__init__(parent)
        self._desk, self._content, self._campaign = desk, content, campaign
        self._asked: object = None
        self._answered: tuple[object, Ahead | None] | None = None
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)

    @property
    def ahead(self) -> Ahead | None:
        """The days ahead of the draft as it is now; None for one that does not repeat, too."""
        if self._answered is None or self._answered[0] != _made_of(self._content()):
            return None
        return self._answered[1]

    @property
    def waiting(self) -> bool:
        """Whether it is being found out."""
        return self._asking.waiting

    def ask(self) -> None:
        """The draft, its people or the day may be others now."""
        if self._content().repeats is None:
            self._asking.forget()
        else:
            self._asking.ask()

    def forget(self) -> None:
        """Nobody looks any more."""
        self._asking.forget()
        self._answered = None

    def _question(self) -> Callable[[], Ahead | None]:
        content, campaign, repeats = self._content(), self._campaign(), self._desk.actions.repeats
        self._asked = _made_of(content)
        return lambda: repeats.ahead_of_draft(content, campaign)

    def _take(self, found: Ahead | None) -> None:
        self._answered = self._asked, found
        self.known.emit()

    def _broke(self, _error: Exception) -> None:
        """Whoever counts the people of the draft meets the same trouble, and tells it."""
        self._answered = None
        self.known.emit()


def _made_of(content: DraftContent) -> object:
    """What the days ahead depend on."""
    return content.repeats, content.filter, content.text, content.fit, content.no_line_why
