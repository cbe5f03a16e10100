"""How soon an audience of three conditions is counted in a large store: the first answer, and the exact one.

Held against a bare `count(*)` of the same people, written by hand, on a connection of its own in the same run.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from app.bootstrap import utc_now
from app.domain.audience import Who
from app.domain.days import shop_day
from app.domain.filter_terms import LastHow, NumberHow, Took, YearlyHow, YearlyOf
from app.domain.ids import FieldId, ListId, TagId, iso
from app.domain.people_filter import FieldNumber, Filter, LastMessage, ListIs, Node, TagIs, YearlyIs
from app.storage.database import open_reading, reading, writing
from app.storage.reads.audience import audience
from app.storage.reads.audience_estimate import first_answer
from tests.bench.figures import compare
from tests.bench.large_store import make_large_store
from tests.bench.own_process import alone
from tests.bench.shop import add_people, open_shop

PEOPLE, FEWER = 1_000_000, 200_000
ROUNDS = 7
AT_MOST_MS = 150

_FACTS = (
    "INSERT INTO lists (id, name, created_at) VALUES (1, 'Loyalty', :now), (2, 'Staff', :now)",
    "INSERT INTO list_members SELECT 1, id FROM contacts WHERE id % 5 < 2",
    "INSERT INTO list_members SELECT 2, id FROM contacts WHERE id % 9973 = 5",
    "INSERT INTO tags (id, name, name_key, created_at) VALUES (1, 'VIP', 'vip', :now)",
    "INSERT INTO contact_tags SELECT 1, id FROM contacts WHERE id % 3 = 0",
    "INSERT INTO custom_fields (id, name, name_key, kind, created_at) VALUES (1, 'points', 'points', 'number', :now)",
    "INSERT INTO custom_values SELECT id, 1, id % 700, id % 700, id % 700 FROM contacts WHERE id % 4 > 0",
    "UPDATE contacts SET birthday = printf('%02d-%02d', 1 + id * 7 / 3 % 12, 1 + id / 5 % 28) WHERE id % 7 < 4",
    "UPDATE contacts SET consent = 'unknown' WHERE id % 11 = 0",
)
POINTS = FieldNumber(FieldId(1), NumberHow.AT_LEAST, 100.0)
_MAY = """c.consent IN ('opted_in', 'soft_opt_in') AND NOT EXISTS (SELECT 1 FROM suppressions s
          WHERE s.number = c.number)"""
_LOYAL = """SELECT count(*) FROM contacts c WHERE
    EXISTS (SELECT 1 FROM list_members l WHERE l.list_id = 1 AND l.contact_id = c.id)
    AND EXISTS (SELECT 1 FROM custom_values v WHERE v.contact_id = c.id AND v.field_id = 1 AND v.number >= 100)"""


@dataclass(frozen=True, slots=True)
class Case:
    """A filter, and the same people in SQL written by hand."""

    name: str
    match: tuple[Node, ...]
    bare: str


CASES = (
    Case(
        "in a list of two fifths, points at least 100, last delivered message more than 7 days ago",
        (ListIs(ListId(1)), POINTS, LastMessage(Took.DELIVERED, LastHow.MORE_THAN, 7)),
        f"""{_LOYAL} AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.number = c.number AND m.status = 'delivered'
            AND m.accepted_at >= :since) AND {_MAY}""",
    ),
    Case(
        "in a list of two fifths, points at least 100, tagged (a third)",
        (ListIs(ListId(1)), POINTS, TagIs(TagId(1))),
        f"""{_LOYAL} AND EXISTS (SELECT 1 FROM contact_tags t WHERE t.tag_id = 1 AND t.contact_id = c.id) AND {_MAY}""",
    ),
    Case(
        "birthday today, points at least 100, tagged (a third)",
        (YearlyIs(YearlyOf.BIRTHDAY, YearlyHow.ON, 0, "06-14"), POINTS, TagIs(TagId(1))),
        f"""SELECT count(*) FROM contacts c WHERE c.birthday <> '' AND c.birthday = '06-14'
            AND EXISTS (SELECT 1 FROM custom_values v WHERE v.contact_id = c.id AND v.field_id = 1 AND v.number >= 100)
            AND EXISTS (SELECT 1 FROM contact_tags t WHERE t.tag_id = 1 AND t.contact_id = c.id) AND {_MAY}""",
    ),
    Case(
        "in a list of few, points at least 100, last delivered message more than 7 days ago",
        (ListIs(ListId(2)), POINTS, LastMessage(Took.DELIVERED, LastHow.MORE_THAN, 7)),
        f"""SELECT count(*) FROM list_members l JOIN contacts c ON c.id = l.contact_id WHERE l.list_id = 2
            AND EXISTS (SELECT 1 FROM custom_values v WHERE v.contact_id = c.id AND v.field_id = 1 AND v.number >= 100)
            AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.number = c.number AND m.status = 'delivered'
            AND m.accepted_at >= :since) AND {_MAY}""",
    ),
)


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds, and how many people each way of counting found."""

    first: list[float]
    exact: list[float]
    bare: list[float]
    about: int
    people: int
    counted_by_hand: int
    is_exact: bool


def main(*, quick: bool = False) -> None:
    """Each filter in a process of its own, on the same store."""
    people = FEWER if quick else PEOPLE
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        alone(make_store, Path(place), people)
        for case in CASES:
            _tell(case, people, alone(count, Path(place), CASES.index(case)))


def _tell(case: Case, people: int, taken: Taken) -> None:
    first, exact, bare = (statistics.median(each) for each in (taken.first, taken.exact, taken.bare))
    if taken.people != taken.counted_by_hand:
        raise RuntimeError(f"{taken.people} people counted, {taken.counted_by_hand} by hand: {case.name}")
    kind = "exact" if taken.is_exact else f"about {taken.about:,}, off by {abs(taken.about / taken.people - 1):.2%}"
    compare(
        f"audience over {people:,} contacts: {case.name}",
        f"first answer {first:.0f} ms (at most {max(taken.first):.0f}), {kind}; {taken.people:,} people counted to the "
        f"end in {exact:.0f} ms with those who are left out",
        f"{bare:.0f} ms: a bare count(*) of the same people",
        ratio=first / bare,
        target=f"first answer under {AT_MOST_MS} ms",
        met=first < AT_MOST_MS,
    )


def make_store(folder: Path, people: int) -> None:
    """A fifth of them got a message just now; facts are spread evenly."""
    make_large_store(folder, people // 5)
    app = open_shop(folder)
    add_people(app, people)
    for statement in _FACTS:
        with writing(app.folder.store) as conn:
            conn.execute(statement, {"now": iso(utc_now())})
    app.close()


def count(folder: Path, at: int) -> Taken:
    """All three ways in turns; the first round warms the computer's memory of the file and does not count."""
    case, store = CASES[at], folder / "store.db"
    who = Who(Filter(case.match), shop_day(utc_now(), UTC))
    since = {"since": iso(who.day.start(-7))}
    conn = open_reading(store)
    times: dict[str, list[float]] = {"first": [], "exact": [], "bare": []}
    with reading(store) as other:
        answers = first_answer(other, who), audience(other, who)
    for _ in range(ROUNDS):
        with reading(store) as other:
            times["first"].append(_ms(lambda other=other: first_answer(other, who)))  # type: ignore[misc]
            times["exact"].append(_ms(lambda other=other: audience(other, who)))  # type: ignore[misc]
        times["bare"].append(_ms(lambda: conn.execute(case.bare, since).fetchone()))
    by_hand = conn.execute(case.bare, since).fetchone()[0]
    conn.close()
    first, exact = answers[0].audience, answers[1]
    return Taken(times["first"], times["exact"], times["bare"], first.people, exact.people, by_hand, first.exact)


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
