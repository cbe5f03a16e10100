"""Makes what tests start from: a prepared store, people, and campaigns whose messages stand where a test needs them.

Messages get there through the outbox itself, along legal moves, with the requests and attempts that belong to them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.audience import Who
from app.domain.campaign import CampaignStatus
from app.domain.contact import Consent
from app.domain.days import ShopDay
from app.domain.gateway import Accepted, Delivery, Outcome, OutMessage, Rejected, Uncertain
from app.domain.ids import BatchId, CampaignId, Clock, ContactId, ListId, MessageId, RequestId, iso
from app.domain.message import Status, Why, digest
from app.domain.people_filter import in_list
from app.domain.segments import measure
from app.storage.campaigns import create_campaign, move_campaign
from app.storage.contacts import ensure_list, opt_out
from app.storage.database import Connection, writing
from app.storage.folder import Folder, open_folder
from app.storage.outbox.arm import arm, pick, skip_unsendable
from app.storage.outbox.deliveries import record_deliveries
from app.storage.outbox.freeze import Frozen, freeze
from app.storage.outbox.record import Ending, record_answer
from app.storage.outbox.settle import settle_as_dropped
from app.storage.prepare import prepare

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
"""When a test's story begins: a Monday, two in the afternoon in Athens."""

HANDED_OVER = NOW + timedelta(minutes=1)
ANSWERED = NOW + timedelta(minutes=1, seconds=2)
REPORTED = NOW + timedelta(minutes=5)

_OUTCOMES: dict[Status, Outcome] = {
    Status.REJECTED: Rejected(Why.INVALID_NUMBER, "Invalid receiver"),
    Status.UNCONFIRMED: Uncertain(Why.SERVER_ERROR, "code 1"),
    Status.CANCELLED: Uncertain(Why.SERVER_ERROR, "code 1"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """A contact to be stored."""

    number: str
    name: str = ""
    first_name: str = ""
    last_name: str = ""
    consent: Consent = Consent.OPTED_IN


@dataclass(frozen=True, slots=True)
class Made:
    """A campaign, and its messages in the order of the statuses that were asked for."""

    campaign: CampaignId
    messages: tuple[MessageId, ...]


def clock(moment: datetime = NOW) -> Clock:
    """A clock that stands still."""
    return lambda: moment


def goes_to(list_id: ListId | None = None) -> Who:
    """The people of a list, or all of them, on the day of a test."""
    return Who(in_list(list_id), ShopDay(NOW.date(), UTC))


def number(at: int, *, campaign: int = 0) -> str:
    """A Greek mobile number, another one for each place in each campaign."""
    return f"+3069{campaign % 100:02d}{at:06d}"


@cache
def _empty_store() -> bytes:
    """The file of an empty store: what makes one takes longer than most tests do, and has tests of its own."""
    with TemporaryDirectory() as place:
        folder = open_folder(Path(place) / "data")
        prepare(folder, clock=clock())
        return folder.store.read_bytes()


def make_store(tmp_path: Path) -> Folder:
    """A data folder with an empty store in it."""
    folder = open_folder(tmp_path / "data")
    if not folder.store.exists():
        folder.store.write_bytes(_empty_store())
    prepare(folder, clock=clock())
    return folder


def add_contacts(
    folder: Folder, people: Iterable[Person], *, list_name: str | None = None, now: datetime = NOW
) -> list[ContactId]:
    """Store people, in a list if it has a name; those who are opted out are suppressed as well."""
    added = []
    with writing(folder.store) as conn:
        for person in people:
            row = conn.execute(
                """INSERT INTO contacts
                       (number, number_as_typed, name, first_name, last_name, consent, created_at, updated_at)
                   VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?6) RETURNING id""",
                (person.number, person.name, person.first_name, person.last_name, person.consent, iso(now)),
            ).fetchone()
            added.append(ContactId(row["id"]))
            if person.consent is Consent.OPTED_OUT:
                opt_out(conn, person.number, "a test", now)
        if list_name is not None:
            list_id = ensure_list(conn, list_name, now)
            conn.executemany(
                "INSERT INTO list_members (list_id, contact_id) VALUES (?, ?)", [(list_id, c) for c in added]
            )
    return added


def add_draft(folder: Folder, *, name: str = "Weekend", text: str = "Hello", now: datetime = NOW) -> CampaignId:
    """A campaign that has not been launched."""
    with writing(folder.store) as conn:
        return create_campaign(conn, name=name, text=text, sender="SHOP", now=now)


def add_campaign(
    folder: Folder,
    statuses: Sequence[Status],
    *,
    name: str = "Weekend",
    text: str = "Hello",
    largest_batch: int = 200,
    now: datetime = NOW,
) -> Made:
    """A launched campaign with a message for each of `statuses`, which stands there.

    It is completed unless something is queued or sending. The numbers are `number(place, campaign=...)`; those of
    skipped messages have opted out since the launch. Cancelled ones were unconfirmed, and the owner dropped them.
    """
    campaign = add_draft(folder, name=name, text=text, now=now)
    later = now - NOW
    with writing(folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.SENDING, now)
        conn.execute("UPDATE campaigns SET launched_at = ? WHERE id = ?", (iso(now), campaign))
        frozen = (_frozen(at, campaign, text) for at in range(len(statuses)))
        run = freeze(conn, campaign, frozen, largest_batch=largest_batch, now=now)
        ids = [
            row["id"] for row in conn.execute("SELECT id FROM messages WHERE campaign_id = ? ORDER BY id", (campaign,))
        ]
        wanted = {MessageId(message): status for message, status in zip(ids, statuses, strict=True)}
        for at, status in enumerate(statuses):
            if status is Status.SKIPPED:
                opt_out(conn, number(at, campaign=campaign), "a test", HANDED_OVER + later)
        for batch in run.batches:
            _hand_over(conn, batch, wanted, later)
        _report(conn, wanted, REPORTED + later)
        for at, status in enumerate(statuses):
            if status is Status.CANCELLED:
                settle_as_dropped(conn, campaign, number(at, campaign=campaign), REPORTED + later)
    return Made(campaign, tuple(wanted))


def claim(
    conn: Connection, batch: BatchId, messages: Sequence[OutMessage], *, now: datetime = HANDED_OVER
) -> RequestId:
    """Hand messages of a batch over, up to the point where the answer is awaited."""
    row = conn.execute("SELECT epoch, (SELECT count(*) FROM requests) AS requests FROM instance").fetchone()
    key = f"request-{row['requests'] + 1}"
    return arm(conn, key=key, epoch=row["epoch"], batch=batch, messages=messages, now=now)


def _frozen(at: int, campaign: CampaignId, text: str) -> Frozen:
    to, measured = number(at, campaign=campaign), measure(text)
    return Frozen(ContactId(at + 1), f"Person {at}", to, text, digest(to, text), measured.encoding, measured.segments)


def _hand_over(conn: Connection, batch: BatchId, wanted: dict[MessageId, Status], later: timedelta) -> None:
    skip_unsendable(conn, batch, HANDED_OVER + later)
    picked = pick(conn, batch)
    messages = () if picked is None else picked.messages
    waiting = [message for message in messages if wanted[message.id] is Status.SENDING]
    answered = [message for message in messages if wanted[message.id] not in (Status.SENDING, Status.QUEUED)]
    if waiting:
        claim(conn, batch, waiting, now=HANDED_OVER + later)
    if answered:
        request = claim(conn, batch, answered, now=HANDED_OVER + later)
        ids = [message.id for message in answered]
        outcomes = [_OUTCOMES.get(wanted[message], Accepted(f"mitto-{message}")) for message in ids]
        ending = Ending(ANSWERED + later, latency_ms=2000, http_status=200)
        record_answer(conn, request, ids, outcomes, ending, first_look=timedelta(seconds=15))


def _report(conn: Connection, wanted: dict[MessageId, Status], now: datetime) -> None:
    final = {Status.DELIVERED: "", Status.UNDELIVERED: "absent subscriber"}
    reports = [
        (message, Delivery(f"mitto-{message}", status, str(status), detail=final[status]))
        for message, status in wanted.items()
        if status in final
    ]
    record_deliveries(conn, reports, now)
    # The outbox expires by age whatever campaign a message is of; a test wants these and no others.
    conn.executemany(
        "UPDATE messages SET status = 'no_report', why = 'report_overdue', due_at = NULL, updated_at = ? WHERE id = ?",
        [(iso(now), message) for message, status in wanted.items() if status is Status.NO_REPORT],
    )
