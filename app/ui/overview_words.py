"""The overview's sentences: the greeting, how sending stands, and the small lines below the figures."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QDate, QLocale

from app.domain.health import Health, QueueHealth, QueueName
from app.domain.message import Status
from app.storage.reads.figures import Cause, Day
from app.ui.concerns import needs_owner
from app.ui.figures import day_time, percent, span, whole
from app.ui.health_words import gate_line
from app.ui.overview_reading import Figures, Standing
from app.ui.widgets.bars import Bar
from app.ui.words import WHY, messages, say, sent

NAMED = 2
"""So many reasons have a place in a small line."""


def greeting(moment: datetime, zone: tzinfo) -> str:
    """By the shop's clock."""
    hour = moment.astimezone(zone).hour
    if 5 <= hour < 12:
        return say("Good morning")
    return say("Good afternoon") if 12 <= hour < 18 else say("Good evening")


def how_it_stands(standing: Standing, health: Health | None) -> str:
    """One line: whether everything runs, and what is sending."""
    if health is None:
        return say("How sending stands is not known.")
    if not health.worker.alive:
        return say("The worker is not running, so nothing is sent.")
    running = say("Everything is running.")
    if health.gate is None or not health.gate.open or health.stalled:
        held = health.gate is None or not health.gate.open
        running = f"{gate_line(health.gate)[0]}." if held else say("Sending stands still.")
    return f"{running} {_sending(len(standing.sending))}"


def _sending(count: int) -> str:
    if count == 0:
        return say("Nothing is sending now.")
    if count == 1:
        return say("One campaign is sending now.")
    return say("{0} campaigns are sending now.").format(whole(count))


def today(standing: Standing, figures: Figures) -> tuple[str, str]:
    """How many Mitto took today."""
    sending = [one.campaign for one in standing.sending]
    if len(sending) == 1:
        words = say("{0} of {1} in “{2}”")
        line = words.format(whole(sent(sending[0].counts)), whole(sending[0].planned), sending[0].name)
    else:
        line = _sending(len(sending))
    return whole(figures.today.sent), line


def delivered(figures: Figures) -> tuple[str, str]:
    """Which share of the last day's messages arrived."""
    lately = figures.lately
    if not lately.sent:
        return percent(0, 0), say("nothing was sent in the last 24 h")
    line = say("{0} of {1} · last 24 h").format(whole(lately.delivered), whole(lately.sent))
    return percent(lately.delivered, lately.sent), line


def not_delivered(causes: Sequence[Cause]) -> tuple[str, str]:
    """How many certainly did not arrive, and mostly why."""
    total = sum(cause.messages for cause in causes)
    if not total:
        return whole(0), say("in the last 24 h")
    named = [f"{whole(cause.messages)} {cause_words(cause)}" for cause in causes[:NAMED]]
    rest = sum(cause.messages for cause in causes[NAMED:])
    if rest:
        named.append(say("{0} other").format(whole(rest)))
    return whole(total), " · ".join(named)


def cause_words(cause: Cause) -> str:
    """A reason inside a line."""
    if cause.why is None:
        return say("rejected") if cause.status is Status.REJECTED else say("undelivered")
    words = say(WHY[cause.why])
    return words[:1].lower() + words[1:]


def needs_you(standing: Standing) -> tuple[str, str]:
    """How many things wait for a decision."""
    unconfirmed = sum(one.messages for one in standing.undecided)
    held = sum(1 for one in standing.upcoming if needs_owner(one.campaign))
    parts = []
    if unconfirmed:
        parts.append(say("1 unconfirmed") if unconfirmed == 1 else say("{0} unconfirmed").format(whole(unconfirmed)))
    if held:
        parts.append(say("1 campaign is held") if held == 1 else say("{0} campaigns are held").format(whole(held)))
    return whole(unconfirmed + held), " · ".join(parts) or say("nothing to decide")


def queue_work(name: QueueName, queue: QueueHealth) -> str:
    """What a queue has to do now."""
    if name is QueueName.SCHEDULER:
        return say("{0} waiting · {1} scheduled").format(whole(queue.waiting), whole(queue.scheduled))
    return say("{0} waiting · {1} active").format(whole(queue.waiting), whole(queue.active))


def queue_line(name: QueueName, queue: QueueHealth, standing: Standing) -> str:
    """One more thing that matters about it."""
    starts = [one.campaign.scheduled_for for one in standing.upcoming if one.campaign.scheduled_for]
    if name is QueueName.SCHEDULER and starts:
        return say("next start {0}").format(day_time(min(starts)))
    parts = [] if queue.oldest_s is None else [say("oldest {0}").format(span(queue.oldest_s))]
    if name is QueueName.SMS and standing.per_minute:
        parts.append(say("{0} messages/min").format(whole(standing.per_minute)))
    return " · ".join(parts) or say("nothing waits")


def bar(day: Day) -> Bar:
    """One day of the chart."""
    words = [say("{0} delivered").format(whole(day.taken.delivered))]
    if day.not_delivered:
        words.append(say("{0} not delivered").format(whole(day.not_delivered)))
    if day.taken.unknown:
        words.append(say("{0} without a final report").format(whole(day.taken.unknown)))
    at = QDate(day.day.year, day.day.month, day.day.day)
    if not day.taken.sent and not day.rejected:
        words = [messages(0)]
    parts = (("delivered", day.taken.delivered), ("queued", day.taken.unknown), ("failed", day.not_delivered))
    return Bar(QLocale().toString(at, "d MMM"), parts, f"{QLocale().toString(at, 'ddd d MMM')}: {', '.join(words)}")
