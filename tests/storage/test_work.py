"""What there is to do, as the rows tell it: without any queue, nothing is forgotten and nothing is made up."""

import pytest

from app.domain.campaign import CampaignStatus, Hold, RunCause
from app.domain.ids import CampaignId
from app.domain.message import Status, Why
from app.storage.campaigns import move_campaign, pause_campaign
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.outbox.freeze import queue_again
from app.storage.outbox.record import record_returned
from app.storage.outbox.recover import raise_epoch
from app.storage.outbox.work import first_batch_answered, half_cancelled, open_batches, run_batches
from tests.makers import NOW, add_campaign
from tests.storage.sending import ENDING, answer, batches, claim_all, yes

pytestmark = pytest.mark.usefixtures("kept_open")

CAMPAIGN = CampaignId(1)


def jobs(conn: Connection) -> list[str]:
    return [batch.job for batch in open_batches(conn, limit=100)]


def test_every_batch_with_something_queued_is_open_in_the_order_of_sending(folder: Folder) -> None:
    for _ in range(2):
        add_campaign(folder, [Status.QUEUED] * 13)
    with writing(folder.store) as conn:
        assert jobs(conn) == [f"campaign-{campaign}-run-1-batch-{at}" for at in (1, 2, 3) for campaign in (1, 2)]
        assert [batch.job for batch in open_batches(conn, limit=2)] == jobs(conn)[:2]
        claim_all(conn, batches(conn, CAMPAIGN)[1])
        assert "campaign-1-run-1-batch-2" not in jobs(conn)
        assert [batch.position for batch in run_batches(conn, CAMPAIGN, 1, NOW)] == [1, 2, 3]


def test_only_sending_campaigns_have_work(folder: Folder) -> None:
    for _ in range(3):
        add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        pause_campaign(conn, CAMPAIGN, Hold.OWNER, NOW)
        move_campaign(conn, CampaignId(2), CampaignStatus.CANCELLED, NOW)
        assert jobs(conn) == ["campaign-3-run-1-batch-1"]
        assert half_cancelled(conn) == [2]


def test_what_came_back_is_open_again(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        handed = claim_all(conn, batches(conn, CAMPAIGN)[0])
        assert jobs(conn) == []
        record_returned(conn, handed.request, ENDING, why=Why.THROTTLED)
        assert jobs(conn) == ["campaign-1-run-1-batch-1"]


def test_the_messages_of_a_new_run_are_in_its_batches_only(folder: Folder) -> None:
    add_campaign(folder, [Status.REJECTED] * 3 + [Status.QUEUED])
    with writing(folder.store) as conn:
        queue_again(conn, CAMPAIGN, RunCause.RETRY, status="rejected", number=None, largest_batch=200, now=NOW)
        assert jobs(conn) == [
            "campaign-1-run-2-batch-1",
            "campaign-1-run-1-batch-2",
            "campaign-1-run-2-batch-2",
        ]


def test_the_others_wait_for_the_answer_to_a_runs_first_batch(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 2)
    with writing(folder.store) as conn:
        first = batches(conn, CAMPAIGN)[0]
        assert not first_batch_answered(conn, CAMPAIGN, 1)
        handed = claim_all(conn, first)
        assert not first_batch_answered(conn, CAMPAIGN, 1)
        record_returned(conn, handed.request, ENDING, why=Why.THROTTLED)
        assert not first_batch_answered(conn, CAMPAIGN, 1)
        handed = claim_all(conn, first)
        answer(conn, handed, yes(handed))
        assert first_batch_answered(conn, CAMPAIGN, 1)


def test_a_first_batch_whose_answer_was_lost_holds_nobody_up_after_a_start(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 2)
    with writing(folder.store) as conn:
        claim_all(conn, batches(conn, CAMPAIGN)[0])
        raise_epoch(conn, NOW)
        assert first_batch_answered(conn, CAMPAIGN, 1)
