"""Who a campaign goes to: the people whom its filter means, who may be written to at this moment."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from app.domain.audience import Who
from app.domain.care import Care
from app.domain.ids import ContactId, iso
from app.domain.template import KNOWN_FIELDS
from app.storage.care import too_often
from app.storage.database import Connection
from app.storage.filters.known import require_known
from app.storage.filters.sql import NOBODY, Value, Writing
from app.storage.filters.start import where_to_begin
from app.storage.merge_fields import field_columns

OPTED_OUT = "(c.consent = 'opted_out' OR EXISTS (SELECT 1 FROM suppressions s WHERE s.number = c.number))"
"""Whether a contact `c` may get nothing more, whatever else is known of them."""

MAY_BE_WRITTEN_TO = f"(c.consent IN ('opted_in', 'soft_opt_in') AND NOT {OPTED_OUT})"
"""Whether a contact `c` may get a campaign. Nothing else in the program decides that before a claim."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The people of a filter in SQL: what stands after FROM, and conditions about the contact `c`."""

    begin: str
    match: str
    never: str
    often: str
    """Whether they had messages enough lately, and are left out therefore."""
    waits: str
    """Whether they had, and their message waits therefore."""
    values: Mapping[str, Value]

    @property
    def matching(self) -> str:
        """All who match, whatever they agreed to and whatever the filter excludes."""
        return f"FROM {self.begin} WHERE {self.match}"

    @property
    def mailable(self) -> str:
        """Those of them who get it: what a launch takes, and what a screen counts before it."""
        return f"{self.matching} AND NOT {self.never} AND {MAY_BE_WRITTEN_TO} AND NOT {self.often}"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person, with what the merge fields need."""

    id: ContactId
    number: str
    fields: dict[str, str]


def choose(conn: Connection, who: Who) -> Chosen:
    """Put a filter into SQL, for the transaction that `conn` is in. Raises Refused (bad_value) when it cannot hold:
    something in it is deleted, or not finished.
    """
    require_known(conn, who.filter)
    writing = Writing(who.day)
    match, never = writing.all_of(who.filter.match), writing.any_of(who.filter.never)
    if who.but is not None:
        never = f"({never} OR {writing.got_lately(who.but)})"
    begin = where_to_begin(conn, who.filter, writing)
    return Chosen(begin, match, never, often_of(who, writing), waits_of(who, writing), writing.values)


def often_of(who: Who, writing: Writing) -> str:
    """Whether a contact `c` had as many messages lately as the limit allows, and is left out therefore."""
    return NOBODY if who.care is None or who.care.defer else _had_enough(who.care, writing)


def waits_of(who: Who, writing: Writing) -> str:
    """Whether a contact `c` had, and their message waits therefore."""
    return _had_enough(who.care, writing) if who.care is not None and who.care.defer else NOBODY


def _had_enough(care: Care, writing: Writing) -> str:
    return too_often("c.number", writing.bind(care.most), writing.bind(iso(care.since)))


def count_mailable(conn: Connection, who: Who) -> int:
    """How many people that is now. Raises Refused as `choose` does."""
    chosen = choose(conn, who)
    return int(conn.execute(f"SELECT count(*) {chosen.mailable}", chosen.values).fetchone()[0])


def is_anybody(conn: Connection, who: Who) -> bool:
    """Whether it is anybody at all. Raises Refused as `choose` does."""
    chosen = choose(conn, who)
    return conn.execute(f"SELECT 1 {chosen.mailable} LIMIT 1", chosen.values).fetchone() is not None


def mailable(conn: Connection, who: Who, used: Collection[str] = KNOWN_FIELDS) -> Iterator[Recipient]:
    """Each of them, one at a time, in the order in which they were added, with the fields that a text uses."""
    chosen, fields = choose(conn, who), field_columns(conn, {*used, "name"})
    rows = conn.execute(
        f"SELECT {', '.join(('c.id', 'c.number', *fields.columns))} {chosen.mailable} ORDER BY c.id", chosen.values
    )
    for one, number, *values in rows:
        yield Recipient(ContactId(one), number, dict(fields.values(values)))
