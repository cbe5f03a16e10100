"""Send one batch: look whether it may go out now, cut it into requests, and hand them over one after the other."""

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.ids import BatchId, CampaignId
from app.domain.settings import Settings
from app.pipeline.claim import Parcel, Sender
from app.pipeline.hand_over import hand_over
from app.pipeline.hours import may_send
from app.storage.campaigns import finish_if_done, get_campaign, pause_campaign
from app.storage.database import reading, writing
from app.storage.gate import gate_is_open
from app.storage.kept_open import keeping_open
from app.storage.outbox.arm import Picked, pick, skip_unsendable, within_ceilings
from app.storage.outbox.ceilings import something_is_under_way
from app.storage.outbox.recall import held_until
from app.storage.outbox.turn import has_turn
from app.storage.outbox.work import first_batch_answered

FIRST_ANSWER_WAIT_S = 2.0
"""How long a batch waits for its run's first answer before it gives its thread back; it is reminded again later."""


def send_batch(batch: BatchId, sender: Sender) -> None:
    """Hand over what is still queued in this batch if it may go out now; if not, leave it queued and return.

    Running it twice, or for a batch that is done, sends nothing twice. Raises Refused or StoreBusy when the store
    cannot be used, and then nothing has left.
    """
    with keeping_open(sender.kept):
        _send_batch(batch, sender)


def _send_batch(batch: BatchId, sender: Sender) -> None:
    picked = _pick(batch, sender)
    if picked is None:
        return
    try:
        gateway, settings = sender.gateways.current()
    except Refused as refusal:
        _hold_without_key(picked.campaign_id, refusal, sender)
        return
    if not _may_go_now(picked, settings, sender):
        return
    if picked.limit is not None and not picked.messages:
        _hold_at_ceiling(batch, sender)
        return
    for messages in gateway.requests(picked.messages):
        with sender.slots.one(settings.sending_requests_in_flight):
            if not sender.pace.start(len(messages), per_second=settings.sending_messages_per_second):
                return
            if sender.gateways.current()[0] is not gateway:
                return  # settings or key have changed: what is left is picked and cut anew
            if not hand_over(Parcel(batch, picked, messages), gateway, settings, sender):
                return


def _pick(batch: BatchId, sender: Sender) -> Picked | None:
    with reading(sender.store) as conn:
        picked = pick(conn, batch, now=sender.clock())
        if picked is None or not picked.unsendable:
            return picked and within_ceilings(conn, picked, sender.clock())
    with writing(sender.store) as conn:
        skip_unsendable(conn, batch, sender.clock())
        finish_if_done(conn, picked.campaign_id, sender.clock())
        picked = pick(conn, batch, now=sender.clock())
        return picked and within_ceilings(conn, picked, sender.clock())


def _may_go_now(picked: Picked, settings: Settings, sender: Sender) -> bool:
    if not may_send(sender.clock(), settings):
        return False
    deadline = sender.monotonic() + FIRST_ANSWER_WAIT_S
    while True:
        with reading(sender.store) as conn:
            sending = get_campaign(conn, picked.campaign_id).status is CampaignStatus.SENDING
            if not sending or not gate_is_open(conn, sender.clock()):
                return False
            if not has_turn(conn, picked.campaign_id, picked.run, picked.position, sender.clock()):
                return False
            if held_until(conn, picked.campaign_id, picked.run, sender.clock()) is not None:
                return False
            if picked.position == 1 or first_batch_answered(conn, picked.campaign_id, picked.run, now=sender.clock()):
                return True
        if sender.monotonic() > deadline or sender.wait(0.02):
            return False


def _hold_at_ceiling(batch: BatchId, sender: Sender) -> None:
    """Not one message more can be paid for. While a request is unanswered that is not certain: it may be given back."""
    with writing(sender.store) as conn:
        picked = pick(conn, batch, now=sender.clock())
        if picked is None:
            return
        again = within_ceilings(conn, picked, sender.clock())  # the owner may have allowed more meanwhile
        if again.messages or again.limit is None:
            return
        if not something_is_under_way(conn, again.limit, again.campaign_id):
            pause_campaign(conn, again.campaign_id, again.limit, sender.clock())


def _hold_without_key(campaign: CampaignId, refusal: Refused, sender: Sender) -> None:
    if refusal.reason not in (Reason.NO_CREDENTIALS, Reason.KEYRING_UNAVAILABLE):
        raise refusal
    with writing(sender.store) as conn:
        pause_campaign(conn, campaign, Hold.NO_CREDENTIALS, sender.clock(), detail=refusal.reason)
