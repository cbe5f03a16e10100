"""Practice mode: a throw-away store, the sandbox instead of Mitto, sample customers and a campaign ready to send."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bootstrap import App, build
from app.domain.contact import Consent
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.pipeline.sandbox.faults import Fault, FaultPlan
from app.pipeline.sandbox.options import SandboxOptions
from app.pipeline.sandbox.server import Sandbox
from app.storage.secrets import MemorySecrets

SAMPLE_CUSTOMERS = Path(__file__).parent.parent / "resources" / "sample_customers.csv"
SAMPLE_NAME = "Weekend −20%"
SAMPLE_TEXT = "Γεια σου {first_name|φίλε}! Σήμερα −20% σε όλα τα παλτό."
SETTINGS = {
    "mitto.family": "messaging",
    "mitto.traffic_account": "practice",
    "mitto.sender": "MyShop",
    "store.opt_out_line": "Διαγραφή: myshop.gr/stop",
    "sending.hours": "00:00-24:00",
    "sending.sundays": "on",
    "sending.holidays": "on",
    "sending.batch_size": "25",
    "status.gaps_s": "1,1,2,3,5",
    "status.requests_per_second": "0",
}


@dataclass(frozen=True, slots=True)
class Practice:
    """A program that talks to the sandbox, with one draft ready to send."""

    app: App
    campaign: CampaignId
    sandbox: Sandbox


EVENTFUL = FaultPlan(faults=(Fault("code", request=2, times=1), Fault("accept_then_drop", request=7, times=1)))
"""What a person may meet one day and can practise here: a request that Mitto refuses, and one whose answer is lost."""


@contextmanager
def practice(*, folder: Path | None = None, eventful: bool = False) -> Iterator[Practice]:
    """Practice mode for as long as the block lasts; without a folder its data is deleted at the end."""
    options = SandboxOptions(
        latency_ms=150, undelivered_share=0.04 if eventful else 0.02, faults=EVENTFUL if eventful else FaultPlan()
    )
    with (
        TemporaryDirectory(prefix="retail-send-practice-") as temporary,
        Sandbox(options) as sandbox,
    ):
        app = build(folder or Path(temporary), secrets=MemorySecrets("practice"))
        try:
            for key, value in {**SETTINGS, "mitto.base_url": sandbox.url}.items():
                app.commands.change_setting(key, value)
            app.commands.import_contacts(SAMPLE_CUSTOMERS, consent=Consent.OPTED_IN, region="GR")
            campaign = app.commands.new_campaign(DraftContent(SAMPLE_NAME, SAMPLE_TEXT))
            yield Practice(app, campaign, sandbox)
        finally:
            app.close()
