"""A report over campaigns adds up with their messages, whatever period it is about."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.ids import iso
from app.domain.message import Status, Why
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.results import REASONS, Failure, failures, report, results
from app.storage.settings import change_setting
from tests.makers import ANSWERED, NOW, REPORTED, add_campaign, add_draft, make_store

ALL = [*Status, Status.DELIVERED, Status.DELIVERED, Status.UNDELIVERED]
TOOK_S = round((REPORTED - ANSWERED).total_seconds())


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def test_a_campaign_belongs_to_the_period_in_which_it_was_launched_newest_first(folder: Folder) -> None:
    old = add_campaign(folder, [Status.DELIVERED], now=NOW - timedelta(days=40)).campaign
    new = add_campaign(folder, [Status.DELIVERED]).campaign
    add_draft(folder)
    with reading(folder.store) as conn:
        assert [one.campaign.id for one in results(conn, NOW - timedelta(days=30))] == [new]
        assert [one.campaign.id for one in results(conn, None)] == [new, old]
        assert results(conn, NOW + timedelta(days=1)) == []


def test_shares_are_of_what_was_meant_to_arrive(folder: Folder) -> None:
    add_campaign(folder, ALL, text="x" * 161)
    with reading(folder.store) as conn:
        (result,) = results(conn, None)
    assert result.campaign.planned == len(ALL)
    assert result.meant == len(ALL) - 2  # without the skipped and the cancelled one
    assert (result.delivered, result.not_delivered, result.unconfirmed) == (3, 3, 1)
    assert result.billed == 2 * 7  # accepted, no report, three delivered, two undelivered


def test_failures_add_up_with_the_campaigns_they_belong_to(folder: Folder) -> None:
    add_campaign(folder, [Status.UNDELIVERED], now=NOW - timedelta(days=40))
    add_campaign(folder, ALL)
    with reading(folder.store) as conn:
        found = report(conn, NOW - timedelta(days=1))
    assert found.failures == [
        Failure(Status.UNDELIVERED, Why.DELIVERY_FAILED, "absent subscriber", 2),
        Failure(Status.REJECTED, Why.INVALID_NUMBER, "Invalid receiver", 1),
    ]
    assert sum(one.messages for one in found.failures) == sum(one.not_delivered for one in found.results)


def test_many_words_of_mitto_are_told_as_one_reason_and_nobody_is_lost(folder: Folder) -> None:
    made = add_campaign(folder, [Status.UNDELIVERED] * (REASONS + 5))
    with writing(folder.store) as conn:
        conn.executemany(
            "UPDATE messages SET detail = ? WHERE id = ?", [(f"code {at}", one) for at, one in enumerate(made.messages)]
        )
        found = failures(conn, [made.campaign], None)
    assert len(found) == REASONS + 1
    assert found[-1] == Failure(Status.UNDELIVERED, Why.DELIVERY_FAILED, "", 5)


def test_times_run_from_mittos_yes_until_the_delivery_is_known(folder: Folder) -> None:
    made = add_campaign(folder, ALL)
    add_campaign(folder, [Status.ACCEPTED])
    with writing(folder.store) as conn:
        quick = next(one for one, status in zip(made.messages, ALL, strict=True) if status is Status.DELIVERED)
        conn.execute("UPDATE messages SET updated_at = ? WHERE id = ?", (iso(ANSWERED + timedelta(seconds=4)), quick))
    with reading(folder.store) as conn:
        found = report(conn, None)
    assert found.times == {made.campaign: {TOOK_S: 2, 4: 1}}
    assert found.first_look_s == 15


def test_a_cost_is_told_only_when_a_price_is_known(folder: Folder) -> None:
    add_campaign(folder, [Status.DELIVERED] * 3 + [Status.REJECTED, Status.UNCONFIRMED])
    with reading(folder.store) as conn:
        found = report(conn, None)
        assert found.cost(*found.results) is None
    with writing(folder.store) as conn:
        change_setting(conn, "price.segment", "0.0415")
    with reading(folder.store) as conn:
        found = report(conn, None)
        assert found.cost(*found.results) == Decimal("0.1245")
