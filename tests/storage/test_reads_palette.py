"""What the command palette looks through."""

from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.message import Status
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.reads.palette import campaign_names, campaigns_named, people_named, template_names
from app.storage.templates import add_template
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, make_store, number


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def names(conn: Connection, text: str, *, limit: int = 10) -> list[str]:
    return [person.name for person in people_named(conn, text, limit=limit)]


def people(folder: Folder, *named: str) -> None:
    add_contacts(folder, [Person(number(at), name=name) for at, name in enumerate(named)])
    with reading(folder.store) as conn:
        if not conn.execute("SELECT count(*) FROM contacts WHERE name_key <> ''").fetchone()[0]:
            pytest.fail("the people have nothing to be found by")


def test_campaigns_are_told_with_how_much_is_handed_over(folder: Folder) -> None:
    draft = add_draft(folder, name="Draft")
    made = add_campaign(folder, [Status.DELIVERED, Status.REJECTED, Status.QUEUED, Status.SENDING], name="Weekend")
    with reading(folder.store) as conn:
        assert campaign_names(conn) == [(made.campaign, "Weekend"), (draft, "Draft")]
        first, second = campaigns_named(conn, [made.campaign, draft])
    assert (first.status, first.done, first.planned) == (CampaignStatus.SENDING, 2, 4)
    assert (second.status, second.done, second.planned) == (CampaignStatus.DRAFT, 0, 0)


def test_people_are_found_in_any_spelling_and_beginnings_come_first(folder: Folder) -> None:
    people(folder, "Άννα-Μαρία Δήμου", "Σταμάτης", "Μάριος Παππάς")
    with reading(folder.store) as conn:
        assert names(conn, "ΜΑ") == ["Μάριος Παππάς", "Άννα-Μαρία Δήμου", "Σταμάτης"]
        assert names(conn, "μαρια δημ") == ["Άννα-Μαρία Δήμου"]
        assert names(conn, "μα", limit=1) == ["Μάριος Παππάς"]
        assert names(conn, "") == names(conn, "nobody") == []


def test_people_are_found_by_their_number_as_a_shop_writes_it(folder: Folder) -> None:
    people(folder, "Zero", "One")
    with reading(folder.store) as conn:
        assert names(conn, f"{number(1)[3:7]} {number(1)[7:]}") == ["One"]


def test_templates_are_listed_by_name(folder: Folder) -> None:
    with writing(folder.store) as conn:
        for name in ("Beta", "alpha"):
            add_template(conn, name=name, category="c", text="x", sender="", now=NOW, source=None)
    with reading(folder.store) as conn:
        assert [(one.name, one.category) for one in template_names(conn)] == [("alpha", "c"), ("Beta", "c")]
