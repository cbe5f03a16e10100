"""Notices for the person, made from journal rows that were not told yet: each exactly once, over restarts too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import Refused
from app.domain.health import StallCause
from app.domain.ids import CampaignId, JournalId
from app.domain.journal import Event
from app.storage.reads import reading
from app.storage.reads.campaigns import campaign_row
from app.storage.reads.journal import JournalRow, last_id, rows_after
from app.ui.asking import Asking
from app.ui.background import Background
from app.ui.first_people_words import first_people_notice
from app.ui.remembered import Remembered
from app.ui.words import STALL, messages, say

LAST = "notices/last"
GOOD_NEWS = "notices/good_news"
FAILURES = frozenset({Event.STALLED, Event.UNCONFIRMED, Event.KEY_REFUSED, Event.START_MISSED, Event.START_REFUSED})
TOLD = FAILURES | {Event.CAMPAIGN_COMPLETED, Event.FIRST_PEOPLE}


@dataclass(frozen=True, slots=True)
class Notice:
    """What the tray, or the window, says."""

    title: str
    text: str
    campaign: CampaignId | None
    failure: bool


@dataclass(frozen=True, slots=True)
class News:
    """Journal rows after the last one told, and the names of their campaigns."""

    last: JournalId
    rows: Sequence[JournalRow]
    names: dict[CampaignId, str]


class Notices(QObject):
    """Reads what is new in the journal after every change and emits a notice for what a person should know."""

    noticed = Signal(Notice)
    failed = Signal(Exception)

    def __init__(self, store: Path, background: Background, remembered: Remembered, parent: QObject) -> None:
        """Begins after the last row told; a first start begins with what happens from then on."""
        super().__init__(parent)
        self._store = store
        self._remembered = remembered
        last = remembered.number(LAST)
        self._last = None if last is None else JournalId(last)
        self._asking = Asking(background, self._question, answered=self._take, failed=self.failed.emit, parent=self)

    @property
    def waiting(self) -> bool:
        """Whether it is looking."""
        return self._asking.waiting

    def look(self) -> None:
        """Look for news."""
        self._asking.ask()

    def _question(self) -> Callable[[], News]:
        store, last = self._store, self._last
        return lambda: _read(store, last)

    def _take(self, news: News) -> None:
        self._last = news.last
        self._remembered.keep_number(LAST, news.last)
        if news.rows:
            self._remembered.save()
            self._asking.ask()
        for notice in notices(news):
            if notice.failure or wants_good_news(self._remembered):
                self.noticed.emit(notice)


def wants_good_news(remembered: Remembered) -> bool:
    """Whether the person is told what went well too; what went wrong is always told."""
    return remembered.text(GOOD_NEWS) != "no"


def keep_good_news(remembered: Remembered, *, wanted: bool) -> None:
    """Note what the person chose."""
    remembered.keep_text(GOOD_NEWS, "yes" if wanted else "no")
    remembered.save()


def notices(news: News) -> list[Notice]:
    """One for each kind and campaign, in the order in which they happened; unconfirmed messages are added up."""
    grouped: dict[tuple[Event, CampaignId | None], list[JournalRow]] = {}
    for row in news.rows:
        if row.kind is Event.STALL_ENDED:
            grouped.pop((Event.STALLED, row.campaign), None)
        elif row.kind in TOLD:
            grouped.setdefault((row.kind, row.campaign), []).append(row)
    return [notice_of(kind, campaign, rows, news.names) for (kind, campaign), rows in grouped.items()]


def _read(store: Path, last: JournalId | None) -> News:
    with reading(store) as conn:
        newest = last_id(conn)
        if last is None or last > newest:  # a first start, or another store than the last time
            return News(newest, (), {})
        rows = rows_after(conn, last)
        names: dict[CampaignId, str] = {}
        for campaign in {row.campaign for row in rows if row.campaign is not None}:
            try:
                names[campaign] = campaign_row(conn, campaign).name
            except Refused:
                names[campaign] = say("Campaign {0}").format(campaign)
        return News(rows[-1].id if rows else newest, rows, names)


def notice_of(
    kind: Event, campaign: CampaignId | None, rows: Sequence[JournalRow], names: dict[CampaignId, str]
) -> Notice:
    """The notice that rows of one kind and campaign, oldest first, make together."""
    name = "" if campaign is None else names.get(campaign) or say("Campaign {0}").format(campaign)
    asks = kind is Event.FIRST_PEOPLE and not rows[-1].data.get("goes_on")
    return Notice(*_words(kind, name, rows), campaign, kind in FAILURES or asks)


def _words(kind: Event, name: str, rows: Sequence[JournalRow]) -> tuple[str, str]:
    match kind:
        case Event.STALLED:
            cause = str(rows[-1].data.get("cause"))
            known = StallCause(cause) if cause in set(StallCause) else StallCause.UNKNOWN
            return say("“{0}” stands still").format(name), say(STALL[known])
        case Event.UNCONFIRMED:
            count = sum(int(row.data.get("messages") or 0) for row in rows)
            return (
                say("{0} unconfirmed in “{1}”").format(messages(count), name),
                say("They may or may not have been sent. Nothing is sent again until you decide."),
            )
        case Event.KEY_REFUSED:
            return (
                say("Mitto refused the account"),
                say("“{0}” is paused. Check the key, the balance and this computer's address with Mitto.").format(name),
            )
        case Event.START_MISSED:
            return say("“{0}” did not start").format(name), say("This computer was off or asleep. Open it to decide.")
        case Event.FIRST_PEOPLE:
            return first_people_notice(name, rows[-1].data)
        case Event.START_REFUSED:
            return say("“{0}” could not start").format(name), say("Open it to see why.")
        case _:
            return say("“{0}” is completed").format(name), say("Every message was handed over or decided.")
