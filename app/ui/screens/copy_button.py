"""Using a campaign again: one press makes a draft with its text, sender and list."""

from app.domain.ids import CampaignId
from app.storage.reads.campaigns import CampaignRow
from app.ui.desk import Desk
from app.ui.widgets.labels import Button


class CopyButton(Button):
    """Hidden until it knows a campaign. A double click makes one copy."""

    def __init__(self, desk: Desk) -> None:
        """Hidden."""
        super().__init__(desk.theme, kind="quiet", sign="copy", name="")
        self.setAccessibleName(self.tr("Copy into a new draft"))
        self.setToolTip(self.tr("Copy into a new draft"))
        self._desk = desk
        self._campaign: CampaignRow | None = None
        self.clicked.connect(self._copy)
        self.hide()

    def show_campaign(self, campaign: CampaignRow | None) -> None:
        """The campaign that would be copied."""
        self._campaign = campaign
        self.setVisible(campaign is not None)

    def _copy(self) -> None:
        campaign = self._campaign
        if campaign is None or not self.isEnabled():
            return
        self.setEnabled(False)
        drafts, name = self._desk.actions.drafts, self.tr("{0}, again").format(campaign.name)
        self._desk.do(
            lambda: drafts.duplicate(campaign.id, name=name),
            failing=self.tr("Nothing was copied"),
            done=self._copied,
            after=lambda: self.setEnabled(True),
        )

    def _copied(self, draft: CampaignId) -> None:
        self._desk.routes.compose.emit(draft)
