"""The live table's model: pages off the UI thread, cells changed in place, rows that keep their messages."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.ids import CampaignId, MessageId
from app.domain.message import Status
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.background import Background
from app.ui.models.message_cells import Column
from app.ui.models.message_pages import Change, Choice, Moment, View, changes
from app.ui.models.message_table import MessageTable
from tests.makers import Made, add_campaign, clock
from tests.ui.changing import deliver, move
from tests.ui.looking import until

MANY = 450
"""Five pages, the last one half full."""


class Watched:
    """A model with what it tells its views written down."""

    def __init__(self, model: MessageTable, qtbot: QtBot) -> None:
        self.model, self.qtbot = model, qtbot
        self.view = View(0, 20)
        self.changed: list[tuple[int, int]] = []
        self.resets = 0
        self.answers = 0
        model.dataChanged.connect(lambda first, last: self.changed.append((first.row(), last.row())))
        model.modelReset.connect(self._reset)
        model.loaded.connect(self._loaded)

    def see(self, first: int, last: int) -> None:
        """Scroll to these rows."""
        self.view = View(first, last)
        self.refresh()

    def refresh(self) -> None:
        """Read again and wait for the answer."""
        self.waiting(self.model.refresh)

    def show(self, campaign: CampaignId, status: Status | None = None) -> None:
        """Show these messages and wait for them."""
        self.waiting(lambda: self.model.show(Choice(campaign, status)))

    def waiting(self, do: Callable[[], None]) -> None:
        """Do something and wait for the answer that it leads to."""
        before = self.answers
        do()
        until(self.qtbot, lambda: self.answers > before and not self.model.waiting)

    def statuses(self, first: int, last: int) -> list[Status]:
        """What the rows say."""
        rows = [self.model.message_at(row) for row in range(first, last + 1)]
        return [row.status for row in rows if row is not None]

    def _reset(self) -> None:
        self.resets += 1

    def _loaded(self) -> None:
        self.answers += 1


@pytest.fixture
def accepted(folder: Folder) -> Made:
    return add_campaign(folder, [Status.ACCEPTED] * MANY)


@pytest.fixture
def table(qtbot: QtBot, folder: Folder, background: Background) -> Iterator[Watched]:
    parent = QObject()
    watched: list[Watched] = []
    model = MessageTable(folder.store, background, clock=clock(), visible=lambda: watched[0].view, parent=parent)
    watched.append(Watched(model, qtbot))
    # Its complaints are warnings of Qt, and those fail a test.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield watched[0]
    model.clear()
    del tester


def test_the_table_has_a_row_for_each_message_and_loads_only_what_is_seen(table: Watched, accepted: Made) -> None:
    table.show(accepted.campaign)
    assert table.model.rowCount() == MANY
    assert table.model.message_at(0) is not None
    assert table.model.message_at(350) is None


def test_a_page_far_down_comes_when_it_is_looked_at(table: Watched, accepted: Made) -> None:
    table.show(accepted.campaign)
    table.see(440, 449)
    row = table.model.message_at(449)
    assert row is not None
    assert row.id == accepted.messages[-1]
    assert table.model.data(table.model.index(449, Column.STATUS)) == "Accepted"


def test_a_refresh_changes_cells_on_screen_and_resets_nothing(table: Watched, folder: Folder, accepted: Made) -> None:
    table.show(accepted.campaign)
    resets = table.resets
    table.changed.clear()
    deliver(folder, *accepted.messages[3:6], *accepted.messages[300:400])
    table.refresh()
    assert table.changed == [(3, 5)]
    assert table.resets == resets
    assert table.statuses(2, 6) == [Status.ACCEPTED, *[Status.DELIVERED] * 3, Status.ACCEPTED]


def test_a_refresh_without_a_change_tells_views_nothing(table: Watched, accepted: Made) -> None:
    table.show(accepted.campaign)
    table.changed.clear()
    table.refresh()
    assert table.changed == []


def test_rows_that_changed_off_screen_are_read_when_they_are_looked_at(
    table: Watched, folder: Folder, accepted: Made
) -> None:
    table.show(accepted.campaign)
    table.see(300, 320)
    table.see(0, 20)
    deliver(folder, accepted.messages[310])
    table.refresh()
    table.see(300, 320)
    assert table.statuses(310, 310) == [Status.DELIVERED]


def test_a_filter_shows_only_its_status_and_counts_it(table: Watched, folder: Folder, accepted: Made) -> None:
    deliver(folder, *accepted.messages[::2])
    table.show(accepted.campaign, Status.DELIVERED)
    assert table.model.rowCount() == MANY // 2
    assert set(table.statuses(0, 20)) == {Status.DELIVERED}


def test_rows_that_leave_a_filter_are_taken_out_and_the_others_stay_the_same_rows(
    table: Watched, folder: Folder, accepted: Made
) -> None:
    table.show(accepted.campaign, Status.ACCEPTED)
    resets = table.resets
    table.see(150, 170)
    chosen = table.model.message_at(160)
    assert chosen is not None
    table.model.kept = chosen.id
    followed = QPersistentModelIndex(table.model.index(160, Column.NAME))
    deliver(folder, *accepted.messages[0:100])
    table.refresh()
    assert table.model.rowCount() == MANY - 100
    assert followed.row() == 60
    assert table.model.row_of(chosen.id) == 60
    assert table.resets == resets


def test_rows_that_come_into_a_filter_are_put_in_before_the_ones_on_screen(
    table: Watched, folder: Folder, accepted: Made
) -> None:
    deliver(folder, *accepted.messages[200:])
    table.show(accepted.campaign, Status.DELIVERED)
    table.see(100, 120)
    first = QPersistentModelIndex(table.model.index(100, Column.NAME))
    deliver(folder, *accepted.messages[:50])
    table.refresh()
    assert table.model.rowCount() == MANY - 150
    assert first.row() == 150


def test_one_that_comes_and_one_that_goes_at_once_are_both_seen(table: Watched, folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED] * 250)
    move(folder, "cancelled", made.messages[0])
    table.show(made.campaign, Status.QUEUED)
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'queued' WHERE id = ?", (made.messages[0],))
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE id = ?", (made.messages[249],))
    table.refresh()
    assert table.model.rowCount() == 249
    assert [table.model.row_of(message) for message in made.messages[:2]] == [0, 1]


def test_a_filter_that_runs_empty_leaves_no_rows(table: Watched, folder: Folder) -> None:
    few = add_campaign(folder, [Status.ACCEPTED] * 3)
    table.show(few.campaign, Status.ACCEPTED)
    deliver(folder, *few.messages)
    table.refresh()
    assert table.model.rowCount() == 0


def test_a_message_never_changes_into_another_under_the_same_row_number_unsaid(
    table: Watched, folder: Folder, accepted: Made
) -> None:
    table.show(accepted.campaign, Status.ACCEPTED)
    table.changed.clear()
    deliver(folder, accepted.messages[0])
    table.refresh()
    row = table.model.message_at(0)
    assert row is not None
    assert row.id == accepted.messages[1]
    assert any(first <= 0 <= last for first, last in table.changed)


def test_showing_another_campaign_forgets_the_first(table: Watched, folder: Folder, accepted: Made) -> None:
    other = add_campaign(folder, [Status.DELIVERED] * 7)
    table.show(accepted.campaign)
    table.show(other.campaign)
    assert table.model.rowCount() == 7
    assert set(table.statuses(0, 6)) == {Status.DELIVERED}


def test_a_store_that_cannot_be_read_is_an_error_and_not_an_empty_table(
    table: Watched, folder: Folder, accepted: Made
) -> None:
    errors: list[Exception] = []
    table.model.failed.connect(errors.append)
    folder.store.rename(folder.path / "gone.db")
    table.model.show(Choice(accepted.campaign))
    until(table.qtbot, lambda: errors)
    assert not table.model.known


def test_columns_say_what_a_message_is(table: Watched, folder: Folder) -> None:
    made = add_campaign(folder, [Status.REJECTED])
    table.show(made.campaign)
    said = [table.model.data(table.model.index(0, column)) for column in Column]
    assert said[Column.RECIPIENT].startswith("+30 69")
    assert said[Column.NAME] == "Person 0"
    assert said[Column.STATUS] == "Rejected"
    assert (said[Column.SEGMENTS], said[Column.ATTEMPTS]) == ("1", "1")
    assert said[Column.DETAIL] == "Invalid number · Invalid receiver"
    headings = [table.model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert headings == ["Recipient", "Name", "Status", "Segments", "Attempts", "Updated", "Detail"]
    assert table.model.rowCount(QModelIndex(table.model.index(0, 0))) == 0


def test_landmarks_keep_their_messages_whatever_happens_around_them(
    table: Watched, folder: Folder, accepted: Made
) -> None:
    table.show(accepted.campaign, Status.ACCEPTED)
    row = table.model.message_at(0)
    assert row is not None
    ids = [MessageId(number) for number in range(10, 20)]
    before = Moment(Choice(accepted.campaign), 10, {0: [replace(row, id=one) for one in ids]})
    left = [one for one in ids if one not in (11, 14, 15)]
    after = Moment(Choice(accepted.campaign), 7, {0: [replace(row, id=one) for one in left]})
    assert changes(before, after, [MessageId(13)]) == [Change(4, 6, 4), Change(0, 3, 2)]
    assert changes(before, after, []) == [Change(0, 10, 7)]
    assert changes(before, before, [MessageId(13)]) == []
