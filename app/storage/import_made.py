"""What an import made beside people: tags, own fields and lists, which an undo takes away if nobody uses them."""

from app.storage.database import Connection

Values = dict[str, int | str | None]
"""What the statements of an undo name."""


def take_away_unused(conn: Connection, values: Values) -> None:
    """Tags, fields and lists that nobody has or uses by now."""
    made = "(SELECT made_id FROM import_made WHERE import_id = :import AND kind = '{0}')"
    conn.execute(
        f"""DELETE FROM tags WHERE id IN {made.format("tag")}
                AND NOT EXISTS (SELECT 1 FROM contact_tags t WHERE t.tag_id = tags.id)
                AND NOT {named_in_filters("tag", "tags")}""",
        values,
    )
    conn.execute(
        f"""DELETE FROM custom_fields WHERE id IN {made.format("field")}
                AND NOT EXISTS (SELECT 1 FROM custom_values v WHERE v.field_id = custom_fields.id)
                AND NOT {named_in_filters("field", "custom_fields")}
                AND NOT EXISTS (SELECT 1 FROM (SELECT text FROM campaigns UNION ALL SELECT text FROM templates) w
                                WHERE instr(w.text, custom_fields.name) > 0)""",
        values,
    )
    conn.execute(
        f"""DELETE FROM lists WHERE id IN {made.format("list")}
                AND NOT EXISTS (SELECT 1 FROM list_members m WHERE m.list_id = lists.id)
                AND NOT {named_in_filters("list", "lists")}
                AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.kind IN ('list_renamed', 'list_deleted')
                                AND json_extract(j.data, '$.list') = lists.id)""",
        values,
    )


def named_in_filters(what: str, table: str) -> str:
    """Whether a campaign or a saved audience asks for it, in SQL."""
    return f"""EXISTS (
        SELECT 1 FROM (SELECT filter FROM campaigns UNION ALL SELECT filter FROM audiences) f, json_tree(f.filter) j
        WHERE j.key = '{what}' AND j.atom = {table}.id)"""
