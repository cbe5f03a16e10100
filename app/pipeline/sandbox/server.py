"""The sandbox: a simulated Mitto that runs in this process and answers on a real loopback port."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import Event
from typing import Final, Self

from app.domain.ids import Clock, Monotonic
from app.pipeline.sandbox.answers import CONTROL_PREFIX, Answer, Request
from app.pipeline.sandbox.audit import AuditEntry
from app.pipeline.sandbox.control import Control
from app.pipeline.sandbox.delivery import Course
from app.pipeline.sandbox.fault_watch import FaultWatch
from app.pipeline.sandbox.faults import FaultPlan
from app.pipeline.sandbox.listener import HOST, Listener
from app.pipeline.sandbox.moments import provider_clock, provider_monotonic
from app.pipeline.sandbox.options import SandboxOptions
from app.pipeline.sandbox.provider import Provider
from app.pipeline.sandbox.reports import Reports
from app.pipeline.sandbox.routes import STATUS_PATH, Routes
from app.pipeline.sandbox.sending import Counter
from app.pipeline.sandbox.tokens import Entropy
from app.pipeline.sandbox.traffic import Traffic
from app.pipeline.sandbox.webhooks import Webhooks

DEFAULTS: Final = SandboxOptions()


class Sandbox:
    """A simulated Mitto with both families. `start` and `stop` it, or use it as a context manager.

    It keeps its port, its messages and its counters over a stop and a start, as a provider that was unreachable would.
    """

    def __init__(
        self,
        options: SandboxOptions = DEFAULTS,
        *,
        clock: Clock = provider_clock,
        monotonic: Monotonic = provider_monotonic,
        entropy: Entropy = os.urandom,
    ) -> None:
        self._options = options
        course = Course(options.seed, options.delivery_s, options.undelivered_share, options.silent_share)
        self.provider = Provider(course, options.audit_file, clock=clock, monotonic=monotonic, entropy=entropy)
        self._watch = FaultWatch(options.faults)
        self._webhooks = Webhooks(self.provider.new_guid)
        self._reports = Reports(self.provider, self._webhooks, lambda: self._watch.plan.reports, monotonic=monotonic)
        self._traffic = Traffic()
        counter = Counter(self.provider, self._watch, self._reports.expect)
        self._routes = Routes(
            options=options,
            provider=self.provider,
            watch=self._watch,
            webhooks=self._webhooks,
            counter=counter,
            counted=self._traffic.counted,
        )
        self._control = Control(self.provider, self.stats, self.set_faults, self.reset)
        self._listener = Listener(self._respond, self._traffic, tls=options.tls, idle_s=options.idle_s)

    @property
    def url(self) -> str:
        """Where it answers, without a slash at the end. Known once it was started."""
        return f"{'http' if self._options.tls is None else 'https'}://{HOST}:{self._listener.port}"

    def start(self) -> None:
        """Answer from now on. Raises OSError when the port is taken."""
        plan = self._watch.plan
        port = self._listener.port or self._options.port
        self._listener.start(port, listening=not plan.offline, back_after_s=plan.offline_s)
        self._reports.start()

    def stop(self) -> None:
        """Break every connection off and free the port. What was accepted can still be asked here."""
        self._listener.stop()
        self._reports.stop()
        self.provider.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def audit(self) -> list[AuditEntry]:
        """Every accepted message, in the order of acceptance."""
        return self.provider.audit()

    def stats(self) -> Mapping[str, object]:
        """Requests by path, and how many messages, tests, look-ups and reports there were."""
        accepted, tests, sends = self.provider.counts()
        traffic = self._traffic.counts()
        polls = self._traffic.count_of(STATUS_PATH)
        own = {"accepted": accepted, "tests": tests, "sends": sends, "polls": polls}
        return {**traffic, **own, **self._reports.counts()}

    def set_faults(self, plan: FaultPlan) -> None:
        """Follow another plan: its first request is the next one."""
        self._watch.follow(plan)
        self._listener.switch(listening=not plan.offline, back_after_s=plan.offline_s)

    def reset(self) -> None:
        """Forget messages, webhooks and counters, and follow the first plan again. The audit file keeps its lines."""
        self._reports.forget()
        self._webhooks.forget()
        self.provider.forget()
        self._traffic.forget()
        self.set_faults(self._options.faults)

    def _respond(self, request: Request) -> Answer:
        if request.path.startswith(CONTROL_PREFIX):
            return self._control.answer(request)
        answer = self._routes.answer(request)
        if self._options.latency_ms:
            return replace(answer, delay_s=answer.delay_s + self._options.latency_ms / 1000)
        return answer


def serve(options: SandboxOptions, *, announce: Callable[[str], None], stop: Event) -> None:
    """Run a sandbox until `stop` is set or the person interrupts; `announce` is given its URL as soon as it answers."""
    with Sandbox(options) as sandbox:
        announce(sandbox.url)
        while not stop.wait(0.5):  # in pieces: a wait without an end cannot be interrupted on Windows
            pass
