"""Launch a campaign: check everything that can be checked, freeze its messages in one transaction, then queue their
jobs.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.campaign import CampaignStatus
from app.domain.draft import Reviewed
from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId, iso
from app.domain.journal import Event
from app.pipeline.launch_conditions import (
    nobody,
    require_account,
    require_launchable,
    require_once,
    require_ready,
    require_unchanged,
)
from app.pipeline.launcher import Launched, Launcher
from app.pipeline.make_messages import make_messages
from app.pipeline.queue import Job
from app.pipeline.spreading import largest_batch, spread_run
from app.storage.audiences import mailable
from app.storage.campaigns import get_campaign, move_campaign
from app.storage.database import reading, require_free_space, writing
from app.storage.journal import note
from app.storage.outbox.freeze import Run, freeze
from app.storage.outbox.recover import adopt_lost_handovers
from app.storage.outbox.work import run_batches
from app.storage.reads.whom import people_of
from app.storage.settings import read_settings
from app.storage.text_versions import keep_as_it_is


def launch_campaign(
    campaign: CampaignId, launcher: Launcher, *, reviewed: Reviewed | None = None, recallable: bool = False
) -> Launched:
    """Start sending. Raises Refused with the reason when it cannot be; then nothing was written and nothing will go
    out.

    Rows and the campaign's state are one transaction. Jobs come after it: if the program dies in between, the next
    start makes them from the rows. What is `recallable` waits for the seconds of the settings, and only then gets jobs.
    """
    with reading(launcher.store) as conn:
        chosen, settings = get_campaign(conn, campaign), read_settings(conn)
        require_once(chosen)
        require_ready(conn, chosen, settings, people_of(chosen, settings, launcher.clock()), launcher.clock())
    require_account(settings, launcher.secrets)
    require_free_space(launcher.store.parent)
    launcher.queue.check()
    now = launcher.clock()
    with writing(launcher.store) as conn:
        chosen, settings = get_campaign(conn, campaign), read_settings(conn)
        require_once(chosen)
        who = people_of(chosen, settings, now)
        template = require_ready(conn, chosen, settings, who, now)  # again: another process may have been faster
        require_unchanged(chosen, settings, reviewed)
        wait = timedelta(seconds=settings.sending_recall_s if recallable else 0)
        move_campaign(conn, campaign, CampaignStatus.SENDING, now)
        conn.execute(
            "UPDATE campaigns SET sender = ?, launched_at = ?, care_messages = ?, care_days = ? WHERE id = ?",
            (
                chosen.sender or settings.mitto_sender,
                iso(now),
                None if who.care is None or who.care.defer else who.care.most,
                None if who.care is None or who.care.defer else settings.care_days,
                campaign,
            ),
        )
        messages = make_messages(mailable(conn, who, template.fields), template, settings)
        run = freeze(
            conn,
            campaign,
            messages,
            largest_batch=largest_batch(conn, chosen, who, settings, now),
            now=now,
            not_before=now + wait if wait else None,
            first_people=chosen.first_people,
        )
        if run.messages == 0:
            raise nobody(chosen, who)
        if reviewed is not None and run.messages != reviewed.people:
            raise Refused(
                Reason.CHANGED,
                f"Meanwhile there are {run.messages} people to send it to, and not {reviewed.people}. Nothing was "
                "sent. Look at it again, then send.",
            )
        if chosen.first_people is None or chosen.first_people >= run.messages:
            spread_run(conn, chosen, run.run, now)  # else the rest is spread when it may go
        adopt_lost_handovers(conn, campaign, now)
        keep_as_it_is(conn, campaign, now)
        told = {"queued": run.messages, "run": run.run, "no_line": int(not chosen.content.line(settings))}
        note(conn, Event.CAMPAIGN_LAUNCHED, now, campaign=campaign, data=told)
        if chosen.no_line_why:
            note(conn, Event.SENT_WITHOUT_LINE, now, campaign=campaign, data={"why": chosen.no_line_why})
    return Launched(run.run, run.messages, len(run.batches), ()) if wait else queue_run(run, launcher)


def schedule_campaign(
    campaign: CampaignId, at: datetime, launcher: Launcher, *, reviewed: Reviewed | None = None
) -> Launched:
    """Start it at a later moment, as far as can be told now. Raises Refused as `launch_campaign` does."""
    now = launcher.clock()
    if at <= now:
        raise Refused(Reason.BAD_VALUE, "That time has passed. Choose a later one, or send now.")
    with reading(launcher.store) as conn:
        chosen, settings = get_campaign(conn, campaign), read_settings(conn)
        require_once(chosen)
        then = replace(chosen, scheduled_for=at)  # whoever had messages enough may be written to again by then
        require_ready(conn, chosen, settings, people_of(then, settings, now), at)
    require_account(settings, launcher.secrets)
    launcher.queue.check()
    with writing(launcher.store) as conn:
        require_once(get_campaign(conn, campaign))
        require_launchable(get_campaign(conn, campaign))
        require_unchanged(get_campaign(conn, campaign), read_settings(conn), reviewed)
        move_campaign(conn, campaign, CampaignStatus.SCHEDULED, now, scheduled_for=at)
        keep_as_it_is(conn, campaign, now)
        note(conn, Event.CAMPAIGN_SCHEDULED, now, campaign=campaign, data={"at": iso(at)})
    return Launched(run=chosen.run, queued=0, batches=0, jobs=(), scheduled_for=at)


def queue_run(run: Run, launcher: Launcher) -> Launched:
    """Queue the jobs of a run whose rows are committed. A queue that fails only now loses nothing: the worker asks the
    rows.
    """
    with reading(launcher.store) as conn:
        batches = run_batches(conn, run.campaign, run.run, launcher.clock())
    jobs = [Job(batch.job, batch.id, turn=batch.position) for batch in batches]
    try:
        launcher.queue.put(QueueName.SMS, jobs)
    except Refused as refusal:
        if refusal.reason is not Reason.QUEUE_UNAVAILABLE:
            raise
    return Launched(run.run, run.messages, len(run.batches), tuple(job.id for job in jobs))
