"""The shop's own fields in Settings: listed with how many have one, made, renamed, deleted after a question."""

from pytestqt.qtbot import QtBot

from app.domain.contact import Consent, PersonForm
from app.domain.custom_field import CustomKind
from app.domain.ids import ContactId
from app.storage.folder import Folder
from app.ui.dialogs.new_field import NewField
from app.ui.main_window import MainWindow
from app.ui.screens.settings import SettingsScreen
from app.ui.sections import Section
from app.ui.settings.fields_card import FieldsCard
from app.ui.settings.store_page import StorePage
from app.ui.widgets.labels import Button
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.looking import dialog, until, words


def card(window: MainWindow) -> FieldsCard:
    window.go(Section.SETTINGS)
    screen = window.stage.get(Section.SETTINGS)
    assert isinstance(screen, SettingsScreen)
    screen.show_page("store")
    page = screen.page("store")
    assert isinstance(page, StorePage)
    return page.own_fields


def press(card: FieldsCard, name: str) -> None:
    next(one for one in card.findChildren(Button) if one.accessibleName() == name and one.isVisible()).click()


def test_fields_are_listed_made_renamed_and_deleted(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    add_contacts(folder, [Person(number(1), "Μαρία")])
    points = commands.fields.make("points", CustomKind.NUMBER)
    form = PersonForm(number(1), "Μαρία", consent=Consent.OPTED_IN, values={points.id: "12"})
    commands.people.edit(ContactId(1), form)
    window = open_window()
    own = card(window)
    until(qtbot, lambda: "Number · 1 person" in words(own))
    own.new.click()
    naming = dialog(qtbot, window, NewField)
    naming.name.setText("town")
    naming.save.click()
    until(qtbot, lambda: "Text · nobody has one" in words(own))
    press(own, "Rename the field town")
    naming = dialog(qtbot, window, NewField)
    assert not naming.kind.isVisible()
    assert "{town}" in naming.hint.text()
    naming.name.setText("city")
    naming.save.click()
    until(qtbot, lambda: "city" in words(own))
    assert nameless(own) == []
    assert_fits(qtbot, own)
    press(own, "Delete the field points")
    asked = dialog(qtbot, window, Question)
    assert "1 person has a value for it." in words(asked)
    assert "{points}" in words(asked)
    asked.yes.click()
    until(qtbot, lambda: "points" not in words(own).splitlines())
    assert window.toast.words() == "The field “points” is deleted"
