"""An undone import among whatever else was done to its people: mergers, edits, tags, texts, and later imports."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.errors import Refused
from app.domain.ids import JournalId
from app.domain.phone import Phone
from app.pipeline.import_wishes import Wishes
from app.pipeline.undo import undo_import_in, undo_in
from app.storage.custom_fields import all_custom_fields
from app.storage.database import reading, writing
from app.storage.erase import erase_person
from app.storage.folder import Folder
from app.storage.merging import merge_people
from app.storage.people import edit_person
from app.storage.reads.imports import ImportUndone
from app.storage.tags import put_tag_on
from tests.makers import NOW, Person, add_contacts, add_draft, make_store, number
from tests.pipeline.customers import person, take

NAMES = ((1, "Maria"), (2, "Nick"))
WEEK = NOW + timedelta(days=7)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def imported(folder: Folder, text: str, said: Wishes | None = None) -> int:
    result = take(folder, text, consent=Consent.OPTED_IN, said=said or Wishes())
    assert result.import_id is not None
    return result.import_id


def merged(folder: Folder, stays: int, goes: int) -> JournalId:
    with writing(folder.store) as conn:
        return merge_people(conn, person(folder, stays).id, person(folder, goes).id, WEEK)


def split(folder: Folder, entry: JournalId) -> None:
    with writing(folder.store) as conn:
        undo_in(conn, entry, WEEK)


def undo(folder: Folder, import_id: int) -> ImportUndone:
    with writing(folder.store) as conn:
        return undo_import_in(conn, import_id, WEEK)


def test_what_an_import_made_of_somebody_is_known_again_after_a_merger_and_a_split(folder: Folder) -> None:
    add_contacts(
        folder, [Person(number(at), name, consent=Consent.UNKNOWN) for at, name in ((1, "Maria"), (2, "Nick"))]
    )
    wrong = imported(folder, f"Mobile;Name\n{number(1)};Wrong\n{number(2)};Wrong too\n")
    split(folder, merged(folder, 1, 2))
    undo(folder, wrong)
    assert person(folder, 2).consent is Consent.UNKNOWN


def test_an_import_that_is_undone_while_they_were_one_leaves_no_consent_behind(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1), "Maria", consent=Consent.UNKNOWN)])
    wrong = imported(folder, f"Mobile;Name\n{number(2)};Wrong\n")
    entry = merged(folder, 1, 2)
    assert undo(folder, wrong).changed == 1
    split(folder, entry)
    assert person(folder, 2).consent is Consent.UNKNOWN


def test_who_was_tagged_by_hand_stays(folder: Folder) -> None:
    mine = imported(folder, f"Mobile;Name;Tags\n{number(1)};Maria;vip\n{number(2)};Nick;\n")
    with writing(folder.store) as conn:
        put_tag_on(conn, "vip", [person(folder, 2).id], WEEK)
    found = undo(folder, mine)
    assert (found.removed, found.changed) == (1, 1)
    assert person(folder, 2).name == "Nick"


def test_a_field_that_a_text_names_stays(folder: Folder) -> None:
    mine = imported(folder, f"Mobile;Name;Points\n{number(1)};A;5\n", Wishes([("Points", "own")]))
    add_draft(folder, text="You have {Points|0} points")
    undo(folder, mine)
    with reading(folder.store) as conn:
        assert [field.name for field in all_custom_fields(conn)] == ["Points"]


def test_an_import_whose_people_a_later_file_brought_too_is_undone_after_it(folder: Folder) -> None:
    first = imported(folder, f"Mobile;Name\n{number(1)};Maria\n{number(2)};Nick\n")
    later = imported(folder, f"Mobile;Name\n{number(1)};Maria\n{number(3)};Eva\n")
    with pytest.raises(Refused, match="Undo that import first"):
        undo(folder, first)
    assert undo(folder, later).removed == 1
    assert undo(folder, first).removed == 2


def test_nothing_is_remembered_of_whom_an_undone_import_brought(folder: Folder) -> None:
    mine = imported(folder, f"Mobile;Name\n{number(1)};Secret\n")
    known = Phone(number(1), number(1))
    with writing(folder.store) as conn:
        form = PersonForm(number(1), "Other", consent=Consent.OPTED_IN, source="a form")
        edit_person(conn, person(folder, 1).id, known, form, WEEK)
    with reading(folder.store) as conn:
        entry = JournalId(conn.execute("SELECT max(id) FROM journal WHERE kind = 'contact_edited'").fetchone()[0])
    split(folder, entry)
    undo(folder, mine)
    with writing(folder.store) as conn:
        erase_person(conn, number(1), WEEK)
        assert conn.execute("SELECT count(*) FROM former_people").fetchone()[0] == 0
