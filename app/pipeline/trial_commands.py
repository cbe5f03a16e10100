"""What a person can do to try a draft out before it is sent: test messages to the owner, and a rehearsal of all."""

from dataclasses import dataclass

from app.domain.account import SmsTest, SmsTestId
from app.domain.ids import CampaignId, ContactId
from app.domain.progress import Progress, ignore_progress
from app.domain.rehearsal import Rehearsal, Wish
from app.pipeline.gateways import Gateways, connected
from app.pipeline.launcher import Launcher
from app.pipeline.plan_lines import PlanLine, plan_lines
from app.pipeline.send_draft_test import Specimen, send_draft_test, specimen
from app.pipeline.send_test import number_to_send_to, refresh_test
from app.storage.database import reading
from app.storage.folder import Folder


@dataclass(frozen=True, slots=True)
class TrialCommands:
    """Each method blocks; none is for the UI thread. Raises Refused with words for a person."""

    folder: Folder
    launcher: Launcher
    gateways: Gateways | None
    """None in a program that talks to nobody, where what needs Mitto is refused."""

    def can_rehearse(self) -> bool:
        """Whether Mitto can be handed a message that it delivers to nobody. Raises Refused without an API key."""
        return connected(self.gateways).current()[0].capabilities.can_rehearse

    def specimen(
        self, campaign: CampaignId, *, contact: ContactId | None = None, number: str | None = None
    ) -> Specimen:
        """What this person of its audience, or else the first one, would get."""
        whose = None if number is None else self._number(number)
        return specimen(campaign, folder=self.folder, clock=self.launcher.clock, contact=contact, number=whose)

    def plan_lines(self, campaign: CampaignId) -> list[PlanLine]:
        """What each person of its audience would get, and who is left out, all in memory."""
        with reading(self.folder.store) as conn:
            return list(plan_lines(conn, campaign, self.launcher.clock()))

    def send_test(
        self,
        campaign: CampaignId,
        to: str,
        *,
        contact: ContactId | None = None,
        number: str | None = None,
        shown: str | None = None,
        rehearse: bool = False,
    ) -> SmsTest:
        """Send that to a number, once: refused if it is not what was `shown`. It costs what an SMS costs, unless it is
        to `rehearse`, and then Mitto delivers it to nobody.
        """
        found = self._number(to)
        return send_draft_test(
            self.specimen(campaign, contact=contact, number=number),
            found,
            shown=shown,
            rehearse=rehearse,
            folder=self.folder,
            gateways=connected(self.gateways),
            clock=self.launcher.clock,
        )

    def refresh_test(self, test: SmsTestId) -> SmsTest:
        """Ask once how a test SMS stands. It sends nothing."""
        return refresh_test(test, folder=self.folder, gateways=connected(self.gateways), clock=self.launcher.clock)

    def rehearse(self, campaign: CampaignId, wish: Wish, *, progress: Progress = ignore_progress) -> Rehearsal:
        """Send the whole draft, or the first of its people, to a simulated Mitto on this computer. Nobody gets it."""
        from app.pipeline.rehearse import rehearse  # noqa: PLC0415 - a test needs neither the sandbox nor a worker

        return rehearse(campaign, wish, folder=self.folder, clock=self.launcher.clock, progress=progress)

    def _number(self, text: str) -> str:
        with reading(self.folder.store) as conn:
            return number_to_send_to(conn, text)
