"""Why somebody did not get a campaign, in one sentence: from the person, and from a search in the campaign."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent, PersonForm
from app.domain.message import Status, Why
from app.storage.folder import Folder
from app.storage.reads.why_not import Answer, Because
from app.ui.screens.contacts import ContactsScreen
from app.ui.sections import Section
from app.ui.why_words import sentence
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, Person, add_campaign, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

BEFORE, LAUNCH, AFTER = NOW - timedelta(days=3), NOW, NOW + timedelta(days=2)


def said(because: Because = Because.MESSAGE, **facts: object) -> str:
    answer = Answer("Weekend", because, **{"launched": LAUNCH, **facts})  # type: ignore[arg-type]
    return sentence("Maria", answer, AFTER)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            {"because": Because.OPTED_OUT, "at": BEFORE},
            "Maria did not get “Weekend”: they had opted out on 20 Nov, before it was launched.",
        ),
        (
            {"because": Because.ADDED_LATER, "at": AFTER},
            "Maria did not get “Weekend”: they were added to the contacts on 25 Nov, after it was launched on 23 Nov.",
        ),
        (
            {"because": Because.NO_CONSENT},
            "Maria did not get “Weekend”: no consent is on record from before it was launched on 23 Nov.",
        ),
        (
            {"because": Because.NOT_IN_LIST, "list_name": "VIP"},
            (
                "Maria did not get “Weekend”: it went to the list “VIP”, and they are not in it. "
                "Whether they were on 23 Nov is not on record."
            ),
        ),
        ({"because": Because.NOT_STARTED}, "Maria did not get “Weekend”: it has not started yet."),
        (
            {"status": Status.REJECTED, "why": Why.INVALID_NUMBER, "at": AFTER},
            "Maria did not get “Weekend”: Mitto refused the message on 25 Nov (Invalid number).",
        ),
        (
            {"status": Status.UNDELIVERED, "why": Why.DELIVERY_FAILED, "detail": "absent subscriber", "at": AFTER},
            (
                "Maria did not get “Weekend”: Mitto reported on 25 Nov that it did not arrive "
                "(Could not be delivered · absent subscriber)."
            ),
        ),
        (
            {"status": Status.SKIPPED, "why": Why.OPTED_OUT, "at": AFTER},
            (
                "Maria did not get “Weekend”: they opted out on 25 Nov, after it was launched and before their message "
                "went out."
            ),
        ),
        (
            {"status": Status.CANCELLED, "why": Why.OWNER_DROPPED, "at": AFTER},
            (
                "Whether Maria got “Weekend” is not known: it was unconfirmed, and you decided on 25 Nov not to send "
                "it again."
            ),
        ),
        (
            {"status": Status.DELIVERED, "at": AFTER, "number": "+306944117749"},
            "Maria got “Weekend”: Mitto reports that it arrived on 25 Nov. This was under the number +30 6944 117 749.",
        ),
    ],
)
def test_one_sentence_answers(answer: dict[str, object], words: str) -> None:
    assert said(**answer) == words  # type: ignore[arg-type]


@pytest.mark.parametrize("because", [one for one in Because if one is not Because.MESSAGE])
def test_whatever_decided_it_there_are_words(because: Because) -> None:
    words = said(because, at=AFTER, list_name="VIP")
    assert words.startswith("Maria did not get “Weekend”: ")
    assert "{" not in words


@pytest.mark.parametrize("status", Status)
def test_never_is_a_message_called_lost_that_may_have_arrived(status: Status) -> None:
    words = said(status=status, at=AFTER)
    surely_not = {Status.UNDELIVERED, Status.REJECTED, Status.CANCELLED, Status.SKIPPED}
    assert ("did not get" in words) is (status in surely_not)


def test_on_the_day_of_the_launch_the_time_says_which_came_first() -> None:
    hour = timedelta(hours=1)
    words = said(Because.ADDED_LATER, at=LAUNCH + hour)
    early, late = (f"{(LAUNCH + by).astimezone():%H:%M:%S}" for by in (timedelta(), hour))
    assert f"on 23 Nov, {late}, after it was launched on 23 Nov, {early}." in words


def test_the_panel_answers_for_the_campaign_that_is_chosen(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    made = add_campaign(folder, [Status.DELIVERED], name="Weekend")
    contact = commands.people.add(PersonForm(number(9), "Μαρία Παππά", "Μαρία"))
    window = open_window()
    window.desk.routes.contact.emit(contact)
    screen = window.stage.get(Section.CONTACTS)
    assert isinstance(screen, ContactsScreen)
    why = screen.panel.why
    until(qtbot, lambda: why.isVisible() and why.campaign.count() == 2)
    assert why.heading.text() == "Why did Μαρία not get a campaign?"
    assert why.campaign.itemText(1) == "Weekend · 23 Nov"
    why.campaign.setCurrentIndex(why.campaign.findData(made.campaign))
    why.campaign.activated.emit(1)
    until(qtbot, why.answer.isVisible)
    assert why.answer.text() == (
        "Μαρία did not get “Weekend”: no consent is on record from before it was launched on 23 Nov."
    )
    why.campaign.setCurrentIndex(0)
    why.campaign.activated.emit(0)
    assert not why.answer.isVisible()


def test_a_search_in_the_campaign_that_finds_nobody_says_why(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    made = add_campaign(folder, [Status.DELIVERED], name="Weekend")
    add_contacts(folder, [Person(number(9), "Μαρία Παππά", "Μαρία", consent=Consent.UNKNOWN)])
    window = open_window(campaign=made.campaign)
    messages = window.campaign.messages
    messages.search.setText("μαρια")
    until(qtbot, lambda: "Μαρία Παππά did not get “Weekend”: no consent" in messages.no_rows.words.text())
    assert messages.no_rows.action.text() == "Clear the search"
    messages.search.setText("zzz")
    until(qtbot, lambda: "Nobody among your contacts has “zzz”" in messages.no_rows.words.text())
