"""The shop's own fields where texts are written: offered, no mistake, filled in for each person, counted."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent, PersonForm
from app.domain.custom_field import CustomKind
from app.domain.ids import ContactId, FieldId
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import MESSAGE, REVIEW
from app.ui.screens.templates.screen import TemplatesScreen
from app.ui.sections import Section
from app.ui.widgets.check_list import Level
from tests.doubles.fake_commands import FakeCommands
from tests.makers import number
from tests.ui.composing import add_draft, compose, open_shop, settled
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

TEXT = "You have {points|0} points, {first_name|you}"


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    points = commands.fields.make("points", CustomKind.NUMBER).id
    form = PersonForm(number(0), "Μαρία Παππά", "Μαρία", "", Consent.OPTED_IN, values={points: "1.340"})
    commands.people.edit(ContactId(1), form)
    return open_window()


def test_a_text_with_an_own_field_is_offered_shown_and_counted(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    screen = compose(qtbot, window, add_draft(commands, text=TEXT))
    screen.go(MESSAGE)
    until(qtbot, lambda: screen.message.preview.person is not None)
    writing = screen.message.writing
    assert [one.text() for one in writing.fields.actions()] == ["whole name", "first name", "last name", "points"]
    assert screen.message.phone.text.text() == "You have 1340 points, Μαρία"
    told = [(check.level, check.words) for check in screen.message.checks.checks()]
    assert (Level.NOTE, "2 people have no points: they get “0”") in told
    assert "points" in screen.message.editor.tokens.known
    screen.go(REVIEW)
    settled(qtbot, screen)
    until(qtbot, lambda: screen.review.model.row(0) is not None)
    rows = [screen.review.model.row(at) for at in range(3)]
    assert [row and row.text for row in rows] == [
        "You have 1340 points, Μαρία",
        "You have 0 points, Νίκος",
        "You have 0 points, you",
    ]


def test_a_field_that_is_deleted_meanwhile_stops_the_draft(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    screen = compose(qtbot, window, add_draft(commands, text=TEXT))
    commands.fields.delete(FieldId(1))
    until(qtbot, lambda: "points" not in screen.drafting.knowing.fields)
    settled(qtbot, screen)
    stops = [check.words for check in screen.message.checks.checks() if check.level is Level.STOP]
    assert stops == [
        "{points}: there is no such field. The fields are: whole name, first name, last name",
    ]


def test_a_template_may_use_an_own_field(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    commands.templates.add(name="Points", text=TEXT)
    window.go(Section.TEMPLATES)
    found = window.stage.get(Section.TEMPLATES)
    assert isinstance(found, TemplatesScreen)
    until(qtbot, lambda: found.known and not found.waiting)
    assert "points" in [one.text() for one in found.editor.writing.fields.actions()]
    shown = found.model.all[0]
    assert shown.measured.units == len("You have 0 points, you")
