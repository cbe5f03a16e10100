"""Putting a backup back: all of it, with the present store kept, everything held, and every opt-out as it is now."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from app.domain.campaign import CampaignStatus, Hold
from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.backup import copy_database
from app.storage.campaigns import get_campaign, move_campaign, pause_campaign
from app.storage.contacts import ensure_list, opt_out
from app.storage.database import connect, reading, writing
from app.storage.folder import Folder, only_worker, open_folder
from app.storage.migrations import STEPS
from app.storage.migrations.applying import MIGRATIONS
from app.storage.restore import restore
from app.storage.verify import verify
from app.storage.watch import Watch
from tests.guards.logs import LogWatch
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, clock, make_store
from tests.storage.sending import told

ANNA, BELLA, CHRIS = (Person(f"+30691234567{at}") for at in range(3))


def backup(folder: Folder) -> Path:
    target = folder.path / "backup.db"
    copy_database(folder.store, target)
    return target


def lists(store: Path) -> list[str]:
    with reading(store) as conn:
        return [row["name"] for row in conn.execute("SELECT name FROM lists ORDER BY id")]


def add_list(folder: Folder, name: str) -> None:
    with writing(folder.store) as conn:
        ensure_list(conn, name, NOW)


def files(folder: Folder) -> dict[str, bytes]:
    """Everything in the folder, but for the locks and the shared memory that reading makes."""
    places = [place for place in folder.path.rglob("*") if place.is_file()]
    return {place.name: place.read_bytes() for place in places if place.suffix not in (".lock", ".db-shm")}


def test_the_store_is_what_it_was_and_the_present_one_is_kept(folder: Folder) -> None:
    add_list(folder, "before")
    file = backup(folder)
    add_list(folder, "since")
    kept = restore(folder, file, clock=clock())
    assert kept == folder.backups / "store-20261123-120000000-before-restore.db"
    assert lists(folder.store) == ["before"]
    assert lists(kept) == ["before", "since"]
    assert sorted(place.name for place in folder.path.iterdir() if place.is_dir()) == ["backups", "logs"]
    with reading(folder.store) as conn:
        assert told(conn, "store_restored") == ['{"file": "backup.db"}']
        assert conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_every_unfinished_campaign_is_held(folder: Folder) -> None:
    sending = add_campaign(folder, [Status.QUEUED, Status.SENDING, Status.ACCEPTED]).campaign
    done = add_campaign(folder, [Status.DELIVERED]).campaign
    paused = add_campaign(folder, [Status.QUEUED]).campaign
    scheduled, draft = add_draft(folder), add_draft(folder)
    with writing(folder.store) as conn:
        pause_campaign(conn, paused, Hold.OWNER, NOW)
        move_campaign(conn, scheduled, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW)
    file = backup(folder)
    restore(folder, file, clock=clock())
    with reading(folder.store) as conn:
        found = [get_campaign(conn, c) for c in (sending, done, paused, scheduled, draft)]
    assert [(campaign.status, campaign.hold) for campaign in found] == [
        (CampaignStatus.PAUSED, Hold.RESTORED),
        (CampaignStatus.COMPLETED, None),
        (CampaignStatus.PAUSED, Hold.OWNER),
        (CampaignStatus.PAUSED, Hold.RESTORED),
        (CampaignStatus.DRAFT, None),
    ]
    assert verify(folder.store).fine


def test_opt_outs_given_since_the_backup_stay(folder: Folder) -> None:
    add_contacts(folder, [ANNA, BELLA, CHRIS])
    with writing(folder.store) as conn:
        opt_out(conn, ANNA.number, "before", NOW)
    file = backup(folder)
    with writing(folder.store) as conn:
        opt_out(conn, BELLA.number, "since", NOW)
        opt_out(conn, "+306999999999", "a stranger", NOW)
    restore(folder, file, clock=clock())
    with reading(folder.store) as conn:
        rows = conn.execute("SELECT number, source FROM suppressions ORDER BY number").fetchall()
        consents = conn.execute("SELECT consent FROM contacts ORDER BY id").fetchall()
        history = conn.execute("SELECT number, source FROM consent_events ORDER BY id").fetchall()
    expected = [(ANNA.number, "before"), (BELLA.number, "since"), ("+306999999999", "a stranger")]
    assert [row[:] for row in rows] == expected
    assert [row[:] for row in history] == expected
    assert [row[0] for row in consents] == [Consent.OPTED_OUT, Consent.OPTED_OUT, Consent.OPTED_IN]


def test_a_damaged_store_is_replaced_and_its_bytes_are_kept(folder: Folder, expected_logs: LogWatch) -> None:
    expected_logs("the replaced store is damaged; of the opt-outs in it 0 could be read")
    add_list(folder, "before")
    file = backup(folder)
    log = folder.store.with_name("store.db-wal")
    with closing(connect(folder.store, mode="rw")) as conn:
        ensure_list(conn, "only in the log", NOW)
        torn_off = log.read_bytes()
    folder.store.write_bytes(b"garbage" * 1000)
    log.write_bytes(torn_off)  # a sound log, which must not be taken for the new store's
    kept = restore(folder, file, clock=clock())
    assert kept is not None
    assert kept.read_bytes() == b"garbage" * 1000
    assert kept.with_name(kept.name + "-wal").read_bytes() == torn_off
    assert lists(folder.store) == ["before"]
    assert folder.store.stat().st_mode & 0o777 == 0o600


def test_of_a_damaged_store_the_opt_outs_that_can_be_read_stay(folder: Folder, expected_logs: LogWatch) -> None:
    expected_logs(r"of the opt-outs in it [1-9]\d* could be read")
    file = backup(folder)
    with writing(folder.store) as conn:
        for at in range(2000):
            opt_out(conn, f"+30691{at:07d}", "since", NOW)
        root = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'suppressions'").fetchone()[0]
    content = bytearray(folder.store.read_bytes())
    last_child = int.from_bytes(content[(root - 1) * 4096 + 8 : (root - 1) * 4096 + 12], "big")
    content[(last_child - 1) * 4096 : last_child * 4096] = b"\xff" * 4096
    folder.store.write_bytes(content)
    restore(folder, file, clock=clock())
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM suppressions").fetchone()[0] > 500
        first = conn.execute("SELECT number FROM suppressions ORDER BY number LIMIT 1").fetchone()[0]
    assert first == "+306910000000"


def test_where_there_is_no_store_the_backup_becomes_it(folder: Folder, tmp_path: Path) -> None:
    add_list(folder, "before")
    file = backup(folder)
    new = open_folder(tmp_path / "new")
    assert restore(new, file, clock=clock()) is None
    assert lists(new.store) == ["before"]


def test_whoever_looks_at_the_store_sees_the_restored_one(folder: Folder) -> None:
    add_list(folder, "before")
    file = backup(folder)
    add_list(folder, "since")
    with closing(Watch(folder.store)) as watch, closing(connect(folder.store, mode="ro")) as reader:
        assert reader.execute("SELECT count(*) FROM lists").fetchone()[0] == 2
        restore(folder, file, clock=clock())
        assert watch.changed()
        assert reader.execute("SELECT count(*) FROM lists").fetchone()[0] == 1


def test_the_store_can_be_restored_from_itself_and_from_what_was_kept(folder: Folder) -> None:
    add_list(folder, "before")
    kept = restore(folder, folder.store, clock=clock())
    assert kept is not None
    assert restore(folder, kept, clock=clock(NOW.replace(second=1))) is not None
    assert lists(folder.store) == ["before"]


def test_an_older_backup_is_brought_up_to_date(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "older.db"
    with closing(sqlite3.connect(file)) as conn:
        MIGRATIONS.apply(Database(conn), stop_before="m0003_guards")
    older = file.read_bytes()
    restore(folder, file, clock=clock())
    assert verify(folder.store).fine
    with reading(folder.store) as conn:
        assert [step.name for step in MIGRATIONS.applied(Database(conn))] == list(STEPS)
    assert file.read_bytes() == older


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as conn:
        conn.execute("INSERT INTO _sqlite_migrations VALUES (99, 'retail-send', 'm0999_later', '')")
        conn.commit()


def without_a_guard(file: Path) -> None:
    with closing(sqlite3.connect(file)) as conn:
        conn.execute("DROP TRIGGER messages_resend_with_consent")


def foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as conn:
        conn.execute("CREATE TABLE songs (title TEXT)")


def torn(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: 20 * 4096])


def garbage(file: Path) -> None:
    file.write_bytes(b"garbage" * 1000)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("spoil", [newer, without_a_guard, foreign, torn, garbage, empty, a_folder, gone])
def test_what_is_no_backup_is_refused_and_nothing_is_changed(folder: Folder, tmp_path: Path, spoil: object) -> None:
    add_campaign(folder, [*Status])
    file = tmp_path / "backup.db"
    copy_database(folder.store, file)
    assert callable(spoil)
    spoil(file)
    before = files(folder)
    with pytest.raises(Refused, match="Nothing was changed") as refused:
        restore(folder, file, clock=clock())
    assert refused.value.reason is (Reason.SCHEMA_NEWER if spoil is newer else Reason.BAD_FILE)
    assert str(file) in refused.value.message
    assert files(folder) == before


def test_while_a_worker_runs_nothing_is_restored(folder: Folder) -> None:
    file = backup(folder)
    add_list(folder, "since")
    with only_worker(folder), pytest.raises(Refused) as refused:
        restore(folder, file, clock=clock())
    assert refused.value.reason is Reason.ALREADY_RUNNING
    assert lists(folder.store) == ["since"]


def test_a_backup_of_another_shop_can_be_restored(folder: Folder, tmp_path: Path) -> None:
    other = make_store(tmp_path / "other")
    add_campaign(other, [Status.QUEUED])
    restore(folder, backup(other), clock=clock())
    with reading(folder.store) as conn:
        assert get_campaign(conn, CampaignId(1)).hold is Hold.RESTORED
