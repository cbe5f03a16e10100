"""Undo from the journal: exact or refused, each row once, and told by rows of its own."""

import pytest

from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.ids import JournalId
from app.domain.journal import Event
from app.pipeline.commands import Commands
from app.storage.campaigns import get_campaign
from app.storage.contacts import ensure_list, find_list
from app.storage.database import reading, writing
from app.storage.journal import note
from app.storage.lists import delete_list, rename_list
from app.storage.reads.journal import JournalRow, last_id, newest, undone
from app.storage.reads.templates import all_templates
from tests.pipeline.desk import Desk


@pytest.fixture
def commands(desk: Desk) -> Commands:
    return Commands(desk.folder, desk.launcher, lambda: None)


def journal(desk: Desk) -> list[JournalRow]:
    """All of it, newest first."""
    with reading(desk.folder.store) as conn:
        return newest(conn)


def latest(desk: Desk, kind: Event) -> JournalId:
    return next(row.id for row in journal(desk) if row.kind is kind)


def undone_rows(desk: Desk) -> frozenset[JournalId]:
    with reading(desk.folder.store) as conn:
        return undone(conn)


def refusal(commands: Commands, entry: JournalId) -> Refused:
    with pytest.raises(Refused) as refused:
        commands.activity.undo(entry)
    return refused.value


def test_a_setting_gets_its_old_value_back_and_the_row_is_marked(desk: Desk, commands: Commands) -> None:
    before = commands.settings().sending_batch_size
    commands.change_setting("sending.batch_size", "50")
    entry = latest(desk, Event.SETTING_CHANGED)
    commands.activity.undo(entry)
    assert commands.settings().sending_batch_size == before
    mark, change = journal(desk)[:2]
    assert (mark.kind, dict(mark.data)) == (Event.UNDONE, {"of": entry, "what": "setting_changed"})
    assert dict(change.data) == {"key": "sending.batch_size", "was": "50", "now": str(before)}
    assert undone_rows(desk) == {entry}


def test_what_was_undone_is_not_undone_again_but_the_undo_can_be(desk: Desk, commands: Commands) -> None:
    commands.change_setting("sending.batch_size", "50")
    entry = latest(desk, Event.SETTING_CHANGED)
    commands.activity.undo(entry)
    assert refusal(commands, entry).reason is Reason.NOTHING_TO_DO
    commands.activity.undo(latest(desk, Event.SETTING_CHANGED))
    assert commands.settings().sending_batch_size == 50


def test_a_newer_change_of_the_setting_stands_in_the_way(desk: Desk, commands: Commands) -> None:
    commands.change_setting("sending.batch_size", "50")
    entry = latest(desk, Event.SETTING_CHANGED)
    commands.change_setting("sending.batch_size", "60")
    rows = len(journal(desk))
    assert "changed again since" in refusal(commands, entry).message
    assert commands.settings().sending_batch_size == 60
    assert len(journal(desk)) == rows


def test_the_owners_own_numbers_are_not_brought_back_and_the_reason_is_true(desk: Desk, commands: Commands) -> None:
    commands.change_setting("store.test_numbers", "6912345678")
    found = refusal(commands, latest(desk, Event.SETTING_CHANGED))
    assert found.reason is Reason.INVALID_STATUS
    assert "only the ends are noted" in found.message
    assert commands.settings().store_test_numbers == ("+306912345678",)


def test_a_setting_that_is_gone_is_refused(desk: Desk, commands: Commands) -> None:
    with writing(desk.folder.store) as conn:
        note(conn, Event.SETTING_CHANGED, desk.clock(), data={"key": "old.one", "was": "1", "now": "2"})
    assert "old.one" in refusal(commands, latest(desk, Event.SETTING_CHANGED)).message


def test_a_template_comes_back_by_undo_or_by_its_own_command_and_both_mark_the_row(
    desk: Desk, commands: Commands
) -> None:
    template = commands.templates.add(name="A", text="1")
    for by_itself in (True, False):
        commands.templates.delete(template)
        entry = latest(desk, Event.TEMPLATE_DELETED)
        if by_itself:
            commands.templates.undelete(template)
        else:
            commands.activity.undo(entry)
        assert entry in undone_rows(desk)
        assert refusal(commands, entry).reason is Reason.NOTHING_TO_DO
        with reading(desk.folder.store) as conn:
            assert [row.name for row in all_templates(conn)] == ["A"]


def test_a_templates_name_that_was_taken_since_stands_in_the_way(desk: Desk, commands: Commands) -> None:
    first = commands.templates.add(name="A", text="1")
    commands.templates.rename(first, "B")
    commands.templates.add(name="A", text="2")
    assert "“A”" in refusal(commands, latest(desk, Event.TEMPLATE_RENAMED)).message
    commands.templates.rename(first, "C")
    commands.activity.undo(latest(desk, Event.TEMPLATE_RENAMED))
    with reading(desk.folder.store) as conn:
        assert [row.name for row in all_templates(conn)] == ["A", "B"]


def test_a_later_name_stands_in_the_way_of_an_older_renaming(desk: Desk, commands: Commands) -> None:
    template = commands.templates.add(name="A", text="1")
    commands.templates.rename(template, "B")
    entry = latest(desk, Event.TEMPLATE_RENAMED)
    commands.templates.rename(template, "C")
    assert "renamed again" in refusal(commands, entry).message


def test_what_happened_to_messages_cannot_be_undone(desk: Desk, commands: Commands) -> None:
    desk.launch(1)
    assert refusal(commands, latest(desk, Event.CAMPAIGN_LAUNCHED)).reason is Reason.INVALID_STATUS


def test_a_row_that_is_not_there_is_refused(desk: Desk, commands: Commands) -> None:
    with reading(desk.folder.store) as conn:
        nowhere = JournalId(last_id(conn) + 1)
    assert refusal(commands, nowhere).reason is Reason.NOT_FOUND


def test_a_deleted_draft_comes_back(desk: Desk, commands: Commands) -> None:
    draft = commands.drafts.create(DraftContent(name="Weekend", text="Hello")).campaign
    commands.drafts.delete(draft)
    commands.activity.undo(latest(desk, Event.DRAFT_DELETED))
    with reading(desk.folder.store) as conn:
        assert get_campaign(conn, draft).text == "Hello"


def test_a_deleted_and_a_renamed_list_come_back(desk: Desk, commands: Commands) -> None:
    with writing(desk.folder.store) as conn:
        made = ensure_list(conn, "Regulars", desk.clock())
        rename_list(conn, made, "Others", desk.clock())
    renamed = latest(desk, Event.LIST_RENAMED)
    with writing(desk.folder.store) as conn:
        delete_list(conn, made, desk.clock())
    assert "renamed or deleted" in refusal(commands, renamed).message
    commands.activity.undo(latest(desk, Event.LIST_DELETED))
    commands.activity.undo(renamed)
    with reading(desk.folder.store) as conn:
        assert find_list(conn, "Regulars") == made
