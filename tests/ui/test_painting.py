"""What is drawn says what it should: the colour of a status, lengths in proportion, and nothing invisible."""

from collections import Counter

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.ui.theme import Theme
from app.ui.tokens import DARK, LIGHT, MESSAGE_COLOUR
from app.ui.widgets.cells import BarCell, Cell, PillCell
from app.ui.widgets.labels import Elided
from app.ui.widgets.stacked_bar import paint_bar

WIDE, HIGH = 200, 31


def blank() -> QImage:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    return image


def colours(image: QImage) -> Counter[str]:
    """How often each colour occurs."""
    return Counter(image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height()))


def drawn(cell: Cell, text: str, data: object, state: QStyle.StateFlag = QStyle.StateFlag.State_Enabled) -> QImage:
    """A cell with this text and data, as it looks."""
    model, item = QStandardItemModel(), QStandardItem(text)
    item.setData(data, Qt.ItemDataRole.UserRole)
    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    model.appendRow(item)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDE, HIGH)
    option.state = state
    image = blank()
    painter = QPainter(image)
    cell.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def bar(counts: dict[Status, int], theme: Theme) -> Counter[str]:
    """The colours along the middle of a bar."""
    image = blank()
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, WIDE, HIGH), dict.fromkeys(Status, 0) | counts, theme)
    painter.end()
    return Counter(image.pixelColor(x, HIGH // 2).name().upper() for x in range(WIDE))


def test_the_design_has_these_colours() -> None:
    light = (LIGHT.background, LIGHT.text_2, LIGHT.accent_soft, LIGHT.unconfirmed)
    dark = (DARK.background, DARK.text_2, DARK.accent_soft, DARK.unconfirmed)
    assert light == ("#F5F6F8", "#566070", "#E3F2EF", "#B45309")
    assert dark == ("#0E1115", "#A3ADBA", "#12312C", "#F5A524")
    banners = [(one.warning_soft, one.warning_border, one.warning_text) for one in (LIGHT, DARK)]
    assert banners[0] != banners[1]
    assert (LIGHT.danger_soft, LIGHT.danger_border) != (DARK.danger_soft, DARK.danger_border)


@pytest.mark.parametrize("status", list(Status))
def test_a_pill_has_the_colour_of_its_status(qtbot: QtBot, theme: Theme, status: Status) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    cell = PillCell(theme, parent, lambda found: MESSAGE_COLOUR[found])
    wanted = str(getattr(theme.tokens, MESSAGE_COLOUR[status]))
    assert colours(drawn(cell, "Word", status))[wanted] > 10


def test_a_selected_row_and_the_row_of_the_keyboard_are_marked(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    cell = Cell(theme, parent)
    plain = colours(drawn(cell, "Word", None))
    selected = colours(drawn(cell, "Word", None, QStyle.StateFlag.State_Selected))
    focused = colours(drawn(cell, "Word", None, QStyle.StateFlag.State_HasFocus))
    assert plain[LIGHT.accent_soft] == plain[LIGHT.accent] == 0
    assert selected[LIGHT.accent_soft] > 1000
    assert focused[LIGHT.accent] > 50


def test_a_bar_in_a_cell_is_drawn_from_the_rows_counts(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    cell = BarCell(theme, parent, lambda found: found)
    half = dict.fromkeys(Status, 0) | {Status.DELIVERED: 5, Status.QUEUED: 5}
    assert colours(drawn(cell, "5 / 10", half))[LIGHT.delivered] > 300


def test_lengths_are_in_proportion_and_what_is_queued_is_the_empty_rest(theme: Theme) -> None:
    seen = bar({Status.DELIVERED: 50, Status.ACCEPTED: 25, Status.QUEUED: 25}, theme)
    assert abs(seen[LIGHT.delivered] - 100) <= 4
    assert abs(seen[LIGHT.accepted] - 50) <= 4
    assert abs(seen[LIGHT.surface_2] - 50) <= 4


def test_one_message_in_a_million_is_seen(theme: Theme) -> None:
    assert bar({Status.REJECTED: 1, Status.QUEUED: 999_999}, theme)[LIGHT.failed] >= 1


def test_a_bar_of_nothing_is_empty(theme: Theme) -> None:
    assert set(bar({}, theme)) == {LIGHT.surface_2}


def test_words_without_room_end_in_an_ellipsis_and_are_whole_in_the_tooltip(qtbot: QtBot) -> None:
    made = Elided("Χριστουγεννιάτικες προσφορές για όλη την οικογένεια")
    qtbot.addWidget(made)
    made.resize(120, 20)
    made.show()
    assert made.text().endswith("…")
    assert made.toolTip() == made.whole_text() == "Χριστουγεννιάτικες προσφορές για όλη την οικογένεια"
    made.resize(900, 20)
    assert made.text() == made.whole_text()
