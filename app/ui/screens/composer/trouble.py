"""What is wrong while a draft is written: it cannot be saved, somebody else wrote into it, or it cannot be counted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.screens.composer.saving import Saver, State
from app.ui.theme import Theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.labels import Button, Sign, label
from app.ui.words import of_error


class Trouble(QWidget):
    """Hidden while all is well."""

    keep_mine = Signal()
    take_theirs = Signal()

    def __init__(self, theme: Theme) -> None:
        """Nothing is wrong."""
        super().__init__()
        self.unsaved = Banner(theme, "danger")
        self.unread = Banner(theme, "danger")
        self.conflict = Card(role="warning", padding=12)
        line = row(12)
        line.addWidget(Sign(theme, "circle-alert", "warning_text"))
        words = self.tr("This draft was changed in another window. What you wrote here is not saved yet.")
        line.addWidget(label(words, wrap=True), 1)
        self.theirs = Button(theme, self.tr("Show the other one"))
        self.mine = Button(theme, self.tr("Keep this one"))
        self.theirs.clicked.connect(self.take_theirs)
        self.mine.clicked.connect(self.keep_mine)
        line.addWidget(self.theirs)
        line.addWidget(self.mine)
        self.conflict.box.addLayout(line)
        box = column(8)
        for part in (self.unsaved, self.conflict, self.unread):
            box.addWidget(part)
        self.setLayout(box)
        self.conflict.hide()
        self._arrange()

    def show_saving(self, saver: Saver) -> None:
        """Whether the store takes what is written."""
        self.conflict.setVisible(saver.state is State.CHANGED)
        if saver.state is State.TROUBLE and saver.error is not None:
            words = self.tr("This draft is not saved; it is tried again by itself. {0}").format(of_error(saver.error))
            self.unsaved.say(words, action=self.tr("Try again now"), do=saver.now)
        else:
            self.unsaved.hide()
        self._arrange()

    def show_unread(self, error: Exception, again: Callable[[], None]) -> None:
        """Figures are missing because they could not be read."""
        words = self.tr("The figures could not be read. {0}").format(of_error(error))
        self.unread.say(words, action=self.tr("Try again"), do=again)
        self._arrange()

    def read_again(self) -> None:
        """They could be read."""
        self.unread.hide()
        self._arrange()

    def _arrange(self) -> None:
        self.setVisible(any(not part.isHidden() for part in (self.unsaved, self.unread, self.conflict)))
