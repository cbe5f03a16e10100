"""What the things are called that a filter can speak of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.custom_field import CustomField
from app.domain.ids import CampaignId, FieldId, ListId, TagId


@dataclass(frozen=True, slots=True)
class Names:
    """The lists, tags, fields and sent campaigns of a shop, in the order in which they are offered."""

    lists: Mapping[ListId, str] = field(default_factory=dict)
    tags: Mapping[TagId, str] = field(default_factory=dict)
    fields: Mapping[FieldId, CustomField] = field(default_factory=dict)
    campaigns: Mapping[CampaignId, str] = field(default_factory=dict)
