"""Why somebody did not get a campaign: what is on record decides, and what is not is said to be not."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.contact import Consent, PersonForm
from app.domain.errors import Refused
from app.domain.facts import Gender
from app.domain.filter_json import to_json
from app.domain.ids import CampaignId, ContactId, TagId
from app.domain.message import Status, Why
from app.domain.people_filter import EVERYBODY, Filter, GenderIs, TagIs, in_list
from app.domain.phone import Phone
from app.storage.campaigns import move_campaign
from app.storage.contacts import Proof, ensure_list, opt_out
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.lists import put_in
from app.storage.merging import merge_people, split_people
from app.storage.people import add_person, edit_person, record_consent
from app.storage.reads.why_not import Because, started_campaigns, why_not, why_not_found
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, number

BEFORE, LAUNCH, AFTER = NOW - timedelta(days=3), NOW, NOW + timedelta(days=2)
MARIA = number(40)


def maria(conn: Connection, consent: Consent = Consent.OPTED_IN, at: datetime = BEFORE) -> ContactId:
    source = "a form" if consent is not Consent.UNKNOWN else ""
    return add_person(conn, Phone(MARIA, MARIA), PersonForm("", "Μαρία", consent=consent, source=source), at)


def launched(conn: Connection, *, list_name: str = "", to: Filter = EVERYBODY) -> CampaignId:
    """A campaign that went out at LAUNCH, to others."""
    chosen = in_list(ensure_list(conn, list_name, BEFORE), list_name) if list_name else to
    return CampaignId(
        conn.execute(
            """INSERT INTO campaigns (name, text, sender, filter, status, run, created_at, launched_at, updated_at)
               VALUES ('Weekend', 'Hello', 'SHOP', ?, 'completed', 1, '', ?, '') RETURNING id""",
            (to_json(chosen), LAUNCH.isoformat()),
        ).fetchone()[0]
    )


def because(conn: Connection, contact: ContactId, campaign: CampaignId) -> tuple[Because, datetime | None]:
    answer = why_not(conn, contact, campaign, zone=UTC)
    return answer.because, answer.at


def test_an_opt_out_before_the_launch(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn), launched(conn)
        opted_out = BEFORE + timedelta(days=1)
        opt_out(conn, MARIA, "a call", opted_out)
        assert because(conn, contact, campaign) == (Because.OPTED_OUT, opted_out)


def test_an_opt_out_that_was_ended_after_the_launch_counts_still(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn), launched(conn)
        opt_out(conn, MARIA, "a call", BEFORE)
        record_consent(conn, contact, Consent.OPTED_IN, "a form", AFTER, proof=Proof(AFTER))
        assert because(conn, contact, campaign) == (Because.OPTED_OUT, BEFORE)


def test_an_opt_out_after_the_launch_is_no_reason(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn), launched(conn)
        opt_out(conn, MARIA, "a call", AFTER)
        assert because(conn, contact, campaign) == (Because.NOT_ON_RECORD, None)


def test_who_was_added_after_the_launch(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn, at=AFTER), launched(conn)
        assert because(conn, contact, campaign) == (Because.ADDED_LATER, AFTER)


def test_without_a_consent_on_record(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn, Consent.UNKNOWN), launched(conn)
        assert because(conn, contact, campaign) == (Because.NO_CONSENT, None)
        edit_person(conn, contact, Phone(MARIA, MARIA), PersonForm("", "Μαρία", "", "", Consent.OPTED_IN, "x"), AFTER)
        assert because(conn, contact, campaign) == (Because.CONSENT_LATER, AFTER)


def test_a_consent_of_an_earlier_day_counts_from_when_it_was_written_down(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn), launched(conn)
        opt_out(conn, MARIA, "a call", BEFORE)
        agreed = BEFORE + timedelta(days=1)
        record_consent(conn, contact, Consent.OPTED_IN, "a form", AFTER, proof=Proof(agreed))
        assert because(conn, contact, campaign) == (Because.OPTED_OUT, BEFORE)


def test_a_consent_that_was_written_down_before_counts(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn), launched(conn)
        opt_out(conn, MARIA, "a call", BEFORE)
        record_consent(conn, contact, Consent.OPTED_IN, "a form", LAUNCH - timedelta(hours=1), proof=Proof(BEFORE))
        assert because(conn, contact, campaign) == (Because.NOT_ON_RECORD, None)


def test_a_list_says_what_it_is_now_and_not_what_it_was(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn), launched(conn, list_name="Loyalty")
        answer = why_not(conn, contact, campaign, zone=UTC)
        assert (answer.because, answer.list_name) == (Because.NOT_IN_LIST, "Loyalty")
        put_in(conn, ensure_list(conn, "Loyalty", AFTER), [contact], AFTER)
        assert why_not(conn, contact, campaign, zone=UTC).because is Because.IN_LIST


def test_a_filter_says_which_condition_keeps_them_out_now(folder: Folder) -> None:
    woman = GenderIs(gender=Gender.FEMALE)
    with writing(folder.store) as conn:
        contact = maria(conn)
        asked = why_not(conn, contact, launched(conn, to=Filter((woman,))), zone=UTC)
        assert (asked.because, asked.condition) == (Because.NOT_MATCHING, woman)
        conn.execute("UPDATE contacts SET gender = 'female'")
        assert because(conn, contact, launched(conn, to=Filter((woman,))))[0] is Because.MATCHING
        never = why_not(conn, contact, launched(conn, to=Filter((), (woman,))), zone=UTC)
        assert (never.because, never.condition) == (Because.EXCLUDED, woman)


def test_a_filter_with_something_that_is_gone_says_nothing(folder: Folder) -> None:
    with writing(folder.store) as conn:
        gone = Filter((TagIs(TagId(9), called="VIP"),))
        assert because(conn, maria(conn), launched(conn, to=gone))[0] is Because.NOT_ON_RECORD


def test_the_consent_of_the_number_counts_that_was_theirs_then(folder: Folder) -> None:
    with writing(folder.store) as conn:
        contact, campaign = maria(conn), launched(conn)
        opt_out(conn, MARIA, "a call", BEFORE)
        edit_person(conn, contact, Phone(number(41), ""), PersonForm("", "Μαρία", consent=Consent.OPTED_OUT), AFTER)
        answer = why_not(conn, contact, campaign, zone=UTC)
        assert (answer.because, answer.at, answer.number) == (Because.OPTED_OUT, BEFORE, MARIA)


def test_what_has_not_started_or_was_cancelled_before(folder: Folder) -> None:
    draft = add_draft(folder)
    with writing(folder.store) as conn:
        contact = maria(conn)
        assert because(conn, contact, draft) == (Because.NOT_STARTED, None)
        assert started_campaigns(conn) == []
        move_campaign(conn, draft, CampaignStatus.SCHEDULED, NOW, scheduled_for=AFTER)
        assert because(conn, contact, draft) == (Because.NOT_STARTED, None)
        move_campaign(conn, draft, CampaignStatus.CANCELLED, NOW)
        assert because(conn, contact, draft) == (Because.CANCELLED, None)
        assert [one.id for one in started_campaigns(conn)] == [draft]


@pytest.mark.parametrize("status", Status)
def test_a_message_says_it_by_its_status(folder: Folder, status: Status) -> None:
    (contact,) = add_contacts(folder, [Person(number(0, campaign=1), "Μαρία")])
    made = add_campaign(folder, [status])
    with writing(folder.store) as conn:
        answer = why_not(conn, contact, made.campaign, zone=UTC)
    assert (answer.because, answer.status, answer.number) == (Because.MESSAGE, status, "")
    if status is Status.SKIPPED:
        assert answer.why is Why.OPTED_OUT
        assert answer.launched is not None
        assert answer.at is not None
        assert answer.at > answer.launched


def test_a_message_to_the_number_of_somebody_who_was_merged_says_so(folder: Folder) -> None:
    one, other = add_contacts(folder, [Person(number(9), "Μαρία"), Person(number(0, campaign=1), "PAPPA M.")])
    made = add_campaign(folder, [Status.DELIVERED])
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET contact_id = ?", (other,))
        entry = merge_people(conn, one, other, AFTER)
        answer = why_not(conn, one, made.campaign, zone=UTC)
        assert (answer.status, answer.number) == (Status.DELIVERED, number(0, campaign=1))
        split_people(conn, entry, AFTER)
        assert why_not(conn, one, made.campaign, zone=UTC).because is Because.NOT_ON_RECORD


def test_a_search_answers_for_the_first_and_counts_the_rest(folder: Folder) -> None:
    add_contacts(folder, [Person(number(at, campaign=7), f"Μαρία {at}") for at in range(7)])
    with writing(folder.store) as conn:
        campaign = launched(conn)
        answers, total = why_not_found(conn, "μαρια", campaign, zone=UTC)
        assert [person.name for person, _ in answers] == [f"Μαρία {at}" for at in range(5)]
        assert total == 7
        assert why_not_found(conn, "zzz", campaign, zone=UTC) == ([], 0)
        with pytest.raises(Refused):
            why_not(conn, ContactId(1), CampaignId(99), zone=UTC)
