"""Counts requests against the fault plan and says which fault, if any, hits the one at hand."""

from collections.abc import Collection
from hashlib import blake2b
from threading import Lock

from app.pipeline.sandbox.faults import Fault, FaultPlan, Target


class FaultWatch:
    """The plan in force with its counters. Counting starts anew whenever a plan is set. Thread safe."""

    def __init__(self, plan: FaultPlan) -> None:
        self._lock = Lock()
        self.follow(plan)

    def follow(self, plan: FaultPlan) -> None:
        """Set another plan; its first request is the next one to come."""
        with self._lock:
            self._plan = plan
            self._seen: dict[Target, int] = {"send": 0, "status": 0, "account": 0}
            self._fired = [0] * len(plan.faults)

    @property
    def plan(self) -> FaultPlan:
        return self._plan

    def next(self, target: Target, numbers: Collection[str] = ()) -> Fault | None:
        """Count one request, which concerns these E.164 numbers, and take the first fault that fits it."""
        with self._lock:
            self._seen[target] += 1
            for index, fault in enumerate(self._plan.faults):
                if fault.target == target and self._fits(index, fault, numbers):
                    self._fired[index] += 1
                    return fault
        return None

    def _fits(self, index: int, fault: Fault, numbers: Collection[str]) -> bool:
        count = self._seen[fault.target]
        if fault.times is not None and self._fired[index] >= fault.times:
            return False
        if fault.request is not None and fault.request != count:
            return False
        if fault.every is not None and count % fault.every:
            return False
        if fault.numbers and not any(concerns(fault, number) for number in numbers):
            return False
        return fault.share is None or self._draw(index, count) < fault.share

    def _draw(self, index: int, count: int) -> float:
        digest = blake2b(f"{self._plan.seed}:{index}:{count}".encode(), digest_size=8).digest()
        return int.from_bytes(digest) / 2**64


def concerns(fault: Fault, number: str) -> bool:
    """Whether a fault's list names this number; a plus makes no difference."""
    return any(named.lstrip("+") == number.lstrip("+") for named in fault.numbers)
