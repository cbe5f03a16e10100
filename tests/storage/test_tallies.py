"""The tallies, which triggers keep, are what a recount of the messages finds, whatever happened to these."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import CampaignId
from app.domain.message import MOVES, Status
from app.storage.database import Connection
from app.storage.folder import Folder
from tests.makers import Made, add_campaign, make_store
from tests.storage.moving import clear_the_way, move, undone

PLACES = 6


@dataclass(frozen=True, slots=True)
class Move:
    """Move the message at a place, if that is legal."""

    place: int
    to: Status


@dataclass(frozen=True, slots=True)
class Add:
    """Add a message of so many segments, at this price or at none that is known."""

    status: Status
    segments: int
    cost: int | None


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete the message at a place, if it never left."""

    place: int


places = st.integers(0, PLACES - 1)
steps = st.lists(
    st.builds(Move, places, st.sampled_from(Status))
    | st.builds(
        Add, st.sampled_from([Status.QUEUED, Status.SKIPPED]), st.integers(1, 9), st.none() | st.integers(0, 9000)
    )
    | st.builds(Delete, places),
    max_size=40,
)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, Made]:
    """A campaign with queued messages, which most moves begin with, beside another one that nothing happens to."""
    folder = make_store(tmp_path_factory.mktemp("shop"))
    add_campaign(folder, [*Status])
    return folder, add_campaign(folder, [Status.QUEUED] * PLACES)


@given(steps)
def test_the_tallies_are_a_recount_after_every_step(shop: tuple[Folder, Made], walk: list[Move | Add | Delete]) -> None:
    folder, made = shop
    with undone(folder) as conn:
        before = tallies(conn, CampaignId(1))
        for step in walk:
            take(conn, made.campaign, step)
            assert tallies(conn, made.campaign) == recount(conn, made.campaign)
        assert tallies(conn, CampaignId(1)) == before


def test_a_new_campaign_has_a_tally_for_each_status(shop: tuple[Folder, Made]) -> None:
    with undone(shop[0]) as conn:
        rows = conn.execute("SELECT status FROM tallies WHERE campaign_id = ?", (shop[1].campaign,))
        assert {row["status"] for row in rows} == set(Status)


def take(conn: Connection, campaign: CampaignId, step: Move | Add | Delete) -> None:
    rows = conn.execute("SELECT id, status, attempt FROM messages WHERE campaign_id = ? ORDER BY id", (campaign,))
    messages = rows.fetchall()
    if isinstance(step, Add):
        number = f"+30691{conn.execute('SELECT max(id) FROM messages').fetchone()[0]:07d}"
        conn.execute(
            """INSERT INTO messages
                   (campaign_id, batch_id, name, number, text, digest, encoding, segments, status, cost, updated_at)
               SELECT campaign_id, batch_id, name, ?, text, digest, encoding, ?, ?, ?, updated_at
               FROM messages WHERE id = (SELECT max(id) FROM messages)""",
            (number, step.segments, step.status, step.cost),
        )
    elif step.place < len(messages):
        row = messages[step.place]
        if isinstance(step, Move) and (Status(row["status"]), step.to) in MOVES:
            old = Status(row["status"])
            conn.execute("DELETE FROM attempts WHERE message_id = ?", (row["id"],))
            conn.execute("DELETE FROM resend_consents WHERE message_id = ?", (row["id"],))
            clear_the_way(conn, row["id"], old)
            move(conn, row["id"], old, step.to)
        elif isinstance(step, Delete) and row["attempt"] == 0 and len(messages) > 1:
            conn.execute("DELETE FROM messages WHERE id = ?", (row["id"],))


def tallies(conn: Connection, campaign: CampaignId) -> dict[str, tuple[int, ...]]:
    rows = conn.execute("SELECT * FROM tallies WHERE campaign_id = ? AND messages + segments <> 0", (campaign,))
    return {row["status"]: (row["messages"], row["segments"], row["cost"], row["unpriced"]) for row in rows}


def recount(conn: Connection, campaign: CampaignId) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for row in conn.execute("SELECT status, segments, cost FROM messages WHERE campaign_id = ?", (campaign,)):
        unpriced = row["segments"] if row["cost"] is None else 0
        one = (1, row["segments"], row["cost"] or 0, unpriced)
        found[row["status"]] = tuple(map(sum, zip(found.get(row["status"], (0, 0, 0, 0)), one, strict=True)))
    return found
