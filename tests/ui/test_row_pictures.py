"""Rows on screen are drawn once and again only when they change; a full screen of them never in one go."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.storage.folder import Folder
from app.ui.background import Background
from app.ui.models.message_pages import Choice
from app.ui.models.message_table import MessageTable
from app.ui.theme import Theme
from app.ui.widgets import row_pictures
from app.ui.widgets.live_table import LiveTable
from tests.makers import Made, add_campaign, clock
from tests.ui.changing import deliver
from tests.ui.looking import until


class Counting(LiveTable):
    """Notes which rows are drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.drew: list[int] = []

    def _draw(self, row: int, look: row_pictures.Look) -> QPixmap:
        self.drew.append(row)
        return super()._draw(row, look)


@pytest.fixture
def made(folder: Folder) -> Made:
    return add_campaign(folder, [Status.ACCEPTED] * 450)


@pytest.fixture
def table(qtbot: QtBot, folder: Folder, background: Background, theme: Theme, made: Made) -> Iterator[Counting]:
    table = Counting(theme)
    qtbot.addWidget(table)
    table.resize(900, 400)
    model = MessageTable(folder.store, background, clock=clock(), visible=table.visible, parent=table)
    table.show_model(model)
    table.show()
    model.show(Choice(made.campaign))
    until(qtbot, lambda: painted(table))
    yield table
    model.clear()


def painted(table: Counting) -> bool:
    view = table.visible()
    return table.model().rowCount() > 0 and table.painted(range(view.first, view.last + 1))


def picture(table: Counting) -> QImage:
    return table.viewport().grab().toImage()


def test_a_row_that_did_not_change_is_not_drawn_again(table: Counting) -> None:
    table.drew.clear()
    for _ in range(3):
        table.viewport().repaint()
    assert table.drew == []


def test_only_the_rows_that_changed_are_drawn_again(qtbot: QtBot, table: Counting, folder: Folder, made: Made) -> None:
    before = picture(table)
    table.drew.clear()
    deliver(folder, made.messages[2], made.messages[5], made.messages[300])
    table.model().refresh()  # type: ignore[attr-defined]
    until(qtbot, lambda: len(table.drew) >= 2)
    assert sorted(set(table.drew)) == [2, 5]
    assert picture(table) != before


def test_a_chosen_row_looks_chosen_and_the_one_before_does_not(qtbot: QtBot, table: Counting) -> None:
    plain = picture(table)
    table.setCurrentIndex(table.model().index(3, 0))
    until(qtbot, lambda: picture(table) != plain)
    table.drew.clear()
    table.setCurrentIndex(table.model().index(4, 0))
    table.viewport().repaint()
    until(qtbot, lambda: len(set(table.drew)) >= 2)  # on a busy machine the second one has its turn later
    assert set(table.drew) == {3, 4}


def test_other_colours_and_other_widths_draw_everything_anew(qtbot: QtBot, table: Counting, theme: Theme) -> None:
    light = picture(table)
    theme.choose(Qt.ColorScheme.Dark)
    until(qtbot, lambda: painted(table) and picture(table) != light)
    table.drew.clear()
    table.setColumnWidth(0, 333)
    until(qtbot, lambda: len(set(table.drew)) >= table.visible().last)


def test_when_drawing_takes_long_some_rows_are_drawn_now_and_the_others_at_the_next_turns(
    qtbot: QtBot, table: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_pictures, "LONGEST_MS", 0)
    table.show_row(200)
    until(qtbot, lambda: table.model().message_at(210) is not None)  # type: ignore[attr-defined]
    table.drew.clear()
    table.viewport().repaint()
    assert table.drew == []
    monkeypatch.setattr(row_pictures, "LONGEST_MS", 1000)
    until(qtbot, lambda: painted(table))
    assert set(table.drew) >= set(range(200, 210))


def test_no_more_pictures_are_kept_than_a_screen_needs(qtbot: QtBot, table: Counting) -> None:
    for row in (50, 100, 150, 200, 250, 300, 350, 400):
        table.show_row(row)
        until(qtbot, lambda: painted(table))
    assert len(table._pictures) <= row_pictures.KEPT
