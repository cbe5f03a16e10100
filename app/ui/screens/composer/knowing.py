"""What the composer knows beside the draft: who would get it, what it comes to, and what would stop it.

All of it is read in the background. Large audiences are estimated first and counted to the end after that.
"""

from collections.abc import Callable, Mapping
from datetime import tzinfo
from threading import Event

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.domain.days import shop_day
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.people_filter import Filter
from app.domain.progress import Cancelled
from app.domain.repeating import whom
from app.domain.template import KNOWN_FIELDS, Template, parse_leniently
from app.pipeline.commands import Readiness
from app.storage.reads.plan import Plan
from app.ui.asking import Asking
from app.ui.background import Job
from app.ui.desk import Desk
from app.ui.screens.composer.known import Around, People, read_around, read_people, read_plan, read_whole_plan, until
from app.ui.screens.composer.same_text import SameTextKnown
from app.ui.screens.composer.shop_clock import shop_zone

PLAN_AFTER_MS = 150
READY_EVERY_MS = 3000
REST = 5
"""An audience that took t to read is read again after so many t at the earliest, however much the store changes."""

MadeOf = tuple[Filter, str, Fit, str]
"""What a plan depends on; the last is the opt-out line."""


class Knowing(QObject):
    """Asks again when the draft or the store changes. A figure that is not known is None, never zero."""

    people_known = Signal()
    around_known = Signal()
    plan_known = Signal()
    readiness_known = Signal()
    fits_known = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk, content: Callable[[], DraftContent], parent: QObject) -> None:
        """Knows nothing until `start_over`."""
        super().__init__(parent)
        self._desk, self._content = desk, content
        self.people: People | None = None
        self.refused: Refused | None = None
        """Why nobody can be counted: the filter speaks of what is gone, or is not finished."""
        self.around: Around | None = None
        self.plan: Plan | None = None
        self.fits: Mapping[Fit, Plan] | None = None
        """What it comes to in each way of making it fit GSM-7; None where there is nothing to compare."""
        self.readiness: Readiness | None = None
        self.zone: tzinfo | None = None
        self._asked: MadeOf | None = None
        self._planned: MadeOf | None = None
        self._whole: Job | None = None
        self._stop = Event()
        self.same = SameTextKnown(desk, self)
        background = desk.background
        self._people = Asking(background, self._ask_people, answered=self._take_people, failed=self._none, parent=self)
        self._around = Asking(background, self._ask_around, answered=self._take_around, failed=self._broke, parent=self)
        self._plan = Asking(background, self._ask_plan, answered=self._take_plan, failed=self._broke, parent=self)
        self._ready = Asking(background, self._ask_ready, answered=self._take_ready, failed=self._broke, parent=self)
        self._plan_soon = QTimer(self, singleShot=True, interval=PLAN_AFTER_MS)
        self._plan_soon.timeout.connect(self._plan.ask_afresh)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self._read_at, self._took_ms, self._ready_at = QElapsedTimer(), 0, QElapsedTimer()

    @property
    def fields(self) -> tuple[str, ...]:
        """What a text can name, as far as it is known."""
        return self.around.fields if self.around is not None else KNOWN_FIELDS

    @property
    def line(self) -> str:
        """The opt-out line that the draft's messages end with, as far as it is known; empty when they have none."""
        return "" if self.around is None or self._content().no_line_why else self.around.line

    @property
    def template(self) -> Template:
        """What the draft says now, with all that goes out with it."""
        content = self._content()
        return parse_leniently(content.text, self.fields, fit=content.fit, line=self.line)

    @property
    def waiting(self) -> bool:
        """Whether anything is still being found out."""
        asking = any(one.waiting for one in (self._people, self._around, self._plan, self._ready))
        return asking or self._plan_soon.isActive() or self._whole is not None or self.same.waiting

    @property
    def counting(self) -> bool:
        """Whether a large audience is still being counted to the end."""
        return self._whole is not None

    @property
    def plan_is_of_now(self) -> bool:
        """Whether the plan is what the draft says now to those who would get it now, counted to the end."""
        content, plan, people = self._content(), self.plan, self.people
        if plan is None or people is None or self._planned != self._made_of(content):
            return False
        return plan.exact and people.audience.exact and plan.people == people.audience.people

    def start_over(self) -> None:
        """Another draft."""
        self.forget()
        self.people = self.plan = self._planned = self.refused = None
        self._around.ask_afresh()
        self._people.ask_afresh()
        self._ready.ask_afresh()

    def forget(self) -> None:
        """Nobody looks any more."""
        for asking in (self._people, self._around, self._plan, self._ready):
            asking.forget()
        self.same.forget()
        self._plan_soon.stop()
        self._later.stop()
        self._stop_counting()
        self._stop_reading()

    def people_changed(self) -> None:
        """It goes to others now."""
        self.people = self.plan = self.refused = None
        self._stop_counting()
        self._stop_reading()
        self._people.ask_afresh()

    def start_changed(self) -> None:
        """It goes at another time, when others may have had messages enough."""
        self._people.ask()

    def text_changed(self) -> None:
        """It says something else now."""
        self._stop_counting()
        self._plan_soon.start()

    def refresh(self) -> None:
        """The store has changed."""
        rest = REST * self._took_ms - self._read_at.elapsed() if self._read_at.isValid() else 0
        if rest <= 0:
            self._people.ask()
            self._around.ask()
        elif not self._later.isActive():
            self._later.start(rest)  # or what has just changed would be known at the next change only
        if not self._ready_at.isValid() or self._ready_at.elapsed() > READY_EVERY_MS:
            self._ready.ask()

    def take_fits(self, found: Mapping[Fit, Plan] | None) -> None:
        """The ways were compared, or are to be compared anew."""
        if found is not self.fits:
            self.fits = found
            self.fits_known.emit()

    def ask_readiness(self) -> None:
        """It is about to be decided upon."""
        self._ready.ask()

    def ask_around(self) -> None:
        """Something was saved that an audience can be made of."""
        self._around.ask_afresh()

    def _ask_around(self) -> Callable[[], Around]:
        store = self._desk.store
        return lambda: read_around(store)

    def _take_around(self, found: Around) -> None:
        known = None if self.around is None else (self.around.fields, self.around.line)
        self.around = found
        self.around_known.emit()
        if known != (found.fields, found.line):
            self._plan.ask_afresh()  # what the text names may be a field now, or none any more; its end may be another

    def _ask_people(self) -> Callable[[], People]:
        """Soon if nothing is known of them yet, else exactly."""
        store, content, now, stop = self._desk.store, self._content(), self._desk.clock(), self._stop
        soon = self.people is None
        self._read_at.start()
        return lambda: read_people(store, content, now, soon=soon, progress=until(stop))

    def _take_people(self, found: People) -> None:
        self._took_ms = int(self._read_at.elapsed())
        if found.who.filter != goes_to(self._content()):
            return
        same = self.people is not None and self.people.ids == found.ids
        self.people, self.refused = found, None
        self.people_known.emit()
        if not found.audience.exact:
            self._people.ask_afresh()
        elif not same or self.plan is None:
            self._plan.ask_afresh()

    def _none(self, error: Exception) -> None:
        """They could not be counted: because of the filter, which the person can change, or of something else."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, Refused) and error.reason is Reason.BAD_VALUE:
            self.people, self.refused = None, error
            self.people_known.emit()
        else:
            self._broke(error)

    def _ask_plan(self) -> Callable[[], Plan | None]:
        store, content, known, stop = self._desk.store, self._content(), self.people, self._stop
        if self.around is None or known is None or known.who.filter != goes_to(content):
            return lambda: None  # the people come first, and how each message ends
        line, self._asked = self.line, self._made_of(content)
        return lambda: read_plan(store, known.who, content, line, until(stop))

    def _take_plan(self, found: Plan | None) -> None:
        content, known = self._content(), self.people
        if found is None or known is None or self._asked != self._made_of(content):
            return
        self.plan, self._planned = found, self._asked
        self._stop_counting()
        if not found.exact:
            store, who, line = self._desk.store, known.who, self.line
            job = self._desk.background.run_long(
                lambda progress: read_whole_plan(store, who, content, line, progress),
                done=self._take_whole,
                failed=self._broke,
            )
            self._whole = job
            job.ended.connect(lambda: self._ended(job))
        self.plan_known.emit()

    def _take_whole(self, found: Plan) -> None:
        self.plan = found
        self._whole = None
        self.plan_known.emit()

    def _ended(self, job: Job) -> None:
        if job is self._whole:
            self._whole = None

    def _stop_counting(self) -> None:
        if self._whole is not None:
            self._whole.cancel()
            self._whole.ignore()
            self._whole = None

    def _stop_reading(self) -> None:
        self._stop.set()
        self._stop = Event()

    def _ask_ready(self) -> Callable[[], Readiness]:
        self._ready_at.start()
        actions = self._desk.actions
        return actions.drafts.readiness

    def _take_ready(self, found: Readiness) -> None:
        now = self._desk.clock()
        self.readiness = found
        self.zone = shop_zone(found.settings, now)
        self.readiness_known.emit()
        if self.people is not None and self.people.who.day != shop_day(now, self.zone):
            self._people.ask()  # a day later, "today" and "7 days ago" mean others

    def _broke(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _made_of(self, content: DraftContent) -> MadeOf:
        return goes_to(content), content.text, content.fit, self.line


def goes_to(content: DraftContent) -> Filter:
    """Whom it ever goes to: of one for birthdays those whose birthday is known."""
    return whom(content.filter, content.repeats)
