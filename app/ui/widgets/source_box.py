"""Where a consent or an opt-out comes from: a few common answers, or the owner's own words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QSizePolicy

from app.ui.contact_words import tell


class SourceBox(QComboBox):
    """What is chosen or written is kept as it reads."""

    def __init__(self, name: str, sources: Sequence[str], *, hint: str = "", chosen: bool = False) -> None:
        """`chosen` begins with the first answer, otherwise with none."""
        super().__init__()
        self.setEditable(True)
        self.addItems([tell(one) for one in sources])
        self.setCurrentIndex(0 if chosen else -1)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)

    def source(self) -> str:
        """What was chosen or written."""
        return self.currentText().strip()
