"""Pages for paper without a window or a screen: what the window prints, by the same code, for a command."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.storage.reads.proof import Proof
from app.ui.figures import phone
from app.ui.language import Language
from app.ui.proof_page import proof_page
from app.ui.remembered import CHOICES, Remembered
from app.ui.report_print import write_pdf
from app.ui.theme import base_font
from app.ui.words import say


def write_proof(found: Proof, printed: datetime, data_dir: Path, file: Path) -> None:
    """One person's proof of consent as a PDF, in the language of the window. Raises Refused for a file that cannot be
    written.
    """
    application = QApplication(["retail-send", "-platform", "offscreen"])
    Language(application, Remembered(data_dir / CHOICES))
    application.setFont(base_font(application.font()))
    write_pdf(proof_page(found, printed), f"{say('Proof of consent')} {phone(found.number)}", file)
