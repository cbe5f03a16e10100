"""What comes after a window: nothing, or another one, on the practice store, on the own one, or on a restored one."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Step(StrEnum):
    """Where the program goes when its window is left."""

    QUIT = "quit"
    PRACTICE = "practice"
    STORE = "store"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Next:
    """A step; `file` is what to import first, or the backup to put back."""

    step: Step = Step.QUIT
    file: Path | None = None


@dataclass(slots=True)
class Onward:
    """Outlives the window: whoever opened it reads here what the person wanted next."""

    next: Next = Next()
