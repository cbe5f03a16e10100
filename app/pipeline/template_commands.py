"""What a person can do with templates: texts that are kept to be used again."""

from dataclasses import dataclass

from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.domain.ids import Clock, TemplateId
from app.domain.segments import normalise
from app.domain.setting_values import sender as check_sender
from app.domain.template import UnknownField, parse_template
from app.pipeline.undo import undo_in
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.merge_fields import known_fields
from app.storage.reads.templates import template_row
from app.storage.templates import (
    add_template,
    change_template,
    delete_template,
    free_name,
    rename_template,
    template_deletion,
)


@dataclass(frozen=True, slots=True)
class TemplateCommands:
    """Each method blocks until the store has it. Raises Refused with words for a person; then nothing has changed."""

    folder: Folder
    clock: Clock

    def add(self, *, name: str, text: str, category: str = "", sender: str = "") -> TemplateId:
        """Add one. Names are unique however they are capitalised or accented."""
        named = _name(name)
        with writing(self.folder.store) as conn:
            text, category, sender = _checked(conn, text, category, sender)
            return add_template(
                conn, name=named, category=category, text=text, sender=sender, now=self.clock(), source=None
            )

    def change(self, template: TemplateId, *, text: str, category: str = "", sender: str = "") -> None:
        """Change what it says; a change to nothing different is none."""
        with writing(self.folder.store) as conn:
            text, category, sender = _checked(conn, text, category, sender)
            change_template(conn, template, category=category, text=text, sender=sender, now=self.clock())

    def rename(self, template: TemplateId, name: str) -> None:
        """Give it another name."""
        with writing(self.folder.store) as conn:
            rename_template(conn, template, _name(name), self.clock())

    def duplicate(self, template: TemplateId) -> TemplateId:
        """Add a copy of it, under a name with a number."""
        with writing(self.folder.store) as conn:
            found = template_row(conn, template)
            return add_template(
                conn,
                name=free_name(conn, found),
                category=found.category,
                text=found.text,
                sender=found.sender,
                now=self.clock(),
                source=template,
            )

    def delete(self, template: TemplateId) -> None:
        """Take it away; `undelete` brings it back."""
        with writing(self.folder.store) as conn:
            delete_template(conn, template, self.clock())

    def undelete(self, template: TemplateId) -> None:
        """Bring a deleted one back, as it was."""
        with writing(self.folder.store) as conn:
            undo_in(conn, template_deletion(conn, template), self.clock())


def _name(name: str) -> str:
    if not fold(name):
        raise Refused(Reason.BAD_VALUE, "The template needs a name. Nothing was saved.")
    return normalise(" ".join(name.split()))


def _checked(conn: Connection, text: str, category: str, sender: str) -> tuple[str, str, str]:
    if not text.strip():
        raise Refused(Reason.NO_MESSAGE_TEXT, "The template has no text. Nothing was saved.")
    try:
        parse_template(text, known_fields(conn))
    except UnknownField as exc:
        raise Refused(Reason.UNKNOWN_FIELD, f"{exc} Nothing was saved.") from exc
    return normalise(text), normalise(" ".join(category.split())), check_sender("The sender", sender.strip())
