"""Puts a report's page on paper: into a PDF file, or to a printer that the person chooses."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt, QThread
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.domain.errors import Reason, Refused

POINTS = 9
A4 = QPageSize.PageSizeId.A4


def pdf(page: str, title: str) -> bytes:
    """The page as a PDF on A4, as many sheets as it takes, each with its number."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Retail Send")
    writer.setPageLayout(_layout())
    document(page).print_(writer)
    del writer  # it writes the end of the file when it goes
    return bytes(buffer.data().data())


def write_pdf(page: str, title: str, file: Path) -> None:
    """Save it; hundreds of campaigns take a second. Raises Refused when the file cannot be written."""
    laying = _Laying(page, title)
    laying.start()
    laying.wait()
    try:
        file.write_bytes(laying.made)
    except OSError as exc:
        words = f"{file} cannot be written: {exc.strerror or exc}. Choose another place; nothing was written."
        raise Refused(Reason.BAD_FILE, words) from exc


class _Laying(QThread):
    """A thread of Qt's own: laying out text needs its timers."""

    def __init__(self, page: str, title: str) -> None:
        super().__init__()
        self._page, self._title = page, title
        self.made = b""

    def run(self) -> None:
        self.made = pdf(self._page, self._title)


def ask_printer(page: str, title: str, parent: QWidget) -> QPrintDialog:
    """The system's print dialog, without blocking; what is chosen there prints the page."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(_layout())
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.accepted.connect(lambda: document(page).print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog


def document(page: str) -> QTextDocument:
    """The page in the program's font, at a size for paper."""
    font = QFont(QGuiApplication.font())
    font.setPointSize(POINTS)
    made = QTextDocument()
    made.setDefaultFont(font)
    made.setHtml(page)
    return made


def _layout() -> QPageLayout:
    """Without margins of the paper: Qt gives a document two centimetres on each side when it prints it."""
    return QPageLayout(QPageSize(A4), QPageLayout.Orientation.Portrait, QMarginsF())
