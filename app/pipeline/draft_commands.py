"""What a person can do with drafts, and how a campaign that has sent nothing yet becomes one again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC

from app.domain.campaign import CampaignStatus
from app.domain.draft import DraftContent, Saved
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, TextVersionId
from app.domain.journal import Event
from app.domain.opt_out_line import parse_why
from app.domain.segments import normalise
from app.domain.settings import Settings
from app.pipeline.launch_conditions import require_account
from app.pipeline.launcher import Launcher
from app.storage import drafts, text_versions
from app.storage.campaigns import get_campaign, move_campaign
from app.storage.database import reading, require_free_space, writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.storage.outbox.recall import take_back
from app.storage.reads.billed import Spent, spent_this_month
from app.storage.settings import read_settings


@dataclass(frozen=True, slots=True)
class Readiness:
    """What sending would find at this moment: each is None when it is well, else the reason and the words."""

    settings: Settings
    account: Refused | None
    disk: Refused | None
    queue: Refused | None
    spent: Spent | None
    """This month so far; None while no price is known."""


@dataclass(frozen=True, slots=True)
class DraftCommands:
    """Each method blocks until the store has it. Raises Refused with words for a person; then nothing has changed."""

    folder: Folder
    launcher: Launcher

    def create(self, content: DraftContent) -> Saved:
        """Add a draft with whatever there is of it so far."""
        with writing(self.folder.store) as conn:
            return drafts.add_draft(conn, _tidy(content), self.launcher.clock())

    def change(self, campaign: CampaignId, content: DraftContent, *, revision: int | None) -> Saved:
        """Write what it says now. Refused (changed) when it was changed since `revision`; None writes over that."""
        with writing(self.folder.store) as conn:
            return drafts.change_draft(conn, campaign, _tidy(content), self.launcher.clock(), revision=revision)

    def keep_text(self, campaign: CampaignId, content: DraftContent) -> None:
        """Keep its text among the earlier ones, before much of it is replaced at once."""
        with writing(self.folder.store) as conn:
            get_campaign(conn, campaign)
            text_versions.keep_text(conn, campaign, normalise(content.text), content.fit, self.launcher.clock())

    def use_version(self, campaign: CampaignId, version: TextVersionId) -> Saved:
        """Say again what an earlier text said; what it says now is kept. Refused (not_found, invalid_status)."""
        now = self.launcher.clock()
        with writing(self.folder.store) as conn:
            text, fit = text_versions.version_of(conn, campaign, version)
            text_versions.keep_as_it_is(conn, campaign, now)
            content = replace(get_campaign(conn, campaign).content, text=text, fit=fit)
            return drafts.change_draft(conn, campaign, content, now, revision=None)

    def duplicate(self, campaign: CampaignId, *, name: str) -> CampaignId:
        """A new draft with the text, sender and list of any campaign."""
        with writing(self.folder.store) as conn:
            return drafts.copy_campaign(conn, campaign, _named(name), self.launcher.clock())

    def delete(self, campaign: CampaignId) -> None:
        """Take a draft away; `bring_back` brings it back."""
        with writing(self.folder.store) as conn:
            drafts.delete_draft(conn, campaign, self.launcher.clock())

    def bring_back(self, campaign: CampaignId) -> None:
        """Bring a deleted draft back, as it was."""
        with writing(self.folder.store) as conn:
            drafts.bring_back(conn, campaign, self.launcher.clock())

    def recall(self, campaign: CampaignId) -> int:
        """Make a campaign that was sent a draft again, if nothing of it was claimed. Returns how many messages it
        takes out of the queue.
        """
        now = self.launcher.clock()
        with writing(self.folder.store) as conn:
            found = get_campaign(conn, campaign)
            if found.status not in (CampaignStatus.SENDING, CampaignStatus.PAUSED) or found.run == 0:
                raise Refused(
                    Reason.INVALID_STATUS,
                    f"Campaign {campaign} is {found.status}, so there is nothing to recall. Nothing was changed.",
                )
            count = take_back(conn, campaign)
            move_campaign(conn, campaign, CampaignStatus.DRAFT, now)
            note(conn, Event.CAMPAIGN_RECALLED, now, campaign=campaign, data={"messages": count})
        return count

    def unschedule(self, campaign: CampaignId) -> None:
        """Make a campaign that waits for its time, or missed it, a draft again."""
        now = self.launcher.clock()
        with writing(self.folder.store) as conn:
            found = get_campaign(conn, campaign)
            if found.status not in (CampaignStatus.SCHEDULED, CampaignStatus.PAUSED) or found.run > 0:
                raise Refused(
                    Reason.INVALID_STATUS,
                    f"Campaign {campaign} is {found.status} and does not wait for a time. Nothing was changed.",
                )
            move_campaign(conn, campaign, CampaignStatus.DRAFT, now, scheduled_for=found.scheduled_for)
            note(conn, Event.CAMPAIGN_UNSCHEDULED, now, campaign=campaign)

    def readiness(self) -> Readiness:
        """What would stop a campaign from being sent, whatever it says."""
        with reading(self.folder.store) as conn:
            settings, spent = read_settings(conn), spent_this_month(conn, self.launcher.clock())
        settings.sending_times.next_opening(self.launcher.clock(), UTC)  # reads holidays: no window waits for that
        return Readiness(
            settings=settings,
            account=_refusal(lambda: require_account(settings, self.launcher.secrets)),
            disk=_refusal(lambda: require_free_space(self.folder.path)),
            queue=_refusal(self.launcher.queue.check),
            spent=spent,
        )


def _tidy(content: DraftContent) -> DraftContent:
    return replace(
        content,
        name=_named(content.name),
        text=normalise(content.text),
        sender=normalise(content.sender.strip()),
        no_line_why=parse_why(content.no_line_why) if content.no_line_why else "",
    )


def _named(name: str) -> str:
    if not name.strip():
        raise Refused(Reason.BAD_VALUE, "The campaign needs a name. Nothing was saved.")
    return normalise(" ".join(name.split()))


def _refusal(check: Callable[[], None]) -> Refused | None:
    try:
        check()
    except Refused as refusal:
        return refusal
    return None
