"""What there is to see: every section by itself, every other screen and every window that comes up, each named here.

A section that is added is found by its place in the sidebar. Another screen of the window needs a line in SCREENS, a
dialog one in dialogs.py: a test compares both with the program.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.practice import SAMPLE_CUSTOMERS
from app.ui.main_window import CAMPAIGN, COMPOSER, IMPORT, WELCOME, MainWindow
from app.ui.screens.composer.screen import WHEN
from app.ui.screens.settings import SettingsScreen
from app.ui.sections import PLACES, Section
from tests.corpus.reading import FILES
from tests.gallery.rest import at_rest
from tests.gallery.shops import Shop

Show = Callable[[MainWindow, Shop], QWidget]
"""Brings it up, and says what is to be looked at: the window, or a dialog of it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing to look at."""

    name: str
    show: Show
    possible: Callable[[Shop], bool] = lambda _: True
    """Whether this shop has what it shows."""
    put_away: Callable[[MainWindow], None] = lambda _: None
    """Makes the window as it was before."""


SETTINGS_PAGES = ("mitto", "sending", "store", "privacy", "notifications", "appearance", "backup", "about")


def launched(shop: Shop) -> bool:
    """Whether it has a campaign to open."""
    return shop.campaign is not None


def _section(section: Section) -> Show:
    def show(window: MainWindow, shop: Shop) -> QWidget:
        del shop
        window.go(section)
        return window

    return show


def _settings(page: str) -> Show:
    def show(window: MainWindow, shop: Shop) -> QWidget:
        del shop
        window.go(Section.SETTINGS)
        screen = window.stage.current()
        assert isinstance(screen, SettingsScreen)
        screen.show_page(page)
        return window

    return show


def _campaign(window: MainWindow, shop: Shop) -> QWidget:
    assert shop.campaign is not None
    window.open_campaign(shop.campaign)
    return window


def _draft(window: MainWindow, shop: Shop) -> QWidget:
    assert shop.draft is not None
    window.open_campaign(shop.draft)
    return window


def _standing(window: MainWindow, shop: Shop) -> QWidget:
    assert shop.standing is not None
    window.open_campaign(shop.standing)
    return window


def _every_year(window: MainWindow, shop: Shop) -> QWidget:
    _step(WHEN)(window, shop)
    choice = window.composer.when.repeat.year
    choice.setFocus()  # as a click of the mouse does
    choice.click()
    return window


def _welcome(window: MainWindow, shop: Shop) -> QWidget:
    del shop
    window.show_welcome()
    return window


def _no_file(window: MainWindow, shop: Shop) -> QWidget:
    del shop
    window.importing.flow.forget()  # or it would go on with the file of another scene
    window.import_contacts(None)
    for dialog in window.findChildren(QFileDialog):
        dialog.reject()  # it asks for a file at once; what is looked at is what stays when the person cancels
    return window


def _file(file: Path, *, details: bool = False) -> Show:
    def show(window: MainWindow, shop: Shop) -> QWidget:
        del shop
        window.import_contacts(file)
        at_rest(window)
        if details:
            window.importing.facts.change.click()
        return window

    return show


def _step(step: int) -> Show:
    def show(window: MainWindow, shop: Shop) -> QWidget:
        window.compose(shop.draft)
        at_rest(window)
        window.composer.go(step)
        return window

    return show


def _spread(window: MainWindow, shop: Shop) -> QWidget:
    _step(2)(window, shop)
    at_rest(window)
    window.composer.when.spread.setFocus()
    window.composer.when.spread.click()
    window.composer.when.first.on.click()
    return window


def _at_once(window: MainWindow) -> None:
    window.composer.when.first.on.click()
    window.composer.when.now.setFocus()
    window.composer.when.now.click()


def _contact(window: MainWindow, shop: Shop) -> QWidget:
    assert shop.contact is not None
    window.open_contact(shop.contact)
    return window


def _message(window: MainWindow, shop: Shop) -> QWidget:
    _campaign(window, shop)
    at_rest(window)
    table = window.campaign.messages.table
    table.setCurrentIndex(table.model().index(0, 0))
    return window


def _template(window: MainWindow, shop: Shop) -> QWidget:
    assert shop.template is not None
    window.desk.routes.template.emit(shop.template)
    return window


def _notices(window: MainWindow, shop: Shop) -> QWidget:
    del shop
    window.tools.notices.open_list()
    return window.tools.notices.panel


def _palette(window: MainWindow, shop: Shop) -> QWidget:
    del shop
    window.tools.search()
    return window


SECTIONS = tuple(Scene(place.section, _section(place.section)) for place in PLACES)
PAGES = tuple(Scene(f"settings-{page}", _settings(page)) for page in SETTINGS_PAGES)
SCREENS: Mapping[str, tuple[Scene, ...]] = {
    CAMPAIGN: (
        Scene("campaign", _campaign, launched),
        Scene("message", _message, launched),
        Scene("draft", _draft, launched),
        Scene("repeating", _standing, lambda shop: shop.standing is not None),
    ),
    COMPOSER: (
        *(Scene(f"compose-{name}", _step(at)) for at, name in enumerate(("audience", "message", "when", "review"))),
        Scene("compose-spread", _spread, put_away=_at_once),
        Scene("compose-every-year", _every_year, put_away=lambda window: window.composer.when.now.click()),
    ),
    WELCOME: (Scene("welcome", _welcome),),
    IMPORT: (
        Scene("import-choose", _no_file),
        Scene("import", _file(SAMPLE_CUSTOMERS)),
        Scene(
            "import-workbook",
            _file(FILES / "several-sheets.xlsx", details=True),
            put_away=lambda window: window.importing.facts.change.click(),
        ),
        Scene("import-phone", _file(FILES / "iphone-3.0.vcf")),
    ),
}
"""The screens of the window that are no section, by their names on the stage."""

INSIDE = (
    Scene("contact", _contact, launched),
    Scene("template", _template, launched),
)
"""What opens inside a section."""

OVER = (
    Scene("palette", _palette, put_away=lambda window: window.tools.palette.close_palette()),
    Scene("notices", _notices, put_away=lambda window: window.tools.notices.panel.hide()),
)
"""What lies over the window without being a window."""
