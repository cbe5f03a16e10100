"""How tests write a campaign: the composer once it knows everything, typing into it, and what the store has of it."""

from dataclasses import replace

from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.storage.campaigns import get_campaign
from app.storage.database import reading
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import ComposerScreen
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.looking import until

TEXT = "Γεια σου {first_name|φίλε}! Η νέα συλλογή έφτασε."
WHOLE = DraftContent("Weekend", TEXT, "MyShop")


def open_shop(folder: Folder, commands: FakeCommands) -> None:
    """A shop in Athens with an account and five customers: three who get it, one who opted out, one without consent."""
    assert commands.real is not None
    for key, value in {
        "mitto.sender": "MyShop",
        "mitto.traffic_account": "account",
        "store.time_zone": "Europe/Athens",
        "price.segment": "0.02",
    }.items():
        commands.real.change_setting(key, value)
    people = [
        Person(number(0), "Μαρία Παππά", "Μαρία"),
        Person(number(1), "Νίκος Βλάχος", "Νίκος"),
        Person(number(2), "Ένας Χωρίς"),
        Person(number(3), "Ελένη", "Ελένη", consent=Consent.UNKNOWN),
        Person(number(4), "Ζωή", "Ζωή", consent=Consent.OPTED_OUT),
    ]
    add_contacts(folder, people[:2], list_name="Loyalty")
    add_contacts(folder, people[2:])


def add_draft(commands: FakeCommands, **changes: object) -> CampaignId:
    """A draft in the store."""
    assert commands.real is not None
    return commands.real.drafts.create(replace(WHOLE, **changes)).campaign  # type: ignore[arg-type]


def compose(qtbot: QtBot, window: MainWindow, campaign: CampaignId | None = None) -> ComposerScreen:
    """The composer with this draft, or a new one, once it knows all about it."""
    window.compose(campaign)
    screen = window.composer
    settled(qtbot, screen)
    return screen


def settled(qtbot: QtBot, screen: ComposerScreen) -> None:
    """Wait until everything is known and saved."""
    drafting = screen.drafting
    until(
        qtbot,
        lambda: (
            drafting.ready
            and drafting.knowing.plan_is_of_now
            and drafting.knowing.readiness is not None
            and not drafting.knowing.waiting
            and not drafting.saver.busy
            and not drafting.saver.pending
            and not screen.review.model.waiting
            and not screen.review.tested.waiting
        ),
    )


def stored(folder: Folder, campaign: CampaignId | None) -> DraftContent:
    """What the store has."""
    assert campaign is not None
    with reading(folder.store) as conn:
        return get_campaign(conn, campaign).content


def count_campaigns(folder: Folder) -> int:
    """How many campaigns there are."""
    with reading(folder.store) as conn:
        return int(conn.execute("SELECT count(*) FROM campaigns").fetchone()[0])


def write(screen: ComposerScreen, text: str) -> None:
    """Paste it in place of what is there: a test's keyboard has Latin letters only."""
    screen.message.editor.selectAll()
    data = QMimeData()
    data.setText(text)
    screen.message.editor.insertFromMimeData(data)
