"""The colours can be read, in light and in dark, and the style sheet knows no others."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.domain.campaign import CampaignStatus
from app.domain.message import Status
from app.ui.assets import ICONS, app_icon, button_icon, icon
from app.ui.theme import STYLE_SHEET, Theme, base_font, style_sheet
from app.ui.tokens import CAMPAIGN_COLOUR, DARK, LIGHT, MESSAGE_COLOUR, READABLE, Tokens, contrast


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), READABLE)
def test_words_reach_wcag_aa_on_every_ground_they_are_written_on(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= 4.5


def test_contrast_is_what_wcag_says_for_black_on_white_and_for_the_same_colour_twice() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 1) == 21.0
    assert contrast("#336699", "#336699") == 1.0
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48


def test_every_status_has_a_colour_that_exists() -> None:
    assert set(MESSAGE_COLOUR) == set(Status)
    assert set(CAMPAIGN_COLOUR) == set(CampaignStatus)
    for token in {*MESSAGE_COLOUR.values(), *CAMPAIGN_COLOUR.values()}:
        assert getattr(LIGHT, token).startswith("#")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_names_only_colours_that_exist(tokens: Tokens) -> None:
    assert "@" not in style_sheet(tokens, STYLE_SHEET)


def test_a_colour_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    sheet = tmp_path / "wrong.qss"
    sheet.write_text("QLabel { color: @pink; }", encoding="utf-8")
    with pytest.raises(KeyError):
        style_sheet(LIGHT, sheet)


def test_choosing_dark_changes_the_palette_and_tells_whoever_paints(theme: Theme, qapp: QApplication) -> None:
    told = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.choose(Qt.ColorScheme.Dark)
    assert told == [True]
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    theme.choose(Qt.ColorScheme.Light)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.background


def test_following_the_system_means_taking_its_scheme_when_it_says_so(theme: Theme, qapp: QApplication) -> None:
    theme.choose(Qt.ColorScheme.Unknown)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.dark == (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    theme.choose(Qt.ColorScheme.Light)


def test_a_small_system_font_is_raised_to_the_designs_size_and_a_large_one_is_kept(qapp: QApplication) -> None:
    small, large = qapp.font(), qapp.font()
    small.setPixelSize(9)
    large.setPixelSize(20)
    assert base_font(small).pixelSize() == 13
    assert base_font(large).pixelSize() == 20


def test_every_icon_is_drawn_in_the_colour_that_is_asked_for(theme: Theme) -> None:
    for file in ICONS.glob("*.svg"):
        image = icon(file.stem, "#FF0000").pixmap(16, 16).toImage()
        pixels = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
        drawn = [pixel for pixel in pixels if pixel.alpha() > 100]
        assert drawn, file.stem
        assert file.stem.endswith(("-light", "-dark")) or {(pixel.green(), pixel.blue()) for pixel in drawn} == {(0, 0)}
    assert not button_icon("send", "#000000").isNull()
    assert not app_icon(LIGHT.accent, LIGHT.on_accent).isNull()
