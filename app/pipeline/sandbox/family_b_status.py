"""Family B's look-ups: one message's state with every documented key, and the list of traffic accounts."""

from hashlib import blake2b
from typing import Any, Final

from app.pipeline.sandbox.answers import Answer, answer_json, problem
from app.pipeline.sandbox.delivery import REASONS, Stage
from app.pipeline.sandbox.fault_watch import FaultWatch
from app.pipeline.sandbox.misbehave import delivered_badly, replacement
from app.pipeline.sandbox.moments import seven_digits
from app.pipeline.sandbox.parts import count_parts_auto
from app.pipeline.sandbox.provider import Message, Provider
from app.pipeline.sandbox.tokens import guid_of

WORDS: Final[dict[Stage, str]] = {
    "queued": "Queued",
    "sent": "Sent",
    "delivered": "Delivered",
    "undelivered": "Failure",
}
_SOME_ACCOUNT: Final = "e8a5e53f-51ce-4cc8-9f3c-43fb1d24daf7"


def message_status(message_id: str, provider: Provider, watch: FaultWatch) -> Answer:
    """Answer GET Messages/{id}: 404 for an id that family B did not give."""
    message = provider.look_up(message_id.upper())
    fault = watch.next("status", () if message is None else (message.number,))
    instead = None if fault is None else replacement(fault, provider.now())
    if instead is not None:
        return instead
    if message is None or message.handover.family != "B":
        return delivered_badly(fault, problem(404, "The message was not found"))
    body = _described(message, provider)
    if fault is not None and fault.kind == "unknown_status":
        body["deliveryStatus"] = fault.word
    return delivered_badly(fault, answer_json(body))


def traffic_accounts(known: str | None, provider: Provider, watch: FaultWatch) -> Answer:
    """Answer GET TrafficAccounts. That the answer is a list of `id` and `name` is a guess: nobody published it."""
    fault = watch.next("account")
    instead = None if fault is None else replacement(fault, provider.now())
    if instead is not None:
        return instead
    return delivered_badly(fault, answer_json([{"id": known or _SOME_ACCOUNT, "name": "Sandbox"}]))


def _described(message: Message, provider: Provider) -> dict[str, Any]:
    progress = provider.progress(message)
    parts = count_parts_auto(message.text)
    return {
        "messageId": message.id,
        "text": message.text,
        "mediaUrl": None,
        "sender": {
            "id": _guid_for(message.account),
            "name": "Sandbox - SMS",  # the channel's name: Mitto does not repeat the sender ID here
            "messagingAppIdentifier": message.account,
        },
        "conversation": {"id": _guid_for(message.number), "participants": []},
        "createdAt": seven_digits(message.handover.at),
        "updatedAt": seven_digits(progress.since),
        "trafficAccountId": message.account,
        "deliveryStatus": WORDS[progress.stage],
        "description": REASONS[progress.fate.reason] if progress.stage == "undelivered" else None,
        "quotedMessageId": None,
        "messageParts": None if parts == 1 and progress.fate.lot % 2 else parts,  # null means 1
        "requestInfo": {"sms": {"sender": message.sender, "text": message.text}},
        "reference": None,
    }


def _guid_for(text: str) -> str:
    return guid_of(blake2b(text.encode("utf-8", "replace"), digest_size=16).digest())
