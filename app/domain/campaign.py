"""The life of a campaign, why one is held, and how its recipients are cut into batches."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import chain, repeat


class CampaignStatus(StrEnum):
    """Where a campaign stands."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


CAMPAIGN_MOVES: frozenset[tuple[CampaignStatus, CampaignStatus]] = frozenset(
    {
        (CampaignStatus.DRAFT, CampaignStatus.SCHEDULED),
        (CampaignStatus.DRAFT, CampaignStatus.SENDING),
        (CampaignStatus.DRAFT, CampaignStatus.CANCELLED),
        (CampaignStatus.SCHEDULED, CampaignStatus.SCHEDULED),  # at another time
        (CampaignStatus.SCHEDULED, CampaignStatus.DRAFT),
        (CampaignStatus.SCHEDULED, CampaignStatus.SENDING),
        (CampaignStatus.SCHEDULED, CampaignStatus.PAUSED),
        (CampaignStatus.SCHEDULED, CampaignStatus.CANCELLED),
        (CampaignStatus.SCHEDULED, CampaignStatus.COMPLETED),  # it repeats, and its offer has ended
        (CampaignStatus.SENDING, CampaignStatus.PAUSED),
        (CampaignStatus.SENDING, CampaignStatus.DRAFT),  # recalled before anything was claimed
        (CampaignStatus.SENDING, CampaignStatus.COMPLETED),
        (CampaignStatus.SENDING, CampaignStatus.CANCELLED),
        (CampaignStatus.PAUSED, CampaignStatus.SENDING),
        (CampaignStatus.PAUSED, CampaignStatus.DRAFT),  # it had not started, or is recalled
        (CampaignStatus.PAUSED, CampaignStatus.SCHEDULED),  # it had not started, and its time still lies ahead
        (CampaignStatus.PAUSED, CampaignStatus.COMPLETED),  # the last answers came after the pause
        (CampaignStatus.PAUSED, CampaignStatus.CANCELLED),
        (CampaignStatus.COMPLETED, CampaignStatus.SENDING),  # the owner sends some messages again
        (CampaignStatus.CANCELLED, CampaignStatus.SENDING),
    }
)
"""Every legal move of a campaign."""


class Hold(StrEnum):
    """Why a campaign is paused."""

    OWNER = "owner"
    ACCOUNT = "account"  # Mitto refused the key, the balance or this computer's address
    UNCONFIRMED = "unconfirmed"  # two requests in a row without an answer
    MISSED_START = "missed_start"  # the computer was off or asleep at the time; the owner decides
    STAGED = "staged"  # the first people have it; the owner decides about the rest
    CEILING = "ceiling"  # what is left would cost more than the owner allows
    MONTHLY_CEILING = "monthly_ceiling"  # what is left would cost more than the owner allows for a month
    RESTORED = "restored"  # a backup was restored; nothing goes out until it has been looked at
    NO_CREDENTIALS = "no_credentials"
    NO_RECIPIENTS = "no_recipients"
    REFUSED = "refused"  # a scheduled start was refused for another reason, which the journal names


class AfterFirst(StrEnum):
    """What happens when the first people of a campaign have it."""

    ASK = "ask"
    GO_ON = "go_on"  # by itself if they fared well; else it asks


class RunCause(StrEnum):
    """Why a run of a campaign began."""

    LAUNCH = "launch"
    RETRY = "retry"
    RESEND = "resend"


class Settlement(StrEnum):
    """What the owner decides about unconfirmed messages."""

    SENT = "sent"  # "it was sent": count it as accepted
    RESEND = "resend"  # "send it again": it may arrive twice
    DROP = "drop"  # "do not send it again"


FIRST_BATCHES = (1, 10, 50)
"""The first batches are small, so that one lost answer at the start costs little."""


def batch_sizes(largest: int, first_people: int | None = None) -> Iterator[int]:
    """The sizes of a run's batches in order, without end: 1, 10, 50, then `largest`; none is over `largest`.

    The first people have batches of their own.
    """
    left = first_people or 0
    for size in chain(FIRST_BATCHES, repeat(largest)):
        most = min(size, largest, left or size)
        left -= min(most, left)
        yield most
