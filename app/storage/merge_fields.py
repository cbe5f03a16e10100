"""What a text can name between braces, names and the shop's own fields, and how a query reads it of a contact `c`."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from app.domain.custom_field import CustomKind
from app.domain.template import KNOWN_FIELDS
from app.storage.custom_fields import all_custom_fields
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class FieldColumns:
    """The fields that a text uses, in a fixed order, each as a column; nothing else is looked up."""

    names: tuple[str, ...]
    columns: tuple[str, ...]

    def values(self, row: Collection[str]) -> Mapping[str, str]:
        """By name what a row has in these columns."""
        return dict(zip(self.names, row, strict=True))


def known_fields(conn: Connection) -> tuple[str, ...]:
    """What a text can name, in the order in which a screen offers it."""
    return (*KNOWN_FIELDS, *(field.name for field in all_custom_fields(conn)))


def field_columns(conn: Connection, used: Collection[str] | None = None) -> FieldColumns:
    """The columns of these fields, or of all. A field that there is not is left out; its value is empty to a text."""
    found = {name: f"c.{name}" for name in KNOWN_FIELDS}
    for field in all_custom_fields(conn):
        value = "strftime('%d/%m/%Y', v.value)" if field.kind is CustomKind.DATE else "v.value"
        theirs = f"v.contact_id = c.id AND v.field_id = {field.id:d}"
        found[field.name] = f"coalesce((SELECT {value} FROM custom_values v WHERE {theirs}), '')"
    wanted = {name: column for name, column in found.items() if used is None or name in used}
    return FieldColumns(tuple(wanted), tuple(wanted.values()))
