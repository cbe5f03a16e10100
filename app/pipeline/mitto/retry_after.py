"""How long Mitto asks us to wait: the Retry-After header, in seconds or as a date."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_S = 3600.0


def retry_after_s(header: str, now: datetime) -> float | None:
    """Seconds from `now`, clamped to 0..3600; None when the header says nothing that can be understood."""
    text = header.strip()
    if re.fullmatch(r"[0-9]{1,300}(\.[0-9]{1,9})?", text):
        return min(float(text), LONGEST_S)
    try:
        moment = parsedate_to_datetime(text)
        seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    except (ValueError, TypeError, IndexError, OverflowError):  # which of them depends on how it is broken
        return None
    return min(max(seconds.total_seconds(), 0.0), LONGEST_S)
