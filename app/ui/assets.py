"""Icons: Lucide's drawings in any of our colours, and the program's own sign."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = RESOURCES / "icons"
SIZES = (16, 20, 24, 32, 48)
ROOM = 6
"""Pixels to the right of a 16-pixel icon in a button: Qt leaves too little room before the words."""


@cache
def icon(name: str, colour: str) -> QIcon:
    """A drawing of resources/icons in one colour (`#rrggbb`), sharp at every usual size."""
    return _drawn(name, colour, SIZES)


@cache
def app_icon(colour: str, on_colour: str) -> QIcon:
    """The program's sign: the paper plane on a rounded square."""
    made = QIcon()
    for size in (16, 22, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_sign(size, colour, on_colour))
    return made


@cache
def button_icon(name: str, colour: str) -> QIcon:
    """A drawing of 16 pixels with room at its right, for buttons that have words."""
    made = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap((16 + ROOM) * ratio, 16 * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        _renderer(name, colour).render(painter, QRectF(0, 0, 16 * ratio, 16 * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made


def picture(name: str, colour: str, size: int, *, ratio: float = 1.0) -> QPixmap:
    """One drawing at `size` logical pixels, for labels."""
    pixels = round(size * ratio)
    pixmap = _transparent(pixels)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _drawn(name: str, colour: str, sizes: tuple[int, ...]) -> QIcon:
    made = QIcon()
    for size in sizes:
        made.addPixmap(picture(name, colour, size))
    return made


def _sign(size: int, colour: str, on_colour: str) -> QPixmap:
    pixmap = _transparent(size)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.24, size * 0.24)
    inset = size * 0.22
    _renderer("send", on_colour).render(painter, QRectF(inset, inset, size - 2 * inset, size - 2 * inset))
    painter.end()
    return pixmap


def _transparent(pixels: int) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))
