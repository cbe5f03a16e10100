"""The first answer about a large audience: counted where that is quick, else estimated from an even sample."""

import json
from array import array
from dataclasses import dataclass, field

from app.domain.audience import Who
from app.storage.audiences import Chosen, choose
from app.storage.database import Connection
from app.storage.filters.start import EVERYONE
from app.storage.reads.audience import Audience, audience_of, counted, reason, recipients_of

QUICK = 50_000
"""So many people are counted in a tenth of a second."""
BLOCKS, WIDTH = 400, 60
"""A sample is made of so many stretches of so many people who were added one after another."""


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """How many there are, and some of them or all: `ids` is whole when the count is exact."""

    audience: Audience
    ids: "array[int]" = field(repr=False)


def first_answer(conn: Connection, who: Who) -> FirstAnswer:
    """Answer soon, whatever the size of the store. Raises Refused (bad_value) when the filter cannot hold."""
    chosen = choose(conn, who)
    # Two questions: SQLite looks at every row for the two in one.
    first, last = (conn.execute(f"SELECT coalesce({end}(id), 0) FROM contacts").fetchone()[0] for end in ("min", "max"))
    if chosen.begin != EVERYONE or last - first < QUICK:
        return FirstAnswer(audience_of(conn, chosen), recipients_of(conn, chosen))
    return _from_sample(conn, chosen, first, last)


def _from_sample(conn: Connection, chosen: Chosen, first: int, last: int) -> FirstAnswer:
    span = last - first + 1
    starts = [first + block * (span - WIDTH) // (BLOCKS - 1) for block in range(BLOCKS)]
    rows = conn.execute(
        f"""SELECT c.id, {reason(chosen)} AS reason
            FROM json_each(:starts) b CROSS JOIN contacts c ON c.id >= b.value AND c.id < b.value + :width
            WHERE {chosen.match}""",
        {"starts": json.dumps(starts), "width": WIDTH, **chosen.values},
    )
    found: dict[str | None, int] = {}
    ids = array("q")
    for row in rows:
        found[row["reason"]] = found.get(row["reason"], 0) + 1
        if row["reason"] is None:
            ids.append(row["id"])
    factor = span / (BLOCKS * WIDTH)
    extended = {why: round(count * factor) for why, count in found.items()}
    return FirstAnswer(counted(extended, exact=False), ids)
