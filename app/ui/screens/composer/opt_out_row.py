"""The row beneath a message: the opt-out line that it ends with, or why it has none, and how to change that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.dialogs.no_opt_out import NoOptOut
from app.ui.opt_out_words import no_line_words
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.writing import Ends
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.labels import Button, label


class OptOutRow(Card):
    """Emits `changed` when the person takes the line out or puts it back."""

    changed = Signal()

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """Shows nothing until `show_draft`."""
        super().__init__(padding=0, spacing=0)
        self._desk, self._drafting = desk, drafting
        self.line = label(wrap=True)
        self.told = label(role="small", wrap=True)
        self.set_up = Button(desk.theme, self.tr("Set it up"), kind="link", name=self.tr("Set up the opt-out line"))
        self.take_out = Button(desk.theme, self.tr("Take it out"), kind="link", name=self.tr("Take the line out"))
        self.put_back = Button(desk.theme, self.tr("Put it back"), kind="link", name=self.tr("Put the line back"))
        self._lay_out()
        self.set_up.clicked.connect(lambda: desk.routes.settings.emit("store"))
        self.take_out.clicked.connect(self._ask_why)
        self.put_back.clicked.connect(lambda: self._be(""))

    def show_draft(self) -> None:
        """How the draft's messages end, as it stands now."""
        content, around = self._drafting.content, self._drafting.knowing.around
        self.setVisible(around is not None)
        if around is None:
            return
        line, why = around.line, content.no_line_why
        self.set_up.setVisible(not line and not why)
        self.take_out.setVisible(not why)
        self.put_back.setVisible(bool(why))
        if why:
            self.line.setText(self.tr("Not in this campaign: {0}").format(no_line_words(why)))
            told = self.tr("The reason is recorded when it is sent.")
        elif not line:
            self.line.setText(self.tr("None is set up"))
            told = self.tr("Marketing messages have to say how to opt out.")
        elif content.text.strip() and not self._drafting.knowing.template.line:
            self.line.setText(line)
            told = self.tr("The text has it already, so it is not added again.")
        else:
            self.line.setText(line)
            told = self.tr("Ends every message, and is counted in its length.")
        self.take_out.setText(self.tr("Take it out") if line else self.tr("Not marketing"))
        self.told.setText(told)

    def _lay_out(self) -> None:
        buttons, line, words = QWidget(), row(12), column(2)
        for button in (self.set_up, self.take_out, self.put_back):
            line.addWidget(button)
            button.hide()
        buttons.setLayout(line)
        self.box.addWidget(Ends(label(self.tr("Opt-out line"), "small"), buttons))
        words.setContentsMargins(12, 0, 12, 12)
        words.addWidget(self.line)
        words.addWidget(self.told)
        self.box.addLayout(words)
        self.hide()

    def _ask_why(self) -> None:
        NoOptOut(self._desk, self.window(), self._be).open()

    def _be(self, why: str) -> None:
        self._drafting.change_line(why)
        self._drafting.saver.now()
        self.changed.emit()
