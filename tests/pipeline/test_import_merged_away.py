"""A file that still has the number of somebody who was merged into another contact means that contact."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.contact_file import Outcome
from app.domain.errors import Reason, Refused
from app.domain.ids import JournalId
from app.domain.phone import Phone
from app.pipeline.import_commands import ImportCommands, Pasted
from app.pipeline.undo import undo_in
from app.storage.contacts import opt_out, opted_out_at
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.merging import merge_people
from app.storage.people import add_person, edit_person
from tests.makers import NOW, Person, add_contacts, clock, make_store, number
from tests.pipeline.customers import LATER, content, figures, history, person, take

WEEK = NOW + timedelta(days=7)
KEPT, GONE = 1, 2


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


@pytest.fixture
def merger(folder: Folder) -> JournalId:
    """Maria has two numbers; the second one was merged away."""
    maria, till = add_contacts(
        folder,
        [Person(number(KEPT), "Maria Papa", consent=Consent.UNKNOWN), Person(number(GONE), "PAPA M.")],
    )
    with writing(folder.store) as conn:
        return merge_people(conn, maria, till, NOW)


def test_its_row_meets_the_contact_and_the_merger_can_be_split(folder: Folder, merger: JournalId) -> None:
    text = f"Mobile;Name;Email\n{number(GONE)};;m@example.gr\n{number(3)};Nick;\n"
    assert figures(take(folder, text)) == {"added": 1, "updated": 1}
    assert figures(take(folder, text, now=LATER + timedelta(hours=1))) == {"same": 2}
    assert [row[0] for row in content(folder)[0]] == [number(KEPT), number(3)]
    assert content(folder)[0][0][9] == "m@example.gr"
    with writing(folder.store) as conn:
        undo_in(conn, merger, WEEK)
    assert person(folder, GONE).name == "PAPA M."


def test_both_numbers_in_a_file_are_one_person_and_its_undo_leaves_no_trace(folder: Folder, merger: JournalId) -> None:
    before = content(folder)
    text = f"Mobile;Name;Email\n{number(GONE)};Maria;\n{number(KEPT)};;m@example.gr\n"
    result = take(folder, text)
    assert figures(result) == {"updated": 1, "merged": 1}
    assert content(folder)[0][0][9] == "m@example.gr"
    ImportCommands(folder, clock(WEEK)).undo(result.import_id or 0)
    assert content(folder) == before


@pytest.mark.usefixtures("merger")
def test_the_preview_says_so(folder: Folder) -> None:
    imports = ImportCommands(folder, clock(LATER))
    look = imports.look(Pasted(f"Mobile\tName\n{number(KEPT)}\t\n{number(GONE)}\tMaria\n{number(3)}\tNick\n"))
    preview = imports.preview(look, look.fields)
    rows = preview.page(None, 0, 9)
    assert [row.outcome for row in rows] == [Outcome.UPDATED, Outcome.MERGED, Outcome.ADDED]
    assert [(row.number, row.merged_away) for row in rows] == [
        (number(KEPT), None),
        (number(KEPT), number(GONE)),
        (number(3), None),
    ]
    preview.close()


def test_who_opted_out_under_the_number_agrees_to_nothing_by_it(folder: Folder, merger: JournalId) -> None:
    with writing(folder.store) as conn:
        opt_out(conn, number(GONE), "a call", NOW)
    text = f"Mobile;Name;Consent\n{number(GONE)};;yes\n"
    assert figures(take(folder, text)) == {"suppressed": 1}
    assert figures(take(folder, f"Mobile\n{number(GONE)}\n", consent=Consent.OPTED_IN)) == {"suppressed": 1}
    assert person(folder, KEPT).consent is Consent.UNKNOWN
    assert history(folder, KEPT) == []


def test_who_refuses_under_the_number_is_out_under_both(folder: Folder, merger: JournalId) -> None:
    take(folder, f"Mobile;Consent\n{number(GONE)};no\n")
    with writing(folder.store) as conn:
        assert all(opted_out_at(conn, number(at)) for at in (KEPT, GONE))
        undo_in(conn, merger, WEEK)
    assert person(folder, GONE).consent is Consent.OPTED_OUT


def test_a_split_while_the_file_is_open_is_a_reason_to_begin_anew(folder: Folder, merger: JournalId) -> None:
    imports = ImportCommands(folder, clock(LATER))
    look = imports.look(Pasted(f"Mobile\tName\n{number(GONE)}\tMaria\n"))
    preview = imports.preview(look, look.fields)
    with writing(folder.store) as conn:
        undo_in(conn, merger, LATER)
    with pytest.raises(Refused, match="Choose the file again") as refused:
        preview.compare(Consent.UNKNOWN)
    assert refused.value.reason is Reason.CHANGED
    preview.close()


@pytest.mark.usefixtures("merger")
def test_nobody_is_added_by_hand_with_the_number(folder: Folder) -> None:
    form = PersonForm(number(GONE), "Another", consent=Consent.UNKNOWN)
    (other,) = add_contacts(folder, [Person(number(3), "Nick", consent=Consent.UNKNOWN)])
    with writing(folder.store) as conn, pytest.raises(Refused, match="Maria Papa: two contacts were merged"):
        add_person(conn, Phone(number(GONE), "x"), form, LATER)
    with writing(folder.store) as conn, pytest.raises(Refused, match="Maria Papa"):
        edit_person(conn, other, Phone(number(GONE), "x"), form, LATER)
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM contacts").fetchone()[0] == 2


def test_after_a_split_the_number_is_anybody_elses_again(folder: Folder, merger: JournalId) -> None:
    with writing(folder.store) as conn:
        undo_in(conn, merger, LATER)
    till = person(folder, GONE).id
    with writing(folder.store) as conn:
        form = PersonForm(number(4), "PAPA M.", consent=Consent.OPTED_IN, source="x")
        edit_person(conn, till, Phone(number(4), "x"), form, LATER)
    assert figures(take(folder, f"Mobile;Name\n{number(GONE)};Somebody\n")) == {"added": 1}
