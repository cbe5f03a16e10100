"""Goes through all scenes in one look after another, and takes a picture of each."""

import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtWidgets import QApplication

from app.ui.app import build_window
from app.ui.language import ENGLISH, GREEK, REMEMBERED, Language
from app.ui.main_window import MainWindow
from app.ui.remembered import Remembered
from app.ui.theme import Theme
from app.ui.tray import Tray
from tests.gallery.camera import listening, picture
from tests.gallery.programme import put_away, scenes
from tests.gallery.rest import at_rest
from tests.gallery.scenes import Scene
from tests.gallery.shops import Shop, busy_shop, empty_shop, normal_shop
from tests.gallery.untranslated import Untranslated
from tests.makers import clock

LARGE, SMALL = QSize(1280, 820), QSize(1024, 700)
SHOPS = {"empty": empty_shop, "normal": normal_shop, "busy": busy_shop}


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see the program."""

    shop: str
    language: str
    dark: bool
    size: QSize

    def name(self) -> str:
        """For a file: 'normal-el-dark-1024'."""
        return f"{self.shop}-{self.language}-{'dark' if self.dark else 'light'}-{self.size.width()}"


EVERY_LOOK = tuple(
    Look(shop, language, dark, size)
    for shop in SHOPS
    for language in (ENGLISH, GREEK)
    for dark in (False, True)
    for size in (LARGE, SMALL)
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture, and what is wrong with it."""

    file: Path
    wrong: Sequence[str]


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where pictures are taken from: a window on a shop."""

    window: MainWindow
    tray: Tray
    shop: Shop
    theme: Theme
    untranslated: Untranslated


def tour(looks: Iterable[Look], folder: Path, *, theme: Theme, only: Sequence[str] = ()) -> Iterator[Taken]:
    """Picture every scene in each of these looks, into `folder`."""
    application = theme.application
    application.setCursorFlashTime(0)
    chosen = [scene for scene in scenes() if not only or scene.name in only]
    by_window: dict[tuple[str, str], list[Look]] = {}
    for look in looks:
        by_window.setdefault((look.shop, look.language), []).append(look)
    place = folder / "shops"  # a screen shows where its data is, so that is the same every time
    with _shops(place, {name for name, _ in by_window}) as shops:
        for (name, language), group in by_window.items():
            untranslated = Untranslated()
            if language != ENGLISH:
                application.installTranslator(untranslated)
            with _window(shops[name], theme, language, place) as (window, tray):
                standpoint = Standpoint(window, tray, shops[name], theme, untranslated)
                for look in group:
                    yield from _look(standpoint, look, chosen, folder)
                (folder / f"tray-{name}-{language}.txt").write_text(_menu(tray), encoding="utf-8")
            application.removeTranslator(untranslated)


def _look(at: Standpoint, look: Look, chosen: Iterable[Scene], folder: Path) -> Iterator[Taken]:
    for scene in chosen:
        if not scene.possible(at.shop):
            continue
        with listening() as heard:
            if at.theme.dark is not look.dark:
                at.theme.choose(Qt.ColorScheme.Dark if look.dark else Qt.ColorScheme.Light)
            at.window.resize(look.size)
            shown = scene.show(at.window, at.shop)
            wrong = [] if at_rest(at.window) else ["it never came to rest"]
            file = folder / f"{scene.name}-{look.name()}.png"
            wrong += picture(shown, file)
            if at.window.size() != look.size:
                wrong.append(f"the window cannot be as small as {look.size.width()}x{look.size.height()}")
            put_away(scene, shown, at.window)
        heard += at.untranslated.heard
        at.untranslated.heard.clear()
        yield Taken(file, [*wrong, *heard])


def _menu(tray: Tray) -> str:
    """What the tray's menu says, an entry a line; the system draws it."""
    return "".join(f"{action.text() or '-'}\n" for action in tray.menu.actions() if action.isVisible())


@contextmanager
def _shops(place: Path, wanted: Collection[str]) -> Iterator[dict[str, Shop]]:
    shutil.rmtree(place, ignore_errors=True)  # of a tour that was broken off
    made = {name: make(place / name) for name, make in SHOPS.items() if name in wanted}
    try:
        yield made
    finally:
        for shop in made.values():
            shop.close()
        shutil.rmtree(place)


@contextmanager
def _window(shop: Shop, theme: Theme, language: str, place: Path) -> Iterator[tuple[MainWindow, Tray]]:
    settings = place / f"{shop.name}-{language}.ini"
    remembered = Remembered(settings)
    remembered.keep_text(REMEMBERED, language)
    remembered.save()
    spoken = Language(theme.application, remembered, system=QLocale.c())
    tray = Tray(theme)
    window = build_window(
        store=shop.folder.store,
        commands=shop.commands,
        ui_settings=settings,
        clock=clock(),
        theme=theme,
        language=spoken,
        tray=tray,
    )
    window.show()
    try:
        yield window, tray
    finally:
        window.leaving.leave()
        spoken.fall_silent()
        for gone in (window, tray):
            gone.deleteLater()
            QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
