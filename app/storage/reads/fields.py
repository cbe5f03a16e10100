"""What can be chosen for a person and named in a text: lists, tags, the shop's own fields and how many have a value."""

from dataclasses import dataclass

from app.domain.custom_field import CustomField
from app.storage.custom_fields import all_custom_fields, count_values
from app.storage.database import Connection
from app.storage.merge_fields import known_fields
from app.storage.reads.contacts import ListRow, all_lists
from app.storage.tags import tags_in_use

__all__ = ["FieldRow", "Offered", "all_custom_fields", "field_rows", "known_fields", "offered", "tags_in_use"]


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen for anybody."""

    lists: tuple[ListRow, ...]
    fields: tuple[CustomField, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field, and how many people have a value of it."""

    field: CustomField
    people: int


def offered(conn: Connection) -> Offered:
    """All of it, as it is now."""
    return Offered(tuple(all_lists(conn)), all_custom_fields(conn), tags_in_use(conn))


def field_rows(conn: Connection) -> tuple[FieldRow, ...]:
    """Every field. Counts all values: not for the UI thread."""
    counts = count_values(conn)
    return tuple(FieldRow(field, counts.get(field.id, 0)) for field in all_custom_fields(conn))
