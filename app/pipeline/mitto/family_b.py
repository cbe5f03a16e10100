"""Family B, Mitto's messaging API: many texts in one request, ids in the order of the request, deliveries to ask for.

Sources: Mitto's reference pages for the single send, the look-up and the traffic accounts; other people's integrations
for the bulk path. So one message takes the documented way, whose answer can be about that message only, and the bulk
path, whose answer names no number, is for several.
"""

from collections.abc import Sequence
from datetime import date
from urllib.parse import quote

from app.domain.errors import NotSent
from app.domain.gateway import Accepted, Answer, Arm, Capabilities, Delivery, Outcome, OutMessage, Uncertain, Usage
from app.domain.message import Status, Why
from app.pipeline.mitto.answer_text import items, line, member, parse, parts, provider_id, saying
from app.pipeline.mitto.client import Client
from app.pipeline.mitto.reply import Reply
from app.pipeline.mitto.secrecy import Hide
from app.pipeline.mitto.verdicts import by_status, may_be_judged, succeeded, without_shared_ids

FINAL = {
    "delivered": Status.DELIVERED,
    "failure": Status.UNDELIVERED,
    "failed": Status.UNDELIVERED,
    "undelivered": Status.UNDELIVERED,
    "expired": Status.UNDELIVERED,
}
"""The last words on a message; any other leaves it in flight."""

ON_ITS_WAY = frozenset({"", "sent", "queued", "pending"})
"""Words that say no more than that; another one is unknown, and shown as it came."""

LONGEST_WORD = 60


class MessagingGateway:
    """An account with family B."""

    def __init__(self, client: Client, address: str, traffic_account: str, largest_batch: int) -> None:
        """`address` has no slash at its end."""
        self._client = client
        self._messages = f"{address}/api/v1.1/Messages"
        self._accounts = f"{address}/api/v1/TrafficAccounts"
        self._traffic_account = traffic_account
        self._capabilities = Capabilities(can_report=True, largest_batch=largest_batch)

    @property
    def capabilities(self) -> Capabilities:
        """Deliveries can be asked for."""
        return self._capabilities

    def requests(self, messages: Sequence[OutMessage]) -> list[Sequence[OutMessage]]:
        """Any messages fit together; only their number counts."""
        step = self._capabilities.largest_batch
        return [messages[start : start + step] for start in range(0, len(messages), step)]

    def send(self, messages: Sequence[OutMessage], *, arm: Arm) -> Answer:
        """Hand over what `requests` made."""
        if not 1 <= len(messages) <= self._capabilities.largest_batch:
            raise ValueError("these messages do not fit into one request; see requests()")
        bodies = [self._body(message) for message in messages]
        if len(bodies) == 1:
            url, content = f"{self._messages}/send", bodies[0]
        else:
            url, content = f"{self._messages}/sendmessagesbulk", {"messages": bodies}
        return self._client.post(url, content, arm=arm, judge=lambda reply, hide: outcomes(len(messages), reply, hide))

    def rehearse(self, message: OutMessage, *, arm: Arm) -> Answer:
        """A mistake of the caller's: family B has no such message."""
        del arm
        raise RuntimeError(f"family B cannot rehearse {message.id}; read capabilities.can_rehearse first")

    def delivery(self, provider_id: str) -> Delivery:
        """Ask how one accepted message stands."""
        reply = self._client.get(f"{self._messages}/{quote(provider_id, safe='')}")
        return delivery_in(reply, provider_id, self._client.hide)

    def usage(self, first: date, last: date, account: str) -> list[Usage]:
        """A mistake of the caller's: family B has no such question."""
        raise RuntimeError(f"family B has no usage report of {account}, {first} to {last}; read its capabilities first")

    def probe(self) -> None:
        """List the traffic accounts. The path's spelling is not documented: a 404 is an answer of the API's too."""
        reply = self._client.get(self._accounts)
        if reply.status >= 500:
            raise NotSent(f"the API is out of order (HTTP {reply.status})")

    def close(self) -> None:
        """Drop every connection."""
        self._client.close()

    def _body(self, message: OutMessage) -> dict[str, object]:
        # There is no field for the encoding: Mitto chooses it, as the text needs.
        return {
            "trafficAccountId": self._traffic_account,
            "destination": message.number,
            "sms": {"text": message.text, "sender": message.sender},
        }


def outcomes(count: int, reply: Reply, hide: Hide) -> tuple[Outcome, ...] | None:
    """What an answer means for each of `count` messages; None when it is about the account or the pace instead."""
    parsed = parse(reply.body)
    if may_be_judged(reply.status):
        by_place = _by_place(count, reply, parsed, hide)
        if by_place is not None:
            return without_shared_ids(by_place)
    for_all = by_status(reply, parsed, hide)
    return None if for_all is None else (for_all,) * count


def _by_place(count: int, reply: Reply, parsed: object, hide: Hide) -> list[Outcome] | None:
    """Match ids to messages by their order, all that an answer has; None when it has no id. Only for equal lengths."""
    listed = items(parsed, "messages")
    if listed is None and count == 1 and succeeded(reply.status):
        # Seen from the single send of another channel: the id at the top, by one of two names.
        top = next((k for k in ("messageId", "id") if provider_id(member(parsed, k), hide) is not None), None)
        listed = None if top is None else [{"messageId": member(parsed, top)}]
    taken = [(provider_id(member(item, "messageId"), hide), item) for item in listed or []]
    if all(identity is None for identity, _ in taken):
        return None
    if len(taken) != count:
        return [Uncertain(Why.NO_ID, f"Mitto answered with {len(taken)} items for {count} messages.")] * count
    return [_of_item(identity, item, hide) for identity, item in taken]


def _of_item(identity: str | None, item: object, hide: Hide) -> Outcome:
    if identity is not None:
        return Accepted(identity, parts(member(item, "messageParts")))
    words = saying(item, b"", hide)
    return Uncertain(Why.NO_ID, f"Mitto's answer has no id for this message{': ' + words if words else '.'}")


def delivery_in(reply: Reply, asked: str, hide: Hide) -> Delivery:
    """What an answer says of the message that was asked for. Raises NotSent when it is no usable answer."""
    if reply.status == 404:
        return Delivery(asked, None, "not_found", strange=True)
    parsed = parse(reply.body)
    if not succeeded(reply.status) or not isinstance(parsed, dict):
        raise NotSent(f"no usable answer to a look-up (HTTP {reply.status})")
    named, word = parsed.get("messageId"), parsed.get("deliveryStatus")
    if isinstance(named, str) and named.casefold() != asked.casefold():
        raise NotSent("the answer to a look-up is about another message")
    if named is None and not isinstance(word, str):
        raise NotSent("the answer to a look-up has neither an id nor a status")
    raw = line(word, hide, LONGEST_WORD) if isinstance(word, str) else ""
    said = parsed.get("description")
    return Delivery(
        provider_id=asked,
        status=FINAL.get(raw.casefold()),
        raw=raw,
        detail=line(said, hide, 200) if isinstance(said, str) else "",
        parts=_parts_in(parsed),
        strange=raw.casefold() not in FINAL.keys() | ON_ITS_WAY,
    )


def _parts_in(parsed: dict[str, object]) -> int | None:
    # Mitto's reference: null means 1.
    return 1 if "messageParts" in parsed and parsed["messageParts"] is None else parts(parsed.get("messageParts"))
