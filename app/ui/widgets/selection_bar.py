"""The line below the table while several people are selected: how many, and what can be done with all of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.storage.reads.contacts import ListRow
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, label, rule
from app.ui.words import people


class SelectionBar(QWidget):
    """Hidden unless somebody is selected and it is wanted."""

    put_in = Signal(object)
    take_out = Signal(object)
    new_list = Signal()
    tag_on = Signal(str)
    tag_off = Signal(str)
    new_tag = Signal()
    merge = Signal()
    delete = Signal()
    nobody = Signal()

    def __init__(self, theme: Theme, lists: Callable[[], Sequence[ListRow]], tags: Callable[[], Sequence[str]]) -> None:
        """`lists` and `tags` are those that there are at the moment."""
        super().__init__()
        self._lists, self._tags = lists, tags
        self.words = label()
        self.put_button = Button(theme, self.tr("Put in a list"), sign="list-plus")
        self.take_button = Button(theme, self.tr("Take out of a list"), sign="list-minus")
        self.tag_button = Button(theme, self.tr("Tag"), sign="plus", name=self.tr("Put on or take off a tag"))
        self.merge_button = Button(
            theme, self.tr("Merge…"), sign="users", name=self.tr("Merge the two into one contact")
        )
        self.delete_button = Button(theme, self.tr("Delete"), kind="danger", sign="trash-2")
        self.none_button = Button(theme, kind="quiet", sign="x", name=self.tr("Select nobody"))
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Lists"))
        parts, wrapped = Flow(spacing=8), QWidget()
        buttons = (self.put_button, self.take_button, self.tag_button, self.merge_button, self.delete_button)
        for part in (self.words, *buttons):
            parts.addWidget(part)
        self.words.setMinimumHeight(self.put_button.sizeHint().height())
        wrapped.setLayout(parts)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        wrapped.setSizePolicy(policy)
        line = row(8)
        line.setContentsMargins(12, 8, 8, 8)
        line.addWidget(wrapped, 1)
        line.addWidget(self.none_button, 0, Qt.AlignmentFlag.AlignTop)
        box = column(0)
        box.addWidget(rule())
        box.addLayout(line)
        self.setLayout(box)
        self.put_button.clicked.connect(lambda: self._open(self.put_button, self.put_in.emit, new=True))
        self.take_button.clicked.connect(lambda: self._open(self.take_button, self.take_out.emit, new=False))
        self.tag_button.clicked.connect(self._open_tags)
        self.merge_button.clicked.connect(self.merge)
        self.delete_button.clicked.connect(self.delete)
        self.none_button.clicked.connect(self.nobody)
        self.hide()

    def show_count(self, count: int) -> None:
        """How many are selected; one is the panel's, not ours."""
        self.setVisible(count > 1)
        self.merge_button.setVisible(count == 2)
        self.words.setText(self.tr("{0} selected").format(people(count)))

    def _open(self, button: Button, chosen: Callable[[ListRow], object], *, new: bool) -> None:
        self.menu.clear()
        lists = self._lists()
        for one in lists:
            self.menu.addAction(one.name.replace("&", "&&")).triggered.connect(lambda _=False, one=one: chosen(one))
        if not lists:
            self.menu.addAction(self.tr("There is no list yet")).setEnabled(False)
        if new:
            self.menu.addSeparator()
            self.menu.addAction(self.tr("New list…")).triggered.connect(self.new_list)
        self._pop_up(button)

    def _open_tags(self) -> None:
        self.menu.clear()
        tags = self._tags()
        for title, chosen in ((self.tr("Put on"), self.tag_on), (self.tr("Take off"), self.tag_off)):
            self.menu.addSeparator()
            for tag in tags:
                words = f"{title}: {tag}".replace("&", "&&")
                self.menu.addAction(words).triggered.connect(lambda _=False, tag=tag, chosen=chosen: chosen.emit(tag))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Another tag…")).triggered.connect(self.new_tag)
        self._pop_up(self.tag_button)

    def _pop_up(self, button: Button) -> None:
        above = QPoint(0, -self.menu.sizeHint().height())
        self.menu.popup(button.mapToGlobal(above))
