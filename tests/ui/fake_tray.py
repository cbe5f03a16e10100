"""A tray that notes what it is told; its menu is real, the system's tray is not needed."""

from app.ui.notices import Notice
from app.ui.theme import Theme
from app.ui.tray import Tray


class FakeTray(Tray):
    """`told` are the notices, in order."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.told: list[Notice] = []

    def tell(self, notice: Notice) -> None:
        self.told.append(notice)
