"""An undone import among whatever else was done to its people: mergers, edits, tags, texts, and later imports."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.errors import Refused
from app.domain.ids import JournalId, iso
from app.domain.message import Status
from app.domain.phone import Phone
from app.pipeline.import_wishes import Wishes
from app.pipeline.undo import undo_import_in, undo_in
from app.storage.anonymise import anonymise_old
from app.storage.custom_fields import all_custom_fields
from app.storage.database import reading, writing
from app.storage.erase import erase_person
from app.storage.folder import Folder
from app.storage.merging import merge_people
from app.storage.people import edit_person
from app.storage.reads.imports import ImportUndone
from app.storage.tags import put_tag_on
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, make_store, number
from tests.pipeline.customers import LATER, content, person, take

NAMES = ((1, "Maria"), (2, "Nick"))
WEEK = NOW + timedelta(days=7)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def imported(
    folder: Folder,
    text: str,
    said: Wishes | None = None,
    *,
    list_name: str | None = None,
    file: str = "customers.csv",
) -> int:
    """Each import a minute after the one before."""
    with reading(folder.store) as conn:
        at = LATER + timedelta(minutes=int(conn.execute("SELECT count(*) FROM imports").fetchone()[0]))
    result = take(
        folder, text, consent=Consent.OPTED_IN, said=said or Wishes(), list_name=list_name, now=at, file_name=file
    )
    assert result.import_id is not None
    return result.import_id


def merged(folder: Folder, stays: int, goes: int) -> JournalId:
    with writing(folder.store) as conn:
        return merge_people(conn, person(folder, stays).id, person(folder, goes).id, WEEK)


def split(folder: Folder, entry: JournalId) -> None:
    with writing(folder.store) as conn:
        undo_in(conn, entry, WEEK)


def put_tag(folder: Folder, tag: str, at: int) -> None:
    with writing(folder.store) as conn:
        put_tag_on(conn, tag, [person(folder, at).id], WEEK)


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
    put_tag(folder, "vip", 2)
    found = undo(folder, mine)
    assert (found.removed, found.changed) == (1, 1)
    assert person(folder, 2).name == "Nick"


def test_a_field_that_a_text_names_stays(folder: Folder) -> None:
    mine = imported(folder, f"Mobile;Name;Points\n{number(1)};A;5\n", Wishes([("Points", "own")]))
    add_draft(folder, text="You have {Points|0} points")
    undo(folder, mine)
    with reading(folder.store) as conn:
        assert [field.name for field in all_custom_fields(conn)] == ["Points"]


def test_who_came_in_a_later_import_too_stays_and_is_counted(folder: Folder) -> None:
    first = imported(folder, f"Mobile;Name\n{number(1)};Maria\n{number(2)};Nick\n")
    imported(folder, f"Mobile;Name\n{number(1)};Maria\n{number(3)};Eva\n", file="corrected.csv")
    found = undo(folder, first)
    assert (found.removed, found.named, found.named_by) == (1, 1, "corrected.csv")
    assert [row[0] for row in content(folder)[0]] == [number(1), number(3)]


def test_who_stayed_because_of_a_later_import_goes_when_that_is_undone_too(folder: Folder) -> None:
    add_contacts(folder, [Person(number(4), "Ann", consent=Consent.OPTED_IN)])
    before = content(folder)
    first = imported(folder, f"Mobile;Name;Tags\n{number(1)};Maria;vip\n{number(2)};Nick;\n{number(4)};Anne;\n")
    later = imported(folder, f"Mobile;Name\n{number(1)};Μαρία\n{number(2)};Nick\n{number(4)};Anne\n")
    assert undo(folder, first) == ImportUndone(0, 0, 0, 0, 3, "customers.csv")
    assert undo(folder, later) == ImportUndone(removed=2, restored=1, messaged=0, changed=0)
    assert content(folder) == before


def test_who_was_there_before_the_later_import_stays_when_only_that_one_is_undone(folder: Folder) -> None:
    first = imported(folder, f"Mobile;Name\n{number(1)};Maria\n{number(2)};Nick\n")
    put_tag(folder, "regular", 1)
    undo(folder, first)
    later = imported(folder, f"Mobile;Name\n{number(1)};Maria\n")
    before = content(folder)
    assert undo(folder, later).removed == 0
    assert content(folder) == before


def test_whom_a_later_import_put_in_the_same_list_stays_in_it(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1), "Maria"), Person(number(2), "Nick")])
    first = imported(folder, f"Mobile\n{number(1)}\n{number(2)}\n", list_name="All")
    later = imported(folder, f"Mobile\n{number(1)}\n", list_name="All")
    undo(folder, first)
    assert content(folder)[2] == [("All", number(1))]
    undo(folder, later)
    assert content(folder)[2] == []


def test_after_an_import_of_an_older_version_nobody_knows_whom_it_named(folder: Folder) -> None:
    first = imported(folder, f"Mobile;Name\n{number(1)};Maria\n")
    imported(folder, f"Mobile;Name\n{number(1)};Maria\n")
    with writing(folder.store) as conn:
        conn.execute("UPDATE import_undo SET met_noted = 0")
    with pytest.raises(Refused, match="Undo that import first"):
        undo(folder, first)


def test_who_was_messaged_is_still_known_when_the_messages_are_anonymous(folder: Folder) -> None:
    mine = imported(folder, f"Mobile;Name\n{number(1, campaign=1)};Maria\n{number(2)};Nick\n")
    add_campaign(folder, [Status.DELIVERED] * 2, now=WEEK)  # the second one is to the contact with the id 2: Maria
    with writing(folder.store) as conn:
        while anonymise_old(conn, WEEK + timedelta(days=60), WEEK + timedelta(days=60)):
            pass
        assert conn.execute("SELECT count(*) FROM messages WHERE contact_id IS NOT NULL").fetchone()[0] == 0
    assert undo(folder, mine) == ImportUndone(removed=1, restored=0, messaged=1, changed=0)


def test_messages_that_were_anonymous_before_it_was_noted_whose_they_were_are_told_of(folder: Folder) -> None:
    mine = imported(folder, f"Mobile;Name\n{number(1)};Maria\n")
    add_campaign(folder, [Status.DELIVERED], now=WEEK)
    with writing(folder.store) as conn:
        conn.execute("UPDATE campaigns SET people_unknown = 1, anonymised_at = ?", (iso(WEEK),))
    assert undo(folder, mine).unknown_until == iso(WEEK)


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
