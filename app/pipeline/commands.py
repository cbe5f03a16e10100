"""Everything that a person can ask for, in one value: the window and the command line act through this and nothing
else.
"""

from dataclasses import dataclass
from pathlib import Path

from app.domain.campaign import Settlement
from app.domain.contact import Consent
from app.domain.health import Health
from app.domain.progress import Progress, ignore_progress
from app.domain.segments import Measure, measure, normalise
from app.pipeline.activity_commands import UNDOABLE, ActivityCommands
from app.pipeline.campaign_commands import CampaignCommands
from app.pipeline.check_health import check_health
from app.pipeline.draft_commands import DraftCommands, Readiness
from app.pipeline.gateways import Gateways
from app.pipeline.import_commands import AS_FOUND, ImportCommands, Look, Preview, PreviewRow, Said, StaleContacts
from app.pipeline.import_contacts import ImportResult, import_contacts
from app.pipeline.import_wishes import AS_GUESSED, Wishes
from app.pipeline.launch_campaign import Launched
from app.pipeline.people_commands import Answer, OptOutAnswer, PeopleCommands
from app.pipeline.report_commands import ReportCommands
from app.pipeline.setup_commands import BackupFile, Findings, SetupCommands
from app.pipeline.template_commands import TemplateCommands
from app.storage.contacts import opt_out
from app.storage.database import writing
from app.storage.gate import GateReason, close_gate, open_gate
from app.storage.settings import change_and_note

__all__ = [
    "AS_FOUND",
    "AS_GUESSED",
    "UNDOABLE",
    "ActivityCommands",
    "Answer",
    "BackupFile",
    "Commands",
    "DraftCommands",
    "Findings",
    "ImportCommands",
    "ImportResult",
    "Launched",
    "Look",
    "OptOutAnswer",
    "PeopleCommands",
    "Preview",
    "PreviewRow",
    "Readiness",
    "ReportCommands",
    "Said",
    "Settlement",
    "SetupCommands",
    "StaleContacts",
    "TemplateCommands",
    "Wishes",
]


@dataclass(frozen=True, slots=True)
class Commands(CampaignCommands):
    """Each method blocks until the store has it; none is for the UI thread. Raises Refused with words for a person."""

    gateways: Gateways | None = None
    """What Mitto is asked through besides the worker; None in a program that talks to nobody."""

    def import_contacts(
        self,
        file: Path,
        *,
        region: str | None = None,
        consent: Consent = Consent.UNKNOWN,
        list_name: str | None = None,
        rejects: Path | None = None,
        said: Wishes = AS_GUESSED,
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
            said=said,
            progress=progress,
        )

    def opt_out(self, number: str) -> str:
        """This number gets nothing more, from the next claim on. Returns it in international form."""
        found = self.number(number)
        with writing(self.folder.store) as conn:
            opt_out(conn, found, "the owner", self.launcher.clock())
        return found

    def pause_all(self) -> None:
        """Close the gate: no request starts, whatever campaign it belongs to."""
        now = self.launcher.clock()
        with writing(self.folder.store) as conn:
            close_gate(conn, GateReason.OWNER, now, now)

    def resume_all(self) -> None:
        """Open the gate again, whatever closed it."""
        with writing(self.folder.store) as conn:
            open_gate(conn, self.launcher.clock())

    def health(self) -> Health:
        """How everything is, at this moment."""
        return check_health(self.folder, self.launcher.queue, clock=self.launcher.clock)

    def measure(self, text: str) -> Measure:
        """Encoding, units and segments of a text as it would go out."""
        return measure(normalise(text))

    def change_setting(self, key: str, text: str) -> None:
        """Change one setting; it counts from the next request on."""
        with writing(self.folder.store) as conn:
            change_and_note(conn, key, text, self.launcher.clock())

    def set_api_key(self, key: str) -> None:
        """Keep Mitto's API key in the key ring."""
        self.setup.set_key(key)
        self.key_changed()

    @property
    def setup(self) -> SetupCommands:
        """The account, a test SMS, backups."""
        return SetupCommands(self.folder, self.launcher, self.gateways)

    @property
    def activity(self) -> ActivityCommands:
        """What was done: taken back, or kept as a file."""
        return ActivityCommands(self.folder, self.launcher.clock)

    @property
    def drafts(self) -> DraftCommands:
        """What is written before it is sent, and what is called back."""
        return DraftCommands(self.folder, self.launcher)

    @property
    def reports(self) -> ReportCommands:
        """Reports over several campaigns."""
        return ReportCommands(self.folder, self.launcher.clock)

    @property
    def people(self) -> PeopleCommands:
        """Contacts and lists, one change at a time."""
        return PeopleCommands(self.folder, self.launcher.clock)

    @property
    def templates(self) -> TemplateCommands:
        """Texts that are kept to be used again."""
        return TemplateCommands(self.folder, self.launcher.clock)

    @property
    def imports(self) -> ImportCommands:
        """Customers from a file, step by step: look, preview, save."""
        return ImportCommands(self.folder, self.launcher.clock)
