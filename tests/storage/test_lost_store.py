"""A store that is gone while the send journal is there: nobody begins anew by mistake."""

from datetime import UTC, datetime

import pytest

from app.domain.errors import Reason, Refused
from app.domain.ids import BatchId, CampaignId
from app.storage.backup import copy_database
from app.storage.folder import Folder
from app.storage.prepare import prepare
from app.storage.restore import restore
from app.storage.send_journal import Entry, SendJournal
from tests.guards.logs import LogWatch

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def _sent(folder: Folder) -> None:
    journal = SendJournal(folder.send_journal)
    journal.append(Entry("a-request", CampaignId(1), 1, BatchId(1), NOW, ("a-number",)))
    journal.close()


@pytest.mark.parametrize("how", ["deleted", "emptied"])
def test_a_lost_store_is_not_replaced_by_a_new_one(folder: Folder, how: str, expected_logs: LogWatch) -> None:
    backup = folder.backups / "copy.db"
    copy_database(folder.store, backup)
    _sent(folder)
    for file in folder.path.glob("store.db*"):
        file.unlink()
    if how == "emptied":
        folder.store.touch()
        expected_logs("the replaced store is damaged")
    with pytest.raises(Refused, match="Restore the newest backup") as refused:
        prepare(folder, clock=lambda: NOW)
    assert refused.value.reason is Reason.STORE_DAMAGED
    assert not folder.store.exists() or folder.store.stat().st_size == 0
    restore(folder, backup, clock=lambda: NOW)
    prepare(folder, clock=lambda: NOW)


def test_a_first_start_makes_a_new_store(folder: Folder) -> None:
    SendJournal(folder.send_journal).close()
    for file in folder.path.glob("store.db*"):
        file.unlink()
    prepare(folder, clock=lambda: NOW)
    assert folder.store.stat().st_size > 0
