"""One row of the journal as those read it who put it into words: names for ids, texts and figures from its data."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.account import SmsTestOutcome
from app.domain.erasure import is_erased
from app.domain.ids import from_iso
from app.domain.message import Status
from app.storage.reads.activity import Known, Open
from app.storage.reads.journal import JournalRow
from app.ui.figures import day_time, phone
from app.ui.words import MESSAGE, say

Data = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a row says is read through these, so that a test sees which keys are asked for."""

    row: JournalRow
    known: Known
    open: Open = Open()

    @property
    def name(self) -> str:
        """The campaign's name."""
        if self.row.campaign is None:
            return ""
        return self.known.campaigns.get(self.row.campaign) or say("Campaign {0}").format(self.row.campaign)

    @property
    def unconfirmed(self) -> int:
        """How many of the campaign's messages are unconfirmed now."""
        return 0 if self.row.campaign is None else self.open.unconfirmed.get(self.row.campaign, 0)

    def text(self, key: str) -> str:
        """A text, empty when the row has none."""
        value = self.row.data.get(key)
        return "" if value is None else str(value)

    def count(self, key: str) -> int:
        """A figure, 0 when the row has none."""
        value = self.row.data.get(key)
        return value if isinstance(value, int) else 0

    def person(self, key: str) -> str:
        """Who has this number: a name, or the number itself."""
        number = self.text(key)
        if is_erased(number):
            return say("Somebody who was erased")
        return self.known.people.get(number) or phone(number)

    def contact(self, key: str) -> str:
        """The person with this id: a name, a number, or that they are no contact any more."""
        return self.known.contacts.get(self.count(key)) or say("A former contact")

    def moment(self, key: str) -> str:
        """A moment, written out; empty when the row has none."""
        try:
            return day_time(from_iso(self.text(key)))
        except ValueError:
            return ""

    def test(self, key: str) -> str:
        """How a test SMS stands, in the word of a message that stands there."""
        stands = self.known.tests.get(self.count(key), "")
        if stands == SmsTestOutcome.REHEARSED:
            return say("Rehearsed, delivered to nobody")
        return say(MESSAGE[Status(stands)]) if stands in set(Status) else ""


def joined(*parts: str) -> str:
    """What there is of them, with dots between."""
    return " · ".join(part for part in parts if part)
