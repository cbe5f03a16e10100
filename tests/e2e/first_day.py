"""A shopkeeper's first day, by mouse and keyboard in the real program: from the welcome to the delivery report.

Run in a process of its own: `python -m tests.e2e.first_day DATA_DIR CUSTOMERS_FILE PICTURES_DIR`. Each picture shows
the window as it was at that moment.
"""

import csv
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QLineEdit

from app.cli.context import Context
from app.cli.desktop import run
from app.domain.campaign import CampaignStatus
from app.domain.contact import Consent
from app.domain.message import Status
from app.storage.reads.campaigns import CampaignRow
from app.ui.desktop import Desktop
from app.ui.screens.welcome import WelcomeScreen
from app.ui.sections import Section
from tests.e2e.robot import Robot, Story, click, drop, press, shown, the_window, window, write

NAME, TEXT = "First day", "Καλημέρα {first_name}! Σήμερα δώρο ένας καφές. Διαγραφή: myshop.gr/stop"
NEW_PEOPLE = 60
PEOPLE = 300 + NEW_PEOPLE  # practice has 300 sample customers


def first_day(customers: Path, pictures: Path) -> Story:
    """Practice, an import, a message, Send, Pause, Resume, a decision, a report, a notice, and Quit."""
    yield from _welcome(pictures)
    yield from _import(customers, pictures)
    yield from _write_campaign(pictures)
    yield from _watch(pictures)
    yield from _settle_one(pictures)
    yield from _export(pictures / "report.csv")
    yield from _look_back_and_quit(pictures)
    sys.stdout.write("quit\n")


def _welcome(pictures: Path) -> Story:
    yield lambda: window() is not None and isinstance(the_window().stage.current(), WelcomeScreen)
    yield shown("Try it with the built-in sandbox")
    _picture(pictures, "01-welcome")
    press("Try it with the built-in sandbox")
    yield lambda: window() is not None and the_window().parts.practice
    yield lambda: the_window().pulse.last is not None
    _picture(pictures, "02-practice")


def _import(customers: Path, pictures: Path) -> Story:
    drop(customers)
    importing = the_window().importing
    rows = importing.rows.table

    def ready() -> bool:
        return importing.isVisible() and importing.save.isEnabled() and bool(rows.model().index(0, 1).data())

    yield ready
    agreed = importing.consent.consent
    QTest.keyClick(agreed, Qt.Key.Key_End)
    assert agreed.currentData() == Consent.OPTED_IN
    yield ready
    _picture(pictures, "03-import")
    click(importing.save)
    yield shown("New campaign")
    _picture(pictures, "04-imported")


def _write_campaign(pictures: Path) -> Story:
    press("New campaign")
    composer = the_window().composer
    yield lambda: composer.isVisible() and composer.drafting.ready
    header = composer.header
    QTest.keyClick(header.name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(header.name, NAME)
    click(header.next)
    write(composer.message.editor, TEXT)
    assert composer.message.editor.source() == TEXT
    yield lambda: "Saved" in header.saved.text()
    _picture(pictures, "05-message")
    click(header.next)
    yield composer.when.isVisible
    _picture(pictures, "06-when")
    click(header.next)
    yield lambda: header.send.isVisible() and header.send.isEnabled()
    _picture(pictures, "07-review")
    assert str(PEOPLE) in header.send.text(), header.send.text()
    click(header.send)
    yield lambda: the_window().campaign.isVisible() and the_window().campaign.seen is not None


def _watch(pictures: Path) -> Story:
    campaign = the_window().campaign
    yield campaign.recall.isVisible
    _picture(pictures, "08-recall")
    yield lambda: _now().counts[Status.ACCEPTED] > 0
    _picture(pictures, "09-sending")
    click(campaign.buttons.pause)
    yield lambda: _now().status is CampaignStatus.PAUSED and campaign.buttons.resume.isEnabled()
    _picture(pictures, "10-paused")
    click(campaign.buttons.resume)
    yield lambda: _now().counts[Status.UNCONFIRMED] > 0 and not _now().counts[Status.QUEUED]


def _settle_one(pictures: Path) -> Story:
    campaign = the_window().campaign
    unknown = _now().counts[Status.UNCONFIRMED]
    yield campaign.unconfirmed.action.isVisible
    click(campaign.unconfirmed.action)
    yield lambda: campaign.chips.status is Status.UNCONFIRMED and campaign.model.rowCount() == unknown
    campaign.table.setFocus()
    campaign.table.selectRow(0)
    yield campaign.inspector.mark_sent.isVisible
    _picture(pictures, "11-unconfirmed")
    click(campaign.inspector.mark_sent)
    yield lambda: _now().counts[Status.UNCONFIRMED] == unknown - 1


def _export(report: Path) -> Story:
    export = the_window().campaign.buttons.export
    yield export.isEnabled
    click(export)
    yield lambda: isinstance(QApplication.activeModalWidget(), QFileDialog)
    ask = QApplication.activeModalWidget()
    assert isinstance(ask, QFileDialog)
    name = ask.findChild(QLineEdit)
    assert name is not None
    name.setText(str(report))
    ask.accept()
    yield lambda: report.exists() and QApplication.activeModalWidget() is None
    with report.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == PEOPLE


def _look_back_and_quit(pictures: Path) -> Story:
    assert "unconfirmed" in the_window().attention.notice.words()
    click(the_window().sidebar.sections[Section.ACTIVITY])
    activity = the_window().stage.current()
    yield lambda: any(view.model().rowCount() for view in activity.findChildren(QAbstractItemView))
    _picture(pictures, "12-activity")
    click(the_window().sidebar.sections[Section.OVERVIEW])
    yield shown("Review")
    _picture(pictures, "13-overview")
    the_window().activateWindow()
    yield the_window().isActiveWindow
    QTest.keyClick(the_window(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    yield lambda: window() is None


def _now() -> CampaignRow:
    seen = the_window().campaign.seen
    assert seen is not None
    return seen.campaign


def _picture(pictures: Path, name: str) -> None:
    the_window().grab().save(str(pictures / f"{name}.png"))


def main() -> int:
    """Start the program as `python main.py` does, with somebody at the mouse. 0 when the story came to its end."""
    data, customers, pictures = (Path(argument) for argument in sys.argv[1:4])
    robots: list[Robot] = []

    def watched(data_dir: Path) -> Desktop:
        desktop = Desktop(data_dir)
        robots.append(Robot(first_day(customers, pictures), desktop.application))
        return desktop

    code = run(Context(data), None, make=watched)
    return code or (0 if robots[0].ended else 4)


if __name__ == "__main__":
    sys.exit(main())
