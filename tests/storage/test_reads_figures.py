"""What was sent over days and months equals a count by hand, by the shop's calendar."""

from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.domain.message import Status, Why
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.figures import (
    Cause,
    Taken,
    causes_since,
    days,
    taken_between,
)
from tests.makers import ANSWERED, NOW, REPORTED, add_campaign, make_store

ATHENS = ZoneInfo("Europe/Athens")
DAY = timedelta(days=1)
MIXED = [Status.DELIVERED] * 3 + [
    Status.UNDELIVERED,
    Status.ACCEPTED,
    Status.NO_REPORT,
    Status.REJECTED,
    Status.UNCONFIRMED,
    Status.QUEUED,
    Status.SKIPPED,
]
LATE = timedelta(hours=10, minutes=30)
"""After NOW: half past midnight in Athens, half past ten in the evening in Greenwich."""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def test_only_what_mitto_took_counts_as_sent(folder: Folder) -> None:
    add_campaign(folder, MIXED)
    with reading(folder.store) as conn:
        taken = taken_between(conn, NOW, NOW + DAY)
    assert taken == Taken(sent=6, delivered=3, undelivered=1)
    assert taken.unknown == 2


def test_the_end_of_a_stretch_belongs_to_the_next_one(folder: Folder) -> None:
    add_campaign(folder, [Status.DELIVERED])
    with reading(folder.store) as conn:
        assert taken_between(conn, ANSWERED, NOW + DAY).sent == 1
        assert taken_between(conn, NOW - DAY, ANSWERED).sent == 0


def test_a_message_belongs_to_the_shops_day_on_which_mitto_took_it(folder: Folder) -> None:
    add_campaign(folder, MIXED)
    add_campaign(folder, [Status.DELIVERED, Status.REJECTED], now=NOW + LATE)
    with reading(folder.store) as conn:
        monday, tuesday = days(conn, [date(2026, 11, 23), date(2026, 11, 24)], ATHENS)
    assert (monday.taken, monday.rejected) == (Taken(6, 3, 1), 1)
    assert (tuesday.taken, tuesday.rejected) == (Taken(1, 1, 0), 1)
    assert monday.not_delivered == 2


def test_reasons_come_with_the_most_frequent_first(folder: Folder) -> None:
    add_campaign(folder, [Status.REJECTED, *[Status.UNDELIVERED] * 2, Status.UNCONFIRMED, Status.CANCELLED])
    with reading(folder.store) as conn:
        assert causes_since(conn, NOW) == [
            Cause(Status.UNDELIVERED, Why.DELIVERY_FAILED, 2),
            Cause(Status.REJECTED, Why.INVALID_NUMBER, 1),
        ]
        assert causes_since(conn, REPORTED + timedelta(milliseconds=1)) == []
