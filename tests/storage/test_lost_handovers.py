"""A restored backup does not know what was handed over since: the send journal does, and nothing of it goes twice."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus, RunCause
from app.domain.gateway import Rejected
from app.domain.ids import BatchId, CampaignId
from app.domain.message import Status, Why
from app.storage.backup import copy_database
from app.storage.campaigns import get_campaign, move_campaign
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder, open_folder
from app.storage.outbox.freeze import Frozen, freeze, queue_again
from app.storage.outbox.record import record_returned
from app.storage.outbox.recover import adopt_lost_handovers, compare_with_send_journal, raise_epoch
from app.storage.outbox.settle import cancel_queued, consent_to_resend, settle_as_dropped
from app.storage.outbox.work import store_key
from app.storage.prepare import prepare
from app.storage.restore import restore
from app.storage.send_journal import Entry, number_digest, read_entries
from app.storage.verify import verify
from tests.makers import NOW, _frozen, add_campaign, add_draft, clock, number
from tests.storage.sending import ENDING, Handed, answer, attempts, batches, hand_over, queued_in, statuses, told, yes

pytestmark = pytest.mark.usefixtures("kept_open")

CAMPAIGN = CampaignId(1)
LATER = timedelta(hours=1)


def backup(folder: Folder) -> Path:
    target = folder.path / "backup.db"
    copy_database(folder.store, target)
    return target


def compare(folder: Folder, *, start: int | None = None) -> int:
    """What a start does with the send journal."""
    with writing(folder.store) as conn:
        read = conn.execute("SELECT send_journal_read FROM instance").fetchone()[0] if start is None else start
        return compare_with_send_journal(conn, read_entries(folder.send_journal, start=read), NOW + LATER)


def go_back(folder: Folder, file: Path) -> int:
    """Restore, then start."""
    restore(folder, file, clock=clock())
    with writing(folder.store) as conn:
        raise_epoch(conn, NOW + LATER)
    return compare(folder)


def all_batches(folder: Folder, campaign: CampaignId = CAMPAIGN) -> list[BatchId]:
    with reading(folder.store) as conn:
        return batches(conn, campaign)


def launch(folder: Folder, campaign: CampaignId, numbers: range) -> list[BatchId]:
    """Launch a draft for these numbers, as a launch does it."""
    with writing(folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.SENDING, NOW)
        messages: Iterator[Frozen] = (_frozen(at, campaign, "Hello") for at in numbers)
        run = freeze(conn, campaign, messages, largest_batch=200, now=NOW)
        adopt_lost_handovers(conn, campaign, NOW + LATER)
    return list(run.batches)


def test_a_store_that_knows_everything_learns_nothing(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 12)
    for batch in all_batches(folder)[:2]:
        hand_over(folder, batch)
    with reading(folder.store) as conn:
        before = statuses(conn, CAMPAIGN)
    assert compare(folder) == 0
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == before
        assert (
            conn.execute("SELECT send_journal_read FROM instance").fetchone()[0] == folder.send_journal.stat().st_size
        )


def test_what_was_handed_over_since_a_backup_is_in_doubt_and_the_rest_still_goes(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 70)
    first, second, third, fourth = all_batches(folder)
    done = hand_over(folder, first)
    with writing(folder.store) as conn:
        answer(conn, done, yes(done))
    hand_over(folder, second)  # under way while the backup is made
    file = backup(folder)
    since = [hand_over(folder, batch) for batch in (third, fourth)]
    with writing(folder.store) as conn:
        for handed in since:
            answer(conn, handed, yes(handed))
    assert go_back(folder, file) == 2
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.ACCEPTED] + [Status.UNCONFIRMED] * 69
        whys = conn.execute("SELECT why, count(*) FROM messages GROUP BY why ORDER BY why").fetchall()
        assert [row[:] for row in whys] == [(None, 1), (Why.INTERRUPTED, 10), (Why.RESTORED, 59)]
        assert [queued_in(conn, batch) for batch in (second, third, fourth)] == [(), (), ()]
        assert {tuple(attempts(conn, message)) for handed in since for message in handed.ids} == {("unconfirmed",)}
        assert [json.loads(data)["messages"] for data in told(conn, "unconfirmed")] == [10, 50, 9]
    assert verify(folder.store).fine


def test_what_was_not_handed_over_stays_queued(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 12)
    file = backup(folder)
    hand_over(folder, all_batches(folder)[1])
    assert go_back(folder, file) == 1
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.QUEUED] + [Status.UNCONFIRMED] * 10 + [Status.QUEUED]


def test_comparing_again_applies_nothing_again(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 12)
    file = backup(folder)
    handed = hand_over(folder, all_batches(folder)[1])
    go_back(folder, file)
    with writing(folder.store) as conn:  # the owner sends them again
        consent_to_resend(conn, CAMPAIGN, None, NOW)
        queue_again(conn, CAMPAIGN, RunCause.RESEND, status="unconfirmed", number=None, largest_batch=200, now=NOW)
    assert compare(folder) == 0
    assert compare(folder, start=0) == 0
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.QUEUED] * 12
        assert [attempts(conn, message) for message in handed.ids] == [["unconfirmed"]] * 10


def test_a_second_restore_of_the_same_backup_finds_the_same(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 12)
    file = backup(folder)
    hand_over(folder, all_batches(folder)[1])
    found = []
    for second in range(2):
        restore(folder, file, clock=clock(NOW + timedelta(seconds=second)))
        found.append(compare(folder))
        with reading(folder.store) as conn:
            assert statuses(conn, CAMPAIGN).count(Status.UNCONFIRMED) == 10
    assert found == [1, 1]


def test_what_was_handed_over_in_two_attempts_is_one_doubt(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED])
    file = backup(folder)
    (batch,) = all_batches(folder)
    for _ in range(2):
        handed = hand_over(folder, batch)
        with writing(folder.store) as conn:
            record_returned(conn, handed.request, ENDING, why=Why.THROTTLED)
    assert go_back(folder, file) == 2
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.UNCONFIRMED]
    assert compare(folder) == 0


def refuse(conn: Connection, handed: Handed) -> None:
    answer(conn, handed, [Rejected(Why.REFUSED, "no")])


def give_back_and_cancel(conn: Connection, handed: Handed) -> None:
    record_returned(conn, handed.request, ENDING, why=Why.THROTTLED)
    cancel_queued(conn, CAMPAIGN, NOW)


REFUSED: dict[str, Callable[[Connection, Handed], None]] = {"rejected": refuse, "cancelled": give_back_and_cancel}


@pytest.mark.parametrize("stood", REFUSED)
def test_a_message_that_was_refused_at_the_backup_and_handed_over_again_since_is_in_doubt(
    folder: Folder, stood: str
) -> None:
    add_campaign(folder, [Status.QUEUED] * 2)  # the second one keeps the campaign open
    first = hand_over(folder, all_batches(folder)[0])
    with writing(folder.store) as conn:
        REFUSED[stood](conn, first)
    file = backup(folder)
    with writing(folder.store) as conn:
        queue_again(conn, CAMPAIGN, RunCause.RETRY, status=stood, number=None, largest_batch=200, now=NOW)
    hand_over(folder, all_batches(folder)[2])
    assert go_back(folder, file) == 1
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN)[0] is Status.UNCONFIRMED
        assert attempts(conn, first.ids[0])[-1] == "unconfirmed"
    assert verify(folder.store).fine


def test_what_the_owner_had_dropped_stays_dropped(folder: Folder) -> None:
    add_campaign(folder, [Status.UNCONFIRMED])
    with writing(folder.store) as conn:
        settle_as_dropped(conn, CAMPAIGN, None, NOW)
        digest = number_digest(store_key(conn), number(0, campaign=CAMPAIGN))
        entry = Entry("lost", CAMPAIGN, 2, BatchId(9), NOW, (digest,))
        assert compare_with_send_journal(conn, [(entry, 1)], NOW) == 1
        assert statuses(conn, CAMPAIGN) == [Status.CANCELLED]
        assert told(conn, "unconfirmed") == [data for data in told(conn, "unconfirmed") if "restored" not in data]


@pytest.mark.parametrize("status", [s for s in Status if s not in (Status.QUEUED, Status.REJECTED)])
def test_what_cannot_be_sent_again_anyway_is_left_alone(folder: Folder, status: Status) -> None:
    add_campaign(folder, [status])
    with writing(folder.store) as conn:
        digest = number_digest(store_key(conn), number(0, campaign=CAMPAIGN))
        before = tuple(conn.execute("SELECT * FROM messages").fetchone())
        compare_with_send_journal(conn, [(Entry("lost", CAMPAIGN, 1, BatchId(1), NOW, (digest,)), 1)], NOW)
        assert tuple(conn.execute("SELECT * FROM messages").fetchone()) == before


def test_a_campaign_launched_since_the_backup_is_not_sent_again_to_the_same_people(folder: Folder) -> None:
    draft = add_draft(folder)
    file = backup(folder)
    for batch in launch(folder, draft, range(12))[:2]:
        hand_over(folder, batch)
    assert go_back(folder, file) == 2
    with reading(folder.store) as conn:
        assert get_campaign(conn, draft).status is CampaignStatus.DRAFT
    again = launch(folder, draft, range(5, 20))  # other people by now: five of them are gone, eight are new
    with reading(folder.store) as conn:
        assert statuses(conn, draft) == [Status.UNCONFIRMED] * 6 + [Status.QUEUED] * 9
        assert sum(len(queued_in(conn, batch)) for batch in again) == 9
        assert [json.loads(data) for data in told(conn, "unconfirmed")] == [{"messages": 6, "why": "restored"}]
        assert get_campaign(conn, draft).status is CampaignStatus.SENDING
    assert verify(folder.store).fine


def test_a_launch_since_the_backup_that_took_two_attempts_is_remembered_once(folder: Folder) -> None:
    draft = add_draft(folder)
    file = backup(folder)
    (batch,) = launch(folder, draft, range(1))
    for _ in range(2):
        handed = hand_over(folder, batch)
        with writing(folder.store) as conn:
            record_returned(conn, handed.request, ENDING, why=Why.THROTTLED)
    assert go_back(folder, file) == 2
    launch(folder, draft, range(1))
    with reading(folder.store) as conn:
        assert statuses(conn, draft) == [Status.UNCONFIRMED]


def test_people_who_are_gone_by_the_second_launch_are_no_doubt(folder: Folder) -> None:
    draft = add_draft(folder)
    file = backup(folder)
    hand_over(folder, launch(folder, draft, range(1))[0])
    go_back(folder, file)
    launch(folder, draft, range(1, 3))
    with reading(folder.store) as conn:
        assert statuses(conn, draft) == [Status.QUEUED] * 2
        assert told(conn, "unconfirmed") == []


def test_a_launch_whose_people_have_all_been_written_to_is_complete(folder: Folder) -> None:
    draft = add_draft(folder)
    file = backup(folder)
    hand_over(folder, launch(folder, draft, range(1))[0])
    go_back(folder, file)
    launch(folder, draft, range(1))
    with reading(folder.store) as conn:
        assert statuses(conn, draft) == [Status.UNCONFIRMED]
        assert get_campaign(conn, draft).status is CampaignStatus.COMPLETED


@pytest.mark.parametrize("others", [0, 1], ids=["in an empty store", "beside another campaign"])
def test_the_id_of_a_lost_campaign_is_not_given_out_again(folder: Folder, others: int) -> None:
    for _ in range(others):
        add_draft(folder)
    file = backup(folder)
    lost = [add_draft(folder) for _ in range(3)]
    hand_over(folder, launch(folder, lost[1], range(1))[0])
    assert go_back(folder, file) == 1
    assert add_draft(folder) == lost[1] + 1


def test_the_send_journal_of_another_store_recognises_nobody(folder: Folder, tmp_path: Path) -> None:
    other = open_folder(tmp_path / "other")
    prepare(other, clock=clock())
    for shop in (folder, other):
        add_campaign(shop, [Status.QUEUED])
    hand_over(other, all_batches(other)[0])
    folder.send_journal.write_bytes(other.send_journal.read_bytes())
    assert compare(folder) == 1
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.QUEUED]


def test_a_send_journal_that_was_deleted_is_read_from_its_new_start(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED] * 12)
    first, second, third = all_batches(folder)
    hand_over(folder, second)
    compare(folder)
    folder.send_journal.unlink()
    file = backup(folder)
    hand_over(folder, first)
    assert go_back(folder, file) == 1
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.UNCONFIRMED] * 11 + [Status.QUEUED]
        assert queued_in(conn, third) != ()
