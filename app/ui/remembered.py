"""Where the window was left: its place, its section, its columns, and which notices were given."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QWidget

CHOICES = "window.ini"
"""The file in the data folder."""


def clear_away_lock(file: Path) -> None:
    """Take away what a killed window left beside this INI file; only for whoever holds the folder's worker lock.

    QSettings locks the file while it writes. A lock that was made and not yet filled in says of nobody that they are
    dead, and the next window would stand still for half a minute.
    """
    with suppress(OSError):  # Windows lets nobody take it away while it is in use
        file.with_name(f"{file.name}.lock").unlink(missing_ok=True)


class Remembered:
    """An INI file. What cannot be read back is as if it had never been written."""

    def __init__(self, file: Path) -> None:
        """The file need not exist."""
        self._file = QSettings(str(file), QSettings.Format.IniFormat)

    def place_of(self, window: QWidget) -> bool:
        """Put the window where it was. False when that is not known."""
        place = self._file.value("window/place")
        return isinstance(place, QByteArray) and window.restoreGeometry(place)

    def keep_place(self, window: QWidget) -> None:
        """Note where the window is."""
        self._file.setValue("window/place", window.saveGeometry())

    def columns_of(self, table: str, heading: QHeaderView) -> bool:
        """Give a table's columns their widths back. False when they are not known."""
        widths = self._file.value(f"columns/{table}")
        return isinstance(widths, QByteArray) and heading.restoreState(widths)

    def keep_columns(self, table: str, heading: QHeaderView) -> None:
        """Note a table's columns."""
        self._file.setValue(f"columns/{table}", heading.saveState())

    def number(self, key: str) -> int | None:
        """A whole number."""
        text = str(self._file.value(key, ""))
        return int(text) if text.isdecimal() else None

    def keep_number(self, key: str, value: int) -> None:
        """Note a whole number."""
        self._file.setValue(key, value)

    def text(self, key: str) -> str:
        """A text, empty when it is not known."""
        return str(self._file.value(key, ""))

    def keep_text(self, key: str, value: str) -> None:
        """Note a text."""
        self._file.setValue(key, value)

    def save(self) -> None:
        """Write it all to the disk."""
        self._file.sync()
