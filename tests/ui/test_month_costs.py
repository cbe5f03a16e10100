"""What a month cost is told from Reports, and compared with Mitto's invoice in one sentence."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.storage.folder import Folder
from app.ui.dialogs.month_costs import MonthCostsDialog
from app.ui.models.cost_table import Column
from tests.doubles.fake_commands import FakeCommands
from tests.makers import add_campaign
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until
from tests.ui.test_reports_screen import begin

TAKEN = [Status.DELIVERED] * 7 + [Status.UNCONFIRMED, Status.REJECTED]


@pytest.fixture
def shown(qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MonthCostsDialog:
    assert commands.real is not None
    for key, value in (("segment", "0.10"), ("monthly_ceiling", "5"), ("vat_percent", "24")):
        commands.real.change_setting(f"price.{key}", value)
    add_campaign(folder, TAKEN, name="Sale")
    screen = begin(qtbot, open_window)
    screen.costs.click()
    (dialog,) = screen.window().findChildren(MonthCostsDialog)
    until(qtbot, lambda: dialog.found is not None)
    return dialog


def told(dialog: MonthCostsDialog) -> list[list[str]]:
    model = dialog.model
    return [[str(model.index(at, column).data()) for column in Column] for at in range(model.rowCount())]


def test_a_month_is_told_by_campaign_and_by_country(shown: MonthCostsDialog) -> None:
    assert shown.month.currentText() == "November 2026"
    assert told(shown) == [["Sale", "8", "8", "€0.80"]]
    shown.countries.click()
    assert told(shown) == [["Country not noted", "8", "8", "€0.80"]]
    assert (shown.spent.figure.text(), shown.spent.note.text()) == ("€0.80", "€0.99 with VAT · 8 segments")
    assert (shown.limit.figure.text(), shown.limit.note.text()) == ("€4.20", "of €5.00 a month")


def test_an_invoice_is_compared_in_one_sentence(qtbot: QtBot, shown: MonthCostsDialog) -> None:
    assert not shown.invoice.verdict.isVisible()
    shown.invoice.amount.setText("0.70")
    shown.invoice.segments.setText("7")
    shown.invoice.compare.click()
    until(qtbot, shown.invoice.verdict.isVisible)
    assert shown.invoice.verdict.text().startswith(
        "Mitto: 7 segments · €0.70. Counted here: 8 segments · €0.80. Less than was"
    )
    assert "unknown fate" in shown.invoice.verdict.text()


def test_what_is_no_invoice_is_not_compared(shown: MonthCostsDialog) -> None:
    for amount, segments in (("", ""), ("much", ""), ("0.70", "seven"), ("0.70", "-7")):
        shown.invoice.problem.setText("")
        shown.invoice.amount.setText(amount)
        shown.invoice.segments.setText(segments)
        shown.invoice.compare.click()
        assert "such as 123.45" in shown.invoice.problem.text()
    assert not shown.invoice.verdict.isVisible()


def test_mitto_is_asked_only_where_its_family_can_tell(
    qtbot: QtBot, commands: FakeCommands, shown: MonthCostsDialog
) -> None:
    assert not shown.invoice.ask.isVisible()
    assert "SMS API only" in shown.invoice.family.text()
    assert shown.invoice.family.isVisible()
    assert commands.real is not None
    commands.real.change_setting("mitto.family", "sms")
    shown.month.activated.emit(0)
    until(qtbot, shown.invoice.ask.isVisible)
    assert not shown.invoice.family.isVisible()
    shown.invoice.ask.click()
    until(qtbot, shown.invoice.problem.isVisible)
    assert "without a connection to Mitto" in shown.invoice.problem.text()
    until(qtbot, shown.invoice.ask.isEnabled)
