"""The same text to the same number within a day: who got it, and who is about to get it."""

from datetime import timedelta

import pytest

from app.domain.audience import Who
from app.domain.campaign import CampaignStatus
from app.domain.days import shop_day, shop_zone
from app.domain.draft import DraftContent
from app.domain.filter_json import to_json
from app.domain.filter_terms import Is
from app.domain.ids import CampaignId, ListId
from app.domain.message import Status
from app.domain.people_filter import EVERYBODY, Filter, GotCampaign, ListIs
from app.domain.progress import Cancelled
from app.pipeline.commands import Commands
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.send_batch import send_batch
from app.storage.database import reading, writing
from app.storage.reads.same_text import Other, SameText, same_text
from tests.makers import Person, add_campaign, add_contacts, number
from tests.pipeline.desk import Desk
from tests.pipeline.standing import WISHES, born, standing

TEXT = "Hello {first_name}"


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(sending_messages_per_second="0", sending_hours="00:00-24:00")
    return Commands(desk.folder, desk.launcher, lambda: None)


def found(desk: Desk, text: str = TEXT, *, chosen: Filter = EVERYBODY, hours: int = 0) -> SameText:
    now = desk.clock()
    who = Who(chosen, shop_day(now, shop_zone(desk.settings(), now)))
    start = now + timedelta(hours=hours) if hours else None
    with reading(desk.folder.store) as conn:
        return same_text(conn, who, DraftContent("S", text, filter=chosen, start_at=start), now)


def sent(desk: Desk, how_many: int) -> CampaignId:
    campaign = desk.launch(how_many)
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    return campaign


def test_who_got_it_within_a_day_is_counted_once(desk: Desk) -> None:
    first = sent(desk, 4)
    desk.people(2, group=7)
    desk.clock.turn(60)
    assert found(desk) == SameText(got=4, got_from=(Other(first, "Weekend"),))
    assert found(desk, "Hello P{first_name}") == SameText()
    assert found(desk, "Hello {name}!") == SameText()
    launch_campaign(again := desk.draft(), desk.launcher)
    for batch in desk.batches(again):
        send_batch(batch, desk.sender())
    assert found(desk) == SameText(got=6, got_from=(Other(first, "Weekend"), Other(again, "Weekend")))


def test_a_day_later_it_is_forgotten(desk: Desk) -> None:
    sent(desk, 3)
    desk.clock.turn(23 * 3600)
    assert found(desk).got == 3
    assert found(desk, hours=2).got == 0
    desk.clock.turn(2 * 3600)
    assert found(desk) == SameText()


@pytest.mark.parametrize(
    ("status", "counts"),
    [
        (Status.SENDING, True),
        (Status.ACCEPTED, True),
        (Status.DELIVERED, True),
        (Status.NO_REPORT, True),
        (Status.UNCONFIRMED, True),
        (Status.UNDELIVERED, False),
        (Status.REJECTED, False),
        (Status.CANCELLED, False),
    ],
)
def test_what_did_not_reach_the_person_for_certain_does_not_count(desk: Desk, status: Status, *, counts: bool) -> None:
    made = add_campaign(desk.folder, [status], text="Hello", now=desk.clock())
    add_contacts(desk.folder, [Person(number(0, campaign=made.campaign))])
    assert found(desk, "Hello").got == counts
    assert found(desk, "Hello").coming == 0


def test_what_is_queued_or_scheduled_is_about_to_come(desk: Desk, commands: Commands) -> None:
    waiting = desk.launch(3)
    assert found(desk) == SameText(coming=3, coming_from=(Other(waiting, "Weekend"),))
    later = commands.new_campaign(DraftContent("Later", "Hello P2"))
    commands.send(later, at=desk.clock() + timedelta(hours=20))
    both = found(desk)
    assert (both.coming, both.coming_from) == (3, (Other(waiting, "Weekend"), Other(later, "Later")))
    assert found(desk, hours=45).coming_from == (Other(waiting, "Weekend"),)
    assert commands.plan(later).same == SameText(coming=1, coming_from=(Other(waiting, "Weekend"),))
    commands.cancel(waiting)
    assert found(desk) == SameText(coming=1, coming_from=(Other(later, "Later"),))
    assert desk.campaign(later).status is CampaignStatus.SCHEDULED


def test_leaving_them_out_leaves_nobody_who_got_it(desk: Desk, commands: Commands) -> None:
    first = sent(desk, 3)
    desk.people(2, group=7)
    chosen = Filter((), (GotCampaign(first, Is.YES),))
    assert found(desk, chosen=chosen) == SameText()
    draft = commands.new_campaign(DraftContent("S", TEXT))
    assert commands.plan(draft).same.got == 3
    assert commands.plan(commands.new_campaign(DraftContent("S", TEXT, filter=chosen))).same.got == 0


def test_a_scheduled_campaign_whose_people_cannot_be_told_is_passed_over(desk: Desk, commands: Commands) -> None:
    desk.people(2)
    later = commands.new_campaign(DraftContent("Later", TEXT))
    commands.send(later, at=desk.clock() + timedelta(hours=1))
    gone = to_json(Filter((ListIs(ListId(99)),)))
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE campaigns SET filter = ? WHERE id = ?", (gone, later))
    assert found(desk) == SameText()


def test_it_can_be_stopped(desk: Desk) -> None:
    sent(desk, 2)

    def stop(done: int, total: int | None) -> None:
        raise Cancelled(f"{done} {total}")

    now = desk.clock()
    who = Who(EVERYBODY, shop_day(now, shop_zone(desk.settings(), now)))
    with reading(desk.folder.store) as conn, pytest.raises(Cancelled):
        same_text(conn, who, DraftContent("S", TEXT), now, progress=stop)


def test_the_numbers_are_looked_up_by_index(desk: Desk) -> None:
    sent(desk, 1)
    with reading(desk.folder.store) as conn:
        statements: list[str] = []
        conn.set_trace_callback(statements.append)
        now = desk.clock()
        same_text(conn, Who(EVERYBODY, shop_day(now, shop_zone(desk.settings(), now))), DraftContent("S", TEXT), now)
        conn.set_trace_callback(None)
        looked = next(one for one in statements if "INDEXED BY messages_by_number" in one)
        plans = [row["detail"] for row in conn.execute(f"EXPLAIN QUERY PLAN {looked}")]
    assert "SEARCH m USING INDEX messages_by_number (number=? AND id>?)" in " ".join(plans)


def test_of_one_that_repeats_those_count_whose_day_comes(desk: Desk, commands: Commands) -> None:
    desk.set(store_time_zone="Europe/Athens")
    born(desk, "11-24", "11-24", "12-24")
    campaign = standing(desk)
    assert found(desk, WISHES.text) == SameText(coming=2, coming_from=(Other(campaign, WISHES.name),))
    commands.drafts.unschedule(campaign)
    assert found(desk, WISHES.text) == SameText()
