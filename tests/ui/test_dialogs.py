"""Asking for a new campaign and for a file with customers."""

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.pipeline.commands import ImportResult
from app.storage.folder import Folder
from app.ui.dialogs.import_contacts import ImportContacts
from app.ui.dialogs.import_form import ImportForm
from app.ui.dialogs.new_campaign import NewCampaign
from app.ui.theme import Theme
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, add_draft, number
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, dialogs, until, words


@pytest.fixture
def writing_one(qtbot: QtBot, open_window: OpenWindow) -> NewCampaign:
    window = open_window()
    window.new_campaign()
    return dialog(qtbot, window, NewCampaign)


@pytest.fixture
def importing(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> ImportContacts:
    window = open_window()
    window.import_contacts(tmp_path / "customers.csv")
    return dialog(qtbot, window, ImportContacts)


def test_the_count_of_segments_follows_what_is_written(qtbot: QtBot, writing_one: NewCampaign) -> None:
    writing_one.text.setPlainText("a" * 161)
    until(qtbot, lambda: writing_one.cost.text().startswith("2 segments · GSM-7 · 161 characters"))
    writing_one.text.setPlainText("Γεια σου")
    until(qtbot, lambda: writing_one.cost.text() == "1 segment · Unicode · 8 characters, 62 left in this segment")


def test_fields_are_inserted_where_the_cursor_is(writing_one: NewCampaign) -> None:
    writing_one.text.setPlainText("Hello !")
    cursor = writing_one.text.textCursor()
    cursor.setPosition(6)
    writing_one.text.setTextCursor(cursor)
    writing_one.insert_field("first_name")
    assert writing_one.text.toPlainText() == "Hello {first_name}!"


def test_a_draft_is_saved_once_and_opened(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    add_contacts(folder, [Person(number(1))], list_name="Πελάτες")
    commands.new_id = add_draft(folder)
    window = open_window()
    window.new_campaign()
    writing = dialog(qtbot, window, NewCampaign)
    until(qtbot, lambda: writing.list.count() == 2)
    assert writing.list.itemText(0) == "All contacts (1 person)"
    writing.name.setText("Black Friday")
    writing.text.setPlainText("Γεια σου\n{first_name}")
    writing.sender_name.setText(" MyShop ")
    writing.list.setCurrentIndex(1)
    writing.save.click()
    writing.save.clicked.emit()
    until(qtbot, lambda: window.campaign.campaign == commands.new_id)
    assert commands.asked == [("new_campaign", "Black Friday", "Γεια σου\n{first_name}", "MyShop", "Πελάτες")]
    assert dialogs(window, NewCampaign) == []


def test_a_refused_draft_stays_open_with_the_reason_and_what_was_written(
    qtbot: QtBot, writing_one: NewCampaign, commands: FakeCommands
) -> None:
    commands.refusal = Refused(Reason.UNKNOWN_FIELD, "{first name}: no such field.")
    writing_one.name.setText("Black Friday")
    writing_one.text.setPlainText("Hello {first name}")
    writing_one.save.click()
    until(qtbot, lambda: "no such field" in words(writing_one))
    assert writing_one.isVisible()
    assert writing_one.text.toPlainText() == "Hello {first name}"
    until(qtbot, writing_one.save.isEnabled)


def test_an_import_hands_over_file_consent_and_list_and_shows_what_became_of_every_row(
    qtbot: QtBot, importing: ImportContacts, commands: FakeCommands, tmp_path: Path
) -> None:
    commands.imported = ImportResult(21, 1, 2, 3, 4, 5, 6, tmp_path / "left-out.csv")
    importing.form.consent.setCurrentIndex(0)
    importing.form.list.setEditText(" Νοέμβριος ")
    importing.start.click()
    until(qtbot, importing.close_button.isVisible)
    wanted = (tmp_path / "customers.csv", Consent.OPTED_IN, "Νοέμβριος", tmp_path / "customers-left-out.csv")
    assert commands.asked == [("import_contacts", *wanted)]
    figures = [importing.outcome.figures.itemAtPosition(row, 1).widget().text() for row in range(6)]  # type: ignore[union-attr]
    assert figures == ["1", "2", "3", "4", "6", "5"]
    assert "left-out.csv" in words(importing.outcome)
    importing.close_button.click()


def test_consent_is_not_assumed(importing: ImportContacts) -> None:
    assert importing.form.chosen_consent() is Consent.UNKNOWN


def test_an_import_can_be_cancelled_and_begun_again(
    qtbot: QtBot, importing: ImportContacts, commands: FakeCommands
) -> None:
    commands.hold = Event()
    importing.start.click()
    until(qtbot, lambda: commands.asked)
    importing.stop.click()
    until(qtbot, lambda: importing.faces.currentWidget() is importing.form)
    assert importing.isVisible()
    assert importing.start.isEnabled()
    importing.reject()
    assert not importing.isVisible()


def test_closing_the_dialog_while_it_imports_stops_the_import_first(
    qtbot: QtBot, importing: ImportContacts, commands: FakeCommands
) -> None:
    commands.hold = Event()
    importing.start.click()
    until(qtbot, lambda: commands.asked)
    importing.reject()
    assert importing.isVisible()
    until(qtbot, lambda: importing.faces.currentWidget() is importing.form)


def test_a_file_that_cannot_be_read_leads_back_to_the_form_with_the_reason(
    qtbot: QtBot, importing: ImportContacts, commands: FakeCommands
) -> None:
    commands.refusal = Refused(Reason.BAD_FILE, "This file has no mobile numbers. Nothing was imported.")
    importing.start.click()
    until(qtbot, importing.problem.isVisible)
    until(qtbot, lambda: importing.faces.currentWidget() is importing.form)
    assert importing.problem.text() == "This file has no mobile numbers. Nothing was imported."


def test_without_a_file_there_is_nothing_to_start(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.import_contacts()
    importing = dialog(qtbot, window, ImportContacts)
    assert not importing.start.isEnabled()
    importing.form.file.setText("customers.csv")
    assert importing.start.isEnabled()


def test_a_file_of_rows_left_out_is_never_written_over_one_that_is_there(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    form = ImportForm(theme, tmp_path / "customers.csv")
    qtbot.addWidget(form)
    (tmp_path / "customers-left-out.csv").touch()
    (tmp_path / "customers-left-out-2.csv").touch()
    assert form.rejects_file() == tmp_path / "customers-left-out-3.csv"
    form.keep_rejects.setChecked(False)
    assert form.rejects_file() is None
