"""What family A's answers mean, message by message: a yes, a no, or neither.

Sources: Mitto's reference pages and captured answers. An answer is matched by the number, with or without its plus.
"""

from collections.abc import Sequence

from app.domain.gateway import Accepted, Outcome, OutMessage, Rejected, Uncertain
from app.domain.message import Why
from app.pipeline.mitto.answer_text import items, member, parse, parts, provider_id, saying, whole
from app.pipeline.mitto.reply import Reply
from app.pipeline.mitto.secrecy import Hide
from app.pipeline.mitto.verdicts import by_status, may_be_judged, succeeded, without_shared_ids

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


def digits(number: object) -> str:
    """A number as it is compared: its digits, without a plus or 00 before them."""
    text = "".join(c for c in str(number)[:40] if c in "0123456789") if isinstance(number, str | int) else ""
    return text.removeprefix("00")


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
