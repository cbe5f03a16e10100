"""A figure as a card: what it is, the figure itself, and one small line that explains it."""

from app.ui.figures import NONE
from app.ui.widgets.card import Card
from app.ui.widgets.labels import Elided, label


class Tile(Card):
    """One figure; a dash until `show_figure`."""

    def __init__(self, name: str = "") -> None:
        """`name` is what the figure is."""
        super().__init__(spacing=4)
        self._name = Elided(role="small")
        self.figure = label(NONE, "big")
        self.line = label(role="small", wrap=True)
        self.box.addWidget(self._name)
        self.box.addWidget(self.figure)
        self.box.addWidget(self.line)
        self.box.addStretch(1)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Show another figure from now on."""
        self._name.show_text(name)
        self.setAccessibleName(name)

    def show_figure(self, figure: str, line: str, *, explained: str = "") -> None:
        """Change both; `explained` is a longer sentence for whoever points at it."""
        self.figure.setText(figure)
        self.line.setText(line)
        self.setToolTip(explained)
        self.setAccessibleDescription(" ".join(part for part in (figure, line, explained) if part))
