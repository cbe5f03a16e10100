"""The proof of one person's consent, as it is printed: to read, to print, to keep as PDF."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from app.storage.reads import reading
from app.storage.reads.proof import Proof, proof
from app.ui.desk import Desk
from app.ui.exporting import ask_where
from app.ui.figures import phone
from app.ui.proof_page import proof_page
from app.ui.report_print import ask_printer, document, write_pdf
from app.ui.tokens import LIGHT
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

WIDE, HIGH = 66, 38
"""In letters and lines: what a sheet of paper needs to be read without scrolling sideways."""

MARGIN = 24


class ProofDialog(QDialog):
    """Open it with `open()`. It is black on white in every theme, as the paper will be."""

    def __init__(self, desk: Desk, parent: QWidget, number: str) -> None:
        """About whoever has this number."""
        super().__init__(parent)
        self._desk, self._number = desk, number
        self._page = ""
        self.setWindowTitle(self.tr("Proof of consent"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paper = QTextBrowser()
        self.paper.setAccessibleName(self.windowTitle())
        paper = self.paper.palette()
        paper.setColor(QPalette.ColorRole.Base, QColor(LIGHT.surface))
        paper.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        self.paper.setPalette(paper)
        self.paper.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        letters = self.fontMetrics()
        self.paper.setMinimumSize(letters.averageCharWidth() * WIDE, letters.height() * HIGH // 2)
        self.resize(letters.averageCharWidth() * WIDE * 3 // 2, letters.height() * HIGH)
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self.print = Button(desk.theme, self.tr("&Print"), sign="printer")
        self.save = Button(desk.theme, self.tr("&Save as PDF"), sign="download")
        self.close_button = Button(desk.theme, self.tr("Close"), kind="primary")
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(self.paper, 1)
        box.addWidget(self.problem)
        line = row()
        line.addWidget(self.print)
        line.addWidget(self.save)
        line.addStretch(1)
        line.addWidget(self.close_button)
        box.addLayout(line)
        self.setLayout(box)
        self.print.clicked.connect(lambda: ask_printer(self._page, self._title(), self))
        self.save.clicked.connect(self._ask_file)
        self.close_button.clicked.connect(self.accept)
        self._allow(ready=False)
        desk.background.run(self._read, done=self._show, failed=self._broke)

    def save_pdf(self, file: Path) -> None:
        """Write what is on show."""
        page, title = self._page, self._title()
        self._desk.do(
            lambda: write_pdf(page, title, file),
            failing=self.tr("The PDF was not written"),
            done=lambda _: self._desk.say(self.tr("The proof was written to {0}").format(file.name)),
        )

    def _read(self) -> tuple[Proof, datetime]:
        with reading(self._desk.store) as conn:
            return proof(conn, self._number), self._desk.clock()

    def _show(self, read: tuple[Proof, datetime]) -> None:
        self._page = proof_page(*read)
        sheet = document(self._page)
        sheet.setParent(self.paper)
        sheet.setDocumentMargin(MARGIN)
        self.paper.setDocument(sheet)
        self._allow(ready=True)

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()

    def _title(self) -> str:
        return f"{self.windowTitle()} {phone(self._number)}"

    def _allow(self, *, ready: bool) -> None:
        self.print.setEnabled(ready)
        self.save.setEnabled(ready)

    def _ask_file(self) -> None:
        ask_where(
            self,
            self.tr("Save as PDF"),
            name=self._title(),
            kind=self.tr("PDF files"),
            suffix="pdf",
            chosen=self.save_pdf,
        )
