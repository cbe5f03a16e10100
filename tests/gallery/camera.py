"""Takes a picture, and says what can be seen wrong on it."""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.gallery.clipped import clipped

ONLY_ON_A_DESKTOP = ("This plugin does not support", "systemTrayWindowChanged")


def picture(shown: QWidget, file: Path) -> list[str]:
    """Save a picture of a widget. Returns what can be seen wrong on it."""
    wrong = clipped(shown)
    image = shown.grab().toImage()
    if not image.save(str(file)):
        wrong.append("the picture could not be written")
    if blank(image):
        wrong.append("the picture is blank")
    return wrong


@contextmanager
def listening() -> Iterator[list[str]]:
    """Collect what Qt warns about, and what went wrong in Python while Qt was calling."""
    heard: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        del context
        if kind is not QtMsgType.QtDebugMsg and not any(known in words for known in ONLY_ON_A_DESKTOP):
            heard.append(f"Qt: {words}")

    def catch(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        heard.append("".join(traceback.format_exception(kind, error, trace)).strip())

    before, caught_before = qInstallMessageHandler(hear), sys.excepthook
    sys.excepthook = catch  # what a slot raises ends here
    try:
        yield heard
    finally:
        qInstallMessageHandler(before)
        sys.excepthook = caught_before


def blank(image: QImage) -> bool:
    """Whether there is nothing to see on it."""
    small = image.scaled(64, 64, mode=Qt.TransformationMode.SmoothTransformation)
    return len({small.pixel(x, y) for x in range(64) for y in range(64)}) < 6
