"""The live table of one campaign's messages: pages loaded off the UI thread, cells changed in place, rows that stay.

What is on show stays there until the answer to a newer choice has come, so a search or a sort never empties the table.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.ids import Clock
from app.ui.asking import Asking
from app.ui.background import Background
from app.ui.models.message_cells import Column, alignment, cell, heading, tip
from app.ui.models.message_list import ListMaker, MessageList
from app.ui.models.message_pages import Choice, Moment, View, Wanted, look
from app.ui.models.moving_rows import NOWHERE, Index, MovingRows


class MessageTable(MovingRows):
    """Rows come when a view asks for them."""

    loaded = Signal()
    failed = Signal(Exception)

    def __init__(
        self,
        store: Path,
        background: Background,
        *,
        clock: Clock,
        visible: Callable[[], View],
        at_rest: Callable[[], bool] = lambda: True,
        parent: QObject,
    ) -> None:
        """`visible` tells which rows are on screen and read again; `at_rest` whether they may change their places."""
        super().__init__(visible, parent)
        self._store, self._clock = store, clock
        self._choice: Choice | None = None
        self._listed: MessageList | None = None
        self._held = self._missed = False
        self._asking = Asking(background, self._question, answered=self._take, failed=self.failed.emit, parent=self)
        self.lists = ListMaker(store, background, clock=clock, at_rest=at_rest, parent=self)
        self.lists.made.connect(self._take_list)
        self.lists.failed.connect(self.failed)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._read)

    def show(self, choice: Choice) -> None:
        """Show these messages; what is shown of the same campaign stays until they are there."""
        if self._moment is None or self._moment.choice.campaign != choice.campaign:
            self.empty()
        if choice.listed:
            self.lists.make(choice)
            return
        self.lists.forget()
        self._turn_to(choice, None)

    def clear(self) -> None:
        """Show nothing."""
        self.empty()
        self._choice, self._listed, self.kept = None, None, None
        self.lists.forget()
        self._asking.forget()

    def refresh(self) -> None:
        """Read again what is on screen: something may have changed."""
        self._read()
        self.lists.something_changed()

    def hold(self, held: bool) -> None:
        """While it is held nothing changes: the person is dragging over rows."""
        self._held = held
        if not held and self._missed:
            self._missed = False
            self._read()

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way, or a question."""
        return self._asking.waiting or self._soon.isActive() or self.lists.busy

    @property
    def listed(self) -> MessageList | None:
        """The list that is shown, unless they stand in the order of their launch."""
        return self._listed if self._moment is not None and self._moment.choice.listed else None

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(section)
        return heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(index.column())
        row = self.message_at(index.row())
        if row is None:
            self._soon.start()
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(row, index.column(), self._clock())
        if role == Qt.ItemDataRole.UserRole:
            return row
        return tip(row, index.column()) if role == Qt.ItemDataRole.ToolTipRole else None

    def _turn_to(self, choice: Choice, listed: MessageList | None) -> None:
        self._choice, self._listed = choice, listed
        self._asking.ask_afresh()

    def _take_list(self, made: MessageList) -> None:
        self._turn_to(made.choice, made)

    def _read(self) -> None:
        if self._choice is not None:
            self._asking.ask()

    def _question(self) -> Callable[[], Moment]:
        assert self._choice is not None
        view, moment = self._visible(), self._moment
        if moment is not None and moment.choice != self._choice:
            moment, view = None, View(0, view.last - view.first)
        follow = moment is not None and self._choice.status is not None and (view.first > 0 or view.held)
        top = moment.row(view.first) if moment and follow else None
        wanted = Wanted(
            self._choice,
            first=view.first,
            last=max(view.last, view.first),
            top=top.id if top else None,
            kept=self.kept,
            kept_at=moment.position(self.kept) if moment and self.kept is not None else None,
            listed=self._listed.ids if self._listed else None,
            known=moment.ids if moment else None,
        )
        return lambda: look(self._store, wanted)

    def _take(self, after: Moment) -> None:
        if self._held:
            self._missed = True
            return
        self.go_to(after)
        self.loaded.emit()
