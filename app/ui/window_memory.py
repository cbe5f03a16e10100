"""Puts the window back to where it was left: its place, its section, its columns."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from app.ui.remembered import Remembered
from app.ui.screen import Screen
from app.ui.sections import PLACES, Section

SECTION = "window/section"


class WindowMemory:
    """Over the file that `Remembered` reads and writes."""

    def __init__(self, remembered: Remembered) -> None:
        """Nothing is read yet."""
        self._remembered = remembered

    def restore_place(self, window: QWidget) -> bool:
        """Put the window back. False when its place is not known."""
        return self._remembered.place_of(window)

    def restore_columns(self, screen: Screen) -> None:
        """Give a screen's tables their columns back."""
        for name, table in screen.tables().items():
            self._remembered.columns_of(name, table.horizontalHeader())

    def section(self) -> Section:
        """The section that was on show, or the first one."""
        kept = self._remembered.text(SECTION)
        return next((place.section for place in PLACES if place.section == kept), PLACES[0].section)

    def keep(self, window: QWidget, section: Section, screens: Iterable[Screen]) -> None:
        """Note how everything stands, and write it to the disk."""
        for screen in screens:
            for name, table in screen.tables().items():
                self._remembered.keep_columns(name, table.horizontalHeader())
        self._remembered.keep_place(window)
        self._remembered.keep_text(SECTION, section)
        self._remembered.save()
