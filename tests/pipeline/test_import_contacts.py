"""Importing customers: every row accounted for, all or nothing, and nobody locked out meanwhile."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.journal import Event
from app.domain.progress import Cancelled
from app.storage.contacts import opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.contacts import page
from app.storage.reads.journal import newest
from tests.makers import NOW, Person, add_contacts, make_store, number
from tests.pipeline.customers import FIGURES, LATER, figures, fresh, history, people, person, take
from tests.source import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def test_every_kind_of_row_is_counted_once(folder: Folder) -> None:
    add_contacts(
        folder,
        [
            Person(number(1), "Known", "Known"),
            Person(number(2), "Old"),
            Person(number(3), "Gone", consent=Consent.OPTED_OUT),
        ],
    )
    result = take(
        folder,
        "Mobile;Full name\n"
        f"{number(1)};Known\n{number(2)};New\n{number(3)};Gone\n{number(4)};Fresh\n{number(4)};Again\n"
        "2101234567;Landline\n;Nothing\n ; \n\t;\u00a0\n\n6.91E+09;Lost\n",
    )
    assert result.rows == 8
    assert figures(result) == {"added": 1, "updated": 1, "same": 1, "merged": 1, "rejected": 3, "suppressed": 1}


def test_the_same_file_again_changes_nothing(folder: Folder) -> None:
    text = f"Mobile,Name,Surname\n{number(1)},Μαρία,Παπαδοπούλου\n{number(2)},Νίκος,Γεωργίου\n"
    assert figures(take(folder, text, consent=Consent.OPTED_IN)) == {"added": 2}
    before = person(folder, 1), history(folder, 1)
    assert figures(take(folder, text, consent=Consent.OPTED_IN)) == {"same": 2}
    assert (person(folder, 1), history(folder, 1)) == before


def test_the_journal_tells_the_figures(folder: Folder) -> None:
    take(folder, f"Mobile\n{number(1)}\nnonsense\n", consent=Consent.SOFT_OPT_IN, list_name="All")
    with reading(folder.store) as conn:
        row = newest(conn, limit=1)[0]
    assert (row.kind, row.at) == (Event.CONTACTS_IMPORTED, LATER)
    assert row.data == {
        "import": 1,
        "file": "customers.csv",
        "rows": 2,
        **dict.fromkeys(FIGURES, 0),
        "added": 1,
        "rejected": 1,
        "consent": "soft_opt_in",
        "list": "All",
    }


@pytest.mark.parametrize("when", ["reading", "storing"])
def test_stopping_leaves_nothing(folder: Folder, tmp_path: Path, when: str) -> None:
    def stop(done: int, total: int | None) -> None:
        if (total is None) == (when == "reading"):
            raise Cancelled

    with pytest.raises(Cancelled):
        take(folder, f"Mobile\n{number(1)}\nx\n", rejects=tmp_path / "fix-me.csv", progress=stop)
    assert people(folder) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["customers.csv", "data"]


def test_progress_tells_how_far_it_is(folder: Folder) -> None:
    told: list[tuple[int, int | None]] = []
    take(folder, "Mobile\n" + "".join(f"{number(at)}\n" for at in range(6000)), progress=lambda *at: told.append(at))
    assert told[:6] == [(1000 * at, None) for at in range(1, 7)]
    compared = told.index((6000, 6000))
    assert set(told[6:compared]) <= {(6000, None)}
    assert set(told[compared:]) == {(6000, 6000)}


def test_others_can_write_while_the_file_is_read(folder: Folder) -> None:
    def somebody_opts_out(done: int, total: int | None) -> None:
        if total is None:
            with writing(folder.store) as conn:
                opt_out(conn, number(1), "the owner", NOW)

    result = take(folder, f"Mobile\n{number(1)}\n", consent=Consent.OPTED_IN, progress=somebody_opts_out)
    assert figures(result) == {"suppressed": 1}
    assert person(folder, 1).consent is Consent.OPTED_OUT


CRASH = """
import os, sys
from pathlib import Path
from app.domain.contact import Consent
from app.pipeline.import_contacts import import_contacts
from tests.makers import clock
def crash(done, total):
    if total is not None:
        os._exit(9)
import_contacts(Path(sys.argv[1]), Path(sys.argv[2]), region="GR", consent=Consent.OPTED_IN, list_name="All",
                rejects=None, clock=clock(), progress=crash)
"""


def test_a_crash_just_before_the_end_leaves_nothing(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("Mobile\n" + "".join(f"{number(at)}\n" for at in range(500)))
    ended = subprocess.run(
        [sys.executable, "-c", CRASH, str(folder.store), str(file)], cwd=ROOT, env=os.environ, check=False
    )
    assert ended.returncode == 9
    with reading(folder.store) as conn:
        for table in ("contacts", "consent_events", "lists", "list_members", "imports", "journal"):
            assert conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table
    assert figures(take(folder, file.read_text())) == {"added": 500}


def test_a_file_without_mobile_numbers_is_refused_and_changes_nothing(folder: Folder) -> None:
    with pytest.raises(Refused) as refused:
        take(folder, "Product,Price\nCoat,100\n")
    assert refused.value.reason is Reason.BAD_FILE
    with reading(folder.store) as conn:
        assert newest(conn) == []


cells = st.sampled_from(["", " ", "x", "2101234567", *(number(at) for at in range(4))])


@given(
    rows=st.lists(st.tuples(cells, st.sampled_from(["", "Maria", "Νίκος Γ"])), min_size=1, max_size=12),
    out=st.sets(st.integers(0, 3)),
    consent=st.sampled_from(Consent),
)
def test_any_file_adds_up_and_lifts_no_opt_out(
    new_store: Path,
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str]],
    out: set[int],
    consent: Consent,
) -> None:
    folder = fresh(new_store, tmp_path_factory)
    add_contacts(folder, [Person(number(at), consent=Consent.OPTED_OUT) for at in out])
    text = "Mobile,Full name\n" + "".join(f"{mobile},{name}\n" for mobile, name in rows)
    for _ in range(2):  # `take` checks that the figures add up
        result = take(folder, f"{text}{number(0)},\n", consent=consent)
        assert result.rows == sum(bool(mobile.strip() or name) for mobile, name in rows) + 1
    with reading(folder.store) as conn:
        mailable = {row.number for row in page(conn) if row.consent is not Consent.OPTED_OUT}
    assert mailable.isdisjoint(number(at) for at in out)


def test_after_a_large_import_the_schema_is_what_it_was(folder: Folder) -> None:
    with reading(folder.store) as conn:
        before = sorted(tuple(row) for row in conn.execute("SELECT type, name, sql FROM sqlite_master"))
    assert figures(take(folder, "Mobile,Name\n" + "".join(f"{number(at)},Ma{at}\n" for at in range(20_001)))) == {
        "added": 20_001
    }
    with reading(folder.store) as conn:
        assert sorted(tuple(row) for row in conn.execute("SELECT type, name, sql FROM sqlite_master")) == before
        assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert conn.execute("SELECT count(*) FROM contacts WHERE name_key LIKE 'ma%'").fetchone()[0] == 20_001
