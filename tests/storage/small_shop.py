"""A small shop of random people for filters: in memory, and beside it the same people as plain values of Python."""

import random
import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from app.domain.contact import Consent, name_key
from app.domain.custom_field import CustomField, CustomKind
from app.domain.facts import Gender
from app.domain.filter_names import Names
from app.domain.folding import fold
from app.domain.ids import CampaignId, FieldId, ListId, TagId, iso
from app.storage.migrations import STEPS

if TYPE_CHECKING:
    from sqlite_utils import Database

ATHENS = ZoneInfo("Europe/Athens")
TODAY = date(2027, 12, 28)
LISTS, TAGS, CAMPAIGNS = (1, 2), (1, 2), (1, 2)
TEXT, NUMBER, DATE = FieldId(1), FieldId(2), FieldId(3)
NAMES = Names(
    lists={ListId(one): f"List {one}" for one in LISTS},
    tags={TagId(one): f"Tag {one}" for one in TAGS},
    fields={
        TEXT: CustomField(TEXT, "city", CustomKind.TEXT),
        NUMBER: CustomField(NUMBER, "points", CustomKind.NUMBER),
        DATE: CustomField(DATE, "card since", CustomKind.DATE),
    },
    campaigns={CampaignId(one): f"Campaign {one}" for one in CAMPAIGNS},
)
STATUSES = ("queued", "accepted", "delivered", "undelivered", "no_report", "rejected", "unconfirmed", "skipped")


@dataclass
class Message:
    """What somebody got."""

    campaign: int
    status: str
    accepted: datetime | None
    updated: datetime


@dataclass
class Body:
    """One person, as a test thinks of people."""

    id: int
    number: str
    name: str
    email: str
    consent: Consent
    suppressed: bool
    gender: Gender | None
    birthday: str
    name_day: str
    created: datetime
    lists: set[int]
    tags: set[int]
    values: dict[FieldId, str | float | date]
    messages: list[Message] = field(default_factory=list)

    @property
    def may_be_written_to(self) -> bool:
        return self.consent in (Consent.OPTED_IN, Consent.SOFT_OPT_IN) and not self.suppressed


def make_shop(seed: int, people: int = 60) -> tuple[sqlite3.Connection, list[Body]]:
    """The same for the same seed. The guards of the outbox are taken away, so that messages can stand anywhere."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    conn.row_factory = sqlite3.Row
    conn.create_function("name_key", 3, name_key, deterministic=True)
    for apply in STEPS.values():
        apply(cast("Database", conn))
    for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {row['name']}")
    conn.execute("PRAGMA foreign_keys = OFF")
    chance = random.Random(seed)
    bodies = [_body(chance, at) for at in range(1, people + 1)]
    _fill(conn, bodies, chance)
    return conn, bodies


def _day(chance: random.Random) -> str:
    return chance.choice(["", "", "02-28", "02-29", "03-01", "12-28", "12-31", "01-01", "01-03", "06-14", "12-05"])


def _body(chance: random.Random, at: int) -> Body:
    values: dict[FieldId, str | float | date] = {}
    if chance.random() < 0.6:
        values[TEXT] = chance.choice(["Αθήνα", "αθηνα ", "Θεσσαλονίκη", "Sparta"])
    if chance.random() < 0.6:
        values[NUMBER] = float(chance.choice([0, 10, 99.5, 100, 250]))
    if chance.random() < 0.6:
        values[DATE] = TODAY + timedelta(days=chance.choice([-400, -30, -29, -1, 0, 1, 7, 30, 31]))
    return Body(
        id=at,
        number=f"+3069{at:08d}" if chance.random() < 0.8 else f"+4917{at:08d}",
        name=chance.choice(["Μαρία Παππά", "Νίκος", "maria", "", "Ελένη"]),
        email=chance.choice(["", "Maria@Shop.gr", "nikos@example.com"]),
        consent=chance.choice(list(Consent)),
        suppressed=chance.random() < 0.15,
        gender=chance.choice([None, *Gender]),
        birthday=_day(chance),
        name_day=_day(chance),
        created=_moment(chance, [-40, -30, -7, -1, 0]),
        lists={one for one in LISTS if chance.random() < 0.4},
        tags={one for one in TAGS if chance.random() < 0.4},
        values=values,
    )


def _moment(chance: random.Random, days: list[int]) -> datetime:
    day = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=ATHENS) + timedelta(days=chance.choice(days))
    return (day + chance.choice([timedelta(0), timedelta(hours=12), timedelta(seconds=-1)])).astimezone(UTC)


def _fill(conn: sqlite3.Connection, bodies: list[Body], chance: random.Random) -> None:
    now = iso(datetime(2027, 1, 1, tzinfo=UTC))
    for kind, some in (("lists", LISTS), ("tags", TAGS)):
        key = ", name_key" if kind == "tags" else ""
        for one in some:
            name = f"'{kind} {one}'"
            conn.execute(
                f"INSERT INTO {kind} (id, name{key}, created_at) VALUES ({one}, {name}{key and f', {name}'}, ?)", (now,)
            )
    for each in NAMES.fields.values():
        conn.execute(
            "INSERT INTO custom_fields (id, name, name_key, kind, created_at) VALUES (?, ?, ?, ?, ?)",
            (each.id, each.name, fold(each.name), each.kind, now),
        )
    for one in CAMPAIGNS:
        conn.execute(
            """INSERT INTO campaigns (id, name, text, sender, run, status, created_at, updated_at)
               VALUES (?, ?, 'x', 'S', 1, 'completed', ?, ?)""",
            (one, f"Campaign {one}", now, now),
        )
    for body in bodies:
        _put(conn, body, now)
    for body in bodies:
        _message(conn, body, chance)


def _put(conn: sqlite3.Connection, body: Body, now: str) -> None:
    conn.execute(
        """INSERT INTO contacts (id, number, number_as_typed, name, name_key, consent, email, birthday, name_day,
               gender, created_at, updated_at) VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)""",
        (
            body.id,
            body.number,
            body.name,
            name_key(body.name, "", ""),
            body.consent,
            body.email,
            body.birthday,
            body.name_day,
            body.gender or "",
            iso(body.created),
        ),
    )
    if body.suppressed:
        conn.execute("INSERT INTO suppressions (number, at, source) VALUES (?, ?, 'x')", (body.number, now))
    conn.executemany("INSERT INTO list_members VALUES (?, ?)", [(one, body.id) for one in body.lists])
    conn.executemany("INSERT INTO contact_tags VALUES (?, ?)", [(one, body.id) for one in body.tags])
    for key, value in body.values.items():
        number = value if isinstance(value, float) else None
        shown = value.isoformat() if isinstance(value, date) else str(value)
        conn.execute("INSERT INTO custom_values VALUES (?, ?, ?, ?, ?)", (body.id, key, shown, fold(shown), number))


def _message(conn: sqlite3.Connection, body: Body, chance: random.Random) -> None:
    """Some got something, a few of them under a number that they had before."""
    for campaign in CAMPAIGNS:
        if chance.random() < 0.5:
            continue
        status = chance.choice(STATUSES)
        at = _moment(chance, [-60, -8, -7, -6, 0])
        taken = at if status in ("accepted", "delivered", "undelivered", "no_report") else None
        if status == "delivered" and chance.random() < 0.3:
            taken = None  # it was unconfirmed, and then reported
        number = body.number
        if chance.random() < 0.3:
            number = f"+3068{body.id:08d}"
            conn.execute("INSERT OR IGNORE INTO former_numbers VALUES (?, ?, ?)", (body.id, number, iso(at)))
        conn.execute(
            """INSERT INTO messages (campaign_id, batch_id, contact_id, name, number, text, digest, encoding, segments,
                   status, accepted_at, updated_at) VALUES (?, 1, ?, '', ?, 'x', zeroblob(32), 'GSM-7', 1, ?, ?, ?)""",
            (campaign, chance.choice([body.id, None]), number, status, taken and iso(taken), iso(at)),
        )
        body.messages.append(Message(campaign, status, taken, at))
