"""Where an audience starts from: everybody, a list, or a saved audience; and the ways to save one."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from app.domain.filter_sentence import sentence
from app.domain.ids import AudienceId
from app.domain.people_filter import EVERYBODY, Filter, in_list
from app.storage.reads.saved_audiences import SavedAudience
from app.ui.desk import Desk
from app.ui.dialogs.name_audience import NameAudience
from app.ui.figures import whole
from app.ui.screens.composer.condition_row import Setting
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.known import Around
from app.ui.widgets.card import row
from app.ui.widgets.elided_combo import ElidedCombo
from app.ui.widgets.labels import Button

Entry = tuple[str, Filter, AudienceId | None]


class StartFrom(QWidget):
    """Emits `chosen` with a filter and the saved audience that it is of, if it is of one."""

    chosen = Signal(object, object)

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """Offers nothing until `show_around`."""
        super().__init__()
        self._desk, self._drafting = desk, drafting
        self._setting: Setting | None = None
        self._saved: dict[AudienceId, SavedAudience] = {}
        self._entries: list[Entry] = []
        self.list = ElidedCombo()
        self.list.setAccessibleName(self.tr("Start from"))
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(8)
        self.list.activated.connect(self._choose)
        self.save = Button(desk.theme, self.tr("Save as…"), name=self.tr("Save this audience under a name"))
        self.save.clicked.connect(self._save_as)
        self.more = Button(desk.theme, kind="quiet", sign="settings", name=self.tr("The saved audience"))
        self.more.clicked.connect(self._offer)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("The saved audience"))
        line = row(12)
        line.addWidget(self.list, 1)
        line.addWidget(self.more)
        line.addWidget(self.save)
        self.setLayout(line)

    def show_around(self, around: Around, setting: Setting) -> None:
        """Offer what there is now, and show where the draft started from."""
        self._setting = setting
        self._saved = {one.id: one for one in around.saved}
        self._entries = [
            (self.tr("All contacts ({0})").format(whole(around.contacts)), EVERYBODY, None),
            *((f"{one.name} ({whole(one.size)})", in_list(one.id, one.name), None) for one in around.lists),
            *((self.tr("Saved audience: {0}").format(one.name), one.filter, one.id) for one in around.saved),
        ]
        self.show_draft()

    def show_draft(self) -> None:
        """Show where the draft started from, and whether it was changed since."""
        content = self._drafting.content
        entries, at = list(self._entries), self._place()
        if at is None and entries:
            saved = self._saved.get(content.audience) if content.audience is not None else None
            words = self.tr("Saved audience: {0} (changed)").format(saved.name) if saved else self.tr("Own choice")
            entries.append((words, content.filter, content.audience))
            at = len(entries) - 1
        if [entry[0] for entry in entries] != [self.list.itemText(one) for one in range(self.list.count())]:
            self.list.clear()
            self.list.addItems([entry[0] for entry in entries])
        if at is not None:
            self.list.setCurrentIndex(at)
            self.list.setToolTip(self.list.currentText())
        self.more.setVisible(content.audience in self._saved)
        self.save.setEnabled(content.filter != EVERYBODY)

    def _place(self) -> int | None:
        content = self._drafting.content
        same = [at for at, (_, chosen, _) in enumerate(self._entries) if chosen == content.filter]
        of = [at for at in same if self._entries[at][2] == content.audience]
        return next(iter((*of, *same)), None)

    def _choose(self, at: int) -> None:
        if at < len(self._entries):
            _, chosen, audience = self._entries[at]
            self.chosen.emit(chosen, audience)

    def _offer(self) -> None:
        saved = self._saved.get(self._drafting.content.audience or AudienceId(0))
        if saved is None:
            return
        self.menu.clear()
        change = self.menu.addAction(self.tr("Save the changes in “{0}”").format(saved.name))
        change.setEnabled(saved.filter != self._drafting.content.filter)
        change.triggered.connect(lambda: self._change(saved))
        self.menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self._rename(saved))
        self.menu.addAction(self.tr("Delete “{0}”").format(saved.name)).triggered.connect(lambda: self._delete(saved))
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _save_as(self) -> None:
        chosen = self._drafting.content.filter
        dialog = self._name(
            self.tr("Save this audience"), "", lambda name: self._desk.actions.audiences.save(name, chosen)
        )
        dialog.saved.connect(lambda audience: self.chosen.emit(chosen, audience))
        dialog.saved.connect(lambda: self._desk.say(self.tr("The audience is saved")))

    def _change(self, saved: SavedAudience) -> None:
        chosen, actions = self._drafting.content.filter, self._desk.actions
        self._desk.do(
            lambda: actions.audiences.change(saved.id, chosen),
            failing=self.tr("The audience was not saved"),
            done=lambda _: self._done(self.tr("“{0}” is changed; other campaigns stay as they are").format(saved.name)),
        )

    def _rename(self, saved: SavedAudience) -> None:
        actions = self._desk.actions
        self._name(self.tr("Rename the audience"), saved.name, lambda name: actions.audiences.rename(saved.id, name))

    def _delete(self, saved: SavedAudience) -> None:
        actions = self._desk.actions
        self._desk.do(
            lambda: actions.audiences.delete(saved.id),
            failing=self.tr("The audience was not deleted"),
            done=lambda _: self._done(
                self.tr("“{0}” is deleted; this campaign keeps its people").format(saved.name),
                action=self.tr("Bring it back"),
                do=lambda: self._bring_back(saved),
            ),
        )

    def _bring_back(self, saved: SavedAudience) -> None:
        actions = self._desk.actions
        self._desk.do(
            lambda: actions.audiences.bring_back(saved.id),
            failing=self.tr("The audience was not brought back"),
            done=lambda _: self._drafting.knowing.ask_around(),
        )

    def _name(self, title: str, name: str, work: Callable[[str], object]) -> NameAudience:
        assert self._setting is not None  # there is nothing to press before
        told = sentence(self._drafting.content.filter, self._setting.parting)
        dialog = NameAudience(self._desk, self.window(), title, name=name, told=told, work=work)
        dialog.saved.connect(self._drafting.knowing.ask_around)
        dialog.open()
        return dialog

    def _done(self, words: str, *, action: str = "", do: Callable[[], None] | None = None) -> None:
        self._desk.say(words, action=action, do=do)
        self._drafting.knowing.ask_around()
