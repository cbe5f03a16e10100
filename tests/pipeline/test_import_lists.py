"""A column of a file names the lists that its people join, as another one names their tags."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.contact_file import Field, Outcome
from app.domain.errors import Reason, Refused
from app.domain.ids import ContactId
from app.pipeline.import_commands import ImportCommands
from app.pipeline.import_wishes import Wishes
from app.storage.contacts import opt_out
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.lists import delete_list, put_in
from app.storage.reads.contacts import all_lists
from app.storage.reads.imports import ImportUndone
from tests.makers import Person, add_contacts, clock, make_store, number
from tests.pipeline.customers import LATER, content, figures, take

FILE = "".join(
    f"{line}\n"
    for line in (
        "Mobile;Name;Lists",
        f"{number(1)};Maria;VIP",
        f"{number(2)};Nick;vip, Volos",
        f"{number(3)};Eleni;",
        f"{number(1)};;Νέοι | VIP",
    )
)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def members(folder: Folder) -> dict[str, list[str]]:
    """The lists, and who is in each."""
    with reading(folder.store) as conn:
        found: dict[str, list[str]] = {one.name: [] for one in all_lists(conn)}
        for name, who in conn.execute(
            """SELECT l.name, c.number FROM list_members m JOIN lists l ON l.id = m.list_id
               JOIN contacts c ON c.id = m.contact_id WHERE l.deleted_at IS NULL ORDER BY c.number"""
        ):
            found[name].append(who)
        return found


def contact(conn: Connection, at: int) -> ContactId:
    return ContactId(conn.execute("SELECT id FROM contacts WHERE number = ?", (number(at),)).fetchone()[0])


def undo(folder: Folder, import_id: int | None) -> ImportUndone:
    return ImportCommands(folder, clock(LATER + timedelta(days=7))).undo(import_id or 0)


def test_each_rows_person_joins_the_lists_that_it_names_and_missing_ones_are_made(folder: Folder) -> None:
    result = take(folder, FILE)
    assert figures(result) == {"added": 3, "merged": 1}
    assert members(folder) == {"VIP": [number(1), number(2)], "Volos": [number(2)], "Νέοι": [number(1)]}
    assert result.new_lists == ("VIP", "Volos", "Νέοι")


def test_a_list_that_there_is_is_joined_however_it_is_written_and_a_deleted_one_is_not(folder: Folder) -> None:
    add_contacts(folder, [Person(number(9))], list_name="ΠΕΛΆΤΕΣ, Αθήνα")
    add_contacts(folder, [Person(number(8))], list_name="Old")
    with writing(folder.store) as conn:
        old = next(one.id for one in all_lists(conn) if one.name == "Old")
        delete_list(conn, old, LATER)
    result = take(folder, f'Mobile;List\n{number(1)};"Πελατες,  αθηνα"\n{number(2)};Old\n')
    assert members(folder) == {"ΠΕΛΆΤΕΣ, Αθήνα": [number(1), number(9)], "Old": [number(2)]}
    assert result.new_lists == ("Old",)


def test_a_known_person_who_joins_a_list_counts_as_updated_and_one_who_is_in_it_as_the_same(folder: Folder) -> None:
    take(folder, FILE)
    again = take(folder, f"Mobile;Lists\n{number(1)};VIP\n{number(3)};VIP\n", now=LATER + timedelta(days=1))
    assert figures(again) == {"same": 1, "updated": 1}
    assert members(folder)["VIP"] == [number(1), number(2), number(3)]


def test_nobody_leaves_a_list_by_a_file(folder: Folder) -> None:
    take(folder, FILE)
    take(folder, f"Mobile;Lists\n{number(2)};Other\n{number(1)};\n", now=LATER + timedelta(days=1))
    assert members(folder)["VIP"] == [number(1), number(2)]
    assert members(folder)["Other"] == [number(2)]


def test_who_opted_out_joins_the_list_and_stays_opted_out(folder: Folder) -> None:
    with writing(folder.store) as conn:
        opt_out(conn, number(1), "the owner", LATER)
    result = take(folder, FILE)
    assert result.suppressed == 1
    assert members(folder)["VIP"] == [number(1), number(2)]


def test_the_preview_counts_it_and_names_the_lists_that_will_be_made(folder: Folder, tmp_path: Path) -> None:
    take(folder, FILE)
    imports = ImportCommands(folder, clock(LATER))
    (tmp_path / "again.csv").write_text(f"Mobile;Mailing list\n{number(3)};vip\n{number(1)};VIP\n{number(2)};New\n")
    look = imports.look(tmp_path / "again.csv")
    assert look.fields[1] is Field.LIST
    preview = imports.preview(look, look.fields)
    assert {outcome: count for outcome, count in preview.counts.items() if count} == {
        Outcome.SAME: 1,
        Outcome.UPDATED: 2,
    }
    assert [row.told_more for row in preview.page(Outcome.UPDATED, 0, 9)] == [True, True]
    assert preview.new_lists == ("New",)
    assert "New" not in members(folder)
    preview.close()


def test_an_undo_takes_out_whom_the_file_put_in_and_the_lists_that_it_made(folder: Folder) -> None:
    nothing = content(folder)
    first = take(folder, FILE)
    before = content(folder)
    second = take(
        folder,
        f"Mobile;Lists\n{number(1)};Third, Volos\n{number(2)};Volos\n{number(4)};VIP\n",
        list_name="Third",
        now=LATER + timedelta(days=1),
    )
    assert members(folder)["Third"] == [number(1), number(2), number(4)]
    assert undo(folder, second.import_id) == ImportUndone(removed=1, restored=1, messaged=0, changed=0)
    assert content(folder) == before
    assert undo(folder, first.import_id).removed == 3
    assert content(folder) == nothing


def test_a_list_that_it_made_stays_while_somebody_is_in_it_or_an_audience_names_it(folder: Folder) -> None:
    add_contacts(folder, [Person(number(9))])
    result = take(folder, FILE)
    with writing(folder.store) as conn:
        ids = {one.name: one.id for one in all_lists(conn)}
        put_in(conn, ids["Volos"], [contact(conn, 9)], LATER)
        conn.execute(
            "INSERT INTO audiences (name, name_key, filter, created_at, updated_at) VALUES ('V', 'v', ?, '', '')",
            (f'{{"list": {ids["VIP"]}}}',),
        )
    undo(folder, result.import_id)
    assert members(folder) == {"VIP": [], "Volos": [number(9)]}


def test_nothing_is_kept_of_the_lists_of_somebody_who_is_deleted(folder: Folder) -> None:
    take(folder, f"Mobile;Name\n{number(1)};Maria\n")
    take(folder, FILE, now=LATER + timedelta(days=1))
    kept = "SELECT count(*) FROM import_given_lists"
    with writing(folder.store) as conn:
        assert conn.execute(kept).fetchone()[0] == 2
        conn.execute("DELETE FROM contacts")
        assert conn.execute(kept).fetchone()[0] == 0


def test_who_was_put_in_another_list_since_stays(folder: Folder) -> None:
    result = take(folder, FILE)
    with writing(folder.store) as conn:
        other = conn.execute("INSERT INTO lists (name, created_at) VALUES ('Other', '') RETURNING id").fetchone()[0]
        put_in(conn, other, [contact(conn, 3)], LATER)
    assert undo(folder, result.import_id) == ImportUndone(removed=2, restored=0, messaged=0, changed=1)


def test_a_column_of_notes_is_no_column_of_lists(folder: Folder) -> None:
    rows = "".join(f"{number(at)};note {at}\n" for at in range(301))
    with pytest.raises(Refused, match="301 different ones") as refused:
        take(folder, f"Mobile;Notes\n{rows}", said=Wishes([("Notes", "list")]))
    assert refused.value.reason is Reason.BAD_FILE
    assert members(folder) == {}
