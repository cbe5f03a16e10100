"""What a fault does to an answer: another one in its place, or the right one badly delivered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from app.pipeline.sandbox.answers import Answer, problem
from app.pipeline.sandbox.faults import Fault
from app.pipeline.sandbox.moments import http_date

_PAGE = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Welcome to our Wi-Fi</h1></body></html>"


_IN_PLACE: Final[Mapping[str, Answer]] = {
    "accept_then_drop": Answer(reset=True),
    "reject_then_drop": Answer(reset=True),
    "error_after_accept": problem(500, "An unexpected error occurred"),
    "error_before_accept": problem(503, "Service unavailable"),
    "refuse_status": problem(500, "An unexpected error occurred"),
    "html": Answer(200, _PAGE, "text/html; charset=utf-8"),
    "no_body": Answer(204),
    "redirect": Answer(302, headers=(("Location", "/elsewhere"),)),
    "unauthorized": problem(401, "Invalid or no API Key specified"),
    "payment_required": problem(402, "Payment required"),
    "forbidden": problem(403, "IP not whitelisted"),
}


def replacement(fault: Fault, now: datetime) -> Answer | None:
    """The answer given in place of the right one, or None when the right one is wanted. 'code' is each family's own."""
    if fault.kind == "too_many_requests":
        return replace(problem(429, "Too many requests"), headers=_retry_after(fault, now))
    if fault.kind == "drip":
        return Answer(drip_s=fault.seconds)
    return _IN_PLACE.get(fault.kind)


def delivered_badly(fault: Fault | None, answer: Answer) -> Answer:
    """The right answer, late, cut off or swollen, if that is what the fault does."""
    if fault is None:
        return answer
    match fault.kind:
        case "slow":
            return replace(answer, delay_s=fault.seconds)
        case "truncated":
            return replace(answer, cut=len(answer.body) // 2)
        case "huge_body":
            return replace(answer, body=answer.body + b" " * max(0, fault.size - len(answer.body)))
        case _:
            return answer


def _retry_after(fault: Fault, now: datetime) -> tuple[tuple[str, str], ...]:
    wanted = fault.retry_after
    if wanted is None:
        return ()
    if fault.as_date and isinstance(wanted, int):
        return (("Retry-After", http_date(now, wanted)),)
    return (("Retry-After", str(wanted)),)
