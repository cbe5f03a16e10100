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
    limits = ("--fit", "capitals", "--ceiling", "1,5", "--ends", "2099-01-01T21:00")
    made = json.loads(run("campaign", "new", "--name", "A", "--text", "Γεια", *limits, "--json"))
    campaign, file = str(made["id"]), tmp_path / "plan.csv"
    found = json.loads(run("campaign", "plan", campaign, "--csv", str(file), "--json"))
    assert (found["people"], found["segments"], found["unicode"], found["lines"]) == (2, 2, 0, 3)
    assert (found["cost"], found["ceiling"], found["left_out"]["opted_out"]) == ("0.04", "1.5", 1)
    assert file.read_text(encoding="utf-8-sig").count("ΓEIA") == 2
    assert "1 left out: opted out." in run("campaign", "plan", campaign)
    assert json.loads(run("campaign", "ceiling", campaign, "none", "--json"))["ceiling"] is None


def test_a_plan_says_what_long_names_cost(run: Run, tmp_path: Path) -> None:
    run("settings", "set", "price.segment", "0.02")
    file = tmp_path / "more.csv"
    file.write_text("name,mobile\nΚωνσταντίνα-Παναγιώτα,6912345673\n", encoding="utf-8")
    run("contacts", "import", str(file), "--consent", "opted_in")
    text = "α" * 50 + " {name} {first_name|φίλε}"
    campaign = str(json.loads(run("campaign", "new", "--name", "A", "--text", text, "--json"))["id"])
    found = json.loads(run("campaign", "plan", campaign, "--json"))
    told = [found[key] for key in ("fewest_segments", "longer", "extra_segments", "extra_cost", "characters_over")]
    assert told == [1, 1, 1, "0.02", 24]
    assert found["missing"] == {"name": 0, "first_name": 0}
    assert "For 1 of them names and fields make it longer" in run("campaign", "plan", campaign)


def test_amounts_times_and_ways_that_are_none_are_refused(run: Run) -> None:
    draft = ("campaign", "new", "--name", "A", "--text", "Γεια")
    assert "Write it like 120 or 12.50" in run(*draft, "--ceiling", "much", code=3)
    assert "Write it like 120 or 12.50" in run(*draft, "--ceiling", "0", code=3)
    assert "is no time" in run(*draft, "--ends", "soon", code=3)
    run(*draft, "--fit", "loud", code=2)
    assert "There is no campaign 1" in run("campaign", "plan", "1", code=3)
