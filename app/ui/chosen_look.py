"""Light, dark, or as the system is: how the person's choice is written down and read back."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt

from app.ui.remembered import Remembered

REMEMBERED = "ui/theme"
SCHEMES: Mapping[str, Qt.ColorScheme] = MappingProxyType(
    {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
)


def kept_scheme(remembered: Remembered) -> Qt.ColorScheme:
    """What was chosen last; as the system is, where nothing was."""
    return SCHEMES.get(remembered.text(REMEMBERED), Qt.ColorScheme.Unknown)


def keeping(remembered: Remembered) -> Callable[[Qt.ColorScheme], None]:
    """What writes a choice down."""
    words = {scheme: word for word, scheme in SCHEMES.items()}

    def keep(scheme: Qt.ColorScheme) -> None:
        remembered.keep_text(REMEMBERED, words[scheme])
        remembered.save()

    return keep
