"""A campaign that repeats, on its page and in lists: its rule, its next day, and the question about missed ones."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus, Hold
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId, iso
from app.domain.repeating import Every, Repeats
from app.storage.campaigns import get_campaign, move_campaign, pause_campaign
from app.storage.database import reading, writing
from app.storage.drafts import add_draft
from app.storage.folder import Folder
from app.storage.reads.next_start import next_start
from app.storage.repeats import note_days
from app.ui.main_window import MainWindow
from app.ui.models.campaign_list import Column
from app.ui.models.now_next import Column as NextColumn
from app.ui.screens.overview import OverviewScreen
from app.ui.sections import Section
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, number
from tests.ui.composing import open_shop
from tests.ui.conftest import OpenWindow
from tests.ui.looking import campaigns, dialog, until, words

WISHES = DraftContent("Wishes", "Hi {name}", "MyShop", repeats=Repeats(Every.BIRTHDAY))


@pytest.fixture
def standing(folder: Folder, commands: FakeCommands) -> CampaignId:
    """Dealt with up to 20 November; it is the 23rd, in the afternoon."""
    open_shop(folder, commands)
    with writing(folder.store) as conn:
        for at, day in enumerate(("11-21", "11-22", "12-03")):
            conn.execute("UPDATE contacts SET birthday = ? WHERE number = ?", (day, number(at)))
        made = add_draft(conn, WISHES, NOW).campaign
        move_campaign(conn, made, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + timedelta(days=1))
        note_days(conn, made, date(2026, 11, 20), NOW)
    return made


def missed(folder: Folder, campaign: CampaignId) -> None:
    with writing(folder.store) as conn:
        conn.execute("UPDATE campaigns SET scheduled_for = ?", (iso(NOW - timedelta(days=2)),))
        pause_campaign(conn, campaign, Hold.MISSED_START, NOW)


def asked(qtbot: QtBot, window: MainWindow) -> None:
    until(qtbot, window.campaign.planned.missed.isVisible)


def after(folder: Folder, campaign: CampaignId) -> tuple[CampaignStatus, date | None, list[str]]:
    with reading(folder.store) as conn:
        found = get_campaign(conn, campaign)
        days = conn.execute("SELECT occurrence FROM campaigns WHERE repeats_of = ? ORDER BY id", (campaign,))
        return found.status, found.repeated_to, [row["occurrence"] for row in days]


def test_its_page_says_when_it_goes_next_and_to_whom(
    qtbot: QtBot, open_window: OpenWindow, standing: CampaignId
) -> None:
    page = open_window(campaign=standing).campaign
    until(qtbot, lambda: page.planned.planned is not None)
    assert page.planned.planned is not None
    facts = dict(page.planned.planned.facts())
    assert facts["Repeats"] == "Every year on each person's birthday, 10:00"
    assert facts["Next"] == "Thursday 3 December 2026, 10:00: 1 person"
    assert facts["In the next 30 days"] == "1 person, about €0.02"
    assert not page.planned.change_time.isVisible()
    assert not page.planned.missed.isVisible()
    assert page.buttons.pause.isVisible()


def test_missed_days_are_asked_about_and_sent_late_after_a_confirmation(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, standing: CampaignId
) -> None:
    missed(folder, standing)
    window = open_window(campaign=standing)
    asked(qtbot, window)
    part = window.campaign.planned.missed
    assert part.words.text() == "Send to these people now, or skip them?"
    assert "off or asleep on 21 November and 22 November: 2 people got nothing yet." in words(window.campaign.hold)
    assert not window.campaign.buttons.resume.isVisible()
    part.send.click()
    question = dialog(qtbot, window, Question)
    assert "Send to 2 people now, late?" in words(question)
    assert after(folder, standing)[2] == []
    question.yes.click()
    until(qtbot, lambda: after(folder, standing)[2] == ["2026-11-21", "2026-11-22"])
    assert after(folder, standing)[:2] == (CampaignStatus.SCHEDULED, date(2026, 11, 22))


def test_missed_days_can_be_skipped(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, standing: CampaignId
) -> None:
    missed(folder, standing)
    window = open_window(campaign=standing)
    asked(qtbot, window)
    window.campaign.planned.missed.skip.click()
    until(qtbot, lambda: after(folder, standing)[0] is CampaignStatus.SCHEDULED)
    assert after(folder, standing)[1:] == (date(2026, 11, 22), [])


def test_lists_say_its_rule_and_its_next_day(qtbot: QtBot, open_window: OpenWindow, standing: CampaignId) -> None:
    window = open_window()
    window.go(Section.OVERVIEW)
    overview = window.stage.get(Section.OVERVIEW)
    assert isinstance(overview, OverviewScreen)
    model = overview.next.model
    until(qtbot, lambda: model.rowCount() == 1 and model.data(model.index(0, NextColumn.SENT)) != "")
    assert model.data(model.index(0, NextColumn.SENT)) == "3 December: 1 person"
    assert model.data(model.index(0, NextColumn.WHEN)) == "Each birthday"
    window.go(Section.CAMPAIGNS)
    rows = campaigns(window).model
    until(qtbot, lambda: rows.rowCount() == 1)
    assert rows.data(rows.index(0, Column.WHEN)) == "Each birthday"


def test_it_is_not_announced_as_the_next_start(folder: Folder, standing: CampaignId) -> None:
    with reading(folder.store) as conn:
        assert next_start(conn) is None
