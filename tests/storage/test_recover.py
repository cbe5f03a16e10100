"""What a start finds left behind by a dead process: every open claim becomes a doubt, once, and nothing else moves."""

import json

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.ids import CampaignId, iso
from app.domain.message import Status, Why
from app.storage.campaigns import get_campaign, pause_campaign
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.outbox.recover import raise_epoch
from app.storage.verify import verify
from tests.makers import NOW, add_campaign
from tests.storage.sending import answer, attempts, batches, claim_all, statuses, told, yes

pytestmark = pytest.mark.usefixtures("kept_open")


def epoch(conn: Connection) -> int:
    return int(conn.execute("SELECT epoch FROM instance").fetchone()["epoch"])


def everything(conn: Connection) -> list[list[tuple[object, ...]]]:
    tables = ("messages", "attempts", "requests", "journal", "campaigns", "tallies")
    return [[tuple(row) for row in conn.execute(f"SELECT * FROM {table}")] for table in tables]


def test_every_open_claim_becomes_a_doubt_and_nothing_else_moves(folder: Folder) -> None:
    made = add_campaign(folder, [*Status])
    with writing(folder.store) as conn:
        before = statuses(conn, made.campaign)
        assert raise_epoch(conn, NOW) == 1
        assert statuses(conn, made.campaign) == [
            Status.UNCONFIRMED if status is Status.SENDING else status for status in before
        ]
        interrupted = made.messages[before.index(Status.SENDING)]
        row = conn.execute("SELECT why, attempt FROM messages WHERE id = ?", (interrupted,)).fetchone()
        assert row[:] == (Why.INTERRUPTED, 1)
        assert attempts(conn, interrupted) == ["unconfirmed"]
        assert conn.execute("SELECT count(*) FROM attempts WHERE outcome IS NULL").fetchone()[0] == 0
        ended = conn.execute("SELECT result, ended_at FROM requests WHERE cause = 'interrupted'").fetchall()
        assert [request[:] for request in ended] == [("unconfirmed", iso(NOW))]
    assert verify(folder.store).fine


def test_a_second_start_changes_the_epoch_only(folder: Folder) -> None:
    add_campaign(folder, [*Status])
    with writing(folder.store) as conn:
        raise_epoch(conn, NOW)
        before = everything(conn)
        assert raise_epoch(conn, NOW) == 2
        assert epoch(conn) == 2
        assert everything(conn) == before


def test_each_campaign_is_told_of_its_own_doubts(folder: Folder) -> None:
    for count in (1, 2):
        add_campaign(folder, [Status.SENDING] * count, largest_batch=1)
    add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        raise_epoch(conn, NOW)
        rows = conn.execute("SELECT campaign_id, data FROM journal WHERE kind = 'unconfirmed' ORDER BY id")
        assert [(row["campaign_id"], json.loads(row["data"])) for row in rows] == [
            (1, {"messages": 1, "why": "interrupted"}),
            (2, {"messages": 2, "why": "interrupted"}),
        ]


def test_a_campaign_with_nothing_left_is_completed_even_if_it_was_held(folder: Folder) -> None:
    done, held, waiting = (add_campaign(folder, [Status.SENDING, *more]) for more in ([], [], [Status.QUEUED]))
    with writing(folder.store) as conn:
        pause_campaign(conn, held.campaign, Hold.OWNER, NOW)
        raise_epoch(conn, NOW)
        found = [get_campaign(conn, made.campaign).status for made in (done, held, waiting)]
    assert found == [CampaignStatus.COMPLETED, CampaignStatus.COMPLETED, CampaignStatus.SENDING]


def test_a_recorded_answer_is_no_doubt(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 2)
    with writing(folder.store) as conn:
        first, second = (claim_all(conn, batch) for batch in batches(conn, CampaignId(1)))
        answer(conn, first, yes(first))
        raise_epoch(conn, NOW)
        assert statuses(conn, CampaignId(1)) == [Status.ACCEPTED, Status.UNCONFIRMED]
        assert [attempts(conn, message) for message in (first.ids[0], second.ids[0])] == [["accepted"], ["unconfirmed"]]
        assert len(told(conn, "unconfirmed")) == 1


def test_an_empty_store_can_begin(folder: Folder) -> None:
    with writing(folder.store) as conn:
        assert raise_epoch(conn, NOW) == 1
