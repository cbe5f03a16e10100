"""One message outside every campaign: claimed at the last moment, handed over once, and never sent again by itself."""

import logging
from dataclasses import dataclass
from datetime import datetime

from app.domain.account import OfDraft, SmsTest, SmsTestId, SmsTestOutcome
from app.domain.errors import AccountRefused, HandoverError, NotSent, Reason, Refused, Throttled
from app.domain.gateway import Accepted, Outcome, OutMessage, Rejected
from app.domain.ids import Clock, MessageId
from app.domain.message import Status
from app.domain.phone import BadNumber, parse_number
from app.domain.segments import measure, normalise
from app.pipeline.gateways import Gateways
from app.storage.database import Connection, StoreBusy, reading, writing
from app.storage.folder import Folder
from app.storage.settings import read_settings
from app.storage.sms_tests import claim_test, read_test, report_test, settle_test

log = logging.getLogger(__name__)
FINAL = {Status.DELIVERED: SmsTestOutcome.DELIVERED, Status.UNDELIVERED: SmsTestOutcome.UNDELIVERED}
RECORD_TRIES = 5
"""So often, each waiting for the store as long as any write does; after that the row goes on saying unconfirmed."""


@dataclass(slots=True)
class _Claim:
    """The ARM hook of one test: its row is committed before the first byte leaves."""

    folder: Folder
    clock: Clock
    message: OutMessage
    of: OfDraft | None
    rehearsed: bool
    test: SmsTestId | None = None

    def __call__(self) -> None:
        out = self.message
        with writing(self.folder.store) as conn:
            self.test = claim_test(
                conn,
                number=out.number,
                text=out.text,
                sender=out.sender,
                now=self.clock(),
                of=self.of,
                rehearsed=self.rehearsed,
            )


def send_test(
    number: str,
    text: str,
    *,
    folder: Folder,
    gateways: Gateways,
    clock: Clock,
    sender: str = "",
    of: OfDraft | None = None,
    rehearse: bool = False,
) -> SmsTest:
    """Send it once. `number` is in international form; without a sender it comes from that of the settings. One to
    `rehearse` is looked at by Mitto and delivered to nobody.

    Raises Refused when it certainly did not leave: no key, no sender, no text, opted out, all sending paused, not
    reachable, no rehearsals with this account. Whatever may have left is a row that says so.
    """
    gateway, settings = gateways.current()
    message = _message(number, normalise(text), sender or settings.mitto_sender)
    if rehearse and not gateway.capabilities.can_rehearse:
        raise Refused(
            Reason.BAD_VALUE,
            "Mitto rehearses messages with its SMS API only, and this account has the other one. Nothing was sent. "
            "Send a test that is delivered, or rehearse the whole campaign here.",
        )
    claim = _Claim(folder, clock, message, of, rehearse)
    outcome, detail, provider_id = SmsTestOutcome.UNCONFIRMED, "", None
    try:
        answer = gateway.rehearse(message, arm=claim) if rehearse else gateway.send([message], arm=claim)
    except (Throttled, AccountRefused) as exc:
        if claim.test is None:
            raise _unreachable(exc) from exc
        outcome = SmsTestOutcome.REJECTED
        detail = exc.detail if isinstance(exc, AccountRefused) else "Mitto asked for a slower pace (HTTP 429)"
    except HandoverError as exc:
        if claim.test is None:
            raise _unreachable(exc) from exc
        detail = str(exc)
    except Exception:
        # As with campaigns: once the claim stands, only an answer can prove that nothing was taken.
        if claim.test is None:
            raise
        log.exception("a test SMS broke off after its claim")
    else:
        outcome, detail, provider_id = _of(answer.outcomes[0])
    assert claim.test is not None  # a gateway that sends without arming is caught by its own tests
    return _record(folder, claim.test, outcome, clock, detail=detail, provider_id=provider_id)


def number_to_send_to(conn: Connection, typed: str) -> str:
    """Where a test goes, in international form. Raises Refused (bad_number)."""
    try:
        return parse_number(typed, read_settings(conn).store_region).number
    except BadNumber as exc:
        raise Refused(Reason.BAD_NUMBER, f"{typed}: {exc} Nothing was sent.") from exc


def refresh_test(test: SmsTestId, *, folder: Folder, gateways: Gateways, clock: Clock) -> SmsTest:
    """Ask once how an accepted test SMS stands. It sends nothing; without an answer it stays where it was."""
    with reading(folder.store) as conn:
        found = read_test(conn, test)
    if found.outcome is not SmsTestOutcome.ACCEPTED or found.provider_id is None:
        return found
    gateway, _ = gateways.current()
    if not gateway.capabilities.can_report:
        return found
    try:
        delivery = gateway.delivery(found.provider_id)
    except HandoverError as exc:
        log.info("no answer about a test SMS: %s", exc)
        return found
    outcome = None if delivery.status is None else FINAL.get(delivery.status)
    if outcome is None:
        return found
    with writing(folder.store) as conn:
        report_test(conn, test, outcome, clock(), detail=delivery.detail)
        return read_test(conn, test)


def _message(number: str, text: str, sender: str) -> OutMessage:
    if not sender:
        raise Refused(Reason.NO_SENDER, "Choose a sender name first. Nothing was sent.")
    if not text.strip():
        raise Refused(Reason.NO_MESSAGE_TEXT, "The test SMS needs a text. Nothing was sent.")
    return OutMessage(MessageId(0), number, text, sender, measure(text).encoding)


def _of(outcome: Outcome) -> tuple[SmsTestOutcome, str, str | None]:
    if isinstance(outcome, Accepted):
        return SmsTestOutcome.ACCEPTED, "", outcome.provider_id
    stands = SmsTestOutcome.REJECTED if isinstance(outcome, Rejected) else SmsTestOutcome.UNCONFIRMED
    return stands, outcome.detail, None


def _record(
    folder: Folder, test: SmsTestId, outcome: SmsTestOutcome, clock: Clock, *, detail: str, provider_id: str | None
) -> SmsTest:
    now: datetime = clock()
    for tried in range(RECORD_TRIES):
        try:
            with writing(folder.store) as conn:
                settle_test(conn, test, outcome, now, detail=detail, provider_id=provider_id)
                return read_test(conn, test)
        except StoreBusy:
            if tried == RECORD_TRIES - 1:
                raise
    raise AssertionError("every try returns or raises")


def _unreachable(exc: HandoverError) -> Refused:
    cause = exc.cause if isinstance(exc, NotSent) else type(exc).__name__
    return Refused(Reason.UNREACHABLE, f"Mitto could not be reached. The test SMS was certainly not sent. ({cause})")
