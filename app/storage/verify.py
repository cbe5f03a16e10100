"""A thorough look at the store: is it whole, and do its numbers add up?"""

from dataclasses import dataclass
from pathlib import Path

from app.domain.message import digest
from app.domain.progress import Progress, ignore_progress
from app.storage.database import reading
from app.storage.prepare import check_whole


@dataclass(frozen=True, slots=True)
class Findings:
    """What was looked at, and what is wrong: campaigns whose tallies differ from a recount, messages whose content
    changed.
    """

    campaigns: int
    messages: int
    wrong_tallies: tuple[int, ...]
    damaged_messages: tuple[int, ...]

    @property
    def fine(self) -> bool:
        """Nothing is wrong."""
        return not self.wrong_tallies and not self.damaged_messages


EVERY = 10_000

_COUNTED = "-count(*), -sum(m.segments), -total(m.cost), -total(iif(m.cost IS NULL, m.segments, 0))"
_DIFFER = "sum(messages) <> 0 OR sum(segments) <> 0 OR sum(cost) <> 0 OR sum(unpriced) <> 0"
_WRONG_TALLIES = f"""
    SELECT campaign_id FROM (
        SELECT campaign_id, status, messages, segments, cost, unpriced FROM tallies
        UNION ALL SELECT campaign_id, status, {_COUNTED} FROM messages m GROUP BY campaign_id, status)
    GROUP BY campaign_id, status HAVING {_DIFFER}"""
_WRONG_SPENDING = f"""
    SELECT campaign_id FROM (
        SELECT campaign_id, messages, segments, cost, unpriced FROM spend WHERE campaign_id <> 0
        UNION ALL
        SELECT m.campaign_id, {_COUNTED} FROM attempts a JOIN messages m ON m.id = a.message_id
        WHERE a.outcome IS NULL OR a.outcome IN ('accepted', 'unconfirmed') GROUP BY m.campaign_id)
    GROUP BY campaign_id HAVING {_DIFFER}"""
"""Each hand-over that Mitto took, or may have taken. What was sent outside every campaign leaves with its person."""


def verify(store: Path, *, progress: Progress = ignore_progress) -> Findings:
    """Read everything once; seconds for a large store. Progress is in messages. Raises Refused (store_damaged)."""
    progress(0, None)
    check_whole(store)
    with reading(store) as conn:
        campaigns = conn.execute("SELECT count(*) FROM campaigns").fetchone()[0]
        wrong = conn.execute(f"{_WRONG_TALLIES} UNION {_WRONG_SPENDING} ORDER BY campaign_id").fetchall()
        total = conn.execute("SELECT coalesce(sum(messages), 0) FROM tallies").fetchone()[0]
        count, damaged = 0, []
        for row in conn.execute("SELECT id, number, text, digest FROM messages"):
            count += 1
            if count % EVERY == 0:
                progress(count, max(total, count))
            if digest(row["number"], row["text"]) != row["digest"]:
                damaged.append(row["id"])
    return Findings(campaigns, count, tuple(row[0] for row in wrong), tuple(damaged))
