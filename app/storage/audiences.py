"""Who a campaign goes to: the people whom its filter means, who may be written to at this moment."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from app.domain.audience import Who
from app.domain.ids import ContactId
from app.domain.template import KNOWN_FIELDS
from app.storage.database import Connection
from app.storage.filters.known import require_known
from app.storage.filters.sql import Value, Writing
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
    values: Mapping[str, Value]

    @property
    def matching(self) -> str:
        """All who match, whatever they agreed to and whatever the filter excludes."""
        return f"FROM {self.begin} WHERE {self.match}"

    @property
    def mailable(self) -> str:
        """Those of them who get it: what a launch takes, and what a screen counts before it."""
        return f"{self.matching} AND NOT {self.never} AND {MAY_BE_WRITTEN_TO}"


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
    return Chosen(where_to_begin(conn, who.filter, writing), match, never, writing.values)


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
