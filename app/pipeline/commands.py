"""Everything that a person can ask for, in one value: the window and the command line act through this and nothing
else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from app.domain.campaign import Settlement
from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.health import Health
from app.domain.ids import CampaignId, ListId
from app.domain.phone import BadNumber, parse_number
from app.domain.progress import Progress, ignore_progress
from app.domain.segments import Measure, measure, normalise
from app.domain.settings import Settings
from app.domain.settings import sender as check_sender
from app.pipeline import settle_unconfirmed, steer_campaign
from app.pipeline.check_health import check_health
from app.pipeline.hours import shop_zone
from app.pipeline.import_contacts import ImportResult, import_contacts
from app.pipeline.launch_campaign import Launched, Launcher, check_text, launch_campaign, schedule_campaign
from app.pipeline.write_report import write_report
from app.storage.campaigns import create_campaign
from app.storage.contacts import find_list, opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.gate import GateReason, close_gate, open_gate
from app.storage.settings import change_setting, read_settings

__all__ = ["Commands", "ImportResult", "Launched", "Settlement"]


@dataclass(frozen=True, slots=True)
class Commands:
    """Each method blocks until the store has it; none is for the UI thread. Raises Refused with words for a person."""

    folder: Folder
    launcher: Launcher
    key_changed: Callable[[], None]
    """Tells whoever holds the API key in memory that there is a new one."""

    def import_contacts(
        self,
        file: Path,
        *,
        region: str | None = None,
        consent: Consent = Consent.UNKNOWN,
        list_name: str | None = None,
        rejects: Path | None = None,
        progress: Progress = ignore_progress,
    ) -> ImportResult:
        """Take customers in from a file, all or nothing; every row is accounted for."""
        return import_contacts(
            self.folder.store,
            file,
            region=region or self.settings().store_region,
            consent=consent,
            list_name=list_name,
            rejects=rejects,
            clock=self.launcher.clock,
            progress=progress,
        )

    def opt_out(self, number: str) -> str:
        """This number gets nothing more, from the next claim on. Returns it in international form."""
        found = self._number(number)
        with writing(self.folder.store) as conn:
            opt_out(conn, found, "the owner", self.launcher.clock())
        return found

    def new_campaign(
        self, *, name: str, text: str, sender: str | None = None, list_name: str | None = None
    ) -> CampaignId:
        """Add a draft; unknown merge fields, senders and lists are refused now, missing ones when it is sent."""
        if not name.strip():
            raise Refused(Reason.BAD_VALUE, "The campaign needs a name. Nothing was saved.")
        if text.strip():
            check_text(text)
        chosen_sender = check_sender("The sender", (sender or "").strip())
        with writing(self.folder.store) as conn:
            list_id: ListId | None = None if list_name is None else find_list(conn, list_name)
            return create_campaign(
                conn,
                name=name.strip(),
                text=normalise(text),
                sender=chosen_sender,
                list_id=list_id,
                now=self.launcher.clock(),
            )

    def send(self, campaign: CampaignId, *, at: datetime | None = None) -> Launched:
        """Send now, or at a later moment."""
        if at is not None:
            return schedule_campaign(campaign, at, self.launcher)
        return launch_campaign(campaign, self.launcher)

    def pause(self, campaign: CampaignId) -> None:
        """Hold it: when this returns, no new request of it can start."""
        steer_campaign.pause(campaign, self.launcher)

    def resume(self, campaign: CampaignId) -> None:
        """Let it go on."""
        self.key_changed()
        steer_campaign.resume(campaign, self.launcher)

    def cancel(self, campaign: CampaignId) -> int:
        """Stop for good. Returns how many queued messages were cancelled."""
        return steer_campaign.cancel(campaign, self.launcher)

    def retry_rejected(self, campaign: CampaignId) -> Launched:
        """Send the rejected ones again."""
        return settle_unconfirmed.retry_rejected(campaign, self.launcher)

    def settle(self, campaign: CampaignId, how: Settlement, *, number: str | None = None) -> int:
        """Decide about unconfirmed messages, all of the campaign's or the one to `number`. Returns how many."""
        found = None if number is None else self._number(number)
        return settle_unconfirmed.settle(campaign, how, found, self.launcher)

    def pause_all(self) -> None:
        """Close the gate: no request starts, whatever campaign it belongs to."""
        now = self.launcher.clock()
        with writing(self.folder.store) as conn:
            close_gate(conn, GateReason.OWNER, now, now)

    def resume_all(self) -> None:
        """Open the gate again, whatever closed it."""
        with writing(self.folder.store) as conn:
            open_gate(conn, self.launcher.clock())

    def write_report(self, campaign: CampaignId, file: Path, *, progress: Progress = ignore_progress) -> int:
        """Write the delivery report as CSV. Returns how many rows it has."""
        return write_report(self.folder.store, campaign, file, zone=self.zone(), progress=progress)

    def health(self) -> Health:
        """How everything is, at this moment."""
        return check_health(self.folder, self.launcher.queue, clock=self.launcher.clock)

    def measure(self, text: str) -> Measure:
        """Encoding, units and segments of a text as it would go out."""
        return measure(normalise(text))

    def settings(self) -> Settings:
        """The settings as they are."""
        with reading(self.folder.store) as conn:
            return read_settings(conn)

    def zone(self) -> tzinfo:
        """The shop's time zone."""
        return shop_zone(self.settings(), self.launcher.clock())

    def change_setting(self, key: str, text: str) -> None:
        """Change one setting; it counts from the next request on."""
        with writing(self.folder.store) as conn:
            change_setting(conn, key, text)

    def set_api_key(self, key: str) -> None:
        """Keep Mitto's API key in the key ring."""
        if not key.strip() or not key.strip().isascii() or not key.strip().isprintable():
            raise Refused(
                Reason.BAD_VALUE, "An API key is one line of Latin letters, digits and signs. Nothing was saved."
            )
        self.launcher.secrets.set_api_key(key.strip())
        self.key_changed()

    def _number(self, text: str) -> str:
        try:
            return parse_number(text, self.settings().store_region).number
        except BadNumber as exc:
            raise Refused(Reason.BAD_NUMBER, f"{text}: {exc} Nothing was changed.") from exc
