"""Typed ids, and time as the program writes it: UTC ISO text with milliseconds."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import NewType

ContactId = NewType("ContactId", int)
ListId = NewType("ListId", int)
CampaignId = NewType("CampaignId", int)
BatchId = NewType("BatchId", int)
MessageId = NewType("MessageId", int)
RequestId = NewType("RequestId", int)
JournalId = NewType("JournalId", int)
TemplateId = NewType("TemplateId", int)
WordingId = NewType("WordingId", int)
TagId = NewType("TagId", int)
FieldId = NewType("FieldId", int)
AudienceId = NewType("AudienceId", int)
TextVersionId = NewType("TextVersionId", int)

Clock = Callable[[], datetime]
"""Answers with the present moment, aware and in UTC. Handed in, so that tests can turn it."""

Monotonic = Callable[[], float]
"""Seconds on a clock that no one can set; only differences mean something."""


def iso(moment: datetime) -> str:
    """How a moment is spelt in the database and in files, which sorts by time: '2026-11-23T19:10:17.123Z'."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    utc = moment.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z"


def from_iso(text: str) -> datetime:
    """Read back what `iso` wrote, or any ISO 8601 moment that names its zone.

    Raises ValueError when the text is no moment or names no zone.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"'{text}' names no time zone")
    return moment.astimezone(UTC)


def job_id(campaign: CampaignId, run: int, batch: int) -> str:
    """The name of a batch's job: unique for ever and without a colon, which some queues refuse."""
    return f"campaign-{campaign}-run-{run}-batch-{batch}"
