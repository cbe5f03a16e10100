"""The look of the program: our colours as Qt's palette and a short style sheet, light or dark as the system is."""

import re
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.assets import ICONS, RESOURCES, app_icon
from app.ui.tokens import BASE_PX, DARK, LIGHT, Tokens

STYLE_SHEET = RESOURCES / "style.qss"


class Theme(QObject):
    """Holds the colours in use. One for the program; whoever paints is handed it and listens to `changed`."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown,
        keep: Callable[[Qt.ColorScheme], None] = lambda _: None,
    ) -> None:
        """Dress the application; `scheme` Unknown means: as the system is, now and when it changes.

        `keep` remembers what the person chooses.
        """
        super().__init__(application)
        self.application = application
        self.wanted = scheme
        self._keep = keep
        self.tokens = LIGHT
        application.setStyle("Fusion")
        application.setFont(base_font(application.font()))
        application.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self.tokens is DARK

    def choose(self, scheme: Qt.ColorScheme) -> None:
        """Light, dark, or Unknown to follow the system again."""
        self.wanted = scheme
        self._keep(scheme)
        self._dress()

    def colour(self, token: str) -> QColor:
        """One colour by the name of its token."""
        return QColor(str(getattr(self.tokens, token)))

    def _dress(self) -> None:
        scheme = self.wanted
        if scheme is Qt.ColorScheme.Unknown:
            scheme = self.application.styleHints().colorScheme()
        self.tokens = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        self.application.setWindowIcon(app_icon(self.tokens.accent, self.tokens.on_accent))
        self.application.setPalette(palette(self.tokens))
        self.application.setStyleSheet(style_sheet(self.tokens, STYLE_SHEET))
        self.changed.emit()


def base_font(system: QFont) -> QFont:
    """The system's font, at least as large as the design's 13 px, with figures of equal width where it has them."""
    font = QFont(system)
    if 0 < system.pixelSize() < BASE_PX or 0 < system.pointSizeF() < BASE_PX * 0.75:
        font.setPixelSize(BASE_PX)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def mono_font(beside: QFont) -> QFont:
    """The system's font of equal widths, for phone numbers and ids, a little smaller than the words beside it."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(max(11, beside.pixelSize() - 1) if beside.pixelSize() > 0 else BASE_PX - 1)
    return font


def style_sheet(tokens: Tokens, file: Path) -> str:
    """The style sheet with each `@token` replaced by its colour. Raises KeyError for a token that does not exist."""
    # A style sheet cannot tint a drawing, so these are there in both colours.
    look = "dark" if tokens is DARK else "light"
    names = ("chevron", "check", "arrow-up", "arrow-down")
    drawings = {name.replace("-", "_"): (ICONS / f"{name}-{look}.svg").as_posix() for name in names}
    colours = asdict(tokens) | drawings
    return re.sub(r"@([a-z_0-9]+)", lambda found: str(colours[found[1]]), file.read_text(encoding="utf-8"))


def palette(tokens: Tokens) -> QPalette:
    """Qt's own roles in our colours, for everything that the style sheet does not name."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.background,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.surface_2,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.text_3,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.failed,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Midlight: tokens.surface_2,
        QPalette.ColorRole.Mid: tokens.border,
        QPalette.ColorRole.Dark: tokens.border,
        QPalette.ColorRole.Shadow: tokens.background,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_3))
    return made
