"""The words about the opt-out line: why a campaign goes without it, and what it takes of a message."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.fitting import Fit, fitted
from app.domain.opt_out_line import NoLine
from app.domain.segments import ONE_PART, Encoding, measure

CONTEXT = "opt_out_words"

NO_LINE: Mapping[str, str] = {
    NoLine.ORDER: str(QT_TRANSLATE_NOOP("opt_out_words", "About an order or an appointment")),
    NoLine.SERVICE: str(QT_TRANSLATE_NOOP("opt_out_words", "A service message")),
}
"""One for each of the usual reasons."""


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate(CONTEXT, text)


def no_line_words(why: str) -> str:
    """Why a campaign goes without the line: in the person's language, or in its owner's words."""
    return say(NO_LINE[why]) if why in NO_LINE else why


def room_words(line: str) -> str:
    """What the line takes of each message, the break before it included."""
    typed = measure(f"\n{line}")
    if typed.encoding is Encoding.GSM7:
        return say("Takes {0} of the {1} characters of a message (GSM-7)").format(typed.units, ONE_PART[typed.encoding])
    words = say("Takes {0} of {1} characters, and makes every message Unicode").format(
        typed.units, ONE_PART[typed.encoding]
    )
    made = measure(fitted(f"\n{line}", Fit.CAPITALS))
    if made.encoding is Encoding.UCS2:
        return words
    fits = say("with Greek in capitals it takes {0} of {1} (GSM-7)").format(made.units, ONE_PART[made.encoding])
    return f"{words}; {fits}"
