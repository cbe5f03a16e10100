"""A report on paper has every figure of the screen, as text, on as many sheets as it takes."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import Refused
from app.domain.message import Status
from app.domain.settings import Settings
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.results import Report, report
from app.ui.report_page import Heading, page
from app.ui.report_print import ask_printer, pdf, write_pdf
from tests.makers import NOW, add_campaign
from tests.ui.pdf_text import sheets

HEADING = Heading("Last 90 days", "Retail Send · Mon 23 Nov, 14:00")


@pytest.fixture
def found(folder: Folder) -> Report:
    add_campaign(folder, [Status.DELIVERED] * 8 + [Status.REJECTED], name="Back to school", now=NOW - timedelta(days=9))
    add_campaign(folder, [Status.DELIVERED] * 18 + [Status.UNDELIVERED, Status.UNCONFIRMED], name="Εκπτώσεις <50%>")
    with reading(folder.store) as conn:
        return replace(report(conn, None), settings=Settings(price_segment=Decimal("0.05")))


def test_a_sheet_has_the_figures_the_campaigns_the_times_and_the_reasons(qapp: QApplication, found: Report) -> None:
    (sheet,) = sheets(pdf(page(found, found.results[0], HEADING), "Report"))
    for words in (
        "Reports · Last 90 days",
        "Retail Send · Mon 23 Nov, 14:00",
        "in 2 campaigns",
        "89.6 %",
        "Εκπτώσεις <50%>",
        "Back to school",
        "Time to deliver, Εκπτώσεις <50%>",
        "2–10 min",
        "Could not be delivered · absent subscriber",
        "Correct these numbers, or remove the contacts",
    ):
        assert words.replace(" ", "") in sheet.replace(" ", "")  # a line may end at any space


def test_money_is_printed_only_when_a_price_is_known(qapp: QApplication, found: Report) -> None:
    priced = sheets(pdf(page(found, None, HEADING), "Report"))[0]
    unpriced = sheets(pdf(page(replace(found, settings=Settings()), None, HEADING), "Report"))[0]
    assert "Spent" in priced
    assert "Cost" in priced
    assert "€" in priced
    assert "Spent" not in unpriced
    assert "Cost" not in unpriced
    assert "€" not in unpriced


def test_many_campaigns_take_several_sheets_with_the_headings_on_each(qapp: QApplication, found: Report) -> None:
    many = replace(found, results=[*found.results] * 60)
    printed = sheets(pdf(page(many, None, HEADING), "Report"))
    assert len(printed) >= 3
    assert sum(sheet.count("Back to school") for sheet in printed) == 60
    assert all("Not deliveredUnconfirmed" in sheet for sheet in printed[:-1])


def test_a_pdf_is_a4(qapp: QApplication, found: Report) -> None:
    assert b"/MediaBox [0 0 595" in pdf(page(found, None, HEADING), "Report")


def test_a_file_that_cannot_be_written_is_refused(qapp: QApplication, found: Report, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        write_pdf("<p>Hello</p>", "Report", tmp_path / "no such folder" / "report.pdf")


def test_what_is_chosen_in_the_print_dialog_prints_the_page(
    qtbot: QtBot, qapp: QApplication, found: Report, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ask_printer(page(found, None, HEADING), "Report", parent)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    assert "Back to school" in sheets((tmp_path / "printed.pdf").read_bytes())[0]
