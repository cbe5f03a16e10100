"""The work behind the import screen, one thing at a time: look, read, compare, save; the newest wish wins."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.contact import Consent
from app.domain.contact_file import Fields, Terms
from app.domain.progress import Progress
from app.pipeline.commands import AS_FOUND, Look, Preview, Said, Source, StaleContacts
from app.ui.actions import Actions
from app.ui.background import Background, Job

T = TypeVar("T")


class Phase(Enum):
    """What is under way."""

    NOTHING = auto()
    LOOKING = auto()
    READING = auto()
    COMPARING = auto()
    SAVING = auto()


class ImportFlow(QObject):
    """Knows what was found out; the screen shows it. Nothing is stored before `save`."""

    phase_changed = Signal(object)
    progressed = Signal(int, object)
    looked = Signal()
    previewed = Signal()
    stale = Signal(Exception)
    """The contacts were changed before the save; the figures are being made anew."""
    saved = Signal(object)
    """An ImportResult."""
    failed = Signal(Exception)

    def __init__(self, actions: Actions, background: Background, parent: QObject) -> None:
        """Idle."""
        super().__init__(parent)
        self._actions, self._background = actions, background
        self._job: Job | None = None
        self.phase = Phase.NOTHING
        self.file: Source | None = None
        self.said = AS_FOUND
        self.region: str | None = None
        """None until it is said: the shop's own."""
        self.consent = Consent.UNKNOWN
        self.look: Look | None = None
        self.fields: Fields = ()
        self.terms = Terms()
        self.preview: Preview | None = None

    def open_file(self, file: Source) -> None:
        """Begin with a file, or with what was pasted; whatever was begun before is forgotten."""
        self.forget()
        self.file, self.said, self.consent = file, AS_FOUND, Consent.UNKNOWN
        self.look_again(AS_FOUND)

    def take_back(
        self, file: Source, *, said: Said, consent: Consent, look: Look, fields: Fields, terms: Terms
    ) -> None:
        """Go on where another flow was left: what had been found out and chosen."""
        self.file, self.said, self.consent = file, said, consent
        self.look, self.fields, self.terms = look, fields, terms

    def look_again(self, said: Said) -> None:
        """Look at the file, and go on to read it."""
        assert self.file is not None
        file, region, imports = self.file, self.region, self._actions.imports
        self.said = said
        self._drop_preview()
        self._run(
            Phase.LOOKING, lambda progress: imports.look(file, said=said, region=region, progress=progress), self._see
        )

    def read(self, fields: Fields) -> None:
        """Read all rows with this meaning of the columns."""
        assert self.look is not None
        look, region, consent, imports = self.look, self.region, self.consent, self._actions.imports
        self.fields, terms = fields, self.terms
        self._drop_preview()
        self._run(
            Phase.READING,
            lambda progress: imports.preview(
                look, fields, region=region, consent=consent, terms=terms, progress=progress
            ),
            self._take,
        )

    def read_nothing(self, fields: Fields) -> None:
        """Note what the columns mean; nothing can be read while none of them is the number."""
        self.fields = fields
        self._leave_job()
        self._drop_preview()
        self._enter(Phase.NOTHING)

    def choose_region(self, region: str) -> None:
        """Numbers without a prefix belong to this country."""
        if region == self.region:
            return
        self.region = region
        if self.look is not None and self.preview is None and self.phase is not Phase.READING:
            self.look_again(self.said)  # the column of the numbers may be known by it
        elif self.look is not None:
            self.read(self.fields)

    def choose_consent(self, consent: Consent) -> None:
        """This is true of all these people."""
        self.consent = consent
        if self.preview is not None:
            self.compare()
        elif self.phase is Phase.READING:
            self.read(self.fields)

    def compare(self) -> None:
        """Compare with the contacts as they are now."""
        preview, consent = self.preview, self.consent
        assert preview is not None

        def work(progress: Progress) -> Preview:
            preview.compare(consent, progress=progress)
            return preview

        self._run(Phase.COMPARING, work, self._take)

    def save(self, list_name: str | None) -> None:
        """Store what the preview shows."""
        preview, imports = self.preview, self._actions.imports
        if preview is None or self.phase is not Phase.NOTHING:
            return
        self._run(
            Phase.SAVING,
            lambda progress: imports.save(preview, list_name=list_name, progress=progress),
            self.saved.emit,
        )

    def stop_saving(self) -> None:
        """Ask a save to stop; it is stored as a whole or not at all."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Stop whatever is under way, and let go of the file."""
        self._leave_job()
        self._drop_preview()
        self.file, self.look, self.fields = None, None, ()
        self._enter(Phase.NOTHING)

    def _see(self, look: Look) -> None:
        self.look, self.fields, self.terms = look, look.fields, look.terms
        self.looked.emit()

    def _take(self, preview: Preview) -> None:
        self.preview = preview
        self.previewed.emit()

    def _run(self, phase: Phase, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        self._leave_job()
        job = self._job = self._background.run_long(
            work, done=lambda found: self._end(done, found), failed=lambda error: self._end(self._broke, error)
        )
        job.cancelled.connect(lambda: self._end(lambda _: None, None))
        job.progressed.connect(self.progressed)
        self._enter(phase)

    def _end(self, then: Callable[[T], None], found: T) -> None:
        self._job = None
        self._enter(Phase.NOTHING)
        then(found)

    def _broke(self, error: Exception) -> None:
        if isinstance(error, StaleContacts):
            self.stale.emit(error)
            self.compare()
        else:
            self.failed.emit(error)

    def _leave_job(self) -> None:
        if self._job is not None:
            self._job.ignore()
            self._job.cancel()
            self._job = None

    def _drop_preview(self) -> None:
        preview, self.preview = self.preview, None
        if preview is not None:
            self._background.run(preview.close, done=lambda _: None, failed=lambda _: None)

    def _enter(self, phase: Phase) -> None:
        if phase is not self.phase:
            self.phase = phase
            self.phase_changed.emit(phase)
