"""Earlier texts of a campaign: which are kept, how many, and what becomes of them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.ids import CampaignId
from app.storage.campaigns import get_campaign
from app.storage.database import Connection, writing
from app.storage.drafts import add_draft, bring_back, change_draft, delete_draft
from app.storage.erase import erase_person
from app.storage.folder import Folder
from app.storage.reads.text_versions import text_versions
from app.storage.text_versions import MOST, keep_text
from tests.makers import NOW, Person, add_contacts, number

FIRST = "Γεια σου {first_name}! Νέα συλλογή από αύριο."


def change(conn: Connection, campaign: CampaignId, text: str, now: datetime, fit: Fit = Fit.AS_TYPED) -> None:
    content = replace(get_campaign(conn, campaign).content, text=text, fit=fit)
    change_draft(conn, campaign, content, now, revision=None)


def texts(conn: Connection, campaign: CampaignId) -> list[str]:
    return [one.text for one in text_versions(conn, campaign)]


def draft(conn: Connection, text: str = FIRST) -> CampaignId:
    return add_draft(conn, DraftContent("Sale", text), NOW).campaign


def test_what_is_typed_without_a_long_pause_is_one_text(folder: Folder) -> None:
    with writing(folder.store) as conn:
        campaign = draft(conn)
        for at in range(1, 9):
            change(conn, campaign, FIRST + "!" * at, NOW + timedelta(seconds=20 * at))
        assert texts(conn, campaign) == []


def test_what_stood_for_some_minutes_is_kept_with_how_it_was_fitted(folder: Folder) -> None:
    with writing(folder.store) as conn:
        campaign = draft(conn)
        change(conn, campaign, FIRST + "!", NOW + timedelta(minutes=4), Fit.CAPITALS)
        change(conn, campaign, FIRST + "?", NOW + timedelta(minutes=8))
        found = text_versions(conn, campaign)
    assert [(one.text, one.fit) for one in found] == [(FIRST + "!", Fit.CAPITALS), (FIRST, Fit.AS_TYPED)]
    assert found[0].saved_at == NOW + timedelta(minutes=8)


def test_what_is_replaced_at_once_is_kept_however_short_it_stood(folder: Folder) -> None:
    with writing(folder.store) as conn:
        campaign = draft(conn)
        change(conn, campaign, "Another text altogether, from a template", NOW + timedelta(seconds=1))
        change(conn, campaign, "", NOW + timedelta(seconds=2))
        assert texts(conn, campaign) == ["Another text altogether, from a template", FIRST]


def test_other_changes_than_of_the_text_keep_nothing(folder: Folder) -> None:
    with writing(folder.store) as conn:
        campaign = draft(conn)
        content = get_campaign(conn, campaign).content
        change_draft(conn, campaign, replace(content, name="Other"), NOW + timedelta(hours=1), revision=None)
        assert texts(conn, campaign) == []


def test_a_text_is_kept_once_and_only_so_many(folder: Folder) -> None:
    with writing(folder.store) as conn:
        campaign, other = draft(conn), draft(conn)
        keep_text(conn, other, FIRST, Fit.AS_TYPED, NOW)
        for at in range(MOST + 5):
            keep_text(conn, campaign, f"Text {at}", Fit.AS_TYPED, NOW + timedelta(minutes=at))
        keep_text(conn, campaign, "Text 10", Fit.AS_TYPED, NOW + timedelta(days=1))
        found = texts(conn, campaign)
        assert (len(found), found[0], found[-1]) == (MOST, "Text 10", "Text 5")
        assert found.count("Text 10") == 1
        assert texts(conn, other) == [FIRST]


def test_a_deleted_draft_takes_them_along_and_brings_them_back(folder: Folder) -> None:
    with writing(folder.store) as conn:
        campaign = draft(conn)
        keep_text(conn, campaign, FIRST, Fit.AS_TYPED, NOW)
        delete_draft(conn, campaign, NOW)
        with pytest.raises(Refused) as refused:
            text_versions(conn, campaign)
        assert refused.value.reason is Reason.NOT_FOUND
        bring_back(conn, campaign, NOW)
        assert texts(conn, campaign) == [FIRST]


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("Ευχαριστούμε, Σοφία ΚΡΥΦΗ!", True),
        ("Η κ. Κρυφή, η Σοφία μας", True),
        ("Πάρε μας στο 69 0100 0001", True),
        ("Γράψε στο Secret@Shop.example", True),
        ("Χρόνια πολλά, Σοφία!", False),
        (FIRST, False),
    ],
)
def test_those_that_name_a_person_go_when_the_person_is_erased(folder: Folder, text: str, *, goes: bool) -> None:
    theirs = number(1, campaign=1)
    (contact,) = add_contacts(folder, [Person(theirs, "Σοφία Κρυφή", "Σοφία", "Κρυφή")])
    with writing(folder.store) as conn:
        conn.execute("UPDATE contacts SET email = 'secret@shop.example' WHERE id = ?", (contact,))
        campaign = draft(conn)
        keep_text(conn, campaign, text, Fit.AS_TYPED, NOW)
        erase_person(conn, theirs, NOW)
        assert texts(conn, campaign) == ([] if goes else [text])
        assert get_campaign(conn, campaign).text == FIRST
