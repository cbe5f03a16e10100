"""Launch a campaign: check everything that can be checked, freeze its messages in one transaction, then queue their
jobs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.campaign import CampaignStatus
from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId, Clock, iso
from app.domain.journal import Event
from app.domain.message import digest
from app.domain.segments import measure
from app.domain.settings import Family, Settings
from app.domain.template import Template, UnknownField, parse_template, render
from app.pipeline.queue import Job, Queue
from app.storage.audiences import Recipient, count_mailable, mailable
from app.storage.campaigns import Campaign, get_campaign, move_campaign
from app.storage.database import Connection, reading, require_free_space, writing
from app.storage.journal import note
from app.storage.outbox.freeze import Frozen, Run, freeze
from app.storage.outbox.recover import adopt_lost_handovers
from app.storage.outbox.work import run_batches
from app.storage.secrets import Secrets
from app.storage.settings import read_settings


@dataclass(frozen=True, slots=True)
class Launched:
    """What a launch came to: `queued` messages in so many batches, each with its job; or a start in the future."""

    run: int
    queued: int
    batches: int
    jobs: tuple[str, ...]
    scheduled_for: datetime | None = None


@dataclass(frozen=True, slots=True)
class Launcher:
    """What launching needs."""

    store: Path
    queue: Queue
    secrets: Secrets
    clock: Clock


def launch_campaign(campaign: CampaignId, launcher: Launcher) -> Launched:
    """Start sending. Raises Refused with the reason when it cannot be; then nothing was written and nothing will go
    out.

    Rows and the campaign's state are one transaction. Jobs come after it: if the program dies in between, the next
    start makes them from the rows.
    """
    with reading(launcher.store) as conn:
        settings = read_settings(conn)
        _ready(conn, get_campaign(conn, campaign), settings)
    _require_account(settings, launcher.secrets)
    require_free_space(launcher.store.parent)
    launcher.queue.check()
    now = launcher.clock()
    with writing(launcher.store) as conn:
        chosen, settings = get_campaign(conn, campaign), read_settings(conn)
        template = _ready(conn, chosen, settings)  # again: another process may have been faster
        move_campaign(conn, campaign, CampaignStatus.SENDING, now)
        conn.execute(
            "UPDATE campaigns SET sender = ?, launched_at = ? WHERE id = ?",
            (chosen.sender or settings.mitto_sender, iso(now), campaign),
        )
        messages = _frozen(mailable(conn, chosen.list_id), template)
        run = freeze(conn, campaign, messages, largest_batch=settings.sending_batch_size, now=now)
        if run.messages == 0:
            raise _nobody(chosen)
        adopt_lost_handovers(conn, campaign, now)
        note(conn, Event.CAMPAIGN_LAUNCHED, now, campaign=campaign, data={"queued": run.messages, "run": run.run})
    return queue_run(run, launcher)


def schedule_campaign(campaign: CampaignId, at: datetime, launcher: Launcher) -> Launched:
    """Start it at a later moment, as far as can be told now. Raises Refused as `launch_campaign` does."""
    now = launcher.clock()
    if at <= now:
        raise Refused(Reason.BAD_VALUE, "That time has passed. Choose a later one, or send now.")
    with reading(launcher.store) as conn:
        chosen, settings = get_campaign(conn, campaign), read_settings(conn)
        _ready(conn, chosen, settings)
    _require_account(settings, launcher.secrets)
    launcher.queue.check()
    with writing(launcher.store) as conn:
        _require_launchable(get_campaign(conn, campaign))
        move_campaign(conn, campaign, CampaignStatus.SCHEDULED, now, scheduled_for=at)
        note(conn, Event.CAMPAIGN_SCHEDULED, now, campaign=campaign, data={"at": iso(at)})
    return Launched(run=chosen.run, queued=0, batches=0, jobs=(), scheduled_for=at)


def queue_run(run: Run, launcher: Launcher) -> Launched:
    """Queue the jobs of a run whose rows are committed. A queue that fails only now loses nothing: the worker asks the
    rows.
    """
    with reading(launcher.store) as conn:
        batches = run_batches(conn, run.campaign, run.run)
    jobs = [Job(batch.job, batch.id, turn=batch.position) for batch in batches]
    try:
        launcher.queue.put(QueueName.SMS, jobs)
    except Refused as refusal:
        if refusal.reason is not Reason.QUEUE_UNAVAILABLE:
            raise
    return Launched(run.run, run.messages, len(batches), tuple(job.id for job in jobs))


def check_text(text: str) -> Template:
    """Take a campaign's text apart. Raises Refused (no_message_text, unknown_field)."""
    if not text.strip():
        raise Refused(Reason.NO_MESSAGE_TEXT, "The campaign has no text yet. Write it, then send.")
    try:
        return parse_template(text)
    except UnknownField as exc:
        raise Refused(Reason.UNKNOWN_FIELD, f"{exc} Nothing was sent.") from exc


def _require_launchable(campaign: Campaign) -> None:
    never_started = campaign.status is CampaignStatus.PAUSED and campaign.run == 0
    if campaign.status not in (CampaignStatus.DRAFT, CampaignStatus.SCHEDULED) and not never_started:
        raise Refused(
            Reason.INVALID_STATUS,
            f"Campaign {campaign.id} is {campaign.status}, so it cannot be sent again. Nothing was changed.",
        )


def _ready(conn: Connection, campaign: Campaign, settings: Settings) -> Template:
    _require_launchable(campaign)
    template = check_text(campaign.text)
    if not (campaign.sender or settings.mitto_sender):
        raise Refused(
            Reason.NO_SENDER,
            "No sender is set: the name or number that people see. Set one here, or mitto.sender in Settings.",
        )
    if count_mailable(conn, campaign.list_id) == 0:
        raise _nobody(campaign)
    return template


def _nobody(campaign: Campaign) -> Refused:
    where = "among your contacts" if campaign.list_id is None else "in the campaign's list"
    return Refused(
        Reason.NO_RECIPIENTS,
        f"There is nobody {where} who may be written to: only people who opted in, or bought here and did not object. "
        "Nothing was sent.",
    )


def _require_account(settings: Settings, secrets: Secrets) -> None:
    if not secrets.api_key():
        raise Refused(
            Reason.NO_CREDENTIALS,
            "There is no Mitto API key on this computer yet. Enter it in Settings (settings set-key). Nothing went.",
        )
    if settings.mitto_family == Family.MESSAGING and not settings.mitto_traffic_account:
        raise Refused(
            Reason.NO_CREDENTIALS,
            "Mitto's traffic account id is missing. Enter it as mitto.traffic_account in Settings, or choose family "
            "'sms' if your account has none. Nothing was sent.",
        )


def _frozen(recipients: Iterator[Recipient], template: Template) -> Iterator[Frozen]:
    for person in recipients:
        text = render(template, person.fields)
        measured = measure(text)
        if not text.strip():
            raise Refused(
                Reason.NO_MESSAGE_TEXT,
                f"The text would be empty for {person.number}, whose fields are empty. Add words or a fallback: "
                "{first_name|friend}. Nothing was sent.",
            )
        yield Frozen(
            contact=person.id,
            name=person.fields["name"],
            number=person.number,
            text=text,
            digest=digest(person.number, text),
            encoding=measured.encoding,
            segments=measured.segments,
        )
