"""What came of a rehearsal, in plain words: one line for each thing worth knowing."""

from datetime import timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from app.domain.message import Status
from app.domain.rehearsal import Rehearsal
from app.ui.composing_words import short_start
from app.ui.figures import money, span, whole
from app.ui.widgets.check_list import Check, Level
from app.ui.words import MESSAGE, segments
from app.ui.words import say as say_status


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("rehearsal_words", text)


def rehearsal_checks(found: Rehearsal, zone: tzinfo) -> list[Check]:
    """The texts first: whether they are as planned is what a rehearsal is for."""
    return [_texts(found), _fates(found), *_troubles(found), _money(found), _time(found, zone)]


def _texts(found: Rehearsal) -> Check:
    if found.faithful:
        words = say("Messages that arrived: {0}, each exactly as planned")
        return Check(Level.WELL, words.format(whole(found.arrived)))
    words = say("NOT as planned: {0} arrived with another text, {1} more than once, {2} not at all. Do not send it")
    return Check(Level.STOP, words.format(whole(found.differing), whole(found.twice), whole(found.missing)))


def _fates(found: Rehearsal) -> Check:
    told = [f"{whole(count)} {say_status(MESSAGE[status]).lower()}" for status, count in found.counts.items() if count]
    words = say("What became of {0} messages in {1} requests: {2}")
    return Check(Level.NOTE, words.format(whole(found.planned), whole(found.requests), ", ".join(told)))


def _troubles(found: Rehearsal) -> list[Check]:
    told = []
    if found.counts[Status.REJECTED]:
        told.append(say("Those that Mitto refused were certainly not sent. In earnest you can send them again"))
    if found.counts[Status.UNCONFIRMED]:
        told.append(say("Those whose answer was lost are never sent again by themselves. In earnest you decide"))
    if found.holds:
        words = say("In earnest it would have waited for your decision: {0} times. Here it went on by itself")
        told.append(words.format(whole(found.holds)))
    if found.at_ceiling:
        words = say("It stopped at its ceiling. Messages that wait for you: {0}")
        told.append(words.format(whole(found.counts[Status.QUEUED])))
    if not found.tells_deliveries:
        told.append(say("Your account's API does not tell what was delivered, so it ends with accepted messages"))
    return [Check(Level.CARE, words) for words in told]


def _money(found: Rehearsal) -> Check:
    parts = segments(found.segments)
    if found.cost is None:
        return Check(Level.NOTE, say("As planned for these people: {0}").format(parts))
    words = say("As planned for these people: {0}, {1}")
    return Check(Level.NOTE, words.format(parts, money(found.cost, found.currency)))


def _time(found: Rehearsal, zone: tzinfo) -> Check:
    took, first, last = span(found.took_s), short_start(found.times.first, zone), found.times.last
    if last is None:
        return Check(Level.NOTE, say("It took {0} here. In earnest the first one goes {1}").format(took, first))
    over = short_start(last + timedelta(seconds=-last.timestamp() % 60), zone)  # the minute in which it is over
    words = say("It took {0} here. In earnest, at your pace, all {1} go from {2} to about {3}")
    return Check(Level.NOTE, words.format(took, whole(found.people), first, over))
