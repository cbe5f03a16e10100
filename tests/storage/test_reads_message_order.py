"""Messages in any order and those that somebody looks for: each once, whatever the spelling."""

from pathlib import Path

import pytest

from app.domain.ids import MessageId
from app.domain.message import Status
from app.domain.progress import Cancelled
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads import message_order
from app.storage.reads.message_order import Order, Sort, ordered_ids
from tests.makers import Made, add_campaign, make_store, number

STATUSES = [Status.DELIVERED, Status.QUEUED, Status.REJECTED, Status.QUEUED, Status.DELIVERED]
NAMES = ["Ωμέγα Άννα", "μαρία παπαδοπούλου", "ΆΝΝΑ Ζωή", "Ανδρέας Ώρα", "Straße Émile"]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


@pytest.fixture
def made(folder: Folder) -> Made:
    """A campaign between two others that has the names above."""
    add_campaign(folder, STATUSES)
    middle = add_campaign(folder, STATUSES)
    add_campaign(folder, STATUSES)
    with writing(folder.store) as conn:
        conn.executemany("UPDATE messages SET name = ? WHERE id = ?", list(zip(NAMES, middle.messages, strict=True)))
    return middle


def places(
    folder: Folder,
    made: Made,
    *,
    by: Sort | None = None,
    descending: bool = False,
    find: str = "",
    status: Status | None = None,
) -> list[int]:
    """Which of the campaign's messages, by their places in it."""
    order = None if by is None else Order(by, descending=descending)
    with reading(folder.store) as conn:
        found = ordered_ids(conn, made.campaign, status, order=order, find=find, stop=lambda: False)
    return [made.messages.index(MessageId(one)) for one in found]


def test_without_an_order_they_stand_as_they_were_launched(folder: Folder, made: Made) -> None:
    assert places(folder, made) == [0, 1, 2, 3, 4]


def test_names_are_ordered_without_regard_to_capitals_and_accents(folder: Folder, made: Made) -> None:
    assert places(folder, made, by=Sort.NAME) == [4, 3, 2, 1, 0]
    assert places(folder, made, by=Sort.NAME, descending=True) == [0, 1, 2, 3, 4]


def test_statuses_are_ordered_as_the_chips_are_and_equal_ones_stay_as_launched(folder: Folder, made: Made) -> None:
    assert places(folder, made, by=Sort.STATUS) == [1, 3, 0, 4, 2]
    assert places(folder, made, by=Sort.STATUS, descending=True) == [2, 0, 4, 1, 3]


@pytest.mark.parametrize("by", [Sort.NUMBER, Sort.SEGMENTS, Sort.ATTEMPTS, Sort.UPDATED])
def test_every_other_column_orders_too_and_loses_nobody(folder: Folder, made: Made, by: Sort) -> None:
    with writing(folder.store) as conn:
        for at, message in enumerate(made.messages):
            moment = f"2026-11-23T12:0{9 - at}:00.000Z"
            conn.execute("UPDATE messages SET updated_at = ? WHERE id = ?", (moment, message))
    up, down = places(folder, made, by=by), places(folder, made, by=by, descending=True)
    assert sorted(up) == sorted(down) == [0, 1, 2, 3, 4]
    wanted = {
        Sort.NUMBER: [0, 1, 2, 3, 4],
        Sort.SEGMENTS: up,
        Sort.ATTEMPTS: [1, 3, 0, 2, 4],
        Sort.UPDATED: [4, 3, 2, 1, 0],
    }
    assert up == wanted[by]


def test_an_order_of_one_status_leaves_the_others_out(folder: Folder, made: Made) -> None:
    assert places(folder, made, by=Sort.NUMBER, descending=True, status=Status.QUEUED) == [3, 1]


@pytest.mark.parametrize(
    ("find", "found"),
    [
        ("άννα", [0, 2]),
        ("ΑΝΝΑ", [0, 2]),
        ("αννα", [0, 2]),
        ("παπαδ ΜΑΡ", [1]),
        ("ζωη αννα", [2]),
        ("ωρα", [3]),
        ("emile", [4]),
        ("nobody", []),
        ("*", []),
        ("[α-ω]", []),
        ("   ", [0, 1, 2, 3, 4]),
    ],
)
def test_a_name_is_found_by_any_of_its_words_in_any_spelling(
    folder: Folder, made: Made, find: str, found: list[int]
) -> None:
    assert places(folder, made, find=find) == found


@pytest.mark.parametrize("spelling", ["+30 {0}", "0030{0}", "{0}", "30{0}", "'{0}", "{0}.0", "({0})"])
def test_a_number_is_found_in_any_spelling(folder: Folder, made: Made, spelling: str) -> None:
    national = number(3, campaign=made.campaign).removeprefix("+30")
    assert places(folder, made, find=spelling.format(national)) == [3]
    spaced = f"{national[:4]} {national[4:7]}-{national[7:]}"
    assert places(folder, made, find=spaced) == [3]


def test_some_digits_of_a_number_are_enough_and_a_prefix_has_to_begin_it(folder: Folder, made: Made) -> None:
    assert places(folder, made, find="000002") == [2]
    assert places(folder, made, find="+69") == []


def test_a_search_among_one_status_in_an_order(folder: Folder, made: Made) -> None:
    assert places(folder, made, find="α", status=Status.QUEUED, by=Sort.NAME, descending=True) == [1, 3]


def test_an_order_that_nobody_wants_any_more_is_given_up(
    folder: Folder, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_order, "STOP_LOOKS", 10)
    with reading(folder.store) as conn:
        with pytest.raises(Cancelled):
            ordered_ids(conn, made.campaign, None, order=Order(Sort.NAME), find="", stop=lambda: True)
        assert len(ordered_ids(conn, made.campaign, None, order=None, find="", stop=lambda: False)) == 5


def test_a_change_shows_in_the_next_order(folder: Folder, made: Made) -> None:
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE id = ?", (made.messages[1],))
    assert places(folder, made, by=Sort.STATUS) == [3, 0, 4, 2, 1]
