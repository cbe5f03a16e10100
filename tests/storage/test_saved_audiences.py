"""Saved audiences: one name each, changed without changing any campaign, deleted and brought back."""

import pytest

from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.ids import AudienceId, ListId
from app.domain.journal import Event
from app.domain.people_filter import EVERYBODY, Filter, ListIs, in_list
from app.storage.campaigns import create_campaign, get_campaign
from app.storage.contacts import ensure_list
from app.storage.database import Connection
from app.storage.drafts import add_draft, copy_campaign
from app.storage.lists import delete_list
from app.storage.reads.journal import newest
from app.storage.reads.saved_audiences import all_saved, audience_named, find_audience, saved_audience
from app.storage.saved_audiences import (
    bring_audience_back,
    change_audience,
    delete_audience,
    rename_audience,
    save_audience,
)
from tests.makers import NOW


@pytest.fixture
def loyalty(conn: Connection) -> ListId:
    return ensure_list(conn, "Loyalty", NOW)


@pytest.fixture
def saved(conn: Connection, loyalty: ListId) -> AudienceId:
    return save_audience(conn, "Καλοί πελάτες", in_list(loyalty, "Loyalty"), NOW)


def told(conn: Connection) -> tuple[Event, dict[str, object]]:
    row = newest(conn, limit=1)[0]
    return row.kind, dict(row.data)


def reason(refused: pytest.ExceptionInfo[Refused]) -> Reason:
    assert "Nothing was" in refused.value.message
    return refused.value.reason


def test_it_is_kept_as_it_was_saved_and_found_in_any_spelling(
    conn: Connection, saved: AudienceId, loyalty: ListId
) -> None:
    assert told(conn) == (Event.AUDIENCE_SAVED, {"audience": saved, "name": "Καλοί πελάτες"})
    assert [(one.id, one.name, one.filter) for one in all_saved(conn)] == [(saved, "Καλοί πελάτες", in_list(loyalty))]
    assert find_audience(conn, "ΚΑΛΟΙ ΠΕΛΑΤΕΣ").id == saved
    assert audience_named(conn, "others") is None
    with pytest.raises(Refused, match="no saved audience “others”") as refused:
        find_audience(conn, "others")
    assert reason(refused) is Reason.NOT_FOUND


@pytest.mark.parametrize("name", ["", "  ", "καλοι πελατες"])
def test_a_name_is_needed_and_is_free(conn: Connection, saved: AudienceId, name: str) -> None:
    with pytest.raises(Refused) as refused:
        save_audience(conn, name, EVERYBODY, NOW)
    assert reason(refused) is Reason.BAD_VALUE
    other = save_audience(conn, "Others", EVERYBODY, NOW)
    with pytest.raises(Refused):
        rename_audience(conn, other, name, NOW)
    assert saved_audience(conn, other).name == "Others"


def test_a_filter_that_cannot_hold_is_not_saved(conn: Connection, saved: AudienceId) -> None:
    gone = in_list(ListId(99), "Gone")
    for save in (lambda: save_audience(conn, "New", gone, NOW), lambda: change_audience(conn, saved, gone, NOW)):
        with pytest.raises(Refused, match="the list “Gone”, which is deleted"):
            save()
    assert [one.id for one in all_saved(conn)] == [saved]


def test_a_change_of_it_changes_no_campaign(conn: Connection, saved: AudienceId, loyalty: ListId) -> None:
    content = DraftContent("Weekend", filter=saved_audience(conn, saved).filter, audience=saved)
    draft = add_draft(conn, content, NOW).campaign
    assert change_audience(conn, saved, EVERYBODY, NOW)
    assert told(conn) == (Event.AUDIENCE_CHANGED, {"audience": saved, "name": "Καλοί πελάτες"})
    assert not change_audience(conn, saved, EVERYBODY, NOW)
    found = get_campaign(conn, draft)
    assert (found.filter, found.audience) == (in_list(loyalty), saved)
    copied = get_campaign(conn, copy_campaign(conn, draft, "Again", NOW))
    assert (copied.filter, copied.audience) == (in_list(loyalty), saved)


def test_a_deleted_one_comes_back_unless_its_name_is_taken(conn: Connection, saved: AudienceId) -> None:
    delete_audience(conn, saved, NOW)
    assert told(conn) == (Event.AUDIENCE_DELETED, {"audience": saved, "name": "Καλοί πελάτες"})
    assert all_saved(conn) == []
    for touch in (
        lambda: delete_audience(conn, saved, NOW),
        lambda: rename_audience(conn, saved, "Other", NOW),
        lambda: saved_audience(conn, saved),
    ):
        with pytest.raises(Refused) as refused:
            touch()
        assert reason(refused) is Reason.NOT_FOUND
    other = save_audience(conn, "Καλοι πελατες", EVERYBODY, NOW)
    with pytest.raises(Refused, match="already"):
        bring_audience_back(conn, saved, NOW)
    rename_audience(conn, other, "Others", NOW)
    bring_audience_back(conn, saved, NOW)
    assert told(conn) == (Event.AUDIENCE_BROUGHT_BACK, {"audience": saved, "name": "Καλοί πελάτες"})
    assert [one.name for one in all_saved(conn)] == ["Others", "Καλοί πελάτες"]
    with pytest.raises(Refused, match="is not deleted"):
        bring_audience_back(conn, saved, NOW)


@pytest.mark.parametrize("excludes", [False, True])
def test_a_list_that_a_waiting_campaign_speaks_of_is_not_deleted(
    conn: Connection, loyalty: ListId, excludes: bool
) -> None:
    condition = (ListIs(loyalty),)
    chosen = Filter(never=condition) if excludes else Filter(condition)
    create_campaign(conn, name="Weekend", text="Hi", sender="", chosen=chosen, now=NOW)
    with pytest.raises(Refused, match="“Weekend” needs this list"):
        delete_list(conn, loyalty, NOW)
    other = ensure_list(conn, "Other", NOW)
    assert delete_list(conn, other, NOW) == 0
