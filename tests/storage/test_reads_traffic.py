"""Latency, errors and jobs, counted from the rows: what is not there is unknown, and no figure is made up."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.health import QueueName
from app.domain.ids import iso
from app.domain.message import Status, Why
from app.storage.campaigns import move_campaign, pause_campaign
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.outbox.record import Ending, record_returned
from app.storage.reads.jobs import AT_MOST, JobRow, JobState, jobs
from app.storage.reads.next_start import next_start
from app.storage.reads.traffic import LIMITS_MS, error_causes, handed_over, traffic
from tests.makers import ANSWERED, NOW, add_campaign, add_draft, make_store
from tests.storage.sending import batches, claim_all

HOUR = timedelta(hours=1)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def add_request(
    conn: Connection, at: datetime, latency_ms: int | None, result: str = "answered", size: int = 1
) -> None:
    """A request that ended; it needs any batch."""
    batch = conn.execute("SELECT min(id) FROM batches").fetchone()[0]
    conn.execute(
        """INSERT INTO requests (key, epoch, batch_id, messages, started_at, ended_at, latency_ms, result)
           VALUES (hex(randomblob(8)), 1, ?, ?, ?, ?, ?, ?)""",
        (batch, size, iso(at), iso(at), latency_ms, result),
    )


def all_jobs(folder: Folder) -> list[JobRow]:
    with reading(folder.store) as conn:
        return jobs(conn, NOW + HOUR)


def test_without_a_request_nothing_is_known_of_latency(folder: Folder) -> None:
    with reading(folder.store) as conn:
        seen = traffic(conn, NOW)
    assert (seen.requests, seen.p50_ms, seen.p95_ms, seen.by_minute, seen.errors) == (0, None, None, (), ())
    assert [bucket.requests for bucket in seen.latency] == [0] * (len(LIMITS_MS) + 1)


def test_percentiles_and_buckets_count_every_request_once(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        for number in range(1, 101):
            add_request(conn, NOW + timedelta(seconds=number), number * 10)
        add_request(conn, NOW - timedelta(seconds=1), 99_999)
    with reading(folder.store) as conn:
        seen = traffic(conn, NOW)
    assert (seen.requests, seen.p50_ms, seen.p95_ms) == (100, 500, 950)
    assert [(bucket.up_to_ms, bucket.requests) for bucket in seen.latency] == [
        (100, 10),
        (200, 10),
        (500, 30),
        (1000, 50),
        (2000, 0),
        (5000, 0),
        (None, 0),
    ]
    assert seen.by_minute == (300, 800)


def test_requests_without_a_yes_or_no_are_failed(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        for result in ("answered", "unconfirmed", "returned"):
            add_request(conn, NOW, 10, result)
    with reading(folder.store) as conn:
        assert (traffic(conn, NOW).requests, traffic(conn, NOW).failed) == (3, 2)


def test_errors_are_grouped_by_cause_with_count_and_last_time(folder: Folder) -> None:
    add_campaign(folder, [Status.REJECTED] * 3 + [Status.UNCONFIRMED] + [Status.DELIVERED] * 5)
    add_campaign(folder, [Status.REJECTED], now=NOW + timedelta(minutes=9))
    with reading(folder.store) as conn:
        found = error_causes(conn, NOW)
    assert [(one.why, one.messages) for one in found] == [(Why.INVALID_NUMBER, 4), (Why.SERVER_ERROR, 1)]
    assert found[0].last == ANSWERED + timedelta(minutes=9)
    assert found[0].requests > found[1].requests == 1


def test_errors_of_long_ago_are_no_errors_of_the_last_hour(folder: Folder) -> None:
    add_campaign(folder, [Status.REJECTED])
    with reading(folder.store) as conn:
        assert error_causes(conn, ANSWERED + timedelta(seconds=1)) == ()


def test_what_mitto_sent_back_was_not_handed_over(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        add_request(conn, NOW, 10, "answered", 40)
        add_request(conn, NOW, 10, "unconfirmed", 2)
        add_request(conn, NOW, 10, "returned", 500)
        add_request(conn, NOW - timedelta(seconds=61), 10, "answered", 7)
    with reading(folder.store) as conn:
        assert handed_over(conn, NOW - timedelta(seconds=60)) == 42


def test_jobs_say_what_runs_what_waits_and_what_came_back(folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED] * 111)
    with writing(folder.store) as conn:
        first, second, *_ = batches(conn, made.campaign)
        claim_all(conn, first)
        returned = claim_all(conn, second)
        record_returned(conn, returned.request, Ending(ANSWERED, latency_ms=5, http_status=429), why=Why.THROTTLED)
    found = all_jobs(folder)
    assert [(one.name, one.state, one.messages, one.attempts, one.why) for one in found] == [
        ("campaign-1-run-1-batch-1", JobState.ACTIVE, 1, 1, None),
        ("campaign-1-run-1-batch-2", JobState.RETRYING, 10, 1, Why.THROTTLED),
        ("campaign-1-run-1-batch-3", JobState.WAITING, 50, 0, None),
        ("campaign-1-run-1-batch-4", JobState.WAITING, 50, 0, None),
    ]
    assert {one.queue for one in found} == {QueueName.SMS}
    assert {one.campaign_name for one in found} == {"Weekend"}


def test_a_paused_campaign_has_no_jobs_that_wait(folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED] * 3)
    with writing(folder.store) as conn:
        pause_campaign(conn, made.campaign, Hold.OWNER, NOW)
    assert all_jobs(folder) == []


def test_however_many_batches_there_are_only_the_first_are_read(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * (AT_MOST + 30), largest_batch=1)
    found = all_jobs(folder)
    assert len(found) == AT_MOST
    assert found[0].name == "campaign-1-run-1-batch-1"


def test_deliveries_to_ask_for_and_campaigns_to_start_are_jobs_too(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED] * 4)
    campaign = add_draft(folder, name="New season")
    with writing(folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + 2 * HOUR)
    refresh, start = all_jobs(folder)
    assert (refresh.queue, refresh.state, refresh.messages) == (QueueName.STATUS_REFRESH, JobState.WAITING, 4)
    assert refresh.name == f"campaign-{made.campaign}-reports"
    assert (start.queue, start.state, start.at) == (QueueName.SCHEDULER, JobState.SCHEDULED, NOW + 2 * HOUR)
    with reading(folder.store) as conn:
        coming = next_start(conn)
        early = jobs(conn, NOW)
    assert coming is not None
    assert (coming.campaign, coming.name, coming.at) == (campaign, "New season", NOW + 2 * HOUR)
    assert [one.state for one in early] == [JobState.SCHEDULED, JobState.SCHEDULED]


def test_with_nothing_scheduled_nothing_comes_next(folder: Folder) -> None:
    add_draft(folder)
    with reading(folder.store) as conn:
        assert next_start(conn) is None
