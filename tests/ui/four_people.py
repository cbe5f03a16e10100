"""Four people, two of them in a list, and how the Contacts screen shows them."""

from app.domain.contact import Consent
from app.domain.ids import ContactId
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.models.people_cells import Column
from app.ui.screens.contacts import ContactsScreen
from app.ui.sections import Section
from tests.makers import Person, add_contacts, number

NAMES = ("Άννα Θεοδώρου", "Μαρία Παππά", "Νίκος Γεωργίου", "Ζωή Ράπτη")
CONSENTS = (Consent.OPTED_IN, Consent.SOFT_OPT_IN, Consent.UNKNOWN, Consent.OPTED_OUT)


def add_four(folder: Folder) -> list[ContactId]:
    """In the order of their names above."""
    made = [Person(number(at, campaign=1), name, consent=CONSENTS[at]) for at, name in enumerate(NAMES)]
    return add_contacts(folder, made[:2], list_name="Loyalty") + add_contacts(folder, made[2:])


def screen(window: MainWindow) -> ContactsScreen:
    found = window.stage.get(Section.CONTACTS)
    assert isinstance(found, ContactsScreen)
    return found


def shown(window: MainWindow, column: Column) -> list[str]:
    model = screen(window).model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def listed(window: MainWindow) -> list[str]:
    return shown(window, Column.NAME)
