"""The rows of an import that need fixing, saved as a file: where to, and doing it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from app.pipeline.commands import Preview
from app.ui.customer_files import source_name
from app.ui.desk import Desk
from app.ui.exporting import csv_kind


def ask_where_rejected(desk: Desk, preview: Preview | None) -> None:
    """Ask for the file, beside the one that was imported; the system asks before anything is written over."""
    if preview is None:
        return
    source = preview.look.file.source
    ask = QFileDialog(desk.window, QCoreApplication.translate("importing", "Save the rows to fix"))
    ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    ask.setNameFilter(f"{csv_kind()} (*.csv)")
    ask.setDefaultSuffix("csv")
    if isinstance(source, Path):
        ask.setDirectory(str(source.parent))
    ask.selectFile(QCoreApplication.translate("importing", "{0}-to-fix.csv").format(Path(source_name(source)).stem))
    ask.fileSelected.connect(lambda name: write_rejected(desk, preview, Path(name)))
    ask.open()


def write_rejected(desk: Desk, preview: Preview, file: Path) -> None:
    """Write them, and say so."""
    said = QCoreApplication.translate("importing", "The rows to fix are in {0}")
    desk.do(
        lambda: preview.write_rejected(file),
        failing=QCoreApplication.translate("importing", "The rows to fix were not saved"),
        done=lambda _: desk.say(said.format(file.name)),
    )
