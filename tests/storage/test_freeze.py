"""A launch in rows: every message once, in batches that begin small, all of it or none."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from app.domain.campaign import CampaignStatus, RunCause
from app.domain.ids import CampaignId, ContactId
from app.domain.message import digest
from app.domain.segments import measure
from app.storage.campaigns import get_campaign, move_campaign
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.outbox.freeze import Frozen, Run, begin_run, freeze
from app.storage.verify import verify
from tests.makers import NOW, add_draft, number
from tests.storage.sending import batches

pytestmark = pytest.mark.usefixtures("kept_open")


def people(count: int, text: str = "Καλημέρα <50\n{[€]}") -> Iterator[Frozen]:
    measured = measure(text)
    for at in range(count):
        yield Frozen(
            ContactId(at + 1), f"Person {at}", number(at), text, digest(number(at), text), measured.encoding, 1
        )


def launch(conn: Connection, campaign: CampaignId, count: int, *, largest_batch: int = 200) -> Run:
    move_campaign(conn, campaign, CampaignStatus.SENDING, NOW)
    return freeze(conn, campaign, people(count), largest_batch=largest_batch, now=NOW)


@pytest.mark.parametrize(
    ("count", "largest", "sizes"),
    [
        (0, 200, []),
        (1, 200, [1]),
        (2, 200, [1, 1]),
        (11, 200, [1, 10]),
        (61, 200, [1, 10, 50]),
        (300, 200, [1, 10, 50, 200, 39]),
        (8, 3, [1, 3, 3, 1]),
        (3, 1, [1, 1, 1]),
    ],
)
def test_batches_begin_small(folder: Folder, count: int, largest: int, sizes: list[int]) -> None:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        run = launch(conn, campaign, count, largest_batch=largest)
        assert (run.campaign, run.run, run.messages) == (campaign, 1, count)
        assert list(run.batches) == batches(conn, campaign)
        rows = conn.execute("SELECT size, position FROM batches ORDER BY id").fetchall()
        assert [row[:] for row in rows] == [(size, at) for at, size in enumerate(sizes, start=1)]
        real = conn.execute("SELECT count(*) FROM messages GROUP BY batch_id ORDER BY batch_id")
        assert [row[0] for row in real] == sizes
    assert verify(folder.store).fine


def test_a_message_is_frozen_byte_for_byte(folder: Folder) -> None:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        launch(conn, campaign, 1)
        row = conn.execute("SELECT * FROM messages").fetchone()
    assert (row["text"], row["number"], row["name"]) == ("Καλημέρα <50\n{[€]}", number(0), "Person 0")
    assert (row["encoding"], row["segments"], row["attempt"], row["status"]) == ("UCS-2", 1, 0, "queued")
    assert row["digest"] == digest(row["number"], row["text"])


def test_a_launch_that_breaks_half_way_leaves_nothing(folder: Folder) -> None:
    campaign = add_draft(folder)

    def breaking() -> Iterator[Frozen]:
        yield from people(30)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), writing(folder.store) as conn:
        freeze(conn, campaign, breaking(), largest_batch=10, now=NOW)
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM messages").fetchone()[0] == 0
        assert batches(conn, campaign) == []
        assert get_campaign(conn, campaign).run == 0


def test_the_same_number_twice_breaks_the_launch(folder: Folder) -> None:
    campaign = add_draft(folder)
    with (
        pytest.raises(Exception, match=r"UNIQUE constraint failed: messages\.campaign_id"),
        writing(folder.store) as conn,
    ):
        freeze(conn, campaign, iter([*people(1), *people(1)]), largest_batch=10, now=NOW)


def test_runs_are_numbered_upwards(folder: Folder) -> None:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        numbers = [begin_run(conn, campaign, RunCause.RETRY, NOW) for _ in range(3)]
        assert all(later == earlier + 1 for earlier, later in pairwise(numbers))
        assert get_campaign(conn, campaign).run == 3
