"""What the longest messages cost more than the others, and the ways out of it, as lines with one action each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.fitting import Fit
from app.domain.money import cost
from app.domain.settings import Settings
from app.domain.template import KNOWN_FIELDS, cut, field_of
from app.storage.reads.plan import Plan
from app.ui.figures import money, whole
from app.ui.screens.composer.checks import about
from app.ui.screens.composer.drafting import Drafting
from app.ui.widgets.check_list import Check, Level
from app.ui.words import people, segments

FITTED: Mapping[Fit, str] = {
    Fit.PLAIN: str(QT_TRANSLATE_NOOP("length_checks", "With plain quotes, dashes and blanks it takes {0} less")),
    Fit.CAPITALS: str(QT_TRANSLATE_NOOP("length_checks", "With its Greek in capitals it takes {0} less")),
}


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("length_checks", text)


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What a person can do about long messages, each in one step."""

    show: Callable[[], None]
    """See whose they are."""
    shorten: Callable[[], None]
    fit: Callable[[], None]


def length_checks(drafting: Drafting, ways: WaysOut) -> list[Check]:
    """Whether some messages need more segments than the shortest, what that costs, and whether it could cost less."""
    plan, ready = drafting.knowing.plan, drafting.knowing.readiness
    found = []
    if plan is not None and plan.longer:
        words, price = _longer(plan), None if ready is None else _price(plan.extra_by_region, ready.settings)
        told = words if price is None else say("{0}: + {1}").format(words, about(plan, price))
        found.append(Check(Level.CARE, told, say("Show them"), ways.show))
        if 0 < plan.over <= _own(drafting.content.text) // 2:
            count = say("1 character") if plan.over == 1 else say("{0} characters").format(whole(plan.over))
            shorter = say("{0} less, and everyone gets {1}").format(count, segments(plan.fewest))
            found.append(Check(Level.NOTE, about(plan, shorter), say("Shorten it"), ways.shorten))
    return found + _fit(drafting, ways)


def _longer(plan: Plan) -> str:
    sizes = [each for each, count in plan.by_segments.items() if count and each > plan.fewest]
    needs = segments(sizes[0]) if len(sizes) == 1 else say("{0} to {1}").format(min(sizes), segments(max(sizes)))
    names = {field.name for field in plan.missing} <= set(KNOWN_FIELDS)
    words = say("For {0} of {1} the name makes it {2}") if names else say("For {0} of {1} the fields make it {2}")
    return words.format(about(plan, whole(plan.longer)), people(plan.people), needs)


def _fit(drafting: Drafting, ways: WaysOut) -> list[Check]:
    """The cheapest way to make it fit GSM-7, where it needs fewer segments than the way it goes now."""
    fits, ready, fit = drafting.knowing.fits, drafting.knowing.readiness, drafting.content.fit
    if fits is None:
        return []
    best = min(FITTED, key=lambda one: fits[one].segments)
    saved = fits[fit].segments - fits[best].segments
    if saved <= 0:
        return []
    dear, cheap = fits[fit].by_region, fits[best].by_region
    by_region = {region: count - cheap.get(region, 0) for region, count in dear.items()}
    price = None if ready is None else _price(by_region, ready.settings)
    words = say(FITTED[best]).format(about(fits[best], segments(saved) if price is None else price))
    return [Check(Level.NOTE, words, say("Make it cheaper"), ways.fit)]


def _price(by_region: Mapping[str, int], settings: Settings) -> str | None:
    price = cost(by_region, settings)
    return None if price is None else money(price, settings.price_currency)


def _own(text: str) -> int:
    """How many characters a person can take away."""
    return sum(len(piece) for piece in cut(text) if field_of(piece) is None)
