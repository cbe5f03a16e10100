"""Pages of messages: each message once, in order, whatever the filter and the direction."""

from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.ids import MessageId
from app.domain.message import Status, Why
from app.domain.segments import Encoding
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.reads.campaigns import campaign_row
from app.storage.reads.messages import (
    MessageRow,
    by_ids,
    count,
    id_at,
    message,
    page,
    page_from,
    place_of,
    whole_list,
)
from tests.makers import ANSWERED, NOW, REPORTED, Made, add_campaign, make_store, number

MIXED = [*Status] * 7


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


@pytest.fixture
def made(folder: Folder) -> Made:
    """A campaign between two others, so that neither end of the table is its own."""
    add_campaign(folder, [Status.QUEUED, Status.DELIVERED])
    middle = add_campaign(folder, MIXED)
    add_campaign(folder, [Status.QUEUED, Status.DELIVERED])
    return middle


def expected(made: Made, status: Status | None) -> list[MessageId]:
    return [m for m, stands in zip(made.messages, MIXED, strict=True) if status in (None, stands)]


def walk(conn: Connection, made: Made, status: Status | None, *, descending: bool, limit: int) -> list[MessageId]:
    """All pages, one after the other, as someone who scrolls sees them."""
    seen: list[MessageId] = []
    while rows := page(
        conn, made.campaign, status=status, after=seen[-1] if seen else None, limit=limit, descending=descending
    ):
        assert len(rows) <= limit
        seen += [row.id for row in rows]
    return seen


@pytest.mark.parametrize("status", [None, *Status])
def test_pages_hold_every_message_once_in_both_directions(folder: Folder, made: Made, status: Status | None) -> None:
    with reading(folder.store) as conn:
        assert walk(conn, made, status, descending=False, limit=3) == expected(made, status)
        assert walk(conn, made, status, descending=True, limit=3) == expected(made, status)[::-1]


@pytest.mark.parametrize("broken", [False, True], ids=["one after the other", "with a gap"])
@pytest.mark.parametrize("status", [None, *Status])
def test_every_place_has_its_message_and_every_message_its_place(
    folder: Folder, made: Made, status: Status | None, broken: bool
) -> None:
    wanted = expected(made, status)
    if broken:
        gap = expected(made, Status.SKIPPED)[3]
        with writing(folder.store) as conn:
            conn.execute("DELETE FROM messages WHERE id = ?", (gap,))
        wanted = [one for one in wanted if one != gap]
    with reading(folder.store) as conn:
        assert [id_at(conn, made.campaign, status, place) for place in range(len(wanted))] == wanted
        assert [place_of(conn, made.campaign, status, one) for one in wanted] == [*range(len(wanted))]
        assert id_at(conn, made.campaign, status, len(wanted)) is None
        assert id_at(conn, made.campaign, status, -1) is None


def test_a_message_that_left_a_status_still_has_the_place_where_it_would_stand(folder: Folder, made: Made) -> None:
    queued = expected(made, Status.QUEUED)
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE id = ?", (queued[2],))
    with reading(folder.store) as conn:
        assert place_of(conn, made.campaign, Status.QUEUED, queued[2]) == 2
        assert id_at(conn, made.campaign, Status.QUEUED, 2) == queued[3]


def test_a_whole_list_has_the_ids_of_one_status(folder: Folder, made: Made) -> None:
    with reading(folder.store) as conn:
        assert [*whole_list(conn, made.campaign, Status.REJECTED)] == expected(made, Status.REJECTED)


def test_messages_come_in_the_order_that_was_asked_for_without_those_that_are_not_there(
    folder: Folder, made: Made
) -> None:
    wanted = [made.messages[5], made.messages[0], made.messages[9]]
    with reading(folder.store) as conn:
        assert [row.id for row in by_ids(conn, [wanted[0], 99_999, *wanted[1:]])] == wanted


def test_a_page_stays_where_it_was_when_its_first_message_moves_on(folder: Folder, made: Made) -> None:
    queued = expected(made, Status.QUEUED)
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE id = ?", (queued[2],))
    with reading(folder.store) as conn:
        assert [row.id for row in page_from(conn, made.campaign, Status.QUEUED, queued[2], 2)] == queued[3:5]


def test_counts_are_those_of_the_campaign(folder: Folder, made: Made) -> None:
    with reading(folder.store) as conn:
        counts = {status: count(conn, made.campaign, status) for status in Status}
        assert counts == campaign_row(conn, made.campaign).counts
        assert count(conn, made.campaign) == len(MIXED)


def test_a_message_is_read_with_all_its_facts(folder: Folder, made: Made) -> None:
    at = MIXED.index(Status.UNDELIVERED)
    with reading(folder.store) as conn:
        row = message(conn, made.messages[at])
    assert row == MessageRow(
        id=made.messages[at],
        name=f"Person {at}",
        number=number(at, campaign=made.campaign),
        status=Status.UNDELIVERED,
        why=Why.DELIVERY_FAILED,
        detail="absent subscriber",
        segments=1,
        attempt=1,
        updated_at=REPORTED,
        provider_id=f"mitto-{made.messages[at]}",
        text="Hello",
        encoding=Encoding.GSM7,
    )


def test_a_message_that_waits_has_no_reason_and_no_id(folder: Folder, made: Made) -> None:
    with reading(folder.store) as conn:
        row = message(conn, expected(made, Status.QUEUED)[0])
        unconfirmed = message(conn, expected(made, Status.UNCONFIRMED)[0])
    assert (row.why, row.provider_id, row.attempt, row.updated_at) == (None, None, 0, NOW)
    assert (unconfirmed.why, unconfirmed.detail, unconfirmed.updated_at) == (Why.SERVER_ERROR, "code 1", ANSWERED)


def test_a_message_that_does_not_exist_is_refused(folder: Folder) -> None:
    with reading(folder.store) as conn, pytest.raises(Refused) as refused:
        message(conn, MessageId(1))
    assert refused.value.reason is Reason.NOT_FOUND


def test_messages_come_in_the_order_of_their_ids(folder: Folder, made: Made) -> None:
    with reading(folder.store) as conn:
        rows = page(conn, made.campaign, status=None, limit=1000)
    assert all(earlier.id < later.id for earlier, later in pairwise(rows))
    assert len(rows) == len(MIXED)
