"""The simulated provider's memory: every message it accepted, who asked, and how each one fares right now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import RLock
from typing import Literal, NamedTuple

from app.domain.ids import Clock, Monotonic, iso
from app.pipeline.sandbox.audit import AuditEntry, AuditFile
from app.pipeline.sandbox.delivery import Course, Fate, Stage
from app.pipeline.sandbox.tokens import Entropy, guids, ulids

Family = Literal["A", "B"]


class Draft(NamedTuple):
    """A message that somebody wants sent. `echo` is the number as written in the request; `number` has its plus."""

    number: str
    text: str
    sender: str
    account: str
    echo: str


@dataclass(frozen=True, slots=True)
class Handover:
    """What all messages of one accepted request share. `at_s` is `at` on the monotonic clock, `at_text` in ISO text."""

    request: int
    family: Family
    reference: str
    at: datetime
    at_s: float
    at_text: str


class Message(NamedTuple):
    """A message that was accepted. Kept for ever and by the hundred thousand, so it shares what it can."""

    id: str
    number: str
    text: str
    sender: str
    account: str
    handover: Handover


class Progress(NamedTuple):
    """Where a message is now, since when, and all that will become of it."""

    stage: Stage
    since: datetime
    fate: Fate


class Provider:
    """Accepts messages and answers for them. Thread safe; time comes from the two clocks handed in."""

    def __init__(
        self, course: Course, audit_file: Path | None, *, clock: Clock, monotonic: Monotonic, entropy: Entropy
    ) -> None:
        self._course, self._clock, self._monotonic, self._entropy = course, clock, monotonic, entropy
        self._lock = RLock()
        self._file = AuditFile(audit_file)
        self._accepted: list[Message] = []
        self._tested: list[Message] = []
        self._by_id: dict[str, Message] = {}
        self._shared: dict[str, str] = {}
        self._last_text = ""
        self._requests = 0

    def now(self) -> datetime:
        """The provider's present moment."""
        return self._clock()

    def new_guid(self) -> str:
        """An id for something that is no message."""
        return guids(1, self._entropy)[0]

    def begin_request(self) -> int:
        """Count one more request that wants to send; its number, from 1."""
        with self._lock:
            self._requests += 1
            return self._requests

    def accept(
        self, drafts: Sequence[Draft], *, request: int, family: Family, reference: str = "", test: bool = False
    ) -> list[Message]:
        """Take these messages, each under an id of its own, also when a number is listed twice.

        They are in the audit file when this returns. A `test` is kept apart and never becomes a message.
        """
        with self._lock:
            at = self._clock()
            handover = Handover(request, family, reference, at, self._monotonic(), iso(at))
            if family == "A":
                ids = guids(len(drafts), self._entropy)
            else:
                ids = ulids(len(drafts), int(at.timestamp() * 1000), self._entropy)
            messages = [self._keep(id_, draft, handover) for id_, draft in zip(ids, drafts, strict=True)]
            if test:
                self._tested += messages
            else:
                self._accepted += messages
                self._by_id.update(zip(ids, messages, strict=True))
                self._file.write(_entry(message) for message in messages)
            return messages

    def _keep(self, id_: str, draft: Draft, handover: Handover) -> Message:
        share = self._shared.setdefault
        if draft.text != self._last_text:
            self._last_text = draft.text
        return Message(
            id_,
            draft.number,
            self._last_text,
            share(draft.sender, draft.sender),
            share(draft.account, draft.account),
            handover,
        )

    def look_up(self, message_id: str) -> Message | None:
        """The message with this id; family A's are found as well."""
        return self._by_id.get(message_id)

    def progress(self, message: Message) -> Progress:
        """How a message fares at this moment."""
        fate = self._course.fate(message.id)
        stage, after_s = fate.at(self._monotonic() - message.handover.at_s)
        return Progress(stage, message.handover.at + timedelta(seconds=after_s), fate)

    def fate(self, message: Message) -> Fate:
        """All that will become of a message."""
        return self._course.fate(message.id)

    def messages(self) -> list[Message]:
        """All accepted messages, oldest first."""
        with self._lock:
            return self._accepted.copy()

    def id_before(self, messages: Sequence[Message]) -> str | None:
        """An id given to an earlier message than these, if there is one."""
        with self._lock:
            own = {message.id for message in messages}
            return next((message.id for message in reversed(self._accepted) if message.id not in own), None)

    def audit(self, after: int = 0, limit: int | None = None) -> list[AuditEntry]:
        """Accepted messages in the order of acceptance: at most `limit` of them, leaving out the first `after`."""
        with self._lock:
            page = self._accepted[after:] if limit is None else self._accepted[after : after + limit]
        return [_entry(message) for message in page]

    def tests(self) -> list[AuditEntry]:
        """Messages of test requests, which nobody received."""
        with self._lock:
            return [_entry(message) for message in self._tested]

    def counts(self) -> tuple[int, int, int]:
        """Accepted messages, test messages, and requests that wanted to send."""
        with self._lock:
            return len(self._accepted), len(self._tested), self._requests

    def forget(self) -> None:
        """Start from nothing. The audit file, being evidence, keeps its lines."""
        with self._lock:
            self._accepted, self._tested, self._by_id, self._shared = [], [], {}, {}
            self._requests = 0

    def close(self) -> None:
        """Close the audit file; everything can still be asked, and more can be accepted."""
        with self._lock:
            self._file.close()


def _entry(message: Message) -> AuditEntry:
    handover = message.handover
    return AuditEntry(
        id=message.id,
        number=message.number,
        text=message.text,
        sender=message.sender,
        family=handover.family,
        at=handover.at_text,
        request=handover.request,
    )
