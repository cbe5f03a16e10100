"""A test of a draft: what its person would get goes to the owner byte for byte, and into no figure of the campaign."""

from pathlib import Path

import pytest

from app.domain.account import SmsTestOutcome
from app.domain.contact import Consent
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.gateway import Capabilities
from app.domain.ids import CampaignId
from app.pipeline.commands import Commands, TrialCommands
from app.pipeline.sandbox import Fault, FaultPlan
from app.storage.database import reading, writing
from app.storage.erase import erase_person
from app.storage.reads.campaigns import campaign_row
from app.storage.reads.draft_tests import find_recipients, last_test
from app.storage.reads.everything import everything
from tests.doubles.fake_gateway import first
from tests.makers import NOW, Person, add_contacts, goes_to, number
from tests.pipeline.desk import Desk
from tests.pipeline.test_setup_commands import shop

MINE = "+306912345678"
TEXT = "Γεια σου {first_name|φίλε}! 10€ με τον κωδικό AUT10"


@pytest.fixture
def trials(desk: Desk) -> TrialCommands:
    """Commands over the fake gateway."""
    return Commands(desk.folder, desk.launcher, lambda: None, desk.gateways).trials


def people(desk: Desk) -> None:
    add_contacts(
        desk.folder,
        [
            Person(number(0), "Μαρία Παππά", "Μαρία"),
            Person(number(1), "Νίκος Βλάχος", "Νίκος"),
            Person(number(2), "Ζωή", "Ζωή", consent=Consent.OPTED_OUT),
        ],
    )


def test_the_owner_gets_what_the_person_would_get_byte_for_byte(desk: Desk, trials: TrialCommands) -> None:
    people(desk)
    commands = Commands(desk.folder, desk.launcher, lambda: None, desk.gateways)
    campaign = commands.new_campaign(DraftContent("A", TEXT, "Shop", fit=Fit.CAPITALS))
    sent = trials.send_test(campaign, MINE, number="6900000001")
    (left,) = desk.gateway.left
    assert [(m.number, m.sender) for m in left] == [(MINE, "Shop")]
    assert sent.of is not None
    commands.send(campaign)
    with reading(desk.folder.store) as conn:
        planned = conn.execute("SELECT text FROM messages WHERE contact_id = ?", (sent.of.contact,)).fetchone()["text"]
    assert (
        left[0].text.encode()
        == planned.encode()
        == b"\xce\x93EIA \xce\xa3OY NIKO\xce\xa3! 10\xe2\x82\xac ME TON " + ("KΩΔIKO AUT10".encode())
    )


def test_a_test_is_in_no_figure_of_its_campaign(desk: Desk, trials: TrialCommands) -> None:
    people(desk)
    campaign = desk.draft(TEXT)
    trials.send_test(campaign, MINE)
    with reading(desk.folder.store) as conn:
        row, last = campaign_row(conn, campaign), last_test(conn, campaign)
        assert conn.execute("SELECT count(*) FROM messages").fetchone()[0] == 0
    assert (row.planned, row.segments) == (0, 0)
    assert last is not None
    assert (last.number, last.outcome) == (MINE, SmsTestOutcome.ACCEPTED)


def test_the_newest_test_says_whether_its_text_is_still_that_of_the_draft(desk: Desk, trials: TrialCommands) -> None:
    people(desk)
    campaign = desk.draft(TEXT)
    first = trials.send_test(campaign, MINE)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE campaigns SET name = 'Other', revision = revision + 1")
    assert first.of is not None
    renamed = trials.specimen(campaign).of
    assert (renamed.wording, renamed.revision) == (first.of.wording, first.of.revision + 1)
    for change in ("text = text || '!'", "fit = 'plain'", "sender = 'Other'"):
        before = trials.specimen(campaign).of.wording
        with writing(desk.folder.store) as conn:
            conn.execute(f"UPDATE campaigns SET {change}")
        assert trials.specimen(campaign).of.wording != before


def test_what_is_not_what_was_shown_is_not_sent(desk: Desk, trials: TrialCommands) -> None:
    people(desk)
    campaign = desk.draft("Hi {first_name}")
    assert trials.send_test(campaign, MINE, shown="Hi Μαρία").outcome is SmsTestOutcome.ACCEPTED
    with pytest.raises(Refused) as refused:
        trials.send_test(campaign, MINE, shown="Hi Maria")
    assert refused.value.reason is Reason.CHANGED
    assert len(desk.gateway.left) == 1


def test_only_somebody_of_the_audience_lends_their_data(desk: Desk, trials: TrialCommands) -> None:
    people(desk)
    campaign = desk.draft(TEXT)
    for whose in (number(2), number(7)):
        with pytest.raises(Refused, match="Nothing was sent") as refused:
            trials.send_test(campaign, MINE, number=whose)
        assert refused.value.reason is Reason.NO_RECIPIENTS
    assert desk.gateway.tried == []


@pytest.mark.parametrize(
    ("to", "text", "reason"),
    [
        (number(2), TEXT, Reason.BAD_NUMBER),
        ("2101234567", TEXT, Reason.BAD_NUMBER),
        (MINE, "", Reason.NO_MESSAGE_TEXT),
        (MINE, "{nothing}", Reason.UNKNOWN_FIELD),
    ],
)
def test_what_cannot_be_sent_is_refused(desk: Desk, trials: TrialCommands, to: str, text: str, reason: Reason) -> None:
    people(desk)
    campaign = desk.draft(text)
    with pytest.raises(Refused) as refused:
        trials.send_test(campaign, to)
    assert refused.value.reason is reason
    assert desk.gateway.left == []


def test_what_was_sent_is_no_draft_to_test(desk: Desk, trials: TrialCommands) -> None:
    campaign = desk.launch(1)
    with pytest.raises(Refused) as refused:
        trials.send_test(campaign, MINE)
    assert refused.value.reason is Reason.INVALID_STATUS


def test_the_text_with_somebodys_data_goes_when_they_are_erased(desk: Desk, trials: TrialCommands) -> None:
    people(desk)
    campaign = desk.draft(TEXT)
    trials.send_test(campaign, MINE, number=number(0))
    with writing(desk.folder.store) as conn:
        assert [one["number"] for one in everything(conn, number(0))["test messages"]] == [MINE]
        erase_person(conn, number(0), NOW)
        assert last_test(conn, campaign) is None
    assert not any("Μαρία" in line for line in desk.dump() if "test_messages" in line)


def test_a_rehearsed_test_is_taken_by_mitto_delivered_to_nobody_and_never_called_delivered(tmp_path: Path) -> None:
    with shop(tmp_path, mitto__family="sms") as (app, sandbox):
        add_contacts(app.folder, [Person(number(0), "Μαρία", "Μαρία")])
        campaign = app.commands.new_campaign(DraftContent("A", TEXT))
        assert app.commands.trials.can_rehearse()
        found = app.commands.trials.send_test(campaign, MINE, rehearse=True)
        assert (found.outcome, found.rehearsed, found.provider_id) == (SmsTestOutcome.REHEARSED, True, None)
        assert app.commands.trials.refresh_test(found.id).outcome is SmsTestOutcome.REHEARSED
        assert sandbox.audit() == []
        assert [(entry.number, entry.text) for entry in sandbox.provider.tests()] == [(MINE, found.text)]
        sent = app.commands.trials.send_test(campaign, MINE)
        assert [entry.text for entry in sandbox.audit()] == [sent.text]


def test_a_rehearsal_without_an_answer_may_have_been_delivered(tmp_path: Path) -> None:
    plan = FaultPlan(faults=(Fault("accept_then_drop", times=1),))
    with shop(tmp_path, mitto__family="sms", faults=plan) as (app, _):
        add_contacts(app.folder, [Person(number(0), "Μαρία", "Μαρία")])
        campaign = app.commands.new_campaign(DraftContent("A", TEXT))
        found = app.commands.trials.send_test(campaign, MINE, rehearse=True)
        assert (found.outcome, found.rehearsed) == (SmsTestOutcome.UNCONFIRMED, True)


def test_an_account_without_rehearsals_refuses_one(desk: Desk, trials: TrialCommands) -> None:
    people(desk)
    campaign: CampaignId = desk.draft(TEXT)
    assert not trials.can_rehearse()
    with pytest.raises(Refused, match="Nothing was sent"):
        trials.send_test(campaign, MINE, rehearse=True)
    desk.gateway.capabilities = Capabilities(can_report=False, largest_batch=500, can_rehearse=True)
    trials.send_test(campaign, MINE, rehearse=True)
    assert [message.number for message in desk.gateway.rehearsed] == [MINE]


def test_people_of_the_audience_are_found_by_name_or_number(desk: Desk) -> None:
    people(desk)
    with reading(desk.folder.store) as conn:
        assert [one.name for one in find_recipients(conn, goes_to(), "βλαχ")] == ["Νίκος Βλάχος"]
        assert [one.name for one in find_recipients(conn, goes_to(), "690000000")] == ["Μαρία Παππά", "Νίκος Βλάχος"]
        assert find_recipients(conn, goes_to(), "ζωη") == []


def test_a_person_who_is_erased_while_mitto_is_being_reached_is_in_no_test(desk: Desk, trials: TrialCommands) -> None:
    people(desk)
    campaign = desk.draft(TEXT)

    def erase() -> None:
        with writing(desk.folder.store) as conn:
            erase_person(conn, number(1), NOW)

    desk.gateway.script = [first(erase)]
    with pytest.raises(Refused, match="not among your contacts any more") as refused:
        trials.send_test(campaign, MINE, number="6900000001")
    assert refused.value.reason is Reason.CHANGED
    assert desk.gateway.left == []
