"""Keeping people's data only as long as the owner wants: a small piece a second, while there is something too old."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.domain.ids import Clock, Monotonic
from app.storage.anonymise import anonymise_old, forget_old_tests
from app.storage.database import reading, writing
from app.storage.erase import erasures_wait, finish_erasures
from app.storage.rehearsals import clear_rehearsals
from app.storage.settings import read_settings

LOOK_EVERY_S = 3600.0


@dataclass(slots=True)
class Retention:
    """One a worker, used by one thread: takes the person out of old messages, ends erasures that had to wait, and takes
    away what a killed rehearsal has left.
    """

    store: Path
    clock: Clock
    monotonic: Monotonic
    _look_at: float | None = field(default=None, init=False)

    def step(self) -> None:
        """One piece, if it is time to look. Raises Refused or StoreBusy; the next step tries again."""
        if self._look_at is not None and self.monotonic() < self._look_at:
            return
        now = self.clock()
        clear_rehearsals(self.store.parent, now)
        with reading(self.store) as conn:
            months, waiting = read_settings(conn).privacy_keep_months, erasures_wait(conn)
        done = 0
        if months or waiting:
            with writing(self.store) as conn:
                finish_erasures(conn, now)
                if months:
                    done = anonymise_old(conn, months_before(now, months), now)
                    forget_old_tests(conn, months_before(now, months))
        if not done:
            self._look_at = self.monotonic() + LOOK_EVERY_S


def months_before(moment: datetime, months: int) -> datetime:
    """The same day of an earlier month, or its last one where that is shorter."""
    years, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    return moment.replace(year=years, month=month + 1, day=min(moment.day, monthrange(years, month + 1)[1]))
