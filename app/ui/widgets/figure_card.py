"""A figure beside what is being decided: what it is, the figure, and words that explain it and may take lines."""

from app.ui.figures import NONE
from app.ui.widgets.card import Card
from app.ui.widgets.labels import Elided, label


class FigureCard(Card):
    """One figure; a dash until `show_figure`."""

    def __init__(self, name: str) -> None:
        """`name` is what the figure is."""
        super().__init__(spacing=4)
        self._name = Elided(name, "small")
        self.figure = label(NONE, "big")
        self.note = label(role="small", wrap=True)
        for part in (self._name, self.figure, self.note):
            self.box.addWidget(part)
        self.box.addStretch(1)
        self.setAccessibleName(name)

    def show_figure(self, figure: str, note: str = "", *, name: str = "") -> None:
        """Change it, and what it is called if that is said too."""
        self.figure.setText(figure)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if name:
            self._name.show_text(name)
            self.setAccessibleName(name)
        self.setAccessibleDescription(f"{figure} {note}".strip())
