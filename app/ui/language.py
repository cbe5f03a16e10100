"""The language of the windows, English or Greek: its words, and its way of writing figures and dates."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from app.ui.assets import RESOURCES
from app.ui.remembered import Remembered

REMEMBERED = "ui/language"
AS_THE_SYSTEM = ""
ENGLISH, GREEK = "en", "el"
NAMES: Mapping[str, str] = MappingProxyType({ENGLISH: "English", GREEK: "Ελληνικά"})
"""Each language in its own words, so that whoever needs it finds it."""

TRANSLATIONS = RESOURCES / "translations"
CATALOGUES = ("qtbase", "retail_send")
"""Searched from the last to the first: Qt's own words, for which Qt ships no Greek, and ours."""


class Language(QObject):
    """One for the program. What was chosen is remembered; whoever shows words makes them anew on `changed`."""

    changed = Signal()

    def __init__(self, application: QCoreApplication, remembered: Remembered, *, system: QLocale | None = None) -> None:
        """Speaks at once as it was chosen last; `system` is this computer's own way of writing."""
        super().__init__(application)
        self._application = application
        self._remembered = remembered
        self._system = system or QLocale.system()
        self._installed: list[QTranslator] = []
        self.chosen = remembered.text(REMEMBERED)
        """AS_THE_SYSTEM, or one of NAMES."""
        if self.chosen not in NAMES:
            self.chosen = AS_THE_SYSTEM
        self._speak()

    @property
    def spoken(self) -> str:
        """The language in use, one of NAMES."""
        return self.chosen or (GREEK if self._system.language() is QLocale.Language.Greek else ENGLISH)

    def choose(self, language: str) -> None:
        """Speak this from now on: one of NAMES, or AS_THE_SYSTEM."""
        if language == self.chosen:
            return
        before, self.chosen = self.spoken, language
        self._remembered.keep_text(REMEMBERED, language)
        self._remembered.save()
        if self.spoken != before:
            self._speak()
            self.changed.emit()

    def fall_silent(self) -> None:
        """Take every translation out again: the program speaks as it is written."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()

    def _speak(self) -> None:
        self.fall_silent()
        QLocale.setDefault(locale_of(self.spoken, self._system))
        if self.spoken == ENGLISH:
            return
        for catalogue in CATALOGUES:
            translator = QTranslator(self)
            file = TRANSLATIONS / f"{catalogue}_{self.spoken}.qm"
            if not translator.load(str(file)):
                raise FileNotFoundError(f"{file} is missing or damaged")
            self._application.installTranslator(translator)
            self._installed.append(translator)


def locale_of(language: str, system: QLocale) -> QLocale:
    """How figures and dates are written: as on this computer if that is the language, else as in its first country."""
    wanted = QLocale.Language.Greek if language == GREEK else QLocale.Language.English
    if system.language() is wanted:
        return system
    country = QLocale.Country.Greece if language == GREEK else QLocale.Country.UnitedKingdom
    return QLocale(wanted, country)
