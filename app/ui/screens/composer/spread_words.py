"""What spreading a campaign over a period means, and a start with a few people first, in words."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.campaign import AfterFirst
from app.domain.draft import DraftContent
from app.domain.spread import Spread, spread
from app.domain.start_time import forecast
from app.ui.composing_words import at_length, short_start, zone_words
from app.ui.figures import span, whole
from app.ui.screens.composer.checks import Go
from app.ui.screens.composer.when_words import Start
from app.ui.widgets.check_list import Check, Level
from app.ui.words import people as of_people

MINUTE = timedelta(minutes=1)


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("spread_words", text)


def about_spread(start: Start) -> tuple[str, bool]:
    """What the chosen period means, and whether it is all right."""
    if start.passed:
        return say("The start of this period has passed. Choose a later one."), False
    plan = _plan(start)
    if plan is None:
        return say("Nothing may go out between these two times. Choose a later end."), False
    told, late = [zone_words(start.zone), *_rate(start, plan)], _too_slow(start)
    if start.waits:
        told.append(say("the first message goes {0}").format(at_length(start.forecast.first, start.zone)))
    return " · ".join((*told, late) if late else told), not late and not start.waits


def spread_checks(start: Start | None, content: DraftContent, go: Go) -> list[Check]:
    """A line for the period, and one for the first people, where there are such."""
    return [*_period(start, go), *_first(start, content, go)]


def _period(start: Start | None, go: Go) -> list[Check]:
    if start is None or start.spread_until is None:
        return []
    if _plan(start) is None:
        return [Check(Level.STOP, say("Nothing may go out in the period that was chosen"), say("Change"), go)]
    if late := _too_slow(start):
        return [Check(Level.CARE, late, say("Change"), go)]
    return [Check(Level.WELL, say("Spread evenly until {0}").format(at_length(start.spread_until, start.zone)))]


def _first(start: Start | None, content: DraftContent, go: Go) -> list[Check]:
    first = content.first_people
    if first is None or start is None:
        return []
    if start.people <= first:
        words = say("There are no more than the first {0}: all get it at once").format(of_people(first))
        return [Check(Level.CARE, words, say("Change"), go)]
    if content.first_then is AfterFirst.GO_ON:
        words = say("First {0}; the rest goes by itself if they get it").format(of_people(first))
        return [Check(Level.WELL, words)]
    return [Check(Level.WELL, say("First {0}, then it asks you before the rest").format(of_people(first)))]


def _plan(start: Start) -> Spread | None:
    if start.spread_until is None:
        return None
    return spread(start.chosen or start.now, start.spread_until, start.settings.sending_times, start.zone)


def _rate(start: Start, plan: Spread) -> list[str]:
    """'about 20 messages a minute'; nothing while nobody gets it."""
    if not start.people:
        return []
    each = plan.length / start.people
    if each > MINUTE:
        return [say("one message about every {0}").format(span(each.total_seconds()))]
    return [say("about {0} messages a minute").format(whole(round(MINUTE / each)))]


def _too_slow(start: Start) -> str:
    """What the pace makes of it when it cannot be done in the period; else empty."""
    settings = start.settings
    pace, times = settings.sending_messages_per_second, settings.sending_times
    last = forecast(start.chosen or start.now, start.people, pace, times, start.zone).last
    if start.spread_until is None or last is None or last <= start.spread_until:
        return ""
    words = say("at {0} a second it takes longer than that: until {1}")
    return words.format(whole(pace), short_start(last, start.zone))
