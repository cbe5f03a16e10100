"""What a filter can speak of: the lists, tags, fields and sent campaigns of this shop."""

from app.domain.filter_names import Names
from app.domain.ids import CampaignId, ListId, TagId
from app.storage.custom_fields import all_custom_fields
from app.storage.database import Connection
from app.storage.tags import all_tags

CAMPAIGNS = 300
"""So many of the latest campaigns are offered."""


def filter_names(conn: Connection) -> Names:
    """All of them, each in the order in which it is offered."""
    lists = conn.execute("SELECT id, name FROM lists WHERE deleted_at IS NULL ORDER BY name")
    campaigns = conn.execute(
        "SELECT id, name FROM campaigns WHERE run > 0 AND deleted_at IS NULL ORDER BY id DESC LIMIT ?", (CAMPAIGNS,)
    )
    return Names(
        lists={ListId(row["id"]): row["name"] for row in lists},
        tags={TagId(tag.id): tag.name for tag in all_tags(conn)},
        fields={field.id: field for field in all_custom_fields(conn)},
        campaigns={CampaignId(row["id"]): row["name"] for row in campaigns},
    )
