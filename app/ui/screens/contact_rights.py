"""What a person may ask of the shop, beside their facts: proof of consent, their data, to be forgotten."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from app.domain.errors import Reason, Refused
from app.pipeline.commands import Erased
from app.storage.reads import reading
from app.storage.reads.everything import everything
from app.storage.reads.person import Person
from app.ui.contact_words import called
from app.ui.desk import Desk
from app.ui.dialogs.proof import ProofDialog
from app.ui.dialogs.still_named import StillNamedDialog
from app.ui.exporting import ask_where
from app.ui.figures import phone, whole
from app.ui.proof_page import data_page
from app.ui.report_print import write_pdf
from app.ui.widgets.labels import Button
from app.ui.widgets.question import Question
from app.ui.words import messages


class ContactRights(QObject):
    """Two buttons for the panel, about whoever it shows. Emits `erased` when they are gone."""

    erased = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """About nobody yet."""
        super().__init__(parent)
        self._desk = desk
        self._person: Person | None = None
        self.proof = Button(desk.theme, self.tr("Proof"), sign="file-text", name=self.tr("Proof of consent"))
        self.data = Button(desk.theme, self.tr("Data…"), sign="user", name=self.tr("Export or erase the data"))
        self.menu = QMenu(self.data)
        self.as_json = self.menu.addAction(self.tr("Export everything as JSON…"))
        self.as_pdf = self.menu.addAction(self.tr("Export everything as PDF…"))
        self.menu.addSeparator()
        self.erase = self.menu.addAction(self.tr("Erase this person…"))
        self.proof.clicked.connect(self.show_proof)
        self.data.clicked.connect(self._open_menu)
        self.as_json.triggered.connect(lambda: self._ask_file("json", self.tr("JSON files")))
        self.as_pdf.triggered.connect(lambda: self._ask_file("pdf", self.tr("PDF files")))
        self.erase.triggered.connect(self._ask_to_erase)

    def about(self, person: Person) -> None:
        """From now on it is this one."""
        self._person = person

    def show_proof(self) -> None:
        """Open the page."""
        if self._person is not None:
            ProofDialog(self._desk, self._desk.window, self._person.number).open()

    def export(self, number: str, file: Path) -> None:
        """Write everything about whoever has this number, as the name of the file says."""
        desk = self._desk

        def write() -> None:
            if file.suffix.lower() != ".pdf":
                desk.actions.people.rights.export(number, file)
                return
            with reading(desk.store) as conn:
                found = everything(conn, number)
            if not found:
                raise Refused(Reason.NOT_FOUND, f"Nothing is known of {number}. Nothing was written.")
            write_pdf(data_page(number, found, desk.clock()), phone(number), file)
            desk.actions.people.rights.note_export(sum(map(len, found.values())))

        desk.do(
            write,
            failing=self.tr("The data was not exported"),
            done=lambda _: desk.say(self.tr("Everything was written to {0}").format(file.name)),
        )

    def _open_menu(self) -> None:
        self.menu.popup(self.data.mapToGlobal(self.data.rect().bottomLeft()))

    def _ask_file(self, suffix: str, kind: str) -> None:
        if self._person is None:
            return
        number, title = self._person.number, self.tr("Export everything that is known of {0}")
        ask_where(
            self._desk.window,
            title.format(called(self._person)),
            name=self._person.name or number,
            kind=kind,
            suffix=suffix,
            chosen=lambda file: self.export(number, file),
        )

    def _ask_to_erase(self) -> None:
        if self._person is None:
            return
        number, name = self._person.number, called(self._person)
        facts = (
            (self.tr("Goes"), self.tr("The contact with everything in it, and name, number and text of every message")),
            (
                self.tr("Stays"),
                self.tr(
                    "What was sent, when and at what cost, without the person; what they agreed to and an opt-out, "
                    "under a code that only the number itself leads to"
                ),
            ),
            (self.tr("Backups"), self.tr("Those made before still have the person. Delete them when you may.")),
        )
        Question(
            self._desk.theme,
            self.tr("Erase {0}?").format(name),
            self.tr("This cannot be undone, not even by restoring a backup."),
            yes=self.tr("Erase {0} for good").format(name),
            facts=facts,
            do=lambda: self._erase(number, name),
            danger=True,
            parent=self._desk.window,
        ).open()

    def _erase(self, number: str, name: str) -> None:
        self._desk.do(
            lambda: self._desk.actions.people.rights.erase(number),
            failing=self.tr("{0} was not erased").format(name),
            done=self._tell,
        )

    def _tell(self, erased: Erased) -> None:
        words = self.tr("The person is erased.")
        if erased.messages:
            words += " " + self.tr("Without a name stay: {0}.").format(messages(erased.messages))
        if erased.filters:
            words += " " + self.tr("Audiences and drafts that named them, to fill in anew: {0}.").format(
                whole(erased.filters)
            )
        self._desk.say(words)
        self.erased.emit()
        if erased.still:
            StillNamedDialog(self._desk.theme, erased.still, self._desk.window).open()
