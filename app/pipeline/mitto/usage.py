"""Family A's usage report: how many messages went to each country, and what they cost."""

import re
from decimal import Decimal

from app.domain.errors import NotSent
from app.domain.gateway import Usage
from app.pipeline.mitto.answer_text import line, member, parse, saying, whole
from app.pipeline.mitto.reply import Reply
from app.pipeline.mitto.secrecy import Hide
from app.pipeline.mitto.verdicts import succeeded

LONGEST_NAME = 40
_AMOUNT = re.compile(r"[0-9]{1,9}([.][0-9]{1,12})?", re.ASCII)


def usage_in(reply: Reply, hide: Hide) -> list[Usage]:
    """What an answer says. Mitto documents the items only: a list of them, or an object with nothing but such a list.

    Raises NotSent when it is no usage report.
    """
    parsed = parse(reply.body)
    found = next(iter(parsed.values())) if isinstance(parsed, dict) and len(parsed) == 1 else parsed
    if not succeeded(reply.status) or not isinstance(found, list):
        words = saying(parsed, reply.body, hide)
        raise NotSent(f"Mitto sent no usage report (HTTP {reply.status}{', ' + words if words else ''})")
    return [_of_country(item, hide) for item in found]


def _of_country(item: object, hide: Hide) -> Usage:
    name = member(item, "country")
    country = line(name, hide, LONGEST_NAME) if isinstance(name, str) else ""
    return Usage(country, whole(member(item, "messagesCount")), _amount(member(item, "cost")))


def _amount(value: object) -> Decimal | None:
    """An amount as a text, as Mitto documents it, or as a number."""
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    return Decimal(text) if _AMOUNT.fullmatch(text) else None
