"""Every kind of journal row has words, and they speak of nothing that nobody writes."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from app.domain.errors import Reason
from app.domain.ids import CampaignId, JournalId
from app.domain.journal import Event
from app.domain.settings import DEFINITIONS
from app.storage.reads.activity import Known, Open
from app.storage.reads.journal import JournalRow
from app.ui.activity_facts import Data, Facts
from app.ui.activity_kinds import Topic
from app.ui.activity_words import NEEDS_YOU, WORDS, kinds_of, tell
from app.ui.setting_words import SETTING
from app.ui.tokens import LIGHT
from app.ui.what_to_do import WHAT_TO_DO
from tests.makers import NOW
from tests.source import modules, text


class Noticing(Mapping[str, str | int | None]):
    """A row's data that notices which keys are asked for; each has something."""

    def __init__(self, value: str | int) -> None:
        self.value = value
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> str | int | None:
        self.asked.add(key)
        return self.value

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def facts(kind: Event, data: Data, *, unconfirmed: int = 0, name: str = "Weekend") -> Facts:
    campaign = CampaignId(7)
    row = JournalRow(JournalId(1), NOW, kind, campaign, None, data)
    return Facts(row, Known({campaign: name}), Open(frozenset(), {campaign: unconfirmed} if unconfirmed else {}))


@cache
def written() -> dict[Event, set[str]]:
    """The keys of each kind's data: every text in the functions of the program that note such a row."""
    found: dict[Event, set[str]] = {event: set() for event in Event}
    for path in modules():
        if path.parts[0] != "app" or path.parts[1] == "ui":
            continue
        for function in ast.walk(ast.parse(text(path))):
            if isinstance(function, ast.FunctionDef):
                for kind in _noted(function):
                    found[kind] |= {
                        node.value
                        for node in ast.walk(function)
                        if isinstance(node, ast.Constant) and isinstance(node.value, str)
                    }
    return found


def _noted(function: ast.FunctionDef) -> set[Event]:
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    notes = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "note"]
    return {
        Event[node.attr]
        for call in notes
        for node in ast.walk(call)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Event"
    }


def test_every_event_has_words_and_a_colour_of_the_theme() -> None:
    assert set(WORDS) == set(Event)
    for words in WORDS.values():
        assert getattr(LIGHT, words.token).startswith("#")
    assert sorted(kind for topic in Topic for kind in kinds_of(topic)) == sorted(Event)
    assert all(kinds_of(topic) for topic in Topic)
    assert set(Event) > NEEDS_YOU


@pytest.mark.parametrize("kind", list(Event))
def test_a_row_with_no_data_at_all_can_still_be_told(kind: Event) -> None:
    told = tell(facts(kind, {}))
    assert told.title.strip()
    assert "{" not in told.title + told.detail


@pytest.mark.parametrize("kind", list(Event))
def test_only_data_that_somebody_writes_is_spoken_of(kind: Event) -> None:
    asked: set[str] = set()
    for value in ("2026-11-27T08:00:00.000Z", 3):
        data = Noticing(value)
        tell(facts(kind, data))
        asked |= data.asked
    assert asked <= written()[kind]


def test_every_event_is_written_somewhere() -> None:
    program = "".join(text(path) for path in modules() if path.parts[:2] in (("app", "storage"), ("app", "pipeline")))
    assert [kind for kind in Event if f"Event.{kind.name}" not in program] == []


def test_unconfirmed_messages_are_told_in_the_present_only_while_there_are_some() -> None:
    data: Data = {"messages": 2, "why": "no_answer"}
    assert tell(facts(Event.UNCONFIRMED, data, unconfirmed=2)).title == "2 messages of Weekend are unconfirmed"
    assert tell(facts(Event.UNCONFIRMED, data)).title == "2 messages of Weekend were unconfirmed"
    assert tell(facts(Event.UNCONFIRMED, data)).detail == "No answer from Mitto"


def test_nothing_that_may_have_been_sent_is_called_failed() -> None:
    for kind in Event:
        told = tell(facts(kind, {}))
        assert "fail" not in f"{told.title} {told.detail}".lower()


def test_an_import_tells_the_figures_that_are_not_zero() -> None:
    data: Data = {"file": "/shop/customers.csv", "added": 4798, "merged": 0, "rejected": 30, "suppressed": 9}
    told = tell(facts(Event.CONTACTS_IMPORTED, data))
    assert (told.title, told.detail) == ("Imported customers.csv", "4,798 added · 39 left out")


def test_a_number_and_braces_in_a_name_stay_what_they_are() -> None:
    assert tell(facts(Event.CAMPAIGN_LAUNCHED, {"queued": 1}, name="{0} {name}")).title == "{0} {name} started"


def test_a_changed_setting_tells_both_values() -> None:
    told = tell(facts(Event.SETTING_CHANGED, {"key": "mitto.sender", "was": "", "now": "SHOP"}))
    assert (told.title, told.detail) == ("Setting changed: Sender name", "From not set to SHOP")


def test_every_setting_has_a_name_and_every_reason_has_a_way_on() -> None:
    assert set(SETTING) == set(DEFINITIONS)
    assert set(WHAT_TO_DO) == set(Reason)
    for table in (SETTING, WHAT_TO_DO):
        assert all(table.values())
        assert len({*table.values()}) == len(table)


def test_of_first_people_who_all_wait_or_opted_out_no_share_is_told() -> None:
    told = str(tell(facts(Event.FIRST_PEOPLE, {"people": 0, "delivered": 0})))
    assert "None of the first people can get it now" in told
    assert "0 of 0" not in told
