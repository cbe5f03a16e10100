"""What a text comes to for a whole audience: segments, who has no value for a field, and whose text would be empty.

Two people with the same values get the same text, so each text is made once; the audience is never held in memory.
"""

from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from app.domain.audience import Who
from app.domain.fitting import Fit
from app.domain.progress import Progress, ignore_progress
from app.domain.segments import Encoding, Measure, measure, room
from app.domain.template import Field, Template, parse_leniently, render
from app.storage.audiences import choose, count_mailable
from app.storage.database import Connection
from app.storage.merge_fields import field_columns, known_fields

REPORT_EVERY = 2000


@dataclass(frozen=True, slots=True)
class Plan:
    """Figures for `people` people. Unless it is `exact` they are extended from an even sample."""

    people: int
    exact: bool
    segments: int
    by_segments: Mapping[int, int]
    """How many people get a message of so many segments."""
    unicode: int
    """How many people's text has to go as Unicode."""
    missing: Mapping[Field, int]
    """For each field of the text, how many people have no value for it."""
    empty: int
    """How many people would get an empty text, which a launch refuses."""
    over: int
    """So many characters less, and nobody's message needs more segments than the shortest ones do; 0 when none does."""

    @property
    def fewest(self) -> int:
        """How many segments the shortest messages need; 0 when there is none."""
        return min((each for each, people in self.by_segments.items() if each and people), default=0)

    @property
    def longer(self) -> int:
        """How many people's message needs more than that."""
        return sum(people for each, people in self.by_segments.items() if each > self.fewest)

    @property
    def extra(self) -> int:
        """How many segments that is more."""
        return sum((each - self.fewest) * people for each, people in self.by_segments.items() if each > self.fewest)


def plan(
    conn: Connection,
    who: Who,
    text: str,
    *,
    fit: Fit = Fit.AS_TYPED,
    at_most: int | None = None,
    progress: Progress = ignore_progress,
) -> Plan:
    """Make every text, or those of about `at_most` people. Not for the UI thread; `progress` may stop it."""
    template, people = parse_leniently(text, known_fields(conn), fit=fit), count_mailable(conn, who)
    stride = 1 if at_most is None or people <= at_most else -(-people // at_most)
    by_segments, missing, looked_at, unicode, empty = Counter[int](), Counter[Field](), 0, 0, 0
    most = Counter[tuple[Encoding, bool]]()
    fields = tuple(dict.fromkeys(piece for piece in template.pieces if isinstance(piece, Field)))
    for at, (values, count) in enumerate(_groups(conn, who, template, stride)):
        if at % REPORT_EVERY == 0:
            progress(looked_at, people)
        made = render(template, values)
        measured = measure(made)
        by_segments[measured.segments] += count
        kind = measured.encoding, measured.units > measured.characters
        most[kind] = max(most[kind], measured.units)
        unicode += count * (measured.encoding is Encoding.UCS2)
        empty += count * (not made.strip())
        missing.update({field: count for field in fields if not values[field.name].strip()})
        looked_at += count
    factor = people / looked_at if looked_at else 0.0

    def extended(count: int) -> int:
        return count if stride == 1 else round(count * factor)

    return Plan(
        people=people,
        exact=stride == 1,
        segments=extended(sum(each * count for each, count in by_segments.items())),
        by_segments={each: extended(count) for each, count in sorted(by_segments.items())},
        unicode=extended(unicode),
        missing={field: extended(missing[field]) for field in fields},
        empty=extended(empty),
        over=_over(most, by_segments),
    )


def longest_first(
    conn: Connection, who: Who, text: str, *, fit: Fit = Fit.AS_TYPED, progress: Progress = ignore_progress
) -> "array[int]":
    """The ids of those who get it, the longest message first. Not for the UI thread; `progress` may stop it."""
    template = parse_leniently(text, known_fields(conn), fit=fit)
    fields = field_columns(conn, template.fields)
    known: dict[tuple[str, ...], tuple[int, int]] = {}
    lengths = []
    chosen = choose(conn, who)
    rows = conn.execute(f"SELECT {', '.join(['c.id', *fields.columns])} {chosen.mailable} ORDER BY c.id", chosen.values)
    for at, (one, *values) in enumerate(rows):
        if at % REPORT_EVERY == 0:
            progress(at, None)
        key = tuple(values)
        if key not in known:
            if len(known) > 100_000:
                known.clear()
            measured = measure(render(template, fields.values(key)))
            known[key] = (-measured.segments, -measured.units)
        lengths.append((*known[key], one))
    lengths.sort()
    return array("q", (one for _, _, one in lengths))


def text_for(template: Template, values: Mapping[str, str]) -> tuple[str, Measure]:
    """What one person gets, and what it costs."""
    made = render(template, values)
    return made, measure(made)


def _over(most: Mapping[tuple[Encoding, bool], int], sizes: Collection[int]) -> int:
    """By how much the longest messages exceed the segments of the shortest. Where a character takes two places each
    segment but the last may end one early.
    """
    fewest = min((each for each in sizes if each), default=0)
    if max(sizes, default=0) == fewest:
        return 0
    return max(units + (fewest - 1) * pairs - room(encoding, fewest) for (encoding, pairs), units in most.items())


def _groups(conn: Connection, who: Who, template: Template, stride: int) -> Iterator[tuple[Mapping[str, str], int]]:
    """Each set of values that the text uses, and how many people have it; every `stride`-th person's only."""
    fields = field_columns(conn, template.fields)
    some = "" if stride == 1 else "AND (c.id * 2654435761 >> 12) % :stride = 0"
    places = ", ".join(str(at + 1) for at in range(len(fields.columns)))
    grouped = f"GROUP BY {places}" if places else "HAVING count(*) > 0"
    chosen = choose(conn, who)
    rows = conn.execute(
        f"SELECT {', '.join([*fields.columns, 'count(*)'])} {chosen.mailable} {some} {grouped}",
        {**chosen.values, "stride": stride},
    )
    for row in rows:
        *values, count = tuple(row)
        yield fields.values(values), count
