"""One shop, put together as the worker does it, with a fake gateway and a clock that the test turns."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.gateway import Gateway
from app.domain.ids import BatchId, CampaignId, Monotonic
from app.domain.message import Status
from app.domain.people_filter import in_list
from app.domain.settings import Settings
from app.pipeline.breaker import Breaker
from app.pipeline.claim import Parcel, Sender
from app.pipeline.gateways import Gateways
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.launcher import Launcher
from app.pipeline.pace import Pace, Slots, Wait
from app.pipeline.poll_statuses import Poller
from app.pipeline.queue import Queue
from app.pipeline.recover import TakenOver, recover
from app.pipeline.sweeper import Sweeper
from app.storage.campaign_row import Campaign
from app.storage.campaigns import create_campaign, get_campaign
from app.storage.contacts import find_list
from app.storage.database import Connection, add_functions, connect, reading, writing
from app.storage.folder import Folder
from app.storage.gate import GateReason, gate_state
from app.storage.kept_open import KeptOpen
from app.storage.outbox.arm import pick
from app.storage.secrets import MemorySecrets
from app.storage.send_journal import SendJournal
from app.storage.settings import change_setting, read_settings
from tests.doubles.fake_gateway import FakeGateway
from tests.doubles.turning_clock import TurningClock
from tests.makers import Person, add_contacts, make_store, number

KEY = "mk_live/very-secret"
SETTINGS = {"mitto.traffic_account": "account", "mitto.sender": "MyShop", "store.time_zone": "Europe/Athens"}


@dataclass(slots=True)
class Desk:
    """The parts, and the questions that tests ask again and again."""

    folder: Folder
    clock: TurningClock
    secrets: MemorySecrets
    queue: Queue
    launcher: Launcher
    journal: SendJournal
    taken: TakenOver
    gateway: FakeGateway = field(default_factory=FakeGateway)
    gateways: Gateways = field(init=False)
    breaker: Breaker = field(init=False)
    slots: Slots = field(default_factory=Slots)
    _keys: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        """Wire up what needs the rest."""
        self.gateways = Gateways(self.folder.store, self.secrets, self._make, monotonic=self.clock.monotonic)
        self.breaker = Breaker(self.folder.store, clock=self.clock, jitter=lambda: 1.0)

    def _make(self, _settings: Settings, _key: str) -> Gateway:
        return self.gateway

    def sender(self, *, epoch: int | None = None, wait: Wait | None = None) -> Sender:
        """What handing over needs."""
        return Sender(
            store=self.folder.store,
            store_key=self.taken.store_key,
            epoch=self.taken.epoch if epoch is None else epoch,
            gateways=self.gateways,
            journal=self.journal,
            kept=KeptOpen(),
            breaker=self.breaker,
            pace=Pace(monotonic=self.clock.monotonic, wait=wait or self.clock.wait),
            slots=self.slots,
            clock=self.clock,
            monotonic=self.clock.monotonic,
            wait=wait or self.clock.wait,
            new_key=lambda: f"request-{next(self._keys)}",
        )

    def poller(self) -> Poller:
        """What asking needs."""
        pace = Pace(monotonic=self.clock.monotonic, wait=self.clock.wait)
        return Poller(self.folder.store, self.gateways, pace, self.clock, self.clock.monotonic)

    def sweeper(self) -> Sweeper:
        """A sweeper."""
        return Sweeper(self.launcher, self.queue, self.gateways, self.breaker, self.clock, self.clock.monotonic)

    def set(self, **settings: str) -> None:
        """Change settings: `sending_hours="..."` is `sending.hours`."""
        with writing(self.folder.store) as conn:
            for name, value in settings.items():
                change_setting(conn, name.replace("_", ".", 1), value)

    def people(self, how_many: int, *, group: int = 0, list_name: str | None = None) -> list[str]:
        """Store people who may be written to; returns their numbers."""
        numbers = [number(at, campaign=group) for at in range(how_many)]
        add_contacts(
            self.folder, [Person(to, f"P{at} X", f"P{at}", "X") for at, to in enumerate(numbers)], list_name=list_name
        )
        return numbers

    def draft(self, text: str = "Hello {first_name}", *, sender: str = "", list_name: str | None = None) -> CampaignId:
        """A campaign that has not been launched."""
        with writing(self.folder.store) as conn:
            chosen = in_list(None if list_name is None else find_list(conn, list_name))
            return create_campaign(conn, name="Weekend", text=text, sender=sender, chosen=chosen, now=self.clock())

    def launch(self, how_many: int) -> CampaignId:
        """A launched campaign with a list of its own."""
        group = self.one("SELECT count(*) FROM campaigns")
        self.people(how_many, group=group, list_name=f"list {group}")
        campaign = self.draft(list_name=f"list {group}")
        launch_campaign(campaign, self.launcher)
        return campaign

    def batches(self, campaign: CampaignId) -> list[BatchId]:
        """Its batches in order."""
        return [row["id"] for row in self.rows("SELECT id FROM batches WHERE campaign_id = ? ORDER BY id", campaign)]

    def parcel(self, batch: BatchId) -> Parcel:
        """A batch, picked."""
        with reading(self.folder.store) as conn:
            picked = pick(conn, batch)
        assert picked is not None
        return Parcel(batch, picked, picked.messages)

    def settings(self) -> Settings:
        """The settings now."""
        with reading(self.folder.store) as conn:
            return read_settings(conn)

    def campaign(self, campaign: CampaignId) -> Campaign:
        """A campaign's row."""
        with reading(self.folder.store) as conn:
            return get_campaign(conn, campaign)

    def stands(self, campaign: CampaignId) -> tuple[CampaignStatus, Hold | None]:
        """Where it stands, and why it is held."""
        found = self.campaign(campaign)
        return found.status, found.hold

    def statuses(self, campaign: CampaignId) -> list[Status]:
        """The statuses of its messages in order."""
        rows = self.rows("SELECT status FROM messages WHERE campaign_id = ? ORDER BY id", campaign)
        return [Status(row["status"]) for row in rows]

    def gate(self) -> GateReason | None:
        """Why the gate is closed."""
        with reading(self.folder.store) as conn:
            return gate_state(conn)[0]

    def gate_closed_for(self) -> float:
        """Seconds until the gate may open."""
        with reading(self.folder.store) as conn:
            _, not_before = gate_state(conn)
        assert not_before is not None
        return (not_before - self.clock()).total_seconds()

    def events(self) -> list[str]:
        """The kinds of journal rows, in order, without what every launch notes."""
        rows = self.rows("SELECT kind FROM journal ORDER BY id")
        return [row["kind"] for row in rows if row["kind"] not in ("campaign_created", "campaign_launched")]

    def rows(self, sql: str, *values: object) -> Sequence[sqlite3.Row]:
        """Ask the store."""
        with reading(self.folder.store) as conn:
            return conn.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> int:
        """Ask the store for one number."""
        return int(self.rows(sql, *values)[0][0])

    def dump(self) -> list[str]:
        """Everything in the store, as SQL."""
        with reading(self.folder.store) as conn:
            return list(conn.iterdump())


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process holds the database, and does not let go until the block ends."""
    conn = connect(path, mode="rw")
    try:
        conn.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        conn.close()


@contextmanager
def open_desk(tmp_path: Path, *, monotonic: Monotonic | None = None) -> Iterator[Desk]:
    """A shop with an empty store, and its worker's parts."""
    folder, clock = make_store(tmp_path), TurningClock()
    with writing(folder.store) as conn:
        for key, value in SETTINGS.items():
            change_setting(conn, key, value)
    queue = Queue(folder.queue, monotonic=monotonic or clock.monotonic)
    secrets = MemorySecrets(KEY)
    journal = SendJournal(folder.send_journal)
    launcher = Launcher(folder.store, queue, secrets, clock)
    try:
        yield Desk(folder, clock, secrets, queue, launcher, journal, recover(folder, clock=clock))
    finally:
        queue.stop()
        journal.close()


class FullDisk(sqlite3.Connection):
    """A connection whose commits find no room."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Do as the real one, up to the commit."""
        if sql == "COMMIT":
            full = sqlite3.OperationalError("database or disk is full")
            full.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise full
        return super().execute(sql, parameters)


def fill_disk(patch: pytest.MonkeyPatch) -> None:
    """From now on, until `patch` is undone, the store has no room for a change."""

    def connect_to_a_full_disk(path: Path, *, mode: str) -> Connection:
        conn = sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True, isolation_level=None, factory=FullDisk)
        conn.row_factory = sqlite3.Row
        add_functions(conn)
        return conn

    patch.setattr("app.storage.database.connect", connect_to_a_full_disk)
