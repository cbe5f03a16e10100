"""What a delivery report says: family A's filled-in template, family B's JSON."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode

from app.pipeline.sandbox.countries import country_of
from app.pipeline.sandbox.delivery import REASONS, Fate, Stage
from app.pipeline.sandbox.family_b_status import WORDS
from app.pipeline.sandbox.faults import ReportStyle
from app.pipeline.sandbox.moments import seven_digits
from app.pipeline.sandbox.provider import Message

_A_WORDS: Final[dict[Stage, str]] = {"queued": "BUFFERED", "sent": "SENT", "delivered": "DELIVERED"}
_A_FAILURES: Final = ("UNDELIVERED", "FAILED", "EXPIRED")
_JSON: Final = (("Content-Type", "application/json"),)
_PLACEHOLDER = re.compile(r"~([a-z]+)~")


@dataclass(frozen=True, slots=True)
class Happening:
    """A message that entered a stage at a moment; `fate` tells why."""

    message: Message
    stage: Stage
    moment: datetime
    fate: Fate


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP call to make."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


def call_for_a(url: str, style: ReportStyle, happening: Happening) -> Call:
    """Family A's callback: the account's template, in the query of a GET or as the JSON body of a POST."""
    values = _values(happening)
    fields = {
        name: _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text) for name, text in style.template
    }
    if style.method == "POST":
        return Call("POST", url, _JSON, json.dumps(fields).encode())
    return Call("GET", url + ("&" if "?" in url else "?") + urlencode(fields), (), b"")


def call_for_b(
    url: str, headers: tuple[tuple[str, str], ...], happenings: Sequence[Happening], *, as_array: bool
) -> Call:
    """Family B's webhook call: one report as an object, or any number as an array."""
    reports = [_report(happening) for happening in happenings]
    body = json.dumps(reports if as_array else reports[0]).encode()
    return Call("POST", url, headers + _JSON, body)


def _report(happening: Happening) -> dict[str, Any]:
    report = {
        "messageId": happening.message.id,
        "deliveryStatus": WORDS[happening.stage],
        "updatedAt": seven_digits(happening.moment),
    }
    if happening.stage == "undelivered":
        report["description"] = REASONS[happening.fate.reason]
    return report


def _values(happening: Happening) -> dict[str, str]:
    message, fate = happening.message, happening.fate
    failed = happening.stage == "undelivered"
    country = country_of(message.number)
    return {
        "msgid": message.id,
        "status": _A_WORDS.get(happening.stage, _A_FAILURES[fate.lot % len(_A_FAILURES)]),
        "errorcode": str(fate.reason + 1) if failed else "0",
        "mcc": country.mcc,
        "mnc": country.mnc,
        "receiver": message.number.lstrip("+"),
        "sender": message.sender,
        "reference": message.handover.reference,
        "sendtime": f"{message.handover.at:%Y-%m-%d %H:%M:%S}",
        "sendtimestamp": str(int(message.handover.at.timestamp())),
    }
