"""The owner's decisions: settle what is unconfirmed, and send again what was certainly not sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.campaign import CampaignStatus, RunCause, Settlement
from app.domain.ids import CampaignId, MessageId
from app.domain.journal import Event
from app.domain.message import Status, Why
from app.pipeline.launch_campaign import queue_run
from app.pipeline.launch_conditions import require_offer
from app.pipeline.launcher import Launched, Launcher
from app.storage.campaigns import get_campaign, move_campaign
from app.storage.database import Connection, writing
from app.storage.journal import note
from app.storage.outbox.freeze import Run, queue_again
from app.storage.outbox.settle import cancel_queued, consent_to_resend, settle_as_dropped, settle_as_sent
from app.storage.settings import read_settings


def settle(
    campaign: CampaignId,
    how: Settlement,
    number: str | None,
    launcher: Launcher,
    *,
    messages: Sequence[MessageId] | None = None,
) -> int:
    """Settle a campaign's unconfirmed messages, the one to `number`, or these of them. Returns how many.

    Sending again records the owner's consent with the very attempt it is for. Raises Refused (nothing_to_do,
    not_found, queue_unavailable).
    """
    if how is Settlement.RESEND:
        launcher.queue.check()
    now = launcher.clock()
    run: Run | None = None
    with writing(launcher.store) as conn:
        get_campaign(conn, campaign)
        if how is Settlement.SENT:
            count = settle_as_sent(conn, campaign, number, now, messages=messages)
        elif how is Settlement.DROP:
            count = settle_as_dropped(conn, campaign, number, now, messages=messages)
        else:
            count = consent_to_resend(conn, campaign, number, now, messages=messages)
            again = _Again(RunCause.RESEND, Status.UNCONFIRMED, number=number, messages=messages)
            run = _queue_again(conn, campaign, launcher, again)
        note(conn, Event.SETTLED, now, campaign=campaign, data={"how": how, "messages": count, "number": number})
    if run is not None:
        queue_run(run, launcher)
    return count


def retry_rejected(campaign: CampaignId, launcher: Launcher, *, why: Why | None = None) -> Launched:
    """Send the rejected messages again, all or those refused for one reason: they were certainly not sent.

    Raises Refused (nothing_to_do, queue_unavailable).
    """
    launcher.queue.check()
    now = launcher.clock()
    with writing(launcher.store) as conn:
        get_campaign(conn, campaign)
        run = _queue_again(conn, campaign, launcher, _Again(RunCause.RETRY, Status.REJECTED, why=why))
        data: dict[str, str | int | None] = {"messages": run.messages, "run": run.run, "why": why}
        note(conn, Event.CAMPAIGN_RETRIED, now, campaign=campaign, data=data)
    return queue_run(run, launcher)


@dataclass(frozen=True, slots=True)
class _Again:
    """What is queued once more."""

    cause: RunCause
    status: Status
    number: str | None = None
    messages: Sequence[MessageId] | None = None
    why: Why | None = None


def _queue_again(conn: Connection, campaign: CampaignId, launcher: Launcher, again: _Again) -> Run:
    now = launcher.clock()
    largest = read_settings(conn).sending_batch_size
    found = get_campaign(conn, campaign)
    require_offer(found, now)
    was = found.status
    if was is CampaignStatus.CANCELLED:
        # Cancelling takes several transactions; what it has not reached yet must not come to life with these.
        while cancel_queued(conn, campaign, now):
            pass
    run = queue_again(
        conn,
        campaign,
        again.cause,
        status=again.status,
        number=again.number,
        messages=again.messages,
        why=again.why,
        largest_batch=largest,
        now=now,
    )
    if was in (CampaignStatus.COMPLETED, CampaignStatus.CANCELLED):
        move_campaign(conn, campaign, CampaignStatus.SENDING, now)
    return run
