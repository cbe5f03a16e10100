"""What the composer knows beside the draft: who would get it, what it comes to, and what would stop it.

All of it is read in the background. Large audiences are estimated first and counted to the end after that.
"""

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.domain.draft import DraftContent
from app.domain.ids import ListId
from app.domain.progress import Progress
from app.domain.template import KNOWN_FIELDS
from app.pipeline.commands import Readiness
from app.storage.reads import Connection, reading
from app.storage.reads.audience import Audience, audience, list_name, recipients
from app.storage.reads.contacts import ListRow, all_lists, count_contacts
from app.storage.reads.fields import known_fields
from app.storage.reads.plan import Plan, plan
from app.storage.reads.templates import TemplateRow, all_templates
from app.ui.asking import Asking
from app.ui.background import Job
from app.ui.desk import Desk
from app.ui.screens.composer.shop_clock import shop_zone

AT_FIRST = 20_000
"""Texts that are made in a good deal less than a second: a larger audience is estimated from so many."""

PLAN_AFTER_MS = 150
READY_EVERY_MS = 3000
REST = 5
"""An audience that took t to read is read again after so many t at the earliest, however much the store changes."""


@dataclass(frozen=True, slots=True)
class People:
    """Who would get it now, and where else it could go."""

    list_id: ListId | None
    list_name: str
    audience: Audience
    ids: "array[int]" = field(repr=False)
    contacts: int
    lists: tuple[ListRow, ...]
    templates: tuple[TemplateRow, ...]
    fields: tuple[str, ...]
    """What a text can name."""


class Knowing(QObject):
    """Asks again when the draft or the store changes. A figure that is not known is None, never zero."""

    people_known = Signal()
    plan_known = Signal()
    readiness_known = Signal()
    failed = Signal(Exception)

    def __init__(self, desk: Desk, content: Callable[[], DraftContent], parent: QObject) -> None:
        """Knows nothing until `start_over`."""
        super().__init__(parent)
        self._desk, self._content = desk, content
        self.people: People | None = None
        self.plan: Plan | None = None
        self.readiness: Readiness | None = None
        self.zone: tzinfo | None = None
        self._asked: tuple[ListId | None, str] | None = None
        self._planned: tuple[ListId | None, str] | None = None
        self._whole: Job | None = None
        background = desk.background
        self._people = Asking(background, self._ask_people, answered=self._take_people, failed=self._broke, parent=self)
        self._plan = Asking(background, self._ask_plan, answered=self._take_plan, failed=self._broke, parent=self)
        self._ready = Asking(background, self._ask_ready, answered=self._take_ready, failed=self._broke, parent=self)
        self._plan_soon = QTimer(self, singleShot=True, interval=PLAN_AFTER_MS)
        self._plan_soon.timeout.connect(self._plan.ask_afresh)
        self._read_at, self._took_ms, self._ready_at = QElapsedTimer(), 0, QElapsedTimer()

    @property
    def fields(self) -> tuple[str, ...]:
        """What a text can name, as far as it is known."""
        return self.people.fields if self.people is not None else KNOWN_FIELDS

    @property
    def waiting(self) -> bool:
        """Whether anything is still being found out."""
        asking = self._people.waiting or self._plan.waiting or self._ready.waiting
        return asking or self._plan_soon.isActive() or self._whole is not None

    @property
    def counting(self) -> bool:
        """Whether a large audience is still being counted to the end."""
        return self._whole is not None

    @property
    def plan_is_of_now(self) -> bool:
        """Whether the plan is what the draft says now to those who would get it now, counted to the end."""
        content, plan, people = self._content(), self.plan, self.people
        if plan is None or people is None or self._planned != (content.list_id, content.text):
            return False
        return plan.exact and plan.people == people.audience.people

    def start_over(self) -> None:
        """Another draft."""
        self.forget()
        self.people = self.plan = self._planned = None
        self._people.ask_afresh()
        self._ready.ask_afresh()

    def forget(self) -> None:
        """Nobody looks any more."""
        for asking in (self._people, self._plan, self._ready):
            asking.forget()
        self._plan_soon.stop()
        self._stop_counting()

    def list_changed(self) -> None:
        """It goes to others now."""
        self.people = self.plan = None
        self._stop_counting()
        self._people.ask_afresh()

    def text_changed(self) -> None:
        """It says something else now."""
        self._stop_counting()
        self._plan_soon.start()

    def refresh(self) -> None:
        """The store has changed."""
        if not self._read_at.isValid() or self._read_at.elapsed() > REST * self._took_ms:
            self._people.ask()
        if not self._ready_at.isValid() or self._ready_at.elapsed() > READY_EVERY_MS:
            self._ready.ask()

    def ask_readiness(self) -> None:
        """It is about to be decided upon."""
        self._ready.ask()

    def _ask_people(self) -> Callable[[], People]:
        store, list_id = self._desk.store, self._content().list_id
        self._read_at.start()
        return lambda: _read_people(store, list_id)

    def _take_people(self, found: People) -> None:
        self._took_ms = int(self._read_at.elapsed())
        if found.list_id != self._content().list_id:
            return
        before = self.people
        same = before is not None and before.ids == found.ids and before.fields == found.fields
        self.people = found
        self.people_known.emit()
        if not same or self.plan is None:
            self._plan.ask_afresh()

    def _ask_plan(self) -> Callable[[], Plan]:
        store, content = self._desk.store, self._content()
        self._asked = (content.list_id, content.text)
        return lambda: _read_plan(store, content, None)

    def _take_plan(self, found: Plan) -> None:
        content = self._content()
        if self._asked != (content.list_id, content.text):
            return
        self.plan, self._planned = found, self._asked
        self._stop_counting()
        if not found.exact:
            store = self._desk.store
            job = self._desk.background.run_long(
                lambda progress: _read_plan(store, content, progress), done=self._take_whole, failed=self._broke
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

    def _ask_ready(self) -> Callable[[], Readiness]:
        self._ready_at.start()
        actions = self._desk.actions
        return actions.drafts.readiness

    def _take_ready(self, found: Readiness) -> None:
        self.readiness = found
        self.zone = shop_zone(found.settings, self._desk.clock())
        self.readiness_known.emit()

    def _broke(self, error: Exception) -> None:
        self.failed.emit(error)


def _read_people(store: Path, list_id: ListId | None) -> People:
    with reading(store) as conn:
        return People(
            list_id=list_id,
            list_name="" if list_id is None else list_name(conn, list_id),
            audience=audience(conn, list_id),
            ids=recipients(conn, list_id),
            contacts=count_contacts(conn),
            lists=tuple(all_lists(conn)),
            templates=tuple(all_templates(conn)),
            fields=known_fields(conn),
        )


def _read_plan(store: Path, content: DraftContent, progress: Progress | None) -> Plan:
    """An estimate, or with `progress` everything."""

    def read(conn: Connection) -> Plan:
        if progress is None:
            return plan(conn, content.list_id, content.text, at_most=AT_FIRST)
        return plan(conn, content.list_id, content.text, progress=progress)

    with reading(store) as conn:
        return read(conn)
