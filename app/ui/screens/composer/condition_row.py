"""One condition of an audience as a line to read and to change: what is asked, how it is compared, with what."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.filter_meaning import is_whole
from app.domain.filter_parting import Parting
from app.domain.filter_parts import Dated
from app.domain.filter_sentence import told
from app.domain.people_filter import Condition
from app.ui.screens.composer.condition_parts import CONTROLS, Control, Words, control_for
from app.ui.theme import Theme
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button


@dataclass(frozen=True, slots=True)
class Setting:
    """What every line needs: how it looks, what things are called, and which day it is in the shop."""

    theme: Theme
    parting: Parting
    today: date


class ConditionRow(QWidget):
    """Emits `changed` with another condition, and `removed`."""

    changed = Signal(object)
    removed = Signal()

    def __init__(self, setting: Setting, condition: Condition) -> None:
        """Shows it at once."""
        super().__init__()
        self._setting, self.node = setting, condition
        self._flow = Flow(spacing=8)
        self._subject = Words(self.tr("What is asked"))
        self._subject.changed.connect(self._become)
        self.controls: list[Control] = []
        self.remove = Button(setting.theme, kind="quiet", sign="x", name=self.tr("Remove this condition"))
        self.remove.clicked.connect(self.removed)
        self.remove.setMinimumHeight(self._subject.sizeHint().height())
        self._flow.addWidget(self._subject)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_condition(condition)

    def show_condition(self, condition: Condition) -> None:
        """Show another one; controls that still fit stay, and with them the place of the keyboard."""
        self.node = condition
        parting = self._setting.parting
        self._subject.show_part(parting.about(condition))
        parts = parting.parts(condition)
        fitting = 0
        while fitting < min(len(parts), len(self.controls)):
            if not isinstance(self.controls[fitting], CONTROLS[type(parts[fitting])]):
                break
            fitting += 1
        self._drop(fitting)
        for at, part in enumerate(parts):
            if at == len(self.controls):
                self._add(control_for(part, self._name(at), self._setting.today), how=at == 0)
            self.controls[at].show_part(part)  # type: ignore[arg-type]  # it is the one for this part
        self._flow.removeWidget(self.remove)
        self._flow.addWidget(self.remove)
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)
        words = told(condition, parting)
        self.remove.setAccessibleName(self.tr("Remove: {0}").format(words))
        self.setAccessibleName(words)
        self._flow.invalidate()
        self.updateGeometry()

    def renew(self, setting: Setting) -> None:
        """Things have other names now, or there are others."""
        self._setting = setting
        self.show_condition(self.node)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in this order."""
        return [self._subject, *self.controls, self.remove]

    def first(self) -> QWidget:
        """Where the keyboard goes when the line is new: to what it is compared with, or to how."""
        return self.controls[min(1, len(self.controls) - 1)]

    def _name(self, at: int) -> str:
        return self.tr("How it is compared") if at == 0 else self.tr("Compared with what")

    def _add(self, control: Control, *, how: bool) -> None:
        if how:
            control.setProperty("role", "how")
        control.changed.connect(self._become)
        self.controls.append(control)
        self._flow.addWidget(control)
        control.show()

    def _drop(self, first: int) -> None:
        for control in self.controls[first:]:
            self._flow.removeWidget(control)
            control.hide()
            control.deleteLater()
        del self.controls[first:]

    def _become(self, condition: Condition) -> None:
        dated = [part for part in self._setting.parting.parts(condition) if isinstance(part, Dated)]
        if dated and not is_whole(condition):
            condition = dated[0].make(self._setting.today)  # what the control shows
        self.show_condition(condition)
        self.changed.emit(condition)
