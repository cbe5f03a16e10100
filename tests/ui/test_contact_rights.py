"""Proof, data and erasure from the window, and an opt-out from anywhere in two seconds."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent, PersonForm
from app.domain.evidence import Evidence
from app.domain.ids import ContactId
from app.domain.message import Status
from app.storage.contacts import opted_out_at
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.everything import everything
from app.storage.reads.proof import proof
from app.ui.dialogs.edit_contact import EditContact
from app.ui.dialogs.new_consent import NewConsent
from app.ui.dialogs.opt_out_numbers import OptOutNumbers
from app.ui.dialogs.proof import ProofDialog
from app.ui.main_window import MainWindow
from app.ui.proof_page import data_page, proof_page
from app.ui.report_print import pdf
from app.ui.screens.contact_panel import ContactPanel
from app.ui.screens.contacts import ContactsScreen
from app.ui.screens.settings import SettingsScreen
from app.ui.sections import Section
from app.ui.settings.privacy_page import PrivacyPage
from app.ui.theme import Theme
from app.ui.tokens import LIGHT
from app.ui.widgets.problem import Problem
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, Person, add_campaign, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.fake_tray import FakeTray
from tests.ui.fitting import assert_fits, nameless
from tests.ui.looking import dialog, dialogs, until, words
from tests.ui.pdf_text import sheets

MARIA = number(0, campaign=1)
TEXT = "Θέλω προσφορές με SMS.\nΤο σταματώ όποτε θέλω."


@pytest.fixture
def maria(folder: Folder, commands: FakeCommands) -> ContactId:
    (contact,) = add_contacts(folder, [Person(MARIA, "Μαρία <Παππά>", "Μαρία", "Παππά", Consent.UNKNOWN)])
    add_campaign(folder, [Status.DELIVERED], name="Weekend")
    version = commands.people.rights.write_wording(TEXT)
    agreed = PersonForm(
        MARIA, "Μαρία <Παππά>", "Μαρία", "Παππά", Consent.OPTED_IN, "a form",
        evidence=Evidence(NOW.date() - timedelta(days=3), version, "folder 3"),
    )  # fmt: skip
    commands.people.edit(contact, agreed)
    return contact


@pytest.fixture
def window(open_window: OpenWindow, maria: ContactId, qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.desk.routes.contact.emit(maria)
    until(qtbot, lambda: panel(window).isVisible())
    return window


def panel(window: MainWindow) -> ContactPanel:
    screen = window.stage.get(Section.CONTACTS)
    assert isinstance(screen, ContactsScreen)
    return screen.panel


def bare(text: str) -> str:
    """A line may end at any space."""
    return text.replace(" ", "").replace("\n", "")


def test_the_proof_has_every_fact_on_one_sheet(
    qtbot: QtBot, folder: Folder, window: MainWindow, tmp_path: Path
) -> None:
    panel(window).rights.proof.click()
    shown = dialog(qtbot, window, ProofDialog)
    until(qtbot, shown.save.isEnabled)
    assert_fits(qtbot, shown)
    assert nameless(shown) == []
    file = tmp_path / "proof.pdf"
    shown.save_pdf(file)
    until(qtbot, file.exists)
    until(qtbot, lambda: file.read_bytes().endswith(b"%%EOF\n"))
    (sheet,) = sheets(file.read_bytes())
    for fact in (
        "Μαρία <Παππά>", "+30 6901 000 000", "Consent now", "Opted in", "20.11.2026", "a form", "Text: version 1",
        "folder 3", "Messages that Mitto took", "1, the last one 23.11.2026", "Version 1, written", *TEXT.split("\n"),
    ):  # fmt: skip
        assert bare(fact) in bare(sheet)
        assert bare(fact) in bare(shown.paper.toPlainText())


def test_a_proof_is_dark_on_white_paper_in_dark_colours_too(
    qtbot: QtBot, open_window: OpenWindow, maria: ContactId, theme: Theme
) -> None:
    del maria
    window = open_window()
    theme.choose(Qt.ColorScheme.Dark)
    ProofDialog(window.desk, window, MARIA).open()
    shown = dialog(qtbot, window, ProofDialog)
    until(qtbot, shown.save.isEnabled)
    assert shown.paper.viewport().grab().toImage().pixelColor(3, 3).name() == LIGHT.surface.lower()


def test_a_proof_of_nothing_says_so(folder: Folder, qtbot: QtBot) -> None:
    add_contacts(folder, [Person(number(5))])
    with reading(folder.store) as conn:
        page = proof_page(proof(conn, number(5)), NOW)
    assert "Nothing was noted." in sheets(pdf(page, "Proof"))[0]


def test_everything_about_a_person_goes_into_a_json_or_a_pdf_file(
    qtbot: QtBot, folder: Folder, window: MainWindow, tmp_path: Path
) -> None:
    panel(window).rights.export(MARIA, tmp_path / "maria.json")
    until(qtbot, (tmp_path / "maria.json").exists)
    assert json.loads((tmp_path / "maria.json").read_text())["contact"][0]["first_name"] == "Μαρία"
    panel(window).rights.export(MARIA, tmp_path / "maria.pdf")
    until(qtbot, lambda: exported(folder) == 2)
    told = bare("".join(sheets((tmp_path / "maria.pdf").read_bytes())))
    for words_ in ("What is known of +30 6901 000 000", "Weekend", "Delivered", "Text that was agreed to", "folder 3"):
        assert bare(words_) in told
    panel(window).rights.export("+306999999999", tmp_path / "nobody.pdf")
    assert "Nothing is known" in words(dialog(qtbot, window, Problem))


def exported(folder: Folder) -> int:
    with reading(folder.store) as conn:
        return int(conn.execute("SELECT count(*) FROM journal WHERE kind = 'person_exported'").fetchone()[0])


def test_columns_of_a_newer_version_are_printed_under_their_own_names(qtbot: QtBot) -> None:
    sheet = sheets(pdf(data_page(MARIA, {"dreams": [{"colour": "blue"}]}, NOW), "Data"))[0]
    assert "dreams" in sheet
    assert "colourblue" in bare(sheet)


def test_an_erasure_is_asked_and_says_what_stays(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    assert panel(window).rights.data.text() == "Data…"
    panel(window).rights.erase.trigger()
    asked = dialog(qtbot, window, Question)
    said = words(asked)
    for part in ("cannot be undone", "name, number and text of every message", "opt-out", "Those made before"):
        assert part in said
    until(qtbot, asked.no.hasFocus)
    asked.no.click()
    with reading(folder.store) as conn:
        assert everything(conn, MARIA) != {}


def test_an_erased_person_leaves_the_panel_and_the_messages_nameless(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    add_contacts(folder, [Person(MARIA, "Μαρία")])
    campaign = add_campaign(folder, [Status.DELIVERED]).campaign
    window = open_window()
    window.desk.routes.contact.emit(ContactId(1))
    until(qtbot, panel(window).isVisible)
    panel(window).rights.erase.trigger()
    dialog(qtbot, window, Question).yes.click()
    until(qtbot, lambda: not panel(window).isVisible())
    window.open_campaign(campaign)
    model = window.campaign.messages.table.model()
    until(qtbot, lambda: model.rowCount() == 1)
    shown = [str(model.index(0, at).data()) for at in range(model.columnCount())]
    assert any("Erased" in one for one in shown)
    assert not any("erased-" in one for one in shown)
    window.campaign.messages.table.setCurrentIndex(model.index(0, 0))
    until(qtbot, lambda: "The text went with the person." in words(window.campaign))


def test_while_a_message_is_open_the_refusal_says_what_to_do(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_contacts(folder, [Person(MARIA, "Μαρία")])
    add_campaign(folder, [Status.ACCEPTED])
    window = open_window()
    window.desk.routes.contact.emit(ContactId(1))
    until(qtbot, panel(window).isVisible)
    panel(window).rights.erase.trigger()
    dialog(qtbot, window, Question).yes.click()
    assert "Nothing was erased" in words(dialog(qtbot, window, Problem))


def test_a_new_consent_keeps_the_sale_the_text_and_the_note(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands, maria: ContactId
) -> None:
    commands.people.opt_out(maria, "a call")
    until(qtbot, panel(window).consent.isVisible)
    panel(window).consent.click()
    asked = dialog(qtbot, window, NewConsent)
    until(qtbot, lambda: asked.evidence.wording.count() == 2)
    asked.consent.setCurrentIndex(asked.consent.findData(Consent.SOFT_OPT_IN))
    assert "Bo&ught on" in words(asked)
    asked.evidence.on.setDate(QDate(2026, 11, 23))
    asked.evidence.wording.setCurrentIndex(1)
    assert asked.evidence.wording.currentText() == "Version 1, since 23 Nov"
    asked.evidence.note.setText("till 2")
    asked.source.setEditText("bought here")
    asked.save.click()
    until(qtbot, lambda: not dialogs(window, NewConsent))
    with reading(folder.store) as conn:
        fact = proof(conn, MARIA).facts[-1]
    assert (fact.consent, fact.sale_on, fact.wording, fact.note) == (Consent.SOFT_OPT_IN, NOW.date(), 1, "till 2")


def test_a_known_consent_can_be_proven_later(
    qtbot: QtBot, folder: Folder, window: MainWindow, maria: ContactId
) -> None:
    panel(window).edit.click()
    form = dialog(qtbot, window, EditContact)
    until(qtbot, form.save.isEnabled)
    assert not form.fields.evidence.note.isVisible()
    form.fields.more_proof.click()
    assert form.fields.evidence.note.isVisible()
    form.fields.evidence.note.setText("folder 4")
    form.save.click()
    until(qtbot, lambda: not dialogs(window, EditContact))
    with reading(folder.store) as conn:
        facts = proof(conn, MARIA).facts
    assert [(fact.consent, fact.note) for fact in facts] == [
        (Consent.OPTED_IN, "folder 3"),
        (Consent.OPTED_IN, "folder 4"),
    ]


def test_two_keys_and_a_paste_opt_anybody_out_from_any_screen(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    window = open_window(left_in=Section.HEALTH)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_O, both)
    asked = dialog(qtbot, window, OptOutNumbers)
    until(qtbot, asked.numbers.hasFocus)
    asked.numbers.insertPlainText("690 100 0000\n6912345679")
    QTest.keyClick(asked.numbers, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, asked.results.isVisible)
    with reading(folder.store) as conn:
        assert opted_out_at(conn, MARIA) is not None
        assert opted_out_at(conn, "+306912345679") is not None
    window.desk.routes.opt_out.emit()
    assert len(dialogs(window, OptOutNumbers)) == 1


def test_the_tray_brings_the_window_up_and_asks_for_the_number(
    qtbot: QtBot, open_window: OpenWindow, theme: Theme
) -> None:
    tray = FakeTray(theme)
    window = open_window(tray=tray)
    window.hide()
    tray.opt_out.trigger()
    assert window.isVisible()
    until(qtbot, dialog(qtbot, window, OptOutNumbers).numbers.hasFocus)


def test_another_question_is_answered_first(qtbot: QtBot, window: MainWindow) -> None:
    panel(window).rights.erase.trigger()
    dialog(qtbot, window, Question)
    window.desk.routes.opt_out.emit()
    assert dialogs(window, OptOutNumbers) == []


def test_the_palette_opts_out_too(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.tools.search()
    palette = window.tools.palette
    palette.line.setText("opt someone")
    until(qtbot, lambda: [choice.title for choice in palette.choices][:1] == ["Opt someone out"])
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    until(qtbot, dialog(qtbot, window, OptOutNumbers).numbers.hasFocus)


def test_a_text_is_saved_as_the_next_version_and_the_old_one_stays(
    qtbot: QtBot, folder: Folder, window: MainWindow
) -> None:
    window.go(Section.SETTINGS)
    screen = window.stage.get(Section.SETTINGS)
    assert isinstance(screen, SettingsScreen)
    screen.show_page("privacy")
    page = screen.page("privacy")
    assert isinstance(page, PrivacyPage)
    until(qtbot, lambda: page.text.toPlainText() == TEXT)
    assert not page.save.isEnabled()
    page.text.setPlainText("Another text")
    page.save.click()
    until(qtbot, lambda: "Version 2, since 23 Nov" in words(page))
    assert "Version 1, since 23 Nov" in words(page)
    assert page.text.toPlainText() == "Another text"
    assert not page.save.isEnabled()
