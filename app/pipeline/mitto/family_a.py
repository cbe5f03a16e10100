"""Family A, Mitto's "SMS / Bulk SMS" API: one text to one or many numbers, codes in the body, no look-up of a delivery.

Sources: Mitto's reference pages and captured answers. One message goes through /sms and several equal ones through
/smsbulk; numbers go without their plus sign, as in Mitto's own examples, and an answer is matched with or without it.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial

from app.domain.errors import NotSent
from app.domain.gateway import (
    Answer,
    Arm,
    Capabilities,
    Delivery,
    OutMessage,
    Usage,
)
from app.domain.segments import Encoding
from app.pipeline.mitto.client import Client
from app.pipeline.mitto.family_a_answers import digits, outcomes, rehearsed
from app.pipeline.mitto.usage import usage_in

TYPES = {Encoding.GSM7: "GSM", Encoding.UCS2: "Unicode"}

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


def _content(message: OutMessage) -> dict[str, object]:
    return {"from": message.sender, "text": message.text, "type": TYPES[message.encoding]}
