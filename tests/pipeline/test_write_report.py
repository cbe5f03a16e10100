"""The delivery report: every message once, as it stood at one moment, in a file that is whole or not there."""

import csv
import tracemalloc
from collections import Counter
from datetime import UTC, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.domain.campaign import CampaignStatus, RunCause
from app.domain.errors import Reason, Refused
from app.domain.ids import BatchId, CampaignId
from app.domain.message import Status, Why
from app.domain.progress import Cancelled, Progress, ignore_progress
from app.domain.vocabulary import STATUS_WORDS, WHY_WORDS
from app.pipeline.csv_file import plain_cell
from app.pipeline.write_report import COLUMNS, write_report
from app.storage.campaigns import move_campaign
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.outbox.arm import pick
from app.storage.outbox.freeze import queue_again
from app.storage.outbox.recover import compare_with_send_journal
from app.storage.outbox.work import store_key
from app.storage.reads import report
from app.storage.reads.campaigns import campaign_row
from app.storage.send_journal import Entry, number_digest
from tests.makers import HANDED_OVER, NOW, Made, add_campaign, add_draft, claim, make_store, number

ATHENS = ZoneInfo("Europe/Athens")
MIXED = [*Status] * 3
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def written(
    folder: Folder, campaign: CampaignId, *, zone: tzinfo = ATHENS, progress: Progress = ignore_progress
) -> list[dict[str, str]]:
    """Write the report and read it back as a program would."""
    file = folder.path.parent / "report.csv"
    rows = write_report(folder.store, campaign, file, zone=zone, progress=progress)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert len(lines) == rows
    return lines


def change(folder: Folder, made: Made, sql: str, *values: str) -> None:
    with writing(folder.store) as conn:
        conn.execute(f"UPDATE messages SET {sql} WHERE id = ?", (*values, made.messages[0]))


def test_every_message_is_there_once_and_the_counts_are_the_campaigns(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_campaign(folder, [Status.DELIVERED] * 3)
    made = add_campaign(folder, MIXED)
    monkeypatch.setattr(report.report_pages, "__kwdefaults__", {"limit": 7})
    lines = written(folder, made.campaign)
    assert [plain_cell(line["Number"]) for line in lines] == [
        number(at, campaign=made.campaign) for at in range(len(MIXED))
    ]
    with reading(folder.store) as conn:
        counts = campaign_row(conn, made.campaign).counts
    assert Counter(line["Status"] for line in lines) == {
        STATUS_WORDS[status]: count for status, count in counts.items()
    }


def test_a_line_tells_all_that_is_known(folder: Folder) -> None:
    made = add_campaign(folder, [Status.UNDELIVERED, Status.QUEUED])
    undelivered, queued = written(folder, made.campaign)
    assert undelivered == {
        "Name": "Person 0",
        "Number": f"'{number(0, campaign=made.campaign)}",
        "Status": "Undelivered",
        "Reason": WHY_WORDS[Why.DELIVERY_FAILED],
        "Detail": "absent subscriber",
        "Segments": "1",
        "Encoding": "GSM-7",
        "Queued at": "2026-11-23 14:00:00+02:00",
        "Handed over at": "2026-11-23 14:01:00+02:00",
        "Accepted at": "2026-11-23 14:01:02+02:00",
        "Last change": "2026-11-23 14:05:00+02:00",
        "Attempts": "1",
        "Mitto id": f"mitto-{made.messages[0]}",
    }
    assert {
        column: queued[column] for column in ("Reason", "Handed over at", "Accepted at", "Mitto id", "Attempts")
    } == {
        "Reason": "",
        "Handed over at": "",
        "Accepted at": "",
        "Mitto id": "",
        "Attempts": "0",
    }


@pytest.mark.parametrize(
    ("zone", "queued_at"),
    [
        (UTC, "2026-11-23 12:00:00+00:00"),
        (ZoneInfo("America/New_York"), "2026-11-23 07:00:00-05:00"),
        (timezone(timedelta(hours=5, minutes=45)), "2026-11-23 17:45:00+05:45"),
    ],
)
def test_times_are_local_and_say_how_far_from_utc(folder: Folder, zone: tzinfo, queued_at: str) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    assert written(folder, made.campaign, zone=zone)[0]["Queued at"] == queued_at


def test_no_cell_begins_as_a_formula(folder: Folder) -> None:
    made = add_campaign(folder, [Status.REJECTED])
    change(folder, made, "name = ?, detail = ?, provider_id = ?", "=HYPERLINK(1)", "@SUM(A1)", "-1+1")
    (line,) = written(folder, made.campaign)
    assert (line["Name"], line["Detail"], line["Mitto id"]) == ("'=HYPERLINK(1)", "'@SUM(A1)", "'-1+1")
    assert all(cell[:1] not in set("=+-@\t\r\n") for cell in line.values())


def test_greek_and_line_ends_inside_a_cell_survive(folder: Folder) -> None:
    made = add_campaign(folder, [Status.REJECTED])
    change(folder, made, "name = ?, detail = ?", "Ελένη «η Μεγάλη», κόρη", "first\nsecond; third")
    (line,) = written(folder, made.campaign)
    assert (line["Name"], line["Detail"]) == ("Ελένη «η Μεγάλη», κόρη", "first\nsecond; third")
    raw = (folder.path.parent / "report.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == 2


def test_the_separator_can_be_the_one_of_the_country(folder: Folder, tmp_path: Path) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    write_report(folder.store, made.campaign, tmp_path / "report.csv", zone=ATHENS, delimiter=";")
    first = (tmp_path / "report.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert first == ";".join(f'"{column}"' for column in COLUMNS)


def test_times_are_of_the_latest_attempt(folder: Folder) -> None:
    made = add_campaign(folder, [Status.REJECTED])
    with writing(folder.store) as conn:
        run = queue_again(
            conn, made.campaign, RunCause.RETRY, status=Status.REJECTED, number=None, largest_batch=200, now=LATER
        )
        move_campaign(conn, made.campaign, CampaignStatus.SENDING, LATER)
        picked = pick(conn, run.batches[0])
        assert picked is not None
        claim(conn, run.batches[0], picked.messages, now=LATER + timedelta(minutes=1))
    (line,) = written(folder, made.campaign)
    assert (line["Status"], line["Attempts"], line["Reason"]) == ("Sending", "2", "")
    assert line["Queued at"] == "2026-11-23 15:00:00+02:00"
    assert line["Handed over at"] == line["Last change"] == "2026-11-23 15:01:00+02:00"


def test_a_handover_of_an_unknown_time_has_none(folder: Folder) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with writing(folder.store) as conn:
        lost = (number_digest(store_key(conn), number(0, campaign=made.campaign)),)
        entry = Entry("before-the-restore", made.campaign, 1, BatchId(1), HANDED_OVER, lost)
        compare_with_send_journal(conn, [(entry, 100)], LATER)
    (line,) = written(folder, made.campaign)
    assert (line["Status"], line["Reason"]) == ("Unconfirmed", WHY_WORDS[Why.RESTORED])
    assert (line["Handed over at"], line["Attempts"]) == ("", "1")


def test_a_draft_has_a_report_without_lines(folder: Folder, tmp_path: Path) -> None:
    assert write_report(folder.store, add_draft(folder), tmp_path / "report.csv", zone=ATHENS) == 0
    assert (tmp_path / "report.csv").exists()


def test_the_report_is_of_one_moment_whatever_happens_meanwhile(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = add_campaign(folder, [Status.QUEUED] * 5)

    def cancel_all(done: int, total: int | None) -> None:
        with writing(folder.store) as conn:
            conn.execute("UPDATE messages SET status = 'cancelled' WHERE status = 'queued'")

    monkeypatch.setattr(report.report_pages, "__kwdefaults__", {"limit": 2})
    lines = written(folder, made.campaign, progress=cancel_all)
    assert [line["Status"] for line in lines] == ["Queued"] * 5
    assert [line["Status"] for line in written(folder, made.campaign)] == ["Cancelled"] * 5


def test_progress_tells_how_far_it_is(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    made = add_campaign(folder, [Status.QUEUED] * 5)
    told: list[tuple[int, int | None]] = []
    monkeypatch.setattr(report.report_pages, "__kwdefaults__", {"limit": 2})
    written(folder, made.campaign, progress=lambda *at: told.append(at))
    assert told == [(2, 5), (4, 5), (5, 5)]


def stop(done: int, total: int | None) -> None:
    raise Cancelled


def test_stopping_leaves_what_was_there(folder: Folder, tmp_path: Path) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    file = tmp_path / "report.csv"
    file.write_text("older")
    with pytest.raises(Cancelled):
        write_report(folder.store, made.campaign, file, zone=ATHENS, progress=stop)
    assert file.read_text() == "older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "report.csv"]


def test_a_folder_that_does_not_exist_is_refused(folder: Folder, tmp_path: Path) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    with pytest.raises(Refused) as refused:
        write_report(folder.store, made.campaign, tmp_path / "nowhere" / "report.csv", zone=ATHENS)
    assert refused.value.reason is Reason.BAD_FILE


def test_a_campaign_that_does_not_exist_is_refused_and_makes_no_file(folder: Folder, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write_report(folder.store, CampaignId(99), tmp_path / "report.csv", zone=ATHENS)
    assert refused.value.reason is Reason.NOT_FOUND
    assert not (tmp_path / "report.csv").exists()


def test_memory_does_not_grow_with_the_campaign(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def peak(size: int) -> int:
        made = add_campaign(folder, [Status.DELIVERED] * size)
        tracemalloc.start()
        try:
            write_report(folder.store, made.campaign, tmp_path / "report.csv", zone=ATHENS)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    monkeypatch.setattr(report.report_pages, "__kwdefaults__", {"limit": 50})
    assert peak(2000) < 2 * peak(200)
