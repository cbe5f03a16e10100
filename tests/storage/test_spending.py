"""What is spent equals a recount of the claims, whatever became of them, and in stores of before it was kept too."""

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.message import Status
from app.domain.money import Bill
from app.storage.backup import copy_database
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder, open_folder
from app.storage.outbox.recover import compare_with_send_journal
from app.storage.prepare import prepare
from app.storage.restore import restore
from app.storage.send_journal import read_entries
from app.storage.spending import spent_in, spent_on
from tests.makers import NOW, add_campaign, clock
from tests.storage.released.make_store import PLACE
from tests.storage.sending import batches, hand_over

RECOUNT = """SELECT count(*), coalesce(sum(m.segments), 0) FROM attempts a JOIN messages m ON m.id = a.message_id
             WHERE a.outcome IS NULL OR a.outcome IN ('accepted', 'unconfirmed')"""


def recount(conn: Connection) -> tuple[int, int]:
    messages, segments = conn.execute(RECOUNT).fetchone()
    return messages, segments


def total(conn: Connection) -> tuple[int, int]:
    row = conn.execute("SELECT sum(messages), sum(segments) FROM spend WHERE campaign_id > 0").fetchone()
    return (row[0] or 0, row[1] or 0)


def test_each_claim_counts_but_those_that_mitto_certainly_did_not_take(folder: Folder) -> None:
    made = add_campaign(folder, [*Status], text="x" * 161)
    with reading(folder.store) as conn:
        # All but the queued one, the skipped one and the rejected one; what was cancelled was of unknown fate.
        assert spent_on(conn, made.campaign) == Bill(7, 14, 0, 14)
        assert spent_in(conn, "2026-11") == Bill(7, 14, 0, 14)
        assert spent_in(conn, "2026-12") == Bill()
        assert total(conn) == recount(conn)


def test_a_month_keeps_what_was_claimed_in_it(folder: Folder) -> None:
    add_campaign(folder, [Status.DELIVERED] * 2)
    add_campaign(folder, [Status.ACCEPTED] * 3, now=NOW + timedelta(days=20))
    with reading(folder.store) as conn:
        assert spent_in(conn, "2026-11").messages == 2
        assert spent_in(conn, "2026-12").messages == 3


def test_what_a_restore_forgot_counts_in_the_month_in_which_it_was_handed_over(folder: Folder) -> None:
    campaign = add_campaign(folder, [Status.QUEUED] * 11).campaign
    backup = folder.path / "backup.db"
    copy_database(folder.store, backup)
    with reading(folder.store) as conn:
        first, second = batches(conn, campaign)
    hand_over(folder, first)
    hand_over(folder, second, now=NOW - timedelta(days=30))
    restore(folder, backup, clock=clock())
    with writing(folder.store) as conn:
        compare_with_send_journal(conn, read_entries(folder.send_journal, start=0), NOW)
        assert [spent_in(conn, month).messages for month in ("2026-10", "2026-11")] == [10, 1]


@pytest.mark.parametrize("file", sorted(PLACE.glob("store-*.db")), ids=lambda file: file.stem)
def test_a_store_of_before_has_its_claims_counted(file: Path, tmp_path: Path) -> None:
    folder = open_folder(tmp_path)
    shutil.copy(file, folder.store)
    prepare(folder, clock=clock())
    with reading(folder.store) as conn:
        assert total(conn) == recount(conn)
        assert total(conn)[0] > 0
        unpriced, segments = conn.execute("SELECT sum(unpriced), sum(segments) FROM tallies").fetchone()
        assert unpriced == segments


@pytest.mark.parametrize("change", ["UPDATE messages SET cost = 1", "UPDATE messages SET region = 'GR'"])
def test_a_price_is_frozen_with_its_message(folder: Folder, change: str) -> None:
    add_campaign(folder, [Status.DELIVERED])
    with pytest.raises(sqlite3.IntegrityError, match="frozen at launch"), writing(folder.store) as conn:
        conn.execute(change)
