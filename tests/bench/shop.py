"""A shop to measure with: a data folder, people in it, and a campaign that is ready to be sent."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.bootstrap import App, build, utc_now
from app.domain.campaign import CampaignStatus
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId, iso
from app.domain.message import Status
from app.storage.database import reading, writing
from app.storage.reads.campaigns import CampaignRow, campaign_row
from app.storage.secrets import MemorySecrets

KEY = "a-key-for-the-sandbox"
ACCOUNT = "measured-account"
SENDER = "MyShop"
TEXT = "Γεια σου {first_name|φίλε}! Σήμερα −20% σε όλα τα παλτό. Διαγραφή: myshop.gr/stop"
SETTINGS = {
    "mitto.traffic_account": ACCOUNT,
    "mitto.sender": SENDER,
    "sending.hours": "00:00-24:00",
    "sending.sundays": "on",
    "sending.holidays": "on",
    "sending.batch_size": "200",
    "sending.messages_per_second": "0",
    "status.gaps_s": "999999",
}
"""No pace, and nobody asks for deliveries: what is measured is sending."""

FIRST_NAMES = ("Μαρία", "Γιώργος", "Ελένη", "Κώστας", "Αικατερίνη", "Νίκος", "Σοφία", "Δημήτρης")
PATIENCE_S = 600.0
LOOK_EVERY_S = 0.1


def open_shop(folder: Path, url: str = "") -> App:
    """The program for this folder, talking to the sandbox at `url`."""
    app = build(folder, secrets=MemorySecrets(KEY))
    for key, value in {**SETTINGS, "mitto.base_url": url}.items():
        app.commands.change_setting(key, value)
    return app


def add_people(app: App, how_many: int) -> None:
    """Customers who may be written to."""
    now = iso(utc_now())
    with writing(app.folder.store) as conn:
        conn.executemany(
            """INSERT INTO contacts (number, number_as_typed, name, first_name, consent, created_at, updated_at)
               VALUES (?, ?, ?, ?, 'opted_in', ?, ?)""",
            (
                (
                    f"+3069{at:08d}",
                    f"69{at:08d}",
                    f"{(first := FIRST_NAMES[at % 8])} Παπαδοπούλου {at}",
                    first,
                    now,
                    now,
                )
                for at in range(how_many)
            ),
        )


def make_shop(folder: Path, how_many: int) -> CampaignId:
    """A closed shop with so many customers and one draft for all of them."""
    app = open_shop(folder)
    add_people(app, how_many)
    campaign = app.commands.new_campaign(DraftContent("Measured", TEXT))
    app.close()
    return campaign


@contextmanager
def working(app: App) -> Iterator[None]:
    """The worker runs until the block ends; then the shop is closed."""
    app.worker.start()
    try:
        yield
    finally:
        app.worker.stop()
        app.close()


def wait_until_sent(app: App, campaign: CampaignId) -> None:
    """Wait until Mitto has all of it. Raises RuntimeError when it does not, TimeoutError after ten minutes."""
    pause, deadline = threading.Event(), time.monotonic() + PATIENCE_S
    while (row := _row(app, campaign)).status is not CampaignStatus.COMPLETED:
        if time.monotonic() > deadline:
            raise TimeoutError(f"campaign {campaign} is {row.status}, {dict(row.counts)}")
        pause.wait(LOOK_EVERY_S)
    if row.counts[Status.ACCEPTED] != row.planned:
        raise RuntimeError(f"not everything was accepted: {dict(row.counts)}")


def _row(app: App, campaign: CampaignId) -> CampaignRow:
    with reading(app.folder.store) as conn:
        return campaign_row(conn, campaign)
