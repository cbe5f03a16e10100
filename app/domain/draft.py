"""What a person writes before a campaign is sent. A draft may be incomplete; only sending it asks for everything."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.campaign import AfterFirst
from app.domain.fitting import Fit
from app.domain.ids import AudienceId, CampaignId
from app.domain.people_filter import EVERYBODY, Filter
from app.domain.repeating import Repeats
from app.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class DraftContent:
    """Everything of a draft that can be changed."""

    name: str
    text: str = ""
    sender: str = ""
    """Empty: the one of the settings."""
    filter: Filter = EVERYBODY
    audience: AudienceId | None = None
    """The saved audience that the filter was taken from, as it was then."""
    start_at: datetime | None = None
    """None: as soon as it is sent."""
    fit: Fit = Fit.AS_TYPED
    """What is done to each message to make it fit GSM-7."""
    ceiling: Decimal | None = None
    """What it may cost at most, in the currency of the settings; None: no limit."""
    ends_at: datetime | None = None
    """When its offer ends: nothing is sent, or sent again, after that."""
    repeats: Repeats | None = None
    """Again and again: then there is no `start_at`. None: once."""
    no_line_why: str = ""
    """Why its messages go without the opt-out line: a code of `NoLine` or words; empty: they have it."""
    care_off: bool = False
    """Whether it goes to people as well who had as many messages lately as the settings allow, such as a notice."""
    spread_until: datetime | None = None
    """Its messages go evenly from the start until then; None: as fast as the pace allows."""
    first_people: int | None = None
    """So many people get it first; None: everybody at once."""
    first_then: AfterFirst = AfterFirst.ASK
    """What happens when they have it."""

    def line(self, settings: Settings) -> str:
        """The opt-out line that its messages end with, empty when there is none."""
        return "" if self.no_line_why else settings.store_opt_out_line


@dataclass(frozen=True, slots=True)
class Saved:
    """A draft as the store has it: `revision` has to be named to change it once more."""

    campaign: CampaignId
    revision: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a person saw before Send. If one of it is another by then, nothing is sent."""

    revision: int
    people: int
    line: str = ""
    """The opt-out line of the messages. It is one of the settings, so the draft's revision says nothing of it."""
