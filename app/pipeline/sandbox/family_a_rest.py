"""Family A's two other endpoints: conversion tracking and the usage report."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from app.pipeline.sandbox.answers import Answer, Request, answer_json, problem, read_object
from app.pipeline.sandbox.countries import country_of
from app.pipeline.sandbox.parts import count_parts_auto
from app.pipeline.sandbox.provider import Provider

_PRICE = Decimal("0.05")  # of a part, everywhere: the simulator's own


def converted(request: Request, provider: Provider) -> Answer:
    """Answer POST /sms/converted, whose bodies are JSON strings."""
    body = read_object(request.body)
    message_id = body.get("messageId") if body is not None else None
    if not isinstance(message_id, str) or not message_id:
        return problem(400, "messageId is missing")
    message = provider.look_up(message_id)
    if message is None or message.handover.family != "A":
        return answer_json(f'No convertible message found for id "{message_id}"', 404)
    return answer_json("OK")


def usage_by_country(request: Request, provider: Provider) -> Answer:
    """Answer POST /usage/bycountry: messages and cost by country, the numbers as texts, both dates included."""
    body = read_object(request.body) or {}
    first, last = _day(body.get("startDate")), _day(body.get("endDate"))
    if first is None or last is None or not body.get("accountName"):
        return problem(400, "startDate, endDate and accountName are required")
    counts: dict[str, int] = defaultdict(int)
    parts: dict[str, int] = defaultdict(int)
    for message in provider.messages():
        if message.handover.family == "A" and first <= message.handover.at.date() <= last:
            country = country_of(message.number).alpha3
            counts[country] += 1
            parts[country] += count_parts_auto(message.text)
    return answer_json(
        [
            {"country": country, "messagesCount": str(count), "cost": str(parts[country] * _PRICE)}
            for country, count in sorted(counts.items())
        ]
    )


def _day(value: object) -> date | None:
    """A day written as YYYY-MM-DD or YYYYMMDD."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
