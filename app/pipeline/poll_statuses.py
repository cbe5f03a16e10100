"""Ask Mitto how accepted messages stand, a few at a time, and write down what it says."""

import logging
import threading
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.errors import AccountRefused, HandoverError, NotSent, Throttled
from app.domain.gateway import Delivery, Gateway
from app.domain.ids import Clock, MessageId, Monotonic
from app.pipeline.gateways import Gateways
from app.pipeline.pace import Pace
from app.pipeline.tempo import Tempo
from app.storage.database import writing
from app.storage.outbox.deliveries import Due, claim_due, expire_unreportable, record_deliveries

log = logging.getLogger(__name__)
ROUND = 40
"""Messages claimed, asked about and recorded together: small, so that a screen hears of them soon."""

IN_FLIGHT = 4
"""Questions at the same time in one job; one after the other, a slow line would stay far below the pace."""

ROUNDS = 50
"""Rounds in one job, so that a long backlog lets other jobs in between."""

NO_CONNECTION = 3
"""So many failures in a round are not bad answers but no connection."""


QUIET_S = 60.0
"""How long nobody asks after Mitto could not be reached, refused the account, or said "later" without saying when."""


@dataclass(slots=True)
class Poller:
    """Everything that asking needs; one for the life of a worker."""

    store: Path
    gateways: Gateways
    pace: Pace
    clock: Clock
    monotonic: Monotonic
    quiet_until: float = float("-inf")
    """Until then, on the monotonic clock, Mitto is not asked."""
    tempo: Tempo = field(default_factory=Tempo)
    """How many answers came."""


def poll_statuses(poller: Poller) -> None:
    """Ask about what is due, in rounds. It never sends a message.

    One bad answer spoils only its own message; when Mitto cannot be reached the rest waits for its next look.
    Raises Refused when there is no key to ask with, and Refused or StoreBusy when the store cannot be used.
    """
    if poller.monotonic() < poller.quiet_until:
        return
    gateway, settings = poller.gateways.current()
    if not gateway.capabilities.can_report:
        with writing(poller.store) as conn:
            expire_unreportable(conn, poller.clock(), limit=ROUND * ROUNDS)
        return
    with ThreadPoolExecutor(IN_FLIGHT, thread_name_prefix="delivery") as threads:
        for _ in range(ROUNDS):
            with writing(poller.store) as conn:
                due = claim_due(conn, poller.clock(), limit=ROUND, gaps=settings.status_gaps_s)
            if not due:
                return
            asking = _Round(gateway, poller, per_second=settings.status_requests_per_second)
            answers = asking.ask(due, threads)
            poller.tempo.note(poller.monotonic(), len(answers))
            if answers:
                with writing(poller.store) as conn:
                    record_deliveries(conn, answers, poller.clock())
            if asking.over.is_set():
                return


class _Round:
    """One round of questions; `over` is set when it makes no sense to ask on."""

    def __init__(self, gateway: Gateway, poller: Poller, *, per_second: int) -> None:
        self._gateway = gateway
        self._poller = poller
        self._per_second = per_second
        self._failures = 0
        self.over = threading.Event()

    def ask(self, due: Sequence[Due], threads: Executor) -> list[tuple[MessageId, Delivery]]:
        """Every answer that came."""
        answers = threads.map(self._one, due)
        return [(one.message, answer) for one, answer in zip(due, answers, strict=True) if answer is not None]

    def _one(self, due: Due) -> Delivery | None:
        if self.over.is_set() or not self._poller.pace.start(1, per_second=self._per_second):
            return None
        if self.over.is_set():
            return None
        try:
            return self._gateway.delivery(due.provider_id)
        except NotSent as exc:
            log.info("no answer about one message: %s", exc)
            self._failures += 1
            if self._failures >= NO_CONNECTION:
                self._be_quiet(QUIET_S)
        except HandoverError as exc:
            log.info("Mitto does not answer about deliveries now: %s", type(exc).__name__)
            later = exc.retry_after_s if isinstance(exc, Throttled) else None
            self._be_quiet(QUIET_S if later is None else later)
            if isinstance(exc, AccountRefused):
                self._poller.gateways.forget_key()
        return None

    def _be_quiet(self, seconds: float) -> None:
        self._poller.quiet_until = self._poller.monotonic() + seconds
        self.over.set()
