"""Where customers can come from: which files, asked for in a dialog, and what was copied in another program."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.remembered import Remembered

if TYPE_CHECKING:  # or every start would load what reads files
    from app.pipeline.commands import Source

FOLDER = "import/folder"
WORKBOOKS = frozenset({"xlsx", "xlsm", "xls", "ods"})
CARDS = frozenset({"vcf", "vcard"})


def ask_for_file(parent: QWidget, remembered: Remembered, chosen: Callable[[Path], object]) -> None:
    """Ask for a file, in the folder of the last one, and hand it over."""

    def hand_over(name: str) -> None:
        remembered.keep_text(FOLDER, str(Path(name).parent))
        chosen(Path(name))

    tell = QCoreApplication.translate
    ask = QFileDialog(parent, tell("customer_files", "Choose a file with contacts"))
    ask.setFileMode(QFileDialog.FileMode.ExistingFile)
    ask.setNameFilters(
        [
            tell("customer_files", "Contacts (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.vcf)"),
            tell("customer_files", "All files (*)"),
        ]
    )
    if folder := remembered.text(FOLDER):
        ask.setDirectory(folder)
    ask.fileSelected.connect(hand_over)
    ask.open()


def on_clipboard() -> "Source | None":
    """What was copied: a file of this computer, or rows of text; None when it is neither."""
    copied = QGuiApplication.clipboard().mimeData()
    files = local_files(copied)
    if len(files) == 1:
        return files[0]
    from app.pipeline.commands import Pasted  # noqa: PLC0415

    return Pasted(copied.text()) if copied.hasText() and copied.text().strip() else None


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer that are dragged or were copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def source_name(source: "Source") -> str:
    """What a person calls it."""
    return source.name if isinstance(source, Path) else QCoreApplication.translate("customer_files", "clipboard")
