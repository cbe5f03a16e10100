"""Rehearse a whole draft in the sandbox: the real people and texts through the real steps, and nobody gets anything."""

import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from app.domain.campaign import CampaignStatus, Hold
from app.domain.days import shop_zone
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, Clock
from app.domain.message import Status
from app.domain.money import cost
from app.domain.progress import Progress
from app.domain.rehearsal import Rehearsal, Wish
from app.domain.setting_values import Family
from app.domain.settings import Settings
from app.domain.spread import spread_forecast
from app.domain.start_time import forecast
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.launch_conditions import check_text, require_launchable
from app.pipeline.make_messages import make_messages
from app.pipeline.rehearsal_shop import LOOKS, RehearsalShop, rehearsal_shop
from app.pipeline.sandbox import AuditEntry
from app.pipeline.sandbox.moments import provider_monotonic
from app.pipeline.steer_campaign import resume
from app.storage.audiences import count_mailable, mailable
from app.storage.campaign_row import Campaign
from app.storage.campaigns import get_campaign
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.gate import GateReason, open_gate
from app.storage.outbox.freeze import Frozen
from app.storage.outbox.work import count_unasked
from app.storage.reads.campaigns import CampaignRow, campaign_row
from app.storage.reads.whom import people_of
from app.storage.settings import read_settings

LOOK_S = 0.1
STANDS_S = 90.0
"""Longer than a request may take, and than the program waits after lost answers before it goes on."""

TAKEN = (Status.ACCEPTED, Status.DELIVERED, Status.UNDELIVERED, Status.NO_REPORT)
"""Where a message can only be if Mitto said yes to it."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the real store says: the draft, the settings, and the messages of the first people."""

    draft: Campaign
    settings: Settings
    people: int
    messages: Sequence[Frozen]


@dataclass(frozen=True, slots=True)
class _Ended:
    """How the throw-away campaign ended."""

    row: CampaignRow
    holds: int
    at_ceiling: bool


def rehearse(campaign: CampaignId, wish: Wish, *, folder: Folder, clock: Clock, progress: Progress) -> Rehearsal:
    """Send it to the sandbox from a throw-away shop. `progress` counts hand-overs, then deliveries; it may stop it.

    Raises Refused as a launch would for the draft's own faults, and Cancelled. The real store is only read.
    """
    with rehearsal_shop(folder.path, wish) as shop:
        with reading(folder.store) as conn:
            plan = _plan(conn, campaign, wish, clock)
            ids = [message.contact for message in plan.messages]
            copy = shop.furnish(conn, plan.draft.content, plan.settings, ids)
        progress(0, len(ids) * 2)
        began = provider_monotonic()
        launch_campaign(copy, shop.launcher)
        shop.worker.start()
        ended = _watch(shop, copy, plan.settings, progress)
        return _result(plan, ended, shop, provider_monotonic() - began, clock)


def _plan(conn: Connection, campaign: CampaignId, wish: Wish, clock: Clock) -> _Plan:
    found, settings = get_campaign(conn, campaign), read_settings(conn)
    require_launchable(found)
    template = check_text(conn, found.text, found.fit, found.content.line(settings))
    who = people_of(found, settings, clock())
    messages = list(islice(make_messages(mailable(conn, who, template.fields), template, settings), wish.first))
    if not messages:
        raise Refused(Reason.NO_RECIPIENTS, "Nobody would get this campaign, so there is nothing to rehearse.")
    return _Plan(found, settings, count_mailable(conn, who), messages)


def _watch(shop: RehearsalShop, campaign: CampaignId, settings: Settings, progress: Progress) -> _Ended:
    """Until nothing moves any more. Where the owner would have to decide, it goes on by itself and counts that."""
    holds, pause, tells = 0, threading.Event(), settings.mitto_family == Family.MESSAGING
    moved, stood = provider_monotonic(), None
    while True:
        with reading(shop.folder.store) as conn:
            row = campaign_row(conn, campaign)
            unasked = count_unasked(conn, campaign, looks=LOOKS) if tells else 0
        waiting, flying = row.counts[Status.QUEUED], row.counts[Status.SENDING]
        known = row.planned - waiting - flying
        if stood != (waiting, flying, unasked):
            moved, stood = provider_monotonic(), (waiting, flying, unasked)
        _require_movement(provider_monotonic() - moved, waiting + flying + unasked)
        progress(known + max(known - unasked, 0), row.planned * 2)
        held = row.status is CampaignStatus.PAUSED and waiting > 0 and not flying
        if held and row.hold is not Hold.UNCONFIRMED and unasked == 0:
            return _Ended(row, holds, row.hold is Hold.CEILING)
        if not (waiting or flying or unasked):
            return _Ended(row, holds, at_ceiling=False)
        if held and row.hold is Hold.UNCONFIRMED:
            resume(campaign, shop.launcher)
            holds += 1
        with writing(shop.folder.store) as conn:
            open_gate(conn, shop.launcher.clock(), only=frozenset({GateReason.UNCONFIRMED}))
        pause.wait(LOOK_S)


def _require_movement(stands_s: float, open_ones: int) -> None:
    """Whatever keeps it from going on, a person must not watch it for ever. Raises Refused (invalid_status)."""
    if stands_s > STANDS_S:
        raise Refused(
            Reason.INVALID_STATUS,
            f"The rehearsal stood still for {STANDS_S:g} seconds with {open_ones} messages that were not at their end, "
            "and was given up. Nothing was sent. Try it again with fewer people or shorter delays.",
        )


def _result(plan: _Plan, ended: _Ended, shop: RehearsalShop, took_s: float, clock: Clock) -> Rehearsal:
    settings, now = plan.settings, clock()
    by_region = Counter[str]()
    for message in plan.messages:
        by_region[message.region] += message.segments
    arrived = shop.sandbox.audit()
    with reading(shop.folder.store) as conn:
        marks = ", ".join("?" * len(TAKEN))
        taken = conn.execute(f"SELECT number FROM messages WHERE status IN ({marks})", TAKEN).fetchall()
        requests = int(conn.execute("SELECT count(*) FROM requests").fetchone()[0])
    start = max(plan.draft.scheduled_for or now, now)
    pace, sending, zone = settings.sending_messages_per_second, settings.sending_times, shop_zone(settings, start)
    at_best = forecast(start, plan.people, pace, sending, zone)
    differing, twice, missing = compare(
        {message.number: message.text for message in plan.messages}, arrived, [row["number"] for row in taken]
    )
    return Rehearsal(
        people=plan.people,
        counts=ended.row.counts,
        requests=requests,
        segments=by_region.total(),
        cost=cost(by_region, settings),
        currency=settings.price_currency,
        took_s=took_s,
        times=spread_forecast(at_best, plan.draft.spread_until, sending, zone),
        holds=ended.holds,
        at_ceiling=ended.at_ceiling,
        tells_deliveries=settings.mitto_family == Family.MESSAGING,
        arrived=len(arrived),
        differing=differing,
        twice=twice,
        missing=missing,
    )


def compare(planned: Mapping[str, str], arrived: Sequence[AuditEntry], taken: Sequence[str]) -> tuple[int, int, int]:
    """How many arrived otherwise than planned for their number, more often than once, and not at all though `taken`."""
    times = Counter(entry.number for entry in arrived)
    differing = sum(planned.get(entry.number) != entry.text for entry in arrived)
    return differing, sum(count - 1 for count in times.values()), sum(number not in times for number in taken)
