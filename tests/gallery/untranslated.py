"""Hears every text that is looked up and has no translation, so that none escapes whoever reads the source."""

import re

from PySide6.QtCore import QTranslator

from app.ui.language import TRANSLATIONS
from tests.translating.catalogue import read

QTS_OWN = re.compile(r"Q[A-Z]\w+")
"""Contexts of Qt's own classes: key names and paper sizes are the same in Greek."""


class Untranslated(QTranslator):
    """Install it before the others: it is then asked last."""

    def __init__(self) -> None:
        """Has heard nothing yet."""
        super().__init__()
        # A class is asked for under its own name, then under those of the classes it is made of.
        self._known = {source for _, source in read(TRANSLATIONS / "retail_send_el.ts")}
        self.heard: dict[str, None] = {}

    def isEmpty(self) -> bool:  # noqa: N802 - Qt names its hooks so
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        del disambiguation, n
        if text and text not in self._known and not QTS_OWN.fullmatch(context) and re.search("[a-z]{2}", text):
            self.heard[f"{context}: {text!r} is looked up and has no Greek"] = None
        return None
