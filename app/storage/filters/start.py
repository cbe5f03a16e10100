"""Where the search for the people of a filter begins: at the smallest set that an index has ready, if one is small.

Whoever fits has to fulfil every condition of `match`, so it is enough to look at those who fulfil one of them.
"""

from collections.abc import Iterator

from app.domain.filter_terms import DateHow, Is, NumberHow, TextHow, YearlyHow
from app.domain.people_filter import FieldDate, FieldNumber, FieldText, Filter, GotCampaign, ListIs, TagIs, YearlyIs
from app.storage.database import Connection
from app.storage.filters.sql import Writing

EVERYONE = "contacts c"
SMALL = 20_000
"""A set of at most so many people is looked up person by person; with a larger one reading all contacts is no slower.
Each set is counted up to the smallest one before it, which takes a few milliseconds."""


def where_to_begin(conn: Connection, chosen: Filter, writing: Writing) -> str:
    """What stands after FROM, with the contact as `c`. It has everybody who can match, each once."""
    best, least = EVERYONE, SMALL
    for ids in _sets(chosen, writing):
        size = conn.execute(f"SELECT count(*) FROM ({ids} LIMIT {least})", writing.values).fetchone()[0]
        if size < least:
            best, least = f"({ids}) s CROSS JOIN contacts c ON c.id = s.id", size
    return best


def _sets(chosen: Filter, writing: Writing) -> Iterator[str]:
    for node in chosen.match:
        match node:
            case ListIs(list=one, how=Is.YES):
                yield f"SELECT l.contact_id AS id FROM list_members l WHERE l.list_id = {writing.bind(one)}"
            case TagIs(tag=one, how=Is.YES):
                yield f"SELECT t.contact_id AS id FROM contact_tags t WHERE t.tag_id = {writing.bind(one)}"
            case YearlyIs(how=how) if how is not YearlyHow.UNKNOWN:
                yield f"SELECT c.id FROM contacts c WHERE {writing.yearly(node)}"
            case FieldText(how=TextHow.IS) | FieldText(how=TextHow.FILLED):
                yield _of_values(node, writing)
            case FieldNumber(how=how) if how is not NumberHow.EMPTY:
                yield _of_values(node, writing)
            case FieldDate(how=how) if how is not DateHow.EMPTY:
                yield _of_values(node, writing)
            case GotCampaign(campaign=one, how=Is.YES):
                place = writing.bind(one)
                yield (
                    f"SELECT o.id FROM messages m CROSS JOIN contacts o ON o.number = m.number "
                    f"WHERE m.campaign_id = {place} UNION SELECT f.contact_id FROM former_numbers f CROSS JOIN "
                    f"messages m ON m.campaign_id = {place} AND m.number = f.number"
                )


def _of_values(node: FieldText | FieldNumber | FieldDate, writing: Writing) -> str:
    return f"SELECT v.contact_id AS id FROM custom_values v WHERE {writing.values_of_field(node)}"
