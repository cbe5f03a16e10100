"""Family A, the SMS and Bulk SMS API: its send requests, its response codes and the shape of its answers."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from app.pipeline.sandbox.answers import Answer, Request, answer_json, problem, read_object
from app.pipeline.sandbox.faults import Fault
from app.pipeline.sandbox.parts import count_parts, fits_gsm
from app.pipeline.sandbox.provider import Draft
from app.pipeline.sandbox.sending import Dialect, Line, Rules, Sayable, Submission

CODES: Final[Mapping[int, str]] = {
    1: "Internal error",
    2: "Invalid type",
    3: "Empty message",
    4: "Message text is invalid",
    5: "Empty sender",
    6: "Invalid sender",
    7: "Empty receiver",
    8: "Invalid receiver",
}
_SUCCESS = ("SMS sent", "SMS sent successfully", "SMS sent successfully.")  # all three were seen
_SENDER = re.compile(r"[0-9]{3,14}|(?=.*[A-Za-z])[A-Za-z0-9 ]{3,11}")
_RECEIVER = re.compile(r"\+?[1-9][0-9]{1,14}")


def _read(request: Request, rules: Rules, *, bulk: bool) -> Submission | Answer:
    body = read_object(request.body)
    if body is None:
        return problem(400, "The request body is not a JSON object")
    receivers = _receivers(body.get("to"), bulk)
    first = receivers[0] if receivers else ""
    refuse = partial(_coded, bulk=bulk, to=first, status=rules.code_status)
    text, sender, kind = body.get("text"), body.get("from"), str(body.get("type") or "GSM").lower()
    if kind not in ("gsm", "unicode", "auto", "binary", "byte"):
        return refuse(2)
    if not isinstance(text, str) or not text:
        return refuse(3)
    if (kind == "gsm" and not fits_gsm(text)) or (kind in ("binary", "byte") and not _is_hex(text)):
        return refuse(4)
    if not isinstance(sender, str) or not sender:
        return refuse(5)
    if not _SENDER.fullmatch(sender):
        return refuse(6)
    if not any(receivers):
        return refuse(7)
    bad = frozenset(index for index, receiver in enumerate(receivers) if not _RECEIVER.fullmatch(receiver))
    if bad and (len(bad) == len(receivers) or not rules.leave_out):
        return refuse(8)
    return Submission(
        drafts=[Draft("+" + receiver.lstrip("+"), text, sender, "", receiver) for receiver in receivers],
        bulk=bulk,
        bad=bad,
        parts=_parts(text, kind),
        length=len(text) // 2 if kind in ("binary", "byte") else len(text),
        reference=_text(body.get("reference")),
        callback=_text(body.get("callback")),
        test=body.get("test") is True,
    )


def _receivers(value: object, bulk: bool) -> list[str]:
    """The numbers as written. /sms takes one; /smsbulk an array or one string with commas. Other types become ''."""
    if not bulk:
        return [_text(value)]
    if isinstance(value, str):
        return [receiver.strip() for receiver in value.split(",")]
    return [_text(receiver) for receiver in value] if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _is_hex(text: str) -> bool:
    return len(text) % 2 == 0 and re.fullmatch(r"[0-9A-Fa-f]+", text) is not None


def _parts(text: str, kind: str) -> int:
    if kind in ("binary", "byte"):
        octets = len(text) // 2
        return 1 if octets <= 140 else -(-octets // 134)
    return count_parts(text, wide=kind == "unicode" or not fits_gsm(text))


def _coded(code: int, *, bulk: bool, to: str, status: int) -> Answer:
    text = CODES.get(code, "SMS sent" if code == 0 else "Unknown error")
    if bulk:
        return answer_json({"responseCode": code, "responseText": text, "messages": []}, status)
    return answer_json({"to": to, "responseCode": code, "textLength": 0, "responseText": text}, status)


def _refuse(fault: Fault, rules: Rules, *, bulk: bool) -> Answer:
    return _coded(fault.code, bulk=bulk, to="", status=fault.status or rules.code_status)


def _say(sayable: Sayable) -> Answer:
    submission = sayable.submission
    test: dict[str, Any] = {"test": True} if submission.test else {}
    if submission.test:
        submission = replace(submission, parts=0, length=0)  # as in a captured answer
    head = {"responseCode": 0, "responseText": _SUCCESS[sayable.request % len(_SUCCESS)]}
    items = [
        _item(line, submission, sayable.timestamp) for line in sayable.lines if line.position not in submission.bad
    ]
    if submission.bulk:
        return answer_json({**head, "messages": items, **test})
    return answer_json({**(items[0] if items else {}), **head, **test})


def _item(line: Line, submission: Submission, timestamp: str) -> dict[str, Any]:
    item: dict[str, Any] = {} if line.id is None else {"id": line.id}
    return item | {
        "timestamp": timestamp,
        "to": submission.drafts[line.position].echo,
        "textLength": submission.length,
        "messageParts": submission.parts,
    }


SMS: Final = Dialect("A", partial(_read, bulk=False), _say, partial(_refuse, bulk=False))
SMS_BULK: Final = Dialect("A", partial(_read, bulk=True), _say, partial(_refuse, bulk=True))
