"""A campaign goes to whom its filter means in the moment of its launch, and to nobody else."""

from datetime import timedelta

import pytest

from app.domain.draft import DraftContent, Reviewed
from app.domain.errors import Reason, Refused
from app.domain.filter_terms import LastHow, TextOf, Took
from app.domain.ids import CampaignId
from app.domain.people_filter import EVERYBODY, Filter, GotCampaign, LastMessage, ListIs, Node, TextIs
from app.pipeline.commands import Commands
from app.pipeline.send_batch import send_batch
from app.storage.contacts import find_list, opt_out
from app.storage.database import reading, writing
from app.storage.lists import delete_list
from app.storage.reads.journal import newest
from tests.pipeline.desk import Desk


@pytest.fixture
def commands(desk: Desk) -> Commands:
    return Commands(desk.folder, desk.launcher, lambda: None)


def draft(commands: Commands, *match: Node, never: tuple[Node, ...] = ()) -> CampaignId:
    return commands.drafts.create(DraftContent("Weekend", "Hello", "MyShop", Filter(match, never))).campaign


def went_to(desk: Desk, campaign: CampaignId) -> list[str]:
    return [row["number"] for row in desk.rows("SELECT number FROM messages WHERE campaign_id = ?", campaign)]


def test_exclusion_and_opt_out_win(desk: Desk, commands: Commands) -> None:
    numbers = desk.people(4, list_name="Loyalty")
    with writing(desk.folder.store) as conn:
        opt_out(conn, numbers[0], "a test", desk.clock())
        loyalty = find_list(conn, "Loyalty")
    campaign = draft(commands, ListIs(loyalty), never=(TextIs(TextOf.NAME, text="p1"),))
    assert commands.send(campaign, reviewed=Reviewed(0, 2)).queued == 2
    assert went_to(desk, campaign) == numbers[2:]


def test_who_got_one_campaign_can_be_spared_another(desk: Desk, commands: Commands) -> None:
    numbers = desk.people(2)
    first = draft(commands, TextIs(TextOf.NAME, text="P0"))
    commands.send(first)
    send_batch(desk.batches(first)[0], desk.sender())
    second = draft(commands, never=(GotCampaign(first),))
    commands.send(second)
    assert went_to(desk, second) == numbers[1:]


def test_a_filter_is_frozen_at_launch(desk: Desk, commands: Commands) -> None:
    desk.people(2, list_name="Loyalty")
    with reading(desk.folder.store) as conn:
        loyalty = find_list(conn, "Loyalty")
    campaign = draft(commands, ListIs(loyalty))
    commands.send(campaign)
    desk.people(3, group=5)
    with writing(desk.folder.store) as conn:
        conn.execute(
            "INSERT INTO list_members SELECT ?, id FROM contacts WHERE true ON CONFLICT DO NOTHING", (loyalty,)
        )
        delete_list(conn, loyalty, desk.clock())  # a campaign that was sent needs it no longer
    assert len(went_to(desk, campaign)) == 2


def test_people_that_are_others_than_reviewed_get_nothing(desk: Desk, commands: Commands) -> None:
    desk.people(2)
    campaign = draft(commands, LastMessage(Took.ACCEPTED, LastHow.NEVER))
    with pytest.raises(Refused, match="there are 2 people") as refused:
        commands.send(campaign, reviewed=Reviewed(0, 3))
    assert refused.value.reason is Reason.CHANGED
    assert went_to(desk, campaign) == []


def test_a_condition_about_what_is_gone_stops_a_send_and_is_named(desk: Desk, commands: Commands) -> None:
    desk.people(1, list_name="Loyalty")
    with writing(desk.folder.store) as conn:
        loyalty = find_list(conn, "Loyalty")
        delete_list(conn, loyalty, desk.clock())
    campaign = draft(commands, ListIs(loyalty))
    for at in (None, desk.clock() + timedelta(days=1)):
        with pytest.raises(Refused, match="speaks of the list “Loyalty”, which is deleted"):
            commands.send(campaign, at=at)
    assert went_to(desk, campaign) == []


def test_nobody_in_an_audience_is_said_so(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    campaign = draft(commands, TextIs(TextOf.NAME, text="nobody"))
    with pytest.raises(Refused, match="nobody in the campaign's audience") as refused:
        commands.send(campaign)
    assert refused.value.reason is Reason.NO_RECIPIENTS


def test_a_new_campaign_takes_a_copy_of_a_saved_audience_and_its_list(desk: Desk, commands: Commands) -> None:
    numbers = desk.people(3, list_name="Loyalty")
    with reading(desk.folder.store) as conn:
        loyalty = find_list(conn, "Loyalty")
    spared = Filter(never=(TextIs(TextOf.NAME, text="P1"),))
    saved = commands.audiences.save("  Not   P1 ", spared)
    campaign = commands.new_campaign(DraftContent("C", "Hi"), list_name="Loyalty", audience_name="NOT P1")
    commands.audiences.change(saved, EVERYBODY)
    found = desk.campaign(campaign)
    assert (found.filter, found.audience) == (Filter((ListIs(loyalty),), spared.never), saved)
    commands.send(campaign)
    assert went_to(desk, campaign) == [numbers[0], numbers[2]]


def test_deleting_and_renaming_can_be_undone(desk: Desk, commands: Commands) -> None:
    saved = commands.audiences.save("Loyal", EVERYBODY)
    commands.audiences.rename(saved, "Regulars")
    with reading(desk.folder.store) as conn:
        renamed = newest(conn, limit=1)[0].id
    commands.activity.undo(renamed)
    commands.audiences.delete(saved)
    commands.audiences.bring_back(saved)
    assert desk.rows("SELECT name, deleted_at FROM audiences")[0][:] == ("Loyal", None)
    with pytest.raises(Refused, match="undone before"):
        commands.audiences.bring_back(saved)
    with pytest.raises(Refused, match="undone before"):
        commands.activity.undo(renamed)
