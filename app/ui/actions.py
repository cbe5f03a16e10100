"""What windows ask the program to do: the part of `app.pipeline.commands.Commands` that they use."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.campaign import Settlement
from app.domain.draft import Reviewed
from app.domain.health import Health
from app.domain.ids import CampaignId, MessageId
from app.domain.message import Why
from app.domain.progress import Progress

if TYPE_CHECKING:  # or a window would wait for all of it
    from app.pipeline.commands import (
        ActivityCommands,
        AudienceCommands,
        CostCommands,
        DraftCommands,
        FieldCommands,
        ImportCommands,
        Launched,
        PeopleCommands,
        RepeatCommands,
        ReportCommands,
        SetupCommands,
        TemplateCommands,
        TrialCommands,
    )


class Actions(Protocol):
    """Every method blocks and may raise Refused with words for a person: call none of them in the UI thread."""

    def send(
        self,
        campaign: CampaignId,
        *,
        at: datetime | None = None,
        reviewed: Reviewed | None = None,
        recallable: bool = False,
    ) -> "Launched":
        """Send it now, or at a time, as it was reviewed or not at all."""

    def pause(self, campaign: CampaignId) -> None:
        """Hold it."""

    def set_ceiling(self, campaign: CampaignId, ceiling: Decimal | None) -> None:
        """What it may cost at most; one that was held at its ceiling goes on."""

    def resume(self, campaign: CampaignId) -> None:
        """Let it go on."""

    def cancel(self, campaign: CampaignId) -> int:
        """Stop it for good. Returns how many messages were cancelled."""

    def retry_rejected(self, campaign: CampaignId, *, why: Why | None = None) -> "Launched":
        """Send what Mitto refused once more, all of it or what it refused for one reason."""

    def settle(
        self,
        campaign: CampaignId,
        how: Settlement,
        *,
        number: str | None = None,
        messages: Sequence[MessageId] | None = None,
    ) -> int:
        """Decide about unconfirmed messages: all, the one to a number, or these."""

    def pause_all(self) -> None:
        """Close the gate."""

    def resume_all(self) -> None:
        """Open the gate."""

    def write_report(self, campaign: CampaignId, file: Path, *, progress: Progress) -> int:
        """Write the delivery report. Returns how many rows it has."""

    def write_plan(self, campaign: CampaignId, file: Path, *, progress: Progress) -> int:
        """Write every message as it would go out, and who is left out. Returns how many lines it has."""

    def health(self) -> Health:
        """How everything is."""

    def zone(self) -> tzinfo:
        """The shop's time zone."""

    def change_setting(self, key: str, text: str) -> None:
        """Change one setting."""

    def set_api_key(self, key: str) -> None:
        """Keep Mitto's API key."""

    @property
    def activity(self) -> "ActivityCommands":
        """What was done: taken back, or kept as a file."""

    @property
    def fields(self) -> "FieldCommands":
        """The shop's own fields."""

    @property
    def audiences(self) -> "AudienceCommands":
        """Filters of people that are kept to be used again."""

    @property
    def imports(self) -> "ImportCommands":
        """Customers from a file, step by step."""

    @property
    def setup(self) -> "SetupCommands":
        """The account, a test SMS, backups."""

    @property
    def drafts(self) -> "DraftCommands":
        """What is written before it is sent, and what is called back."""

    @property
    def reports(self) -> "ReportCommands":
        """Reports over several campaigns."""

    @property
    def costs(self) -> "CostCommands":
        """What months cost, and whether Mitto's invoices agree."""

    @property
    def repeats(self) -> "RepeatCommands":
        """Campaigns that go again and again."""

    @property
    def people(self) -> "PeopleCommands":
        """Contacts and lists, one change at a time."""

    @property
    def templates(self) -> "TemplateCommands":
        """Texts that are kept to be used again."""

    @property
    def trials(self) -> "TrialCommands":
        """Trying a draft out before it is sent."""
