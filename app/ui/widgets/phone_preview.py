"""A phone that shows the message as one person gets it, and leads to the next person."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, Elided, label

LEAST_LINES = 19
"""A phone is higher than it is wide: room for so many lines."""


class PhonePreview(Card):
    """Emits `turned` with -1 or 1 when another person is wanted."""

    turned = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_message`."""
        super().__init__(role="phone", padding=14, spacing=12)
        self.setAccessibleName(self.tr("Preview on a phone"))
        self.sender_line = label(role="small")
        self.sender_line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bubble = Card(role="message", padding=12)
        self.text = label(wrap=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        bubble.box.addWidget(self.text)
        self.before = Button(theme, kind="round", sign="chevron-left", name=self.tr("Preview the person before"))
        self.after = Button(theme, kind="round", sign="chevron-right", name=self.tr("Preview the next person"))
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.person = Elided(role="muted", greedy=False)
        line = row(6)
        line.addStretch(1)
        line.addWidget(self.before)
        line.addWidget(self.person)
        line.addWidget(self.after)
        line.addStretch(1)
        self.box.addWidget(self.sender_line)
        self.box.addWidget(bubble)
        self.box.addLayout(line)
        self.box.addStretch(1)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * LEAST_LINES)

    def show_sender(self, sender: str) -> None:
        """Who it comes from; empty when nobody has said so yet."""
        self.sender_line.setText(self.tr("{0} · now").format(sender or self.tr("Sender")))

    def show_message(self, text: str, name: str, at: int, total: int) -> None:
        """The text of one person, the `at`-th of so many; 0 of 0 when there is nobody."""
        self.text.setText(text or self.tr("Your message"))
        self.text.setEnabled(bool(text))
        self.person.show_text(self.tr("{0} · {1} of {2}").format(name, whole(at), whole(total)) if total else "")
        for button in (self.before, self.after):
            button.setVisible(total > 1)
