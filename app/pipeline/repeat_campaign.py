"""Campaigns that repeat: each day's run is a campaign of its own, made when the day's time has come.

The campaign that repeats never sends anything. It stays `scheduled`, and `scheduled_for` is the moment of its next day.
`repeated_to` is the last day that was dealt with, and only rises: a clock that is set back brings no day again. When a
day's time comes, one transaction notes the day, puts `scheduled_for` on, and adds the run if anybody has that day: a
scheduled campaign with the same text, sender, ceiling and end, for those of the filter who have the day. From there on
it is a campaign like any other: the sweeper starts it if this process dies first, it is frozen by the launch, claimed
by ARM, and paused, cancelled, settled and reported by itself. So what counts for a campaign counts for each run: its
ceiling too. The database has one run a day (`repeats_of`, `occurrence`), and one message a number in each: nobody gets
it twice for the same day. Of a yearly one nobody gets another within `REST_DAYS`, though the birthday be corrected.

A day that is off, or a time outside the sending hours, goes at the next opening and still is that day. What is nobody's
day, or only of people who had messages enough lately, leaves no trace.
Days whose time passed by more than half an hour while the computer was off are not made up for unasked: all of them
together are one question, once for however many days. A pause is different: who paused it wanted nothing to go, so
those days are passed over. A change of its text is made as for any campaign that waits: back to draft and scheduled
again; it counts from the next day on, no day comes twice, and what was missed until then is passed over. After the end
of its offer it is completed.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from app.domain.campaign import CampaignStatus, Hold
from app.domain.draft import Reviewed
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, iso
from app.domain.journal import Event
from app.domain.repeating import next_day, on_day
from app.domain.start_time import LATE
from app.pipeline.due_days import DueDay, day_at, due_days, first_day
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.launch_conditions import (
    require_account,
    require_all_at_once,
    require_ready,
    require_unchanged,
)
from app.pipeline.launcher import Launched, Launcher
from app.storage.audiences import is_anybody
from app.storage.campaign_row import Campaign
from app.storage.campaigns import get_campaign, insert_campaign, move_campaign, pause_campaign
from app.storage.database import Connection, reading, writing
from app.storage.journal import note
from app.storage.reads.whom import people_of, people_on
from app.storage.repeats import RunOf, has_run, make_run_of, note_days
from app.storage.settings import read_settings
from app.storage.text_versions import keep_as_it_is


def begin_repeating(campaign: CampaignId, launcher: Launcher, *, reviewed: Reviewed | None = None) -> Launched:
    """Let it repeat from its next day on, as far as can be told now. Raises Refused as `launch_campaign` does."""
    now = launcher.clock()
    with reading(launcher.store) as conn:
        _require_beginning(conn, campaign, now)
        settings = read_settings(conn)
    require_account(settings, launcher.secrets)
    launcher.queue.check()
    with writing(launcher.store) as conn:
        first = _require_beginning(conn, campaign, now)  # again: another process may have been faster
        require_unchanged(get_campaign(conn, campaign), read_settings(conn), reviewed)
        keep_as_it_is(conn, campaign, now)
        move_campaign(conn, campaign, CampaignStatus.SCHEDULED, now, scheduled_for=first.at)
        note_days(conn, campaign, first.day - timedelta(days=1), now)
        note(conn, Event.CAMPAIGN_SCHEDULED, now, campaign=campaign, data={"at": iso(first.at)})
    return Launched(run=0, queued=0, batches=0, jobs=(), scheduled_for=first.at)


def _require_beginning(conn: Connection, campaign: CampaignId, now: datetime) -> DueDay:
    chosen, settings = get_campaign(conn, campaign), read_settings(conn)
    if chosen.repeats is None or chosen.status is not CampaignStatus.DRAFT:
        raise Refused(
            Reason.INVALID_STATUS,
            f"Campaign {campaign} is {chosen.status}, so it cannot be sent again: it goes by itself on its days. "
            "Nothing was changed.",
        )
    require_all_at_once(chosen.content)
    first = first_day(chosen.repeats, chosen.repeated_to, settings, now)
    require_ready(conn, chosen, settings, people_of(chosen, settings, now), first.at)
    return first


def take_due_days(campaign: CampaignId, launcher: Launcher) -> list[CampaignId]:
    """Make the runs of the days whose time has come, or ask when somebody's day was missed. Returns them; they wait to
    be started, and the sweeper does that if nobody else can.

    Raises Refused when it cannot go out as things are; then no day was dealt with.
    """
    now = launcher.clock()
    with writing(launcher.store) as conn:
        found, settings = get_campaign(conn, campaign), read_settings(conn)
        planned = found.scheduled_for
        if found.status is not CampaignStatus.SCHEDULED or found.repeats is None or planned is None or planned > now:
            return []
        due = due_days(found, settings, now)
        late = [one for one in due if now - max(one.at, planned) > LATE]  # the clock's zone may have changed
        if not _is_over(found, now) and any(is_anybody(conn, people_on(found, one.day, settings, now)) for one in late):
            pause_campaign(conn, campaign, Hold.MISSED_START, now)
            note(conn, Event.START_MISSED, now, campaign=campaign)
            return []
        return _deal_with(conn, found, launcher, going=due[len(late) :], due=due, now=now)


def go_on(campaign: CampaignId, launcher: Launcher, *, late: bool, last: date | None = None) -> list[CampaignId]:
    """Let one that is held go on: what it missed goes now if `late`, else it is passed over; up to the day `last`, the
    last one that the owner was shown. What was missed after it is asked about once more.

    Raises Refused (invalid_status, or why it cannot be sent), and then nothing was changed.
    """
    now = launcher.clock()
    with writing(launcher.store) as conn:
        found, settings = get_campaign(conn, campaign), read_settings(conn)
        if found.status is not CampaignStatus.PAUSED or found.repeats is None:
            raise Refused(
                Reason.INVALID_STATUS, f"Campaign {campaign} is {found.status}, not paused. Nothing was changed."
            )
        due = [one for one in due_days(found, settings, now) if last is None or one.day <= last]
        if not late:
            due = [one for one in due if now - one.at > LATE]
        note(conn, Event.CAMPAIGN_RESUMED, now, campaign=campaign)
        runs = _deal_with(conn, found, launcher, going=due if late else [], due=due, now=now)
    for run in runs:
        try:
            launch_campaign(run, launcher)
        except Refused:
            continue  # it stays scheduled for now; the sweeper tries once more, and holds it with the reason
    return runs


def _deal_with(
    conn: Connection,
    found: Campaign,
    launcher: Launcher,
    *,
    going: Sequence[DueDay],
    due: Sequence[DueDay],
    now: datetime,
) -> list[CampaignId]:
    """Make the runs of the days that are `going`, note all that are `due`, and wait for the next one."""
    assert found.repeats is not None
    assert found.repeated_to is not None
    settings = read_settings(conn)
    made = []
    for one in [] if _is_over(found, now) else going:
        who = people_on(found, one.day, settings, now)
        if not has_run(conn, found.id, one.day) and is_anybody(conn, who):
            require_account(settings, launcher.secrets)
            require_ready(conn, found, settings, who, now)
            made.append(_make_run(conn, found, one.day, now))
    to = due[-1].day if due else found.repeated_to
    following = day_at(found.repeats, next_day(found.repeats, to), settings)
    note_days(conn, found.id, to, now)
    if _is_over(found, max(following.at, now)):
        move_campaign(conn, found.id, CampaignStatus.COMPLETED, now)
        note(conn, Event.CAMPAIGN_COMPLETED, now, campaign=found.id)
    else:
        move_campaign(conn, found.id, CampaignStatus.SCHEDULED, now, scheduled_for=following.at)
    return made


def _make_run(conn: Connection, found: Campaign, day: date, now: datetime) -> CampaignId:
    assert found.repeats is not None
    name, chosen = f"{found.name} · {day.isoformat()}", on_day(found.filter, found.repeats, day)
    run = insert_campaign(conn, replace(found.content, name=name, filter=chosen, repeats=None), now)
    make_run_of(conn, run, RunOf(found.id, day))
    move_campaign(conn, run, CampaignStatus.SCHEDULED, now, scheduled_for=now)
    return run


def _is_over(found: Campaign, now: datetime) -> bool:
    return found.ends_at is not None and found.ends_at <= now
