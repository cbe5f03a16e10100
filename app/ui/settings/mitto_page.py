"""Settings, Mitto: the account and its key, and two ways to see that it works."""

from app.domain.account import AccountCheck, AccountState, KeyPlace, KnownKey
from app.domain.setting_values import Family
from app.ui.account_words import PLACE, account_say, check_advice, check_line
from app.ui.desk import Desk
from app.ui.dialogs.sms_test import SmsTestDialog
from app.ui.forms.choice import Choice
from app.ui.forms.field import Field
from app.ui.forms.form import Form
from app.ui.forms.keeper import Keeper
from app.ui.setting_words import setting_name
from app.ui.settings.key_line import KeyLine
from app.ui.settings.page import Page
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button, dress, label
from app.ui.widgets.state import State
from app.ui.words import of_error


class MittoPage(Page):
    """Asks Mitto only when the person wants it."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        """Reads the key's place at once."""
        super().__init__(desk)
        theme = desk.theme
        self._testing = False
        self.state = State(theme)
        self.advice = label(role="problem", wrap=True)
        self.key = KeyLine(desk)
        self._key_aside = label(role="muted", wrap=True)
        self.test = Button(theme, self.tr("&Test the connection"), sign="plug-zap")
        self.sms = Button(theme, self.tr("&Send me a test SMS"), sign="message-square")
        self.remove = Button(theme, self.tr("Remove the key"), kind="link", name=self.tr("Remove the API key"))
        self.remove.hide()
        self.put(self._account(keeper))
        self.key.changed.connect(self._key_changed)
        self.key.refused.connect(self._key_refused)
        self.remove.clicked.connect(self.key.ask_to_remove)
        self.test.clicked.connect(self._test)
        self.sms.clicked.connect(lambda: SmsTestDialog(desk, keeper, desk.window).open())
        self._read_key()

    def refresh(self) -> None:
        """The key can only change here, or on the command line; it is read when the page comes up."""

    def _account(self, keeper: Keeper) -> Form:
        form = Form(self.desk.theme, self.tr("Account"))
        form.head.addWidget(self.state)
        self.state.hide()
        form.add_line(label(self.tr("API key"), wrap=True), self.key, self._key_aside)
        families = (
            (str(Family.MESSAGING), self.tr("Messaging")),
            (str(Family.SMS), self.tr("SMS")),
        )
        family = "mitto.family"
        form.add(
            Field(keeper, "mitto.traffic_account", hint=self.tr("From your Mitto contract")),
            Field(
                keeper,
                "mitto.sender",
                hint=self.tr("3–11 Latin letters or digits, or a number of 3–14 digits"),
            ),
            Field(
                keeper,
                family,
                hint=self.tr("As in your contract. Messaging tells what was delivered, SMS does not"),
                control=Choice(setting_name(family), families),
            ),
        )
        form.add(
            Field(
                keeper,
                "store.test_numbers",
                hint=self.tr("Where test messages go: up to 5 mobile numbers with commas between them"),
            )
        )
        form.add(
            Field(
                keeper,
                "mitto.account_name",
                hint=self.tr("With the SMS API only: Mitto is asked for its count of a month under this name"),
            )
        )
        self.advice.hide()
        form.box.addWidget(self.advice)
        buttons = row(12)
        buttons.addWidget(self.test)
        buttons.addWidget(self.sms)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        form.box.addLayout(buttons)
        form.add_more(
            (
                Field(
                    keeper,
                    "mitto.base_url",
                    hint=self.tr("Empty, unless Mitto gave you an address of your own"),
                    allowed=self.tr("Empty, or an address such as https://messaging.mittoapi.com"),
                ),
                Field(keeper, "mitto.connect_timeout_s", hint=self.tr("Seconds before a request is given up unsent")),
                Field(
                    keeper,
                    "mitto.read_timeout_s",
                    hint=self.tr("Seconds in all; without an answer its messages are unconfirmed"),
                ),
            )
        )
        return form

    def _read_key(self) -> None:
        setup = self.desk.actions.setup
        self.desk.background.run(setup.known_key, done=self._show_key, failed=self._key_refused)

    def _show_key(self, known: KnownKey | None) -> None:
        self.key.show_key(known)
        self.remove.setVisible(known is not None and known.place is not KeyPlace.ENVIRONMENT)
        dress(self._key_aside, "muted")
        self._key_aside.setText(
            account_say(PLACE[known.place]) if known else self.tr("It will be kept in this computer's key ring")
        )

    def _key_changed(self) -> None:
        self.state.hide()
        self.advice.hide()
        self._read_key()

    def _key_refused(self, error: Exception) -> None:
        dress(self._key_aside, "problem")
        self._key_aside.setText(of_error(error))

    def _test(self) -> None:
        if self._testing:
            return
        self._testing = True
        self.test.setEnabled(False)
        self.advice.hide()
        self._say(self.tr("Asking Mitto"), "queued")
        setup = self.desk.actions.setup
        job = self.desk.background.run(setup.check_account, done=self._checked, failed=self._broke)
        job.ended.connect(self._tested)

    def _checked(self, check: AccountCheck) -> None:
        self._say(*check_line(check))
        advice = check_advice(check)
        dress(self.advice, "muted" if check.state is AccountState.REACHED else "problem")
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))

    def _broke(self, error: Exception) -> None:
        self._say(self.tr("Not known"), "queued")
        self.desk.problem(self.tr("The connection was not tested"), error)

    def _tested(self) -> None:
        self._testing = False
        self.test.setEnabled(True)

    def _say(self, words: str, token: str) -> None:
        self.state.show_state(words, token)
        self.state.show()
