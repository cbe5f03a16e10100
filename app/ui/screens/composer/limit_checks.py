"""Whether a draft keeps within what its owner allows it: the ceiling, the month's limit, and the end of the offer."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.days import month_of
from app.domain.money import cost
from app.ui.composing_words import at_length
from app.ui.figures import money
from app.ui.screens.composer.checks import Go, about
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.when_words import Start
from app.ui.widgets.check_list import Check, Level


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("limit_checks", text)


def limit_checks(drafting: Drafting, start: Start | None, go: Go) -> list[Check]:
    """One line for each limit that there is."""
    limits = unpriced_checks(drafting, go) or [*_ceiling(drafting, go), *_month(drafting, start)]
    return [*limits, *_end(drafting, start, go)]


def unpriced_checks(drafting: Drafting, go: Go) -> list[Check]:
    """A line for each limit that nobody can keep to, as no price is known: a launch refuses it."""
    ready, found = drafting.knowing.readiness, []
    if ready is None or ready.settings.price_segment is not None:
        return []
    if drafting.content.ceiling is not None:
        words = say("There is a ceiling, but the price of a segment is not known: enter it in Settings")
        found.append(Check(Level.STOP, words, say("Change"), go))
    if ready.settings.price_monthly_ceiling is not None:
        words = say("There is a limit for each month, but the price of a segment is not known: enter it in Settings")
        found.append(Check(Level.STOP, words))
    return found


def _ceiling(drafting: Drafting, go: Go) -> list[Check]:
    ceiling, ready, plan = drafting.content.ceiling, drafting.knowing.readiness, drafting.knowing.plan
    if ceiling is None or ready is None:
        return []
    currency, change = ready.settings.price_currency, say("Change")
    expected = None if plan is None else cost(plan.by_region, ready.settings)
    if plan is None or expected is None:
        return []
    if expected > ceiling:
        words = say("It would cost {0} and may cost {1}: it stops at the ceiling and asks you")
        told = words.format(about(plan, money(expected, currency)), money(ceiling, currency))
        return [Check(Level.CARE, told, change, go)]
    return [Check(Level.WELL, say("Within the ceiling of {0}").format(money(ceiling, currency)))]


def _month(drafting: Drafting, start: Start | None) -> list[Check]:
    ready, plan = drafting.knowing.readiness, drafting.knowing.plan
    if ready is None or ready.settings.price_monthly_ceiling is None:
        return []
    settings, ceiling = ready.settings, ready.settings.price_monthly_ceiling
    expected = None if plan is None else cost(plan.by_region, settings)
    if expected is None or ready.spent is None or start is None:
        return []
    currency, left = settings.price_currency, max(ceiling - ready.spent.amount, Decimal(0))
    if month_of(start.forecast.first, start.zone) != month_of(start.now, start.zone):
        left = ceiling
    if expected > left:
        words = say("The month may cost {0} and has {1} left: it stops there and asks you")
        return [Check(Level.CARE, words.format(money(ceiling, currency), money(left, currency)))]
    words = say("Within the month's limit: {0} of {1} is left")
    return [Check(Level.WELL, words.format(money(left, currency), money(ceiling, currency)))]


def _end(drafting: Drafting, start: Start | None, go: Go) -> list[Check]:
    end = drafting.content.ends_at
    if end is None or start is None:
        return []
    change, found = say("Change"), start.forecast
    if end <= found.first:
        return [Check(Level.STOP, say("The offer ends before the first message goes"), change, go)]
    if found.last is not None and found.last > end:
        words = say("The offer ends before all are sent: what is left by {0} is not sent")
        return [Check(Level.CARE, words.format(at_length(end, start.zone)), change, go)]
    return [Check(Level.WELL, say("All are sent before the offer ends: {0}").format(at_length(end, start.zone)))]
