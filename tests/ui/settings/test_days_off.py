"""Settings, Sending: whether messages go out on Sundays and holidays, and which holidays come next."""

from pytestqt.qtbot import QtBot

from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.settings import change_setting
from app.ui.forms.switch import Switch
from app.ui.screens.settings import SettingsScreen
from app.ui.settings.sending_page import SendingPage
from tests.ui.looking import until
from tests.ui.settings.at_settings import field, line, stored


def page(screen: SettingsScreen) -> SendingPage:
    screen.show_page("sending")
    found = screen.page("sending")
    assert isinstance(found, SendingPage)
    return found


def test_the_next_holidays_are_named_with_what_happens_on_them(qtbot: QtBot, screen: SettingsScreen) -> None:
    note = page(screen).holidays
    until(qtbot, lambda: note.days.text() != "")
    assert note.days.text().splitlines() == [
        "Fri 25 Dec 2026 · Christmas Day",
        "Sat 26 Dec 2026 · Glorifying Mother of God",
        "Fri 1 Jan 2027 · New Year's Day",
        "Wed 6 Jan 2027 · Epiphany",
        "Mon 15 Mar 2027 · Green Monday",
    ]
    assert note.note.text() == "Nothing goes out on these days"


def test_a_tick_lets_messages_go_out_on_holidays(qtbot: QtBot, folder: Folder, screen: SettingsScreen) -> None:
    note = page(screen).holidays
    for key in ("sending.sundays", "sending.holidays"):
        control = field(screen, "sending", key).control
        assert isinstance(control, Switch)
        assert not control.isChecked()
        control.click()
    until(qtbot, lambda: stored(folder).get("sending.sundays") == stored(folder).get("sending.holidays") == "on")
    until(qtbot, lambda: note.note.text() == "Messages go out on them too")


def test_a_country_whose_holidays_nobody_knows_has_none_and_that_is_said(
    qtbot: QtBot, folder: Folder, screen: SettingsScreen
) -> None:
    note = page(screen).holidays
    until(qtbot, lambda: note.days.text() != "")
    with writing(folder.store) as conn:
        change_setting(conn, "store.region", "XX")
    screen.refresh()
    until(qtbot, lambda: "not known, so none of them is a day off" in note.days.text())


def test_a_day_off_that_does_not_exist_is_refused_in_words(folder: Folder, screen: SettingsScreen) -> None:
    found, entry = line(screen, "sending", "sending.own_days_off")
    entry.setText("02-30")
    entry.editingFinished.emit()
    assert found.aside.text() == "Days with commas between them, the day first, such as 30/1, 6/12"
    assert "sending.own_days_off" not in stored(folder)
