"""Waiting for a campaign: with this process as the worker, or watching the one that is."""

import threading
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import tzinfo

import click

from app.bootstrap import App, utc_now
from app.cli.typed import clock_words
from app.domain.campaign import CampaignStatus
from app.domain.days import shop_zone
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.domain.setting_values import Family
from app.domain.settings import Settings
from app.domain.vocabulary import STALL_WORDS
from app.pipeline.check_health import STOPPED_BY_GATE
from app.pipeline.hours import may_send
from app.storage.database import Connection, reading
from app.storage.gate import gate_is_open, gate_state
from app.storage.outbox.turn import first_people
from app.storage.outbox.work import count_unasked
from app.storage.reads.campaigns import CampaignRow, campaign_row
from app.storage.settings import read_settings

LOOK_S = 0.25


@dataclass(frozen=True, slots=True)
class _View:
    row: CampaignRow
    unasked: int
    waits_for: str

    @property
    def done(self) -> bool:
        """Nothing left that time alone will change: handed over, each delivery known or asked about often enough."""
        waits_for_person = self.row.status in (CampaignStatus.PAUSED, CampaignStatus.CANCELLED)
        pending = self.row.counts[Status.QUEUED] + self.row.counts[Status.SENDING]
        if self.row.status is CampaignStatus.SCHEDULED:
            return self.row.repeats is not None  # it goes on its days, each by itself, and is never done
        return (pending == 0 or (waits_for_person and not self.row.counts[Status.SENDING])) and self.unasked == 0

    def __str__(self) -> str:
        """One line of progress."""
        done = self.row.planned - self.row.counts[Status.QUEUED] - self.row.counts[Status.SENDING]
        parts = [f"{count} {status.replace('_', ' ')}" for status, count in self.row.counts.items() if count]
        return f"{self.row.name}: {done} of {self.row.planned} handed over ({', '.join(parts)}).{self.waits_for}"


def wait_for(campaign: CampaignId, app: App, *, quiet: bool) -> None:
    """Return when the campaign needs nothing but a person, or nothing at all. Progress goes to standard error."""
    with ExitStack() as stack:
        try:
            app.worker.start()
            stack.callback(app.worker.stop)
        except Refused as refusal:
            if refusal.reason is not Reason.ALREADY_RUNNING:
                raise
        shown, pause = "", threading.Event()
        while True:
            with reading(app.folder.store) as conn:
                view = _look(conn, campaign)
            if not quiet and str(view) != shown:
                shown = str(view)
                click.echo(shown, err=True)
            if view.done:
                return
            pause.wait(LOOK_S)


def _look(conn: Connection, campaign: CampaignId) -> _View:
    settings = read_settings(conn)
    row = campaign_row(conn, campaign)
    can_ask = settings.mitto_family == Family.MESSAGING
    unasked = count_unasked(conn, campaign, looks=len(settings.status_gaps_s)) if can_ask else 0
    if not row.counts[Status.QUEUED]:
        return _View(row, unasked, "")
    why = _put_off(row, shop_zone(settings, utc_now())) or _obstacle(conn, campaign, settings)
    return _View(row, unasked, why)


def _put_off(row: CampaignRow, zone: tzinfo) -> str:
    if row.waits_until is None or row.waiting < row.counts[Status.QUEUED]:
        return ""
    return f" {row.waiting} wait until {clock_words(row.waits_until, zone)}: their people had messages enough lately."


def _obstacle(conn: Connection, campaign: CampaignId, settings: Settings) -> str:
    now = utc_now()
    if not may_send(now, settings):
        zone = shop_zone(settings, now)
        opening = clock_words(settings.sending_times.next_opening(now, zone), zone)
        return f" Waits for the sending hours, {settings.sending_hours}: {opening}."
    if first_people(conn, campaign, now) is not None:
        return " The rest waits for the first people's reports."
    reason, _ = gate_state(conn)
    return "" if reason is None or gate_is_open(conn, now) else f" {STALL_WORDS[STOPPED_BY_GATE[reason]]}"
