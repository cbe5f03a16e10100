"""What an import that is not saved, or not told, hands on to the next window when the language changes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.contact import Consent
from app.domain.contact_file import Fields, Terms
from app.pipeline.commands import ImportResult, Look, Preview, Said, Source

if TYPE_CHECKING:
    from app.ui.screens.import_contacts import ImportScreen


@dataclass(frozen=True, slots=True)
class KeptImport:
    """Everything that the person chose, and what was found out, so that a large file is not read again."""

    file: Source
    said: Said
    region: str | None
    look: Look | None
    fields: Fields
    terms: Terms
    consent: Consent
    list_name: str | None
    preview: Preview | None
    result: ImportResult | None
    told: bool
    narrowed: str
    """The key of the chip that narrows the rows."""
    remembered: bool
    """Whether it says that the columns are read as the last time."""
    details: bool
    """Whether the parts of how the file is read are shown."""


def keep(screen: "ImportScreen") -> KeptImport | None:
    """None while there is no file."""
    flow = screen.flow
    if flow.file is None:
        return None
    return KeptImport(
        file=flow.file,
        said=flow.said,
        region=flow.region,
        look=flow.look,
        fields=flow.fields,
        terms=flow.terms,
        consent=flow.consent,
        list_name=screen.consent.chosen_list(),
        preview=flow.preview,
        result=screen.result,
        told=screen.told,
        narrowed=screen.rows.chips.key,
        remembered=not screen.notice.isHidden(),
        details=screen.facts.details,
    )
