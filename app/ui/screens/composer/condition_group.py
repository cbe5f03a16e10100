"""Conditions below each other, with the ways to add one; a group in a frame has conditions of its own."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from app.domain import filter_vocabulary as words
from app.domain.filter_json import DEEPEST
from app.domain.filter_put_back import put_back
from app.domain.filter_sentence import told
from app.domain.filter_terms import Join
from app.domain.people_filter import Condition, Group, Node
from app.ui.audience_words import say_filter
from app.ui.screens.composer.condition_row import ConditionRow, Setting
from app.ui.widgets.card import Card, clear, column, row
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button

CONDITION = str(QT_TRANSLATE_NOOP("Conditions", "Condition"))


class Conditions(QWidget):
    """Emits `changed` with all of them, and `removed` after that, with the one that the person took away and the group
    in which it was, as it is left; None for one that was in no group.
    """

    changed = Signal(object)
    removed = Signal(object, object)

    def __init__(self, setting: Setting, *, add: str, after: QWidget, depth: int = 1) -> None:
        """`add` is what the button says that adds one; `after` is where the Tab key stops before. None yet."""
        super().__init__()
        self._setting, self._after, self._depth = setting, after, depth
        self.nodes: tuple[Node, ...] = ()
        self.lines: list[ConditionRow | GroupBox] = []
        self._box = column(10)
        self._rows = column(10)
        name = self.tr("Add a condition: {0}").format(add)
        self.add = Button(setting.theme, add, kind="chip", sign="plus", name=name)
        self.add.clicked.connect(self._offer)
        self.any = Button(
            setting.theme, self.tr("Any of…"), kind="chip", sign="plus", name=self.tr("Add a group: any of these")
        )
        self.any.clicked.connect(lambda: self._offer(group=True))
        if depth >= DEEPEST - 1:
            self.any.hide()  # showing it, without a parent as yet, would open a window of its own
        buttons = Flow()
        buttons.addWidget(self.add)
        buttons.addWidget(self.any)
        self._box.addLayout(self._rows)
        self._box.addLayout(buttons)
        self.setLayout(self._box)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("What can be asked"))

    def show_nodes(self, nodes: tuple[Node, ...], setting: Setting | None = None) -> None:
        """Show these; lines that already do stay as they are."""
        anew = setting is not None and setting.parting.names != self._setting.parting.names
        if setting is not None:
            self._setting = setting
        if nodes == self.nodes:
            if anew:
                for line in self.lines:  # as it stands: somebody may be writing in it
                    line.renew(self._setting)
            return
        self.nodes = nodes
        clear(self._rows)
        self.lines = [self._line(node) for node in nodes]
        for line in self.lines:
            self._rows.addWidget(line)
        place = self._after
        for stop in self.stops():
            QWidget.setTabOrder(place, stop)
            place = stop

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in this order; what is made later would come last."""
        return [*(stop for line in self.lines for stop in line.stops()), self.add, self.any]

    def add_node(self, node: Node) -> None:
        """As the person does it."""
        self.bring_back(node, None)

    def bring_back(self, node: Node, left: Group | None) -> None:
        """One that was taken away, into its group, if that is still as it was left."""
        self._be(put_back(self.nodes, node, left))
        if left is None:
            self.lines[-1].first().setFocus(Qt.FocusReason.TabFocusReason)

    def _line(self, node: Node) -> "ConditionRow | GroupBox":
        made: ConditionRow | GroupBox
        if isinstance(node, Group):
            made = GroupBox(self._setting, node, self._depth)
            made.lost.connect(self.removed)
        else:
            made = ConditionRow(self._setting, node)
        made.changed.connect(lambda other: self._replace(made, other))
        made.removed.connect(lambda: self._remove(made))
        return made

    def _replace(self, line: "ConditionRow | GroupBox", node: Node) -> None:
        at = self.lines.index(line)
        self.nodes = (*self.nodes[:at], node, *self.nodes[at + 1 :])
        self.changed.emit(self.nodes)

    def _remove(self, line: "ConditionRow | GroupBox") -> None:
        at = self.lines.index(line)
        gone = self.nodes[at]
        self._be((*self.nodes[:at], *self.nodes[at + 1 :]))
        (self.lines[min(at, len(self.lines) - 1)].first() if self.lines else self.add).setFocus()
        self.removed.emit(gone, None)

    def _be(self, nodes: tuple[Node, ...]) -> None:
        self.show_nodes(nodes)
        self.changed.emit(nodes)

    def _offer(self, *, group: bool = False) -> None:
        """What can be asked, below the button."""
        self.menu.clear()
        parting = self._setting.parting
        for condition in parting.fresh():
            action = self.menu.addAction(parting.subject(condition))
            action.triggered.connect(self._adder(condition, group=group))
        button = self.any if group else self.add
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _adder(self, condition: Condition, *, group: bool) -> Callable[[], None]:
        node: Node = Group(Join.ANY, (condition,)) if group else condition
        return lambda: self.add_node(node)


class GroupBox(Card):
    """A group of conditions. Emits `changed` with another group, and `removed`, also when nothing is left in it; and
    `lost` for what was taken away from among others in it, as `Conditions` does.
    """

    changed = Signal(object)
    removed = Signal()
    lost = Signal(object, object)

    def __init__(self, setting: Setting, group: Group, depth: int) -> None:
        """Shows it at once."""
        super().__init__(role="group", padding=10)
        self.node = group
        self.join = QComboBox()
        self.join.setAccessibleName(self.tr("What the group asks"))
        for join, word in words.JOIN.items():
            self.join.addItem(say_filter(word), join)
        self.join.setCurrentIndex(list(words.JOIN).index(group.join))
        self.join.activated.connect(self._joined)
        self._remove = remove = Button(setting.theme, kind="quiet", sign="x", name=self.tr("Remove this group"))
        remove.setAccessibleName(self.tr("Remove: {0}").format(told(group, setting.parting)))
        remove.clicked.connect(self.removed)
        head = row(8)
        head.addWidget(self.join)
        head.addStretch(1)
        head.addWidget(remove)
        self.box.addLayout(head)
        add = QCoreApplication.translate("Conditions", CONDITION)
        self.inside = Conditions(setting, add=add, after=remove, depth=depth + 1)
        self.box.addWidget(self.inside)
        self.inside.show_nodes(group.parts)
        self.inside.changed.connect(self._changed)
        self.inside.removed.connect(self._lost)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in this order."""
        return [self.join, self._remove, *self.inside.stops()]

    def first(self) -> QWidget:
        """Where the keyboard goes when the group is new."""
        return self.inside.lines[0].first()

    def renew(self, setting: Setting) -> None:
        """Things have other names now, or there are others."""
        self.inside.show_nodes(self.node.parts, setting)

    def _joined(self, at: int) -> None:
        self._be(Group(self.join.itemData(at), self.node.parts))

    def _changed(self, parts: tuple[Node, ...]) -> None:
        if parts:
            self._be(Group(self.node.join, parts))
        else:
            self.removed.emit()

    def _lost(self, node: Node, left: Group | None) -> None:
        if self.inside.nodes:  # otherwise the group went, and that is told
            self.lost.emit(node, left or self.node)

    def _be(self, group: Group) -> None:
        self.node = group
        self.changed.emit(group)
