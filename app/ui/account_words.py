"""What is said about the Mitto account: where its key is, how the connection stands, what became of a test SMS."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.account import AccountCheck, AccountState, KeyPlace, SmsTest, SmsTestOutcome

CONTEXT = "account_words"

PLACE: Mapping[KeyPlace, str] = {
    KeyPlace.KEY_RING: str(
        QT_TRANSLATE_NOOP("account_words", "Kept in this computer's key ring, never in the database or a backup")
    ),
    KeyPlace.ENVIRONMENT: str(
        QT_TRANSLATE_NOOP("account_words", "Given in the variable RETAIL_SEND_API_KEY, which comes before any key ring")
    ),
    KeyPlace.MEMORY: str(QT_TRANSLATE_NOOP("account_words", "Kept until you leave practice")),
}

STATE: Mapping[AccountState, tuple[str, str]] = {
    AccountState.CONNECTED: (str(QT_TRANSLATE_NOOP("account_words", "Connected")), ""),
    AccountState.REACHED: (
        str(QT_TRANSLATE_NOOP("account_words", "Mitto answers")),
        str(QT_TRANSLATE_NOOP("account_words", "Whether the key is right shows with a test SMS only.")),
    ),
    AccountState.NO_KEY: (
        str(QT_TRANSLATE_NOOP("account_words", "No API key yet")),
        str(QT_TRANSLATE_NOOP("account_words", "Paste the key that Mitto gave you.")),
    ),
    AccountState.NO_ACCOUNT: (
        str(QT_TRANSLATE_NOOP("account_words", "The traffic account is missing")),
        str(QT_TRANSLATE_NOOP("account_words", "Mitto's contract or portal names it. Enter it, then test again.")),
    ),
    AccountState.KEY_RING_LOCKED: (
        str(QT_TRANSLATE_NOOP("account_words", "The key ring cannot be opened")),
        str(QT_TRANSLATE_NOOP("account_words", "Unlock this computer's key ring, then test again.")),
    ),
    AccountState.KEY_REFUSED: (
        str(QT_TRANSLATE_NOOP("account_words", "Mitto refuses the key")),
        str(QT_TRANSLATE_NOOP("account_words", "Copy the key again from Mitto, all of it, and enter it anew.")),
    ),
    AccountState.NO_BALANCE: (
        str(QT_TRANSLATE_NOOP("account_words", "The account has no balance")),
        str(QT_TRANSLATE_NOOP("account_words", "Top it up with Mitto, then test again.")),
    ),
    AccountState.ADDRESS_REFUSED: (
        str(QT_TRANSLATE_NOOP("account_words", "Mitto does not accept this computer's address")),
        str(QT_TRANSLATE_NOOP("account_words", "Ask Mitto to put your internet address (IP) on the account's list.")),
    ),
    AccountState.LATER: (
        str(QT_TRANSLATE_NOOP("account_words", "Mitto answers, but asks to wait")),
        str(QT_TRANSLATE_NOOP("account_words", "Try again in a minute.")),
    ),
    AccountState.UNREACHABLE: (
        str(QT_TRANSLATE_NOOP("account_words", "Mitto cannot be reached")),
        str(QT_TRANSLATE_NOOP("account_words", "Check the internet connection and the firewall, then test again.")),
    ),
    AccountState.WRONG_ADDRESS: (
        str(QT_TRANSLATE_NOOP("account_words", "Mitto's address in the settings cannot be used")),
        str(QT_TRANSLATE_NOOP("account_words", "Empty it, unless Mitto gave you another one.")),
    ),
}
"""In short, and what to do."""

OUTCOME: Mapping[SmsTestOutcome, tuple[str, str]] = {
    SmsTestOutcome.ACCEPTED: (
        str(QT_TRANSLATE_NOOP("account_words", "Accepted: Mitto has it. It should arrive in a moment.")),
        "accepted",
    ),
    SmsTestOutcome.DELIVERED: (
        str(QT_TRANSLATE_NOOP("account_words", "Delivered: Mitto reports that it arrived.")),
        "delivered",
    ),
    SmsTestOutcome.UNDELIVERED: (
        str(QT_TRANSLATE_NOOP("account_words", "Not delivered: Mitto reports that it did not arrive.")),
        "failed",
    ),
    SmsTestOutcome.REJECTED: (
        str(QT_TRANSLATE_NOOP("account_words", "Rejected: Mitto refused it. It was certainly not sent.")),
        "failed",
    ),
    SmsTestOutcome.REHEARSED: (
        str(QT_TRANSLATE_NOOP("account_words", "Rehearsed: Mitto takes it as it is. It is delivered to nobody.")),
        "accepted",
    ),
    SmsTestOutcome.UNCONFIRMED: (
        str(
            QT_TRANSLATE_NOOP(
                "account_words",
                "Unconfirmed: it may or may not have been sent. Nothing is repeated.",
            )
        ),
        "unconfirmed",
    ),
}
"""What became of a test SMS, and the token of its colour."""


def account_say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def check_line(check: AccountCheck) -> tuple[str, str]:
    """'Connected · answered in 142 ms', and the token of its colour."""
    words = account_say(STATE[check.state][0])
    if check.latency_ms is not None:
        said = QCoreApplication.translate("account_words", "answered in {0} ms").format(check.latency_ms)
        words = f"{words} · {said}"
    token = "delivered" if check.good else "unconfirmed" if check.state is AccountState.LATER else "failed"
    return words, "queued" if check.state is AccountState.NO_KEY else token


def check_advice(check: AccountCheck) -> str:
    """What to do, with what Mitto said; empty when there is nothing to do."""
    advice = account_say(STATE[check.state][1])
    return " ".join(part for part in (advice, f"({check.detail})" if check.detail else "") if part)


def sms_test_line(test: SmsTest) -> tuple[str, str]:
    """What became of it with what Mitto said, and the token of its colour."""
    words, token = OUTCOME[test.outcome]
    return " ".join(part for part in (account_say(words), test.detail) if part), token
