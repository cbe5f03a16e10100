"""A campaign that waits for its time, or missed it: when it goes, to whom, what it says, and how to change that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.campaign import AfterFirst, CampaignStatus
from app.domain.filter_names import Names
from app.domain.filter_parting import Parting
from app.domain.filter_sentence import sentence
from app.domain.ids import CampaignId
from app.domain.opt_out_line import with_line
from app.domain.segments import measure
from app.domain.setting_values import CareThen
from app.domain.settings import Settings
from app.domain.template import fitted_around_fields, line_to_add
from app.pipeline.commands import Ahead, DayCount
from app.storage.reads import Campaign, count_mailable, get_campaign, reading
from app.storage.reads.filter_names import filter_names
from app.storage.reads.settings import read_settings
from app.storage.reads.whom import people_of
from app.ui.asking import Asking
from app.ui.audience_words import say_filter
from app.ui.composing_words import at_length, fields_in_words, zone_words
from app.ui.desk import Desk
from app.ui.dialogs.change_start import ChangeStart
from app.ui.opt_out_words import no_line_words
from app.ui.repeat_words import repeat_facts
from app.ui.screens.composer.shop_clock import shop_zone
from app.ui.screens.missed_days import MissedDays
from app.ui.widgets.card import Card, clear, column, row
from app.ui.widgets.labels import Button, label
from app.ui.widgets.scrolled import Scrolled
from app.ui.words import of_error, people, say, segments

WAITING = (CampaignStatus.SCHEDULED, CampaignStatus.PAUSED)


@dataclass(frozen=True, slots=True)
class Planned:
    """What would be sent if it were sent now."""

    campaign: Campaign
    people: int
    names: Names
    settings: Settings
    zone: tzinfo
    opens: datetime | None
    """When its first message goes, where that is later than its start: it lies outside the sending times."""
    ahead: Ahead | None = None
    """Of one that repeats: its next days,"""
    missed: Sequence[DayCount] = ()
    """and those that it missed."""

    @property
    def text(self) -> str:
        """What it says, before names are filled in, as it is made to fit and with its last line."""
        text, fit, line = self.campaign.text, self.campaign.fit, self.campaign.content.line(self.settings)
        return with_line(fitted_around_fields(text, fit), line_to_add(text, line, fit))

    def facts(self) -> list[tuple[str, str]]:
        """What a person decides on, in words."""
        measured, why = measure(self.text), self.campaign.no_line_why
        planned = self.campaign.scheduled_for
        everyone = self.campaign.care_off or not self.settings.care_messages or self.settings.care_then != CareThen.SKIP
        if self.campaign.repeats is not None:
            first = repeat_facts(self.campaign.repeats, self.ahead, self.zone)
        else:
            starts = [(say("Starts"), f"{at_length(planned, self.zone)} · {zone_words(self.zone)}")] if planned else []
            first = [*starts, *self._ways(), (say("Recipients"), people(self.people))]
        return [
            *first,
            (say("Audience"), sentence(self.campaign.filter, Parting(self.names, say_filter))),
            (
                say("Left out"),
                say("People without consent and people who opted out")
                if everyone
                else say("People without consent, who opted out, or who were messaged often enough lately"),
            ),
            (say("Sender"), self.campaign.sender or self.settings.mitto_sender or say("As in Settings")),
            (say("Text"), say("{0} each, before names are filled in").format(segments(measured.segments))),
            *([(say("Without opt-out line"), no_line_words(why))] if why else []),
        ]

    def _ways(self) -> list[tuple[str, str]]:
        """Over which period, and who first."""
        until, first = self.campaign.spread_until, self.campaign.first_people
        told = [] if self.opens is None else [(say("First message"), at_length(self.opens, self.zone))]
        if until is not None:
            told.append((say("Spread out"), say("Evenly until {0}").format(at_length(until, self.zone))))
        if first is not None:
            goes_on = self.campaign.first_then is AfterFirst.GO_ON
            then = say("{0}, then the rest if they get it") if goes_on else say("{0}, then it asks you")
            told.append((say("First"), then.format(people(first))))
        return told


def read_planned(store: Path, campaign: CampaignId, now: datetime) -> Planned:
    """Off the UI thread: counting the people of a large list takes a while. Raises Refused (not_found)."""
    with reading(store) as conn:
        found = get_campaign(conn, campaign)
        settings = read_settings(conn)
        zone = shop_zone(settings, now)
        start = found.scheduled_for
        people_now = count_mailable(conn, people_of(found, settings, now))
        opens = None if start is None else settings.sending_times.next_opening(start, zone)
        later = opens if opens != start else None
        return Planned(found, people_now, filter_names(conn), settings, zone, later)


class PlannedPanel(Card):
    """Takes the table's place while there are no messages yet."""

    changed = Signal()
    import_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        """Shows nothing until `show_campaign`."""
        super().__init__()
        self._desk = desk
        self._campaign: CampaignId | None = None
        self._busy = False
        self.planned: Planned | None = None
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        self.change_time = Button(desk.theme, self.tr("Change the time"), sign="calendar-clock")
        self.unschedule = Button(desk.theme, self.tr("Back to draft"), sign="undo-2")
        self.missed = MissedDays(desk)
        self.add_people = Button(desk.theme, self.tr("Import contacts"), sign="upload")
        self.change_time.clicked.connect(self._ask_time)
        self.unschedule.clicked.connect(self._unschedule)
        self.add_people.clicked.connect(self.import_wanted)
        self._text = label(wrap=True)
        self._facts = QGridLayout()
        self._nobody = label(self.tr("There is nobody who may be written to yet."), "problem", wrap=True)
        self._problem = label(role="problem", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        line = row(24)
        left, right = column(8), column(8)
        left.addWidget(label(self.tr("Message"), "heading"))
        bubble = Card(role="bubble", padding=12)
        bubble.box.addWidget(self._text)
        left.addWidget(bubble)
        left.addStretch(1)
        right.addWidget(label(self.tr("What is planned"), "heading"))
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        right.addLayout(self._facts)
        buttons = row(8)
        for button in (self.change_time, self.unschedule, self.add_people):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self._nobody, self._problem, self.add_people, self.change_time):
            part.hide()
        right.addWidget(self._nobody)
        right.addWidget(self._problem)
        right.addSpacing(8)
        right.addLayout(buttons)
        right.addStretch(1)
        line.addLayout(left, 1)
        line.addLayout(right, 1)
        self.box.addWidget(self.missed)
        inside = QWidget()
        inside.setLayout(line)
        self.box.addWidget(Scrolled(inside), 1)

    def show_campaign(self, campaign: CampaignId) -> None:
        """Read what this campaign would send."""
        if campaign != self._campaign:
            self.planned = None
            self.change_time.hide()  # until its time is known
        self._campaign = campaign
        self._asking.ask_afresh()

    def refresh(self) -> None:
        """Count again."""
        if self._campaign is not None:
            self._asking.ask()

    def _question(self) -> Callable[[], Planned]:
        assert self._campaign is not None
        store, campaign, now, actions = self._desk.store, self._campaign, self._desk.clock(), self._desk.actions

        def read() -> Planned:
            planned = read_planned(store, campaign, now)
            if planned.campaign.repeats is None:
                return planned
            ahead, missed = actions.repeats.ahead(campaign), actions.repeats.missed(campaign)
            held = planned.campaign.status is CampaignStatus.PAUSED
            return replace(planned, ahead=ahead, missed=missed if held else ())

        return read

    def _take(self, planned: Planned) -> None:
        if planned != self.planned:
            self.planned = planned
            self._text.setText(fields_in_words(planned.text) or self.tr("There is no text yet."))
            self._write_facts(planned)
        waits = (
            planned.campaign.status in (CampaignStatus.SCHEDULED, CampaignStatus.PAUSED) and not planned.campaign.run
        )
        self.change_time.setVisible(waits and planned.campaign.repeats is None)
        self.missed.show_days(planned.campaign.id, planned.missed)
        self.unschedule.setVisible(waits)
        self._nobody.setVisible(planned.people == 0)
        self.add_people.setVisible(planned.people == 0)
        self._problem.hide()
        self.changed.emit()

    def _broke(self, error: Exception) -> None:
        self.planned = None
        self._problem.setText(of_error(error))
        self._problem.show()
        self.changed.emit()

    def _ask_time(self) -> None:
        if self.planned is not None:
            ChangeStart(self._desk, self.planned.campaign, self.planned.people, self.window()).open()

    def _unschedule(self) -> None:
        campaign = self._campaign
        if campaign is None or self._busy:
            return
        self._be_busy(busy=True)
        drafts = self._desk.actions.drafts
        self._desk.do(
            lambda: drafts.unschedule(campaign),
            failing=self.tr("It stays scheduled"),
            done=lambda _: self._desk.routes.compose.emit(campaign),
            after=lambda: self._be_busy(busy=False),
        )

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.unschedule.setEnabled(not busy)

    def _write_facts(self, planned: Planned) -> None:
        clear(self._facts)
        for at, (name, value) in enumerate(planned.facts()):
            self._facts.addWidget(label(name, "muted"), at, 0)
            self._facts.addWidget(label(value, wrap=True), at, 1)
