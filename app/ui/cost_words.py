"""A month's costs in words: its name, its lines, and what comes of comparing it with Mitto's figures."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.money import Bill
from app.domain.reconciling import Comparison
from app.domain.settings import Settings
from app.domain.vocabulary import VERDICT_WORDS
from app.pipeline.commands import MonthCosts
from app.ui.country_names import country_name
from app.ui.figures import money, vat_words, whole
from app.ui.words import messages, segments
from app.ui.words import say as say_word

CONTEXT = "cost_words"


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate(CONTEXT, text)


def month_words(month: str) -> str:
    """'2026-11' -> 'November 2026'."""
    return f"{QLocale().standaloneMonthName(int(month[5:]))} {month[:4]}"


def compared_words(found: Comparison, currency: str, *, of_messages: bool = False) -> str:
    """What both sides have, and what comes of it, in plain sentences."""
    counted = messages if of_messages else segments

    def told(count: int | None, amount: str) -> str:
        return " · ".join([*([] if count is None else [counted(count)]), *([amount] if amount else [])])

    theirs = told(found.theirs.segments, money(found.theirs.amount, currency))
    ours = told(found.ours.segments, "" if found.ours.cost is None else money(found.ours.cost, currency))
    return " ".join(
        [say("Mitto: {0}. Counted here: {1}.").format(theirs, ours), say_word(VERDICT_WORDS[found.verdict])]
    )


def headings(*, of_countries: bool) -> list[str]:
    """Above the lines."""
    return [say("Country") if of_countries else say("Campaign"), say("Messages"), say("Segments"), say("Cost")]


def lines(found: MonthCosts, language: str, *, of_countries: bool) -> list[Sequence[str]]:
    """One for each country, or each campaign."""
    if of_countries:
        named = [
            (country_name(region, language) if region else say("Country not noted"), bill)
            for region, bill in found.by_country.items()
        ]
    else:
        named = [(one.name if one.campaign else say("Test SMS"), one.bill) for one in found.by_campaign]
    return [[name, *_figures(bill, found.settings)] for name, bill in named]


def _figures(bill: Bill, settings: Settings) -> list[str]:
    return [whole(bill.messages), whole(bill.segments), money(bill.cost(settings), settings.price_currency)]


def spent_figure(found: MonthCosts) -> tuple[str, str]:
    """The figure of what was spent, and the line below it."""
    counted = segments(found.bill.segments)
    line = [words for words in (vat_words(found.spent, found.settings), counted) if words]
    return money(found.spent, found.settings.price_currency), " · ".join(line)


def limit_figure(found: MonthCosts) -> tuple[str, str]:
    """The figure of what the month's limit still allows, and the line below it."""
    currency = found.settings.price_currency
    if found.ceiling is None:
        return say("No limit"), say("You can set one in Settings")
    return money(found.left, currency), say("of {0} a month").format(money(found.ceiling, currency))
