"""What a text comes to for a whole audience: segments, who has no value for a field, and whose text would be empty.

Two people with the same values get the same text, so each text is made once; the audience is never held in memory.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.audience import Who
from app.domain.fitting import Fit
from app.domain.progress import Progress, ignore_progress
from app.domain.segments import Measure, measure
from app.domain.tally import Tally
from app.domain.template import Field, Template, parse_leniently, render
from app.storage.audiences import choose, count_mailable
from app.storage.database import Connection
from app.storage.merge_fields import FieldColumns, field_columns, known_fields
from app.storage.settings import read_settings

REPORT_EVERY = 2000
PAGE = 5_000


@dataclass(frozen=True, slots=True)
class Plan:
    """Figures for `people` people. Unless it is `exact` they are extended from an even sample."""

    people: int
    exact: bool
    segments: int
    sizes: Mapping[str, Mapping[int, int]]
    """For each country, how many people get a message of so many segments; while all countries have one price it is not
    asked which they are.
    """
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
    def by_region(self) -> Mapping[str, int]:
        """How many segments go to each country."""
        return {region: sum(each * people for each, people in sizes.items()) for region, sizes in self.sizes.items()}

    @property
    def extra_by_region(self) -> Mapping[str, int]:
        """How many of them are more than the shortest messages need."""
        return {
            region: sum((each - self.fewest) * people for each, people in sizes.items() if each > self.fewest)
            for region, sizes in self.sizes.items()
        }

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
    line: str = "",
    at_most: int | None = None,
    progress: Progress = ignore_progress,
) -> Plan:
    """Make every text, or those of about `at_most` people. Not for the UI thread; `progress` may stop it."""
    template = parse_leniently(text, known_fields(conn), fit=fit, line=line)
    people = None if at_most is None else count_mailable(conn, who)
    stride = 1 if people is None or at_most is None or people <= at_most else -(-people // at_most)
    fields = field_columns(conn, template.fields)
    tally = Tally(template, fields.names)
    for region, page in _pages(conn, who, fields, stride):
        progress(tally.messages, people)
        tally.add(page, region)
    people = tally.messages if people is None else people
    factor = people / tally.messages if tally.messages else 0.0

    def extended(count: int) -> int:
        return count if stride == 1 else round(count * factor)

    return Plan(
        people=people,
        exact=stride == 1,
        segments=extended(sum(each * count for each, count in tally.by_segments.items())),
        sizes={
            region: {each: extended(count) for each, count in sorted(sizes.items())}
            for region, sizes in tally.sizes.items()
        },
        by_segments={each: extended(count) for each, count in sorted(tally.by_segments.items())},
        unicode=extended(tally.unicode),
        missing={field: extended(count) for field, count in tally.missing.items()},
        empty=extended(tally.empty),
        over=tally.over,
    )


def longest_first(
    conn: Connection,
    who: Who,
    text: str,
    *,
    fit: Fit = Fit.AS_TYPED,
    line: str = "",
    progress: Progress = ignore_progress,
) -> "array[int]":
    """The ids of those who get it, the longest message first. Not for the UI thread; `progress` may stop it."""
    template = parse_leniently(text, known_fields(conn), fit=fit, line=line)
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


def _pages(
    conn: Connection, who: Who, fields: FieldColumns, stride: int
) -> Iterator[tuple[str, Mapping[tuple[str, ...], int]]]:
    """The values that the text uses, of everybody or of every `stride`-th person, and how many people have them, by
    country where that makes a difference to the price.

    Of a hundred thousand people reading takes longest: rows come as plain tuples, and text as bytes that are decoded
    by the column, as the connection would decode them one by one.
    """
    some = "" if stride == 1 else "AND (c.id * 2654435761 >> 12) % :stride = 0"
    dear = bool(read_settings(conn).price_by_country)
    names = ["number_region(c.number)", *fields.columns] if dear else fields.columns
    columns = ", ".join(f"CAST({column} AS BLOB)" for column in names)
    chosen = choose(conn, who)
    cursor = conn.cursor()
    cursor.row_factory = None
    cursor.execute(f"SELECT {columns or 'NULL'} {chosen.mailable} {some}", {**chosen.values, "stride": stride})
    while page := cursor.fetchmany(PAGE):
        decoded = ([str(value, "utf-8", "replace") for value in column] for column in zip(*page, strict=True))
        rows = Counter(zip(*decoded, strict=True) if columns else [()] * len(page))
        if not dear:
            yield "", rows
            continue
        regions = defaultdict[str, Counter[tuple[str, ...]]](Counter)
        for (region, *values), count in rows.items():
            regions[region][tuple(values)] += count
        yield from regions.items()
