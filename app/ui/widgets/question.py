"""A question before something that cannot be taken back: what will happen, and a button that names it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label


class Question(QDialog):
    """Asks without blocking; `yes` is called when the person agrees. The safe answer has the focus."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        words: str,
        *,
        yes: str,
        do: Callable[[], None],
        facts: Sequence[tuple[str, str]] = (),
        no: str = "",
        otherwise: Callable[[], None] | None = None,
        danger: bool = False,
        parent: QWidget,
    ) -> None:
        """`facts` are pairs of a name and a figure that the person decides on."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        box = column(12)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(title, "strong", wrap=True))
        if words:
            box.addWidget(label(words, "muted", wrap=True))
        if facts:
            box.addLayout(_facts(facts))
        box.addSpacing(4)
        answers = row(8)
        answers.addStretch(1)
        self.no = Button(theme, no or self.tr("Go back"))
        self.yes = Button(theme, yes, kind="danger" if danger else "primary")
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        self.accepted.connect(do)
        if otherwise is not None:
            self.rejected.connect(otherwise)
        answers.addWidget(self.no)
        answers.addWidget(self.yes)
        self.yes.setAutoDefault(False)
        self.no.setDefault(True)
        self.no.setFocus()
        box.addLayout(answers)
        self.setLayout(box)


def _facts(facts: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for at, (name, value) in enumerate(facts):
        grid.addWidget(label(name, "muted"), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(value, wrap=True), at, 1)
    return grid
