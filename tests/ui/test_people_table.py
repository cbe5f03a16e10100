"""The model of the table of people: pages off the UI thread, rows that keep their people, old rows that stay."""

from array import array
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QObject, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.contact import PersonForm
from app.domain.ids import ContactId
from app.pipeline.people_commands import PeopleCommands
from app.storage.folder import Folder
from app.storage.reads.people import Query, Sort
from app.ui.background import Background
from app.ui.models.message_pages import View
from app.ui.models.people_cells import Column
from app.ui.models.people_pages import PAGE, Shift, difference
from app.ui.models.people_table import PeopleTable
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, clock, number
from tests.ui.looking import until

MANY = 450
"""Five pages, the last one half full."""


class Watched:
    """A model with what it tells its views written down."""

    def __init__(self, model: PeopleTable, qtbot: QtBot) -> None:
        self.model, self.qtbot = model, qtbot
        self.view = View(0, 20)
        self.changed: list[tuple[int, int]] = []
        self.resets = self.answers = 0
        model.dataChanged.connect(lambda first, last: self.changed.append((first.row(), last.row())))
        model.modelReset.connect(self._reset)
        model.loaded.connect(self._loaded)

    def waiting(self, do: Callable[[], object]) -> None:
        """Do something and wait for the answer that it leads to."""
        before = self.answers
        do()
        until(self.qtbot, lambda: self.answers > before and not self.model.waiting)

    def after(self, change: Callable[[], object]) -> None:
        """Change something in the store, and read again."""
        change()
        self.waiting(self.model.refresh)

    def see(self, first: int, last: int) -> None:
        """Scroll to these rows."""
        self.view = View(first, last)
        self.waiting(self.model.refresh)

    def name(self, row: int) -> object:
        """What stands there."""
        return self.model.index(row, Column.NAME).data()

    def _reset(self) -> None:
        self.resets += 1

    def _loaded(self) -> None:
        self.answers += 1


@pytest.fixture
def people(commands: FakeCommands, folder: Folder) -> PeopleCommands:
    add_contacts(folder, [Person(number(at), f"Person {at:03d}") for at in range(MANY)])
    return commands.people


@pytest.fixture
def table(qtbot: QtBot, folder: Folder, background: Background, people: PeopleCommands) -> Iterator[Watched]:
    parent = QObject()
    watched: list[Watched] = []
    model = PeopleTable(folder.store, background, clock=clock(), visible=lambda: watched[0].view, parent=parent)
    watched.append(Watched(model, qtbot))
    # Its complaints are warnings of Qt, and those fail a test.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    watched[0].waiting(model.refresh)
    yield watched[0]
    until(qtbot, lambda: not model.waiting)
    del tester


def test_there_is_a_row_for_everybody_and_only_what_is_seen_is_loaded(table: Watched) -> None:
    assert table.model.rowCount() == MANY
    assert table.name(0) == "Person 000"
    assert table.model.person_at(350) is None
    table.see(440, 449)
    assert table.name(449) == "Person 449"
    assert list(table.model.ids(448, 449)) == [449, 450]


def test_a_row_that_is_looked_at_unloaded_is_loaded(qtbot: QtBot, table: Watched) -> None:
    table.view = View(300, 320)
    assert table.name(310) is None
    until(qtbot, lambda: table.name(310) == "Person 310")


def test_somebody_new_moves_rows_and_resets_nothing(table: Watched, people: PeopleCommands) -> None:
    resets = table.resets
    followed = QPersistentModelIndex(table.model.index(10, 0))
    table.after(lambda: people.add(PersonForm("694 000 0001", "Person 005b")))
    assert table.resets == resets
    assert followed.row() == 11
    assert [table.name(row) for row in (5, 6, 7)] == ["Person 005", "Person 005b", "Person 006"]
    table.after(lambda: people.delete([ContactId(1)]))
    assert followed.row() == 10
    assert table.name(0) == "Person 001"


def test_a_change_of_cells_is_told_for_the_rows_that_changed(table: Watched, people: PeopleCommands) -> None:
    table.changed.clear()
    table.after(lambda: people.opt_out(ContactId(4), "a call"))
    assert table.changed == [(3, 3)]
    assert table.model.index(3, Column.CONSENT).data() == "Opted out"


def test_a_refresh_without_a_change_tells_nothing(table: Watched) -> None:
    table.changed.clear()
    table.waiting(table.model.refresh)
    assert table.changed == []


def test_pages_off_screen_are_read_again_after_a_change(table: Watched, people: PeopleCommands) -> None:
    table.see(300, 320)
    table.see(0, 20)
    table.after(lambda: people.opt_out(ContactId(311), "a call"))
    table.see(300, 320)
    assert table.model.index(310, Column.CONSENT).data() == "Opted out"


def test_old_rows_stay_until_the_answer_to_the_newest_question(qtbot: QtBot, table: Watched) -> None:
    shown: list[int] = []
    table.model.modelReset.connect(lambda: shown.append(table.model.rowCount()))
    table.model.show(Query(text="Person"))
    table.model.show(Query(text="nobody"))
    table.model.show(Query(text="person", sort=Sort.ADDED, descending=True))
    assert table.model.rowCount() == MANY
    assert table.name(0) == "Person 000"
    until(qtbot, lambda: table.name(0) == "Person 449")
    until(qtbot, lambda: not table.model.waiting)
    assert shown == [MANY]


def test_another_order_begins_at_the_top(table: Watched) -> None:
    table.see(440, 449)
    table.waiting(lambda: table.model.show(Query(sort=Sort.ADDED, descending=True)))
    assert table.model.person_at(0) is not None
    assert table.model.index(0, Column.NAME).data() == "Person 449"


@pytest.mark.parametrize(
    ("before", "after", "shift"),
    [
        ([], [], None),
        ([1, 2, 3], [1, 2, 3], None),
        ([], [1, 2], Shift(0, 0, 2)),
        ([1, 2], [], Shift(0, 2, 0)),
        ([1, 2, 3], [1, 9, 2, 3], Shift(1, 0, 1)),
        ([1, 2, 3], [1, 3], Shift(1, 1, 0)),
        ([1, 2, 3, 4], [1, 3, 2, 4], Shift(1, 2, 2)),
        ([1, 1, 1], [1, 1], Shift(2, 1, 0)),
        ([256, 1], [1, 256], Shift(0, 2, 2)),
    ],
)
def test_the_difference_of_two_lists_is_one_stretch(
    before: Sequence[int], after: Sequence[int], shift: Shift | None
) -> None:
    assert difference(array("q", before), array("q", after)) == shift


def test_a_page_has_a_place_for_everybody_on_it(table: Watched) -> None:
    assert MANY % PAGE == 50
    table.see(MANY - 1, MANY - 1)
    assert [table.name(row) for row in (400, 449)] == ["Person 400", "Person 449"]
