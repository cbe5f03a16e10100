"""Takes the messages of one send request, in either family, and decides what its answer says about each of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.pipeline.sandbox.answers import Answer, Request
from app.pipeline.sandbox.fault_watch import FaultWatch, concerns
from app.pipeline.sandbox.faults import Fault
from app.pipeline.sandbox.misbehave import delivered_badly, replacement
from app.pipeline.sandbox.moments import seven_digits
from app.pipeline.sandbox.provider import Draft, Family, Message, Provider


@dataclass(frozen=True, slots=True)
class Rules:
    """What this sandbox insists on."""

    traffic_account: str | None  # None: any that is not empty
    code_status: int  # HTTP status around family A's codes 2-8
    leave_out: bool  # a bad number costs only itself, not the whole bulk


@dataclass(frozen=True, slots=True)
class Submission:
    """The messages of one valid request. `bad` are the positions of numbers that are left out."""

    drafts: Sequence[Draft]
    bulk: bool
    bad: frozenset[int] = frozenset()
    parts: int = 1  # of family A's one text
    length: int = 0  # of family A's one text
    reference: str = ""
    callback: str = ""
    test: bool = False


class Line(NamedTuple):
    """What the answer says about the message at one position of the request; without an id it says nothing good."""

    position: int
    id: str | None


@dataclass(frozen=True, slots=True)
class Sayable:
    """All that an answer to an accepted request can be made from."""

    submission: Submission
    lines: Sequence[Line]
    request: int
    timestamp: str
    bulk_id: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one send endpoint speaks: `read` a request (or refuse it), `say` a result, `refuse` with a fault's code."""

    family: Family
    read: Callable[[Request, Rules], Submission | Answer]
    say: Callable[[Sayable], Answer]
    refuse: Callable[[Fault, Rules], Answer]


@dataclass(frozen=True, slots=True)
class Counter:
    """Where send requests are taken."""

    provider: Provider
    watch: FaultWatch
    announce: Callable[[Sequence[Message], str], None]  # told of each accepted message and the callback asked for

    def take(self, request: Request, dialect: Dialect, rules: Rules) -> Answer:
        """Take a request's messages, unless the request itself or a fault is against it, and answer it."""
        sequence = self.provider.begin_request()
        submission = dialect.read(request, rules)
        drafts = () if isinstance(submission, Answer) else submission.drafts
        fault = self.watch.next("send", [draft.number for draft in drafts])
        if fault is None:
            instead = None
        elif fault.kind == "code":
            instead = dialect.refuse(fault, rules)
        else:
            instead = replacement(fault, self.provider.now())
        if isinstance(submission, Answer):
            answer = submission
        elif instead is None or (fault is not None and fault.accepts):
            answer = self._accept(submission, dialect, fault, sequence)
        else:
            return instead
        return delivered_badly(fault, answer) if instead is None else instead

    def _accept(self, submission: Submission, dialect: Dialect, fault: Fault | None, sequence: int) -> Answer:
        hit = _hit(fault, submission.drafts)
        left_out = submission.bad | hit if fault is not None and fault.kind == "partial" else submission.bad
        wanted = [index for index in range(len(submission.drafts)) if index not in left_out]
        messages = self.provider.accept(
            [submission.drafts[index] for index in wanted],
            request=sequence,
            family=dialect.family,
            reference=submission.reference,
            test=submission.test,
        )
        if not submission.test:
            self.announce(messages, submission.callback)
        ids: list[str | None] = [None] * len(submission.drafts)
        for index, message in zip(wanted, messages, strict=True):
            ids[index] = message.id
        lines = [Line(index, id_) for index, id_ in enumerate(ids)]
        if fault is not None:
            lines = self._distorted(fault, hit, lines, messages)
        timestamp = seven_digits(self.provider.now())
        return dialect.say(Sayable(submission, lines, sequence, timestamp, self.provider.new_guid()))

    def _distorted(
        self, fault: Fault, hit: frozenset[int], lines: list[Line], messages: Sequence[Message]
    ) -> list[Line]:
        match fault.kind:
            case "short_result":
                gone = hit if fault.numbers else frozenset(range(len(lines) - (len(lines) + 2) // 3, len(lines)))
                return [line for line in lines if line.position not in gone]
            case "reordered":
                return lines[::-1]
            case "missing_id":
                return [Line(line.position, None) if line.position in hit else line for line in lines]
            case "duplicate_id":
                # With nothing sent before, two messages of this request share one id; a lone first message has its own.
                twice = self.provider.id_before(messages) or lines[-1].id
                chosen = min(hit, default=0)
                return [Line(line.position, twice) if line.position == chosen else line for line in lines]
            case _:
                return lines


def _hit(fault: Fault | None, drafts: Sequence[Draft]) -> frozenset[int]:
    """The positions that a fault is aimed at: the numbers it names, or every other message from the first on."""
    if fault is None:
        return frozenset()
    if fault.numbers:
        return frozenset(index for index, draft in enumerate(drafts) if concerns(fault, draft.number))
    return frozenset(range(0, len(drafts), 2))
