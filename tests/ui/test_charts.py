"""Charts draw what they are given, in proportion and in the colours of the theme, and say it in words as well."""

from collections import Counter

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.tokens import DARK, LIGHT
from app.ui.widgets.bars import Bar, Bars
from app.ui.widgets.histogram import Histogram
from app.ui.widgets.sparkline import Sparkline, line_points
from app.ui.widgets.tile import Tile

PLACE = QRectF(0, 0, 100, 50)


def look(qtbot: QtBot, widget: QWidget, wide: int, high: int) -> QImage:
    """The widget as it is drawn."""
    qtbot.addWidget(widget)
    widget.resize(wide, high)
    return widget.grab().toImage()


def column(image: QImage, x: int) -> Counter[str]:
    return Counter(image.pixelColor(x, y).name().upper() for y in range(image.height()))


def has(seen: Counter[str], colour: str) -> bool:
    """Whether a thin line of this colour is among them: its edges are blended with what is behind it."""
    wanted = QColor(colour)
    return any(
        abs(QColor(one).red() - wanted.red()) + abs(QColor(one).green() - wanted.green()) < 80
        and abs(QColor(one).blue() - wanted.blue()) < 40
        for one in seen
    )


def line(image: QImage, y: int) -> Counter[str]:
    return Counter(image.pixelColor(x, y).name().upper() for x in range(image.width()))


def test_a_line_goes_from_the_left_to_the_right_with_the_greatest_value_on_top() -> None:
    assert line_points([0, 5, 10], PLACE) == [QPointF(0, 50), QPointF(50, 25), QPointF(100, 0)]


@pytest.mark.parametrize("values", [[0, 0, 0], [0.0]])
def test_nothing_but_noughts_is_a_line_at_the_bottom(values: list[float]) -> None:
    assert {point.y() for point in line_points(values, PLACE)} == {50}


def test_what_was_not_measured_is_not_drawn(qtbot: QtBot, theme: Theme) -> None:
    assert line_points([], PLACE) == []
    image = look(qtbot, Sparkline(theme, "accepted"), 120, 44)
    assert not any(has(column(image, x), LIGHT.accepted) for x in range(120))


def test_a_sparkline_is_drawn_in_its_colour_of_the_theme_that_is_in_use(qtbot: QtBot, theme: Theme) -> None:
    made = Sparkline(theme, "accepted")
    made.show_values([4, 4], "4 jobs now")
    assert made.accessibleDescription() == "4 jobs now"
    assert has(column(look(qtbot, made, 120, 44), 60), LIGHT.accepted)
    theme.choose(Qt.ColorScheme.Dark)
    assert has(column(look(qtbot, made, 120, 44), 60), DARK.accepted)


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme) -> Bars:
    made = Bars(theme, "Delivery")
    qtbot.addWidget(made)
    made.show_bars(
        [
            Bar("22 Nov", (("delivered", 100), ("failed", 0)), "22 Nov: 100 delivered"),
            Bar("23 Nov", (("delivered", 50), ("failed", 1)), "23 Nov: 50 delivered, 1 not delivered"),
        ]
    )
    return made


def test_a_day_is_as_high_as_its_messages_and_one_failure_is_seen(qtbot: QtBot, bars: Bars) -> None:
    image = look(qtbot, bars, 400, 200)
    full, half = column(image, 100), column(image, 300)
    assert abs(full[LIGHT.delivered] - 2 * half[LIGHT.delivered]) <= 4
    assert full[LIGHT.failed] == 0
    assert half[LIGHT.failed] >= 1


def test_each_day_is_told_in_words_and_under_the_mouse(bars: Bars) -> None:
    assert bars.accessibleDescription() == "22 Nov: 100 delivered\n23 Nov: 50 delivered, 1 not delivered"
    bars.resize(400, 200)
    assert bars.words_at(10) == "22 Nov: 100 delivered"
    assert bars.words_at(399) == "23 Nov: 50 delivered, 1 not delivered"
    assert bars.words_at(400) == ""


def test_days_without_messages_are_empty(qtbot: QtBot, theme: Theme) -> None:
    made = Bars(theme, "Delivery")
    made.show_bars([Bar("22 Nov", (("delivered", 0),), "22 Nov: 0 messages")])
    assert LIGHT.delivered not in column(look(qtbot, made, 400, 200), 200)


def test_a_histograms_bars_are_in_proportion(qtbot: QtBot, theme: Theme) -> None:
    made = Histogram(theme, "delivered")
    made.show_rows([("under 30 s", 1000), ("over 1 h", 500), ("never", 0)])
    high = made.sizeHint().height()
    image = look(qtbot, made, 500, high)
    drawn = [line(image, high * (2 * at + 1) // 6)[LIGHT.delivered] for at in range(3)]
    assert abs(drawn[0] - 2 * drawn[1]) <= 6
    assert drawn[2] == 0
    assert made.accessibleDescription() == "under 30 s: 1,000, over 1 h: 500, never: 0"


def test_a_figure_that_is_not_known_is_a_dash(qtbot: QtBot) -> None:
    tile = Tile("Sent today")
    qtbot.addWidget(tile)
    assert tile.figure.text() == "—"
    tile.show_figure("3,204", "of 4,798", explained="What Mitto took.")
    assert tile.accessibleName() == "Sent today"
    assert tile.accessibleDescription() == "3,204 of 4,798 What Mitto took."
