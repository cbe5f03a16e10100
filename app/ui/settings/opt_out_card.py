"""The shop's opt-out line, with what it takes of a message while it is typed, and whether it is true."""

from collections.abc import Mapping

from app.domain.asking_to_answer import asks_to_answer, can_be_answered
from app.domain.opt_out_line import LONGEST
from app.ui.desk import Desk
from app.ui.forms.entry import Entry
from app.ui.forms.field import Field
from app.ui.forms.form import Form
from app.ui.forms.keeper import Keeper
from app.ui.opt_out_words import room_words
from app.ui.setting_words import setting_name
from app.ui.widgets.labels import dress, label

KEY = "store.opt_out_line"


class OptOutCard(Form):
    """One setting; what is said below it follows each letter."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        """Says nothing of the line until the settings are read."""
        super().__init__(desk.theme, self.tr("How people opt out"))
        self._sender = ""
        self.line = Entry(setting_name(KEY))
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(self.tr("Such as: Opt out: myshop.gr/stop"))
        self.told = label(role="small", wrap=True)
        explained = label(
            self.tr(
                "Marketing messages have to say how to opt out. A sender name cannot be answered, so name a phone "
                "number or a page of your shop. Whoever uses it is opted out by you, under Contacts."
            ),
            "muted",
            wrap=True,
        )
        self.box.insertWidget(1, explained)
        self.add(
            Field(
                keeper,
                KEY,
                hint=self.tr("Ends every message; a campaign that is not marketing can leave it out"),
                allowed=self.tr("One line of at most {0} characters that names a phone number or a page").format(
                    LONGEST
                ),
                control=self.line,
            )
        )
        self.box.addWidget(self.told)
        self.line.textChanged.connect(self._say)
        keeper.read.connect(self._take)
        self._take(keeper.texts)

    def _take(self, texts: Mapping[str, str]) -> None:
        self._sender = texts.get("mitto.sender", "")
        self._say()

    def _say(self) -> None:
        line = " ".join(self.line.text().split())
        untrue = bool(self._sender) and not can_be_answered(self._sender) and asks_to_answer(line)
        if untrue:
            self.told.setText(
                self.tr("Nobody can answer a message from “{0}”: name a phone number or a page").format(self._sender)
            )
        else:
            self.told.setText(room_words(line) if line else "")
        dress(self.told, "problem" if untrue else "small")
        self.told.setVisible(bool(line))
