"""What stays of somebody who was erased: a keyed hash of the number, and messages that name nobody."""

import hashlib
import hmac
from dataclasses import dataclass
from enum import StrEnum

ERASED = "erased"
"""The text of a message whose person was erased, and how the number in it begins: 'erased-17'."""


ERASED_WORDS = "[erased]"
"""What stands in a filter where somebody was named who was erased."""


class Place(StrEnum):
    """What has the name in it."""

    LIST = "list"
    TAG = "tag"
    AUDIENCE = "audience"
    DRAFT = "draft"  # a campaign that was not sent yet
    CAMPAIGN = "campaign"  # one that was: it stays as it was sent
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class StillNamed:
    """Words of the shop's own that still name somebody who was erased."""

    place: Place
    name: str
    in_text: bool = False
    """The text has it, whatever the name says."""
    deleted: bool = False
    """It was deleted, and can be brought back."""


def number_hash(key: bytes, number: str) -> bytes:
    """HMAC-SHA256: whoever has the number can ask for it, and nobody can read it back without trying every number."""
    return hmac.digest(key, number.encode(), hashlib.sha256)


def is_erased(number: str) -> bool:
    """Whether this stands where the number of a message was."""
    return number.startswith(ERASED)


@dataclass(frozen=True, slots=True)
class Erased:
    """What was left of the person: how many messages and consent events without a name, and whether they stay opted
    out.
    """

    messages: int
    consents: int
    opted_out: bool
    filters: int = 0
    """How many saved audiences and campaigns named them; what did has to be filled in anew."""
    still: tuple[StillNamed, ...] = ()
    """What the shop called by their name."""
