"""A rehearsal of a whole campaign: what is to go wrong in it, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.errors import Reason, Refused
from app.domain.message import Status
from app.domain.start_time import Forecast

FIRST = 1_000
"""So many people are rehearsed unless somebody wants others."""

MOST = 10_000
SLOWEST_MS = 10_000
WORST_PERCENT = 50
"""With more than that going wrong nothing would be learnt of the rest."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a rehearsal is to be like. Raises Refused (bad_value) for what cannot be rehearsed."""

    latency_ms: int = 0
    """How long each request that sends waits for its answer."""
    fail_percent: int = 0
    """Of 100 requests so many are refused, and of 100 messages that are taken so many are not delivered."""
    lose_percent: int = 0
    """Of 100 requests so many are taken, and their answer is lost."""
    first: int = FIRST
    """At most so many people, in the order in which a launch takes them."""

    def __post_init__(self) -> None:
        limits = (
            ("the delay", self.latency_ms, 0, SLOWEST_MS),
            ("the failures", self.fail_percent, 0, WORST_PERCENT),
            ("the lost answers", self.lose_percent, 0, WORST_PERCENT),
            ("the number of people", self.first, 1, MOST),
        )
        for name, value, low, high in limits:
            if not low <= value <= high:
                raise Refused(
                    Reason.BAD_VALUE, f"For {name} choose from {low} to {high}, not {value}. Nothing was rehearsed."
                )


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of it. Nothing of it was sent, and nothing of it stands in any figure."""

    people: int
    """How many would get the campaign; `planned` are those of them who were rehearsed."""
    counts: Mapping[Status, int]
    """Where the rehearsed messages ended; every status has its key."""
    requests: int
    """How many requests they took; in earnest they are fewer and larger."""
    segments: int
    """Of the rehearsed messages, as planned."""
    cost: Decimal | None
    """Of those; None while no price is known."""
    currency: str
    took_s: float
    """The rehearsal goes as fast as it can; how long it takes in earnest is in `times`."""
    times: Forecast
    """When all of the campaign's messages would go at the shop's own pace and in its hours."""
    holds: int
    """How often it would have waited for the owner's decision; here it went on by itself."""
    at_ceiling: bool
    """Whether it ended because the next message would have cost more than the campaign may."""
    tells_deliveries: bool
    """Whether the account can be asked what was delivered."""
    arrived: int
    """How many messages the simulated Mitto got."""
    differing: int
    """How many of those were not byte for byte what was planned for the number."""
    twice: int
    """How many of those went to a number that had got one already."""
    missing: int
    """How many messages are called accepted, or more, and did not arrive."""

    @property
    def planned(self) -> int:
        """How many messages were rehearsed."""
        return sum(self.counts.values())

    @property
    def faithful(self) -> bool:
        """Whether exactly what was planned arrived, as far as it is said to have been taken."""
        return not (self.differing or self.twice or self.missing)
