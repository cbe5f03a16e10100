"""Following accepted messages: asked about with growing gaps and fairly, until a final word, whose rank only rises."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from app.domain.gateway import Accepted, Delivery
from app.domain.ids import CampaignId, MessageId, from_iso
from app.domain.message import Status, Why
from app.domain.settings import DEFAULT_GAPS
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.outbox.deliveries import LAST_LOOK, Due, claim_due, expire_unreportable, record_deliveries
from app.storage.outbox.record import REPORT_WINDOW
from app.storage.outbox.work import count_unasked, something_due
from app.storage.verify import verify
from tests.makers import ANSWERED, NOW, add_campaign
from tests.storage.sending import FIRST_LOOK, answer, batches, claim_all, statuses

pytestmark = pytest.mark.usefixtures("kept_open")

END = ANSWERED + REPORT_WINDOW
SOON = ANSWERED + timedelta(minutes=1)


def due(conn: Connection, now: datetime, *, limit: int = 100, gaps: Sequence[int] = DEFAULT_GAPS) -> list[Due]:
    return claim_due(conn, now, limit=limit, gaps=gaps)


def due_at(conn: Connection, message: MessageId) -> datetime | None:
    text = conn.execute("SELECT due_at FROM messages WHERE id = ?", (message,)).fetchone()["due_at"]
    return None if text is None else from_iso(text)


def word(status: Status | None, raw: str = "raw", detail: str = "") -> Delivery:
    return Delivery("id", status, raw, detail, strange=raw.startswith("BUFFERED"))


def test_the_gaps_grow_from_acceptance_to_the_end_of_the_window(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED])
    (message,) = made.messages
    looks: list[float] = []
    with writing(folder.store) as conn:
        while (moment := due_at(conn, message)) is not None and moment <= END:
            assert due(conn, moment - timedelta(milliseconds=1)) == []
            assert due(conn, moment) == [Due(message, f"mitto-{message}")]
            looks.append((moment - ANSWERED).total_seconds())
        gaps = [later - earlier for earlier, later in zip([0.0, *looks], looks, strict=False)]
        assert gaps[:6] == [15, 60, 300, 1800, 7200, 21600]
        assert set(gaps[5:-1]) == {21600}
        assert looks[-1] == REPORT_WINDOW.total_seconds()
        assert statuses(conn, made.campaign) == [Status.ACCEPTED]
        assert moment == END + LAST_LOOK
        assert due(conn, END + LAST_LOOK) == []
        row = conn.execute("SELECT status, why, due_at FROM messages").fetchone()
        assert row[:] == (Status.NO_REPORT, Why.REPORT_OVERDUE, None)
    assert verify(folder.store).fine


def test_after_a_long_sleep_there_is_one_last_look_and_time_for_its_answer(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED])
    awake = END + timedelta(days=7)
    with writing(folder.store) as conn:
        assert len(due(conn, awake)) == 1
        assert due(conn, awake + LAST_LOOK - timedelta(seconds=1)) == []
        assert statuses(conn, made.campaign) == [Status.ACCEPTED]
        assert due(conn, awake + LAST_LOOK) == []
        assert statuses(conn, made.campaign) == [Status.NO_REPORT]


def test_a_look_is_claimed_once(folder: Folder) -> None:
    add_campaign(folder, [Status.ACCEPTED] * 5)
    with writing(folder.store) as conn:
        assert len(due(conn, SOON)) == 5
        assert due(conn, SOON) == []


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.ACCEPTED])
def test_nothing_but_accepted_messages_is_asked_about(folder: Folder, status: Status) -> None:
    add_campaign(folder, [status, Status.ACCEPTED])
    with writing(folder.store) as conn:
        assert [one.message for one in due(conn, SOON)] == [2]
        assert not something_due(conn, SOON)
        assert [one.message for one in due(conn, END + timedelta(days=99))] == [2]


def test_old_campaigns_do_not_starve_new_ones_and_the_newest_comes_first(folder: Folder) -> None:
    campaigns = [add_campaign(folder, [Status.ACCEPTED] * count).campaign for count in (40, 30, 2)]
    asked: list[list[int]] = []
    with writing(folder.store) as conn:
        of = {row["id"]: row["campaign_id"] for row in conn.execute("SELECT id, campaign_id FROM messages")}
        while round_of := due(conn, SOON, limit=12):
            assert len(round_of) <= 12
            asked.append([of[one.message] for one in round_of])
    assert asked[0] == [campaigns[2]] * 2 + [campaigns[1]] * 5 + [campaigns[0]] * 5
    assert Counter(campaign for each in asked for campaign in each) == dict(zip(campaigns, (40, 30, 2), strict=True))


def test_more_campaigns_than_places_all_get_their_turn(folder: Folder) -> None:
    campaigns = [add_campaign(folder, [Status.ACCEPTED] * 2).campaign for _ in range(5)]
    with writing(folder.store) as conn:
        of = {row["id"]: row["campaign_id"] for row in conn.execute("SELECT id, campaign_id FROM messages")}
        rounds = []
        while round_of := due(conn, SOON, limit=2):
            rounds.append([of[one.message] for one in round_of])
    assert rounds[0] == [campaigns[4], campaigns[3]]
    assert Counter(campaign for each in rounds for campaign in each) == dict.fromkeys(campaigns, 2)


def test_the_longest_overdue_of_a_campaign_goes_first(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED] * 3)
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET due_at = ? WHERE id = 3", ("2026-11-23T12:00:01.000Z",))
        assert [one.message for one in due(conn, SOON, limit=1)] == [made.messages[2]]


@pytest.mark.parametrize("old", [Status.ACCEPTED, Status.NO_REPORT, Status.UNCONFIRMED])
@pytest.mark.parametrize("new", [Status.DELIVERED, Status.UNDELIVERED])
def test_a_final_word_counts_even_if_it_is_late(folder: Folder, old: Status, new: Status) -> None:
    made = add_campaign(folder, [old])
    with writing(folder.store) as conn:
        assert record_deliveries(conn, [(made.messages[0], word(new, "RAW", "the reason"))], SOON) == 1
        row = conn.execute("SELECT status, why, detail, due_at FROM messages").fetchone()
        why = Why.DELIVERY_FAILED if new is Status.UNDELIVERED else None
        assert row[:] == (new, why, "the reason", None)
    assert verify(folder.store).fine


@pytest.mark.parametrize("old", [s for s in Status if s not in (Status.ACCEPTED, Status.NO_REPORT, Status.UNCONFIRMED)])
@pytest.mark.parametrize("new", [Status.DELIVERED, Status.UNDELIVERED, None])
def test_a_rank_only_rises(folder: Folder, old: Status, new: Status | None) -> None:
    made = add_campaign(folder, [old])
    with writing(folder.store) as conn:
        before = tuple(conn.execute("SELECT * FROM messages").fetchone())
        assert record_deliveries(conn, [(made.messages[0], word(new))], SOON) == 0
        assert tuple(conn.execute("SELECT * FROM messages").fetchone()) == before


@pytest.mark.parametrize("odd", [s for s in Status if s not in (Status.DELIVERED, Status.UNDELIVERED)])
def test_a_word_that_is_not_final_moves_nothing(folder: Folder, odd: Status) -> None:
    made = add_campaign(folder, [Status.ACCEPTED])
    with writing(folder.store) as conn:
        assert record_deliveries(conn, [(made.messages[0], word(odd))], SOON) == 0
        assert statuses(conn, made.campaign) == [Status.ACCEPTED]


def test_an_unknown_word_stays_in_flight_and_is_kept_as_it_came(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED, Status.ACCEPTED, Status.NO_REPORT])
    strange = Delivery("id", None, "TELEPORTED ☂", strange=True)
    words = [strange, word(None, "Buffered"), strange]
    with writing(folder.store) as conn:
        before = [due_at(conn, message) for message in made.messages]
        assert record_deliveries(conn, list(zip(made.messages, words, strict=True)), SOON) == 0
        rows = conn.execute("SELECT status, detail FROM messages ORDER BY id").fetchall()
        assert [row[:] for row in rows] == [("accepted", "TELEPORTED ☂"), ("accepted", ""), ("no_report", "")]
        assert [due_at(conn, message) for message in made.messages] == before


def test_several_words_move_several_messages(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED] * 3)
    words = [word(Status.DELIVERED), word(None), word(Status.UNDELIVERED, "EXPIRED")]
    with writing(folder.store) as conn:
        assert record_deliveries(conn, [], SOON) == 0
        assert record_deliveries(conn, list(zip(made.messages, words, strict=True)), SOON) == 2
        assert statuses(conn, made.campaign) == [Status.DELIVERED, Status.ACCEPTED, Status.UNDELIVERED]
        detail = conn.execute("SELECT detail FROM messages WHERE id = ?", made.messages[2:]).fetchone()[0]
        assert detail == "EXPIRED"  # with no reason in words, the raw one


def test_a_late_yes_is_followed_like_any_other(folder: Folder) -> None:
    add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        handed = claim_all(conn, batches(conn, CampaignId(1))[0])
        answer(conn, handed, [Accepted("id")])
        assert due(conn, ANSWERED + FIRST_LOOK) == [Due(handed.ids[0], "id")]


def test_without_reports_the_accepted_expire_at_the_end_of_the_window(folder: Folder) -> None:
    old = add_campaign(folder, [*Status, Status.ACCEPTED])
    new = add_campaign(folder, [Status.ACCEPTED], now=NOW + timedelta(seconds=1))
    with writing(folder.store) as conn:
        assert expire_unreportable(conn, END - timedelta(milliseconds=1), limit=100) == 0
        assert expire_unreportable(conn, END, limit=1) == 1
        assert expire_unreportable(conn, END, limit=100) == 1
        expected = [Status.NO_REPORT if s is Status.ACCEPTED else s for s in [*Status, Status.ACCEPTED]]
        assert statuses(conn, old.campaign) == expected
        assert statuses(conn, new.campaign) == [Status.ACCEPTED]
    assert verify(folder.store).fine


def test_what_is_due_and_unasked_is_counted(folder: Folder) -> None:
    made = add_campaign(folder, [Status.ACCEPTED, Status.ACCEPTED, Status.DELIVERED])
    with writing(folder.store) as conn:
        assert not something_due(conn, ANSWERED)
        assert something_due(conn, ANSWERED + FIRST_LOOK)
        assert count_unasked(conn, made.campaign, looks=1) == 2
        due(conn, SOON, limit=1)
        assert count_unasked(conn, made.campaign, looks=1) == 1
        assert count_unasked(conn, made.campaign, looks=2) == 2
    with reading(folder.store) as conn:
        assert something_due(conn, SOON)
