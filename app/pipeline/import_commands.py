"""What a person can ask for when a file of customers is imported step by step: look, preview, save."""

from dataclasses import dataclass

from app.domain.contact import Consent
from app.domain.contact_file import Fields, Terms
from app.domain.ids import Clock
from app.domain.progress import Progress, ignore_progress
from app.pipeline.import_contacts import ImportResult, save_preview
from app.pipeline.look_at_file import Look, look_at_file
from app.pipeline.preview_import import Preview
from app.pipeline.preview_row import PreviewRow
from app.pipeline.read_preview import read_preview
from app.pipeline.read_rows import AS_FOUND, Kind, Pasted, Said, Source
from app.pipeline.stale_contacts import StaleContacts
from app.pipeline.undo import undo_import_in
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.imports import ImportUndone
from app.storage.settings import read_settings

__all__ = [
    "AS_FOUND",
    "ImportCommands",
    "ImportResult",
    "ImportUndone",
    "Kind",
    "Look",
    "Pasted",
    "Preview",
    "PreviewRow",
    "Said",
    "Source",
    "StaleContacts",
]


@dataclass(frozen=True, slots=True)
class ImportCommands:
    """Each method blocks. Raises Refused with words for a person, or Cancelled from `progress`: nothing is stored."""

    folder: Folder
    clock: Clock

    def region(self) -> str:
        """The country that numbers without a prefix belong to, unless something else is said."""
        with reading(self.folder.store) as conn:
            return read_settings(conn).store_region

    def look(
        self, source: Source, *, said: Said = AS_FOUND, region: str | None = None, progress: Progress = ignore_progress
    ) -> Look:
        """How a file is written, and what its columns probably mean. What was said of it is taken."""
        return look_at_file(
            self.folder.store, source, region=region or self.region(), said=said, go_on=lambda: progress(0, None)
        )

    def preview(
        self,
        look: Look,
        fields: Fields,
        *,
        region: str | None = None,
        consent: Consent = Consent.UNKNOWN,
        terms: Terms | None = None,
        progress: Progress = ignore_progress,
    ) -> Preview:
        """What would become of every row. Nothing is saved; the caller closes it."""
        return read_preview(
            self.folder.store,
            look,
            fields,
            region=region or self.region(),
            consent=consent,
            this_year=self.clock().year,
            terms=terms,
            progress=progress,
        )

    def undo(self, import_id: int) -> ImportUndone:
        """Take an import back as a whole, however long ago it was; what cannot be taken back is counted."""
        with writing(self.folder.store) as conn:
            return undo_import_in(conn, import_id, self.clock())

    def save(
        self, preview: Preview, *, list_name: str | None = None, progress: Progress = ignore_progress
    ) -> ImportResult:
        """Store exactly what the preview shows, all or nothing."""
        return save_preview(preview, list_name=list_name, clock=self.clock, progress=progress)
