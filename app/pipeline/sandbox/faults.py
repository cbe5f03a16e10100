"""What shall go wrong, and when: the typed plan that the sandbox follows."""

from dataclasses import dataclass
from math import isfinite
from typing import Final, Literal, get_args

Kind = Literal[
    "ok",
    "accept_then_drop",
    "reject_then_drop",
    "slow",
    "drip",
    "too_many_requests",
    "error_after_accept",
    "error_before_accept",
    "truncated",
    "html",
    "huge_body",
    "short_result",
    "reordered",
    "partial",
    "missing_id",
    "duplicate_id",
    "no_body",
    "redirect",
    "unauthorized",
    "payment_required",
    "forbidden",
    "code",
    "refuse_status",
    "unknown_status",
]
Target = Literal["send", "status", "account"]
"""Which requests a fault is counted on: those that send, look-ups of one message, or the list of traffic accounts."""

KINDS: Final[tuple[str, ...]] = get_args(Kind)
TARGETS: Final[tuple[str, ...]] = get_args(Target)

ONLY_STATUS: Final = frozenset({"refuse_status", "unknown_status"})
ONLY_SEND: Final = frozenset(
    {
        "accept_then_drop",
        "error_after_accept",
        "short_result",
        "reordered",
        "partial",
        "missing_id",
        "duplicate_id",
        "code",
    }
)
TAKES_NOTHING: Final = frozenset(
    {
        "reject_then_drop",
        "too_many_requests",
        "error_before_accept",
        "redirect",
        "unauthorized",
        "payment_required",
        "forbidden",
        "code",
    }
)
"""Kinds that leave the messages untaken unless a fault says `accept`; with all others the messages exist."""
NEEDS_NOTHING: Final = TAKES_NOTHING | {"html", "no_body", "drip"}
"""Kinds whose answer names no message, so that it can be given without taking any."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong. All triggers given must hold; with none given it hits every request of its target.

    Raises ValueError, naming the field, for a value that makes no sense.
    """

    kind: Kind
    target: Target = "send"
    request: int | None = None  # the n-th request of the target since the plan was set, from 1
    every: int | None = None  # each n-th one
    share: float | None = None  # of the requests, drawn from the plan's seed
    numbers: tuple[str, ...] = ()  # requests that concern one of these; 'partial' and the like then hit only these
    times: int | None = None  # stop after so many; None: never
    seconds: float = 1.0  # slow: until the answer; drip: between two bytes
    retry_after: int | str | None = None  # seconds, or the header's text as it is
    as_date: bool = False  # send the seconds of `retry_after` as an HTTP date
    code: int = 1  # code: family A's responseCode
    status: int | None = None  # code: the HTTP status (family A: 200 or the plan's; family B: 400)
    size: int = 5_000_000  # huge_body: bytes
    word: str = "Rerouted"  # unknown_status: the word
    accept: bool | None = None  # overrides whether the messages are taken

    def __post_init__(self) -> None:
        self._check_kind()
        self._check_triggers()
        self._check_details()

    @property
    def accepts(self) -> bool:
        """Whether the messages of the request exist afterwards, whatever the answer says."""
        return self.kind not in TAKES_NOTHING if self.accept is None else self.accept

    def _check_kind(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind: '{self.kind}' is unknown; known are {', '.join(KINDS)}")
        if self.target not in TARGETS:
            raise ValueError(f"target: '{self.target}' is unknown; known are {', '.join(TARGETS)}")
        if self.kind in ONLY_STATUS and self.target != "status":
            raise ValueError(f"target: '{self.kind}' needs target 'status'")
        if self.kind in ONLY_SEND and self.target != "send":
            raise ValueError(f"target: '{self.kind}' only makes sense for requests that send")
        if self.accept is False and self.kind not in NEEDS_NOTHING:
            raise ValueError(f"accept: '{self.kind}' answers with ids, so it has to take the messages")

    def _check_triggers(self) -> None:
        for name, count in (("request", self.request), ("every", self.every), ("times", self.times)):
            if count is not None and count < 1:
                raise ValueError(f"{name}: must be at least 1, not {count}")
        if self.share is not None and not 0 <= self.share <= 1:
            raise ValueError(f"share: must lie between 0 and 1, not {self.share}")

    def _check_details(self) -> None:
        if not isfinite(self.seconds) or self.seconds < 0:
            raise ValueError(f"seconds: must be a number from 0 up, not {self.seconds}")
        if self.kind == "drip" and self.seconds == 0:
            raise ValueError("seconds: a drip needs time between two bytes")
        if self.as_date and not isinstance(self.retry_after, int):
            raise ValueError("as_date: needs retry_after in seconds")
        if isinstance(self.retry_after, str) and not (self.retry_after.isascii() and self.retry_after.isprintable()):
            raise ValueError("retry_after: a header holds printable ASCII only")
        if self.status is not None and not 200 <= self.status <= 599:
            raise ValueError(f"status: must be an HTTP status from 200 to 599, not {self.status}")
        if self.size < 0:
            raise ValueError(f"size: must be bytes from 0 up, not {self.size}")


@dataclass(frozen=True, slots=True)
class ReportStyle:
    """How delivery reports reach those that asked for them. `method` and `template` are family A's account set-up."""

    method: Literal["GET", "POST"] = "GET"
    template: tuple[tuple[str, str], ...] = (
        ("msgid", "~msgid~"),
        ("status", "~status~"),
        ("errorcode", "~errorcode~"),
        ("receiver", "~receiver~"),
        ("reference", "~reference~"),
    )
    as_array: bool = False  # family B: reports that are due together come as one array
    duplicate_share: float = 0.0  # of messages, whose reports come twice
    out_of_order_share: float = 0.0  # of messages, whose final report overtakes 'sent'

    def __post_init__(self) -> None:
        if self.method not in ("GET", "POST"):
            raise ValueError(f"method: must be GET or POST, not '{self.method}'")
        for name, share in (
            ("duplicate_share", self.duplicate_share),
            ("out_of_order_share", self.out_of_order_share),
        ):
            if not 0 <= share <= 1:
                raise ValueError(f"{name}: must lie between 0 and 1, not {share}")


@dataclass(frozen=True, slots=True)
class FaultPlan:
    """All that goes wrong. Of several faults that fit a request, the first in the list is taken."""

    faults: tuple[Fault, ...] = ()
    seed: int = 1
    offline: bool = False  # nothing listens on the port: connections are refused
    offline_s: float | None = None  # back by itself after so many seconds
    code_status: Literal[200, 400] = 200  # HTTP status around family A's own codes 2-8
    bad_number: Literal["refuse_all", "leave_out"] = (
        "refuse_all"  # one invalid number in a bulk: not documented, so both
    )
    reports: ReportStyle = ReportStyle()

    def __post_init__(self) -> None:
        if self.code_status not in (200, 400):
            raise ValueError(f"code_status: must be 200 or 400, not {self.code_status}")
        if self.bad_number not in ("refuse_all", "leave_out"):
            raise ValueError(f"bad_number: must be refuse_all or leave_out, not '{self.bad_number}'")
        if self.offline_s is not None and not (isfinite(self.offline_s) and self.offline_s > 0):
            raise ValueError(f"offline_s: must be seconds above 0, not {self.offline_s}")
