"""Settings, Appearance: light or dark, and the language. Both count at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QLayout

from app.ui.chosen_look import SCHEMES
from app.ui.desk import Desk
from app.ui.forms.choice import Option
from app.ui.language import AS_THE_SYSTEM, NAMES
from app.ui.settings.page import Page
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, label


class AppearancePage(Page):
    """Buttons of which one is pressed."""

    def __init__(self, desk: Desk) -> None:
        """As it is now."""
        super().__init__(desk)
        words = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        signs = {"system": "monitor", "light": "sun", "dark": "moon"}
        look, language = Card(spacing=12), Card(spacing=12)
        look.box.addWidget(label(self.tr("Look"), "heading"))
        self.looks, flow = self._choices(self.tr("Look"), [*words.items()], signs)
        look.box.addLayout(flow)
        language.box.addWidget(label(self.tr("Language"), "heading"))
        languages = [(AS_THE_SYSTEM, self.tr("As the system")), *NAMES.items()]
        self.languages, flow = self._choices(self.tr("Language"), languages, {})
        language.box.addLayout(flow)
        self.put(look, language)
        self._words = [*SCHEMES]
        self._languages = [key for key, _ in languages]
        self.refresh()
        self.looks.idClicked.connect(lambda at: desk.theme.choose(SCHEMES[self._words[at]]))
        self.languages.idClicked.connect(lambda at: desk.language.choose(self._languages[at]))

    def refresh(self) -> None:
        """Press what counts now."""
        now = [*SCHEMES.values()].index(self.desk.theme.wanted)
        self.looks.button(now).setChecked(True)
        self.languages.button(self._languages.index(self.desk.language.chosen)).setChecked(True)

    def _choices(self, what: str, options: Sequence[Option], signs: dict[str, str]) -> tuple[QButtonGroup, QLayout]:
        group, flow = QButtonGroup(self), Flow(spacing=8)
        for at, (key, words) in enumerate(options):
            button = Button(self.desk.theme, words, kind="choice", sign=signs.get(key, ""), name=f"{what}: {words}")
            button.setCheckable(True)
            group.addButton(button, at)
            flow.addWidget(button)
        return group, flow
