"""How a sandbox is set up."""

from dataclasses import dataclass
from pathlib import Path

from app.pipeline.sandbox.faults import FaultPlan


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """Raises ValueError, naming the field, for a value that makes no sense."""

    port: int = 0  # 0: any free one; always on 127.0.0.1
    key: str | None = None  # None: any that is not empty
    traffic_account: str | None = None  # None: any that is not empty
    latency_ms: int = 0  # added to every answer; messages are taken before it
    delivery_s: tuple[float, float] = (2.0, 12.0)  # from sent to the final state, evenly spread by seed and message id
    undelivered_share: float = 0.02  # of messages, that end in a failure
    silent_share: float = 0.0  # of messages, that never reach a final state
    faults: FaultPlan = FaultPlan()
    seed: int = 1
    audit_file: Path | None = None  # gets each accepted message as a JSON line before the answer leaves
    tls: tuple[Path, Path] | None = None  # certificate and key files: speak HTTPS
    idle_s: float | None = None  # close a connection that was idle for so long; None: never

    def __post_init__(self) -> None:
        if not 0 <= self.port <= 65_535:
            raise ValueError(f"port: must lie between 0 and 65535, not {self.port}")
        if self.latency_ms < 0:
            raise ValueError(f"latency_ms: must be 0 or more, not {self.latency_ms}")
        if not 0 <= self.delivery_s[0] <= self.delivery_s[1]:
            raise ValueError(f"delivery_s: must rise from 0 or more, not {self.delivery_s}")
        if min(self.undelivered_share, self.silent_share) < 0 or self.undelivered_share + self.silent_share > 1:
            raise ValueError("undelivered_share and silent_share: must be shares of one whole")
