"""A report as a page for paper: figures, tables and the chart, black on white, in the HTML that Qt lays out."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from app.storage.reads.results import Report, Result
from app.ui.advice import advice, why_not
from app.ui.figures import whole
from app.ui.report_words import Figure, cells, columns, figures, how_known, time_rows
from app.ui.tokens import LIGHT
from app.ui.words import say

INK, FAINT, LINE = LIGHT.text, LIGHT.text_2, LIGHT.border
WIDEST = 55
"""Per cent of the page that the longest bar takes."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands on top: which period, and when it was printed."""

    period: str
    printed: str


def page(report: Report, chosen: Result | None, heading: Heading) -> str:
    """`chosen` is the campaign whose times are drawn."""
    title = f"{say('Reports')} · {heading.period}"
    parts = [
        f"<h2 style='margin-bottom:2px'>{escape(title)}</h2>",
        f"<p style='color:{FAINT}; margin-top:0'>{escape(heading.printed)}</p>",
        _figures(figures(report)),
        _heading(say("Campaigns")),
        _campaigns(report),
    ]
    times = {} if chosen is None else report.times.get(chosen.campaign.id, {})
    if chosen is not None and times:
        parts += [
            _heading(say("Time to deliver, {0}").format(chosen.campaign.name)),
            _chart(time_rows(times)),
            f"<p style='color:{FAINT}; font-size:8pt'>{escape(how_known(report))}</p>",
        ]
    if report.failures:
        parts += [_heading(say("Why messages did not arrive")), _failures(report)]
    return f"<body style='color:{INK}'>{''.join(parts)}</body>"


def _heading(words: str) -> str:
    return f"<h4 style='margin-top:16px; margin-bottom:4px'>{escape(words)}</h4>"


def _figures(cards: Sequence[Figure]) -> str:
    wide = 100 // max(len(cards), 1)
    told = "".join(
        f"<td width='{wide}%' style='border:1px solid {LINE}; padding:8px'>"
        f"<span style='color:{FAINT}; font-size:8pt'>{escape(card.name)}</span><br>"
        f"<span style='font-size:14pt; font-weight:700'>{escape(card.figure)}</span><br>"
        f"<span style='color:{FAINT}; font-size:8pt'>{escape(card.line)}</span></td>"
        for card in cards
    )
    return f"<table width='100%' cellspacing='6' cellpadding='0'><tr>{told}</tr></table>"


def _campaigns(report: Report) -> str:
    rows = [cells(result, report) for result in report.results]
    return _table(columns(priced=report.priced), rows, right=range(2, 7))


def _failures(report: Report) -> str:
    rows = [[why_not(one), whole(one.messages), advice(one)] for one in report.failures]
    return _table([say("Reason"), say("Messages"), say("What to do")], rows, right=(1,))


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int]) -> str:
    def line(tag: str, texts: Sequence[str], look: str) -> str:
        told = (
            f"<{tag} align='{'right' if at in right else 'left'}' "
            f"style='padding:4px 6px; border-bottom:1px solid {LINE}; {look}'>{escape(text)}</{tag}>"
            for at, text in enumerate(texts)
        )
        return f"<tr>{''.join(told)}</tr>"

    head = line("th", headings, f"color:{FAINT}; font-weight:600; font-size:8pt")
    body = "".join(line("td", row, "") for row in rows)
    return f"<table width='100%' cellspacing='0' cellpadding='0'><thead>{head}</thead>{body}</table>"


def _chart(rows: Sequence[tuple[str, int]]) -> str:
    greatest = max(count for _, count in rows)
    told = []
    for word, count in rows:
        wide = max(round(WIDEST * count / greatest), 1) if count else 0
        bar = f"<td width='{wide}%' bgcolor='{LIGHT.delivered}'>&nbsp;</td>" if wide else ""
        told.append(
            f"<table width='100%' cellspacing='2' cellpadding='2'><tr><td width='20%'>{escape(word)}</td>{bar}"
            f"<td>&nbsp;{whole(count)}</td></tr></table>"
        )
    return "".join(told)


def printed_on(moment: str) -> str:
    """The line below the title."""
    return QCoreApplication.translate("report", "Retail Send · {0}").format(moment)
