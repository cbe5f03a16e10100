"""The commands about campaigns that repeat."""

import json

import pytest

from tests.e2e.conftest import Run

NEW = ("campaign", "new", "--name", "Wishes", "--text", "Γεια")


def test_a_monthly_campaign_is_written_planned_begun_and_stopped(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETAIL_SEND_API_KEY", "mk_live")
    run("settings", "set", "mitto.traffic_account", "t")
    run("settings", "set", "mitto.sender", "MyShop")
    run("settings", "set", "price.segment", "0.02")
    made = json.loads(run(*NEW, "--every", "month", "--day", "31", "--at", "10:30", "--json"))
    campaign = str(made["id"])
    ahead = json.loads(run("campaign", "plan", campaign, "--json"))["ahead"]
    assert ahead["people"] == 2 * len(ahead["days"])
    planned = run("campaign", "plan", campaign)
    assert "It repeats: " in planned
    assert "The first goes" not in planned
    told = run("campaign", "send", campaign, "--wait")  # which does not wait for ever
    assert told.startswith("It starts ")
    assert "Queued" not in told
    assert "sent again" in run("campaign", "send", campaign, code=3)
    assert "time of its own" in run("campaign", "send", campaign, "--at", "2099-01-01T10:00", code=3)
    run("campaign", "pause", campaign)
    assert "goes on" in run("campaign", "skip-missed", campaign)
    assert "not paused" in run("campaign", "skip-missed", campaign, code=3)
    assert json.loads(run("campaign", "status", campaign, "--json"))["status"] == "scheduled"
    run("campaign", "cancel", campaign)
    other = json.loads(run(*NEW, "--every", "month", "--day", "1", "--json"))
    sent = json.loads(run("campaign", "send", str(other["id"]), "--json"))
    assert (sent["queued"], "scheduled_for" in sent) == (0, True)


def test_a_birthday_campaign_needs_somebody_with_a_birthday(run: Run) -> None:
    made = json.loads(run(*NEW, "--every", "birthday", "--days-before", "3", "--json"))
    found = json.loads(run("campaign", "plan", str(made["id"]), "--json"))
    assert (found["people"], found["ahead"]["people"], found["ahead"]["unknown"]) == (0, 0, 2)
    run("settings", "set", "mitto.sender", "MyShop")
    assert "nobody" in run("campaign", "send", str(made["id"]), code=3)


def test_options_that_do_not_go_together_are_refused(run: Run) -> None:
    assert "need --every" in run(*NEW, "--day", "3", code=3)
    assert "needs --day" in run(*NEW, "--every", "month", code=3)
    assert "needs --day" in run(*NEW, "--every", "birthday", "--day", "3", code=3)
    assert "for birthdays" in run(*NEW, "--every", "month", "--day", "3", "--days-before", "2", code=3)
    assert "no time of day" in run(*NEW, "--every", "birthday", "--at", "ten", code=3)
    run(*NEW, "--every", "month", "--day", "32", code=2)
