"""An import is taken back as a whole: the content is what it was, and what cannot be taken back is counted."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.journal import Event
from app.domain.message import Status
from app.pipeline.activity_commands import ActivityCommands
from app.pipeline.import_commands import ImportCommands
from app.pipeline.import_wishes import Wishes
from app.storage.contacts import opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.lists import put_in
from app.storage.reads.imports import ImportUndone
from app.storage.reads.journal import newest
from tests.makers import Person, add_campaign, add_contacts, clock, make_store, number
from tests.pipeline.customers import LATER, content, facts, figures, fresh, history, person, take

A_WEEK_LATER = LATER + timedelta(days=7)
FIRST = (
    "Mobile;Name;Email;Birthday;Points;Tags\n"
    f"{number(1)};Maria;m@example.gr;14/6;5;vip\n{number(2)};Nick;;;;\n{number(3)};Eleni;;;7;old\n"
)
SECOND = (
    "Mobile;Name;Email;Birthday;Points;Tags;City;Consent\n"
    f"{number(1)};Μαρία;new@example.gr;14/6/1985;50;new, vip;Volos;yes\n{number(2)};;;;;;;\n"
    f"{number(3)};Eleni;;;;;;\n{number(4)};Ann;a@example.gr;;9;vip;;yes\n{number(4)};;;;;more;;\nx;;;;;;;\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def undo(folder: Folder, import_id: int | None) -> ImportUndone:
    return ImportCommands(folder, clock(A_WEEK_LATER)).undo(import_id or 0)


def second(folder: Folder) -> int | None:
    result = take(folder, SECOND, list_name="All", said=Wishes([("City", "own")]), now=LATER + timedelta(days=1))
    assert figures(result) == {"added": 1, "updated": 1, "same": 2, "merged": 1, "rejected": 1}
    return result.import_id


def test_a_week_later_everything_is_as_it_was(folder: Folder) -> None:
    take(folder, FIRST, list_name="First")
    before = content(folder)
    import_id = second(folder)
    assert content(folder) != before
    assert undo(folder, import_id) == ImportUndone(removed=1, restored=1, messaged=0, changed=0)
    assert content(folder) == before


def test_imports_are_taken_back_one_after_the_other_to_the_very_beginning(folder: Folder) -> None:
    nothing = content(folder)
    first = take(folder, FIRST, list_name="First").import_id
    import_id = second(folder)
    undo(folder, import_id)
    assert undo(folder, first).removed == 3
    assert content(folder) == nothing


def test_the_history_of_consent_only_grows(folder: Folder) -> None:
    take(folder, FIRST)
    import_id = second(folder)
    before = history(folder, 1), history(folder, 4)
    undo(folder, import_id)
    assert [event.consent for event in history(folder, 1)] == [Consent.OPTED_IN, Consent.UNKNOWN]
    assert history(folder, 1)[:1] == before[0]
    assert history(folder, 4)[:1] == before[1]
    assert history(folder, 4)[-1].source == "undo of the import of customers.csv"


def test_no_opt_out_is_lifted(folder: Folder) -> None:
    take(folder, FIRST)
    result = take(folder, f"Mobile;Consent\n{number(1)};no\n{number(5)};no\n", now=LATER + timedelta(days=1))
    assert undo(folder, result.import_id) == ImportUndone(removed=1, restored=1, messaged=0, changed=0)
    assert person(folder, 1).consent is Consent.OPTED_OUT
    with reading(folder.store) as conn:
        out = [row["number"] for row in conn.execute("SELECT number FROM suppressions ORDER BY number")]
    assert out == [number(1), number(5)]


def test_who_was_changed_since_stays_as_they_are(folder: Folder) -> None:
    result = take(folder, FIRST + f"{number(4)};Ann;;;;\n{number(5)};Tagged;;;;\n", list_name="All")
    with writing(folder.store) as conn:
        opt_out(conn, number(1), "the owner", A_WEEK_LATER)
        two = conn.execute("SELECT id FROM contacts WHERE number = ?", (number(2),)).fetchone()[0]
        other = conn.execute("INSERT INTO lists (name, created_at) VALUES ('Other', '') RETURNING id").fetchone()[0]
        put_in(conn, other, [two], A_WEEK_LATER)
        conn.execute("INSERT INTO tags (name, name_key, created_at) VALUES ('late', 'late', '')")
        conn.execute(
            "INSERT INTO contact_tags SELECT t.id, c.id FROM tags t, contacts c WHERE t.name = 'late' AND c.number = ?",
            (number(5),),
        )
    assert undo(folder, result.import_id) == ImportUndone(removed=2, restored=0, messaged=0, changed=3)
    with reading(folder.store) as conn:
        left = [row["number"] for row in conn.execute("SELECT number FROM contacts ORDER BY number")]
    assert left == [number(1), number(2), number(5)]


def test_who_got_a_message_since_stays(folder: Folder) -> None:
    result = take(folder, FIRST, consent=Consent.OPTED_IN)
    made = add_campaign(folder, [Status.DELIVERED, Status.DELIVERED], now=A_WEEK_LATER)
    with writing(folder.store) as conn:
        conn.execute("DROP TRIGGER messages_stay_as_launched")
        one = conn.execute("SELECT id FROM contacts WHERE number = ?", (number(1),)).fetchone()[0]
        # The second went to somebody who had the number before, and was deleted.
        for message, to, contact in zip(made.messages, (1, 2), (one, None), strict=True):
            conn.execute("UPDATE messages SET number = ?, contact_id = ? WHERE id = ?", (number(to), contact, message))
    assert undo(folder, result.import_id) == ImportUndone(removed=2, restored=0, messaged=1, changed=0)
    assert facts(folder, 1)["email"] == "m@example.gr"


def test_it_is_undone_from_activity_once_and_told(folder: Folder) -> None:
    import_id = take(folder, FIRST).import_id
    with reading(folder.store) as conn:
        entry = newest(conn, kinds=(Event.CONTACTS_IMPORTED,))[0].id
    activity = ActivityCommands(folder, clock(A_WEEK_LATER))
    activity.undo(entry)
    with reading(folder.store) as conn:
        told = newest(conn, kinds=(Event.IMPORT_UNDONE,))[0]
    assert (told.data["import"], told.data["removed"], told.data["changed"]) == (import_id, 3, 0)
    for again in (lambda: activity.undo(entry), lambda: undo(folder, import_id)):
        with pytest.raises(Refused) as refused:
            again()
        assert refused.value.reason is Reason.NOTHING_TO_DO


def test_an_import_that_is_not_there_or_of_an_older_version_is_refused(folder: Folder) -> None:
    with pytest.raises(Refused, match="no import 9"):
        undo(folder, 9)
    import_id = take(folder, FIRST).import_id
    with writing(folder.store) as conn:
        for table in ("import_made", "import_undo"):
            conn.execute(f"DELETE FROM {table}")
    with pytest.raises(Refused, match="older version"):
        undo(folder, import_id)
    assert facts(folder, 1)["Points"] == "5"


def test_an_import_for_which_people_joined_a_known_list_takes_only_them_out_again(folder: Folder) -> None:
    add_contacts(folder, [Person(number(1)), Person(number(2))], list_name="All")
    add_contacts(folder, [Person(number(3))])
    before = content(folder)
    text = f"Mobile\n{number(2)}\n{number(3)}\n"
    assert undo(folder, take(folder, text, list_name="All").import_id) == ImportUndone(0, 0, 0, 0)
    assert content(folder) == before


rows = st.lists(
    st.tuples(
        st.integers(0, 4),
        st.sampled_from(["", "Maria", "Νίκος Γ"]),
        st.sampled_from(["", "a@example.gr", "b@example.gr", "bad"]),
        st.sampled_from(["", "14/6", "14/6/1985", "1/2/1990", "31/2"]),
        st.sampled_from(["", "5", "7"]),
        st.sampled_from(["", "x", "x,y"]),
        st.sampled_from(["", "One", "two", "Two, three"]),
        st.sampled_from(["", "yes", "12/3/2025"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=15)
@given(first=rows, then=rows, rule=st.sampled_from(["replace", "fill", "keep"]))
def test_whatever_the_files_an_undo_restores_the_content(
    new_store: Path,
    tmp_path_factory: pytest.TempPathFactory,
    first: list[tuple[object, ...]],
    then: list[tuple[object, ...]],
    rule: str,
) -> None:
    folder = fresh(new_store, tmp_path_factory)
    header = "Mobile;Name;Email;Birthday;Points;Tags;List;Consent\n"
    texts = [
        header + "".join(f"{number(int(str(at)))};{';'.join(map(str, cells))}\n" for at, *cells in file)
        for file in (first, then)
    ]
    take(folder, texts[0], list_name="One")
    before = content(folder)
    fields = ("name", "email", "birthday", "Points")
    result = take(
        folder,
        texts[1],
        list_name="Two",
        said=Wishes([("Points", "own:number:Points")], [(field, rule) for field in fields]),
        now=LATER + timedelta(days=1),
    )
    undo(folder, result.import_id)
    assert content(folder) == before


def test_nothing_is_kept_of_somebody_who_is_deleted(folder: Folder) -> None:
    take(folder, FIRST)
    import_id = second(folder)
    with writing(folder.store) as conn:
        conn.execute("DELETE FROM contacts")
        for table in ("import_former", "import_former_values", "import_given_tags", "import_listed"):
            assert conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table
    assert undo(folder, import_id) == ImportUndone(0, 0, 0, 0)
