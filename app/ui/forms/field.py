"""One line of a form for one setting: its name, its control, and beside it a hint, "Saved", or what is allowed."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.errors import Refused
from app.domain.setting_values import Whole
from app.domain.settings import DEFINITIONS
from app.ui.figures import whole
from app.ui.forms.choice import Choice
from app.ui.forms.entry import Entry
from app.ui.forms.hours import Hours
from app.ui.forms.keeper import Keeper
from app.ui.forms.price_table import PriceTable
from app.ui.forms.switch import Switch
from app.ui.setting_words import setting_name
from app.ui.widgets.labels import dress, label
from app.ui.words import of_error

SAVED_MS = 4000
Control = Entry | Choice | Hours | PriceTable | Switch


class Field(QObject):
    """Puts itself together; `form.add` lays out `name`, `control` and `aside`."""

    def __init__(self, keeper: Keeper, key: str, *, hint: str = "", allowed: str = "", control: Control | None = None):
        """`allowed` says what the field takes; without it the hint does, or the limits of a number."""
        super().__init__(keeper)
        self.key = key
        self._keeper, self._hint, self._allowed = keeper, hint, allowed
        self.name = label(setting_name(key), wrap=True)
        self.control: Control = control or Entry(setting_name(key))
        self.aside = label(hint, "muted", wrap=True)
        for words in (self.name, self.aside):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._back = QTimer(self, singleShot=True, interval=SAVED_MS)
        self._back.timeout.connect(self._say_hint)
        self.control.entered.connect(self._entered)
        if not isinstance(self.control, Choice | Switch):
            self.control.taken_back.connect(self._say_hint)
        keeper.read.connect(self._show)
        if keeper.texts:
            self._show(keeper.texts)

    def allowed(self) -> str:
        """What the field takes, in words."""
        reader = DEFINITIONS[self.key].parse
        if isinstance(reader, Whole):
            return self.tr("A whole number from {0} to {1}").format(whole(reader.low), whole(reader.high))
        return self._allowed or self._hint

    def _show(self, texts: Mapping[str, str]) -> None:
        self.control.show_kept(texts[self.key])

    def _entered(self, text: str) -> None:
        self._keeper.save(self.key, text, done=self._saved, failed=self._refused)

    def _saved(self) -> None:
        self._say(self.tr("Saved"), "good")
        self._back.start()

    def _refused(self, error: Exception) -> None:
        self._back.stop()
        self._say((self.allowed() if isinstance(error, Refused) else "") or of_error(error), "problem")

    def _say_hint(self) -> None:
        self._say(self._hint, "muted")

    def _say(self, words: str, role: str) -> None:
        dress(self.aside, role)
        self.aside.setText(words)


def narrow(widget: QWidget) -> QWidget:
    """As wide as its column, whatever it would like."""
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
    return widget
