"""What proves a consent besides its date and where it comes from: the day it was given, the wording, a note."""

from dataclasses import dataclass
from datetime import date

from app.domain.ids import WordingId


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything in it may be missing; a shop's old consents seldom have more than a source."""

    given_on: date | None = None
    """The day, in the shop's time. Of a soft opt-in it is the day of the sale."""
    wording: WordingId | None = None
    note: str = ""
    """Where the proof lies, in the owner's words."""


NO_EVIDENCE = Evidence()
