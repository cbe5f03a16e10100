"""The people whose messages the phone shows: one at a time, with those around read ahead."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.storage.reads import reading
from app.storage.reads.audience import Person, people
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.screens.composer.drafting import Drafting

AHEAD = 15


class Preview(QObject):
    """Emits `changed` when it is another person, or has been read."""

    changed = Signal()

    def __init__(self, desk: Desk, drafting: Drafting, parent: QObject) -> None:
        """At the first person."""
        super().__init__(parent)
        self._desk, self._drafting = desk, drafting
        self._known: dict[int, Person] = {}
        self.at = 0
        self._asking = Asking(desk.background, self._ask, answered=self._take, failed=drafting.failed.emit, parent=self)
        drafting.knowing.people_known.connect(self._people_changed)
        drafting.opened.connect(self._start_over)

    @property
    def total(self) -> int:
        """How many there are."""
        found = self._drafting.knowing.people
        return len(found.ids) if found else 0

    @property
    def person(self) -> Person | None:
        """Who it is; None when there is nobody or nobody has been read yet."""
        found = self._drafting.knowing.people
        return self._known.get(found.ids[self.at]) if found and self.at < len(found.ids) else None

    def turn(self, by: int) -> None:
        """Go to another one; after the last comes the first."""
        if self.total:
            self.at = (self.at + by) % self.total
            self.changed.emit()
            if self.person is None or self._edge_missing(by):
                self._asking.ask()

    def _edge_missing(self, by: int) -> bool:
        found = self._drafting.knowing.people
        assert found is not None
        return found.ids[(self.at + by * AHEAD // 3) % len(found.ids)] not in self._known

    def _start_over(self) -> None:
        self.at = 0
        self._known.clear()

    def _people_changed(self) -> None:
        self.at = min(self.at, max(self.total - 1, 0))
        self._asking.ask()

    def _ask(self) -> Callable[[], list[Person]]:
        found = self._drafting.knowing.people
        ids = found.ids if found else ()
        around = {(self.at + by) % len(ids) for by in range(-AHEAD, AHEAD + 1)} if ids else set()
        wanted, store = [ids[at] for at in around], self._desk.store

        def read() -> list[Person]:
            with reading(store) as conn:
                return people(conn, wanted)

        return read

    def _take(self, found: list[Person]) -> None:
        if len(self._known) > 1000:
            self._known.clear()
        self._known.update({person.id: person for person in found})
        self.changed.emit()
