"""Settings, Backup: make one now, put one back, and look whether the data is whole."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QGridLayout

from app.pipeline.commands import BackupFile
from app.ui.desk import Desk
from app.ui.figures import day_time, file_size
from app.ui.settings.backup_work import BackupWork
from app.ui.settings.page import Page
from app.ui.settings.restoring import Restoring
from app.ui.widgets.card import Card, clear, row
from app.ui.widgets.labels import Button, Elided, label
from app.ui.words import of_error

FOLDER = "setup/backup_folder"


class BackupPage(Page):
    """Everything here goes on in the background; sending does too."""

    def __init__(self, desk: Desk) -> None:
        """Lists the backups that are there."""
        super().__init__(desk)
        theme = desk.theme
        self.now = Button(theme, self.tr("&Back up now"), sign="archive")
        self.restore = Button(theme, self.tr("&Restore…"), sign="rotate-ccw")
        self.check = Button(theme, self.tr("&Check the data"), sign="shield-check")
        self.folder = Button(theme, self.tr("Open the folder"), kind="link", sign="folder-open")
        self.work = BackupWork(desk)
        self.restoring = Restoring(desk, self)
        self.list = QGridLayout()
        self._none = label(self.tr("There is no backup yet."), "muted", wrap=True)
        self._listed: Sequence[BackupFile] | None = None
        self._place = desk.store.parent / "backups"
        self.put(self._actions(), self._backups())
        if desk.practice:
            self.restore.setEnabled(False)
            self.restore.setToolTip(self.tr("Not in practice: its data is thrown away"))
        self.now.clicked.connect(self._ask_where)
        self.restore.clicked.connect(lambda: self.restoring.choose(self._place))
        self.check.clicked.connect(self.work.check)
        self.folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place))))
        self.work.busy_changed.connect(self._set_busy)
        self.work.made.connect(self.read)
        self.read()

    def read(self) -> None:
        """Look again which backups there are."""
        self.desk.background.run(self.desk.actions.setup.backups, done=self._show, failed=self._broke)

    def back_up_to(self, file: Path) -> None:
        """Make one there."""
        self.desk.remembered.keep_text(FOLDER, str(file.parent))
        self.work.back_up(file)

    def _actions(self) -> Card:
        card = Card(spacing=12)
        card.box.addWidget(label(self.tr("Backup"), "heading"))
        words = self.tr("Contacts, campaigns, messages and settings in one file. The API key is never in it.")
        card.box.addWidget(label(words, "muted", wrap=True))
        card.box.addWidget(self.work)
        line = row(12)
        for button in (self.now, self.restore, self.check):
            line.addWidget(button)
        line.addStretch(1)
        card.box.addLayout(line)
        return card

    def _backups(self) -> Card:
        card = Card(spacing=12)
        head = row(12)
        head.addWidget(label(self.tr("Last backups"), "heading"))
        head.addStretch(1)
        head.addWidget(self.folder)
        card.box.addLayout(head)
        self.list.setHorizontalSpacing(16)
        self.list.setVerticalSpacing(8)
        self.list.setColumnStretch(1, 1)
        card.box.addWidget(self._none)
        card.box.addLayout(self.list)
        words = self.tr("Retail Send makes one by itself before each update and before each restore.")
        card.box.addWidget(label(words, "small", wrap=True))
        return card

    def _show(self, backups: Sequence[BackupFile]) -> None:
        self._none.setText(self.tr("There is no backup yet."))
        self._none.setVisible(not backups)
        if backups == self._listed:
            return
        self._listed = backups
        clear(self.list)
        for at, backup in enumerate(backups):
            name = Elided(backup.file.name)
            name.setToolTip(str(backup.file))
            self.list.addWidget(label(day_time(backup.at), "muted"), at, 0)
            self.list.addWidget(name, at, 1)
            self.list.addWidget(label(file_size(backup.bytes), "muted"), at, 2)

    def _broke(self, error: Exception) -> None:
        self._none.setText(self.tr("The backups could not be listed. {0}").format(of_error(error)))
        self._none.show()

    def _ask_where(self) -> None:
        folder = self.desk.remembered.text(FOLDER)
        proposed = self.desk.actions.setup.proposed_backup("backup")
        ask = QFileDialog(self.desk.window, self.tr("Where should the backup go?"), folder or str(self._place))
        ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ask.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a backup is never written over another file
        ask.setDefaultSuffix("db")
        ask.setNameFilters([self.tr("Backups (*.db)")])
        ask.selectFile(proposed.name)
        ask.fileSelected.connect(lambda file: self.back_up_to(Path(file)))
        ask.open()

    def _set_busy(self, busy: bool) -> None:
        self.now.setEnabled(not busy)
        self.check.setEnabled(not busy)
        self.restore.setEnabled(not busy and not self.desk.practice)
