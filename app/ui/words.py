"""The program's words for statuses, causes and counts, as a person reads them."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.campaign import CampaignStatus, Hold
from app.domain.contact import Consent
from app.domain.errors import Refused, RetailSendError
from app.domain.health import QueueName, StallCause
from app.domain.message import Status, Why
from app.domain.vocabulary import STALL_WORDS, STATUS_WORDS, STEP_WORDS, WHY_WORDS, Step
from app.ui.figures import whole
from app.ui.refusals import in_words, translated

CONTEXT = "words"
MESSAGE: Mapping[Status, str] = STATUS_WORDS
STALL: Mapping[StallCause, str] = STALL_WORDS
STEP: Mapping[Step, str] = STEP_WORDS
WHY_AT_LENGTH: Mapping[Why, str] = WHY_WORDS


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate(CONTEXT, text)


MEANING = {
    Status.QUEUED: "Waits to be handed to Mitto.",
    Status.SENDING: "Being handed to Mitto now.",
    Status.ACCEPTED: "Mitto has it. Its delivery is not known yet.",
    Status.DELIVERED: "Mitto reports that it arrived.",
    Status.UNDELIVERED: "Mitto reports that it did not arrive.",
    Status.NO_REPORT: "Mitto has it and gave no final report in time.",
    Status.REJECTED: "Mitto refused it. It was certainly not sent.",
    Status.UNCONFIRMED: "It may or may not have been sent. Nothing is sent again until you decide.",
    Status.CANCELLED: "Cancelled before it was sent.",
    Status.SKIPPED: "Left out.",
}

CAMPAIGN = {
    CampaignStatus.DRAFT: "Draft",
    CampaignStatus.SCHEDULED: "Scheduled",
    CampaignStatus.SENDING: "Sending",
    CampaignStatus.PAUSED: "Paused",
    CampaignStatus.COMPLETED: "Completed",
    CampaignStatus.CANCELLED: "Cancelled",
}

HOLD = {
    Hold.OWNER: "Paused by you. Resume when you are ready.",
    Hold.ACCOUNT: "Mitto refused the key, the balance or this computer's address. Put it right, then resume.",
    Hold.UNCONFIRMED: "Two requests in a row got no answer. Check the connection and what is unconfirmed, then resume.",
    Hold.MISSED_START: "This computer was off or asleep at the planned time. Resume to start now, or cancel.",
    Hold.STAGED: "The first people have got it. Look how they fared, then go on with the rest, or cancel.",
    Hold.CEILING: "The rest would cost more than you allow for this campaign. Allow more and it goes on.",
    Hold.MONTHLY_CEILING: "The rest would cost more than you allow for a month. Allow more in Settings and it goes on. "
    "In a new month it waits until you press Resume.",
    Hold.RESTORED: "A backup was restored. Look at what was sent before, then resume.",
    Hold.NO_CREDENTIALS: "There is no Mitto API key on this computer. Enter it, then resume.",
    Hold.NO_RECIPIENTS: "There was nobody who may be written to at the planned time.",
    Hold.REFUSED: "The planned start was refused. Resume to see why.",
}

HOLD_SHORT = {
    Hold.OWNER: "Paused by you",
    Hold.ACCOUNT: "Mitto refused the account",
    Hold.UNCONFIRMED: "No answer from Mitto",
    Hold.MISSED_START: "The start was missed",
    Hold.STAGED: "Asks before the rest",
    Hold.CEILING: "Ceiling reached",
    Hold.MONTHLY_CEILING: "Month's limit reached",
    Hold.RESTORED: "A backup was restored",
    Hold.NO_CREDENTIALS: "There is no API key",
    Hold.NO_RECIPIENTS: "Nobody to write to",
    Hold.REFUSED: "The start was refused",
}

WHY = {
    Why.OPTED_OUT: "Opted out",
    Why.TOO_OFTEN: "Messaged often enough lately",
    Why.OFFER_ENDED: "The offer had ended",
    Why.DAMAGED: "Damaged on disk, left out",
    Why.INTERRUPTED: "The program ended before Mitto's answer",
    Why.RESTORED: "Handed over before a backup was restored",
    Why.NO_ANSWER: "No answer from Mitto",
    Why.NO_ID: "Mitto's answer had no id for it",
    Why.DUPLICATE_ID: "Mitto's answer repeated another message's id",
    Why.SERVER_ERROR: "Mitto had an error of its own",
    Why.THROTTLED: "Mitto asked to slow down",
    Why.ACCOUNT: "Mitto refused the account",
    Why.NOT_CONNECTED: "No connection to Mitto",
    Why.REFUSED: "Refused by Mitto",
    Why.INVALID_NUMBER: "Invalid number",
    Why.INVALID_SENDER: "Invalid sender",
    Why.INVALID_TEXT: "Invalid text",
    Why.DELIVERY_FAILED: "Could not be delivered",
    Why.OWNER_SAID_SENT: "You marked it as sent",
    Why.OWNER_DROPPED: "You decided not to send it again",
    Why.CAMPAIGN_CANCELLED: "The campaign was cancelled",
    Why.REPORT_OVERDUE: "No report within three days",
}

QUEUE = {
    QueueName.SMS: "SMS",
    QueueName.STATUS_REFRESH: "Status refresh",
    QueueName.SCHEDULER: "Scheduler",
}

GATE = {
    "throttled": "Mitto asked to slow down",
    "unconfirmed": "Waits for Mitto to answer again",
    "offline": "Mitto cannot be reached",
    "owner": "All sending is paused",
}

CONSENT = {
    Consent.OPTED_IN: "They agreed to receive offers by SMS",
    Consent.SOFT_OPT_IN: "They bought here and could object",
    Consent.UNKNOWN: "I do not know (they are not written to)",
    Consent.OPTED_OUT: "They opted out (never written to)",
}


PRACTICE = str(
    QT_TRANSLATE_NOOP(
        "words",
        "Practice: a simulated Mitto on this computer. Nothing is really sent, and all of it is gone when you leave.",
    )
)


TAKEN = (Status.ACCEPTED, Status.DELIVERED, Status.UNDELIVERED, Status.NO_REPORT)
"""What counts as sent: Mitto took it, whatever became of it."""


def sent(counts: Mapping[Status, int]) -> int:
    """How many messages Mitto took."""
    return sum(counts[status] for status in TAKEN)


def people(count: int) -> str:
    """'1 person', '2,310 people'."""
    return say("1 person") if count == 1 else say("{0} people").format(whole(count))


def messages(count: int) -> str:
    """'1 message', '39 messages'."""
    return say("1 message") if count == 1 else say("{0} messages").format(whole(count))


def campaigns(count: int) -> str:
    """'1 campaign', '5 campaigns'."""
    return say("1 campaign") if count == 1 else say("{0} campaigns").format(whole(count))


def segments(count: int) -> str:
    """'1 segment', '2 segments'."""
    return say("1 segment") if count == 1 else say("{0} segments").format(whole(count))


def reason(why: Why | None, detail: str) -> str:
    """Why a message stands where it stands, with what Mitto said."""
    first = say(WHY[why]) if why is not None else ""
    return " · ".join(part for part in (first, translated(detail)) if part)


def of_error(error: Exception) -> str:
    """What a person reads about an error: our own say it in words, anything else is a fault of the program."""
    if isinstance(error, Refused):
        return in_words(error)
    if isinstance(error, RetailSendError) and str(error):
        return str(error)
    return say("Something unexpected happened in the program. What was asked for may not have been done.")
