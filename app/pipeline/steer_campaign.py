"""Pause, resume, cancel: each takes effect with its commit, since ARM reads the campaign's state in its own
transaction.
"""

from datetime import datetime
from decimal import Decimal

from app.domain.campaign import CampaignStatus, Hold
from app.domain.days import day_of, month_start, shop_zone
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, iso
from app.domain.journal import Event
from app.pipeline.first_people import release_rest
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.launcher import Launched, Launcher
from app.pipeline.repeat_campaign import go_on
from app.storage.campaign_row import Campaign
from app.storage.campaigns import finish_if_done, get_campaign, move_campaign, pause_campaign
from app.storage.database import Connection, writing
from app.storage.journal import note
from app.storage.outbox.ceilings import change_ceiling, how_many_can_be_paid, next_queued
from app.storage.outbox.offer_end import skip_ended
from app.storage.outbox.settle import cancel_queued
from app.storage.repeats import IS_A_WISH
from app.storage.settings import read_settings


def pause(campaign: CampaignId, launcher: Launcher) -> None:
    """Hold a campaign: when this returns, no new request of it can start. Raises Refused (invalid_status)."""
    with writing(launcher.store) as conn:
        if not pause_campaign(conn, campaign, Hold.OWNER, launcher.clock()):
            status = get_campaign(conn, campaign).status
            raise Refused(
                Reason.INVALID_STATUS,
                f"Campaign {campaign} is {status}; only one that is sending or "
                "scheduled can be paused. Nothing was changed.",
            )


def resume(campaign: CampaignId, launcher: Launcher) -> Launched | None:
    """Let a paused campaign go on. One that never started waits for its time again, or starts now when that is over.

    Raises Refused (invalid_status, or why it cannot start or go on).
    """
    now = launcher.clock()
    with writing(launcher.store) as conn:
        found = get_campaign(conn, campaign)
        if found.status is not CampaignStatus.PAUSED:
            raise Refused(
                Reason.INVALID_STATUS, f"Campaign {campaign} is {found.status}, not paused. Nothing was changed."
            )
        if found.run > 0:
            _require_month(conn, found, now)
            if found.hold is Hold.STAGED:
                release_rest(conn, campaign, now)
            move_campaign(conn, campaign, CampaignStatus.SENDING, now)
            note(conn, Event.CAMPAIGN_RESUMED, now, campaign=campaign)
            finish_if_done(conn, campaign, now)
            return None
        if found.scheduled_for is not None and found.scheduled_for > now:
            move_campaign(conn, campaign, CampaignStatus.SCHEDULED, now, scheduled_for=found.scheduled_for)
            note(conn, Event.CAMPAIGN_RESUMED, now, campaign=campaign)
            return None
    if found.repeats is not None:
        go_on(campaign, launcher, late=found.hold is not Hold.OWNER)
        return None
    return launch_campaign(campaign, launcher)


def cancel(campaign: CampaignId, launcher: Launcher) -> int:
    """Stop for good: nothing more of it starts, and what is queued becomes cancelled. Returns how many that were.

    What was handed over before is on its way and cannot be called back. Raises Refused (invalid_status).
    """
    now = launcher.clock()
    with writing(launcher.store) as conn:
        status = get_campaign(conn, campaign).status
        if status in (CampaignStatus.COMPLETED, CampaignStatus.CANCELLED):
            raise Refused(Reason.INVALID_STATUS, f"Campaign {campaign} is {status} already. Nothing was changed.")
        move_campaign(conn, campaign, CampaignStatus.CANCELLED, now)
        note(conn, Event.CAMPAIGN_CANCELLED, now, campaign=campaign)
    return finish_cancelling(campaign, launcher)


def finish_cancelling(campaign: CampaignId, launcher: Launcher) -> int:
    """Cancel what a cancelled campaign still has queued, a chunk a transaction, so that nobody waits long for the
    store.
    """
    total = 0
    while True:
        with writing(launcher.store) as conn:
            if get_campaign(conn, campaign).status is not CampaignStatus.CANCELLED:
                return total
            count = cancel_queued(conn, campaign, launcher.clock())
        if count == 0:
            return total
        total += count


def finish_ended(campaign: CampaignId, launcher: Launcher) -> None:
    """Skip what a campaign still has queued after its offer has ended, a chunk a transaction, and say so."""
    total = 0
    while True:
        now = launcher.clock()
        with writing(launcher.store) as conn:
            count = skip_ended(conn, campaign, now)
            total += count
            if not count:
                if total:
                    note(conn, Event.OFFER_ENDED, now, campaign=campaign, data={"messages": total})
                    finish_if_done(conn, campaign, now)
                return


def set_ceiling(campaign: CampaignId, ceiling: Decimal | None, launcher: Launcher) -> None:
    """Let a campaign cost at most so much from the next claim on; None is no limit. One that waits for it goes on.

    Raises Refused (invalid_status) when nothing of it can go out any more.
    """
    now = launcher.clock()
    with writing(launcher.store) as conn:
        found = get_campaign(conn, campaign)
        if found.status in (CampaignStatus.COMPLETED, CampaignStatus.CANCELLED):
            raise Refused(Reason.INVALID_STATUS, f"Campaign {campaign} is {found.status} already. Nothing was changed.")
        change_ceiling(conn, campaign, ceiling, now)
        if found.hold is Hold.CEILING:
            move_campaign(conn, campaign, CampaignStatus.SENDING, now)


def _require_month(conn: Connection, found: Campaign, now: datetime) -> None:
    """Raises Refused (invalid_status) for one that waits for the month's limit while that does not pay for its next
    message.
    """
    if found.hold is not Hold.MONTHLY_CEILING:
        return
    settings = read_settings(conn)
    following = next_queued(conn, found.id)
    payable = how_many_can_be_paid(conn, found.id, following, settings, now)
    if payable.limit is Hold.MONTHLY_CEILING:
        most = f"{settings.price_monthly_ceiling} {settings.price_currency}"
        raise Refused(
            Reason.INVALID_STATUS,
            f"Campaign {found.id} waits because this month may cost {most} and its next message would cost more than "
            "is left. Nothing was changed. Allow more in Settings (price.monthly_ceiling), or wait for the next month "
            "and resume it then.",
        )


def resume_this_month(conn: Connection, now: datetime) -> None:
    """After the month's limit was raised: what it held this month goes on. What it held in an earlier month is old by
    now, as are the wishes of an earlier day, and waits for its owner.
    """
    zone = shop_zone(read_settings(conn), now)
    held = conn.execute(
        f"""SELECT c.id FROM campaigns c WHERE c.status = 'paused' AND c.hold = ? AND c.updated_at >= ?
                AND NOT ({IS_A_WISH} AND c.occurrence < ?) ORDER BY c.id""",
        (Hold.MONTHLY_CEILING, iso(month_start(now, zone)), day_of(now, zone).isoformat()),
    )
    for campaign in [CampaignId(row["id"]) for row in held]:
        move_campaign(conn, campaign, CampaignStatus.SENDING, now)
        note(conn, Event.CAMPAIGN_RESUMED, now, campaign=campaign)
