"""The command line's contract: what each command prints, what it refuses, and with which exit code."""

import csv
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.pipeline.sandbox.options import SandboxOptions
from app.pipeline.sandbox.server import Sandbox
from tests.e2e.shop import DAY_AND_NIGHT
from tests.source import ROOT

Run = Callable[..., Result]
KEY = "a-key-that-is-nowhere"
SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command on a data folder of its own, with a key in the environment."""
    monkeypatch.setenv("RETAIL_SEND_API_KEY", KEY)

    def one(*arguments: str, code: int = 0, stdin: str | None = None) -> Result:
        result = CliRunner().invoke(main, ["--data-dir", str(tmp_path / "data"), *arguments], input=stdin)
        assert result.exit_code == code, f"{arguments}: {result.output}\n{result.exception!r}"
        return result

    return one


def _answer(result: Result) -> Any:
    return json.loads(result.stdout)


def _customers(tmp_path: Path, count: int = 3) -> Path:
    file = tmp_path / "customers.csv"
    rows = "".join(f"Μαρία Παππά {i};691234567{i}\n" for i in range(count))
    file.write_text(f"Όνομα;Κινητό\n{rows}", encoding="utf-8")
    return file


def test_an_import_is_foreseen_mapped_ruled_and_taken_back(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("name,mobile,city,mail,birthday\nΜαρία,6912345678,Βόλος,m@x.gr,31/2\n", encoding="utf-8")
    mapped = ("--map", "city=own:text:town", "--map", "4=email", "--map", "birthday=birthday")
    foreseen = run("contacts", "import", str(file), *mapped, "--dry-run").stdout
    for words in ("1 added", "1 rows were taken without values that cannot be read.", "Nothing was saved."):
        assert words in foreseen
    assert _answer(run("contacts", "list", "--json"))["total"] == 0
    saved = run("contacts", "import", str(file), *mapped, "--merge", "email=keep").stdout
    assert "To take it back: contacts import --undo 1" in saved
    undone = _answer(run("contacts", "import", "--undo", "1", "--json"))
    assert (undone["import"], undone["removed"], undone["restored"], undone["messaged"]) == (1, 1, 0, 0)
    assert _answer(run("contacts", "list", "--json"))["total"] == 0
    for wrong in (("--undo", "1"), ("--undo", "7"), (), (str(file), "--map", "city"), (str(file), "--merge", "x=keep")):
        refusal = _answer(run("contacts", "import", *wrong, "--json", code=3))
        assert "Nothing was" in refusal["message"] or "one of the two" in refusal["message"]


def test_an_import_says_what_became_of_each_row(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("name,mobile,group\nΜαρία,6912345678,VIP\nΝ,2101234567,\nΜαρία,+306912345678,\n", encoding="utf-8")
    rejects = tmp_path / "fix.csv"
    asked = ("--consent", "opted_in", "--rejects", str(rejects), "--map", "group=list", "--json")
    found = _answer(run("contacts", "import", str(file), *asked))
    assert found == {
        "rows": 3, "added": 1, "updated": 0, "same": 0, "merged": 1, "rejected": 1, "suppressed": 0,
        "problems": 1, "import": 1, "new_lists": ["VIP"], "rejects_file": str(rejects),
    }  # fmt: skip
    with rejects.open(encoding="utf-8-sig", newline="") as fixes:
        (row,) = csv.DictReader(fixes)
    assert "2101234567" in row.values()
    people = _answer(run("contacts", "list", "--json"))
    assert people == {
        "total": 1,
        "contacts": [{"number": "+306912345678", "name": "Μαρία", "consent": "opted_in"}],
    }


def test_an_opted_out_number_stays_opted_out_whatever_is_imported(run: Run, tmp_path: Path) -> None:
    assert "+306912345670" in run("contacts", "optout", "691 234 5670").stdout
    found = _answer(run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in", "--json"))
    assert (found["rows"], found["added"], found["suppressed"]) == (3, 2, 1)
    campaign = _answer(run("campaign", "new", "--name", "A", "--text", "Γεια", "--sender", "MyShop", "--json"))["id"]
    run("settings", "set", "mitto.traffic_account", "t")
    assert _answer(run("campaign", "send", str(campaign), "--json"))["queued"] == 2


def test_many_numbers_are_opted_out_at_once_and_each_is_answered(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "stop.txt"
    file.write_text("6912345671\n6912345672; 210 1234567\n", encoding="utf-8")
    said = run("contacts", "optout", "6912345670", "--file", str(file), "--source", "a call", "--json")
    answered = _answer(said)
    assert answered["numbers"] == ["+306912345670", "+306912345671", "+306912345672"]
    assert (answered["ok"], answered["no_numbers"]) == (False, ["210 1234567"])
    again = run("contacts", "optout", "6912345670", "6912345679").stdout
    assert again.splitlines() == [
        "+306912345670 had opted out before.",
        "+306912345679 is opted out and gets nothing more.",
    ]
    run("contacts", "optout", "--file", str(tmp_path / "missing.txt"), code=3)
    run("contacts", "optout", code=3)


def test_a_person_has_a_proof_gets_their_data_and_is_erased(run: Run, tmp_path: Path) -> None:
    run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in", "--list", "Παππά 0 Μαρία")
    run("contacts", "optout", "6912345670", "--source", "a call")
    (agreed, refused) = _answer(run("contacts", "proof", "6912345670", "--json"))["events"]
    assert (agreed["consent"], agreed["file"], agreed["line"]) == ("opted_in", "customers.csv", 2)
    assert (refused["consent"], refused["source"]) == ("opted_out", "a call")
    assert "Μαρία Παππά 0" in run("contacts", "proof", "6912345670").stdout
    data = tmp_path / "maria.json"
    run("contacts", "export", "6912345670", "--json", str(data))
    assert json.loads(data.read_text(encoding="utf-8"))["contact"][0]["name"] == "Μαρία Παππά 0"
    assert run("contacts", "erase", "6912345670", stdin="n\n", code=1).stdout == ""
    erased = _answer(run("contacts", "erase", "6912345670", "--yes", "--json"))
    (still,) = erased.pop("still_named")
    assert still == {"what": "list", "name": "Παππά 0 Μαρία", "in_text": False, "deleted": False}
    assert erased == {"ok": True, "filters": 0, "messages": 0, "consents": 2, "opted_out": True}
    assert "Μαρία" not in run("contacts", "proof", "6912345670").stdout
    run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in")
    people = {one["number"]: one["consent"] for one in _answer(run("contacts", "list", "--json"))["contacts"]}
    assert people == {"+306912345670": "opted_out", "+306912345671": "opted_in", "+306912345672": "opted_in"}
    run("contacts", "erase", "6999999999", "--yes", code=3)
    run("contacts", "proof", "6999999999", code=3)


def test_a_proof_is_put_on_paper_without_a_screen(run: Run, tmp_path: Path) -> None:
    run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in")
    page = tmp_path / "maria.pdf"
    command = ("main.py", "--data-dir", str(tmp_path / "data"), "contacts", "proof", "6912345670", "--pdf", str(page))
    without_screen = {name: value for name, value in os.environ.items() if name not in SCREENS}
    told = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=without_screen, capture_output=True, text=True, check=True
    )
    assert told.stdout == f"The proof of consent was written to {page}.\n"
    assert page.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("settings", "new", "reason"),
    [
        ({}, ["--text", "Γεια"], "no_sender"),
        ({"mitto.sender": "MyShop"}, ["--text", "Γεια"], "no_credentials"),
        ({"mitto.sender": "MyShop", "mitto.traffic_account": "t"}, ["--text", "  "], "no_message_text"),
        ({"mitto.sender": "MyShop", "mitto.traffic_account": "t"}, ["--text", "Γεια"], "no_recipients"),
    ],
)
def test_a_launch_that_cannot_be_is_refused_with_its_reason(
    run: Run, tmp_path: Path, settings: dict[str, str], new: list[str], reason: str
) -> None:
    for key, value in settings.items():
        run("settings", "set", key, value)
    consent = "unknown" if reason == "no_recipients" else "opted_in"
    run("contacts", "import", str(_customers(tmp_path)), "--consent", consent)
    campaign = _answer(run("campaign", "new", "--name", "A", *new, "--json"))["id"]
    refused = run("campaign", "send", str(campaign), "--json", code=3)
    assert (_answer(refused)["ok"], _answer(refused)["reason"]) == (False, reason)
    assert refused.stderr.strip() == _answer(refused)["message"]
    assert _answer(run("campaign", "status", str(campaign), "--json"))["status"] == "draft"


def test_an_unknown_field_is_refused_before_anything_is_written(run: Run) -> None:
    refused = run("campaign", "new", "--name", "A", "--text", "Γεια {fist_name}", "--json", code=3)
    assert _answer(refused)["reason"] == "unknown_field"
    assert _answer(run("campaign", "status", "1", "--json", code=3))["reason"] == "not_found"


def test_a_whole_campaign_goes_out_with_wait_and_its_report_agrees(run: Run, tmp_path: Path) -> None:
    with Sandbox(SandboxOptions(delivery_s=(0, 0), undelivered_share=0)) as sandbox:
        for key, value in {
            "mitto.base_url": sandbox.url,
            "mitto.traffic_account": "t",
            "mitto.sender": "MyShop",
            **DAY_AND_NIGHT,
            "status.gaps_s": "1,1",
        }.items():
            run("settings", "set", key, value)
        run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in")
        new = ["campaign", "new", "--name", "A", "--text", "Γεια {first_name|φίλε}\n<50€", "--json"]
        campaign = str(_answer(run(*new))["id"])
        sent = _answer(run("campaign", "send", campaign, "--wait", "--json"))
        assert (sent["ok"], sent["queued"], sent["status"]) == (True, 3, "completed")
        assert sent["counts"]["delivered"] == sent["planned"] == 3
        assert {entry.text for entry in sandbox.audit()} == {"Γεια Μαρία\n<50€"}
        run("campaign", "report", campaign, "--csv", str(tmp_path / "report.csv"))
        with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as report:
            assert {row["Status"] for row in csv.DictReader(report)} == {"Delivered"}
        again = run("campaign", "send", campaign, "--json", code=3)
        assert _answer(again)["reason"] == "invalid_status"
    assert KEY.encode() not in b"".join(file.read_bytes() for file in (tmp_path / "data").rglob("*") if file.is_file())


def test_a_refused_key_pauses_the_campaign_and_sends_nothing(run: Run, tmp_path: Path) -> None:
    with Sandbox(SandboxOptions(key="another key")) as sandbox:
        for key, value in {
            "mitto.base_url": sandbox.url,
            "mitto.traffic_account": "t",
            "mitto.sender": "MyShop",
            **DAY_AND_NIGHT,
        }.items():
            run("settings", "set", key, value)
        run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in")
        campaign = str(_answer(run("campaign", "new", "--name", "A", "--text", "Γεια", "--json"))["id"])
        sent = _answer(run("campaign", "send", campaign, "--wait", "--json"))
    assert (sent["status"], sent["hold"], sent["counts"]["queued"]) == ("paused", "account", 3)


def test_pause_resume_cancel_and_what_they_refuse(run: Run, tmp_path: Path) -> None:
    run("settings", "set", "mitto.traffic_account", "t")
    run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in")
    campaign = str(
        _answer(run("campaign", "new", "--name", "A", "--text", "Γεια", "--sender", "MyShop", "--json"))["id"]
    )
    assert _answer(run("campaign", "pause", campaign, "--json", code=3))["reason"] == "invalid_status"
    run("campaign", "send", campaign)
    run("campaign", "pause", campaign)
    assert _answer(run("campaign", "status", campaign, "--json"))["hold"] == "owner"
    run("campaign", "resume", campaign)
    assert _answer(run("campaign", "cancel", campaign, "--json")) == {"ok": True, "cancelled": 3}
    status = _answer(run("campaign", "status", campaign, "--json"))
    assert (status["status"], status["counts"]["cancelled"], sum(status["counts"].values())) == ("cancelled", 3, 3)
    assert _answer(run("campaign", "settle", campaign, "--as", "drop", "--json", code=3))["reason"] == "nothing_to_do"


def test_a_campaign_is_scheduled_in_shop_time_and_not_in_the_past(run: Run, tmp_path: Path) -> None:
    run("settings", "set", "mitto.traffic_account", "t")
    run("settings", "set", "store.time_zone", "Europe/Athens")
    run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in")
    campaign = str(
        _answer(run("campaign", "new", "--name", "A", "--text", "Γεια", "--sender", "MyShop", "--json"))["id"]
    )
    for past in ("2020-01-01T10:00", "tomorrow"):
        assert _answer(run("campaign", "send", campaign, "--at", past, "--json", code=3))["reason"] == "bad_value"
    found = _answer(run("campaign", "send", campaign, "--at", "2090-07-01T10:00", "--json"))
    assert found["scheduled_for"] == "2090-07-01T10:00:00+03:00"
    assert _answer(run("campaign", "status", campaign, "--json"))["status"] == "scheduled"
    found = _answer(run("health", "--json"))
    assert (found["scheduler"]["scheduled"], found["scheduler"]["next_at"]) == (1, "2090-07-01T07:00:00.000Z")
    assert (found["traffic"]["requests"], found["traffic"]["p50_ms"], found["traffic"]["errors"]) == (0, None, [])
    told = run("campaign", "send", campaign, "--at", "2090-12-25T10:00").stdout
    assert "Nothing goes out before 2090-12-27 09:00 EET" in told


def test_settings_are_listed_changed_and_refused_with_what_is_allowed(run: Run) -> None:
    listed = _answer(run("settings", "get", "--json"))
    assert listed["sending.batch_size"]["value"] == listed["sending.batch_size"]["default"] == "200"
    assert all(setting["meaning"] for setting in listed.values())
    run("settings", "set", "sending.batch_size", "50")
    assert run("settings", "get", "sending.batch_size").stdout.strip() == "50"
    refused = run("settings", "set", "sending.batch_size", "0", code=3)
    assert "from 1 to 500" in refused.stderr
    assert run("settings", "get", "sending.batch_size").stdout.strip() == "50"
    assert "There is no setting" in run("settings", "get", "sending.speed", code=3).stderr
    assert "https" in run("settings", "set", "mitto.base_url", "http://mitto.example", code=3).stderr


def test_without_a_key_ring_the_key_is_refused_and_the_way_out_is_named(run: Run) -> None:
    refused = run("settings", "set-key", stdin="some-key\n", code=3)
    assert "RETAIL_SEND_API_KEY" in refused.stderr


def test_a_text_is_measured(run: Run) -> None:
    assert _answer(run("message", "measure", "--text", "ΚΑΛΗΜΕΡΑ €", "--json")) == {
        "encoding": "UCS-2", "characters": 10, "units": 10, "segments": 1,
    }  # fmt: skip
    assert _answer(run("message", "measure", "--text", "Hello €", "--json"))["units"] == 8


def test_a_backup_is_put_back_and_unfinished_campaigns_wait(run: Run, tmp_path: Path) -> None:
    run("settings", "set", "mitto.traffic_account", "t")
    run("contacts", "import", str(_customers(tmp_path)), "--consent", "opted_in")
    campaign = str(
        _answer(run("campaign", "new", "--name", "A", "--text", "Γεια", "--sender", "MyShop", "--json"))["id"]
    )
    run("campaign", "send", campaign)
    copy = tmp_path / "copy.db"
    run("backup", str(copy))
    run("campaign", "cancel", campaign)
    run("contacts", "optout", "6912345679")
    assert "bad_file" not in run("restore", str(tmp_path / "nothing.db"), code=3).stdout
    run("restore", str(copy))
    status = _answer(run("campaign", "status", campaign, "--json"))
    assert (status["status"], status["hold"], status["counts"]["queued"]) == ("paused", "restored", 3)
    assert _answer(run("check", "--json")) == {"ok": True, "campaigns": 1, "messages": 3}
    assert run("backup", str(copy), code=3).stderr.count("exists already") == 1


def test_the_version_is_the_one_of_the_package(run: Run) -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] in run("--version").stdout
