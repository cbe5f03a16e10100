"""What an import takes besides numbers and names: each kind of column, what cannot be read, the rules of merging."""

from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.contact_file import PROBLEMS, Field, Outcome, OwnField, Rule, Terms, held_from, spell
from app.domain.custom_field import CustomKind
from app.domain.errors import Reason, Refused
from app.pipeline.import_commands import ImportCommands
from app.pipeline.import_wishes import Wishes
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.import_layouts import recall_layout
from app.storage.reads.contacts import ConsentEvent
from tests.makers import Person, add_contacts, clock, make_store, number
from tests.pipeline.customers import LATER, facts, figures, history, names, person, take

FILE = (
    "Όνομα;Κινητό;Email;Γενέθλια;Γιορτή;Φύλο;Πόντοι;Ετικέτες;Πόλη\n"
    f"Μαρία Παππά;{number(1)};maria@example.gr;14/6/1985;15/8;Γ;1.200;VIP, Βόλος;Βόλος\n"
    f"Νίκος Γεωργίου;{number(2)};;3 Μαΐου;;κος;;vip|νέος;\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


@pytest.fixture
def imports(folder: Folder) -> ImportCommands:
    return ImportCommands(folder, clock(LATER))


def test_every_kind_of_column_is_known_by_its_header_and_kept(folder: Folder) -> None:
    assert figures(take(folder, FILE)) == {"added": 2}
    assert facts(folder, 1) == {
        "email": "maria@example.gr",
        "birthday": "06-14",
        "birth_year": 1985,
        "name_day": "08-15",
        "gender": "female",
        "tags": ["VIP", "Βόλος"],
        "Πόντοι": "1200",
    }
    assert facts(folder, 2) == {"birthday": "05-03", "gender": "male", "tags": ["VIP", "νέος"]}


def test_the_same_file_again_changes_nothing(folder: Folder) -> None:
    take(folder, FILE, said=Wishes([("Πόλη", "own")]))
    before = facts(folder, 1)
    assert before["Πόλη"] == "Βόλος"
    assert figures(take(folder, FILE)) == {"same": 2}  # with the columns as they were the last time
    assert facts(folder, 1) == before


def test_a_value_that_cannot_be_read_is_left_out_with_a_warning_and_the_person_is_kept(
    imports: ImportCommands, folder: Folder, tmp_path: Path
) -> None:
    file = tmp_path / "c.csv"
    file.write_text(
        "Mobile,Email,Birthday,Points\n"
        f"{number(1)},no address,31/2/1980,many\n{number(2)},b@example.gr,1/2,5\n210123,,,\n",
        encoding="utf-8",
    )
    look = imports.look(file)
    fields = (*look.fields[:3], OwnField("points", CustomKind.NUMBER))
    shown = imports.preview(look, fields)
    assert shown.problems == 2
    assert [(row.line, row.outcome, row.unread) for row in shown.page(PROBLEMS, 0, 10)] == [
        (2, Outcome.ADDED, (1, 2, 3)),
        (4, Outcome.REJECTED, ()),
    ]
    result = imports.save(shown)
    assert (result.added, result.problems) == (2, 2)
    assert facts(folder, 1) == {}
    assert facts(folder, 2) == {"email": "b@example.gr", "birthday": "02-01", "points": "5"}


def test_the_order_of_day_and_month_is_found_from_the_values(imports: ImportCommands, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(f"Mobile,Birthday\n{number(1)},03/04/1980\n{number(2)},12/31/1975\n")
    assert imports.look(file).terms.month_first
    file.write_text(f"Mobile,Birthday\n{number(1)},03/04/1980\n{number(2)},31/12/1975\n")
    assert not imports.look(file).terms.month_first


@pytest.mark.parametrize(
    ("cell", "consent", "event"),
    [
        ("ναι", Consent.OPTED_IN, "customers.csv, line 2"),
        ("12/03/2025", Consent.OPTED_IN, "customers.csv, line 2"),
        ("ΟΧΙ", Consent.OPTED_OUT, "customers.csv, line 2"),
        ("opted out", Consent.OPTED_OUT, "customers.csv, line 2"),
        ("", Consent.UNKNOWN, None),
        ("perhaps", Consent.UNKNOWN, None),
        ("not subscribed", Consent.UNKNOWN, None),
    ],
)
def test_a_consent_column_counts_for_each_person(
    folder: Folder, cell: str, consent: Consent, event: str | None
) -> None:
    result = take(folder, f"Mobile,Consent\n{number(1)},{cell}\n{number(2)},yes\n")
    assert person(folder, 1).consent is consent
    assert history(folder, 1) == ([ConsentEvent(LATER, consent, event)] if event else [])
    assert result.problems == (cell == "perhaps")
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM suppressions").fetchone()[0] == (consent is Consent.OPTED_OUT)


def test_a_proof_date_stands_beside_the_line_that_it_is_from(folder: Folder) -> None:
    take(folder, f"Mobile,Consent date\n{number(1)},12/03/2025\n{number(2)},\n", consent=Consent.OPTED_IN)
    with reading(folder.store) as conn:
        rows = conn.execute("SELECT file, line, given_at FROM consent_events ORDER BY line").fetchall()
    assert [row[:] for row in rows] == [
        ("customers.csv", 2, "2025-03-12T12:00:00.000Z"),
        ("customers.csv", 3, None),
    ]
    take(folder, f"Mobile,Consent date\n{number(3)},12/03/2025\n")
    assert person(folder, 3).consent is Consent.UNKNOWN  # a date alone is no word of the owner's


def test_an_opt_out_in_any_row_of_a_number_wins_and_no_yes_lifts_an_older_one(folder: Folder) -> None:
    add_contacts(folder, [Person(number(2), consent=Consent.OPTED_OUT)])
    result = take(
        folder,
        f"Mobile,Consent\n{number(1)},yes\n{number(1)},no\n{number(2)},yes\n",
        consent=Consent.OPTED_IN,
    )
    assert figures(result) == {"added": 1, "merged": 1, "suppressed": 1}
    assert [person(folder, at).consent for at in (1, 2)] == [Consent.OPTED_OUT] * 2


def test_rows_of_one_number_bring_their_facts_and_tags_together(folder: Folder) -> None:
    take(
        folder,
        "Mobile,Name,Email,Birthday,Tags\n"
        f"{number(1)},Maria,,14/6,a\n{number(1)},,m@example.gr,14/6/1985,b\n{number(1)},,x@example.gr,1/1/1990,a;c\n",
    )
    assert facts(folder, 1) == {
        "email": "m@example.gr",
        "birthday": "06-14",
        "birth_year": 1985,
        "tags": ["a", "b", "c"],
    }


RULED = f"Mobile,Name,Email,Points\n{number(1)},New Name,new@example.gr,7\n{number(2)},Ann B,b@example.gr,8\n"


@pytest.mark.parametrize(
    ("rule", "known", "empty"),
    [
        (Rule.REPLACE, ("New Name", "new@example.gr", "7"), ("Ann B", "b@example.gr", "8")),
        (Rule.FILL, ("Old Name", "old@example.gr", "5"), ("Ann B", "b@example.gr", "8")),
        (Rule.KEEP, ("Old Name", "old@example.gr", "5"), ("", None, None)),
    ],
)
def test_a_rule_says_what_a_known_fact_becomes(
    folder: Folder, rule: Rule, known: tuple[str, ...], empty: tuple[str | None, ...]
) -> None:
    take(folder, f"Mobile,Name,Email,Points\n{number(1)},Old Name,old@example.gr,5\n{number(2)},,,\n")
    rules = [(field, str(rule)) for field in ("name", "email", "points")]
    take(folder, RULED, said=Wishes(rules=rules))
    for at, (name, email, points) in ((1, known), (2, empty)):
        told = facts(folder, at)
        assert (names(folder, at)[0], told.get("email"), told.get("Points")) == (name, email, points)


def test_what_a_rule_leaves_out_is_told_on_its_row(imports: ImportCommands, folder: Folder, tmp_path: Path) -> None:
    take(folder, f"Mobile,Birthday\n{number(1)},1/2/1980\n")
    file = tmp_path / "c.csv"
    file.write_text(f"Mobile,Birthday\n{number(1)},3/4/1981\n")
    row = imports.preview(look := imports.look(file), look.fields).page(None, 0, 1)[0]
    assert (row.outcome, row.kept) == (Outcome.SAME, True)  # a birthday that is known is not replaced unasked
    row = imports.preview(look, look.fields, terms=Terms({"birthday": Rule.REPLACE})).page(None, 0, 1)[0]
    assert (row.outcome, row.kept, row.told_more) == (Outcome.UPDATED, False, True)


def test_a_year_of_birth_that_is_left_out_is_told_where_none_is_known(imports: ImportCommands, folder: Folder,
                                                                      tmp_path: Path) -> None:  # fmt: skip
    take(folder, f"Mobile,Birthday\n{number(1)},14/6\n")
    file = tmp_path / "c.csv"
    file.write_text(f"Mobile,Birthday\n{number(1)},14/6/1985\n")
    look = imports.look(file)
    row = imports.preview(look, look.fields, terms=Terms({"birthday": Rule.KEEP})).page(None, 0, 1)[0]
    assert (row.outcome, row.kept) == (Outcome.SAME, True)


def test_tags_are_only_added(folder: Folder) -> None:
    take(folder, f"Mobile,Tags\n{number(1)},one;two\n")
    assert figures(take(folder, f"Mobile,Tags\n{number(1)},TWO|three\n")) == {"updated": 1}
    assert facts(folder, 1)["tags"] == ["one", "three", "two"]


def test_of_two_numbers_the_first_mobile_is_taken_when_that_is_wanted(imports: ImportCommands, folder: Folder,
                                                                      tmp_path: Path) -> None:  # fmt: skip
    file = tmp_path / "c.csv"
    file.write_text(f"Mobile,Name\n2101234567 / {number(1)[3:]},Maria\n{number(2)},Nick\n")
    look = imports.look(file)
    assert imports.preview(look, look.fields).counts[Outcome.REJECTED] == 1
    shown = imports.preview(look, look.fields, terms=Terms(split_numbers=True))
    row = shown.page(PROBLEMS, 0, 10)[0]
    assert (row.number, row.split) == (number(1), True)
    imports.save(shown)
    assert person(folder, 1).number_as_typed == f"2101234567 / {number(1)[3:]}"


def test_numbers_of_plus_one_are_blocked_until_they_are_allowed(folder: Folder, tmp_path: Path) -> None:
    text = f"Mobile\n+1 202 555 0123\n+44 7911 123456\n{number(1)}\n"
    rejects = tmp_path / "fix.csv"
    assert figures(take(folder, text, rejects=rejects)) == {"added": 2, "rejected": 1}
    assert "blocked until you allow them" in rejects.read_text("utf-8-sig")
    assert figures(take(folder, text, said=Wishes(plus_one=True))) == {"added": 1, "same": 2}


def test_a_file_of_rows_to_fix_with_every_kind_of_column_is_imported_again(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "fix.csv"
    text = FILE.replace(number(2), "691")
    said = Wishes([("Πόλη", "own")])
    assert figures(take(folder, text, rejects=file, said=said)) == {"added": 1, "rejected": 1}
    mended = file.read_text(encoding="utf-8-sig").replace('"691"', f'"{number(2)}"', 1)
    assert figures(take(folder, mended, encoding="utf-8-sig")) == {"added": 1}
    assert facts(folder, 2) == {"birthday": "05-03", "gender": "male", "tags": ["VIP", "νέος"]}


def test_a_dry_run_says_what_would_become_of_the_rows_and_stores_nothing(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(FILE, encoding="utf-8")
    imports = ImportCommands(folder, clock(LATER))
    shown = imports.preview(look := imports.look(file), look.fields)
    assert (shown.rows, shown.counts[Outcome.ADDED]) == (2, 2)
    shown.close()
    with reading(folder.store) as conn:
        for table in ("contacts", "tags", "custom_fields", "imports", "import_layouts"):
            assert conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Wishes([("Nowhere", "email")]), "no column “Nowhere”"),
        (Wishes([("Email", "shoe size")]), "cannot be “shoe size”"),
        (Wishes(rules=[("tags", "keep")]), "tags and lists are only added"),
        (Wishes(rules=[("email", "sometimes")]), "replace, fill, keep"),
        (Wishes([("Πόλη", "own:text:name")]), "cannot be called"),
    ],
)
def test_a_wish_that_means_nothing_is_refused_before_anything_is_stored(
    folder: Folder, said: Wishes, words: str
) -> None:
    with pytest.raises(Refused) as refused:
        take(folder, FILE, said=said)
    assert refused.value.reason is Reason.BAD_VALUE
    assert words in refused.value.message
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM contacts").fetchone()[0] == 0


def test_a_layout_keeps_the_rules_and_those_of_older_versions_are_read(folder: Folder) -> None:
    take(folder, FILE, said=Wishes([("Πόλη", "own")], [("email", "keep")], split_numbers=True))
    header = FILE.split("\n", maxsplit=1)[0].split(";")
    with writing(folder.store) as conn:
        fields, terms = recall_layout(conn, header) or ((), Terms())
        assert fields[-1] == OwnField("Πόλη", CustomKind.TEXT)
        assert (terms.rules, terms.split_numbers) == ({"email": "keep"}, True)
        conn.execute("""UPDATE import_layouts SET fields = '["number", null, "first_name"]'""")
        assert recall_layout(conn, header) == ((Field.NUMBER, None, Field.FIRST_NAME), Terms())


def test_what_a_column_holds_is_spelt_and_read_back() -> None:
    for held in (*Field, OwnField("a:b", CustomKind.DATE)):
        assert held_from(spell(held)) == held


def test_a_remembered_column_goes_into_the_field_as_it_is_now(imports: ImportCommands, folder: Folder,
                                                              tmp_path: Path) -> None:  # fmt: skip
    file = tmp_path / "c.csv"
    file.write_text(f"Mobile,Score\n{number(1)},5\n")
    number_field, text_field = OwnField("Score", CustomKind.NUMBER), OwnField("score", CustomKind.TEXT)
    imports.save(imports.preview(look := imports.look(file), (Field.NUMBER, number_field)))
    with writing(folder.store) as conn:
        conn.execute("UPDATE custom_fields SET name = 'SCORE', kind = 'text'")
    assert imports.look(file).fields == (Field.NUMBER, OwnField("SCORE", CustomKind.TEXT))
    assert imports.look(file).own[1] == OwnField("SCORE", CustomKind.TEXT)
    with pytest.raises(Refused, match="of another kind"):
        imports.save(imports.preview(look, (Field.NUMBER, number_field)))
    imports.save(imports.preview(look, (Field.NUMBER, text_field)))
