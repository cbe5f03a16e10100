"""After an erasure the window tells which of the shop's own words still name the person, and where they are changed."""

from pytestqt.qtbot import QtBot

from app.domain.erasure import Place, StillNamed
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.lists import make_list
from app.ui.dialogs.still_named import WHAT, WHERE, StillNamedDialog
from app.ui.main_window import MainWindow
from app.ui.screens.contact_panel import ContactPanel
from app.ui.widgets.question import Question
from tests.makers import NOW, Person, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.looking import dialog, dialogs, until, words


def panel_of(window: MainWindow) -> ContactPanel:
    (panel,) = window.findChildren(ContactPanel)
    return panel


def test_an_erasure_tells_what_still_names_the_person(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    (contact,) = add_contacts(folder, [Person(number(1), "Μαρία Παπαδοπούλου", "Μαρία", "Παπαδοπούλου")])
    with writing(folder.store) as conn:
        make_list(conn, "Μαρία Παπαδοπούλου VIP", NOW)
    window = open_window()
    window.desk.routes.contact.emit(contact)
    panel = panel_of(window)
    until(qtbot, panel.isVisible)
    panel.rights.erase.trigger()
    dialog(qtbot, window, Question).yes.click()
    told = dialog(qtbot, window, StillNamedDialog)
    assert "The list “Μαρία Παπαδοπούλου VIP”\nChoose it in Contacts" in words(told)
    assert told.everything().startswith("The list “Μαρία Παπαδοπούλου VIP”: Choose it in Contacts")
    until(qtbot, told.close_button.hasFocus)
    told.close_button.click()
    until(qtbot, lambda: not dialogs(window, StillNamedDialog))


def test_who_is_named_nowhere_is_erased_without_another_word(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    (contact,) = add_contacts(folder, [Person(number(1), "Μαρία Παπαδοπούλου", "Μαρία", "Παπαδοπούλου")])
    window = open_window()
    window.desk.routes.contact.emit(contact)
    panel = panel_of(window)
    until(qtbot, panel.isVisible)
    panel.rights.erase.trigger()
    dialog(qtbot, window, Question).yes.click()
    until(qtbot, lambda: not panel.isVisible())
    assert not dialogs(window, StillNamedDialog)


def test_every_place_has_words_and_many_of_them_fit(qtbot: QtBot, open_window: OpenWindow) -> None:
    assert set(WHAT) == set(WHERE) == set(Place)
    window = open_window()
    long = "Μαρία Παπαδοπούλου-Χατζηκωνσταντίνου και όλη η παρέα"
    still = [StillNamed(place, long, in_text=True, deleted=True) for place in Place for _ in range(5)]
    told = StillNamedDialog(window.desk.theme, still, window)
    told.open()
    until(qtbot, told.isVisible)
    assert told.height() < 700
    assert not nameless(told)
    assert_fits(qtbot, told)
