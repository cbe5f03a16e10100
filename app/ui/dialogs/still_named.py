"""After an erasure: what of the shop's own words still names the person, and where each is changed."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.erasure import Place, StillNamed
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, Sign, label
from app.ui.words import say

WHAT = {
    Place.LIST: str(QT_TRANSLATE_NOOP("words", "The list “{0}”")),
    Place.TAG: str(QT_TRANSLATE_NOOP("words", "The tag “{0}”")),
    Place.AUDIENCE: str(QT_TRANSLATE_NOOP("words", "The audience “{0}”")),
    Place.DRAFT: str(QT_TRANSLATE_NOOP("words", "The draft “{0}”")),
    Place.CAMPAIGN: str(QT_TRANSLATE_NOOP("words", "The campaign “{0}”")),
    Place.TEMPLATE: str(QT_TRANSLATE_NOOP("words", "The template “{0}”")),
}
WHERE = {
    Place.LIST: str(QT_TRANSLATE_NOOP("words", "Choose it in Contacts, and rename it from the menu of the lists.")),
    Place.TAG: str(QT_TRANSLATE_NOOP("words", "Take it off its people in Contacts.")),
    Place.AUDIENCE: str(
        QT_TRANSLATE_NOOP("words", "Choose it for a new campaign, and rename it from the menu beside it.")
    ),
    Place.DRAFT: str(QT_TRANSLATE_NOOP("words", "Open it in Campaigns, and change it.")),
    Place.CAMPAIGN: str(QT_TRANSLATE_NOOP("words", "It was sent, and stays as it was.")),
    Place.TEMPLATE: str(QT_TRANSLATE_NOOP("words", "Change it in Templates.")),
}
_BROUGHT_BACK = str(
    QT_TRANSLATE_NOOP("words", "It is deleted. Bring it back from Activity, change it, and delete it again.")
)
_IN_TEXT = str(QT_TRANSLATE_NOOP("words", "The text has it."))
_SHOWN = 6
"""So many fit into the window without scrolling."""


class StillNamedDialog(QDialog):
    """Open it with `open()`. Nothing is changed by it."""

    def __init__(self, theme: Theme, still: Sequence[StillNamed], parent: QWidget) -> None:
        """`still` is not empty."""
        super().__init__(parent)
        self._still = still
        self.setWindowTitle(self.tr("The person is erased; your own words still name them"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        box = column(12)
        box.setContentsMargins(20, 20, 20, 20)
        head = row(10)
        head.addWidget(Sign(theme, "circle-alert", "unconfirmed", 20))
        head.addWidget(label(self.windowTitle(), "strong", wrap=True), 1)
        box.addLayout(head)
        words = self.tr("These names and texts are yours, so they stay as they are until you change them.")
        box.addWidget(label(words, "muted", wrap=True))
        box.addWidget(self._listed())
        answers = row(8)
        answers.addStretch(1)
        self.copy = Button(theme, self.tr("Copy"), sign="copy", name=self.tr("Copy what still names the person"))
        self.close_button = Button(theme, self.tr("Close"), kind="primary")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.everything()))
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        answers.addWidget(self.copy)
        answers.addWidget(self.close_button)
        box.addLayout(answers)
        self.setLayout(box)
        self.close_button.setFocus()

    def everything(self) -> str:
        """All of it as text, for the clipboard."""
        return "\n".join(f"{what(one)}: {where(one)}" for one in self._still)

    def _listed(self) -> QWidget:
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        for one in self._still:
            pair = column(2)
            pair.addWidget(label(what(one), wrap=True))
            pair.addWidget(label(where(one), "muted", wrap=True))
            lines.addLayout(pair)
        if len(self._still) <= _SHOWN:
            return inner
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        area.setAccessibleName(self.tr("What still names the person"))
        area.setMinimumHeight(300)
        return area


def what(one: StillNamed) -> str:
    """What it is, by its name."""
    named = say(WHAT[one.place]).format(one.name)
    return f"{named}. {say(_IN_TEXT)}" if one.in_text else named


def where(one: StillNamed) -> str:
    """Where it is changed."""
    return say(_BROUGHT_BACK if one.deleted else WHERE[one.place])
