"""The import screen: what is found out is shown, what is chosen counts, and nothing is stored before Save."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent
from app.domain.contact_file import PROBLEMS, Field, Outcome, OwnField, Rule
from app.domain.custom_field import CustomKind
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.contacts import all_lists
from app.storage.reads.journal import newest
from app.ui.dialogs.import_terms import ImportTerms
from app.ui.sections import Section
from tests.makers import Person, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.importing import chips, choose, column, customers, people, rest, results, shown
from tests.ui.looking import dialog, until, words


@pytest.fixture
def file(folder: Folder, tmp_path: Path) -> Path:
    return customers(folder, tmp_path)


def test_every_row_is_shown_with_its_result_as_typed_and_as_it_will_be_kept(
    qtbot: QtBot, open_window: OpenWindow, file: Path, folder: Folder
) -> None:
    screen = shown(qtbot, open_window(), file)
    assert screen.facts.line.whole_text() == "Greek (Windows-1253) · semicolon · header found · 5 rows"
    assert column(screen, 2)[2] == number(4)[3:]
    assert results(screen) == [
        "+30 6900 000 001 · known, nothing new",
        "+30 6900 000 003 · opted out, stays opted out",
        "+30 6900 000 004",
        "Same number as line 4 · will be merged",
        "Landline · cannot receive SMS",
    ]
    assert chips(screen) == [
        "All  5",
        "New  1",
        "Updated  0",
        "Nothing new  1",
        "Merged  1",
        "Needs fixing  1",
        "Opted out  1",
    ]
    assert screen.save.text() == "Save 1 contact"
    assert "(1 found)" in words(screen.consent)
    assert people(folder) == 2


def test_chips_narrow_the_rows_and_an_empty_one_leads_back(qtbot: QtBot, open_window: OpenWindow, file: Path) -> None:
    screen = shown(qtbot, open_window(), file)
    screen.rows.chips.chip(Outcome.REJECTED).click()
    rest(qtbot, screen)
    assert results(screen) == ["Landline · cannot receive SMS"]
    screen.rows.chips.chip(Outcome.UPDATED).click()
    assert screen.rows.empty.isVisible()
    screen.rows.empty.action.click()
    rest(qtbot, screen)
    assert len(results(screen)) == 5


def test_save_stores_what_was_shown_once_and_says_what_became_of_it(
    qtbot: QtBot, open_window: OpenWindow, file: Path, folder: Folder
) -> None:
    window = open_window()
    screen = shown(qtbot, window, file)
    screen.consent.consent.setCurrentIndex(2)
    screen.consent.consent.activated.emit(2)
    rest(qtbot, screen)
    screen.consent.list.setEditText("  Νοέμβριος ")
    screen.save.click()
    screen.save.clicked.emit()
    until(qtbot, screen.outcome.isVisible)
    assert screen.outcome.heading.text() == "1 contact saved"
    assert "5 rows read. Everyone is in the list “Νοέμβριος”." in words(screen.outcome)
    figures = [screen.outcome.figures.itemAtPosition(row, 1).widget().text() for row in range(6)]  # type: ignore[union-attr]
    assert figures == ["1", "0", "1", "1", "1", "1"]
    with reading(folder.store) as conn:
        told = [row for row in newest(conn) if row.kind == "contacts_imported"]
        assert len(told) == 1
        assert told[0].data["consent"] == "opted_in"
        assert {row.name: row.size for row in all_lists(conn)} == {"Πελάτες": 2, "Νοέμβριος": 3}
    screen.outcome.contacts.click()
    assert window.section is Section.CONTACTS
    assert screen.flow.file is None


def test_nothing_is_assumed_of_consent_and_another_word_is_compared_anew(
    qtbot: QtBot, open_window: OpenWindow, file: Path, folder: Folder
) -> None:
    add_contacts(folder, [Person(number(4), "Ελένη Μ", "Ελένη", consent=Consent.UNKNOWN)])
    screen = shown(qtbot, open_window(), file)
    assert screen.flow.consent is Consent.UNKNOWN
    assert screen.save.text() == "Nothing new to save"
    assert not screen.save.isEnabled()
    screen.consent.consent.setCurrentIndex(1)
    screen.consent.consent.activated.emit(1)
    rest(qtbot, screen)
    assert results(screen)[2] == "+30 6900 000 004 · known, consent changes"
    assert screen.save.text() == "Save 1 contact"


def test_known_people_can_join_a_list(qtbot: QtBot, open_window: OpenWindow, folder: Folder, tmp_path: Path) -> None:
    add_contacts(folder, [Person(number(1)), Person(number(2))])
    file = tmp_path / "c.csv"
    file.write_text(f"Mobile\n{number(1)}\n{number(2)}\n")
    screen = shown(qtbot, open_window(), file)
    assert not screen.save.isEnabled()
    screen.consent.list.setEditText("All")
    assert screen.save.text() == "Put 2 contacts in the list"
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    with reading(folder.store) as conn:
        assert [(row.name, row.size) for row in all_lists(conn)] == [("All", 2)]


def test_a_meaning_belongs_to_one_column_and_is_remembered(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, folder: Folder
) -> None:
    file = tmp_path / "c.csv"
    file.write_text(f"Phone,Other,City\n{number(1)},{number(2)},Volos\n")
    screen = shown(qtbot, open_window(), file)
    assert [*screen.rows.header.fields] == [Field.NUMBER, None, None]
    choose(screen, 1, Field.NUMBER)
    assert [*screen.rows.header.fields] == [None, Field.NUMBER, None]
    assert screen.rows.header.chooser(0).currentText() == "Leave out"
    choose(screen, 2, Field.NAME)
    rest(qtbot, screen)
    assert results(screen) == ["+30 6900 000 002"]
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    file.write_text(f"Phone,Other,City\n{number(5)},{number(6)},Volos\n")
    screen.outcome.another.click()
    dialog(qtbot, screen, QFileDialog).fileSelected.emit(str(file))
    rest(qtbot, screen)
    assert [*screen.rows.header.fields] == [None, Field.NUMBER, Field.NAME]
    assert "as the last time" in screen.notice.words()


def test_without_a_column_of_numbers_the_person_is_asked_for_it(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "c.csv"
    file.write_text(f"A,B\nx,1\ny,2\nz,{number(1)}\n")
    screen = shown(qtbot, open_window(), file)
    assert "Which column has the mobile numbers?" in screen.warning.words()
    assert column(screen, 1) == ["x", "y", "z"]
    assert results(screen) == ["", "", ""]
    assert not screen.save.isEnabled()
    choose(screen, 1, Field.NUMBER)
    rest(qtbot, screen)
    assert not screen.warning.isVisible()
    assert chips(screen)[0] == "All  3"
    choose(screen, 1, None)
    assert screen.warning.isVisible()
    assert not screen.save.isEnabled()


def test_how_the_file_is_read_can_be_changed(qtbot: QtBot, open_window: OpenWindow, file: Path) -> None:
    screen = shown(qtbot, open_window(), file)
    screen.facts.change.click()
    screen.facts.header.setCurrentIndex(screen.facts.header.findData(False))
    screen.facts.header.activated.emit(1)
    rest(qtbot, screen)
    assert "no header · 6 rows" in screen.facts.line.whole_text()
    screen.facts.encoding.setCurrentIndex(screen.facts.encoding.findData("cp737"))
    screen.facts.encoding.activated.emit(0)
    rest(qtbot, screen)
    assert screen.facts.line.whole_text().startswith("Greek (DOS 737)")
    assert "no header" in screen.facts.line.whole_text()


def test_numbers_without_a_prefix_belong_to_the_country_that_is_chosen(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "c.csv"
    file.write_text("Mobile,Name\n99123456,Maria\n")
    screen = shown(qtbot, open_window(), file)
    until(qtbot, lambda: screen.facts.region.currentText() == "Greece (+30)")
    assert chips(screen)[5] == "Needs fixing  1"
    screen.facts.region.setCurrentIndex(screen.facts.region.findData("CY"))
    screen.facts.region.activated.emit(0)
    rest(qtbot, screen)
    assert results(screen) == ["+35799123456"]


def test_all_controls_have_names_and_nothing_is_clipped(qtbot: QtBot, open_window: OpenWindow, file: Path) -> None:
    window = open_window()
    screen = shown(qtbot, window, file)
    screen.facts.change.click()
    for size in ((1280, 820), (1024, 700)):
        window.resize(*size)
        until(qtbot, lambda: (window.width(), window.height()) == size)  # noqa: B023
        assert_fits(qtbot, window)
    assert nameless(window) == []


def test_in_a_wide_file_the_result_and_what_is_read_come_first(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, file: Path
) -> None:
    wide = tmp_path / "wide.csv"
    names = [f"Column {at}" for at in range(30)]
    names[20], names[25] = "Mobile", "Surname"
    cells = [f"value {at}" for at in range(30)]
    cells[20] = number(1)
    wide.write_text(",".join(names) + "\n" + ",".join(cells) + "\n")
    window = open_window()
    screen = shown(qtbot, window, wide)
    header = screen.rows.header
    assert [header.logicalIndex(at) for at in range(5)] == [0, 31, 21, 26, 1]
    narrow = tmp_path / "narrow.csv"
    narrow.write_text(f"Mobile,Name\n{number(1)},Maria\n")
    screen = shown(qtbot, window, narrow)
    assert [header.logicalIndex(at) for at in range(4)] == [0, 1, 2, 3]


FACTS = f"Name,Mobile,Email,Birthday,Points\nMaria P,{number(1)},m@x.gr,31/2,5\nNick G,{number(2)},n@x.gr,1/2,6\n"


def test_what_cannot_be_read_is_told_on_its_row_and_problems_can_be_seen_alone(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "c.csv"
    file.write_text(FACTS + "Ann,2101234567,,,\n")
    screen = shown(qtbot, open_window(), file)
    assert [*screen.rows.header.fields] == [
        *(Field.NAME, Field.NUMBER, Field.EMAIL, Field.BIRTHDAY),
        OwnField("Points", CustomKind.NUMBER),
    ]
    assert screen.rows.header.chooser(4).currentText() == "Own field “Points” (number)"
    assert screen.rows.chips.chip(PROBLEMS).text() == "Problems only  2"
    screen.rows.chips.chip(PROBLEMS).click()
    rest(qtbot, screen)
    assert results(screen) == ["+30 6900 000 001 · “Birthday” cannot be read", "Landline · cannot receive SMS"]
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    assert "1 row taken without a value that cannot be read." in words(screen.outcome)


def test_any_column_can_become_a_field_of_the_shops_own(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, folder: Folder
) -> None:
    file = tmp_path / "c.csv"
    file.write_text(f"Mobile,Town\n{number(1)},Volos\n")
    screen = shown(qtbot, open_window(), file)
    chooser = screen.rows.header.chooser(1)
    chooser.setCurrentIndex(chooser.findText("Own field “Town”"))
    chooser.activated.emit(chooser.currentIndex())
    rest(qtbot, screen)
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    with reading(folder.store) as conn:
        assert [row["value"] for row in conn.execute("SELECT value FROM custom_values")] == ["Volos"]


def test_a_rule_that_is_chosen_is_compared_anew_and_remembered(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, folder: Folder
) -> None:
    add_contacts(folder, [Person(number(1), "Old Name", "Old")])
    file = tmp_path / "c.csv"
    file.write_text(FACTS)
    window = open_window()
    screen = shown(qtbot, window, file)
    assert results(screen)[0].startswith("+30 6900 000 001 · known, name changes")
    screen.consent.terms.click()
    asked = dialog(qtbot, window, ImportTerms)
    assert nameless(window) == []
    rule = asked.rules["name"]
    rule.setCurrentIndex(rule.findData(str(Rule.KEEP)))
    asked.done_button.click()
    rest(qtbot, screen)
    assert results(screen)[0] == (
        "+30 6900 000 001 · known, details change · “Birthday” cannot be read · something else is known and stays"
    )
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    assert shown(qtbot, window, file).flow.terms.rules == {"name": Rule.KEEP}
    assert "Proof date" not in words(screen.consent)


def test_a_column_of_lists_is_told_with_those_that_will_be_made(
    qtbot: QtBot, open_window: OpenWindow, folder: Folder, tmp_path: Path
) -> None:
    file = tmp_path / "lists.csv"
    file.write_text(f"Κινητό;Λίστα\n{number(1)};VIP\n{number(2)};Νέοι, VIP\n")
    screen = shown(qtbot, open_window(), file)
    assert "lists that the column “Λίστα” names. 2 new lists: “VIP”, “Νέοι”" in words(screen.consent)
    screen.save.click()
    until(qtbot, lambda: screen.result is not None)
    with reading(folder.store) as conn:
        assert {one.name: one.size for one in all_lists(conn)} == {"VIP": 2, "Νέοι": 1}
