"""Puts the window back to where it was left: its place, its section, its columns."""

from collections.abc import Mapping

from PySide6.QtWidgets import QTableView, QWidget

from app.ui.remembered import Remembered

SECTION = "window/section"


class WindowMemory:
    """Over the file that `Remembered` reads and writes."""

    def __init__(self, remembered: Remembered, tables: Mapping[str, QTableView]) -> None:
        """`tables` are those whose columns are remembered, by name."""
        self._remembered = remembered
        self._tables = tables

    def restore(self, window: QWidget) -> bool:
        """Put everything back. False when the window's place is not known."""
        for name, table in self._tables.items():
            self._remembered.columns_of(name, table.horizontalHeader())
        return self._remembered.place_of(window)

    def section(self) -> int | None:
        """The section that was on show."""
        return self._remembered.number(SECTION)

    def keep(self, window: QWidget, section: int) -> None:
        """Note how everything stands, and write it to the disk."""
        for name, table in self._tables.items():
            self._remembered.keep_columns(name, table.horizontalHeader())
        self._remembered.keep_place(window)
        self._remembered.keep_number(SECTION, section)
        self._remembered.save()
