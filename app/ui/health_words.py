"""How health reads: one word and colour for a queue, a line for the worker and the gate."""

from app.domain.health import GateHealth, Health, QueueHealth, WorkerHealth
from app.ui.figures import clock_time, span
from app.ui.words import GATE, say

BEHIND_AFTER_S = 60.0


def queue_state(queue: QueueHealth, worker: WorkerHealth) -> tuple[str, str]:
    """A word for how a queue is, and the token of its colour. No queue is well without its worker."""
    if not worker.alive:
        return say("Not running"), "failed"
    figures = (queue.waiting, queue.active, queue.scheduled, queue.retrying, queue.failed)
    if any(figure is None for figure in figures):
        return say("Unknown"), "unconfirmed"
    if queue.failed:
        return say("Jobs failed"), "failed"
    if queue.retrying:
        return say("Retrying"), "unconfirmed"
    if queue.oldest_s is not None and queue.oldest_s > BEHIND_AFTER_S:
        return say("Behind"), "unconfirmed"
    return say("Healthy"), "delivered"


def worker_line(worker: WorkerHealth) -> tuple[str, str]:
    """Whether the worker lives, and the token of its colour."""
    if worker.alive:
        return say("Worker running · 3 queues"), "delivered"
    return say("Worker not running"), "failed"


def beat_line(worker: WorkerHealth) -> str:
    """Whether the worker lives, and when it was heard of last."""
    alive = say("Worker alive") if worker.alive else say("Worker not running")
    if worker.beat_s is None:
        return f"{alive} · {say('no beat yet')}"
    return f"{alive} · {say('last beat {0} ago').format(span(worker.beat_s))}"


def gate_line(gate: GateHealth | None) -> tuple[str, str]:
    """Whether requests to Mitto may start, and the token of its colour."""
    if gate is None:
        return say("Mitto: not known"), "unconfirmed"
    if gate.open:
        return say("Sending is open"), "delivered"
    words = say(GATE[gate.reason]) if gate.reason in GATE else say("Sending is held")
    if gate.reason == "throttled" and gate.not_before is not None:
        words = say("{0}, until {1}").format(words, clock_time(gate.not_before))
    return words, "unconfirmed"


def held_by_owner(health: Health) -> bool:
    """Whether everything was paused by hand."""
    return health.gate is not None and not health.gate.open and health.gate.reason == "owner"
