"""What a person can ask for about the shop's own fields: made, renamed, deleted."""

from dataclasses import dataclass

from app.domain.custom_field import CustomField, CustomKind
from app.domain.ids import Clock, FieldId
from app.storage.custom_fields import delete_custom_field, make_custom_field, rename_custom_field
from app.storage.database import writing
from app.storage.folder import Folder


@dataclass(frozen=True, slots=True)
class FieldCommands:
    """Each method blocks until the store has it. Raises Refused with words for a person; then nothing has changed."""

    folder: Folder
    clock: Clock

    def make(self, name: str, kind: CustomKind) -> CustomField:
        """Add a field that nobody has a value of."""
        with writing(self.folder.store) as conn:
            return make_custom_field(conn, name, kind, self.clock())

    def rename(self, field: FieldId, name: str) -> None:
        """Call it otherwise; a text that names it has to be changed by hand."""
        with writing(self.folder.store) as conn:
            rename_custom_field(conn, field, name, self.clock())

    def delete(self, field: FieldId) -> int:
        """Take it away from everybody. Returns how many people had a value."""
        with writing(self.folder.store) as conn:
            return delete_custom_field(conn, field, self.clock())
