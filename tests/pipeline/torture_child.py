"""The process that the torture kills: a real worker on a real store, which may end itself at a chosen point.

Mutants break the protocol on purpose, each in one way, to prove that the torture would notice.
"""

import importlib
import os
import signal
import threading
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from app.bootstrap import build
from app.domain.gateway import Accepted, Answer
from app.pipeline.claim import Claim
from app.storage.secrets import MemorySecrets
from app.storage.send_journal import SendJournal

KEY = "torture-key"
# As plain objects: this file replaces parts of them.
claim: Any = importlib.import_module("app.pipeline.claim")
hand_over: Any = importlib.import_module("app.pipeline.hand_over")
recover: Any = importlib.import_module("app.pipeline.recover")
send_batch: Any = importlib.import_module("app.pipeline.send_batch")
sweeper: Any = importlib.import_module("app.pipeline.sweeper")
worker: Any = importlib.import_module("app.pipeline.worker")
Patch = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Life:
    """How one process lives: where it ends itself, if it does, and what is wrong with it."""

    folder: Path
    point: str | None = None
    occurrence: int = 1
    mutant: str | None = None
    rival: bool = False
    """Does not respect the lock."""


def live(life: Life, started: Event) -> None:
    """Be a worker until somebody kills this process."""
    if life.rival:
        worker.only_worker = lambda _: nullcontext()
    if life.mutant is not None:
        MUTANTS[life.mutant]()
    if life.point is not None:
        POINTS[life.point](_at(life.occurrence))
    app = build(life.folder, secrets=MemorySecrets(KEY))
    app.worker.start()
    started.set()
    threading.Event().wait()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _at(occurrence: int) -> Patch:
    """Die when this is called for the n-th time."""
    left = [occurrence]

    def passed() -> None:
        left[0] -= 1
        if left[0] == 0:
            _die()

    return passed


def _before(module: Any, name: str, what: Patch) -> None:
    original = getattr(module, name)

    def patched(*args: Any, **kwargs: Any) -> Any:
        what()
        return original(*args, **kwargs)

    setattr(module, name, patched)


def _after(module: Any, name: str, what: Patch) -> None:
    original = getattr(module, name)

    def patched(*args: Any, **kwargs: Any) -> Any:
        result = original(*args, **kwargs)
        what()
        return result

    setattr(module, name, patched)


def _in_flight(passed: Patch) -> None:
    """Some milliseconds after the journal has it: the request is on its way, the answer is not here."""
    _after(SendJournal, "append", lambda: threading.Timer(0.008, passed).start())


POINTS: dict[str, Callable[[Patch], None]] = {
    "before the claim": lambda passed: _before(claim, "arm", passed),
    "claimed, not committed": lambda passed: _after(claim, "arm", passed),
    "committed, not in the send journal": lambda passed: _before(SendJournal, "append", passed),
    "in the send journal, nothing sent": lambda passed: _after(SendJournal, "append", passed),
    "request under way": _in_flight,
    "answered, nothing recorded": lambda passed: _before(hand_over, "record_answer", passed),
    "recorded, not committed": lambda passed: _after(hand_over, "record_answer", passed),
    "recorded": lambda passed: _after(hand_over, "_persist", passed),
    "taking over": lambda passed: _before(recover, "compare_with_send_journal", passed),
    "picking": lambda passed: _after(send_batch, "pick", passed),
    "sweeping": lambda passed: _before(sweeper.Sweeper, "sweep", passed),
}
"""Where a process may end, along the protocol's steps."""


def _claim_after_send() -> None:
    """The claim is committed when the answer is there, not before the request leaves."""
    original = hand_over.hand_over

    class Late(Claim):
        def __call__(self) -> None:
            if getattr(self, "answered", False):
                super().__call__()

    def patched(parcel: Any, gateway: Any, settings: Any, sender: Any) -> bool:
        class Eager:
            def send(self, messages: Any, *, arm: Any) -> Answer:
                answer: Answer = gateway.send(messages, arm=arm)
                arm.answered = True
                arm()
                return answer

        return bool(original(parcel, Eager(), settings, sender))

    hand_over.Claim = Late
    send_batch.hand_over = patched


def _requeue_on_recovery() -> None:
    """A start queues again what a dead process had claimed, as most queues do."""

    def patched(conn: Any, now: Any) -> int:
        del now
        conn.execute("UPDATE attempts SET outcome = 'returned', ended_at = '' WHERE outcome IS NULL")
        conn.execute("UPDATE messages SET status = 'queued' WHERE status = 'sending'")
        conn.execute("UPDATE requests SET ended_at = '', result = 'returned' WHERE ended_at IS NULL")
        return int(conn.execute("UPDATE instance SET epoch = epoch + 1 RETURNING epoch").fetchone()[0])

    recover.raise_epoch = patched


def _retry_after_lost_answer() -> None:
    """A request without an answer counts as not sent."""

    def patched(conn: Any, request: Any, ending: Any, *, why: Any) -> None:
        hand_over.record_returned(conn, request, ending, why=why)

    hand_over.record_unconfirmed = patched


def _trust_the_queue() -> None:
    """Jobs are believed to be all there: none is made again from the rows."""
    sweeper.Sweeper._fill = lambda *_: None


def _errors_are_refusals() -> None:
    """Any answer that names no id is a refusal: certainly not sent."""
    original = hand_over.record_unconfirmed

    def patched(conn: Any, request: Any, ending: Any, *, why: Any) -> None:
        original(conn, request, ending, why=why)
        ids = "SELECT message_id FROM attempts WHERE request_id = ?"
        conn.execute(f"UPDATE messages SET status = 'cancelled' WHERE id IN ({ids})", (request,))

    hand_over.record_unconfirmed = patched
    original_answer = hand_over.record_answer

    def answered(conn: Any, request: Any, messages: Any, outcomes: Any, ending: Any, **kwargs: Any) -> None:
        original_answer(conn, request, messages, outcomes, ending, **kwargs)
        ids = "SELECT message_id FROM attempts WHERE request_id = ?"
        conn.execute(
            f"UPDATE messages SET status = 'cancelled' WHERE status = 'unconfirmed' AND id IN ({ids})", (request,)
        )

    hand_over.record_answer = answered


def _hope_for_the_best() -> None:
    """What may have been sent counts as accepted."""

    def patched(conn: Any, request: Any, ending: Any, *, why: Any) -> None:
        del why
        ids = [row[0] for row in conn.execute("SELECT message_id FROM attempts WHERE request_id = ?", (request,))]
        outcomes = [Accepted(f"hoped-for-{request}-{one}") for one in ids]
        hand_over.record_answer(conn, request, ids, outcomes, replace(ending, raw=""), first_look=timedelta(seconds=1))

    hand_over.record_unconfirmed = patched


MUTANTS: dict[str, Patch] = {
    "claim after send": _claim_after_send,
    "queue again on recovery": _requeue_on_recovery,
    "retry after a lost answer": _retry_after_lost_answer,
    "trust the queue": _trust_the_queue,
    "errors are refusals": _errors_are_refusals,
    "hope for the best": _hope_for_the_best,
}
"""Six ways to break the protocol."""
