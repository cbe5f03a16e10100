"""Family B, the Chat Apps API with SMS as its channel: its send requests and the shape of its answers."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from app.pipeline.sandbox.answers import Answer, Request, answer_json, problem, read_object
from app.pipeline.sandbox.faults import Fault
from app.pipeline.sandbox.provider import Draft
from app.pipeline.sandbox.sending import Dialect, Rules, Sayable, Submission

_DESTINATION = re.compile(r"\+[1-9][0-9]{1,14}")
_SENDER = re.compile(r"\+?[0-9]{1,16}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}")
_NOT_E164 = "destination must be a number in E.164 form with its plus"

Entries = Callable[[dict[str, Any]], object]
"""Finds the list of messages in a request's body."""


def _read(request: Request, rules: Rules, *, entries: Entries, bulk: bool) -> Submission | Answer:
    body = read_object(request.body)
    if body is None:
        return problem(400, "The request body is not a JSON object")
    items = entries(body)
    if not isinstance(items, list) or not items:
        return problem(400, "There are no messages in the request", "messages")
    return _checked(items, rules, bulk)


def _checked(items: list[object], rules: Rules, bulk: bool) -> Submission | Answer:
    drafts: list[Draft] = []
    bad: set[int] = set()
    good_senders: set[str] = set()
    for index, item in enumerate(items):
        if not isinstance(item, dict):
            return problem(400, "A message must be an object", "messages")
        account, destination, sms = item.get("trafficAccountId"), item.get("destination"), item.get("sms")
        if not isinstance(account, str) or not account:
            return problem(400, "trafficAccountId is required", "trafficAccountId")
        if rules.traffic_account is not None and account.lower() != rules.traffic_account.lower():
            return problem(403, "The traffic account does not belong to this customer")
        text, sender = (sms.get("text"), sms.get("sender")) if isinstance(sms, dict) else (None, None)
        if not isinstance(text, str) or not text:
            return problem(400, "sms.text is required", "sms.text")
        if not isinstance(sender, str) or (sender not in good_senders and not _SENDER.fullmatch(sender)):
            return problem(400, "sms.sender must be 1-16 digits or 1-11 letters and digits", "sms.sender")
        good_senders.add(sender)
        if not isinstance(destination, str) or not _DESTINATION.fullmatch(destination):
            bad.add(index)
            destination = str(destination)
        drafts.append(Draft(destination, text, sender, account, destination))
    if bad and (len(bad) == len(items) or not rules.leave_out):
        return problem(400, _NOT_E164, "destination")
    return Submission(drafts, bulk, frozenset(bad))


def _itself(body: dict[str, Any]) -> object:
    return [body]


def _messages(body: dict[str, Any]) -> object:
    return body.get("messages")


def _destinations(body: dict[str, Any]) -> object:
    destinations = body.get("destinations")
    if not isinstance(destinations, list):
        return None
    return [{**body, "destination": destination} for destination in destinations]


def _say(sayable: Sayable) -> Answer:
    drafts = sayable.submission.drafts
    items = [
        {"trafficAccountId": drafts[position].account}
        if id_ is None
        else {"trafficAccountId": drafts[position].account, "messageId": id_}
        for position, id_ in sayable.lines
    ]
    if not sayable.submission.bulk:
        return answer_json({"messages": items})
    return answer_json({"bulkId": sayable.bulk_id, "messages": items})


def _refuse(fault: Fault, _rules: Rules) -> Answer:
    return problem(fault.status or 400, f"The request was refused ({fault.code})")


SEND: Final = Dialect("B", partial(_read, entries=_itself, bulk=False), _say, _refuse)
SEND_MESSAGES_BULK: Final = Dialect("B", partial(_read, entries=_messages, bulk=True), _say, _refuse)
SEND_BULK: Final = Dialect("B", partial(_read, entries=_destinations, bulk=True), _say, _refuse)
