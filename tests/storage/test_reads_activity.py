"""What the Activity screen knows beside the journal's rows, and the journal narrowed to some kinds."""

from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, JournalId
from app.domain.journal import Event
from app.domain.message import Status
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.storage.outbox.settle import settle_as_dropped
from app.storage.reads.activity import Known, Open, known, still_open
from app.storage.reads.journal import journal_row, last_id, newest, undone
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, make_store, number


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def test_rows_of_some_kinds_are_paged_by_key(folder: Folder) -> None:
    with writing(folder.store) as conn:
        for kind in (Event.GATE_CLOSED, Event.GATE_OPENED, Event.STALLED) * 3:
            note(conn, kind, NOW)
    gate = {Event.GATE_CLOSED, Event.GATE_OPENED}
    with reading(folder.store) as conn:
        first = newest(conn, kinds=gate, limit=4)
        second = newest(conn, kinds=gate, before=first[-1].id, limit=4)
    assert [row.id for row in (*first, *second)] == [8, 7, 5, 4, 2, 1]
    assert {row.kind for row in first} == gate


def test_one_row_is_read_by_its_id_and_a_missing_one_is_refused(folder: Folder) -> None:
    draft = add_draft(folder)
    with reading(folder.store) as conn:
        assert journal_row(conn, last_id(conn)).campaign == draft
        with pytest.raises(Refused) as refused:
            journal_row(conn, JournalId(99))
    assert refused.value.reason is Reason.NOT_FOUND


def test_names_are_those_that_the_rows_speak_of_and_no_others(folder: Folder) -> None:
    named, nameless = add_contacts(folder, [Person(number(1), name="Νίκος"), Person(number(2))])
    draft, other = add_draft(folder, name="Weekend"), add_draft(folder, name="Other")
    with writing(folder.store) as conn:
        conn.execute("UPDATE campaigns SET deleted_at = updated_at WHERE id = ?", (draft,))
        first = last_id(conn)
        note(conn, Event.DRAFT_DELETED, NOW, campaign=draft)
        for contact in (named, nameless):
            note(conn, Event.CONTACT_ADDED, NOW, data={"contact": contact})
        for at in (1, 2, 3):
            note(conn, Event.OPTED_OUT, NOW, data={"number": number(at)})
    with reading(folder.store) as conn:
        found = known(conn, [row for row in newest(conn) if row.id > first])
        assert known(conn, []) == Known()
    assert found.campaigns == {draft: "Weekend"}
    assert other not in found.campaigns
    assert found.people == {number(1): "Νίκος"}
    assert found.contacts == {named: "Νίκος", nameless: number(2)}


def test_names_of_two_pages_are_put_together() -> None:
    one, two = CampaignId(1), CampaignId(2)
    both = Known({one: "a"}, tests={1: "accepted"}) | Known({one: "b", two: "c"}, tests={1: "delivered"})
    assert both == Known({one: "b", two: "c"}, tests={1: "delivered"})


def test_what_is_still_open_is_told_of_the_campaigns_that_are_asked_for(folder: Folder) -> None:
    first = add_campaign(folder, [Status.UNCONFIRMED, Status.UNCONFIRMED]).campaign
    second = add_campaign(folder, [Status.UNCONFIRMED]).campaign
    with reading(folder.store) as conn:
        assert still_open(conn, {first, second}).unconfirmed == {first: 2, second: 1}
        assert still_open(conn, {second}).unconfirmed == {second: 1}
        assert still_open(conn, ()) == Open()
    with writing(folder.store) as conn:
        settle_as_dropped(conn, second, None, NOW)
    with reading(folder.store) as conn:
        assert still_open(conn, {second}).unconfirmed == {}


def test_rows_that_were_undone_are_known(folder: Folder) -> None:
    with writing(folder.store) as conn:
        note(conn, Event.UNDONE, NOW, data={"of": 7, "what": "setting_changed"})
        note(conn, Event.SETTING_CHANGED, NOW, data={"of": 8})
    with reading(folder.store) as conn:
        assert undone(conn) == {7}
