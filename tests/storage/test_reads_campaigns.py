"""Campaigns as screens see them: counts that add up, newest first, moments with a zone."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.message import Status, Why
from app.storage.campaigns import move_campaign
from app.storage.database import reading, writing
from app.storage.outbox.arm import pick
from app.storage.outbox.record import Ending, record_returned
from app.storage.outbox.work import run_batches
from app.storage.reads.campaigns import campaign_row, list_campaigns, throughput
from tests.makers import ANSWERED, NOW, add_campaign, add_draft, claim, make_store

LONG = "x" * 161


def test_the_counts_of_every_status_equal_a_recount_and_add_up(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    statuses = [*Status, *Status, Status.DELIVERED, Status.UNCONFIRMED]
    made = add_campaign(folder, statuses, text=LONG)
    add_campaign(folder, [Status.QUEUED])
    with reading(folder.store) as conn:
        row = campaign_row(conn, made.campaign)
        recount = conn.execute(
            "SELECT status, count(*), sum(segments) FROM messages WHERE campaign_id = ? GROUP BY status",
            (made.campaign,),
        ).fetchall()
    assert row.counts == {Status(status): count for status, count, _ in recount}
    assert row.counts == {status: statuses.count(status) for status in Status}
    assert row.planned == len(statuses)
    assert row.segments == sum(segments for _, _, segments in recount) == 2 * len(statuses)


def test_a_draft_has_every_status_with_zero(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    draft = add_draft(folder, name="Easter")
    with reading(folder.store) as conn:
        row = campaign_row(conn, draft)
    assert row.counts == dict.fromkeys(Status, 0)
    assert (row.planned, row.segments, row.run) == (0, 0, 0)
    assert (row.name, row.status, row.hold) == ("Easter", CampaignStatus.DRAFT, None)
    assert (row.created_at, row.scheduled_for, row.launched_at, row.finished_at) == (NOW, None, None, None)


def test_moments_and_holds_are_typed(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    finished = add_campaign(folder, [Status.DELIVERED]).campaign
    held, later = add_campaign(folder, [Status.QUEUED]).campaign, add_draft(folder)
    with writing(folder.store) as conn:
        move_campaign(conn, held, CampaignStatus.PAUSED, NOW, hold=Hold.ACCOUNT)
        move_campaign(conn, later, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + timedelta(days=1))
    with reading(folder.store) as conn:
        done, paused, scheduled = (campaign_row(conn, one) for one in (finished, held, later))
    assert (done.status, done.launched_at, done.finished_at) == (CampaignStatus.COMPLETED, NOW, ANSWERED)
    assert (paused.status, paused.hold, paused.finished_at) == (CampaignStatus.PAUSED, Hold.ACCOUNT, None)
    assert scheduled.scheduled_for == NOW + timedelta(days=1)


def test_campaigns_come_newest_first_in_pages(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    made = [add_draft(folder, name=f"Campaign {at}") for at in range(5)]
    with reading(folder.store) as conn:
        first = list_campaigns(conn, limit=2)
        second = list_campaigns(conn, before=first[-1].id, limit=2)
        last = list_campaigns(conn, before=second[-1].id, limit=2)
        assert list_campaigns(conn, before=last[-1].id) == []
        assert [row.id for row in list_campaigns(conn)] == made[::-1]
    assert [row.id for row in (*first, *second, *last)] == made[::-1]


def test_a_campaign_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    with reading(folder.store) as conn, pytest.raises(Refused) as refused:
        campaign_row(conn, CampaignId(7))
    assert refused.value.reason is Reason.NOT_FOUND


def test_throughput_counts_what_ended_since_then_in_this_campaign(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    made = add_campaign(folder, [Status.DELIVERED] * 3 + [Status.SENDING, Status.REJECTED, Status.UNCONFIRMED])
    add_campaign(folder, [Status.ACCEPTED] * 4)
    with reading(folder.store) as conn:
        assert throughput(conn, made.campaign, since=ANSWERED) == 5
        assert throughput(conn, made.campaign, since=ANSWERED + timedelta(milliseconds=1)) == 0


def test_what_mitto_sent_back_is_no_throughput(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        batch = run_batches(conn, made.campaign, 1, NOW)[0].id
        picked = pick(conn, batch)
        assert picked is not None
        request = claim(conn, batch, picked.messages)
        record_returned(conn, request, Ending(ANSWERED, 100, 429), why=Why.THROTTLED)
        assert throughput(conn, made.campaign, since=NOW) == 0
