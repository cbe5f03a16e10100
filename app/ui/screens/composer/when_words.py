"""What a chosen start means, in words: on the shop's clock, within or outside the sending hours, about until when."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.public_holidays import public_holidays
from app.domain.schedule import DayOff
from app.domain.settings import Settings
from app.domain.spread import spread_forecast
from app.domain.start_time import Forecast, LocalTime, forecast
from app.ui.composing_words import at_length, day_words, long_day, short_start, zone_words
from app.ui.figures import span, whole
from app.ui.widgets.check_list import Level


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("when_words", text)


@dataclass(frozen=True, slots=True)
class Start:
    """A start and what comes of it; `chosen` is None for as soon as it is sent."""

    chosen: datetime | None
    now: datetime
    zone: tzinfo
    settings: Settings
    people: int
    spread_until: datetime | None = None
    """Until when its messages go evenly; None: as fast as they may."""

    @property
    def forecast(self) -> Forecast:
        """The first and the last message."""
        times, pace = self.settings.sending_times, self.settings.sending_messages_per_second
        at_best = forecast(self.chosen or self.now, self.people, pace, times, self.zone)
        return spread_forecast(at_best, self.spread_until, times, self.zone)

    @property
    def passed(self) -> bool:
        """Whether the chosen time is over."""
        return self.chosen is not None and self.chosen <= self.now

    @property
    def waits(self) -> bool:
        """Whether it starts outside the sending hours, or on a day off."""
        return self.forecast.first > (self.chosen or self.now)


def hours_words(settings: Settings) -> str:
    """'09:00–21:00'."""
    return str(settings.sending_hours).replace("-", "–")


def about_now(start: Start) -> str:
    """What sending now means."""
    seconds = start.settings.sending_recall_s
    words = say("At once, and then it cannot be recalled")
    if seconds:
        words = say("After {0} seconds in which you can still recall it").format(seconds)
    now = Start(None, start.now, start.zone, start.settings, start.people)
    return f"{words}. {_waits(now)}" if now.waits else words


def about_a_time(start: Start, how_often: LocalTime, typed: str) -> tuple[str, bool]:
    """What the chosen time means, and whether it is all right."""
    assert start.chosen is not None
    if start.passed:
        return say("That time has passed. Choose a later one."), False
    told = [zone_words(start.zone)]
    if how_often is LocalTime.SKIPPED:
        later = short_start(start.chosen, start.zone)
        told.append(say("the clocks go forward over {0} that day, so it starts at {1}").format(typed, later))
    elif how_often is LocalTime.TWICE:
        told.append(say("the clocks go back that day and {0} comes twice: it starts the first time").format(typed))
    if start.waits:
        return f"{' · '.join(told)} · {_waits(start)}", False
    told.append(say("within the sending hours {0}").format(hours_words(start.settings)))
    if start.settings.sending_times.country:
        told.append(say("not a holiday"))
    return " · ".join(told), True


def start_figure(start: Start) -> tuple[str, str]:
    """When the first message goes, in short, and the day."""
    first = start.forecast.first
    if start.chosen is None and not start.waits:
        return say("Now"), say("as soon as you send it")
    return short_start(first, start.zone), f"{long_day(first, start.zone)}, {zone_words(start.zone)}"


def last_figure(start: Start) -> tuple[str, str] | None:
    """About when the last message goes; None when nobody can tell."""
    last, pace = start.forecast.last, start.settings.sending_messages_per_second
    if last is None:
        return None
    first = start.forecast.first.astimezone(start.zone)
    if start.spread_until is not None:
        takes = say("evenly over {0}").format(span((last - first).total_seconds()))
    else:
        takes = say("{0} at {1} a second").format(span(start.people / pace), whole(pace))
    last += timedelta(seconds=-last.timestamp() % 60)  # the minute in which it is over
    local = last.astimezone(start.zone)
    if local.date() == first.date():
        return f"{local:%H:%M}", takes
    return short_start(last, start.zone), say("{0}; it pauses outside the sending hours").format(takes)


def computer_words(start: Start) -> str:
    """What this computer has to do."""
    if start.chosen is None:
        return say("It must stay on, awake and online until the last message has left.")
    return say(
        "It must be on, awake and online then, with Retail Send open. If it starts more than half an hour late, "
        "Retail Send asks you before sending."
    )


def hours_check(start: Start) -> tuple[Level, str]:
    """Whether the start lies well."""
    if start.passed:
        return Level.STOP, say("The chosen time has passed")
    if start.waits:
        return Level.CARE, _waits(start)
    hours = hours_words(start.settings)
    if start.chosen is None:
        return Level.WELL, say("Within the sending hours {0}").format(hours)
    return Level.WELL, say("Starts {0}, within the sending hours {1}").format(
        at_length(start.chosen, start.zone), hours
    )


def _waits(start: Start) -> str:
    at = (start.chosen or start.now).astimezone(start.zone)
    day, opens, times = at.date(), start.forecast.first, start.settings.sending_times
    off = times.day_off(day)
    if off is None:
        words = say("Outside the sending hours {0}: the first message goes {1}")
        return words.format(hours_words(start.settings), at_length(opens, start.zone))
    then = at_length(opens, start.zone)
    if off is DayOff.SUNDAY:
        return say("Nothing goes out on Sundays: the first message goes {0}").format(then)
    if off is DayOff.OWN:
        return say("{0} is a day off of the shop: the first message goes {1}").format(day_words(at), then)
    name = public_holidays(times.country, day.year, QLocale().name()[:2])[day]
    return say("{0} is a public holiday ({1}): the first message goes {2}").format(day_words(at), name, then)
