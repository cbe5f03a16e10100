"""Which messages a decision of the owner is about, as SQL."""

import json
from collections.abc import Sequence

from app.domain.ids import CampaignId, MessageId
from app.domain.message import Why


def chosen(
    campaign: CampaignId,
    status: str,
    *,
    number: str | None = None,
    messages: Sequence[MessageId] | None = None,
    why: Why | None = None,
) -> tuple[str, list[str | int]]:
    """Messages of one status: all of the campaign's, the one to a number, these, or those that stand there for a
    reason.
    """
    which, values = "campaign_id = ? AND status = ?", list[str | int]([campaign, status])
    for part, value in (
        ("number = ?", number),
        ("id IN (SELECT value FROM json_each(?))", None if messages is None else json.dumps(list(messages))),
        ("why = ?", why),
    ):
        if value is not None:
            which, values = f"{which} AND {part}", [*values, value]
    return which, values
