"""An import before it is saved: every row's result, and then exactly that or nothing."""

import os
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.contact_file import Field, Outcome, RowFault
from app.domain.errors import Reason, Refused
from app.domain.phone import Fault
from app.domain.progress import Cancelled
from app.pipeline.import_commands import ImportCommands, Preview, StaleContacts
from app.storage.contacts import opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.journal import newest
from app.storage.staging import staging
from tests.makers import NOW, Person, add_contacts, clock, make_store, number
from tests.pipeline.customers import names, people, person, rejected_rows

FIELDS = (Field.NUMBER, Field.NAME)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


@pytest.fixture
def imports(folder: Folder) -> ImportCommands:
    return ImportCommands(folder, clock())


@pytest.fixture
def file(folder: Folder, tmp_path: Path) -> Path:
    """One row of every kind, and a blank line."""
    add_contacts(
        folder,
        [
            Person(number(1), "Known", "Known"),
            Person(number(2), "Old", "Old"),
            Person(number(3), "Gone", consent=Consent.OPTED_OUT),
        ],
    )
    made = tmp_path / "customers.csv"
    made.write_text(
        "Mobile;Full name\n"
        f"{number(1)};Known\n{number(2)};New\n{number(3)};Gone\n{number(4)[3:7]} {number(4)[7:]};Fresh\n\n"
        f"{number(4)};Again\n2101234567;Landline\nx;y;z\n",
        encoding="utf-8",
    )
    return made


def preview(imports: ImportCommands, file: Path, consent: Consent = Consent.UNKNOWN) -> Preview:
    look = imports.look(file)
    return imports.preview(look, look.fields, consent=consent)


def test_a_look_says_how_a_file_is_written_and_what_its_columns_mean(imports: ImportCommands, file: Path) -> None:
    look = imports.look(file)
    assert (look.file.encoding, look.file.delimiter, look.file.has_header) == ("utf-8", ";", True)
    assert look.file.lines == 9
    assert look.fields == FIELDS
    assert look.sample[1].cells == (number(2), "New")
    assert not look.remembered


def test_every_row_has_its_result_before_anything_is_saved(imports: ImportCommands, file: Path, folder: Folder) -> None:
    shown = preview(imports, file)
    assert shown.rows == 7 == sum(shown.counts.values())
    rows = shown.page(None, 0, 100)
    assert [(row.line, row.outcome) for row in rows] == [
        (2, Outcome.SAME),
        (3, Outcome.UPDATED),
        (4, Outcome.SUPPRESSED),
        (5, Outcome.ADDED),
        (7, Outcome.MERGED),
        (8, Outcome.REJECTED),
        (9, Outcome.REJECTED),
    ]
    assert (rows[3].cells[0], rows[3].number) == (f"{number(4)[3:7]} {number(4)[7:]}", number(4))
    assert rows[4].same_as == 5
    assert (rows[5].fault, rows[6].fault) == (Fault.LANDLINE, RowFault.TOO_MANY_CELLS)
    assert rows[6].cells == ("x", "y", "z")
    assert (rows[1].renamed, rows[1].raised) == (True, False)
    assert [row.line for row in shown.page(Outcome.REJECTED, 1, 10)] == [9]
    assert people(folder) == 3
    shown.close()


def test_saving_does_what_was_shown(imports: ImportCommands, file: Path, folder: Folder) -> None:
    shown = preview(imports, file, Consent.OPTED_IN)
    counts = dict(shown.counts)
    result = imports.save(shown, list_name="November")
    assert {outcome: getattr(result, outcome) for outcome in Outcome} == counts
    assert people(folder) == 4
    assert names(folder, 2)[0] == "New"
    assert person(folder, 3).consent is Consent.OPTED_OUT
    with reading(folder.store) as conn:
        assert newest(conn, limit=1)[0].data["list"] == "November"


def test_another_consent_is_compared_without_reading_the_file_again(imports: ImportCommands, file: Path) -> None:
    shown = preview(imports, file, Consent.UNKNOWN)
    file.unlink()
    shown.compare(Consent.OPTED_IN)
    assert shown.consent is Consent.OPTED_IN
    assert shown.counts[Outcome.SAME] == 1  # who had agreed already is the same as before
    shown.compare(Consent.OPTED_OUT)
    assert shown.counts[Outcome.UPDATED] == 2
    assert imports.save(shown).suppressed == 1


@pytest.mark.parametrize("what", ["other words", "another file", "the same again"])
def test_a_file_that_was_changed_since_is_refused(
    imports: ImportCommands, file: Path, folder: Folder, what: str
) -> None:
    shown = preview(imports, file)
    before = people(folder)
    if what == "other words":
        file.write_text(file.read_text() + f"{number(9)};More\n")
    elif what == "another file":
        (file.parent / "b.csv").write_text(file.read_text())
        (file.parent / "b.csv").replace(file)
    else:
        os.utime(file, ns=(1, 1))
    with pytest.raises(Refused) as refused:
        imports.save(shown)
    assert refused.value.reason is Reason.CHANGED
    assert "Read it again" in refused.value.message
    with pytest.raises(Refused):
        imports.preview(shown.look, FIELDS)
    assert people(folder) == before


def test_a_file_that_is_gone_when_it_is_saved_does_no_harm(imports: ImportCommands, file: Path) -> None:
    shown = preview(imports, file)
    file.unlink()
    assert imports.save(shown).added == 1


def test_contacts_that_were_changed_since_are_compared_again_before_anything_is_saved(
    imports: ImportCommands, file: Path, folder: Folder
) -> None:
    shown = preview(imports, file, Consent.OPTED_IN)
    with writing(folder.store) as conn:
        opt_out(conn, number(4), "the owner", NOW)
    with pytest.raises(StaleContacts):
        imports.save(shown)
    assert people(folder) == 3
    shown.compare(Consent.OPTED_IN)
    assert (shown.counts[Outcome.ADDED], shown.counts[Outcome.SUPPRESSED]) == (0, 2)
    assert imports.save(shown).suppressed == 2


def test_an_opt_out_that_no_journal_tells_of_is_noticed_too(
    imports: ImportCommands, file: Path, folder: Folder
) -> None:
    shown = preview(imports, file, Consent.OPTED_IN)
    with writing(folder.store) as conn:
        conn.execute("INSERT INTO suppressions (number, at, source) VALUES (?, 'now', 'a test')", (number(1),))
    with pytest.raises(StaleContacts):
        imports.save(shown)


def test_saving_twice_is_refused(imports: ImportCommands, file: Path, folder: Folder) -> None:
    shown = preview(imports, file)
    imports.save(shown)
    with pytest.raises(Refused):
        imports.save(shown)
    assert people(folder) == 4


@pytest.mark.parametrize("when", ["reading", "saving"])
def test_stopping_leaves_nothing_and_the_preview_can_still_be_saved(
    imports: ImportCommands, file: Path, folder: Folder, when: str
) -> None:
    def stop(done: int, total: int | None) -> None:
        raise Cancelled

    look = imports.look(file)
    if when == "reading":
        with pytest.raises(Cancelled):
            imports.preview(look, FIELDS, progress=stop)
    shown = imports.preview(look, FIELDS)
    if when == "saving":
        with pytest.raises(Cancelled):
            imports.save(shown, progress=stop)
    assert people(folder) == 3
    assert imports.save(shown).added == 1


def test_a_preview_that_is_closed_or_forgotten_leaves_no_file(
    imports: ImportCommands, file: Path, folder: Folder
) -> None:
    before = sorted(folder.path.iterdir())
    shown = preview(imports, file)
    shown.close()
    with pytest.raises(Refused, match="over"):
        shown.page(None, 0, 10)
    preview(imports, file)
    assert sorted(folder.path.iterdir()) == before


def test_the_rows_to_fix_can_be_saved_before_and_after(imports: ImportCommands, file: Path, tmp_path: Path) -> None:
    shown = preview(imports, file)
    assert shown.write_rejected(tmp_path / "before.csv") == 2
    imports.save(shown)
    assert shown.write_rejected(tmp_path / "after.csv") == 2
    rows = rejected_rows(tmp_path / "after.csv", ";")
    assert rows == rejected_rows(tmp_path / "before.csv", ";")
    assert [row[2:4] for row in rows[1:]] == [["8", "2101234567"], ["9", "x"]]


def test_a_layout_is_read_the_next_time_as_it_was_corrected(imports: ImportCommands, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(f"Όνομα;Κινητό;Ψευδώνυμο\nΜαρία Π;{number(1)};Maria\nΝίκος Γ;{number(2)};Nick\n", encoding="utf-8")
    assert imports.look(file).fields == (Field.NAME, Field.NUMBER, None)
    corrected = (Field.NAME, Field.NUMBER, Field.FIRST_NAME)
    imports.save(imports.preview(imports.look(file), corrected))
    again = tmp_path / "next-month.csv"
    again.write_text(f"ΟΝΟΜΑ,ΚΙΝΗΤΟ,ψευδωνυμο\nΕλένη Μ,{number(3)},Leni\n", encoding="utf-8")
    look = imports.look(again)
    assert look.fields == corrected
    assert look.remembered
    again.write_text(f"Όνομα,Κινητό\nΕλένη,{number(3)}\n", encoding="utf-8")
    assert not imports.look(again).remembered


def test_a_meaning_is_given_once_and_the_number_is_required(imports: ImportCommands, file: Path) -> None:
    look = imports.look(file)
    with pytest.raises(Refused, match="No column"):
        imports.preview(look, (None, Field.NAME))
    with pytest.raises(Refused, match="same meaning"):
        imports.preview(look, (Field.NUMBER, Field.NUMBER))


def test_pages_far_down_are_found(imports: ImportCommands, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    file.write_text("Mobile,Name\n" + "".join(f"{number(at) if at % 3 else 'x'},P{at}\n" for at in range(12_000)))
    shown = preview(imports, file)
    assert shown.counts[Outcome.REJECTED] == 4000
    assert [row.line for row in shown.page(Outcome.REJECTED, 3998, 10)] == [11_996, 11_999]
    assert [row.cells[1] for row in shown.page(None, 11_998, 5)] == ["P11998", "P11999"]
    assert shown.page(Outcome.MERGED, 0, 10) == []
    shown.close()


def test_a_row_may_hold_the_sign_that_the_stage_puts_between_cells(imports: ImportCommands, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(f"Mobile,Name,City\n{number(1)},Ma\x1fria,Volos\n")
    assert preview(imports, file).page(None, 0, 1)[0].cells == (number(1), "Ma ria", "Volos")


def test_the_stage_is_no_part_of_the_store(imports: ImportCommands, file: Path, folder: Folder) -> None:
    preview(imports, file)
    with staging(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM sqlite_temp_master").fetchone()[0] == 0
