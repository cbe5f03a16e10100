"""Take customers in from a file in one go: every row is accounted for, all of it is stored or nothing.

    added + updated + same + merged + rejected + suppressed = rows

It is what a person does step by step in the window, without the looking: the file is read, judged and compared first,
while the worker and everyone else can write; only then is the store locked, for as long as SQLite needs to apply what
is new. A value of the file replaces a stored one, except that an empty cell replaces nothing, and a first name that was
guessed from a whole name replaces no other.
"""

from dataclasses import dataclass
from pathlib import Path

from app.domain.contact import Consent
from app.domain.contact_file import Outcome
from app.domain.ids import Clock
from app.domain.progress import Progress, ignore_progress
from app.pipeline.import_wishes import AS_GUESSED, Wishes
from app.pipeline.look_at_file import look_at_file
from app.pipeline.preview_import import Preview
from app.pipeline.read_preview import read_preview
from app.pipeline.read_rows import Said


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of each row that was not empty; the six figures after `rows` add up to it."""

    rows: int
    added: int
    """People who were not known."""
    updated: int
    """Known people of whom the file knew something new."""
    same: int
    """Known people of whom it knew nothing new."""
    merged: int
    """A number that came before in this file: its row only filled what the earlier one had left empty."""
    rejected: int
    """No number that can be sent to, or a row that cannot be trusted."""
    suppressed: int
    """People who had opted out and stay opted out, whatever the file says."""
    problems: int
    """Rows of which something could not be read: the rejected ones, and those that were taken without it."""
    import_id: int | None
    """By this it can be undone; None when nothing was stored."""
    rejects_file: Path | None
    """The rejected rows with their reasons, to mend and import; None when there are none or no file was asked for."""
    new_lists: tuple[str, ...] = ()
    """The lists that were made because a column names them."""


def import_contacts(
    store: Path,
    file: Path,
    *,
    region: str,
    consent: Consent,
    list_name: str | None,
    rejects: Path | None,
    clock: Clock,
    said: Wishes = AS_GUESSED,
    progress: Progress = ignore_progress,
) -> ImportResult:
    """Take the customers in `file` in. `consent` is true of all of them, and only ever raises what was known.

    Raises Refused for a file that cannot be read or has no mobile numbers, for a full disk or an unusable store,
    StoreBusy, and Cancelled from `progress`; then nothing is stored. A rejects file of an earlier import is replaced.
    """
    look = look_at_file(store, file, region=region, said=Said(sheet=said.sheet))
    fields, terms = said.for_look(look)
    preview = read_preview(
        store,
        look,
        fields,
        region=region,
        consent=consent,
        this_year=clock().year,
        terms=terms,
        progress=lambda done, _: progress(done, None),
    )
    try:
        if said.dry_run:
            return _foreseen(preview, rejects)
        return save_preview(
            preview, list_name=list_name, clock=clock, rejects=rejects, exactly=False, progress=progress
        )
    finally:
        preview.close()


def save_preview(
    preview: Preview,
    *,
    list_name: str | None,
    clock: Clock,
    rejects: Path | None = None,
    exactly: bool = True,
    progress: Progress = ignore_progress,
) -> ImportResult:
    """Store what was previewed. As `Preview.save` does, with every figure."""
    taken, rejects_file = preview.save(
        list_name=list_name, clock=clock, rejects=rejects, exactly=exactly, progress=progress
    )
    return ImportResult(
        rows=preview.rows,
        added=taken.added,
        updated=taken.updated,
        same=taken.same,
        merged=taken.merged,
        rejected=preview.counts[Outcome.REJECTED],
        suppressed=taken.suppressed,
        problems=preview.problems,
        import_id=taken.import_id,
        rejects_file=rejects_file,
        new_lists=tuple(preview.new_lists),
    )


def _foreseen(preview: Preview, rejects: Path | None) -> ImportResult:
    """What would become of the rows. Nothing is stored but the rows to fix, if a file is wanted for them."""
    wanted = rejects if preview.counts[Outcome.REJECTED] else None
    if wanted is not None:
        preview.write_rejected(wanted)
    counts = {str(outcome): count for outcome, count in preview.counts.items()}
    return ImportResult(
        rows=preview.rows,
        problems=preview.problems,
        import_id=None,
        rejects_file=wanted,
        new_lists=tuple(preview.new_lists),
        **counts,
    )
