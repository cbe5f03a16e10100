"""A start with a few people first: look how they fared, then ask the owner about the rest or let it go."""

from datetime import datetime, timedelta

from app.domain.campaign import AfterFirst, CampaignStatus, Hold
from app.domain.ids import CampaignId
from app.domain.journal import Event
from app.domain.message import Status
from app.domain.setting_values import Family
from app.pipeline.launcher import Launcher
from app.pipeline.spreading import spread_run
from app.storage.campaigns import get_campaign, pause_campaign
from app.storage.database import Connection, reading, writing
from app.storage.journal import note
from app.storage.outbox.recall import LONGEST
from app.storage.outbox.turn import FirstPeople, first_people, release
from app.storage.settings import read_settings

PATIENCE = timedelta(minutes=10)
"""So long after Mitto took their messages the first people are waited for; most reports come within a minute."""

ENOUGH_DELIVERED = 0.8


def may_look(conn: Connection, campaign: CampaignId, now: datetime) -> bool:
    """Whether it is time to ask about the rest, or to let it go."""
    return not _must_wait(conn, first_people(conn, campaign, now), now)


def look_at_first_people(campaign: CampaignId, launcher: Launcher) -> None:
    """Ask the owner about the rest, or let it go, once it is known how the first people fared, or time is up."""
    now = launcher.clock()
    with reading(launcher.store) as conn:
        if not may_look(conn, campaign, now):
            return
    with writing(launcher.store) as conn:
        found, fared = get_campaign(conn, campaign), first_people(conn, campaign, now)
        if fared is None or found.status is not CampaignStatus.SENDING or _must_wait(conn, fared, now):
            return
        goes_on = found.first_then is AfterFirst.GO_ON and fared_well(fared)
        note(
            conn,
            Event.FIRST_PEOPLE,
            now,
            campaign=campaign,
            data={
                "people": fared.people,
                "delivered": fared.counts[Status.DELIVERED],
                "undelivered": fared.counts[Status.UNDELIVERED],
                "rejected": fared.counts[Status.REJECTED],
                "unconfirmed": fared.counts[Status.UNCONFIRMED],
                "waiting": fared.counts[Status.ACCEPTED] + fared.counts[Status.NO_REPORT],
                "goes_on": goes_on,
            },
        )
        if goes_on:
            release_rest(conn, campaign, now)
        else:
            pause_campaign(conn, campaign, Hold.STAGED, now)


def fared_well(fared: FirstPeople) -> bool:
    """Whether the rest may go without a person: at least four of five have it, and Mitto refused nothing."""
    if not fared.people or fared.counts[Status.REJECTED]:
        return False
    return fared.counts[Status.DELIVERED] >= ENOUGH_DELIVERED * fared.people


def release_rest(conn: Connection, campaign: CampaignId, now: datetime) -> None:
    """Let the rest of a campaign go, from now on evenly if it is to be spread. Does nothing when no rest waits."""
    fared = first_people(conn, campaign, now)
    if fared is None:
        return
    release(conn, campaign, fared.run, now)
    spread_run(conn, get_campaign(conn, campaign), fared.run, now)


def _must_wait(conn: Connection, fared: FirstPeople | None, now: datetime) -> bool:
    """Whether more can be known soon. An account that gives no reports is not waited for; nor is a clock set back."""
    if fared is None:
        return True
    if fared.counts[Status.QUEUED] > fared.waiting or fared.counts[Status.SENDING]:
        return True
    reports = read_settings(conn).mitto_family == Family.MESSAGING
    if not reports or not fared.counts[Status.ACCEPTED] or fared.accepted_at is None:
        return False
    return fared.accepted_at - LONGEST <= now < fared.accepted_at + PATIENCE
