"""RECORD: what Mitto answered stands in the rows, id by id, and an id that proves nothing is never believed."""

import json
from itertools import product

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.gateway import Accepted, Outcome, Rejected, Uncertain
from app.domain.ids import CampaignId, iso
from app.domain.message import Status, Why
from app.storage.campaigns import get_campaign, move_campaign, pause_campaign
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.outbox.record import record_returned, record_unconfirmed
from app.storage.outbox.work import half_cancelled
from app.storage.verify import verify
from tests.makers import ANSWERED, NOW, add_campaign
from tests.storage.sending import ENDING, FIRST_LOOK, Handed, answer, attempts, batches, claim_all, statuses, told, yes

pytestmark = pytest.mark.usefixtures("kept_open")

CAMPAIGN = CampaignId(1)
YES, NO, MAYBE = Accepted("id"), Rejected(Why.INVALID_NUMBER, "no such number"), Uncertain(Why.NO_ID, "no id")
STATUS_OF = {Accepted: Status.ACCEPTED, Rejected: Status.REJECTED, Uncertain: Status.UNCONFIRMED}
OUTCOME_OF = {Accepted: "accepted", Rejected: "rejected", Uncertain: "unconfirmed"}


@pytest.fixture
def handed(folder: Folder) -> Handed:
    """Three messages under way, in the second batch; the first batch, with one message, is still queued."""
    add_campaign(folder, [Status.QUEUED] * 4)
    with writing(folder.store) as conn:
        return claim_all(conn, batches(conn, CAMPAIGN)[1])


def request_row(conn: Connection, handed: Handed) -> tuple[object, ...]:
    row = conn.execute(
        "SELECT result, ended_at, latency_ms, http_status, cause, raw FROM requests WHERE id = ?", (handed.request,)
    ).fetchone()
    return tuple(row)


def spell(kinds: tuple[Outcome, ...]) -> str:
    return " ".join(type(kind).__name__ for kind in kinds)


@pytest.mark.parametrize("kinds", list(product([YES, NO, MAYBE], repeat=3)), ids=spell)
def test_each_message_gets_its_own_outcome(folder: Folder, handed: Handed, kinds: tuple[Outcome, ...]) -> None:
    outcomes = [Accepted(f"id-{at}") if isinstance(kind, Accepted) else kind for at, kind in enumerate(kinds)]
    with writing(folder.store) as conn:
        answer(conn, handed, outcomes)
    with reading(folder.store) as conn:
        assert statuses(conn, CAMPAIGN) == [Status.QUEUED, *(STATUS_OF[type(kind)] for kind in kinds)]
        assert [attempts(conn, message) for message in handed.ids] == [[OUTCOME_OF[type(kind)]] for kind in kinds]
        for message, outcome in zip(handed.ids, outcomes, strict=True):
            row = conn.execute("SELECT * FROM messages WHERE id = ?", (message,)).fetchone()
            if isinstance(outcome, Accepted):
                assert (row["provider_id"], row["why"], row["detail"]) == (outcome.provider_id, None, "")
                assert (row["accepted_at"], row["due_at"]) == (iso(ANSWERED), iso(ANSWERED + FIRST_LOOK))
            else:
                assert (row["provider_id"], row["why"], row["detail"]) == (None, outcome.why, outcome.detail)
                assert (row["accepted_at"], row["due_at"]) == (None, None)
            assert row["updated_at"] == iso(ANSWERED)
        nothing_sure = all(isinstance(kind, Uncertain) for kind in kinds)
        clean = all(isinstance(kind, Accepted) for kind in kinds)
        assert request_row(conn, handed) == (
            "unconfirmed" if nothing_sure else "answered",
            iso(ANSWERED),
            2000,
            200,
            "the cause",
            "" if clean else "what Mitto said",
        )
        doubts = sum(isinstance(kind, Uncertain) for kind in kinds)
        notes = [json.loads(data)["messages"] for data in told(conn, "unconfirmed")]
        assert notes == ([doubts] if doubts else [])
    assert verify(folder.store).fine


def test_an_id_that_comes_twice_in_an_answer_proves_nothing_for_either(folder: Folder, handed: Handed) -> None:
    with writing(folder.store) as conn:
        answer(conn, handed, [Accepted("same"), Accepted("own"), Accepted("same")])
        assert statuses(conn, CAMPAIGN)[1:] == [Status.UNCONFIRMED, Status.ACCEPTED, Status.UNCONFIRMED]
        row = conn.execute("SELECT why, detail, provider_id FROM messages WHERE id = ?", handed.ids[:1]).fetchone()
        assert row[:] == (Why.DUPLICATE_ID, "same", None)
        assert attempts(conn, handed.ids[0]) == ["unconfirmed"]
        assert request_row(conn, handed)[5] == "what Mitto said"


@pytest.mark.parametrize("finished", [Status.ACCEPTED, Status.DELIVERED, Status.UNDELIVERED, Status.NO_REPORT])
def test_an_id_that_another_message_has_proves_nothing(folder: Folder, handed: Handed, finished: Status) -> None:
    other = add_campaign(folder, [finished])
    with writing(folder.store) as conn:
        answer(conn, handed, [Accepted(f"mitto-{other.messages[0]}"), Accepted("own"), NO])
        assert statuses(conn, CAMPAIGN)[1:] == [Status.UNCONFIRMED, Status.ACCEPTED, Status.REJECTED]
        assert statuses(conn, other.campaign) == [finished]


@pytest.mark.parametrize("odd", ["", "'; DROP TABLE messages; --", "Ω", "a" * 10_000, "\u0000", "\u0000a"])
def test_an_odd_id_is_stored_as_it_came_and_still_belongs_to_one_message(
    folder: Folder, handed: Handed, odd: str
) -> None:
    other = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        answer(conn, handed, [Accepted(odd), NO, MAYBE])
        row = conn.execute("SELECT provider_id FROM messages WHERE id = ?", handed.ids[:1]).fetchone()
        assert row["provider_id"] == odd
        second = claim_all(conn, batches(conn, other.campaign)[0])
        answer(conn, second, [Accepted(odd)])
        assert statuses(conn, other.campaign) == [Status.UNCONFIRMED]


def test_recording_the_same_answer_again_changes_nothing(folder: Folder, handed: Handed) -> None:
    outcomes: list[Outcome] = [Accepted("one"), Accepted("two"), NO]
    with writing(folder.store) as conn:
        answer(conn, handed, outcomes)
        before = [tuple(row) for row in conn.execute("SELECT * FROM messages")]
        answer(conn, handed, outcomes)
        assert [tuple(row) for row in conn.execute("SELECT * FROM messages")] == before
        assert [attempts(conn, message) for message in handed.ids] == [["accepted"], ["accepted"], ["rejected"]]
        assert told(conn, "unconfirmed") == []


def test_no_usable_answer_makes_all_of_the_request_unconfirmed(folder: Folder, handed: Handed) -> None:
    with writing(folder.store) as conn:
        record_unconfirmed(conn, handed.request, ENDING, why=Why.NO_ANSWER)
        assert statuses(conn, CAMPAIGN) == [Status.QUEUED] + [Status.UNCONFIRMED] * 3
        assert [attempts(conn, message) for message in handed.ids] == [["unconfirmed"]] * 3
        assert request_row(conn, handed) == ("unconfirmed", iso(ANSWERED), 2000, 200, "the cause", "what Mitto said")
        row = conn.execute("SELECT why, detail FROM messages WHERE id = ?", handed.ids[:1]).fetchone()
        assert row[:] == (Why.NO_ANSWER, "the cause")
        assert [json.loads(data) for data in told(conn, "unconfirmed")] == [{"messages": 3, "why": "no_answer"}]


def test_what_was_certainly_not_taken_is_queued_again_and_can_be_claimed_again(folder: Folder, handed: Handed) -> None:
    with writing(folder.store) as conn:
        record_returned(conn, handed.request, ENDING, why=Why.THROTTLED)
        assert statuses(conn, CAMPAIGN) == [Status.QUEUED] * 4
        assert [attempts(conn, message) for message in handed.ids] == [["returned"]] * 3
        assert request_row(conn, handed)[0] == "returned"
        assert told(conn, "unconfirmed") == []
        again = claim_all(conn, batches(conn, CAMPAIGN)[1])
        assert again.ids == handed.ids
        assert [attempts(conn, message) for message in again.ids] == [["returned", None]] * 3
        answer(conn, again, yes(again))
        assert statuses(conn, CAMPAIGN)[1:] == [Status.ACCEPTED] * 3
    assert verify(folder.store).fine


@pytest.mark.parametrize("held", [False, True])
def test_the_last_answer_completes_the_campaign_even_if_it_is_held(folder: Folder, handed: Handed, held: bool) -> None:
    with writing(folder.store) as conn:
        first = claim_all(conn, batches(conn, CAMPAIGN)[0])
        if held:
            pause_campaign(conn, CAMPAIGN, Hold.OWNER, NOW)
        answer(conn, handed, yes(handed))
        waiting = CampaignStatus.PAUSED if held else CampaignStatus.SENDING
        assert get_campaign(conn, CAMPAIGN).status is waiting
        answer(conn, first, [MAYBE])
        assert get_campaign(conn, CAMPAIGN).status is CampaignStatus.COMPLETED
        assert len(told(conn, "campaign_completed")) == 1


def test_what_comes_back_to_a_cancelled_campaign_is_still_to_be_cancelled(folder: Folder, handed: Handed) -> None:
    with writing(folder.store) as conn:
        move_campaign(conn, CAMPAIGN, CampaignStatus.CANCELLED, NOW)
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE status = 'queued'")
        assert half_cancelled(conn) == []
        record_returned(conn, handed.request, ENDING, why=Why.THROTTLED)
        assert half_cancelled(conn) == [CAMPAIGN]
        assert get_campaign(conn, CAMPAIGN).status is CampaignStatus.CANCELLED
