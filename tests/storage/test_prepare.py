"""Making the store ready: new, as it was, older, newer, damaged, someone else's, and several at once."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from app.domain.errors import Reason, Refused
from app.domain.message import Status
from app.storage.database import connect, reading
from app.storage.folder import Folder, open_folder
from app.storage.migrations import STEPS
from app.storage.migrations.applying import MIGRATIONS
from app.storage.prepare import prepare
from tests.makers import add_campaign, clock, make_store
from tests.storage.conftest import OtherProcess, hear, tell


def applied(store: Path) -> list[str]:
    with closing(connect(store, mode="ro")) as conn:
        return [step.name for step in MIGRATIONS.applied(Database(conn))]


def guards(store: Path) -> list[tuple[str, str]]:
    with closing(connect(store, mode="ro")) as conn:
        rows = conn.execute(
            """SELECT type, name FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
               AND tbl_name <> '_sqlite_migrations' ORDER BY name"""
        )
        return [(row["type"], row["name"]) for row in rows]


def by_hand(store: Path, *statements: str) -> None:
    with closing(sqlite3.connect(store)) as conn:
        for statement in statements:
            conn.execute(statement)
        conn.commit()


def test_a_new_store_has_every_step_and_writes_ahead(folder: Folder) -> None:
    assert applied(folder.store) == list(STEPS)
    with reading(folder.store) as conn:
        assert conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert conn.execute("SELECT epoch, send_journal_read, length(store_key) FROM instance").fetchone()[:] == (
            0,
            0,
            32,
        )
    assert list(folder.backups.iterdir()) == []


def test_two_stores_have_different_keys(tmp_path: Path) -> None:
    keys = set()
    for shop in ("one", "two"):
        folder = open_folder(tmp_path / shop)
        prepare(folder, clock=clock())
        with reading(folder.store) as conn:
            keys.add(conn.execute("SELECT store_key FROM instance").fetchone()[0])
    assert len(keys) == 2


def test_preparing_again_changes_nothing(folder: Folder) -> None:
    add_campaign(folder, [*Status])
    before = folder.store.read_bytes()
    prepare(folder, clock=clock())
    assert folder.store.read_bytes() == before
    assert list(folder.backups.iterdir()) == []


@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_newer_store_is_refused_and_not_touched(folder: Folder, mode: str) -> None:
    newer = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('retail-send', 'm0999_later', '')"
    by_hand(folder.store, newer)
    by_hand(folder.store, f"PRAGMA journal_mode = {mode}")
    before = folder.store.read_bytes()
    with pytest.raises(Refused, match="newer version of Retail Send") as refused:
        prepare(folder, clock=clock())
    assert refused.value.reason is Reason.SCHEMA_NEWER
    assert "m0999_later" in refused.value.message
    assert folder.store.read_bytes() == before


def test_the_steps_of_another_program_in_the_same_file_are_not_ours(folder: Folder) -> None:
    by_hand(
        folder.store,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('another', 'm0999_later', '')",
    )
    prepare(folder, clock=clock())


def test_every_guard_that_is_missing_is_noticed(tmp_path: Path) -> None:
    pristine = make_store(tmp_path / "pristine").store
    names = guards(pristine)
    assert {kind for kind, _ in names} == {"index", "trigger"}
    folder = open_folder(tmp_path / "damaged")
    for kind, name in names:
        folder.store.write_bytes(pristine.read_bytes())
        by_hand(folder.store, f"DROP {kind} {name}")
        with pytest.raises(Refused, match="is damaged") as refused:
            prepare(folder, clock=clock())
        assert refused.value.reason is Reason.STORE_DAMAGED
        assert f"'{name}'" in str(refused.value.__cause__)


@pytest.mark.parametrize(
    "altered",
    [
        (
            "DROP TRIGGER messages_move_legally",
            "CREATE TRIGGER messages_move_legally BEFORE UPDATE ON messages WHEN 0 BEGIN SELECT 1; END",
        ),
        ("DROP INDEX messages_by_provider_id", "CREATE INDEX messages_by_provider_id ON messages (provider_id)"),
        ("DROP INDEX attempts_open", "CREATE UNIQUE INDEX attempts_open ON attempts (message_id, attempt)"),
    ],
    ids=["a trigger that never fires", "an index that is not unique", "an index on more columns"],
)
def test_an_altered_guard_is_noticed(folder: Folder, altered: tuple[str, str]) -> None:
    by_hand(folder.store, *altered)
    with pytest.raises(Refused) as refused:
        prepare(folder, clock=clock())
    assert refused.value.reason is Reason.STORE_DAMAGED


def test_another_version_of_sqlite_utils_may_word_its_own_index_differently(folder: Folder) -> None:
    by_hand(
        folder.store,
        "DROP INDEX idx__sqlite_migrations_migration_set_name",
        "CREATE UNIQUE INDEX [idx__sqlite_migrations_migration_set_name] ON [_sqlite_migrations] (migration_set, name)",
    )
    prepare(folder, clock=clock())


@pytest.mark.parametrize("table", ["songs", "contacts"])
def test_another_programs_database_is_refused_and_not_touched(tmp_path: Path, table: str) -> None:
    folder = open_folder(tmp_path)
    by_hand(folder.store, f"CREATE TABLE {table} (title TEXT)")
    before = folder.store.read_bytes()
    with pytest.raises(Refused, match="belongs to another program") as refused:
        prepare(folder, clock=clock())
    assert refused.value.reason is Reason.STORE_UNAVAILABLE
    assert folder.store.read_bytes() == before


def test_starts_at_the_same_moment_make_one_store_between_them(tmp_path: Path, other_process: OtherProcess) -> None:
    shops = [tmp_path / f"shop-{at:02d}" for at in range(6)]
    for shop in shops:
        open_folder(shop)
    starts = [other_process("prepare", tmp_path) for _ in range(3)]
    assert [hear(start) for start in starts] == ["ready"] * 3
    for start in starts:
        tell(start, "go")
    assert [hear(start) for start in starts] == ["done"] * 3
    for shop in shops:
        assert applied(shop / "store.db") == list(STEPS)
        assert list((shop / "backups").iterdir()) == []
