"""How SQLite answers the questions of the screens: by indexes, in their order, at any size of the tables."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.ids import CampaignId, ContactId, JournalId, ListId, MessageId
from app.domain.message import Status
from app.storage import spending
from app.storage.database import Connection, open_reading
from app.storage.folder import Folder
from app.storage.reads import (
    campaigns,
    contacts,
    figures,
    journal,
    messages,
    overview,
    report,
    results,
    templates,
    timeline,
)
from tests.makers import NOW, Person, add_campaign, add_contacts, make_store, number

Question = Callable[[Connection], object]
CAMPAIGN, MESSAGE = CampaignId(1), MessageId(1)

PAGES: dict[str, Question] = {
    "page of all": lambda conn: messages.page(conn, CAMPAIGN, status=None),
    "page of all after": lambda conn: messages.page(conn, CAMPAIGN, status=None, after=MESSAGE),
    "page of all backwards": lambda conn: messages.page(conn, CAMPAIGN, status=None, after=MESSAGE, descending=True),
    "page of one": lambda conn: messages.page(conn, CAMPAIGN, status=Status.QUEUED, after=MESSAGE),
    "page of one backwards": lambda conn: messages.page(conn, CAMPAIGN, status=Status.QUEUED, descending=True),
    "page from": lambda conn: messages.page_from(conn, CAMPAIGN, None, MESSAGE),
    "place in all": lambda conn: messages.id_at(conn, CAMPAIGN, None, 20),
    "place in one": lambda conn: messages.id_at(conn, CAMPAIGN, Status.QUEUED, 1),
    "place of one": lambda conn: messages.place_of(conn, CAMPAIGN, Status.QUEUED, MESSAGE),
    "whole list": lambda conn: messages.whole_list(conn, CAMPAIGN, Status.QUEUED),
    "contacts": lambda conn: contacts.page(conn, after=ContactId(1)),
    "contacts of a consent": lambda conn: contacts.page(conn, consent=Consent.UNKNOWN, after=ContactId(1)),
    "contacts of a list": lambda conn: contacts.page(conn, list_id=ListId(1), after=ContactId(1)),
    "contacts of both": lambda conn: contacts.page(conn, consent=Consent.UNKNOWN, list_id=ListId(1), descending=True),
    "journal": lambda conn: journal.rows_after(conn, JournalId(0)),
    "journal of a campaign": lambda conn: journal.newest(conn, campaign=CAMPAIGN, before=JournalId(9)),
    "consent history": lambda conn: contacts.consent_history(conn, number(0)),
    "older campaigns": lambda conn: campaigns.list_campaigns(conn, before=CampaignId(9)),
}
OTHERS: dict[str, Question] = {
    "count": lambda conn: messages.count(conn, CAMPAIGN),
    "message": lambda conn: messages.message(conn, MESSAGE),
    "timeline": lambda conn: timeline.timeline(conn, MESSAGE),
    "campaign": lambda conn: campaigns.campaign_row(conn, CAMPAIGN),
    "throughput": lambda conn: campaigns.throughput(conn, CAMPAIGN, since=NOW),
    "report": lambda conn: list(report.report_pages(conn, CAMPAIGN)),
    "taken": lambda conn: figures.taken_between(conn, NOW, NOW),
    "spent": lambda conn: spending.spent_in(conn, "2026-11"),
    "spent on one": lambda conn: spending.spent_on(conn, CAMPAIGN),
    "causes": lambda conn: figures.causes_since(conn, NOW),
    "now and next": overview.now_and_next,
    "handed over": lambda conn: overview.handed_over_since(conn, NOW),
    "times": lambda conn: results.delivery_times(conn, [CAMPAIGN], NOW),
    "failures": lambda conn: results.failures(conn, [CAMPAIGN], NOW),
    "find by number": lambda conn: contacts.find_by_number(conn, number(0)),
    "template by name": lambda conn: templates.template_named(conn, "A"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = make_store(tmp_path)
    add_campaign(folder, [*Status] * 3)
    add_contacts(folder, [Person(number(0))], list_name="A list")
    return folder


def plan(folder: Folder, question: Question) -> list[str]:
    """How SQLite would go about each statement that the question makes."""
    conn = open_reading(folder.store)
    try:
        asked: list[str] = []
        conn.set_trace_callback(asked.append)
        question(conn)
        conn.set_trace_callback(None)
        assert asked
        return [step["detail"] for sql in asked for step in conn.execute(f"EXPLAIN QUERY PLAN {sql}")]
    finally:
        conn.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_in_the_order_of_an_index_and_never_sorted(folder: Folder, name: str) -> None:
    steps = plan(folder, PAGES[name])
    assert [step for step in steps if "TEMP B-TREE" in step] == []


@pytest.mark.parametrize("name", [*PAGES, *OTHERS])
def test_no_question_reads_a_table_from_end_to_end(folder: Folder, name: str) -> None:
    steps = plan(folder, (PAGES | OTHERS)[name])
    assert [step for step in steps if re.match(r"SCAN (?!json_each|m$|VIRTUAL)", step)] == []


@pytest.mark.parametrize("name", ["place in all", "place in one", "place of one", "whole list"])
def test_places_are_read_from_the_index_alone(folder: Folder, name: str) -> None:
    searches = [step for step in plan(folder, PAGES[name]) if step.startswith("SEARCH messages")]
    assert searches
    assert all(step.startswith("SEARCH messages USING COVERING INDEX messages_by_status") for step in searches)


@pytest.mark.parametrize("name", ["taken", "causes", "times"])
def test_figures_are_read_from_an_index_alone(folder: Folder, name: str) -> None:
    searches = [step for step in plan(folder, OTHERS[name]) if "messages" in step]
    assert searches
    assert all("COVERING INDEX" in step for step in searches)


def test_a_plan_that_sorts_would_be_noticed(folder: Folder) -> None:
    steps = plan(folder, lambda conn: conn.execute("SELECT * FROM messages ORDER BY text").fetchall())
    assert any("TEMP B-TREE" in step for step in steps)
    assert any(step.startswith("SCAN messages") for step in steps)
