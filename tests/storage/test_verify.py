"""The thorough look: it finds numbers that do not add up and texts that changed, and nothing where nothing is wrong."""

from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.message import Status
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.verify import Findings, verify
from tests.makers import add_campaign


@pytest.fixture
def shop(folder: Folder) -> Path:
    for _ in range(3):
        add_campaign(folder, [*Status])
    return folder.store


def spoil(store: Path, change: str) -> None:
    """Change something behind the triggers' back, as a bad disk does."""
    with writing(store) as conn:
        guards = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for guard in guards:
            conn.execute(f"DROP TRIGGER {guard['name']}")
        conn.execute(change)
        for guard in guards:
            conn.execute(guard["sql"])


def test_nothing_is_wrong_with_a_sound_store(shop: Path, folder: Folder) -> None:
    assert verify(shop) == Findings(campaigns=3, messages=30, wrong_tallies=(), damaged_messages=())
    assert verify(shop).fine


def test_an_empty_store_is_sound(folder: Folder) -> None:
    assert verify(folder.store) == Findings(0, 0, (), ())


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE tallies SET messages = messages + 1 WHERE campaign_id = 2 AND status = 'queued'",
        "UPDATE tallies SET segments = segments + 1 WHERE campaign_id = 2 AND status = 'delivered'",
        "DELETE FROM tallies WHERE campaign_id = 2 AND status = 'accepted'",
        "DELETE FROM tallies WHERE campaign_id = 2",
        "DELETE FROM messages WHERE id = 11",
        "UPDATE messages SET status = 'skipped' WHERE id = 11",
        "UPDATE messages SET segments = 2 WHERE id = 11",
        "UPDATE tallies SET unpriced = unpriced + 1 WHERE campaign_id = 2 AND status = 'delivered'",
        "INSERT INTO spend VALUES ('2026-11', 2, 'GR', 1, 1, 0, 1)",
    ],
)
def test_numbers_that_do_not_add_up_are_found(shop: Path, change: str) -> None:
    spoil(shop, change)
    found = verify(shop)
    assert found.wrong_tallies == (2,)
    assert not found.fine


@pytest.mark.parametrize(
    "change",
    [
        "text = 'Hellp'",
        "number = '+306999999999'",
        "digest = zeroblob(32)",
        "text = CAST(x'48e56c6c6f' AS TEXT)",
        "text = text || char(0)",
    ],
)
def test_a_message_that_changed_is_found(shop: Path, change: str) -> None:
    spoil(shop, f"UPDATE messages SET {change} WHERE id IN (12, 25)")
    found = verify(shop)
    assert found.damaged_messages == (12, 25)
    assert not found.fine


@pytest.mark.parametrize("table", ["messages", "lists", "messages_by_number"])
def test_a_page_that_was_overwritten_is_refused(shop: Path, table: str) -> None:
    with reading(shop) as conn:
        page = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    content = bytearray(shop.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    shop.write_bytes(content)
    with pytest.raises(Refused, match="is damaged") as refused:
        verify(shop)
    assert refused.value.reason is Reason.STORE_DAMAGED
