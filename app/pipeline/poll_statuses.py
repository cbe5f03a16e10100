"""Ask Mitto how accepted messages stand, a few at a time, and write down what it says."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import AccountRefused, HandoverError, NotSent, Throttled
from app.domain.gateway import Delivery, Gateway
from app.domain.ids import Clock, MessageId, Monotonic
from app.pipeline.gateways import Gateways
from app.pipeline.pace import Pace
from app.storage.database import writing
from app.storage.outbox.deliveries import Due, claim_due, expire_unreportable, record_deliveries

log = logging.getLogger(__name__)
ROUND = 100
"""Messages claimed, asked about and recorded together."""

NO_CONNECTION = 3
"""So many failures in a round are not bad answers but no connection."""

ROUNDS = 20
"""Rounds in one job, so that a long backlog lets other jobs in between."""


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
    for _ in range(ROUNDS):
        with writing(poller.store) as conn:
            due = claim_due(conn, poller.clock(), limit=ROUND, gaps=settings.status_gaps_s)
        if not due:
            break
        answers, go_on = _ask(due, gateway, poller, per_second=settings.status_requests_per_second)
        if answers:
            with writing(poller.store) as conn:
                record_deliveries(conn, answers, poller.clock())
        if not go_on:
            break


def _ask(
    due: Sequence[Due], gateway: Gateway, poller: Poller, *, per_second: int
) -> tuple[list[tuple[MessageId, Delivery]], bool]:
    answers: list[tuple[MessageId, Delivery]] = []
    failures = 0
    for one in due:
        if not poller.pace.start(1, per_second=per_second):
            return answers, False
        try:
            answers.append((one.message, gateway.delivery(one.provider_id)))
        except NotSent as exc:
            failures += 1
            log.info("no answer about one message: %s", exc)
            if failures >= NO_CONNECTION:
                poller.quiet_until = poller.monotonic() + QUIET_S
                return answers, False
        except HandoverError as exc:
            log.info("Mitto does not answer about deliveries now: %s", type(exc).__name__)
            later = exc.retry_after_s if isinstance(exc, Throttled) else None
            poller.quiet_until = poller.monotonic() + (QUIET_S if later is None else later)
            if isinstance(exc, AccountRefused):
                poller.gateways.forget_key()
            return answers, False
    return answers, True
