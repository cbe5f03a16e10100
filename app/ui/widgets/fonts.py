"""Fonts beside the base one: a little heavier, or a little smaller."""

from PySide6.QtGui import QFont


def strong(font: QFont) -> QFont:
    """For what a line says first."""
    return _weight(font, QFont.Weight.DemiBold)


def medium(font: QFont) -> QFont:
    """For buttons."""
    return _weight(font, QFont.Weight.Medium)


def small(font: QFont) -> QFont:
    """For what a line says below."""
    made = QFont(font)
    if made.pixelSize() > 0:
        made.setPixelSize(max(11, made.pixelSize() - 1))
    return made


def _weight(font: QFont, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setWeight(weight)
    return made
