"""What a person can do with one campaign, from its beginning to its report.

What does it is imported when it is asked for: a window is painted without it, and sooner.
"""

# ruff: noqa: PLC0415
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.campaign import Settlement
from app.domain.days import shop_zone
from app.domain.draft import DraftContent, Reviewed
from app.domain.errors import Reason, Refused
from app.domain.ids import AudienceId, CampaignId, MessageId
from app.domain.message import Why
from app.domain.opt_out_line import parse_why
from app.domain.people_filter import Filter, in_list
from app.domain.phone import BadNumber, parse_number
from app.domain.progress import Progress, ignore_progress
from app.domain.segments import normalise
from app.domain.setting_values import sender as check_sender
from app.domain.settings import Settings
from app.pipeline.insist import insisting
from app.pipeline.launcher import Launched, Launcher
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.settings import read_settings

if TYPE_CHECKING:
    from app.pipeline.write_plan import FlightPlan


@dataclass(frozen=True, slots=True)
class CampaignCommands:
    """Each method blocks until the store has it; none is for the UI thread. Raises Refused with words for a person."""

    folder: Folder
    launcher: Launcher
    key_changed: Callable[[], None]
    """Tells whoever holds the API key in memory that there is a new one."""

    def new_campaign(
        self, content: DraftContent, *, list_name: str | None = None, audience_name: str | None = None
    ) -> CampaignId:
        """Add a draft; unknown merge fields, senders, lists and audiences are refused now, missing ones when it is
        sent. It is for those of the content's filter who are in the list and in the saved audience.
        """
        from app.pipeline.launch_conditions import check_text, require_all_at_once
        from app.storage.drafts import add_draft

        if not content.name.strip():
            raise Refused(Reason.BAD_VALUE, "The campaign needs a name. Nothing was saved.")
        require_all_at_once(content)
        chosen_sender = check_sender("The sender", content.sender.strip())
        with writing(self.folder.store) as conn:
            if content.text.strip():
                check_text(conn, content.text)
            chosen, audience = _people(conn, content, list_name, audience_name)
            whole = replace(
                content,
                name=content.name.strip(),
                text=normalise(content.text),
                sender=chosen_sender,
                filter=chosen,
                audience=audience,
                no_line_why=parse_why(content.no_line_why) if content.no_line_why else "",
            )
            return add_draft(conn, whole, self.launcher.clock()).campaign

    def send(
        self,
        campaign: CampaignId,
        *,
        at: datetime | None = None,
        reviewed: Reviewed | None = None,
        recallable: bool = False,
    ) -> Launched:
        """Send now, or at a later moment; as it was `reviewed` or not at all. What goes now and is `recallable` waits
        for some seconds first. One that repeats goes from its next day on.
        """
        from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
        from app.pipeline.repeat_campaign import begin_repeating
        from app.storage.campaigns import get_campaign

        with reading(self.folder.store) as conn:
            repeats = get_campaign(conn, campaign).repeats is not None
        if repeats and at is None:
            return begin_repeating(campaign, self.launcher, reviewed=reviewed)
        if at is not None:
            return schedule_campaign(campaign, at, self.launcher, reviewed=reviewed)
        return launch_campaign(campaign, self.launcher, reviewed=reviewed, recallable=recallable)

    @insisting
    def pause(self, campaign: CampaignId) -> None:
        """Hold it: when this returns, no new request of it can start."""
        from app.pipeline import steer_campaign

        steer_campaign.pause(campaign, self.launcher)

    def resume(self, campaign: CampaignId) -> None:
        """Let it go on."""
        from app.pipeline import steer_campaign

        self.key_changed()
        steer_campaign.resume(campaign, self.launcher)

    @insisting
    def cancel(self, campaign: CampaignId) -> int:
        """Stop for good. Returns how many queued messages were cancelled."""
        from app.pipeline import steer_campaign

        return steer_campaign.cancel(campaign, self.launcher)

    def set_ceiling(self, campaign: CampaignId, ceiling: Decimal | None) -> None:
        """What it may cost at most from now on; None is no limit. One that was held at its ceiling goes on."""
        from app.pipeline import steer_campaign

        steer_campaign.set_ceiling(campaign, ceiling, self.launcher)

    def retry_rejected(self, campaign: CampaignId, *, why: Why | None = None) -> Launched:
        """Send the rejected ones again, or those that Mitto refused for one reason."""
        from app.pipeline import settle_unconfirmed

        return settle_unconfirmed.retry_rejected(campaign, self.launcher, why=why)

    def settle(
        self,
        campaign: CampaignId,
        how: Settlement,
        *,
        number: str | None = None,
        messages: Sequence[MessageId] | None = None,
    ) -> int:
        """Decide about unconfirmed messages: all of the campaign's, the one to `number`, or these. Says how many."""
        from app.pipeline import settle_unconfirmed

        found = None if number is None else self.number(number)
        return settle_unconfirmed.settle(campaign, how, found, self.launcher, messages=messages)

    def write_report(self, campaign: CampaignId, file: Path, *, progress: Progress = ignore_progress) -> int:
        """Write the delivery report as CSV. Returns how many rows it has."""
        from app.pipeline.write_report import write_report

        return write_report(self.folder.store, campaign, file, zone=self.zone(), progress=progress)

    def plan(self, campaign: CampaignId) -> "FlightPlan":
        """What it would come to if it were sent now."""
        from app.pipeline.write_plan import plan_campaign

        return plan_campaign(self.folder.store, campaign, self.launcher.clock())

    def write_plan(self, campaign: CampaignId, file: Path, *, progress: Progress = ignore_progress) -> int:
        """Write every message as it would go out, and who is left out, as CSV. Returns how many lines it has."""
        from app.pipeline.write_plan import write_plan

        return write_plan(self.folder.store, campaign, file, self.launcher.clock(), progress=progress)

    def settings(self) -> Settings:
        """The settings as they are."""
        with reading(self.folder.store) as conn:
            return read_settings(conn)

    def zone(self) -> tzinfo:
        """The shop's time zone."""
        return shop_zone(self.settings(), self.launcher.clock())

    def number(self, text: str) -> str:
        """A number as a person types it, in international form. Raises Refused (bad_number)."""
        try:
            return parse_number(text, self.settings().store_region).number
        except BadNumber as exc:
            raise Refused(Reason.BAD_NUMBER, f"{text}: {exc} Nothing was changed.") from exc


def _people(
    conn: Connection, content: DraftContent, list_name: str | None, audience_name: str | None
) -> tuple[Filter, AudienceId | None]:
    from app.storage.contacts import find_list
    from app.storage.reads.saved_audiences import find_audience

    chosen, audience = content.filter, content.audience
    if list_name is not None:
        inside = in_list(find_list(conn, list_name), list_name.strip())
        chosen = Filter((*chosen.match, *inside.match), chosen.never)
    if audience_name is not None:
        saved = find_audience(conn, audience_name)
        chosen = Filter((*chosen.match, *saved.filter.match), (*chosen.never, *saved.filter.never))
        audience = saved.id
    return chosen, audience
