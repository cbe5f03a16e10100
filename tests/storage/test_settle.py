"""The owner's decisions: each one moves what is in doubt, only that, and only where the owner said so."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.domain.campaign import RunCause
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, iso
from app.domain.message import Status, Why
from app.storage.campaigns import get_campaign
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.outbox import settle
from app.storage.outbox.deliveries import claim_due
from app.storage.outbox.freeze import queue_again
from app.storage.outbox.record import REPORT_WINDOW
from app.storage.outbox.settle import cancel_queued, consent_to_resend, settle_as_dropped, settle_as_sent
from app.storage.verify import verify
from tests.makers import NOW, Made, add_campaign, number
from tests.storage.sending import batches, queued_in, statuses

pytestmark = pytest.mark.usefixtures("kept_open")

DOUBTS = [*Status, Status.UNCONFIRMED, Status.UNCONFIRMED]
Decision = Callable[[Connection, CampaignId, str | None, object], int]


@pytest.fixture
def made(folder: Folder) -> Made:
    """A campaign with three doubts, beside another one with one."""
    made = add_campaign(folder, DOUBTS)
    add_campaign(folder, [Status.UNCONFIRMED])
    return made


def after(status: Status) -> list[Status]:
    return [status if stood is Status.UNCONFIRMED else stood for stood in DOUBTS]


@pytest.mark.parametrize(
    ("decide", "status", "why"),
    [
        (settle_as_sent, Status.ACCEPTED, Why.OWNER_SAID_SENT),
        (settle_as_dropped, Status.CANCELLED, Why.OWNER_DROPPED),
    ],
)
def test_all_doubts_of_a_campaign_are_settled(
    folder: Folder, made: Made, decide: Decision, status: Status, why: Why
) -> None:
    with writing(folder.store) as conn:
        assert decide(conn, made.campaign, None, NOW) == 3
        assert statuses(conn, made.campaign) == after(status)
        assert statuses(conn, CampaignId(2)) == [Status.UNCONFIRMED]
        whys = {row["why"] for row in conn.execute("SELECT why FROM messages WHERE id > 10 AND campaign_id = 1")}
        assert whys == {why}
    assert verify(folder.store).fine


@pytest.mark.parametrize("decide", [settle_as_sent, settle_as_dropped, consent_to_resend])
def test_one_doubt_can_be_settled_by_its_number(folder: Folder, made: Made, decide: Decision) -> None:
    with writing(folder.store) as conn:
        assert decide(conn, made.campaign, number(11, campaign=made.campaign), NOW) == 1
        moved = [] if decide is consent_to_resend else [11]
        doubts = [at for at, status in enumerate(statuses(conn, made.campaign)) if status is Status.UNCONFIRMED]
        assert doubts == [at for at in (7, 10, 11) if at not in moved]


@pytest.mark.parametrize("decide", [settle_as_sent, settle_as_dropped, consent_to_resend])
@pytest.mark.parametrize("at", [*range(10)])
def test_what_is_not_in_doubt_is_not_settled(folder: Folder, made: Made, decide: Decision, at: int) -> None:
    if DOUBTS[at] is Status.UNCONFIRMED:
        at = 99  # nobody's number
    with writing(folder.store) as conn:
        before = conn.total_changes
        with pytest.raises(Refused, match=r"no unconfirmed message to \+3069") as refused:
            decide(conn, made.campaign, number(at, campaign=made.campaign), NOW)
        assert conn.total_changes == before
    assert refused.value.reason is Reason.NOTHING_TO_DO


@pytest.mark.parametrize("decide", [settle_as_sent, settle_as_dropped, consent_to_resend])
def test_a_campaign_without_doubts_has_nothing_to_settle(folder: Folder, decide: Decision) -> None:
    made = add_campaign(folder, [Status.DELIVERED])
    with writing(folder.store) as conn, pytest.raises(Refused, match="no unconfirmed message"):
        decide(conn, made.campaign, None, NOW)


def test_what_the_owner_says_was_sent_is_never_asked_about_and_ends_without_a_report(folder: Folder) -> None:
    made = add_campaign(folder, [Status.UNCONFIRMED])
    with writing(folder.store) as conn:
        settle_as_sent(conn, made.campaign, None, NOW)
        end = NOW + REPORT_WINDOW
        looks = [NOW + timedelta(hours=1), end, end + timedelta(hours=1), end + timedelta(days=9)]
        assert [claim_due(conn, look, limit=100, gaps=[1]) for look in looks] == [[]] * 4
        assert statuses(conn, made.campaign) == [Status.NO_REPORT]


def test_sending_again_is_a_new_run_of_the_same_messages(folder: Folder, made: Made) -> None:
    with writing(folder.store) as conn:
        assert consent_to_resend(conn, made.campaign, None, NOW) == 3
        run = queue_again(
            conn, made.campaign, RunCause.RESEND, status="unconfirmed", number=None, largest_batch=2, now=NOW
        )
        assert (run.run, run.messages, len(run.batches)) == (2, 3, 2)
        assert get_campaign(conn, made.campaign).run == 2
        assert statuses(conn, made.campaign) == after(Status.QUEUED)
        queued = [message.id for batch in run.batches for message in queued_in(conn, batch)]
        assert queued == [made.messages[at] for at in (7, 10, 11)]
        rows = conn.execute("SELECT message_id, attempt, at FROM resend_consents ORDER BY message_id")
        assert [row[:] for row in rows] == [(message, 1, iso(NOW)) for message in queued]
        row = conn.execute("SELECT why, detail, provider_id, due_at FROM messages WHERE id = ?", queued[:1]).fetchone()
        assert row[:] == (None, "", None, None)
    assert verify(folder.store).fine


def test_rejected_messages_are_sent_again_without_a_consent(folder: Folder, made: Made) -> None:
    with writing(folder.store) as conn:
        run = queue_again(
            conn, made.campaign, RunCause.RETRY, status="rejected", number=None, largest_batch=200, now=NOW
        )
        assert run.messages == 1
        assert conn.execute("SELECT count(*) FROM resend_consents").fetchone()[0] == 0
        cause = conn.execute("SELECT cause FROM runs WHERE campaign_id = ? AND run = 2", (made.campaign,)).fetchone()
        assert cause[0] == "retry"


def test_nothing_to_queue_again_is_refused_and_leaves_no_run(folder: Folder) -> None:
    made = add_campaign(folder, [Status.DELIVERED])
    with pytest.raises(Refused) as refused, writing(folder.store) as conn:
        queue_again(conn, made.campaign, RunCause.RETRY, status="rejected", number=None, largest_batch=200, now=NOW)
    assert refused.value.reason is Reason.NOTHING_TO_DO
    with reading(folder.store) as conn:
        assert get_campaign(conn, made.campaign).run == 1
        assert len(batches(conn, made.campaign)) == 1


def test_cancelling_takes_the_queued_a_chunk_at_a_time(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settle, "CHUNK", 2)
    made = add_campaign(folder, [Status.QUEUED] * 5 + [Status.SENDING, Status.ACCEPTED])
    other = add_campaign(folder, [Status.QUEUED])
    counts = []
    while True:
        with writing(folder.store) as conn:
            counts.append(cancel_queued(conn, made.campaign, NOW))
        if counts[-1] == 0:
            break
    with reading(folder.store) as conn:
        assert counts == [2, 2, 1, 0]
        assert statuses(conn, made.campaign) == [Status.CANCELLED] * 5 + [Status.SENDING, Status.ACCEPTED]
        assert statuses(conn, other.campaign) == [Status.QUEUED]
        why = conn.execute("SELECT DISTINCT why FROM messages WHERE status = 'cancelled'").fetchall()
        assert [row[0] for row in why] == [Why.CAMPAIGN_CANCELLED]
    assert verify(folder.store).fine
