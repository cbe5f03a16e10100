"""The owner's decisions: settle what is unconfirmed, and send again what was certainly not sent."""

from app.domain.campaign import CampaignStatus, RunCause, Settlement
from app.domain.ids import CampaignId
from app.domain.journal import Event
from app.domain.message import Status
from app.pipeline.launch_campaign import Launched, Launcher, queue_run
from app.storage.campaigns import get_campaign, move_campaign
from app.storage.database import Connection, writing
from app.storage.journal import note
from app.storage.outbox.freeze import Run, queue_again
from app.storage.outbox.settle import cancel_queued, consent_to_resend, settle_as_dropped, settle_as_sent
from app.storage.settings import read_settings


def settle(campaign: CampaignId, how: Settlement, number: str | None, launcher: Launcher) -> int:
    """Settle a campaign's unconfirmed messages, or the one to `number`. Returns how many.

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
            count = settle_as_sent(conn, campaign, number, now)
        elif how is Settlement.DROP:
            count = settle_as_dropped(conn, campaign, number, now)
        else:
            count = consent_to_resend(conn, campaign, number, now)
            run = _again(conn, campaign, launcher, cause=RunCause.RESEND, status=Status.UNCONFIRMED, number=number)
        note(conn, Event.SETTLED, now, campaign=campaign, data={"how": how, "messages": count, "number": number})
    if run is not None:
        queue_run(run, launcher)
    return count


def retry_rejected(campaign: CampaignId, launcher: Launcher) -> Launched:
    """Send the rejected messages again: they were certainly not sent. Raises Refused (nothing_to_do,
    queue_unavailable).
    """
    launcher.queue.check()
    now = launcher.clock()
    with writing(launcher.store) as conn:
        get_campaign(conn, campaign)
        run = _again(conn, campaign, launcher, cause=RunCause.RETRY, status=Status.REJECTED)
        note(conn, Event.CAMPAIGN_RETRIED, now, campaign=campaign, data={"messages": run.messages, "run": run.run})
    return queue_run(run, launcher)


def _again(
    conn: Connection,
    campaign: CampaignId,
    launcher: Launcher,
    *,
    cause: RunCause,
    status: Status,
    number: str | None = None,
) -> Run:
    now = launcher.clock()
    largest = read_settings(conn).sending_batch_size
    was = get_campaign(conn, campaign).status
    if was is CampaignStatus.CANCELLED:
        # Cancelling takes several transactions; what it has not reached yet must not come to life with these.
        while cancel_queued(conn, campaign, now):
            pass
    run = queue_again(conn, campaign, cause, status=status, number=number, largest_batch=largest, now=now)
    if was in (CampaignStatus.COMPLETED, CampaignStatus.CANCELLED):
        move_campaign(conn, campaign, CampaignStatus.SENDING, now)
    return run
