"""What windows ask the program to do: the part of `app.pipeline.commands.Commands` that they use."""

from pathlib import Path
from typing import Protocol

from app.domain.campaign import Settlement
from app.domain.contact import Consent
from app.domain.health import Health
from app.domain.ids import CampaignId
from app.domain.progress import Progress
from app.domain.segments import Measure
from app.pipeline.commands import ImportResult, Launched


class Actions(Protocol):
    """Every method blocks and may raise Refused with words for a person: call none of them in the UI thread."""

    def import_contacts(
        self, file: Path, *, consent: Consent, list_name: str | None, rejects: Path | None, progress: Progress
    ) -> ImportResult:
        """Take customers in from a file, all or nothing."""

    def new_campaign(self, *, name: str, text: str, sender: str | None, list_name: str | None) -> CampaignId:
        """Add a draft."""

    def send(self, campaign: CampaignId) -> Launched:
        """Send it now."""

    def pause(self, campaign: CampaignId) -> None:
        """Hold it."""

    def resume(self, campaign: CampaignId) -> None:
        """Let it go on."""

    def cancel(self, campaign: CampaignId) -> int:
        """Stop it for good. Returns how many messages were cancelled."""

    def retry_rejected(self, campaign: CampaignId) -> Launched:
        """Send what Mitto refused once more."""

    def settle(self, campaign: CampaignId, how: Settlement, *, number: str | None) -> int:
        """Decide about unconfirmed messages."""

    def pause_all(self) -> None:
        """Close the gate."""

    def resume_all(self) -> None:
        """Open the gate."""

    def write_report(self, campaign: CampaignId, file: Path, *, progress: Progress) -> int:
        """Write the delivery report. Returns how many rows it has."""

    def health(self) -> Health:
        """How everything is."""

    def measure(self, text: str) -> Measure:
        """What a text costs."""
