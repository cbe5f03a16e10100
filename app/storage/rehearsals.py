"""The folders of rehearsals, which hold customers: what one that was killed has left is taken away."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

PREFIX = "rehearsal-"
LEFT_OVER = timedelta(hours=1)
"""No rehearsal takes so long: one that is older is nobody's any more."""


def clear_rehearsals(place: Path, now: datetime) -> None:
    """Take away what lies below the data folder and was left over by then."""
    for left in place.glob(f"{PREFIX}*"):
        if now - datetime.fromtimestamp(left.stat().st_mtime, UTC) > LEFT_OVER:
            shutil.rmtree(left, ignore_errors=True)
