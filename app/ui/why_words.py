"""'Maria did not get “Weekend −20%”: they had opted out on 3 May, before it was launched.'"""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.filter_parting import Parting
from app.domain.filter_sentence import told
from app.domain.message import Status, Why
from app.storage.reads.why_not import Answer, Because, Reasons
from app.ui.audience_words import say_filter
from app.ui.contact_words import day
from app.ui.figures import clock_time, phone, whole
from app.ui.words import reason

BY_RECORD = {
    Because.NOT_STARTED: str(QT_TRANSLATE_NOOP("why_words", "{0} did not get “{1}”: it has not started yet.")),
    Because.CANCELLED: str(
        QT_TRANSLATE_NOOP("why_words", "{0} did not get “{1}”: it was cancelled before it started.")
    ),
    Because.OPTED_OUT: str(
        QT_TRANSLATE_NOOP("why_words", "{0} did not get “{1}”: they had opted out on {2}, before it was launched.")
    ),
    Because.ADDED_LATER: str(
        QT_TRANSLATE_NOOP(
            "why_words", "{0} did not get “{1}”: they were added to the contacts on {2}, after it was launched on {3}."
        )
    ),
    Because.CONSENT_LATER: str(
        QT_TRANSLATE_NOOP(
            "why_words", "{0} did not get “{1}”: no consent was on record before {2}, and it was launched on {3}."
        )
    ),
    Because.NO_CONSENT: str(
        QT_TRANSLATE_NOOP(
            "why_words", "{0} did not get “{1}”: no consent is on record from before it was launched on {3}."
        )
    ),
    Because.NOT_IN_LIST: str(
        QT_TRANSLATE_NOOP(
            "why_words",
            "{0} did not get “{1}”: it went to the list “{4}”, and they are not in it. "
            "Whether they were on {3} is not on record.",
        )
    ),
    Because.IN_LIST: str(
        QT_TRANSLATE_NOOP(
            "why_words",
            "{0} did not get “{1}”: it went to the list “{4}”. They are in it now; whether they were on {3}, when it "
            "was launched, is not on record.",
        )
    ),
    Because.NOT_MATCHING: str(
        QT_TRANSLATE_NOOP(
            "why_words",
            "{0} did not get “{1}”: it went to people with {4}, and that does not hold for them. "
            "Whether it did on {3} is not on record.",
        )
    ),
    Because.TOO_OFTEN: str(
        QT_TRANSLATE_NOOP(
            "why_words",
            "{0} did not get “{1}”: when it was launched on {3}, they had as many messages lately as your settings "
            "allowed.",
        )
    ),
    Because.EXCLUDED: str(
        QT_TRANSLATE_NOOP(
            "why_words",
            "{0} did not get “{1}”: it never goes to people with {4}, and that holds for them. "
            "Whether it did on {3} is not on record.",
        )
    ),
    Because.MATCHING: str(
        QT_TRANSLATE_NOOP(
            "why_words",
            "{0} did not get “{1}”: they are among the people whom it asks for now; whether they were on {3}, when it "
            "was launched, is not on record.",
        )
    ),
    Because.NOT_ON_RECORD: str(
        QT_TRANSLATE_NOOP(
            "why_words",
            "{0} did not get “{1}”: no message to them was made at its launch on {3}; why is not on record.",
        )
    ),
}
"""{0} the person, {1} the campaign, {2} when it came about, {3} when it was launched, {4} a list or a condition."""

BY_STATUS = {
    Status.QUEUED: str(
        QT_TRANSLATE_NOOP("why_words", "{0} has not got “{1}” yet: the message still waits to be handed to Mitto.")
    ),
    Status.SENDING: str(
        QT_TRANSLATE_NOOP("why_words", "{0} has not got “{1}” yet: the message is being handed to Mitto now.")
    ),
    Status.ACCEPTED: str(
        QT_TRANSLATE_NOOP("why_words", "{0} may not have got “{1}” yet: Mitto has it since {2} and has not reported.")
    ),
    Status.DELIVERED: str(QT_TRANSLATE_NOOP("why_words", "{0} got “{1}”: Mitto reports that it arrived on {2}.")),
    Status.UNDELIVERED: str(
        QT_TRANSLATE_NOOP("why_words", "{0} did not get “{1}”: Mitto reported on {2} that it did not arrive{5}.")
    ),
    Status.NO_REPORT: str(
        QT_TRANSLATE_NOOP(
            "why_words", "Whether {0} got “{1}” is not known: Mitto took it and gave no final report in time."
        )
    ),
    Status.REJECTED: str(QT_TRANSLATE_NOOP("why_words", "{0} did not get “{1}”: Mitto refused the message on {2}{5}.")),
    Status.UNCONFIRMED: str(
        QT_TRANSLATE_NOOP(
            "why_words", "Whether {0} got “{1}” is not known: it may or may not have been sent on {2}{5}."
        )
    ),
    Status.CANCELLED: str(QT_TRANSLATE_NOOP("why_words", "{0} did not get “{1}”: it was cancelled on {2}{5}.")),
    Status.SKIPPED: str(QT_TRANSLATE_NOOP("why_words", "{0} did not get “{1}”: it was left out on {2}{5}.")),
}
"""The same; {5} the reason in brackets."""

OPTED_OUT_BETWEEN = str(
    QT_TRANSLATE_NOOP(
        "why_words",
        "{0} did not get “{1}”: they opted out on {2}, after it was launched and before their message went out.",
    )
)
DROPPED = str(
    QT_TRANSLATE_NOOP(
        "why_words",
        "Whether {0} got “{1}” is not known: it was unconfirmed, and you decided on {2} not to send it again.",
    )
)
NOBODY = str(QT_TRANSLATE_NOOP("why_words", "Nobody among your contacts has “{0}” in the name or the number."))
MORE = str(QT_TRANSLATE_NOOP("why_words", "{0} more are found. Write more of the name or the number."))
UNDER_ANOTHER_NUMBER = str(QT_TRANSLATE_NOOP("why_words", "This was under the number {0}."))


def sentence(name: str, answer: Answer, now: datetime) -> str:
    """The answer in one sentence, and one more when it is about another number than the person has now."""
    words = tell(_pattern(answer))
    why = "" if answer.why in (Why.OPTED_OUT, Why.OWNER_DROPPED) else reason(answer.why, answer.detail)
    whom = told(answer.condition, Parting(answer.names, say_filter)) if answer.condition else answer.list_name
    said = words.format(
        name, answer.campaign, _when(answer, now), _launch(answer, now), whom, f" ({why})" if why else ""
    )
    return f"{said} {tell(UNDER_ANOTHER_NUMBER).format(phone(answer.number))}" if answer.number else said


def reasons(found: Reasons, text: str, now: datetime) -> str:
    """The same for those whom a search found, a line each."""
    answers, total = found
    if not answers:
        return tell(NOBODY).format(text)
    lines = [sentence(person.name or phone(person.number), answer, now) for person, answer in answers]
    if total > len(answers):
        lines.append(tell(MORE).format(whole(total - len(answers))))
    return "\n\n".join(lines)


def tell(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("why_words", text)


def _pattern(answer: Answer) -> str:
    if answer.status is None:
        return BY_RECORD[answer.because]
    if answer.status is Status.SKIPPED and answer.why is Why.OPTED_OUT:
        return OPTED_OUT_BETWEEN
    if answer.status is Status.CANCELLED and answer.why is Why.OWNER_DROPPED:
        return DROPPED
    return BY_STATUS[answer.status]


def _when(answer: Answer, now: datetime) -> str:
    """The day, and the time as well on the day of the launch: which came first is what it is about."""
    if answer.at is None:
        return ""
    same = answer.launched is not None and answer.at.astimezone().date() == answer.launched.astimezone().date()
    return f"{day(answer.at, now)}, {clock_time(answer.at)}" if same else day(answer.at, now)


def _launch(answer: Answer, now: datetime) -> str:
    if answer.launched is None:
        return ""
    same = answer.at is not None and answer.at.astimezone().date() == answer.launched.astimezone().date()
    return f"{day(answer.launched, now)}, {clock_time(answer.launched)}" if same else day(answer.launched, now)
