"""A month's costs in words: its name, its lines, and what comes of comparing it with Mitto's figures."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.domain.money import Bill
from app.domain.reconciling import Comparison, Verdict
from app.domain.settings import Settings
from app.pipeline.commands import MonthCosts
from app.ui.country_names import country_name
from app.ui.figures import money, vat_words, whole

CONTEXT = "cost_words"

VERDICT: Mapping[Verdict, str] = {
    Verdict.AGREES: str(QT_TRANSLATE_NOOP("cost_words", "It agrees with what was counted here.")),
    Verdict.WITH_VAT: str(
        QT_TRANSLATE_NOOP("cost_words", "It agrees: the amount is with VAT, and what was counted here is without.")
    ),
    Verdict.OTHER_PRICE: str(
        QT_TRANSLATE_NOOP(
            "cost_words", "As many as were counted here, at another price: compare the prices in Settings."
        )
    ),
    Verdict.MORE: str(
        QT_TRANSLATE_NOOP(
            "cost_words",
            "More than was counted here. Was the account used elsewhere, or does Mitto's month begin at another hour? "
            "Ask Mitto for the list of messages.",
        )
    ),
    Verdict.FEWER: str(
        QT_TRANSLATE_NOOP(
            "cost_words",
            "Less than was counted here. Does Mitto's month begin at another hour, or is a part of it on the next "
            "invoice?",
        )
    ),
    Verdict.FEWER_UNCONFIRMED: str(
        QT_TRANSLATE_NOOP(
            "cost_words",
            "Less than was counted here: some messages are of unknown fate, and Mitto seems not to have taken them.",
        )
    ),
}


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate(CONTEXT, text)


def month_words(month: str) -> str:
    """'2026-11' -> 'November 2026'."""
    return f"{QLocale().standaloneMonthName(int(month[5:]))} {month[:4]}"


def compared_words(found: Comparison, currency: str, *, of_messages: bool = False) -> str:
    """What both sides have, and what comes of it, in plain sentences."""
    counted = say("{0} messages") if of_messages else say("{0} segments")

    def told(count: int | None, amount: str) -> str:
        return " · ".join([*([] if count is None else [counted.format(whole(count))]), *([amount] if amount else [])])

    theirs = told(found.theirs.segments, money(found.theirs.amount, currency))
    ours = told(found.ours.segments, "" if found.ours.cost is None else money(found.ours.cost, currency))
    return " ".join([say("Mitto: {0}. Counted here: {1}.").format(theirs, ours), say(VERDICT[found.verdict])])


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
    counted = say("{0} segments").format(whole(found.bill.segments))
    line = [words for words in (vat_words(found.spent, found.settings), counted) if words]
    return money(found.spent, found.settings.price_currency), " · ".join(line)


def limit_figure(found: MonthCosts) -> tuple[str, str]:
    """The figure of what the month's limit still allows, and the line below it."""
    currency = found.settings.price_currency
    if found.ceiling is None:
        return say("No limit"), say("You can set one in Settings")
    return money(found.left, currency), say("of {0} a month").format(money(found.ceiling, currency))
