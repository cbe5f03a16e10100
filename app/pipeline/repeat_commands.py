"""What a person can ask about a campaign that repeats, and answer it: what lies ahead, and what was missed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.pipeline.launcher import Launcher
from app.pipeline.look_ahead import Ahead, DayCount, look_ahead, missed_days
from app.pipeline.repeat_campaign import go_on
from app.storage.campaigns import get_campaign
from app.storage.database import reading


@dataclass(frozen=True, slots=True)
class RepeatCommands:
    """Each method blocks until the store has it; none is for the UI thread. Raises Refused with words for a person."""

    store: Path
    launcher: Launcher

    def ahead(self, campaign: CampaignId) -> Ahead | None:
        """What the days ahead come to; None for a campaign that does not repeat."""
        with reading(self.store) as conn:
            found = get_campaign(conn, campaign)
            now = self.launcher.clock()
            return look_ahead(conn, found.content, now, campaign=campaign, after=found.repeated_to)

    def ahead_of_draft(self, content: DraftContent, campaign: CampaignId | None) -> Ahead | None:
        """The same of what is being written, whether it is saved or not."""
        with reading(self.store) as conn:
            after = None if campaign is None else get_campaign(conn, campaign).repeated_to
            return look_ahead(conn, content, self.launcher.clock(), campaign=campaign, after=after)

    def missed(self, campaign: CampaignId) -> Sequence[DayCount]:
        """The days, with somebody in them, that it missed."""
        with reading(self.store) as conn:
            return missed_days(conn, campaign, self.launcher.clock())

    def send_late(self, campaign: CampaignId, *, last: date | None = None) -> int:
        """Send what was missed up to this day now, and go on. Returns how many runs that were."""
        return len(go_on(campaign, self.launcher, late=True, last=last))

    def pass_over(self, campaign: CampaignId, *, last: date | None = None) -> None:
        """Send nothing of what was missed up to this day, and go on with the days after it."""
        go_on(campaign, self.launcher, late=False, last=last)
