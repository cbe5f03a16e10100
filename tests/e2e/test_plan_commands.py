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
    assert found["same_text"] == {"got": 0, "got_from": [], "coming": 0, "coming_from": []}
    assert (found["first_people"], found["first_then"]) == (1, "go_on")
    assert found["spread_until"] == "2098-12-01T12:00:00+00:00"
    assert file.read_text(encoding="utf-8-sig").count("ΓEIA") == 2
    each = {line["number"]: line for line in found["messages"]}
    assert len(each) == 3
    assert [line["left_out"] for line in each.values() if "left_out" in line] == ["opted_out"]
    assert {line["price"] for line in each.values() if "text" in line} == {"0.02"}
    assert "messages" not in json.loads(run("campaign", "plan", campaign, "--json", "--totals"))
    told = run("campaign", "plan", campaign)
    assert "1 left out: opted out." in told
    assert "Take care: no opt-out line is set up" in told
    assert "First 1 people, then it goes on if they got it, else it asks." in told
    assert "Spread evenly until 2098-12-01 12:00 UTC." in told
    run("settings", "set", "store.time_zone", "Europe/Athens")
    assert "Spread evenly until 2098-12-01 14:00 EET." in run("campaign", "plan", campaign)
    assert json.loads(run("campaign", "ceiling", campaign, "none", "--json"))["ceiling"] is None


def test_a_plan_has_the_opt_out_line_or_the_reason_why_not(run: Run, tmp_path: Path) -> None:
    run("settings", "set", "store.opt_out_line", "Opt out: myshop.gr/stop")
    draft = ("campaign", "new", "--name", "A", "--text", "Hi", "--json")
    usual, order = (str(json.loads(run(*draft, *more))["id"]) for more in ((), ("--no-opt-out", "order")))
    file = tmp_path / "plan.csv"
    found = json.loads(run("campaign", "plan", usual, "--csv", str(file), "--json"))
    assert (found["opt_out_line"], found["no_opt_out_why"]) == ("Opt out: myshop.gr/stop", "")
    assert file.read_text(encoding="utf-8-sig").count("Hi\nOpt out: myshop.gr/stop") == 2
    assert "because: About an order or an appointment" in run("campaign", "plan", order)
    assert "needs a reason" in run(*draft[:-1], "--no-opt-out", "", code=3)


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


def test_how_often_one_person_is_written_to_is_limited_and_told(run: Run) -> None:
    run("settings", "set", "care.messages", "1")
    run("settings", "set", "mitto.sender", "MyShop")
    assert "a whole number from 0 to 100" in run("settings", "set", "care.messages", "1000", code=3)
    made = json.loads(run("campaign", "new", "--name", "A", "--text", "Γεια", "--care-off", "--json"))
    found = json.loads(run("campaign", "plan", str(made["id"]), "--json"))
    assert found["left_out"]["too_often"] == 0
    run("audience", "new", "--name", "All")
    assert json.loads(run("audience", "explain", "All", "6912345670", "--json"))["verdict"] == "gets_it"


def test_earlier_texts_are_listed_and_used_again(run: Run) -> None:
    campaign = str(json.loads(run("campaign", "new", "--name", "A", "--text", "First", "--json"))["id"])
    assert run("campaign", "versions", campaign).strip() == "No earlier text is kept yet."
    assert "has no earlier text 7" in run("campaign", "versions", campaign, "--use", "7", code=3)
    assert json.loads(run("campaign", "versions", campaign, "--json")) == {"versions": []}
    assert "There is no campaign 99" in run("campaign", "versions", "99", code=3)
