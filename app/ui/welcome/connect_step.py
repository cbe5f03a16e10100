"""Step one: the key that Mitto gave, and at once whether it works."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout

from app.domain.account import AccountCheck, AccountState, KnownKey
from app.domain.errors import Refused
from app.domain.settings import parse
from app.ui.account_words import check_advice, check_line
from app.ui.desk import Desk
from app.ui.forms.entry import Entry
from app.ui.forms.keeper import Keeper
from app.ui.setting_words import setting_name
from app.ui.settings.key_line import KeyEntry
from app.ui.welcome.step_card import StepCard
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button, dress, label
from app.ui.widgets.state import State
from app.ui.words import of_error

ACCOUNT = "mitto.traffic_account"


class ConnectStep(StepCard):
    """Emits `connected` when Mitto has said yes."""

    connected = Signal()

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        """Looks whether there is a key already."""
        super().__init__(
            desk.theme,
            1,
            self.tr("Connect Mitto"),
            self.tr("Paste the API key that Mitto gave you. It stays in this computer's key ring."),
        )
        self._desk, self._keeper = desk, keeper
        self._known: KnownKey | None = None
        self._busy = False
        self.key = KeyEntry()
        self.account = Entry(setting_name(ACCOUNT))
        self.account.setPlaceholderText(self.tr("From your Mitto contract"))
        self.connect_button = Button(desk.theme, self.tr("Connect"), kind="primary")
        self.state = State(desk.theme)
        self.advice = label(role="problem", wrap=True)
        line = row(12)
        line.addWidget(self.key, 1)
        line.addWidget(self.connect_button)
        self.body.addLayout(line)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.addRow(setting_name(ACCOUNT), self.account)
        self.body.addLayout(form)
        for part in (self.state, self.advice):
            part.hide()
            self.body.addWidget(part)
        self.connect_button.clicked.connect(self.try_it)
        self.key.returnPressed.connect(self.try_it)
        self.key.given_up.connect(self.key.clear)
        keeper.read.connect(lambda texts: self.account.show_kept(texts[ACCOUNT]))
        setup = desk.actions.setup
        desk.background.run(setup.known_key, done=self._know, failed=lambda _: None)

    def try_it(self) -> None:
        """Keep what was entered, and ask Mitto."""
        key, account = self.key.text().strip(), self.account.text().strip()
        if self._busy:
            return
        if not key and self._known is None:
            self._say_problem(self.tr("Paste the key first, or skip this step."))
            return
        try:
            parse(ACCOUNT, account)
        except Refused as refusal:
            self._say_problem(of_error(refusal))
            return
        self._set_busy(True)
        self.advice.hide()
        self.state.show_state(self.tr("Asking Mitto"), "queued")
        self.state.show()
        actions = self._desk.actions

        def work() -> AccountCheck:
            if key:
                actions.set_api_key(key)
            actions.change_setting(ACCOUNT, account)
            return actions.setup.check_account()

        job = self._desk.background.run(work, done=self._checked, failed=self._broke)
        job.ended.connect(lambda: self._set_busy(False))

    def _know(self, known: KnownKey | None) -> None:
        self._known = known
        if known is not None:
            self.key.setPlaceholderText("•" * 12 + known.ending)

    def _checked(self, check: AccountCheck) -> None:
        self._keeper.ask()
        self.state.show_state(*check_line(check))
        advice = check_advice(check)
        self.advice.setText(advice)
        dress(self.advice, "muted" if check.good else "problem")
        self.advice.setVisible(bool(advice))
        if check.state is AccountState.NO_ACCOUNT:
            self.account.setFocus()
        if check.good:
            self.key.clear()
            self.connected.emit()

    def _broke(self, error: Exception) -> None:
        self.state.hide()
        self._say_problem(of_error(error))

    def _say_problem(self, words: str) -> None:
        dress(self.advice, "problem")
        self.advice.setText(words)
        self.advice.show()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.connect_button.setEnabled(not busy)
