"""Launching: rows and state in one transaction, then jobs; who gets it, and what they get."""

import threading
import tracemalloc

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.contact import Consent
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.health import QueueName
from app.domain.ids import iso
from app.domain.message import Status
from app.pipeline.commands import Commands
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.launcher import Launched
from app.pipeline.steer_campaign import pause
from app.storage.contacts import opt_out
from app.storage.database import writing
from tests.makers import Person, add_contacts
from tests.pipeline.desk import Desk


@pytest.fixture
def commands(desk: Desk) -> Commands:
    return Commands(desk.folder, desk.launcher, lambda: None)


def test_a_launch_freezes_every_message_and_queues_a_job_for_each_batch(desk: Desk) -> None:
    numbers = desk.people(70)
    campaign = desk.draft("Hi {first_name|friend}, {last_name}!")
    launched = launch_campaign(campaign, desk.launcher)

    jobs = tuple(f"campaign-{campaign}-run-1-batch-{at}" for at in range(1, 5))
    assert launched == Launched(run=1, queued=70, batches=4, jobs=jobs)
    assert not any(":" in job for job in jobs)
    assert desk.queue.waiting_ids(QueueName.SMS) == set(jobs)
    rows = desk.rows("SELECT number, text, status, attempt, segments FROM messages ORDER BY id")
    assert [row["number"] for row in rows] == numbers
    assert rows[3]["text"] == "Hi P3, X!"
    assert {(row["status"], row["attempt"], row["segments"]) for row in rows} == {("queued", 0, 1)}
    [stored] = desk.rows("SELECT status, sender, launched_at, run FROM campaigns")
    assert tuple(stored) == ("sending", "MyShop", iso(desk.clock()), 1)
    [event] = desk.rows("SELECT campaign_id, data FROM journal WHERE kind = 'campaign_launched'")
    assert tuple(event) == (campaign, '{"queued": 70, "run": 1, "no_line": 1}')


def test_a_greek_text_in_capitals_goes_out_as_gsm_7_with_every_name(desk: Desk, commands: Commands) -> None:
    add_contacts(desk.folder, [Person("+306900000001", "Μαρία Παππά", "Μαρία"), Person("+306900000002", "", "")])
    text = "Γεια σου {first_name|φίλε}, η νέα συλλογή έφτασε στο κατάστημα! Δες shop.gr/nea."
    campaign = commands.new_campaign(DraftContent("Νέα", text, fit=Fit.CAPITALS))
    copied = commands.drafts.duplicate(campaign, name="Again")
    launch_campaign(campaign, desk.launcher)
    rows = desk.rows("SELECT text, encoding, segments FROM messages ORDER BY id")
    assert [tuple(row) for row in rows] == [
        ("ΓEIA ΣOY MAPIA, H NEA ΣYΛΛOΓH EΦTAΣE ΣTO KATAΣTHMA! ΔEΣ shop.gr/nea.", "GSM-7", 1),
        ("ΓEIA ΣOY ΦIΛE, H NEA ΣYΛΛOΓH EΦTAΣE ΣTO KATAΣTHMA! ΔEΣ shop.gr/nea.", "GSM-7", 1),
    ]
    assert desk.campaign(copied).fit is Fit.CAPITALS
    assert desk.campaign(copied).text == text


def test_a_campaigns_own_sender_wins(desk: Desk) -> None:
    desk.people(1)
    campaign = desk.draft(sender="Sale")
    launch_campaign(campaign, desk.launcher)
    assert desk.campaign(campaign).sender == "Sale"
    assert desk.parcel(desk.batches(campaign)[0]).messages[0].sender == "Sale"


def test_what_is_frozen_does_not_follow_a_later_change(desk: Desk) -> None:
    campaign = desk.launch(1)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE contacts SET first_name = 'Zoe'")
        conn.execute("UPDATE campaigns SET text = 'other'")
    assert desk.parcel(desk.batches(campaign)[0]).messages[0].text == "Hello P0"


def test_only_people_who_may_be_written_to_get_it(desk: Desk) -> None:
    consents = [Consent.OPTED_IN, Consent.SOFT_OPT_IN, Consent.UNKNOWN, Consent.OPTED_OUT, Consent.OPTED_IN]
    people = [Person(f"+30690000000{at}", consent=consent) for at, consent in enumerate(consents)]
    add_contacts(desk.folder, people)
    with writing(desk.folder.store) as conn:
        opt_out(conn, people[4].number, "by phone", desk.clock())
        # Someone wrote them down anew after the opt-out, as a restored backup or another program might.
        conn.execute("UPDATE contacts SET consent = 'opted_in' WHERE number = ?", (people[4].number,))
    launch_campaign(desk.draft("Hello"), desk.launcher)
    assert [row["number"] for row in desk.rows("SELECT number FROM messages")] == [people[0].number, people[1].number]


def test_a_list_limits_who_gets_it(desk: Desk) -> None:
    desk.people(3)
    regulars = desk.people(2, group=1, list_name="Regulars")
    launch_campaign(desk.draft(list_name="regulars"), desk.launcher)
    assert [row["number"] for row in desk.rows("SELECT number FROM messages")] == regulars


def test_a_second_launch_is_refused_and_changes_nothing(desk: Desk) -> None:
    campaign = desk.launch(3)
    before = desk.dump()
    with pytest.raises(Refused) as refused:
        launch_campaign(campaign, desk.launcher)
    assert refused.value.reason is Reason.INVALID_STATUS
    assert desk.dump() == before
    assert desk.queue.waiting(QueueName.SMS) == 2


def test_of_two_launches_at_the_same_time_one_wins(desk: Desk) -> None:
    desk.people(50)
    campaign = desk.draft()
    together, results = threading.Barrier(2), list[Launched | Refused]()

    def launch() -> None:
        together.wait()
        try:
            results.append(launch_campaign(campaign, desk.launcher))
        except Refused as refusal:
            results.append(refusal)

    threads = [threading.Thread(target=launch) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    [refusal] = [result for result in results if isinstance(result, Refused)]
    assert refusal.reason is Reason.INVALID_STATUS
    assert len(results) == 2
    assert desk.one("SELECT count(*) FROM messages") == 50
    assert desk.campaign(campaign).run == 1


def test_a_text_that_is_edited_at_the_last_moment_is_what_goes_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.people(1)
    campaign = desk.draft("Old")
    check = desk.queue.check

    def edited_meanwhile() -> None:
        check()
        with writing(desk.folder.store) as conn:
            conn.execute("UPDATE campaigns SET text = 'New'")

    monkeypatch.setattr(desk.queue, "check", edited_meanwhile)
    launch_campaign(campaign, desk.launcher)
    assert desk.parcel(desk.batches(campaign)[0]).messages[0].text == "New"


def test_a_campaign_that_is_paused_in_the_middle_cannot_be_launched_again(desk: Desk) -> None:
    campaign = desk.launch(3)
    pause(campaign, desk.launcher)
    with pytest.raises(Refused, match="is paused, so it cannot be sent again"):
        launch_campaign(campaign, desk.launcher)


def test_a_queue_that_fails_after_the_commit_loses_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.people(3)
    campaign = desk.draft()

    def unavailable(*_: object) -> int:
        raise Refused(Reason.QUEUE_UNAVAILABLE, "gone")

    with monkeypatch.context() as patch:
        patch.setattr(desk.queue, "put", unavailable)
        launched = launch_campaign(campaign, desk.launcher)
    assert launched.queued == 3
    assert desk.statuses(campaign) == [Status.QUEUED] * 3
    assert desk.campaign(campaign).status is CampaignStatus.SENDING
    desk.sweeper().sweep()
    assert desk.queue.waiting_ids(QueueName.SMS) == set(launched.jobs)


def test_a_launch_holds_only_a_batch_of_its_messages_in_memory(desk: Desk) -> None:
    desk.people(20_000)
    campaign = desk.draft("Hello {first_name}, this is a text of some length so that it would be noticed " * 2)
    tracemalloc.start()
    try:
        launched = launch_campaign(campaign, desk.launcher)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert launched.queued == 20_000
    assert peak < 3_000_000
