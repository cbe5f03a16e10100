"""How the simulated provider tells the time: its own clocks, and the spellings its answers use."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

# The sandbox stands for a machine elsewhere, so it owns clocks instead of borrowing the program's; tests turn others.


def provider_clock() -> datetime:
    """The present moment at the provider."""
    return datetime.now(UTC)  # noqa: TID251 - the provider's own clock


def provider_monotonic() -> float:
    """Seconds at the provider; only differences mean something."""
    return time.monotonic()  # noqa: TID251 - the provider's own clock


def seven_digits(moment: datetime) -> str:
    """The spelling in Mitto's answers: UTC with seven fractional digits and Z, '2022-04-19T07:46:45.7381135Z'."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}{moment.microsecond % 10}Z"


def http_date(moment: datetime, after_s: float = 0.0) -> str:
    """The spelling in HTTP headers, some seconds later: 'Mon, 23 Nov 2026 19:10:17 GMT'."""
    return format_datetime(moment.astimezone(UTC) + timedelta(seconds=after_s), usegmt=True)
