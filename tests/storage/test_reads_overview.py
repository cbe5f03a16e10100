"""What the overview tells first: what is on its way, what comes next, and what waits for the owner."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.contact import Consent
from app.domain.message import Status
from app.storage.campaigns import move_campaign
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.overview import (
    Undecided,
    count_recipients,
    handed_over_since,
    has_campaigns,
    has_contacts,
    now_and_next,
    undecided,
)
from tests.makers import ANSWERED, NOW, Person, add_campaign, add_contacts, add_draft, make_store, number


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def test_sending_comes_first_then_what_starts_soonest_then_what_is_paused(folder: Folder) -> None:
    add_campaign(folder, [Status.DELIVERED])
    paused = add_campaign(folder, [Status.QUEUED]).campaign
    later, sooner = add_draft(folder), add_draft(folder)
    sending = add_campaign(folder, [Status.QUEUED]).campaign
    since = NOW + timedelta(hours=1)
    with writing(folder.store) as conn:
        move_campaign(conn, paused, CampaignStatus.PAUSED, since, hold=Hold.OWNER)
        move_campaign(conn, later, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + timedelta(days=2))
        move_campaign(conn, sooner, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + timedelta(days=1))
    with reading(folder.store) as conn:
        found = now_and_next(conn)
        assert [one.campaign.id for one in now_and_next(conn, limit=2)] == [sending, sooner]
    assert [one.campaign.id for one in found] == [sending, sooner, later, paused]
    assert found[-1].since == since


def test_unconfirmed_messages_are_counted_by_campaign_newest_first(folder: Folder) -> None:
    first = add_campaign(folder, [Status.UNCONFIRMED] * 2 + [Status.DELIVERED]).campaign
    add_campaign(folder, [Status.DELIVERED])
    third = add_campaign(folder, [Status.UNCONFIRMED]).campaign
    with reading(folder.store) as conn:
        assert undecided(conn) == [Undecided(third, 1), Undecided(first, 2)]


def test_a_new_store_has_neither_campaigns_nor_contacts(folder: Folder) -> None:
    with reading(folder.store) as conn:
        assert not has_campaigns(conn)
        assert not has_contacts(conn)
    add_draft(folder)
    add_contacts(folder, [Person(number(0))])
    with reading(folder.store) as conn:
        assert has_campaigns(conn)
        assert has_contacts(conn)


def test_what_was_handed_over_lately_is_counted_over_all_campaigns(folder: Folder) -> None:
    add_campaign(folder, [Status.DELIVERED] * 3)
    add_campaign(folder, [Status.ACCEPTED, Status.QUEUED])
    with reading(folder.store) as conn:
        assert handed_over_since(conn, ANSWERED) == 4
        assert handed_over_since(conn, ANSWERED + timedelta(milliseconds=1)) == 0


def test_a_campaign_that_has_not_begun_is_for_those_who_may_be_written_to(folder: Folder) -> None:
    add_contacts(folder, [Person(number(0)), Person(number(1), consent=Consent.OPTED_OUT), Person(number(2))])
    draft = add_draft(folder)
    with reading(folder.store) as conn:
        assert count_recipients(conn, draft, NOW) == 2
