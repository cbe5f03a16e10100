"""Recall: the seconds after Send in which nothing has left and all of a campaign can be taken back."""

import math
from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.domain.campaign import CampaignStatus
from app.domain.message import Status
from app.storage.reads import reading
from app.storage.reads.campaigns import CampaignRow
from app.storage.reads.recall import Recallable, recallable
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.widgets.banner import Banner

TICK_MS = 200
UNTOUCHED = (Status.QUEUED, Status.SKIPPED)


class RecallBanner(Banner):
    """Hidden when there is nothing to recall. Whether there is stands in the store, not in a timer of the window."""

    def __init__(self, desk: Desk) -> None:
        """Hidden."""
        super().__init__(desk.theme, "info")
        self._desk = desk
        self._campaign: CampaignRow | None = None
        self._found: Recallable | None = None
        self._busy = False
        self._asking = Asking(desk.background, self._ask, answered=self._take, failed=self._broke, parent=self)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show)

    def show_campaign(self, campaign: CampaignRow | None) -> None:
        """Look whether this campaign can be recalled."""
        other = campaign is None or self._campaign is None or campaign.id != self._campaign.id
        self._campaign = campaign
        under_way = campaign is not None and campaign.status in (CampaignStatus.SENDING, CampaignStatus.PAUSED)
        waits = campaign is not None and campaign.planned == sum(campaign.counts[status] for status in UNTOUCHED)
        if other or not (under_way and waits and campaign is not None and campaign.run > 0):
            self._asking.forget()
            self._take(None)
        if under_way and waits and campaign is not None and campaign.run > 0:
            self._asking.ask()

    def _ask(self) -> Callable[[], Recallable | None]:
        assert self._campaign is not None
        store, campaign, now = self._desk.store, self._campaign.id, self._desk.clock()

        def read() -> Recallable | None:
            with reading(store) as conn:
                return recallable(conn, campaign, now)

        return read

    def _take(self, found: Recallable | None) -> None:
        self._found = found
        if found is None:
            self._tick.stop()
            self.hide()
            return
        self._tick.start()
        self._show()

    def _broke(self, error: Exception) -> None:
        del error  # the screen, which reads the same store, says so
        self._take(None)

    def _show(self) -> None:
        if self._found is None:
            return
        left = 0.0
        if self._found.until is not None:
            left = (self._found.until - self._desk.clock()).total_seconds()
        words = self.tr("Goes out in {0} s").format(math.ceil(left)) if left > 0 else self.tr("Nothing has left yet.")
        if words != self.words() or self.isHidden():
            self.say(words, action=self.tr("Recall"), do=self._recall)
        self.action.setEnabled(not self._busy)

    def _recall(self) -> None:
        campaign = self._campaign
        if campaign is None or self._busy:
            return
        self._busy = True
        self.action.setEnabled(False)
        drafts = self._desk.actions.drafts
        self._desk.do(
            lambda: drafts.recall(campaign.id),
            failing=self.tr("It was not recalled"),
            done=lambda _: self._recalled(campaign),
            after=self._done,
        )

    def _recalled(self, campaign: CampaignRow) -> None:
        self._take(None)
        self._desk.say(self.tr("Recalled. Nothing was sent."))
        self._desk.routes.compose.emit(campaign.id)

    def _done(self) -> None:
        self._busy = False
        self._show()
