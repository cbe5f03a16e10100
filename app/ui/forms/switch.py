"""Yes or no: one tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

ON, OFF = "on", "off"


class Switch(QCheckBox):
    """Emits `entered` with 'on' or 'off' when the person ticks it or takes the tick away."""

    entered = Signal(str)

    def __init__(self, words: str) -> None:
        """`words` is what a tick means."""
        super().__init__(words)
        self.setAccessibleName(words)
        self.clicked.connect(lambda ticked: self.entered.emit(ON if ticked else OFF))

    def show_kept(self, value: str) -> None:
        """What is kept now."""
        self.setChecked(value == ON)
