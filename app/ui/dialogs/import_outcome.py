"""What became of each row of an import."""

from PySide6.QtWidgets import QGridLayout, QWidget

from app.pipeline.commands import ImportResult
from app.ui.figures import whole
from app.ui.widgets.card import column
from app.ui.widgets.labels import label


class ImportOutcome(QWidget):
    """Six figures that add up to the rows."""

    def __init__(self) -> None:
        """Empty until `show_result`."""
        super().__init__()
        self.heading = label(role="strong", wrap=True)
        self.rejects = label(role="muted", wrap=True)
        self.figures = QGridLayout()
        self.figures.setHorizontalSpacing(16)
        self.figures.setVerticalSpacing(6)
        self.figures.setColumnStretch(1, 1)
        box = column(10)
        box.addWidget(self.heading)
        box.addLayout(self.figures)
        box.addWidget(self.rejects)
        box.addStretch(1)
        self.setLayout(box)

    def show_result(self, result: ImportResult) -> None:
        """Fill it in, once."""
        self.heading.setText(self.tr("{0} rows read").format(whole(result.rows)))
        lines = (
            (self.tr("New"), result.added),
            (self.tr("Already known, updated"), result.updated),
            (self.tr("Already known, nothing new"), result.same),
            (self.tr("Same number twice, merged"), result.merged),
            (self.tr("Opted out before, stay opted out"), result.suppressed),
            (self.tr("Left out, with reasons"), result.rejected),
        )
        for at, (name, count) in enumerate(lines):
            self.figures.addWidget(label(name, "muted"), at, 0)
            self.figures.addWidget(label(whole(count), "figure"), at, 1)
        file = result.rejects_file
        self.rejects.setText(self.tr("The rows left out are in {0}").format(file) if file else "")
