"""Every screen and every dialog comes up, in each language, look and size, with nothing cut off and nothing untold."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import app.ui
from app.ui.dialogs.growing import GrowingDialog
from app.ui.dialogs.saving import SavingDialog
from app.ui.language import ENGLISH, GREEK
from app.ui.screens.settings import SettingsScreen
from app.ui.sections import PLACES
from app.ui.theme import Theme
from app.ui.widgets.labels import Elided
from tests.gallery.camera import blank, listening
from tests.gallery.clipped import clipped
from tests.gallery.dialogs import DIALOGS
from tests.gallery.scenes import SCREENS, SETTINGS_PAGES
from tests.gallery.tour import LARGE, SMALL, Look, tour
from tests.ui.conftest import OpenWindow

LOOKS = (
    Look("busy", GREEK, dark=False, size=SMALL),
    Look("normal", GREEK, dark=True, size=LARGE),
    Look("normal", ENGLISH, dark=False, size=SMALL),
    Look("empty", ENGLISH, dark=True, size=SMALL),
)
"""Each shop, language, colour and size at least once; `run.py gallery` takes all of them."""


@pytest.mark.timeout(600)
@pytest.mark.parametrize("look", LOOKS, ids=Look.name)
def test_nothing_is_wrong_on_any_screen(look: Look, theme: Theme, tmp_path: Path) -> None:
    taken = list(tour([look], tmp_path, theme=theme))
    assert len(taken) > len(PLACES)
    assert "\n".join(f"{one.file.stem}: {wrong}" for one in taken for wrong in one.wrong) == ""


def test_every_screen_of_the_window_is_in_the_gallery(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.stage.names() == {*SCREENS, *(place.section for place in PLACES)}


def test_every_page_of_the_settings_is_in_the_gallery(open_window: OpenWindow) -> None:
    assert SettingsScreen(open_window().desk).pages() == SETTINGS_PAGES


def test_every_dialog_is_in_the_gallery() -> None:
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        importlib.import_module(module.name)
    known, found = list(QDialog.__subclasses__()), set()
    while known:
        kind = known.pop()
        known += kind.__subclasses__()
        if kind.__module__.startswith("app.ui"):
            found.add(kind)
    assert found - {SavingDialog, GrowingDialog} == set(DIALOGS)  # what others are made of


def test_words_that_are_cut_off_are_noticed(qtbot: QtBot) -> None:
    page, box = QWidget(), QVBoxLayout()
    qtbot.addWidget(page)
    page.setLayout(box)
    for part in (QLabel("A name that is far too long"), QPushButton("And a button"), Elided("This one may be cut")):
        part.setFixedWidth(40)
        box.addWidget(part)
    area = QScrollArea()
    inside = QWidget()
    inside.setMinimumWidth(900)
    area.setWidget(inside)
    box.addWidget(area)
    page.resize(300, 300)
    page.show()
    assert [complaint.split(" needs")[0].split(" shows")[0] for complaint in clipped(page)] == [
        "'A name that is far too long'",
        "'And a button'",
        "QScrollArea in QWidget",
    ]


def test_a_blank_picture_is_noticed(qapp: QApplication) -> None:
    white = QImage(200, 200, QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    assert blank(white)
    label = QLabel("Retail Send")
    assert not blank(label.grab().toImage().scaled(200, 200, Qt.AspectRatioMode.IgnoreAspectRatio))


def test_what_a_slot_raises_is_noticed(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    nothing: dict[str, str] = {}
    button.clicked.connect(lambda: nothing["here"])
    with listening() as heard:
        button.click()
    assert [line for line in heard if "KeyError" in line]
