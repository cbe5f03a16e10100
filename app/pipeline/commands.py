"""Everything that a person can ask for, in one value: the window and the command line act through this and nothing
else.

What does it is imported when it is asked for: a window is painted without most of it, and so a third sooner.
"""

# ruff: noqa: PLC0415
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.campaign import Settlement
from app.domain.contact import Consent
from app.domain.health import Health
from app.domain.progress import Progress, ignore_progress
from app.domain.segments import Measure, measure, normalise
from app.pipeline.command_groups import CommandGroups
from app.pipeline.insist import insisting
from app.pipeline.launcher import Launched
from app.storage.database import writing
from app.storage.gate import GateReason, close_gate, open_gate

if TYPE_CHECKING:
    from app.pipeline.activity_commands import UNDOABLE, ActivityCommands
    from app.pipeline.audience_commands import AudienceCommands
    from app.pipeline.cost_commands import CostCommands, MonthCosts, UsageComparison
    from app.pipeline.draft_commands import DraftCommands, Readiness
    from app.pipeline.field_commands import FieldCommands
    from app.pipeline.import_commands import (
        AS_FOUND,
        ImportCommands,
        Kind,
        Look,
        Pasted,
        Preview,
        PreviewRow,
        Said,
        Source,
        StaleContacts,
    )
    from app.pipeline.import_contacts import ImportResult
    from app.pipeline.import_wishes import Wishes
    from app.pipeline.look_ahead import Ahead, DayCount
    from app.pipeline.people_commands import Answer, Erased, OptOutAnswer, PeopleCommands
    from app.pipeline.repeat_commands import RepeatCommands
    from app.pipeline.report_commands import ReportCommands
    from app.pipeline.setup_commands import BackupFile, Findings, SetupCommands
    from app.pipeline.template_commands import TemplateCommands
    from app.pipeline.trial_commands import TrialCommands

__all__ = [
    "AS_FOUND",
    "UNDOABLE",
    "ActivityCommands",
    "Ahead",
    "Answer",
    "AudienceCommands",
    "BackupFile",
    "Commands",
    "CostCommands",
    "DayCount",
    "DraftCommands",
    "Erased",
    "FieldCommands",
    "Findings",
    "ImportCommands",
    "ImportResult",
    "Kind",
    "Launched",
    "Look",
    "MonthCosts",
    "OptOutAnswer",
    "Pasted",
    "PeopleCommands",
    "Preview",
    "PreviewRow",
    "Readiness",
    "RepeatCommands",
    "ReportCommands",
    "Said",
    "Settlement",
    "SetupCommands",
    "Source",
    "StaleContacts",
    "TemplateCommands",
    "TrialCommands",
    "UsageComparison",
    "Wishes",
]
_KEPT_IN = {
    "activity_commands": "UNDOABLE ActivityCommands",
    "audience_commands": "AudienceCommands",
    "cost_commands": "CostCommands MonthCosts UsageComparison",
    "draft_commands": "DraftCommands Readiness",
    "field_commands": "FieldCommands",
    "import_commands": "AS_FOUND ImportCommands Kind Look Pasted Preview PreviewRow Said Source StaleContacts",
    "import_contacts": "ImportResult",
    "import_wishes": "Wishes",
    "look_ahead": "Ahead DayCount",
    "people_commands": "Answer Erased OptOutAnswer PeopleCommands",
    "repeat_commands": "RepeatCommands",
    "report_commands": "ReportCommands",
    "setup_commands": "BackupFile Findings SetupCommands",
    "template_commands": "TemplateCommands",
    "trial_commands": "TrialCommands",
}
_MODULE_OF = {name: module for module, names in _KEPT_IN.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """The rest of what this module offers by name."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"app.pipeline.{_MODULE_OF[name]}"), name)


@dataclass(frozen=True, slots=True)
class Commands(CommandGroups):
    """Each method blocks until the store has it; none is for the UI thread. Raises Refused with words for a person."""

    def import_contacts(
        self,
        file: Path,
        *,
        region: str | None = None,
        consent: Consent = Consent.UNKNOWN,
        list_name: str | None = None,
        rejects: Path | None = None,
        said: "Wishes | None" = None,
        progress: Progress = ignore_progress,
    ) -> "ImportResult":
        """Take customers in from a file, all or nothing; every row is accounted for."""
        from app.pipeline.import_contacts import import_contacts
        from app.pipeline.import_wishes import AS_GUESSED

        return import_contacts(
            self.folder.store,
            file,
            region=region or self.settings().store_region,
            consent=consent,
            list_name=list_name,
            rejects=rejects,
            clock=self.launcher.clock,
            said=said or AS_GUESSED,
            progress=progress,
        )

    @insisting
    def opt_out(self, number: str) -> str:
        """This number gets nothing more, from the next claim on. Returns it in international form."""
        from app.storage.contacts import opt_out

        found = self.number(number)
        with writing(self.folder.store) as conn:
            opt_out(conn, found, "the owner", self.launcher.clock())
        return found

    @insisting
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
        from app.pipeline.check_health import check_health

        return check_health(self.folder, self.launcher.queue, clock=self.launcher.clock)

    def measure(self, text: str) -> Measure:
        """Encoding, units and segments of a text as it would go out."""
        return measure(normalise(text))

    def change_setting(self, key: str, text: str) -> None:
        """Change one setting; it counts from the next request on."""
        from app.pipeline.change_setting import change_setting

        with writing(self.folder.store) as conn:
            change_setting(conn, key, text, self.launcher.clock())

    def set_api_key(self, key: str) -> None:
        """Keep Mitto's API key in the key ring."""
        self.setup.set_key(key)
        self.key_changed()
