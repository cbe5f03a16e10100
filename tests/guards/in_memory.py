"""Lets tests write into memory where the system has a place for that and room in it.

A store syncs each of its commits, and a disk takes its time for that; no test asks what a disk kept. What this saves is
a good part of all the tests' time.
"""

import os
import shutil
from pathlib import Path

IN_MEMORY = Path("/dev/shm")
ENOUGH_BYTES = 4 * 1024**3
WHERE = "PYTEST_DEBUG_TEMPROOT"
"""Below this folder pytest makes those of the tests."""


def _is_fit(place: Path) -> bool:
    """Linux has it; in containers it is often tiny, or no program may be started from it."""
    if not hasattr(os, "statvfs") or not place.is_dir() or not os.access(place, os.W_OK):
        return False
    return not os.statvfs(place).f_flag & os.ST_NOEXEC and shutil.disk_usage(place).free >= ENOUGH_BYTES


if WHERE not in os.environ and _is_fit(IN_MEMORY):
    os.environ[WHERE] = str(IN_MEMORY)
