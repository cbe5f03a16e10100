"""The commands that try a draft out: a message of it to the owner, and a rehearsal of the whole."""

import json
from collections.abc import Iterator

import pytest

from app.pipeline.sandbox import Sandbox, SandboxOptions
from tests.e2e.conftest import Run


@pytest.fixture
def sandbox(run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """What the shop of `run` talks to."""
    monkeypatch.setenv("RETAIL_SEND_API_KEY", "a-key")
    with Sandbox(SandboxOptions()) as made:
        settings = {"mitto.base_url": made.url, "mitto.traffic_account": "shop", "mitto.sender": "MyShop"}
        for key, value in settings.items():
            run("settings", "set", key, value)
        yield made


def draft(run: Run) -> str:
    text = "Γεια {first_name|φίλε}, 10€!"
    return str(json.loads(run("campaign", "new", "--name", "A", "--text", text, "--fit", "capitals", "--json"))["id"])


def test_a_message_of_a_draft_goes_to_the_owners_own_numbers(run: Run, sandbox: Sandbox) -> None:
    campaign = draft(run)
    assert "store.test_numbers" in run("campaign", "test", campaign, code=3)
    run("settings", "set", "store.test_numbers", "6912345600, +306912345601")
    found = json.loads(run("campaign", "test", campaign, "--json"))
    assert [one["outcome"] for one in found["tests"]] == ["accepted", "accepted"]
    assert [(e.number, e.text, e.sender) for e in sandbox.audit()] == [
        ("+306912345600", found["text"], "MyShop"),
        ("+306912345601", found["text"], "MyShop"),
    ]
    assert json.loads(run("campaign", "status", campaign, "--json"))["planned"] == 0


def test_a_test_has_the_data_of_whom_it_is_asked_for_and_an_opt_out_wins(run: Run, sandbox: Sandbox) -> None:
    campaign = draft(run)
    run("campaign", "test", campaign, "--to", "6912345600", "--as", "6912345671")
    assert "would not get this campaign" in run(
        "campaign", "test", campaign, "--to", "6912345600", "--as", "6912345672", code=3
    )
    said = run("campaign", "test", campaign, "--to", "6912345600", "--to", "6912345672", code=3)
    assert "has opted out" in said
    assert "Before that it went to +306912345600: accepted" in said
    assert "SMS API only" in run("campaign", "test", campaign, "--to", "6912345600", "--rehearse", code=3)
    assert len(sandbox.audit()) == 2


def test_a_whole_draft_is_rehearsed_and_nothing_is_sent(run: Run, sandbox: Sandbox) -> None:
    run("settings", "set", "price.segment", "0.05")
    campaign = draft(run)
    found = json.loads(run("campaign", "rehearse", campaign, "--first", "5", "--json"))
    assert (found["people"], found["rehearsed"], found["counts"]["delivered"]) == (2, 2, 2)
    assert (found["arrived"], found["as_planned"], found["cost"]) == (2, True, "0.10")
    assert sandbox.stats()["connections"] == 0
    assert "choose from 0 to 50" in run("campaign", "rehearse", campaign, "--fail-percent", "80", code=3)
