"""What the Activity screen has to know beside the journal's rows: names, and what is still open."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from app.domain.ids import CampaignId, JournalId
from app.storage.database import Connection
from app.storage.reads.journal import JournalRow, undone


@dataclass(frozen=True, slots=True)
class Known:
    """Names of campaigns, also of deleted ones, of people by their number and by their id, and how test messages ended.

    A person without a name is missing in `people`, and has the number for a name in `contacts`.
    """

    campaigns: Mapping[CampaignId, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[int, str] = field(default_factory=dict)
    tests: Mapping[int, str] = field(default_factory=dict)

    def __or__(self, other: "Known") -> "Known":
        """Both together; of two names the other's counts."""
        return Known(
            {**self.campaigns, **other.campaigns},
            {**self.people, **other.people},
            {**self.contacts, **other.contacts},
            {**self.tests, **other.tests},
        )


@dataclass(frozen=True, slots=True)
class Open:
    """What can still be done about rows: which were undone, and which campaigns have how many unconfirmed messages."""

    undone: frozenset[JournalId] = frozenset()
    unconfirmed: Mapping[CampaignId, int] = field(default_factory=dict)


def known(conn: Connection, rows: Iterable[JournalRow]) -> Known:
    """The names that these rows speak of."""
    rows = list(rows)
    campaigns = {row.campaign for row in rows if row.campaign is not None}
    numbers = {str(row.data["number"]) for row in rows if row.data.get("number")}
    named = conn.execute(
        "SELECT campaigns.id, name FROM json_each(?) JOIN campaigns ON campaigns.id = json_each.value",
        (json.dumps([*campaigns]),),
    )
    people = conn.execute(
        "SELECT number, name FROM json_each(?) JOIN contacts ON contacts.number = json_each.value",
        (json.dumps([*numbers]),),
    )
    contacts = conn.execute(
        """SELECT contacts.id, number, name FROM json_each(?)
           JOIN contacts ON contacts.id = json_each.value""",
        (json.dumps([row.data[key] for row in rows for key in ("contact", "other") if row.data.get(key)]),),
    )
    tests = conn.execute(
        """SELECT test_messages.id,
                  CASE WHEN rehearsed AND outcome = 'accepted' THEN 'rehearsed' ELSE outcome END AS stands
           FROM json_each(?) JOIN test_messages ON test_messages.id = json_each.value""",
        (json.dumps([row.data["test"] for row in rows if row.data.get("test")]),),
    )
    return Known(
        {CampaignId(row["id"]): row["name"] for row in named},
        {row["number"]: row["name"] for row in people if row["name"]},
        {row["id"]: row["name"] or row["number"] for row in contacts},
        {row["id"]: row["stands"] for row in tests},
    )


def still_open(conn: Connection, campaigns: Collection[CampaignId]) -> Open:
    """How matters stand now; of these campaigns only those are told that have unconfirmed messages."""
    rows = conn.execute(
        """SELECT campaign_id, messages FROM json_each(?)
           JOIN tallies ON tallies.campaign_id = json_each.value AND status = 'unconfirmed' WHERE messages > 0""",
        (json.dumps([*campaigns]),),
    )
    return Open(undone(conn), {CampaignId(row["campaign_id"]): row["messages"] for row in rows})
