"""Makes the file for the version that is about to be released: `python -m tests.storage.released.make_store`.

A file that is there is never written again: it is what people have on their disks.
"""

import tempfile
import tomllib
from pathlib import Path

from app.domain.campaign import CampaignStatus, Hold
from app.domain.contact import Consent
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.backup import copy_database
from app.storage.campaigns import move_campaign, pause_campaign
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.gate import GateReason, close_gate
from app.storage.settings import change_setting
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, make_store
from tests.source import ROOT

PLACE = Path(__file__).resolve().parent
PEOPLE = [
    Person("+306912345678", "Ελένη Παππά", "Ελένη", "Παππά", Consent.OPTED_IN),
    Person("+306912345679", "Nikos O'Hara", "Nikos", "O'Hara", Consent.SOFT_OPT_IN),
    Person("+306912345680", "", "", "", Consent.UNKNOWN),
    Person("+306912345681", "Άννα 🌷", "Άννα", "🌷", Consent.OPTED_OUT),
]
TEXT = "Καλημέρα!\nΑπό 50€ και κάτω: <50 [σήμερα] 🌷"


def version() -> str:
    """The program's version, as its project file has it."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def fill(folder: Folder) -> None:
    """Something of everything that a shop can have."""
    add_contacts(folder, PEOPLE, list_name="Πελάτες")
    add_campaign(folder, [*Status], name="Every status", text=TEXT)
    held = add_campaign(folder, [Status.QUEUED, Status.SENDING, Status.ACCEPTED], name="Held", text="Hello")
    scheduled = add_draft(folder, name="Scheduled")
    add_draft(folder, name="Draft", text="{first_name|friend}, hello")
    with writing(folder.store) as conn:
        pause_campaign(conn, held.campaign, Hold.OWNER, NOW)
        move_campaign(conn, CampaignId(scheduled), CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW)
        change_setting(conn, "mitto.sender", "SHOP")
        close_gate(conn, GateReason.OWNER, NOW, NOW)


def main() -> None:
    """Write the file for this version, once."""
    with tempfile.TemporaryDirectory() as folder:
        shop = make_store(Path(folder))
        fill(shop)
        copy_database(shop.store, PLACE / f"store-{version()}.db")


if __name__ == "__main__":
    main()
