"""Family A, Mitto's "SMS / Bulk SMS" API: one text to one or many numbers, codes in the body, no look-up of a delivery.

Sources: Mitto's reference pages and captured answers. One message goes through /sms and several equal ones through
/smsbulk; numbers go without their plus sign, as in Mitto's own examples, and an answer is matched with or without it.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial

from app.domain.errors import NotSent
from app.domain.gateway import (
    Accepted,
    Answer,
    Arm,
    Capabilities,
    Delivery,
    Outcome,
    OutMessage,
    Rejected,
    Uncertain,
    Usage,
)
from app.domain.message import Why
from app.domain.segments import Encoding
from app.pipeline.mitto.answer_text import items, member, parse, parts, provider_id, saying, whole
from app.pipeline.mitto.client import Client
from app.pipeline.mitto.reply import Reply
from app.pipeline.mitto.secrecy import Hide
from app.pipeline.mitto.usage import usage_in
from app.pipeline.mitto.verdicts import by_status, may_be_judged, succeeded, without_shared_ids

TYPES = {Encoding.GSM7: "GSM", Encoding.UCS2: "Unicode"}

REFUSALS = {
    2: (Why.INVALID_TEXT, "the message type is not valid"),
    3: (Why.INVALID_TEXT, "the text is empty"),
    4: (Why.INVALID_TEXT, "the text has characters outside its encoding"),
    5: (Why.INVALID_SENDER, "there is no sender"),
    6: (Why.INVALID_SENDER, "the sender is not valid"),
    7: (Why.INVALID_NUMBER, "there is no number"),
    8: (Why.INVALID_NUMBER, "the number is not valid"),
}
"""Response codes that say: certainly not sent. 0 is yes; 1 (internal error) and all others leave it open."""

SHORTEST_VALIDITY, LONGEST_VALIDITY = 1, 2880
"""In minutes; the longest is what Mitto takes when it is told nothing."""

NOT_THERE = frozenset({502, 503, 504})
"""Something before the API says that the API is not there."""


class SmsGateway:
    """An account with family A."""

    def __init__(self, client: Client, address: str, largest_batch: int) -> None:
        """`address` has no slash at its end."""
        self._client = client
        self._address = address
        self._capabilities = Capabilities(
            can_report=False, largest_batch=largest_batch, can_rehearse=True, can_tell_usage=True
        )

    @property
    def capabilities(self) -> Capabilities:
        """Deliveries cannot be asked for."""
        return self._capabilities

    def requests(self, messages: Sequence[OutMessage]) -> list[Sequence[OutMessage]]:
        """One request for equal texts that end at the same time, in the order in which each came first.

        A number stands in a request once, because the answer names the number and nothing else.
        """
        requests: list[Sequence[OutMessage]] = []
        filling: dict[tuple[str, str, Encoding, datetime | None], tuple[list[OutMessage], set[str]]] = {}
        for message in messages:
            key = (message.text, message.sender, message.encoding, message.useful_until)
            group, numbers = filling.get(key, ([], set()))
            if not group or len(group) == self._capabilities.largest_batch or digits(message.number) in numbers:
                group, numbers = filling[key] = ([], set())
                requests.append(group)
            group.append(message)
            numbers.add(digits(message.number))
        return requests

    def send(self, messages: Sequence[OutMessage], *, arm: Arm) -> Answer:
        """Hand over one of the groups that `requests` made."""
        if len(self.requests(messages)) != 1:
            raise ValueError("these messages do not fit into one request; see requests()")
        content = _content(messages[0])
        if (validity := _validity(messages[0].useful_until, self._client.now())) is not None:
            content["validity"] = validity
        if len(messages) == 1:
            url, content["to"] = f"{self._address}/sms", digits(messages[0].number)
        else:
            url, content["to"] = f"{self._address}/smsbulk", [digits(message.number) for message in messages]
        return self._client.post(url, content, arm=arm, judge=lambda reply, hide: outcomes(messages, reply, hide))

    def rehearse(self, message: OutMessage, *, arm: Arm) -> Answer:
        """Hand over one message as a test: by Mitto's documentation it is not dispatched and costs nothing."""
        content = {**_content(message), "to": digits(message.number), "test": True}
        judge = partial(rehearsed, message)
        return self._client.post(f"{self._address}/sms", content, arm=arm, judge=judge)

    def delivery(self, provider_id: str) -> Delivery:
        """A mistake of the caller's: family A has no such question."""
        raise RuntimeError(f"family A cannot be asked about {provider_id}; read capabilities.can_report first")

    def usage(self, first: date, last: date, account: str) -> list[Usage]:
        """Ask for the usage report."""
        content = {"startDate": first.isoformat(), "endDate": last.isoformat(), "accountName": account}
        return usage_in(self._client.ask(f"{self._address}/usage/bycountry", content), self._client.hide)

    def probe(self) -> None:
        """Ask for the API's root: family A documents no GET, so any answer of the API's own shows that it is there."""
        reply = self._client.get(f"{self._address}/")
        if reply.status in NOT_THERE:
            raise NotSent(f"the API is not there (HTTP {reply.status})")

    def close(self) -> None:
        """Drop every connection."""
        self._client.close()


def _validity(until: datetime | None, now: datetime) -> int | None:
    """For how many whole minutes Mitto is to try; None when its own limit comes first."""
    if until is None:
        return None
    minutes = max((until - now) // timedelta(minutes=1), SHORTEST_VALIDITY)
    return minutes if minutes < LONGEST_VALIDITY else None


def digits(number: object) -> str:
    """A number as it is compared: its digits, without a plus or 00 before them."""
    text = "".join(c for c in str(number)[:40] if c in "0123456789") if isinstance(number, str | int) else ""
    return text.removeprefix("00")


def _content(message: OutMessage) -> dict[str, object]:
    return {"from": message.sender, "text": message.text, "type": TYPES[message.encoding]}


def rehearsed(message: OutMessage, reply: Reply, hide: Hide) -> tuple[Outcome, ...] | None:
    """The same for a test, whose id the documentation promises and takes back. A yes that does not call it a test is
    no proof that it was taken as one, and then it may have gone out.
    """
    found, parsed = outcomes((message,), reply, hide), parse(reply.body)
    if not succeeded(reply.status) or whole(member(parsed, "responseCode")) != 0:
        return found
    if member(parsed, "test") is not True:
        return (Uncertain(Why.NO_ID, "Mitto's answer does not say that it was a rehearsal."),)
    return (Accepted(provider_id(member(parsed, "id"), hide) or ""),)


def outcomes(messages: Sequence[OutMessage], reply: Reply, hide: Hide) -> tuple[Outcome, ...] | None:
    """What an answer means for each message; None when it is about the account or the pace instead."""
    parsed = parse(reply.body)
    if may_be_judged(reply.status):
        by_number = _by_number(messages, parsed, hide)
        if by_number is not None:
            return without_shared_ids(by_number)
        if len(messages) == 1 and succeeded(reply.status) and whole(member(parsed, "responseCode")) == 0:
            return (_single(messages[0], parsed, hide),)
    for_all = _for_all(reply, parsed, hide)
    return None if for_all is None else (for_all,) * len(messages)


def _by_number(messages: Sequence[OutMessage], parsed: object, hide: Hide) -> list[Outcome] | None:
    """Match the items of a bulk answer, which carry no code of their own; None when no item has an id.

    An id is Mitto's word that it took that message, whatever code stands beside the list.
    """
    found: dict[str, dict[str, int | None]] = {}
    for item in items(parsed, "messages") or []:
        if (identity := provider_id(member(item, "id"), hide)) is not None:
            found.setdefault(digits(member(item, "to")), {})[identity] = parts(member(item, "messageParts"))
    if not found:
        return None
    return [_of_number(found.get(digits(message.number), {})) for message in messages]


def _of_number(ids: dict[str, int | None]) -> Outcome:
    if len(ids) == 1:
        return Accepted(*next(iter(ids.items())))
    if ids:
        return Uncertain(Why.NO_ID, "Mitto's answer has several ids for this number.")
    return Uncertain(Why.NO_ID, "Mitto's answer has no id for this number.")


def _single(message: OutMessage, parsed: object, hide: Hide) -> Outcome:
    echoed = digits(member(parsed, "to"))
    if echoed and echoed != digits(message.number):
        return Uncertain(Why.NO_ID, "Mitto's answer names another number.")
    identity = provider_id(member(parsed, "id"), hide)
    if identity is None:
        return Uncertain(Why.NO_ID, "Mitto's answer is a yes without an id.")
    return Accepted(identity, parts(member(parsed, "messageParts")))


def _for_all(reply: Reply, parsed: object, hide: Hide) -> Outcome | None:
    given = member(parsed, "responseCode")
    code = whole(given)
    if not may_be_judged(reply.status):
        return by_status(reply, parsed, hide)
    words = saying(parsed, reply.body, hide)
    if code in REFUSALS:
        why, meaning = REFUSALS[code]
        return Rejected(why, f"Mitto refused it: {meaning} (code {code}{', ' + words if words else ''}).")
    general = by_status(reply, parsed, hide)
    if general is None or (given is None and not (succeeded(reply.status) and isinstance(parsed, dict))):
        return general
    if code == 0 and succeeded(reply.status):
        return Uncertain(Why.NO_ID, "Mitto's answer is a yes without an id.")
    said = f"code {code}" if code is not None else "no code that is known"
    return Uncertain(
        Why.SERVER_ERROR, f"Mitto answered with {said} (HTTP {reply.status}{', ' + words if words else ''})."
    )
