"""The figures of a report as words: the same on the screen, in print and for who does not see the charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from app.domain.durations import Times, by_span, together, within
from app.domain.period import Period
from app.storage.reads.results import Report, Result
from app.ui.figures import NONE, money, percent, span, vat_words, whole
from app.ui.words import say

CONTEXT = "report"
PERIODS = {
    Period.DAYS_7: str(QT_TRANSLATE_NOOP("report", "Last 7 days")),
    Period.DAYS_30: str(QT_TRANSLATE_NOOP("report", "Last 30 days")),
    Period.DAYS_90: str(QT_TRANSLATE_NOOP("report", "Last 90 days")),
    Period.THIS_YEAR: str(QT_TRANSLATE_NOOP("report", "This year")),
    Period.ALL: str(QT_TRANSLATE_NOOP("report", "All")),
}
SPAN_WORDS = (
    str(QT_TRANSLATE_NOOP("report", "under 30 s")),
    str(QT_TRANSLATE_NOOP("report", "30 s–2 min")),
    str(QT_TRANSLATE_NOOP("report", "2–10 min")),
    str(QT_TRANSLATE_NOOP("report", "10–60 min")),
    str(QT_TRANSLATE_NOOP("report", "over 1 h")),
)
"""One for each span of `by_span`."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One card: what it is, the figure, a small line, and a sentence that explains it."""

    name: str
    figure: str
    line: str
    explained: str = ""


def period_words(period: Period) -> str:
    """In the person's language."""
    return QCoreApplication.translate(CONTEXT, PERIODS[period])


def figures(report: Report) -> list[Figure]:
    """Three cards, and a fourth when a price is known."""
    cards = [_messages(report.results), _delivered(report.results), _median(report)]
    billed = sum(result.billed for result in report.results)
    spent = report.cost(*report.results)
    if spent is not None:
        arrived = sum(result.delivered for result in report.results)
        each = money(_rounded(spent / arrived), report.currency) if arrived else ""
        per_message = say("{0} per delivered message").format(each) if each else ""
        line = " · ".join(words for words in (vat_words(spent, report.settings), per_message) if words)
        words = say("What Mitto took, {0} segments, each at the price that it was launched with.")
        explained = words.format(whole(billed))
        cards.append(Figure(say("Spent"), money(spent, report.currency), line, explained))
    return cards


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.0001"))


def _sent_at(launched: datetime, report: Report) -> str:
    """'23 Nov, 14:01', with its year where the report has campaigns of several years."""
    local, newest = launched.astimezone(), report.results[0].campaign.launched_at
    other_year = newest is not None and newest.astimezone().year != local.year
    day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy" if other_year else "d MMM")
    return f"{day}, {local:%H:%M}"


def _messages(results: Sequence[Result]) -> Figure:
    count = len(results)
    line = say("in 1 campaign") if count == 1 else say("in {0} campaigns").format(whole(count))
    return Figure(say("Messages"), whole(sum(result.campaign.planned for result in results)), line)


def _delivered(results: Sequence[Result]) -> Figure:
    meant, arrived = sum(result.meant for result in results), sum(result.delivered for result in results)
    failed = sum(result.not_delivered for result in results)
    line = say("{0} not delivered · {1} pending")
    line = line.format(percent(failed, meant), percent(meant - arrived - failed, meant)) if meant else ""
    return Figure(
        say("Delivered"),
        percent(arrived, meant),
        line,
        say("Of all messages without those that were left out or cancelled. Pending: without a final report so far."),
    )


def _median(report: Report) -> Figure:
    times = together(*report.times.values())
    most = within(times, 95)
    line = "" if most is None else say("95 % within {0}").format(span(most))
    return Figure(say("Median time to deliver"), span(within(times, 50)), line, how_known(report))


def how_known(report: Report) -> str:
    """What the times are, and what they are not."""
    words = say("From Mitto's yes until we read its report. We first ask after {0}: it may have arrived sooner.")
    return words.format(span(report.first_look_s))


def time_rows(times: Times) -> list[tuple[str, int]]:
    """The histogram's rows."""
    words = [QCoreApplication.translate(CONTEXT, word) for word in SPAN_WORDS]
    return list(zip(words, by_span(times), strict=True))


def columns(*, priced: bool) -> list[str]:
    """The headings of the campaigns table."""
    named = [say("Campaign"), say("Sent"), say("Messages"), say("Delivered"), say("Not delivered"), say("Unconfirmed")]
    return [*named, say("Cost")] if priced else named


def cells(result: Result, report: Report) -> list[str]:
    """One campaign under these headings."""
    launched = result.campaign.launched_at
    told = [
        result.campaign.name,
        NONE if launched is None else _sent_at(launched, report),
        whole(result.campaign.planned),
        percent(result.delivered, result.meant),
        whole(result.not_delivered),
        whole(result.unconfirmed),
    ]
    return [*told, money(report.cost(result), report.currency)] if report.priced else told
