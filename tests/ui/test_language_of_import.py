"""Another language while customers are imported: what was chosen is still chosen, and what was saved is told."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.contact import Consent
from app.domain.contact_file import PROBLEMS, Field, Rule, Terms
from app.pipeline.commands import Pasted
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.language import GREEK
from app.ui.renewal import Renewal
from app.ui.screens.import_contacts import ImportScreen
from app.ui.sections import Section
from tests.corpus.reading import FILES
from tests.makers import number
from tests.ui.importing import choose, customers, people, rest, results, shown
from tests.ui.looking import until, words


def switch(qtbot: QtBot, renewal: Renewal) -> ImportScreen:
    """Speak Greek from the settings, as a person does, and come back to the import."""
    old = renewal.window
    old.go(Section.SETTINGS)
    old.desk.language.choose(GREEK)
    until(qtbot, lambda: renewal.window is not old)
    assert renewal.window.section is Section.SETTINGS
    renewal.window.import_contacts()
    rest(qtbot, renewal.window.importing)
    return renewal.window.importing


def test_everything_that_was_chosen_for_a_file_is_still_chosen(
    qtbot: QtBot, renewal: Renewal, folder: Folder, tmp_path: Path
) -> None:
    screen = shown(qtbot, renewal.window, customers(folder, tmp_path))
    choose(screen, 2, Field.LAST_NAME)
    rest(qtbot, screen)
    screen.facts.change.click()
    screen.facts.encoding.setCurrentIndex(screen.facts.encoding.findData("iso8859_7"))
    screen.facts.encoding.activated.emit(0)
    rest(qtbot, screen)
    choose(screen, 2, Field.LAST_NAME)
    rest(qtbot, screen)
    screen.consent.consent.setCurrentIndex(2)
    screen.consent.consent.activated.emit(2)
    screen.consent.list.setEditText("Νοέμβριος")
    screen._take_terms(Terms(rules={Field.NAME: Rule.KEEP}))
    rest(qtbot, screen)
    screen.rows.chips.choose(PROBLEMS)
    rest(qtbot, screen)
    fields, save = screen.flow.fields, screen.save.isEnabled()
    assert len(results(screen)) == 1

    screen = switch(qtbot, renewal)
    assert screen.flow.fields == fields
    assert screen.rows.header.fields == fields
    assert screen.facts.encoding.currentData() == "iso8859_7"
    assert screen.flow.said.encoding == "iso8859_7"
    assert screen.consent.consent.currentData() == Consent.OPTED_IN
    assert screen.flow.consent is Consent.OPTED_IN
    assert screen.consent.chosen_list() == "Νοέμβριος"
    assert screen.flow.terms.rules == {Field.NAME: Rule.KEEP}
    assert screen.rows.chips.key == PROBLEMS
    assert results(screen) == ["Σταθερό · δεν λαμβάνει SMS"]
    assert screen.facts.encoding.isVisible()
    assert screen.title.whole_text() == "Εισαγωγή: Πελάτες Νοεμβρίου.csv"
    assert screen.save.isEnabled() == save

    screen.rows.chips.choose("all")
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    assert people(folder) == 3
    assert "Νοέμβριος" in words(screen.outcome)


def test_a_mapping_without_a_number_and_the_words_about_it_stay(
    qtbot: QtBot, renewal: Renewal, folder: Folder, tmp_path: Path
) -> None:
    screen = shown(qtbot, renewal.window, customers(folder, tmp_path))
    choose(screen, 1, None)
    rest(qtbot, screen)
    screen = switch(qtbot, renewal)
    assert Field.NUMBER not in screen.flow.fields
    assert screen.warning.isVisible()
    assert not screen.save.isEnabled()
    choose(screen, 1, Field.NUMBER)
    rest(qtbot, screen)
    assert len(results(screen)) == 5


def test_the_sheet_of_a_workbook_and_the_country_stay(qtbot: QtBot, renewal: Renewal) -> None:
    screen = shown(qtbot, renewal.window, FILES / "several-sheets.xlsx")
    sheets = [screen.facts.sheet.itemText(at) for at in range(screen.facts.sheet.count())]
    screen.facts.sheet.setCurrentIndex(len(sheets) - 1)
    screen.facts.sheet.activated.emit(len(sheets) - 1)
    rest(qtbot, screen)
    screen.facts.region.setCurrentIndex(screen.facts.region.findData("CY"))
    screen.facts.region.activated.emit(0)
    rest(qtbot, screen)
    screen = switch(qtbot, renewal)
    assert screen.facts.sheet.currentText() == sheets[-1]
    assert screen.flow.said.sheet == sheets[-1]
    assert screen.facts.region.currentData() == "CY"
    assert screen.flow.region == "CY"


def test_what_was_pasted_is_still_there(qtbot: QtBot, renewal: Renewal, folder: Folder) -> None:
    pasted = Pasted(f"Mobile\t\n{number(7)}\t\n")
    renewal.window.import_contacts()
    screen = renewal.window.importing
    screen.begin(pasted)
    rest(qtbot, screen)
    screen = switch(qtbot, renewal)
    assert screen.flow.file == pasted
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    assert people(folder) == 1


def test_a_save_that_runs_ends_with_its_result_told(
    qtbot: QtBot, renewal: Renewal, folder: Folder, tmp_path: Path
) -> None:
    old = renewal.window
    screen = shown(qtbot, old, customers(folder, tmp_path))
    with writing(folder.store):  # the save waits for its turn
        screen.save.click()
        old.go(Section.SETTINGS)
        old.desk.language.choose(GREEK)
        qtbot.wait(60)
        assert renewal.window is old
        assert old.toast.isVisible()
    until(qtbot, lambda: renewal.window is not old)
    new = renewal.window
    assert "1 επαφή" in new.toast.words()
    new.toast.action.click()
    assert new.importing.isVisible()
    assert new.importing.outcome.isVisible()
    assert "Νέες" in words(new.importing.outcome)
    assert people(folder) == 3


def test_a_result_on_show_stays_and_the_rows_to_fix_can_still_be_written(
    qtbot: QtBot, renewal: Renewal, folder: Folder, tmp_path: Path
) -> None:
    screen = shown(qtbot, renewal.window, customers(folder, tmp_path))
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    old = renewal.window
    old.desk.language.choose(GREEK)
    until(qtbot, lambda: renewal.window is not old)
    screen = renewal.window.importing
    assert screen.faces.currentWidget() is screen.outcome
    assert screen.outcome.fix.isVisibleTo(screen.outcome)
    assert screen.flow.preview is not None
