"""One thing that happened, as its line in the list shows it: words, and what can be done about it."""

from dataclasses import dataclass
from enum import Enum, auto

from app.domain.journal import Event
from app.pipeline.commands import UNDOABLE
from app.storage.reads.activity import Known, Open
from app.storage.reads.journal import JournalRow
from app.ui.activity_facts import Facts
from app.ui.activity_kinds import Told
from app.ui.activity_words import NEEDS_YOU, tell
from app.ui.figures import clock_time
from app.ui.words import say

BACKUPS = frozenset({Event.BACKED_UP, Event.STORE_RESTORED})


class Act(Enum):
    """The one thing that can be done about a row."""

    DECIDE = auto()
    OPEN = auto()
    OPEN_FOLDER = auto()
    UNDO = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the journal, as it is shown now. `loud`: its button is there at all times."""

    row: JournalRow
    told: Told
    time: str
    act: Act | None
    loud: bool
    undone: bool

    @property
    def button(self) -> str:
        """What its button says, empty when there is none."""
        words = {
            Act.DECIDE: say("Decide"),
            Act.OPEN: say("Open"),
            Act.OPEN_FOLDER: say("Open folder"),
            Act.UNDO: say("Undo"),
        }
        return words[self.act] if self.act is not None else ""

    def spoken(self) -> str:
        """All of it, for a screen reader."""
        state = say("Undone") if self.undone else self.button
        return ". ".join(part for part in (self.time, self.told.title, self.told.detail, state) if part)


def line_of(row: JournalRow, known: Known, open_now: Open) -> Line:
    """How a row is shown now."""
    act = act_of(row, open_now)
    loud = act is not None and (act is not Act.OPEN or row.kind in NEEDS_YOU)
    return Line(row, tell(Facts(row, known, open_now)), clock_time(row.at), act, loud, row.id in open_now.undone)


def act_of(row: JournalRow, open_now: Open) -> Act | None:
    """The one thing that can be done about it now."""
    if row.kind is Event.UNCONFIRMED and row.campaign in open_now.unconfirmed:
        return Act.DECIDE
    if row.kind is Event.CONTACTS_IMPORTED and "import" not in row.data:
        return None  # by an older version, which noted nothing to undo it with
    if row.kind in UNDOABLE:
        return None if row.id in open_now.undone else Act.UNDO
    if row.kind in BACKUPS:
        return Act.OPEN_FOLDER
    return Act.OPEN if row.campaign is not None else None
