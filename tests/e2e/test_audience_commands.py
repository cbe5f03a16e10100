"""The commands about audiences: save, list, count, explain, and a campaign for one."""

import json
from typing import Any

from tests.e2e.conftest import Run


def answer(text: str) -> Any:
    return json.loads(text)


def test_an_audience_is_saved_listed_counted_and_explained(run: Run) -> None:
    said = "People with List is Loyalty, but never with Name contains “νικ”"
    saved = run("audience", "new", "--name", "Regulars", "--where", "list loyalty", "--never", "name contains νικ")
    assert saved == f"Saved as audience 1: {said}.\n"
    assert run("audience", "list") == f"Regulars: {said}\n"
    counted = answer(run("audience", "count", "REGULARS", "--json"))
    left_out = {"opted_out": 1, "no_consent": 0, "excluded": 1, "too_often": 0}
    assert counted == {"people": 1, "matching": 3, "waiting": 0, "left_out": left_out}
    assert run("audience", "count", "regulars") == (
        "1 of 3 who match would get it; left out: 1 opted out, 1 excluded.\n"
    )
    typed = run("audience", "count", "--where", "list loyalty", "--never", "name contains νικ", "--json")
    assert answer(typed) == counted
    assert "not both" in run("audience", "count", "regulars", "--where", "list loyalty", code=3)
    explained = [run("audience", "explain", "regulars", f"691234567{at}").strip() for at in range(3)]
    assert explained == [
        "Μαρία gets it, because this holds: List is Loyalty.",
        "Νίκος does not get it, because this excludes them: Name contains “νικ”.",
        "Ζωή does not get it, because they opted out.",
    ]
    verdict = answer(run("audience", "explain", "regulars", "6912345671", "--json"))
    assert (verdict["verdict"], verdict["because"]) == ("excluded", "Name contains “νικ”")
    assert "is not among your contacts" in run("audience", "explain", "regulars", "6900000000", code=3)


def test_a_whole_filter_is_taken_as_json_and_given_back(run: Run) -> None:
    assert run("audience", "list") == "No audience is saved yet.\n"
    parts = [{"is": "text", "of": "name", "how": "is", "text": name} for name in ("μαρια", "νικος")]
    text = json.dumps({"version": 1, "match": [{"join": "any", "parts": parts}], "never": []})
    run("audience", "new", "--name", "Two", "--filter", text)
    (listed,) = answer(run("audience", "list", "--json"))["audiences"]
    assert listed["filter"]["match"] == [{"join": "any", "parts": parts}]
    assert answer(run("audience", "count", "Two", "--json"))["people"] == 2
    both = run("audience", "new", "--name", "X", "--filter", text, "--where", "list loyalty", code=3)
    assert "not both" in both
    assert "cannot be read" in run("audience", "new", "--name", "X", "--filter", '{"version": 1}', code=3)
    assert "Write it like one of these" in run("audience", "new", "--name", "X", "--where", "loyalty", code=3)


def test_a_campaign_is_written_for_an_audience(run: Run) -> None:
    run("audience", "new", "--name", "Regulars", "--where", "name contains μαρ")
    made = answer(run("campaign", "new", "--name", "A", "--text", "Γεια", "--audience", "regulars", "--json"))["id"]
    assert answer(run("campaign", "status", str(made), "--json"))["planned"] == 0
    none = run("campaign", "new", "--name", "B", "--text", "Γεια", "--audience", "others", code=3)
    assert "There is no saved audience “others”" in none
