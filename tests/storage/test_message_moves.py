"""The database itself lets a message move along the table in `app.domain.message` and along no other way."""

import sqlite3
from collections.abc import Iterator

import pytest

from app.domain.message import MOVES, Status
from app.storage.database import Connection
from app.storage.folder import Folder
from tests.makers import Made, add_campaign, make_store
from tests.storage.moving import clear_the_way, move, undone

PAIRS = [(old, new) for old in Status for new in Status]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, Made]:
    """One message in each status."""
    folder = make_store(tmp_path_factory.mktemp("shop"))
    return folder, add_campaign(folder, [*Status])


@pytest.fixture
def store(shop: tuple[Folder, Made]) -> Iterator[Connection]:
    """A transaction on the store that all tests here share."""
    with undone(shop[0]) as conn:
        yield conn


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_the_database_and_the_domain_agree_on_every_move(
    shop: tuple[Folder, Made], store: Connection, old: Status, new: Status
) -> None:
    message = shop[1].messages[list(Status).index(old)]
    assert status_of(store, message) == old
    clear_the_way(store, message, old)
    if old is new or (old, new) in MOVES:
        move(store, message, old, new)
        assert status_of(store, message) == new
    else:
        with pytest.raises(sqlite3.IntegrityError, match="illegal move of a message"):
            move(store, message, old, new)
        assert status_of(store, message) == old


def test_a_status_that_nobody_knows_cannot_be_stored(shop: tuple[Folder, Made], store: Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"illegal move|CHECK"):
        store.execute("UPDATE messages SET status = 'failed' WHERE id = ?", (shop[1].messages[0],))


@pytest.mark.parametrize("status", Status)
def test_a_message_starts_queued_or_skipped(store: Connection, status: Status) -> None:
    add = """INSERT INTO messages
                 (campaign_id, batch_id, name, number, text, digest, encoding, segments, status, attempt, updated_at)
             SELECT campaign_id, batch_id, name, '+306999999999', text, digest, encoding, segments, ?, ?, updated_at
             FROM messages LIMIT 1"""
    with pytest.raises(sqlite3.IntegrityError, match="starts queued or skipped"):
        store.execute(add, (status, 1))
    if status in (Status.QUEUED, Status.SKIPPED):
        assert store.execute(add, (status, 0)).rowcount == 1
    else:
        with pytest.raises(sqlite3.IntegrityError, match="starts queued or skipped"):
            store.execute(add, (status, 0))


def status_of(conn: Connection, message: int) -> str:
    return str(conn.execute("SELECT status FROM messages WHERE id = ?", (message,)).fetchone()["status"])
