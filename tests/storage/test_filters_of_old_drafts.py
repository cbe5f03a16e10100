"""A draft from before there were filters goes to the list that it had, and to everybody if it had none."""

from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from app.domain.ids import CampaignId, ListId
from app.domain.people_filter import EVERYBODY, ListIs, conditions, in_list
from app.storage.campaigns import get_campaign
from app.storage.database import connect, reading
from app.storage.folder import open_folder
from app.storage.migrations.applying import MIGRATIONS
from app.storage.prepare import prepare
from tests.makers import clock


def test_an_old_draft_keeps_its_people(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "data")
    folder.store.touch()
    with closing(connect(folder.store, mode="rw")) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        MIGRATIONS.apply(Database(conn), stop_before="m0006_audiences")
        conn.execute("INSERT INTO lists (id, name, created_at) VALUES (7, 'Καλοί \"πελάτες\"', '')")
        conn.executemany(
            """INSERT INTO campaigns (id, name, text, sender, list_id, created_at, updated_at)
               VALUES (?, 'Old', 'Hi', '', ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')""",
            [(1, 7), (2, None)],
        )
    prepare(folder, clock=clock())
    with reading(folder.store) as conn:
        to_list, to_all = (get_campaign(conn, CampaignId(one)) for one in (1, 2))
        assert conn.execute("SELECT count(*) FROM campaigns WHERE list_id IS NOT NULL").fetchone()[0] == 0
    assert (to_list.filter, to_list.audience) == (in_list(ListId(7)), None)
    assert to_all.filter == EVERYBODY
    (condition,) = conditions(to_list.filter)
    assert isinstance(condition, ListIs)
    assert condition.called == 'Καλοί "πελάτες"'
