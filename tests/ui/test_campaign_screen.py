"""One campaign on screen: its figures add up, its filters filter, its messages can be looked into."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus, Hold, Settlement
from app.domain.draft import DraftContent
from app.domain.fitting import Fit, fitted
from app.domain.ids import CampaignId, ContactId
from app.domain.message import Status, digest
from app.domain.segments import Encoding
from app.storage.campaigns import insert_campaign, move_campaign, pause_campaign
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.outbox.freeze import Frozen, freeze
from app.ui.figures import day_time
from app.ui.main_window import MainWindow
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, Made, add_campaign, add_draft, number
from tests.ui.changing import deliver, move
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, dialogs, until, words

ONE_OF_EACH = list(Status)


@pytest.fixture
def mixed(folder: Folder) -> Made:
    return add_campaign(folder, ONE_OF_EACH, text="Γεια σου Ελένη! Σήμερα −20% σε όλα τα παλτό.")


def choose(qtbot: QtBot, window: MainWindow, row: int) -> None:
    until(qtbot, lambda: window.campaign.model.message_at(row) is not None)
    window.campaign.table.setCurrentIndex(window.campaign.model.index(row, 0))
    until(qtbot, lambda: "Queued" in words(window.campaign.inspector))


def test_the_chips_add_up_to_all(qtbot: QtBot, open_window: OpenWindow, mixed: Made) -> None:
    window = open_window(campaign=mixed.campaign)
    chips = window.campaign.chips
    counts = {status: int(chips.chip(status).text().split()[-1]) for status in (None, *Status)}
    assert counts.pop(None) == sum(counts.values()) == len(ONE_OF_EACH)
    assert all(chips.chip(status).isVisible() for status in Status)


def test_sent_is_what_mitto_took(open_window: OpenWindow, mixed: Made) -> None:
    window = open_window(campaign=mixed.campaign)
    assert window.campaign.strip.line.strong == "4 of 10 sent"
    assert window.campaign.strip.line.beside == "· 40.0 %"


def test_who_waits_is_said_with_the_day(folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.ACCEPTED] * 3 + [Status.QUEUED] * 2)
    with writing(folder.store) as conn:
        conn.execute(
            """UPDATE messages SET not_before = '2026-11-26T10:00:00.000Z', why = 'too_often'
               WHERE campaign_id = ? AND status = 'queued'""",
            (made.campaign,),
        )
    window = open_window(campaign=made.campaign)
    when = day_time(datetime(2026, 11, 26, 10, tzinfo=UTC))
    assert f"2 wait until {when} · " in window.campaign.strip.line.right


def test_figures_and_cells_follow_the_store(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.ACCEPTED] * 5 + [Status.QUEUED])
    window = open_window(campaign=made.campaign)
    until(qtbot, lambda: window.campaign.model.message_at(0) is not None)
    deliver(folder, *made.messages[:3])
    until(qtbot, lambda: window.campaign.chips.chip(Status.DELIVERED).text() == "Delivered  3")
    until(qtbot, lambda: window.campaign.model.message_at(0).status is Status.DELIVERED)  # type: ignore[union-attr]
    assert window.campaign.chips.chip(Status.ACCEPTED).text() == "Accepted  2"


def test_a_chip_filters_and_all_brings_everything_back(qtbot: QtBot, open_window: OpenWindow, mixed: Made) -> None:
    window = open_window(campaign=mixed.campaign)
    model = window.campaign.model
    until(qtbot, lambda: model.rowCount() == 10)
    window.campaign.chips.chip(Status.REJECTED).click()
    until(qtbot, lambda: model.rowCount() == 1)
    assert model.message_at(0).status is Status.REJECTED  # type: ignore[union-attr]
    window.campaign.chips.chip(None).click()
    until(qtbot, lambda: model.rowCount() == 10)


def test_a_filter_that_runs_empty_says_so_and_leads_back(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.ACCEPTED, Status.QUEUED])
    window = open_window(campaign=made.campaign)
    window.campaign.chips.chip(Status.ACCEPTED).click()
    until(qtbot, lambda: window.campaign.model.rowCount() == 1)
    deliver(folder, made.messages[0])
    until(qtbot, window.campaign.no_rows.isVisible)
    assert window.campaign.no_rows.heading.text() == "No message here now"
    window.campaign.no_rows.action.click()
    until(qtbot, lambda: window.campaign.model.rowCount() == 2)
    assert window.campaign.table.isVisible()


def test_a_message_tells_its_text_and_what_happened_to_it(qtbot: QtBot, open_window: OpenWindow, mixed: Made) -> None:
    window = open_window(campaign=mixed.campaign)
    choose(qtbot, window, ONE_OF_EACH.index(Status.DELIVERED))
    until(qtbot, lambda: "Delivered" in words(window.campaign.inspector))
    said = words(window.campaign.inspector)
    assert "Γεια σου Ελένη! Σήμερα −20% σε όλα τα παλτό." in said
    assert "Handed to Mitto, attempt 1" in said
    assert not window.campaign.inspector.mark_sent.isVisible()


@pytest.mark.parametrize("press", [("mark_sent", Settlement.SENT), ("drop", Settlement.DROP)])
def test_an_unconfirmed_message_can_be_settled_with_one_press(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, mixed: Made, press: tuple[str, Settlement]
) -> None:
    window = open_window(campaign=mixed.campaign)
    row = ONE_OF_EACH.index(Status.UNCONFIRMED)
    choose(qtbot, window, row)
    button = getattr(window.campaign.inspector, press[0])
    button.click()
    button.click()
    until(qtbot, lambda: commands.asked and not commands.busy)
    assert commands.asked == [("settle", mixed.campaign, press[1], number(row, campaign=mixed.campaign))]


def test_sending_an_unconfirmed_message_again_warns_that_it_may_arrive_twice(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, mixed: Made
) -> None:
    window = open_window(campaign=mixed.campaign)
    row = ONE_OF_EACH.index(Status.UNCONFIRMED)
    choose(qtbot, window, row)
    window.campaign.inspector.send_again.click()
    question = dialog(qtbot, window, Question)
    assert "twice" in words(question)
    assert commands.asked == []
    question.yes.click()
    until(qtbot, lambda: commands.asked)
    assert commands.asked == [("settle", mixed.campaign, Settlement.RESEND, number(row, campaign=mixed.campaign))]


def test_the_inspector_stays_with_its_message_when_that_leaves_the_filter(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    made = add_campaign(folder, [Status.UNCONFIRMED, Status.UNCONFIRMED, Status.QUEUED])
    window = open_window(campaign=made.campaign)
    window.campaign.chips.chip(Status.UNCONFIRMED).click()
    until(qtbot, lambda: window.campaign.model.rowCount() == 2)
    choose(qtbot, window, 0)
    move(folder, "accepted", made.messages[0])
    until(qtbot, lambda: window.campaign.model.rowCount() == 1)
    until(qtbot, lambda: not window.campaign.inspector.mark_sent.isVisible())
    assert "Person 0" in words(window.campaign.inspector)
    assert window.campaign.table.selectionModel().selectedRows() == []


def test_unconfirmed_messages_are_announced_and_one_press_shows_them(
    qtbot: QtBot, open_window: OpenWindow, mixed: Made
) -> None:
    window = open_window(campaign=mixed.campaign)
    banner = window.campaign.unconfirmed
    assert banner.isVisible()
    assert banner.words().startswith("1 message may or may not have been sent.")
    banner.action.click()
    until(qtbot, lambda: window.campaign.model.rowCount() == 1)
    assert not banner.isVisible()


def test_a_paused_campaign_says_why_and_what_to_do(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        pause_campaign(conn, made.campaign, Hold.ACCOUNT, NOW)
    window = open_window(campaign=made.campaign)
    assert "Mitto refused the key" in window.campaign.hold.words()
    assert window.campaign.buttons.resume.isVisible()
    assert not window.campaign.buttons.pause.isVisible()


@pytest.mark.parametrize(("hold", "page"), [(Hold.MONTHLY_CEILING, "sending"), (Hold.NO_CREDENTIALS, "mitto")])
def test_what_is_changed_in_settings_is_one_click_away(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, hold: Hold, page: str
) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        pause_campaign(conn, made.campaign, hold, NOW)
    window = open_window(campaign=made.campaign)
    with qtbot.waitSignal(window.desk.routes.settings) as led:
        window.campaign.hold.action.click()
    assert led.args == [page]


def test_one_that_asks_before_the_rest_says_how_the_first_people_fared(folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.DELIVERED] * 8 + [Status.UNDELIVERED, Status.ACCEPTED] + [Status.QUEUED] * 60)
    with writing(folder.store) as conn:
        conn.execute(
            "UPDATE runs SET first_stage = 2, first_from = ?, first_to = ?", (made.messages[0], made.messages[9])
        )
        pause_campaign(conn, made.campaign, Hold.STAGED, NOW)
    window = open_window(campaign=made.campaign)
    assert "8 of 10 delivered, 1 undelivered, 1 without a report yet" in window.campaign.hold.words()
    assert window.campaign.buttons.resume.text() == "Go on with the rest"


def scheduled(folder: Folder) -> CampaignId:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW)
    return campaign


def test_a_campaign_that_starts_shows_its_messages_though_nothing_else_happens(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    campaign = scheduled(folder)
    window = open_window(campaign=campaign)
    until(qtbot, lambda: window.campaign.planned.planned is not None and not window.campaign.model.waiting)
    with writing(folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.SENDING, NOW)
        to, text = number(1), "Hello"
        frozen = Frozen(ContactId(1), "Ελένη", to, text, digest(to, text), Encoding.GSM7, 1)
        freeze(conn, campaign, iter([frozen]), largest_batch=200, now=NOW)
    until(qtbot, window.campaign.table.isVisible)
    until(qtbot, lambda: window.campaign.model.message_at(0) is not None)


def test_a_campaign_that_is_planned_for_nobody_offers_to_import(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    window = open_window(campaign=scheduled(folder))
    until(qtbot, window.campaign.planned.add_people.isVisible)


def test_a_campaign_that_is_not_there_is_an_error(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    window = open_window()
    window.open_campaign(add_draft(folder) + 50)  # type: ignore[arg-type]
    until(qtbot, window.campaign.empty.isVisible)
    assert "There is no campaign" in words(window.campaign.empty)
    assert dialogs(window, Question) == []


def test_another_campaign_shows_nothing_of_the_one_before(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, mixed: Made
) -> None:
    other = add_campaign(folder, [Status.DELIVERED], name="Other")
    window = open_window(campaign=mixed.campaign)
    choose(qtbot, window, 0)
    window.campaign.chips.chip(Status.REJECTED).click()
    window.open_campaign(other.campaign)
    assert not window.campaign.inspector.isVisible()
    assert window.campaign.chips.chip(None).isChecked()
    until(qtbot, lambda: window.campaign.model.rowCount() == 1 and window.campaign.seen is not None)
    assert window.campaign.model.message_at(0).status is Status.DELIVERED  # type: ignore[union-attr]
    assert window.campaign.strip.line.strong == "1 of 1 sent"


def test_a_cancelled_campaign_offers_no_more_steering(folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        move_campaign(conn, made.campaign, CampaignStatus.CANCELLED, NOW)
    window = open_window(campaign=made.campaign)
    buttons = window.campaign.buttons
    assert not any(button.isVisible() for button in (buttons.pause, buttons.resume, buttons.cancel))
    assert buttons.export.isVisible()


def test_a_campaign_that_is_planned_says_and_counts_what_is_made_to_fit(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    with writing(folder.store) as conn:
        long = "Η νέα συλλογή έφτασε, και είναι όλη στο κατάστημα από σήμερα το πρωί."
        content = DraftContent("Sale", long, fit=Fit.CAPITALS)
        campaign = insert_campaign(conn, content, NOW)
        move_campaign(conn, campaign, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW)
    window = open_window(campaign=campaign)
    until(qtbot, lambda: window.campaign.planned.planned is not None)
    found = window.campaign.planned.planned
    assert found is not None
    assert found.text == fitted(long, Fit.CAPITALS) != long
    assert ("Text", "1 segment each, before names are filled in") in found.facts()
