"""The commands that say what a text and a campaign come to before anything is sent."""

import json
from pathlib import Path

from tests.e2e.conftest import Run


def test_a_text_is_fitted_in_each_way(run: Run) -> None:
    found = json.loads(run("message", "fit", "--text", "Καλημέρα… {first_name|φίλε}", "--json"))
    assert {fit: one["text"] for fit, one in found.items()} == {
        "as_typed": "Καλημέρα… {first_name|φίλε}",
        "plain": "Καλημέρα... {first_name|φίλε}",
        "capitals": "KAΛHMEPA... {first_name|φίλε}",
    }


def test_a_campaign_is_planned_before_it_is_sent(run: Run, tmp_path: Path) -> None:
    run("settings", "set", "price.segment", "0.02")
    ways = ("--spread-until", "2098-12-01T14:00+02:00", "--first", "1", "--then", "go_on")
    limits = (*ways, "--fit", "capitals", "--ceiling", "1,5", "--ends", "2099-01-01T21:00")
    made = json.loads(run("campaign", "new", "--name", "A", "--text", "Γεια", *limits, "--json"))
    campaign, file = str(made["id"]), tmp_path / "plan.csv"
    found = json.loads(run("campaign", "plan", campaign, "--csv", str(file), "--json"))
    assert (found["people"], found["segments"], found["unicode"], found["lines"]) == (2, 2, 0, 3)
    assert (found["cost"], found["ceiling"], found["left_out"]["opted_out"]) == ("0.04", "1.5", 1)
    assert (found["first_people"], found["first_then"]) == (1, "go_on")
    assert found["spread_until"] == "2098-12-01T12:00:00+00:00"
    assert file.read_text(encoding="utf-8-sig").count("ΓEIA") == 2
    told = run("campaign", "plan", campaign)
    assert "1 left out: opted out." in told
    assert "First 1 people, then it goes on if they got it, else it asks." in told
    assert "Spread evenly until 2098-12-01 12:00 UTC." in told
    assert json.loads(run("campaign", "ceiling", campaign, "none", "--json"))["ceiling"] is None


def test_amounts_times_and_ways_that_are_none_are_refused(run: Run) -> None:
    draft = ("campaign", "new", "--name", "A", "--text", "Γεια")
    assert "Write it like 120 or 12.50" in run(*draft, "--ceiling", "much", code=3)
    assert "Write it like 120 or 12.50" in run(*draft, "--ceiling", "0", code=3)
    assert "is no time" in run(*draft, "--ends", "soon", code=3)
    run(*draft, "--fit", "loud", code=2)
    assert "There is no campaign 1" in run("campaign", "plan", "1", code=3)
