"""The sandbox's own endpoints, for tests and programs in another process: evidence, counters, faults, reset."""

from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import parse_qs

from app.pipeline.sandbox.answers import CONTROL_PREFIX, Answer, Request, answer_json, problem
from app.pipeline.sandbox.audit import AuditEntry, audit_line
from app.pipeline.sandbox.fault_file import FaultPlanError, parse_fault_plan
from app.pipeline.sandbox.faults import FaultPlan
from app.pipeline.sandbox.provider import Provider

PAGE: Final = 5_000  # audit entries in one answer at most; ask again with ?after=, until an answer is empty


class Control:
    """Answers what no provider would be asked. It needs no key, and no fault or latency touches it."""

    def __init__(
        self,
        provider: Provider,
        stats: Callable[[], Mapping[str, object]],
        set_faults: Callable[[FaultPlan], None],
        reset: Callable[[], None],
    ) -> None:
        self._provider, self._stats, self._set_faults, self._reset = provider, stats, set_faults, reset

    def answer(self, request: Request) -> Answer:
        """Answer a request below CONTROL_PREFIX."""
        match request.method, request.path.removeprefix(CONTROL_PREFIX):
            case "GET", "audit":
                return self._audit(request.query)
            case "GET", "tests":
                return _lines(self._provider.tests())
            case "GET", "stats":
                return answer_json(self._stats())
            case "POST", "faults":
                return self._faults(request.body)
            case "POST", "reset":
                self._reset()
                return Answer(204)
            case _:
                return problem(404, "The sandbox has audit, tests, stats (GET), faults and reset (POST)")

    def _audit(self, query: str) -> Answer:
        after = parse_qs(query).get("after", ["0"])[0]
        if not (after.isascii() and after.isdigit()):
            return problem(400, "after: must be the number of entries that you have already")
        return _lines(self._provider.audit(int(after), PAGE))

    def _faults(self, body: bytes) -> Answer:
        try:
            plan = parse_fault_plan(body)
        except FaultPlanError as exc:
            return problem(400, str(exc))
        if plan.offline and plan.offline_s is None:
            return problem(400, "offline_s: is needed here, for nobody could call the sandbox back")
        self._set_faults(plan)
        return Answer(204)


def _lines(entries: list[AuditEntry]) -> Answer:
    body = "".join([audit_line(entry) for entry in entries]).encode()
    return Answer(200, body, "application/x-ndjson; charset=utf-8")
