"""The campaigns of a period as CSV: it adds up, spreadsheets can read it, and no cell of it is run."""

import csv
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.domain.message import Status
from app.pipeline.report_commands import ReportCommands
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.reads.billed import Spent
from app.storage.settings import change_setting
from tests.makers import NOW, add_campaign, clock, make_store


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = make_store(tmp_path)
    setting(folder, "store.time_zone", "Europe/Athens")
    return folder


@pytest.fixture
def reports(folder: Folder) -> ReportCommands:
    return ReportCommands(folder, clock())


def setting(folder: Folder, key: str, text: str) -> None:
    with writing(folder.store) as conn:
        change_setting(conn, key, text)


def lines(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_each_line_adds_up_and_has_the_shops_time(folder: Folder, reports: ReportCommands, tmp_path: Path) -> None:
    statuses = [*Status, Status.DELIVERED]
    add_campaign(folder, statuses, name="Χριστούγεννα")
    file = tmp_path / "campaigns.csv"
    assert reports.write_campaigns(file, since=None) == 1
    (line,) = lines(file)
    assert (line["Campaign"], line["Sent at"]) == ("Χριστούγεννα", "2026-11-23 14:00:00+02:00")
    assert sum(int(line[status.replace("_", " ").capitalize()]) for status in Status) == int(line["Messages"])
    assert int(line["Messages"]) == len(statuses)
    assert line["Delivered"] == "2"
    assert (line["Price per segment"], line["Cost"], line["Currency"]) == ("", "", "")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_cost_is_written_when_a_price_is_known(folder: Folder, reports: ReportCommands, tmp_path: Path) -> None:
    setting(folder, "price.segment", "0.05")
    add_campaign(folder, [Status.DELIVERED] * 3)
    reports.write_campaigns(tmp_path / "campaigns.csv", since=None)
    (line,) = lines(tmp_path / "campaigns.csv")
    assert (line["Segments billed"], line["Price per segment"], line["Cost"], line["Currency"]) == (
        "3",
        "0.05",
        "0.15",
        "EUR",
    )


def test_a_name_that_a_spreadsheet_would_run_is_made_harmless(
    folder: Folder, reports: ReportCommands, tmp_path: Path
) -> None:
    add_campaign(folder, [Status.DELIVERED], name='=HYPERLINK("http://x")')
    reports.write_campaigns(tmp_path / "campaigns.csv", since=None)
    assert lines(tmp_path / "campaigns.csv")[0]["Campaign"] == '\'=HYPERLINK("http://x")'


def test_only_the_campaigns_of_the_period_are_written(folder: Folder, reports: ReportCommands, tmp_path: Path) -> None:
    add_campaign(folder, [Status.DELIVERED], name="Old", now=NOW - timedelta(days=40))
    add_campaign(folder, [Status.DELIVERED], name="New")
    assert reports.write_campaigns(tmp_path / "campaigns.csv", since=NOW - timedelta(days=7)) == 1
    assert [line["Campaign"] for line in lines(tmp_path / "campaigns.csv")] == ["New"]


def test_a_place_that_cannot_be_written_is_refused_and_leaves_nothing(reports: ReportCommands, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        reports.write_campaigns(tmp_path / "no such folder" / "campaigns.csv", since=None)
    assert not (tmp_path / "no such folder").exists()


def test_a_month_is_the_shops(folder: Folder) -> None:
    setting(folder, "price.segment", "0.05")
    add_campaign(folder, [Status.DELIVERED], now=NOW.replace(month=10, day=31, hour=21, minute=50))
    add_campaign(folder, [Status.DELIVERED] * 2, now=NOW.replace(month=10, day=31, hour=22, minute=5))
    assert ReportCommands(folder, clock()).spent_this_month() == Spent(Decimal("0.10"), "EUR")
