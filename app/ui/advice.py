"""What to do about messages that did not arrive, for each reason: one line a shopkeeper can act on."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.message import Status, Why
from app.storage.reads.results import Failure
from app.ui.words import WHY, reason, say

CONTEXT = "advice"

ADVICE: Mapping[Why, str] = {
    Why.INVALID_NUMBER: str(QT_TRANSLATE_NOOP("advice", "Correct these numbers, or remove the contacts")),
    Why.INVALID_SENDER: str(QT_TRANSLATE_NOOP("advice", "Choose another sender, then retry")),
    Why.INVALID_TEXT: str(QT_TRANSLATE_NOOP("advice", "Change the text in a new campaign")),
    Why.REFUSED: str(QT_TRANSLATE_NOOP("advice", "Read Mitto's answer in the campaign, then retry")),
    Why.DELIVERY_FAILED: str(QT_TRANSLATE_NOOP("advice", "If it repeats, the number may be out of use")),
}
"""For the reasons that Mitto names."""

OTHERWISE = {
    Status.REJECTED: str(QT_TRANSLATE_NOOP("advice", "Read Mitto's answer in the campaign")),
    Status.UNDELIVERED: str(QT_TRANSLATE_NOOP("advice", "If it repeats, the number may be out of use")),
}


def advice(failure: Failure) -> str:
    """What to do."""
    words = ADVICE.get(failure.why) if failure.why is not None else None
    return QCoreApplication.translate(CONTEXT, words or OTHERWISE[failure.status])


def why_not(failure: Failure) -> str:
    """The reason in our words, with Mitto's own where they say more."""
    if failure.why is None:
        words = say("Rejected by Mitto") if failure.status is Status.REJECTED else say("Could not be delivered")
        return " · ".join(part for part in (words, failure.detail) if part)
    alike = say(WHY[failure.why]).casefold() == failure.detail.casefold()
    return reason(failure.why, "" if alike else failure.detail)
