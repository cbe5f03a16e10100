"""What the owner is told while the Mitto account is being set up: the key, the connection, a test message."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import NewType

from app.domain.ids import CampaignId, ContactId
from app.domain.segments import normalise
from app.domain.template import Template

SmsTestId = NewType("SmsTestId", int)


class KeyPlace(StrEnum):
    """Where the API key is kept."""

    KEY_RING = "key_ring"
    ENVIRONMENT = "environment"  # a variable that whoever starts the program sets; it wins over an entered key
    MEMORY = "memory"  # until the program ends, as in practice


@dataclass(frozen=True, slots=True)
class KnownKey:
    """That there is a key, and where; never the key itself."""

    place: KeyPlace
    ending: str
    """Its last four characters; empty for a key so short that they would give it away."""


class AccountState(StrEnum):
    """What a harmless question to Mitto came to; each has one right thing to do."""

    CONNECTED = "connected"
    REACHED = "reached"  # it answers, but nothing harmless shows whether the key is right: the sms family is like that
    NO_KEY = "no_key"
    NO_ACCOUNT = "no_account"  # the traffic account, without which the messaging family takes nothing, is missing
    KEY_RING_LOCKED = "key_ring_locked"
    KEY_REFUSED = "key_refused"
    NO_BALANCE = "no_balance"
    ADDRESS_REFUSED = "address_refused"  # this computer's IP address is not on the account's list
    LATER = "later"
    UNREACHABLE = "unreachable"
    WRONG_ADDRESS = "wrong_address"  # the setting, not the network


@dataclass(frozen=True, slots=True)
class AccountCheck:
    """One look at the account."""

    state: AccountState
    latency_ms: int | None = None
    detail: str = ""
    """Technical, and free of secrets."""

    @property
    def good(self) -> bool:
        """Whether sending can be tried."""
        return self.state in (AccountState.CONNECTED, AccountState.REACHED)


class SmsTestOutcome(StrEnum):
    """Where a test SMS stands. It begins as unconfirmed, and only an answer makes it anything else."""

    UNCONFIRMED = "unconfirmed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    REHEARSED = "rehearsed"  # Mitto took it and was told to deliver it to nobody


@dataclass(frozen=True, slots=True)
class OfDraft:
    """What a test SMS is of: a draft as it stood, with the data of one of its people."""

    campaign: CampaignId
    revision: int
    wording: str
    """See `wording_of`."""
    contact: ContactId


def wording_of(template: Template, sender: str) -> str:
    """Stands for all that decides how a draft's messages read: the same as long as nobody changes any of it.

    A draft has a new revision with every change, also of its name or its ceiling, which no test is the worse for.
    """
    words = "\x00".join((sender, template.fit, normalise(template.text), template.line))
    return sha256(words.encode(errors="surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class SmsTest:
    """One message that the owner sent outside every campaign, to see whether everything works.

    Its text goes out byte for byte as a campaign's would, without a word that marks it, or it would be no test: a word
    more could make it another segment, or Unicode. It is marked where it is kept: it has a table of its own, is no
    message of the campaign that it is a test of, and stands in none of its figures or reports. It costs what any SMS
    costs.
    """

    id: SmsTestId
    at: datetime
    number: str
    text: str
    sender: str
    outcome: SmsTestOutcome
    detail: str
    """What Mitto said; free of secrets."""
    provider_id: str | None
    known_at: datetime
    """When the outcome was heard of."""
    of: OfDraft | None = None
    """None for one that is of no draft."""
    rehearsed: bool = False
    """Whether Mitto was asked to deliver it to nobody."""
