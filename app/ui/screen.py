"""What every screen of the window can be asked to do."""

from collections.abc import Mapping

from PySide6.QtWidgets import QTableView, QWidget


class Screen(QWidget):
    """One screen. A screen that has nothing to answer leaves the answer as it is here."""

    own_stalls = False
    """Whether it tells of campaigns that stand still by itself, so that no banner has to."""

    alone = False
    """Whether it has the window for itself, without the sidebar."""

    def refresh(self) -> None:
        """Read what is shown again: something in the store may have changed. Called while it is on show."""

    def seek(self) -> bool:
        """Put the keyboard into its search field. False when it has none."""
        return False

    def step_back(self) -> bool:
        """Close its open panel, as Esc asks. False when there is none."""
        return False

    def step_on(self) -> None:
        """Go on to the next step, as Ctrl+Enter asks. Never sends."""

    def flush(self) -> None:
        """Save what is half typed at once: the window is about to go."""

    def kept(self) -> object | None:
        """What the person did here that is saved nowhere, for the same screen of the next window; None for nothing."""
        return None

    def take_back(self, kept: object) -> None:
        """Go on from what the same screen of the last window had `kept`."""

    def losing(self) -> bool:
        """Whether it is saving something at this moment that would be lost with the window."""
        return False

    def show_one(self, which: object) -> None:
        """Show this one thing of those that it lists, named by its id."""

    def tables(self) -> Mapping[str, QTableView]:
        """The tables whose columns are remembered, by a name that no other screen uses."""
        return {}
