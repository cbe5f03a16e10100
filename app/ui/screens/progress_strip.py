"""How far a campaign is: counts, pace, time left, and the stacked bar."""

from app.domain.campaign import CampaignStatus
from app.domain.message import PENDING, Status
from app.storage.reads.campaigns import CampaignRow
from app.ui.figures import day_time, percent, span, time_left, whole
from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.figure_line import FigureLine
from app.ui.widgets.stacked_bar import StackedBar
from app.ui.words import segments, sent


class ProgressStrip(Card):
    """One line of figures above the bar."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_progress`."""
        super().__init__(spacing=10)
        self.line = FigureLine(theme)
        self._bar = StackedBar(theme)
        self.box.addWidget(self.line)
        self.box.addWidget(self._bar)

    def show_progress(self, campaign: CampaignRow, per_minute: int, spent: str) -> None:
        """`per_minute` is how many messages are handed over at the pace of now; `spent` is empty when not known."""
        taken, planned = sent(campaign.counts), campaign.planned
        words = self.tr("{0} of {1} sent").format(whole(taken), whole(planned))
        cost = self.tr("{0} so far").format(spent) if spent else segments(campaign.segments)
        right = " · ".join((*self._pace(campaign, per_minute), cost))
        self.line.show_texts(words, "· " + percent(taken, planned), right)
        self._bar.show_counts(campaign.counts)

    def _pace(self, campaign: CampaignRow, per_minute: int) -> list[str]:
        left = sum(campaign.counts[status] for status in PENDING)
        match campaign.status:
            case CampaignStatus.SENDING:
                remaining = time_left(left - campaign.waiting, per_minute)
                waits = self._put_off(campaign)
                if campaign.waiting == left:
                    return waits
                pace = self.tr("{0} / min").format(whole(per_minute))
                about = [self.tr("about {0} left").format(span(remaining.total_seconds()))] if remaining else []
                return [*waits, pace, *about]
            case CampaignStatus.PAUSED:
                return [self.tr("{0} wait").format(whole(campaign.counts[Status.QUEUED]))]
            case CampaignStatus.COMPLETED | CampaignStatus.CANCELLED if campaign.finished_at:
                return [day_time(campaign.finished_at)]
            case _:
                return []

    def _put_off(self, campaign: CampaignRow) -> list[str]:
        """Who had messages enough lately, and when the first of them may get this one."""
        if campaign.waits_until is None:
            return []
        return [self.tr("{0} wait until {1}").format(whole(campaign.waiting), day_time(campaign.waits_until))]
