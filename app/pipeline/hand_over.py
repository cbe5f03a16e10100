"""One request: claim it at the last moment, let it go, and record what came of it before anything else.

The rule that everything here serves: what may have left this computer is never queued again without the owner's
word, and what certainly did not leave never stays claimed.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from app.domain.campaign import Hold
from app.domain.errors import AccountRefused, MaybeSent, NotSent, Refused, Throttled
from app.domain.gateway import Answer, Gateway
from app.domain.ids import RequestId
from app.domain.journal import Event
from app.domain.message import Why
from app.domain.settings import Settings
from app.pipeline.claim import Claim, Parcel, Sender
from app.storage.campaigns import pause_campaign
from app.storage.database import Connection, StoreBusy, writing
from app.storage.journal import note
from app.storage.outbox.arm import NotNow, PickChanged
from app.storage.outbox.record import REPORT_WINDOW, record_answer, record_returned, record_unconfirmed

log = logging.getLogger(__name__)
Write = Callable[[Connection, RequestId], None]
RECORD_RETRY_S = 0.25


def hand_over(parcel: Parcel, gateway: Gateway, settings: Settings, sender: Sender) -> bool:
    """Hand over one request. True when the next one of the batch may follow at once.

    Raises Refused or StoreBusy when the claim could not be committed; then nothing has left.
    """
    claim = Claim(parcel, settings, sender)
    write: Write
    try:
        answer = gateway.send(parcel.messages, arm=claim)
    except Throttled as exc:
        write = _throttled(exc, claim, sender)
    except AccountRefused as exc:
        write = _account_refused(exc, claim, parcel)
        sender.gateways.forget_key()
    except MaybeSent as exc:
        write = _maybe_sent(exc, claim, parcel, sender)
    except Exception as exc:
        if not claim.armed:
            _give_back(claim, exc, sender)
            return False
        # Once the claim stands, only an answer can prove that nothing was taken, whatever the error calls itself.
        log.exception("a request broke off after its claim")
        write = _maybe_sent(MaybeSent(f"{type(exc).__name__}: {exc}"), claim, parcel, sender)
    else:
        first_look = timedelta(seconds=settings.status_gaps_s[0])
        return _record_answer(
            answer, claim, parcel, sender, first_look if gateway.capabilities.can_report else REPORT_WINDOW
        )
    request = _must(claim)
    _persist(sender, lambda conn: write(conn, request))
    return False


def _give_back(claim: Claim, exc: Exception, sender: Sender) -> None:
    """Nothing has left: what was claimed, before the send journal failed, is queued again."""
    if (request := claim.request) is not None:
        ending = claim.ending(cause=str(exc))
        _persist(sender, lambda conn: record_returned(conn, request, ending, why=Why.NOT_CONNECTED))
    if isinstance(exc, NotNow | PickChanged):
        return  # whatever may still go out is picked again from the rows
    if not isinstance(exc, NotSent):
        raise exc
    log.info("a request did not leave: %s", exc)
    sender.breaker.not_connected()


def _throttled(exc: Throttled, claim: Claim, sender: Sender) -> Write:
    ending = claim.ending(cause="Mitto asked for a slower pace", http_status=429)
    close = sender.breaker.throttled(exc.retry_after_s)

    def write(conn: Connection, request: RequestId) -> None:
        record_returned(conn, request, ending, why=Why.THROTTLED)
        close(conn)

    return write


def _account_refused(exc: AccountRefused, claim: Claim, parcel: Parcel) -> Write:
    ending = claim.ending(cause=exc.detail, http_status=exc.http_status)

    def write(conn: Connection, request: RequestId) -> None:
        campaign = parcel.picked.campaign_id
        record_returned(conn, request, ending, why=Why.ACCOUNT)
        note(conn, Event.KEY_REFUSED, ending.now, campaign=campaign, data={"http_status": exc.http_status})
        pause_campaign(conn, campaign, Hold.ACCOUNT, ending.now, detail=str(exc.http_status))

    return write


def _maybe_sent(exc: MaybeSent, claim: Claim, parcel: Parcel, sender: Sender) -> Write:
    why = Why.NO_ANSWER if exc.http_status is None else Why.SERVER_ERROR
    ending = claim.ending(cause=exc.cause, http_status=exc.http_status, raw=exc.raw)
    doubt = sender.breaker.unconfirmed()

    def write(conn: Connection, request: RequestId) -> None:
        record_unconfirmed(conn, request, ending, why=why)
        doubt(conn, parcel.picked.campaign_id)

    return write


def _record_answer(answer: Answer, claim: Claim, parcel: Parcel, sender: Sender, first_look: timedelta) -> bool:
    request = _must(claim)
    ending = claim.ending(http_status=answer.http_status, raw=answer.raw)
    doubt = sender.breaker.unconfirmed()
    ids = [message.id for message in parcel.messages]
    sure = True

    def write(conn: Connection) -> None:
        nonlocal sure
        record_answer(conn, request, ids, answer.outcomes, ending, first_look=first_look)
        result = conn.execute("SELECT result FROM requests WHERE id = ?", (request,)).fetchone()["result"]
        sure = result != "unconfirmed"
        if not sure:
            doubt(conn, parcel.picked.campaign_id)

    _persist(sender, write)
    if sure:
        sender.breaker.answered()
    return sure


def _must(claim: Claim) -> RequestId:
    """The claimed request. A gateway that sent without claiming breaks its contract: claim now, late but before a
    retry.
    """
    if claim.request is None:
        log.critical("a request left without being claimed first; claiming it now")
        claim()
    assert claim.request is not None
    return claim.request


def _persist(sender: Sender, write: Callable[[Connection], None]) -> None:
    """Write, however long the store is locked or the disk is full: what Mitto said stands nowhere else.

    A worker that stops meanwhile leaves the messages claimed, and the next start calls them unconfirmed.
    """
    while True:
        try:
            with writing(sender.store) as conn:
                write(conn)
        except (StoreBusy, Refused) as exc:
            log.warning("an answer is kept in memory until the store takes it: %s", exc)
            if sender.wait(RECORD_RETRY_S):
                raise
        else:
            return
